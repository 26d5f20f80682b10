package org.claimstake.evidence.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimstake.evidence.document.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in languages that are not read are shown as they are, and said to be none of ours. */
class OtherTonguesTest {

    @ParameterizedTest
    @ValueSource(strings = {"right-to-left.txt", "unknown.txt"})
    void theLanguageIsTheTroubleAndTheWordsAreKept(String name) {
        Document document = Sound.read(Files.of(name), name);

        assertThat(document.tongue()).isEmpty();
        Sound.troubles(document).contains("language");
        assertThat(document.text()).contains("40").contains("25");
        assertThat(document.sentences()).hasSizeGreaterThanOrEqualTo(2);
    }
}
