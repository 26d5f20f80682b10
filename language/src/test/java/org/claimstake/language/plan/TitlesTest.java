package org.claimstake.language.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TitlesTest {
    private static final Map<String, String> WORDS = Map.of("levy.rate", "12%", "cap", "$5 mn");

    @Test
    void aBlankIsFilledWithTheWordsOfItsStep() {
        assertThat(filled("Royalty of {levy.rate} up to {cap}")).isEqualTo("Royalty of 12% up to $5 mn");
    }

    @Test
    void aBlankOfWhichNothingIsKnownStays() {
        assertThat(filled("Royalty of {other}, {levy.rate}")).isEqualTo("Royalty of {other}, 12%");
    }

    @Test
    void aTitleWithoutBlanksIsItself() {
        assertThat(filled("Royalty")).isEqualTo("Royalty");
        assertThat(Titles.hasBlanks("Royalty")).isFalse();
        assertThat(Titles.hasBlanks("{cap}")).isTrue();
    }

    private static String filled(String title) {
        return Titles.filled(title, blank -> Optional.ofNullable(WORDS.get(blank)));
    }
}
