package org.claimstake.advice.bargain.deals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What power does between two sides: which deal Nash chooses as that of the first goes from {@link #LEAST} to {@link #MOST}, and how
 * much of it the first would have by waiting better than the other.
 *
 * @param ranges rising, without a gap
 */
public record Powers(List<Range> ranges, Optional<Patience> patience) {
    public static final double LEAST = 0.2;
    public static final double MOST = 0.8;

    /**
     * Powers of the first side by which the same deal is chosen.
     *
     * @param place of the deal among those that were found
     * @param error by side: how far other draws would move what it is worth above no deal
     */
    public record Range(double from, double to, int place, List<Double> error) {
        public Range {
            error = List.copyOf(error);
        }
    }

    /**
     * What waiting makes of power, by the rates at which the two sides discount.
     *
     * @param first  the first side's rate, a year
     * @param second the other's
     * @param power  of the first where rounds are short
     * @param place  of the deal that Nash chooses by it
     */
    public record Patience(double first, double second, double power, int place, Optional<Rounds> rounds) {}

    /**
     * With rounds of a length, after each refusal of which talks may end.
     *
     * @param years     of a round; empty where a refusal costs no time
     * @param breakdown chance that talks end after a refusal
     * @param share     of what there is to divide, of the first, who begins
     * @param place     of the deal that Nash chooses where that share is the first's power
     */
    public record Rounds(OptionalDouble years, double breakdown, double share, int place) {}

    public Powers {
        ranges = List.copyOf(ranges);
    }
}
