package org.claimstake.engine.exact;

import java.math.BigDecimal;
import java.math.MathContext;

/** exp, log and power by series in 60 digits: the judge of the error of {@link Exact}. */
final class TrueValue {

    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal LN2 = smallLog(TWO);

    private TrueValue() {}

    static BigDecimal exp(BigDecimal x) {
        int halvings = 12; // brings 709 below 0.18
        BigDecimal small = x.divide(TWO.pow(halvings), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k < 60; k++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int k = 0; k < halvings; k++) sum = sum.multiply(sum, DIGITS);
        return sum;
    }

    static BigDecimal log(double x) {
        if (x < Double.MIN_NORMAL) return log(x * 0x1p54).subtract(LN2.multiply(BigDecimal.valueOf(54)));
        int exponent = Math.getExponent(x);
        double mantissa = Math.scalb(x, -exponent);
        return LN2.multiply(BigDecimal.valueOf(exponent)).add(smallLog(new BigDecimal(mantissa)), DIGITS);
    }

    static BigDecimal power(double x, double y) {
        return exp(log(x).multiply(new BigDecimal(y), DIGITS));
    }

    /** By atanh; for x from 1 to 2. */
    private static BigDecimal smallLog(BigDecimal x) {
        BigDecimal s = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), DIGITS);
        BigDecimal square = s.multiply(s, DIGITS);
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 1; k < 140; k += 2) {
            sum = sum.add(s.divide(BigDecimal.valueOf(k), DIGITS), DIGITS);
            s = s.multiply(square, DIGITS);
        }
        return sum.multiply(TWO, DIGITS);
    }

    /** By how many units in the last place of the true value the answer misses it. */
    static double errorInUlps(double answer, BigDecimal truth) {
        double unit = Math.ulp(truth.doubleValue());
        return new BigDecimal(answer).subtract(truth).abs().doubleValue() / unit;
    }
}
