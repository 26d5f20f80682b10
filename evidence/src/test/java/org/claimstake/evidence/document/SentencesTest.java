package org.claimstake.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.claimstake.evidence.text.Span;
import org.claimstake.evidence.text.Tongue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

    static List<String[]> rows() {
        return Texts.rows("sentences.tsv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void endWhereAReaderEndsThem(String tongue, String marked) {
        String text = marked.replace("|", " ");
        assertThat(Sentences.in(Tongue.of(tongue)).of(text, new Span(0, text.length())))
                .extracting(span -> span.of(text))
                .isEqualTo(Arrays.asList(marked.split("\\|")));
    }
}
