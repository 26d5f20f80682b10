package org.claimstake.advice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.plan.ValueType;

/**
 * The term that is looked for, or gone through. Its numbers are in the form in which the case writes it: 83.3 of
 * {@code percent}, 120 of {@code mn USD}; so a root is a number that can be typed.
 *
 * @param now as the case stands; empty where it changes with the period
 * @param by  the step in which it moves
 */
public record Unknown(
        String name,
        String title,
        ValueType type,
        OptionalDouble now,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble by) {

    /** {@code 83.3%}, {@code 120 mn USD}: it reads back as the same number. */
    public String words(double number) {
        String digits = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        String behind = type.form().text();
        return behind.isEmpty() || type.form().isPercent() ? digits + behind : digits + " " + behind;
    }

    /** A plain value in the form of a type: 7 and not 7.000000000000001 for 0.07 of {@code percent}. */
    static double written(double plain, ValueType type) {
        return BigDecimal.valueOf(plain)
                .divide(BigDecimal.valueOf(type.form().size()), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** In plain units. */
    public double plain(double number) {
        return BigDecimal.valueOf(number)
                .multiply(BigDecimal.valueOf(type.form().size()))
                .doubleValue();
    }

    Setting set(double number, String origin) {
        return new Setting(name, words(number), origin);
    }
}
