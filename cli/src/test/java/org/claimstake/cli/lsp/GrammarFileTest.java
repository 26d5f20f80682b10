package org.claimstake.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The grammar that editors read is what the words of the language make of it. */
final class GrammarFileTest {
    private static final Path FILE =
            Path.of(System.getProperty("claimstake.root", "..")).resolve("editors/stake.tmLanguage.json");

    @Test
    void theFileIsWhatTheToolWouldWrite() {
        assertThat(Editor.read(FILE))
                .as("editors/stake.tmLanguage.json is not of this language's words; to mend it: tools/grammar")
                .isEqualTo(GrammarFile.text());
    }
}
