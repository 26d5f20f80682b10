package org.claimstake.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.text.Tongue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TonguesTest {

    static List<String[]> rows() {
        return Texts.rows("tongues.tsv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void areKnownByTheirSmallWordsAndAStrangerIsTold(String tongue, String text) {
        Optional<Tongue> known = tongue.equals("-") ? Optional.empty() : Tongue.of(tongue);
        Document document = DocumentReader.ofText(text, "pasted");
        assertThat(document.tongue()).isEqualTo(known);
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.troubles().contains(new Trouble("language", "", false)))
                .isEqualTo(known.isEmpty());
    }
}
