package org.claimstake.advice.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.claimstake.casefile.statement.State;
import org.claimstake.casefile.statement.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftTest {
    @TempDir
    private Path here;

    @ParameterizedTest
    @CsvSource({
        "right, 'supported, machine: holds', ''",
        "right, 'contradicted, machine: holds', ''", // the person knew what the computer said
        "right, 'supported, machine: depends', moved",
        "right, 'supported', ''",
        "right, 'partly', note",
        "wrong, 'contradicted', ''",
        "wrong, 'supported', note",
    })
    void whatMovedSinceTheReviewIsNotWhatIsOnlyOfAnotherKind(String claim, String verdict, String drift) {
        Optional<Drift> found = drift("check: " + claim + "\n  review: {verdict: " + verdict
                + ", by: A. Reviewer, on: 2026-01-02, reason: \"So it is.\"}");
        assertThat(found.map(one -> one.moved() ? "moved" : "note").orElse("")).isEqualTo(drift);
    }

    @Test
    void theNewestReviewIsHeldAgainstTheAnswer() {
        Optional<Drift> found = drift("""
                check: right
                  reviews:
                  - {verdict: supported, by: A. First, on: 2026-03-02, reason: "r", machine: holds}
                  - {verdict: contradicted, by: B. Second, on: 2026-03-01, reason: "r", machine: fails}
                """.stripTrailing());
        assertThat(found).isEmpty();
    }

    @Test
    void theWordsSayWhereWhatAndWhoJudgedWhen() {
        assertThat(drift(
                                "check: wrong\n  review: {verdict: supported, by: A. Reviewer, on: 2026-01-02, reason: r, machine: holds}")
                        .orElseThrow()
                        .words())
                .isEqualTo("statements/talk.yaml:3  s1  the computer says `fails`, and said `holds` when it was judged"
                        + " `supported` by A. Reviewer on 2026-01-02");
    }

    @Test
    void eachAnswerGoesWithOneVerdictAndAStatementWithoutAClaimWithAny() {
        for (State state : State.values()) {
            long fitting = Arrays.stream(Verdict.values())
                    .filter(verdict -> Drift.goTogether(verdict, state))
                    .count();
            assertThat(fitting).as(state.word()).isEqualTo(state == State.UNLINKED ? 5 : 1);
        }
    }

    private Optional<Drift> drift(String lines) {
        return Drift.of(new Deal(here)
                .says("""
                        claim right "One is one" by "All" assumed { says 1 == 1 }
                        claim wrong "One is two" by "All" assumed { says 1 == 2 }
                        """)
                .write("statements/talk.yaml", """
                        document: {id: talk, title: A talk}
                        statements:
                        - id: s1
                          speaker: minister
                          place: {exact: "some words"}
                          kind: amount
                        """ + "  " + lines + "\n")
                .checked()
                .getFirst());
    }
}
