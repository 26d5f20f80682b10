package org.claimstake.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How many digits of a number are told. Three where nothing is uncertain; with a simulation error as many as the
 * error leaves, four at most. Zeros behind the point are kept where they are told, and dropped where they are exact.
 */
final class Digits {
    private static final int PLAIN = 3;
    private static final int MOST = 4;
    /** Between groups of three: a line never breaks there. */
    private static final char GROUP = '\u00a0';

    private Digits() {}

    /** Three significant digits: {@code 1.23}, {@code 40}, {@code 12 300}. */
    static String plain(double value) {
        return significant(value, PLAIN);
    }

    static String significant(double value, int digits) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal told = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return grouped(isExact(told, value) ? bare(told) : told.toPlainString());
    }

    // what differs by no more than the rounding of a long sum was not rounded here
    private static boolean isExact(BigDecimal told, double value) {
        return Math.abs(told.doubleValue() - value) <= 1e-11 * Math.abs(value);
    }

    /** All digits that a number has. */
    static String exactly(BigDecimal value) {
        return grouped(value.toPlainString());
    }

    /** To the place of the error's first digit: {@code 0.57} for 0.5747 with an error of 0.012. */
    static String to(double value, double error) {
        if (!(error > 0) || Double.isInfinite(error)) {
            return plain(value);
        }
        int place = (int) Math.floor(Math.log10(error));
        int first = value == 0 ? place : (int) Math.floor(Math.log10(Math.abs(value)));
        int digits = Math.clamp((long) first - place + 1, 1, MOST);
        BigDecimal told = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return grouped(told.toPlainString());
    }

    private static String bare(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.signum() == 0 ? "0" : bare.toPlainString();
    }

    // four digits stand together, as a year does
    static String grouped(String plain) {
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        int begin = plain.startsWith("-") ? 1 : 0;
        if (end - begin <= 4) {
            return plain;
        }
        var grouped = new StringBuilder(plain);
        for (int i = end - 3; i > begin; i -= 3) {
            grouped.insert(i, GROUP);
        }
        return grouped.toString();
    }
}
