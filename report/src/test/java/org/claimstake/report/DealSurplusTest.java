package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claimstake.advice.bargain.deals.Surplus;
import org.junit.jupiter.api.Test;

/** The sentence of where a gain comes from. */
final class DealSurplusTest {
    private static final Scale MILLIONS = new Scale(1e6, "mn USD", false);
    private static final Pattern AMOUNT = Pattern.compile("(-?[0-9.]+)\\smn", Pattern.UNICODE_CHARACTER_CLASS);

    private static String words(double exists, double time, double belief, double risk, Surplus.Seen seen) {
        return DealSurplus.words(
                new Surplus(exists + time + belief + risk, exists, time, belief, risk, 0.045, seen), MILLIONS);
    }

    @Test
    void partsSumToTheWholeInTheDigitsThatAreShown() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            double size = StrictMath.pow(10, 3 + random.nextInt(6));
            String words = words(
                    size * random.nextDouble(),
                    size * (random.nextDouble() - 0.5),
                    size * (random.nextDouble() - 0.5),
                    -size * random.nextDouble(),
                    Surplus.Seen.UNLIKE);
            List<BigDecimal> told = new ArrayList<>(AMOUNT.matcher(words)
                    .results()
                    .map((MatchResult found) -> new BigDecimal(found.group(1)))
                    .toList());
            assertThat(told).as(words).hasSize(5);
            BigDecimal whole = told.removeFirst();
            assertThat(told.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(words)
                    .isEqualByComparingTo(whole);
        }
    }

    @Test
    void aBetIsSaidToBeOne() {
        assertThat(words(3e8, -1e7, 12e6, -1e6, Surplus.Seen.UNLIKE))
                .contains("12\u00a0mn\u00a0USD from seeing the futures unlike", "is a bet, not value");
        assertThat(words(3e8, -1e7, 12e6, -1e6, Surplus.Seen.TOGETHER))
                .contains(
                        "12\u00a0mn\u00a0USD from holding some futures likelier",
                        "nothing of it is a bet between them");
        assertThat(words(3e8, -1e7, 0, -1e6, Surplus.Seen.AS_DRAWN))
                .contains("All see the same futures: nothing of it is a bet.")
                .doesNotContain("unlike, 0");
    }
}
