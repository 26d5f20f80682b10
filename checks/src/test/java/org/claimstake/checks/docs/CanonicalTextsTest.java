package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.syntax.Formatter;
import org.claimstake.language.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ships is an example to whoever writes: it stands in the canonical form. */
final class CanonicalTextsTest {

    static List<Path> texts() {
        return Stream.of(Checkout.CASES, Checkout.LIBRARY)
                .flatMap(folder -> Checkout.files(folder, ".stake").stream())
                .map(Checkout.ROOT::relativize)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aShippedTextIsInTheCanonicalForm(Path file) {
        String text = Checkout.text(Checkout.ROOT.resolve(file));
        var findings = new Findings();

        assertThat(Formatter.format(new SourceText(file.toString(), text), findings))
                .isEqualTo(text);
        assertThat(findings.all()).isEmpty();
    }
}
