package org.claimstake.engine.kernel;

import java.util.Arrays;

/**
 * Numbers that no chance touches, known before the first future: one, one a row, one a period, or one a row and period.
 *
 * @param rows    1 where it does not change with them
 * @param periods 1 where it does not change with them
 * @param values  [row][period], row by row
 */
record Table(int rows, int periods, double[] values) {

    static Table of(double value) {
        return new Table(1, 1, new double[] {value});
    }

    double at(int row, int period) {
        return values[(rows == 1 ? 0 : row) * periods + (periods == 1 ? 0 : period)];
    }

    /** The same with what does not change left out. */
    Table narrowed() {
        Table table = this;
        if (table.periods > 1 && table.isFlat()) {
            double[] first = new double[rows];
            for (int row = 0; row < rows; row++) {
                first[row] = values[row * periods];
            }
            table = new Table(rows, 1, first);
        }
        return table.rows > 1 && table.isLevel()
                ? new Table(1, table.periods, Arrays.copyOf(table.values, table.periods))
                : table;
    }

    private boolean isFlat() {
        for (int i = 0; i < values.length; i++) {
            if (bits(values[i]) != bits(values[i - i % periods])) {
                return false;
            }
        }
        return true;
    }

    private boolean isLevel() {
        for (int i = periods; i < values.length; i++) {
            if (bits(values[i]) != bits(values[i % periods])) {
                return false;
            }
        }
        return true;
    }

    boolean isConstant() {
        return values.length == 1;
    }

    boolean hasMissing() {
        return Arrays.stream(values).anyMatch(Double::isNaN);
    }

    /** All of it is this. */
    boolean isAll(double value) {
        return Arrays.stream(values).allMatch(each -> each == value);
    }

    private static long bits(double value) {
        return Double.doubleToLongBits(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table table
                && table.rows == rows
                && table.periods == periods
                && Arrays.equals(table.values, values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + periods) + Arrays.hashCode(values);
    }
}
