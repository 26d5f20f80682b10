package org.claimstake.advice.bargain.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What each value of each issue adds for each party, as whole numbers: multiples of a power of ten that is fine enough for fifteen
 * digits of the largest utility. Whole numbers add without rounding, so that 0.1 + 0.2 and 0.3 are the same, as on paper.
 */
final class Sums {
    private static final int DIGITS = 15;
    private static final int FINEST = 22; // the largest power of ten that a double holds exactly

    private final long[][][] adds; // [issue][value][party]
    private final int[] scales; // [party], digits behind the point
    private final long[] least; // [party], the smallest whole number for which it signs

    Sums(Domain domain) {
        List<Party> parties = domain.parties();
        scales = parties.stream().mapToInt(party -> scale(domain, party)).toArray();
        adds = new long[domain.issues().size()][][];
        for (int issue = 0; issue < adds.length; issue++) {
            adds[issue] = new long[domain.issues().get(issue).values().size()][parties.size()];
            for (int value = 0; value < adds[issue].length; value++) {
                for (int party = 0; party < parties.size(); party++) {
                    adds[issue][value][party] =
                            whole(parties.get(party).adds(issue, value), scales[party], RoundingMode.HALF_EVEN);
                }
            }
        }
        least = new long[parties.size()];
        for (int party = 0; party < least.length; party++) {
            least[party] = whole(parties.get(party).least(), scales[party], RoundingMode.CEILING);
        }
    }

    /** Fine enough for fifteen digits of the largest sum; what no deal is worth may be larger by far and is held below. */
    private static int scale(Domain domain, Party party) {
        BigDecimal most = BigDecimal.ZERO;
        for (int issue = 0; issue < domain.issues().size(); issue++) {
            BigDecimal largest = BigDecimal.ZERO;
            for (int value = 0; value < domain.issues().get(issue).values().size(); value++) {
                largest = largest.max(party.adds(issue, value).abs());
            }
            most = most.add(largest);
        }
        return most.signum() == 0 ? DIGITS : Math.min(FINEST, DIGITS - (most.precision() - most.scale()));
    }

    /** Sums stay below 1e15: what lies beyond ten times that is out of reach whatever it is. */
    private static long whole(BigDecimal number, int scale, RoundingMode rounding) {
        BigDecimal beyond = BigDecimal.TEN.pow(DIGITS + 1);
        return number.scaleByPowerOfTen(scale)
                .setScale(0, rounding)
                .min(beyond)
                .max(beyond.negate())
                .longValueExact();
    }

    int issues() {
        return adds.length;
    }

    int values(int issue) {
        return adds[issue].length;
    }

    int parties() {
        return scales.length;
    }

    /** By party; the caller does not change it. */
    long[] adds(int issue, int value) {
        return adds[issue][value];
    }

    /** Whether all would sign. */
    boolean isEnough(long[] sums) {
        for (int party = 0; party < sums.length; party++) {
            if (sums[party] < least[party]) {
                return false;
            }
        }
        return true;
    }

    long least(int party) {
        return least[party];
    }

    /** The double nearest to the decimal that the sum stands for. */
    double utility(long sum, int party) {
        return BigDecimal.valueOf(sum, scales[party]).doubleValue();
    }

    /** The smallest or largest that an issue adds for a party. */
    long end(int issue, int party, boolean largest) {
        long end = adds[issue][0][party];
        for (long[] value : adds[issue]) {
            end = largest ? Math.max(end, value[party]) : Math.min(end, value[party]);
        }
        return end;
    }

    /** Between the worst and the best deal for a party, in its unit. */
    double range(int party) {
        long range = 0;
        for (int issue = 0; issue < adds.length; issue++) {
            range += end(issue, party, true) - end(issue, party, false);
        }
        return utility(range, party);
    }
}
