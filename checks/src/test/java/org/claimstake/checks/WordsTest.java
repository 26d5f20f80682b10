package org.claimstake.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class WordsTest {

    private static final Set<String> ORE = Set.of("ore");

    @Test
    void wordsAreCutWhereTheirCaseChanges() {
        assertThat(Words.found("int oreTonnes; ORE_TONNES; OREGrade; minedOre;", ORE))
                .hasSize(4);
    }

    @Test
    void aWordInsideAnotherIsNone() {
        assertThat(Words.found("store before core more oreo", ORE)).isEmpty();
    }

    @Test
    void theLineIsNamed() {
        assertThat(Words.found("a\nb\n\"an ore\"", ORE)).containsExactly("3: ore");
    }

    @Test
    void commentsAreBlankedAndStringsAreKept() {
        String source = """
                /* ore
                   ore */ int a; // ore
                String b = "// ore"; char c = '"'; // ore
                """;

        assertThat(Words.found(Words.withoutComments(source), ORE)).containsExactly("3: ore");
    }
}
