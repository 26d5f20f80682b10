package org.claimstake.advice.bargain.coalition;

import java.util.Arrays;

/**
 * The smallest sum over a group of parties of a division in which every group has at least what it makes and, unless the group is of all, all
 * together exactly what they make. Solved in its dual, the largest {@code sum y[S] v(S)} with {@code sum of y[S] over S with i} equal to 1 for i in
 * the group and 0 for others, {@code y >= 0} save that of all, which may be below 0. The groups of one are a first answer; from there by the
 * simplex method on a table, by the first column that improves (R. Bland 1977), which never turns in a circle.
 */
final class Balanced {
    private static final double ZERO = 1e-11;

    private final int parties;
    private final double[][] table; // [row: a party, last the objective][column: groups, minus all, right side]
    private final int columns;
    private final double[] own; // by party, what each makes alone, scaled
    private final double scale;

    Balanced(int parties, double[] worths, int group) {
        this.parties = parties;
        int all = worths.length - 1;
        this.columns = worths.length; // groups 1 .. all, and minus all
        this.scale = Math.max(
                Double.MIN_NORMAL, Arrays.stream(worths).map(Math::abs).max().orElse(1));
        this.table = new double[parties + 1][columns + 1];
        for (int party = 0; party < parties; party++) {
            for (int one = 1; one <= all; one++) {
                table[party][one - 1] = one >> party & 1;
            }
            table[party][columns - 1] = -1;
            table[party][columns] = group >> party & 1;
        }
        for (int one = 1; one <= all; one++) {
            table[parties][one - 1] = -worths[one] / scale;
        }
        // where the sum is over all, what all make is not given: the column of minus all has no place
        table[parties][columns - 1] = group == all ? Double.POSITIVE_INFINITY : worths[all] / scale;
        this.own = new double[parties];
        Arrays.setAll(own, party -> worths[1 << party] / scale);
        solve();
    }

    private void solve() {
        var basis = new int[parties];
        for (int party = 0; party < parties; party++) {
            basis[party] = (1 << party) - 1;
            eliminate(party, basis[party], true);
        }
        for (int column = entering(); column >= 0; column = entering()) {
            int row = leaving(column, basis);
            if (row < 0) {
                throw new IllegalStateException("what groups make is unbounded: " + Arrays.deepToString(table));
            }
            double pivot = table[row][column];
            for (int i = 0; i <= columns; i++) {
                table[row][i] /= pivot;
            }
            eliminate(row, column, false);
            basis[row] = column;
        }
    }

    /** The first column that improves. */
    private int entering() {
        for (int column = 0; column < columns; column++) {
            if (table[parties][column] < -ZERO) {
                return column;
            }
        }
        return -1;
    }

    private int leaving(int column, int[] basis) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < parties; row++) {
            if (table[row][column] > ZERO) {
                double ratio = table[row][columns] / table[row][column];
                if (ratio < least - ZERO || ratio <= least + ZERO && best >= 0 && basis[row] < basis[best]) {
                    best = row;
                    least = Math.min(least, ratio);
                }
            }
        }
        return best;
    }

    /** Takes a column out of all rows but its own; at the beginning, out of the objective alone. */
    private void eliminate(int row, int column, boolean objectiveOnly) {
        for (int other = objectiveOnly ? parties : 0; other <= parties; other++) {
            double times = table[other][column];
            if (other != row && times != 0) {
                for (int i = 0; i <= columns; i++) {
                    table[other][i] -= times * table[row][i];
                }
            }
        }
    }

    double value() {
        return table[parties][columns] * scale;
    }

    /** What each party has: of the group of one, its reduced cost above what it makes. */
    double[] prices() {
        var prices = new double[parties];
        for (int party = 0; party < parties; party++) {
            int column = (1 << party) - 1;
            prices[party] = (table[parties][column] + own[party]) * scale;
        }
        return prices;
    }
}
