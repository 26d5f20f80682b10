package org.claimstake.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mistakes that people make, and what they read about them. A transcript is a text, a line of four hyphens, and the
 * findings word for word.
 *
 * <p>A new wording is accepted for one named file at a time: {@code -Daccept=decimal_comma}.
 */
final class TranscriptsTest {
    private static final String PARTED = "----\n";

    static Stream<SourceText> transcripts() {
        return Texts.all("/transcripts/syntax", ".txt").stream();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void everyMistakeIsToldInItsWords(SourceText transcript) throws IOException {
        int parted = transcript.text().indexOf(PARTED);
        String name = transcript.name().replace(".txt", "");
        var text = new SourceText(name + ".stake", transcript.text().substring(0, parted));
        var findings = new Findings();
        Parser.parse(text, findings);
        String said = Rendering.PLAIN.of(findings.all());
        if (name.equals(System.getProperty("accept"))) {
            Files.writeString(
                    Path.of("src/test/resources/transcripts/syntax", transcript.name()), text.text() + PARTED + said);
        }
        assertThat(said).as(text.text()).isEqualTo(transcript.text().substring(parted + PARTED.length()));
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void everyMistakeIsFound(SourceText transcript) {
        assertThat(transcript.text()).contains(PARTED + "error[");
    }
}
