package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The generator and the search for the smallest text, seen to find what was planted. */
class DraftsTest {

    @Test
    void aSeedGivesTheSameCaseForEver() {
        assertThat(Drafting.of(17).text(Style.PLAIN)).isEqualTo(Drafting.of(17).text(Style.PLAIN));
        assertThat(Drafting.of(17).text(Style.PLAIN))
                .isNotEqualTo(Drafting.of(18).text(Style.PLAIN));
    }

    @Test
    void aLawThatFailsIsToldWithItsSeedAndTheDeclarationThatBreaksIt() {
        assertThatThrownBy(() -> Drafts.any(20)
                        .obey((draft, seed) ->
                                assertThat(draft.text(Style.PLAIN)).doesNotContain("may overdraw")))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("seed ")
                .satisfies(thrown -> {
                    String message = thrown.getMessage();
                    String smallest = message.substring(message.indexOf("the smallest text that fails:"));
                    assertThat(smallest).contains("may overdraw").doesNotContain("measure ", "pay ", "figure ");
                });
    }

    @Test
    void withoutADeclarationAllThatReadsItIsGoneToo() {
        Draft draft = Drafting.of(3);
        for (Clause clause : draft.clauses()) {
            if (clause.sort() != Clause.Sort.HEAD && clause.sort() != Clause.Sort.DEFLATOR) {
                assertThat(Drafts.refused(draft.without(clause).written()))
                        .as(clause.text(Style.PLAIN))
                        .isEmpty();
            }
        }
    }
}
