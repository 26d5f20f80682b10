package org.claimstake.advice.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimstake.casefile.statement.State;
import org.claimstake.casefile.statement.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedTest {
    private static final String TEXT = """
            table gaps { id : key  much : USD? } rows { a  missing }
            claim right "One is one" by "All" assumed { says 1 == 1 }
            claim wrong "One is two" by "All" assumed { says 1 == 2 }
            claim open  "It is much" by "All" assumed { says sum(d.much for d in gaps) > 1 USD }
            """;

    @TempDir
    private Path here;

    @Test
    void aStatementIsWhatAllReadingsOfItsClaimsComeTo() {
        assertThat(state("check: right")).isEqualTo(State.HOLDS);
        assertThat(state("check: wrong")).isEqualTo(State.FAILS);
        assertThat(state("check: open")).isEqualTo(State.UNKNOWN);
        assertThat(state("check: [right, wrong]")).isEqualTo(State.DEPENDS);
        assertThat(state("check: [wrong, open]")).isEqualTo(State.DEPENDS);
        assertThat(state("check: [right, right]")).isEqualTo(State.HOLDS);
    }

    @Test
    void whatIsNotLinkedOrNotCheckedSaysSo() {
        assertThat(checked("about: x").state()).isEqualTo(State.UNLINKED);
        assertThat(checked("about: x").sentence()).isEqualTo("Not linked to a claim yet.");
        assertThat(state("standing: outside")).isEqualTo(State.OUTSIDE);
        assertThat(state("standing: opinion")).isEqualTo(State.NOT_CHECKABLE);
        assertThat(checked("standing: forecast").sentence()).contains("speaks of what is to come");
    }

    @Test
    void eachOfSeveralClaimsHasItsSentence() {
        assertThat(checked("check: [right, open]").sentence())
                .isEqualTo("“One is one”: True. “It is much”: Unknown, because `gaps.much` is not known.");
    }

    @Test
    void whatTheComputerSaysLeavesTheVerdictOfAPersonAsItIs() {
        Checked checked = checked(
                "check: right\n  review: {verdict: contradicted, by: A. Reviewer, on: 2026-01-01, reason: \"So it is.\"}");
        assertThat(checked.state()).isEqualTo(State.HOLDS);
        assertThat(checked.stated().newest().orElseThrow().verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    private State state(String lines) {
        return checked(lines).state();
    }

    private Checked checked(String lines) {
        return new Deal(here)
                .says(TEXT)
                .write("statements/talk.yaml", """
                        document: {id: talk, title: A talk}
                        statements:
                        - id: s1
                          speaker: minister
                          place: {exact: "some words"}
                          kind: amount
                        """ + "  " + lines + "\n")
                .checked()
                .getFirst();
    }
}
