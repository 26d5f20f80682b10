package org.claimstake.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimstake.language.finding.Rendering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that mean nothing, or not what they say, are refused in the words a person reads. */
class BadModelsTest {
    private static final String FOLDER = "model/bad";

    static List<Transcript> transcripts() throws IOException {
        return Transcript.all(FOLDER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transcripts")
    void refusesTheTextInTheseWords(Transcript transcript) {
        if (!Transcript.REWRITE) {
            assertThat(said(transcript)).isEqualTo(transcript.expected());
        }
    }

    @Test
    void writesDownWhatIsSaidNowWhenAsked() throws IOException {
        Map<Path, List<Transcript>> byFile = new LinkedHashMap<>();
        for (Transcript t : Transcript.REWRITE ? transcripts() : List.<Transcript>of()) {
            byFile.computeIfAbsent(t.file(), f -> new ArrayList<>())
                    .add(new Transcript(t.file(), t.title(), t.text(), said(t)));
        }
        for (var entry : byFile.entrySet()) {
            Transcript.write(entry.getKey(), entry.getValue());
        }
    }

    private static String said(Transcript transcript) {
        return SmallCase.parse(transcript.text()).findings().stream()
                .map(Rendering.PLAIN::of)
                .map(words -> words.strip() + "\n\n")
                .collect(Collectors.joining());
    }
}
