package org.claimstake.advice.parting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RoundedTest {

    @Test
    void leftAndAllPartsAddUpToRightInTheDigitsThatAreShown() {
        for (long seed = 1; seed <= 500; seed++) {
            var random = new Random(seed);
            double size = Math.pow(10, random.nextInt(12) - 3);
            List<Double> parts = Arrays.stream(
                            random.doubles(1 + random.nextInt(9), -size, size).toArray())
                    .boxed()
                    .toList();
            double left = random.nextDouble(-size, size);
            double right = left + parts.stream().mapToDouble(part -> part).sum();
            int place = random.nextInt(10) - 6;

            Rounded rounded = Rounded.of(left, right, parts, place);

            BigDecimal sum = rounded.parts().stream().reduce(rounded.left(), BigDecimal::add);
            assertThat(sum).as("seed " + seed).isEqualByComparingTo(rounded.right());
            for (int i = 0; i < parts.size(); i++) {
                // two ones of the last place: one by its own rounding, one where left and right were rounded apart
                assertThat(rounded.parts()
                                .get(i)
                                .subtract(new BigDecimal(parts.get(i)))
                                .abs())
                        .as("seed " + seed)
                        .isLessThanOrEqualTo(BigDecimal.valueOf(2).scaleByPowerOfTen(place));
            }
        }
    }

    @Test
    void whatIsMissingGoesToThePartOfWhichMostWasCut() {
        Rounded rounded = Rounded.of(0, 2, List.of(0.3, 0.9, 0.8), 0);

        assertThat(rounded.parts()).extracting(BigDecimal::intValue).containsExactly(0, 1, 1);
    }

    @Test
    void ofLikeRemaindersTheFirstComesFirst() {
        Rounded rounded = Rounded.of(0, 1, List.of(0.25, 0.25, 0.25, 0.25), 0);

        assertThat(rounded.parts()).extracting(BigDecimal::intValue).containsExactly(1, 0, 0, 0);
    }

    @Test
    void theDifferenceIsThatOfTheRoundedSides() {
        Rounded rounded = Rounded.of(0.4, 10.6, List.of(10.2), 0);

        assertThat(rounded.left()).isEqualByComparingTo("0");
        assertThat(rounded.right()).isEqualByComparingTo("11");
        assertThat(rounded.difference()).isEqualByComparingTo("11");
        assertThat(rounded.parts())
                .singleElement()
                .satisfies(part -> assertThat(part).isEqualByComparingTo("11"));
    }

    @Test
    void partsWithOtherSignsAreRoundedAlike() {
        Rounded rounded = Rounded.of(10, 8, List.of(-3.5, 1.5), 0);

        assertThat(rounded.parts()).extracting(BigDecimal::intValue).containsExactly(-3, 1);
        assertThat(rounded.difference()).isEqualByComparingTo("-2");
    }
}
