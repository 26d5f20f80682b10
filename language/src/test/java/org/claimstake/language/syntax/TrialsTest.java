package org.claimstake.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models with which the language was settled, and the tour of its reference page. */
final class TrialsTest {

    static Stream<SourceText> trials() {
        return Texts.all("/trials", ".stake").stream();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void everyTrialIsReadWithoutAFinding(SourceText trial) {
        var findings = new Findings();
        SyntaxTree tree = Parser.parse(trial, findings);
        assertThat(Rendering.PLAIN.of(findings.all())).isEmpty();
        assertThat(tree.declarations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void everyCommentIsKept(SourceText trial) {
        List<SyntaxTree.Comment> comments = Parser.parse(trial, new Findings()).comments();
        // no text of the trials holds a #
        assertThat(comments)
                .hasSize((int) trial.text().chars().filter(c -> c == '#').count());
        assertThat(comments).allSatisfy(c -> assertThat(trial.slice(c.span())).isEqualTo(c.text()));
    }
}
