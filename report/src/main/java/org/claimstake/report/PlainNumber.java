package org.claimstake.report;

import java.math.BigDecimal;

/** A number for machines: the shortest decimal that reads back as the same double. */
final class PlainNumber {
    private PlainNumber() {}

    /** {@code 1.2e9}, {@code 0.18}, {@code 2031}; whichever of plain and power of ten is shorter. */
    static String of(double value) {
        if (value == 0) {
            return Double.doubleToRawLongBits(value) == 0 ? "0" : "-0.0";
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        String plain = exact.toPlainString();
        String power = power(exact);
        return power.length() < plain.length() ? power : plain;
    }

    private static String power(BigDecimal value) {
        String digits = value.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - value.scale();
        String behind = digits.length() == 1 ? "" : "." + digits.substring(1);
        return (value.signum() < 0 ? "-" : "") + digits.charAt(0) + behind + "e" + exponent;
    }
}
