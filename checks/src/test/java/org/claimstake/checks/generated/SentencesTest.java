package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.syntax.Formatter;
import org.claimstake.language.syntax.Parser;
import org.claimstake.language.syntax.SyntaxTree;
import org.claimstake.language.text.SourceText;
import org.junit.jupiter.api.Test;

/** Texts of the whole grammar are read, put into one form that means the same, and answered, whatever they say. */
class SentencesTest {
    private static final int TEXTS = 1_200 * Drafts.MORE;

    @Test
    void everyProductionOfTheGrammarIsWritten() {
        var productions = new Productions();
        var written = new TreeSet<String>();
        for (long seed = 0; seed < TEXTS; seed++) {
            productions.collect(read(Sentences.of(seed), seed).declarations(), written);
        }
        var never = new TreeSet<>(Productions.all());
        never.removeAll(written);
        assertThat(never).as("productions that no text of %d uses", TEXTS).isEmpty();
    }

    @Test
    void aTextInTheOneFormReadsAsItDidAndStaysAsItIs() {
        for (long seed = 0; seed < TEXTS; seed++) {
            String text = Sentences.of(seed);
            SyntaxTree tree = read(text, seed);
            String formatted = Formatter.format(tree);
            SyntaxTree again = read(formatted, seed);
            assertThat(Shape.of(again.declarations()))
                    .as("seed %d:%n%s%nbecame%n%s", seed, text, formatted)
                    .isEqualTo(Shape.of(tree.declarations()));
            assertThat(again.comments().stream().map(SyntaxTree.Comment::text))
                    .containsExactlyElementsOf(tree.comments().stream()
                            .map(SyntaxTree.Comment::text)
                            .toList());
            assertThat(Formatter.format(again)).as("seed %d", seed).isEqualTo(formatted);
        }
    }

    private static SyntaxTree read(String text, long seed) {
        var findings = new Findings();
        SyntaxTree tree = Parser.parse(new SourceText("case.stake", text), findings);
        assertThat(Rendering.PLAIN.of(findings.all())).as("seed %d", seed).isEmpty();
        return tree;
    }
}
