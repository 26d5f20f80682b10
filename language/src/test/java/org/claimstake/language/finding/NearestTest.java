package org.claimstake.language.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void aLetterAddedLeftOutChangedOrSwappedIsOneStep() {
        assertThat(nearest("royaltyy", "royalty")).contains("royalty");
        assertThat(nearest("royalt", "royalty")).contains("royalty");
        assertThat(nearest("royaltu", "royalty")).contains("royalty");
        assertThat(nearest("tax", "xat")).isEmpty(); // two steps of three letters
        assertThat(nearest("atx", "tax")).contains("tax"); // a swap is one
        assertThat(nearest("taxab", "taxba")).contains("taxba");
        assertThat(nearest("xa", "ax")).contains("ax");
    }

    @Test
    void aThirdOfTheLettersMayDifferAndOneAlways() {
        assertThat(nearest("revenue", "ravenua")).contains("ravenua"); // two of seven
        assertThat(nearest("revenue", "ravanua")).isEmpty(); // three of seven
        assertThat(nearest("abcdef", "abcdxy")).contains("abcdxy"); // two of six
        assertThat(nearest("abcde", "abcxy")).isEmpty(); // two of five
        assertThat(nearest("a", "b")).contains("b");
        assertThat(nearest("a", "bc")).isEmpty();
    }

    @Test
    void capitalsWeighNothingButAreAMistake() {
        assertThat(nearest("NPV", "npv")).contains("npv");
        assertThat(nearest("npv", "npv")).isEmpty();
        assertThat(nearest("Revenue", "cost", "revenue")).contains("revenue");
    }

    @Test
    void theNearestIsTakenAndOfEquallyNearOnesTheFirst() {
        assertThat(nearest("revenues", "revenuxxx", "revenue", "revenuex")).contains("revenue");
        assertThat(nearest("cast", "cost", "case")).contains("cost");
        assertThat(nearest("cast", "casts", "cart", "cost")).contains("casts");
    }

    @Test
    void ofNoCandidatesOrFarOnesNoneIsMeant() {
        assertThat(nearest("revenue")).isEmpty();
        assertThat(nearest("revenue", "cost", "rev")).isEmpty();
    }

    @Test
    void aWordOfThousandsOfLettersIsNotCompared() {
        String longWord = "a".repeat(201);
        assertThat(nearest(longWord, longWord + "b")).isEmpty();
        String bearable = "a".repeat(200);
        assertThat(nearest(bearable, bearable + "b")).contains(bearable + "b");
    }

    private static Optional<String> nearest(String word, String... candidates) {
        return Nearest.of(word, List.of(candidates));
    }
}
