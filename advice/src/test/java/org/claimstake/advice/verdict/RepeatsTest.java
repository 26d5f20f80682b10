package org.claimstake.advice.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimstake.advice.verdict.Repeats.Repeat;
import org.claimstake.advice.verdict.Repeats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {
    private static final Told BILLIONS = new Told("paper", "s3", 500e9, "USD", "aid of the past");

    @Test
    void theSameNumberInAnotherMagnitudeIsTold() {
        var millions = new Told("talk", "s1", 500e6, "USD", "past aid");
        List<Repeat> found = Repeats.otherwise(List.of(millions, BILLIONS));
        assertThat(found).extracting(Repeat::powers).containsExactly(3);
        assertThat(found.getFirst().words())
                .isEqualTo("500 million USD in talk (s1), and 500 billion USD in paper (s3): 1,000 times as much");
        assertThat(Repeats.of(List.of(BILLIONS, millions)).getFirst().words()).endsWith("a part in 1,000");
    }

    @Test
    void equalNumbersAreTheSame() {
        var again = new Told("talk", "s1", 500e9, "USD", "aid");
        assertThat(Repeats.of(List.of(BILLIONS, again)))
                .extracting(Repeat::powers)
                .containsExactly(0);
        assertThat(Repeats.of(List.of(BILLIONS, again)).getFirst().words()).endsWith(": the same");
        assertThat(Repeats.otherwise(List.of(BILLIONS, again))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "paper, 500e6, USD, aid", // within one text a speaker may well say both
        "talk, 500e6, EUR, aid",
        "talk, 50e9, USD, aid", // another number, not another word for its magnitude
        "talk, 512e6, USD, aid",
        "talk, 500e6, USD, roads",
    })
    void anotherTextUnitNumberOrTopicIsNoRepeat(String document, double value, String unit, String about) {
        assertThat(Repeats.of(List.of(BILLIONS, new Told(document, "s9", value, unit, about))))
                .isEmpty();
    }

    @Test
    void aBareCountAndAPartOfAWholeAreNotCompared() {
        for (String unit : List.of("", "share")) {
            assertThat(Repeats.of(
                            List.of(new Told("a", "s1", 3, unit, "mines"), new Told("b", "s1", 3, unit, "mines"))))
                    .isEmpty();
        }
    }
}
