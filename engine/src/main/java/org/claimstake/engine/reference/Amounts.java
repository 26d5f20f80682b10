package org.claimstake.engine.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.UnitForm;

/** A value as a message writes it: four digits, the unit of its line, and a scale word where it is large. */
final class Amounts {
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private static final ValueType PLAIN = ValueType.number(UnitForm.NUMBER);

    private Amounts() {}

    static String of(double value, ValueType type) {
        if (Double.isNaN(value)) {
            return "none";
        }
        return switch (type.sort()) {
            case NUMBER -> number(value, type);
            case TRUTH -> value != 0 ? "yes" : "no";
            case CHOICE -> type.words().get((int) value);
            case DATE -> Calendar.format(value);
            case TEXT -> "text " + (int) value;
        };
    }

    /** A plain number. */
    static String plain(double value) {
        return number(value, PLAIN);
    }

    /** A count with its thousands parted: {@code 1,000}. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String number(double value, ValueType type) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "less than any number" : "more than any number";
        }
        String unit = type.form().text();
        double size = value / type.form().size();
        if (unit.startsWith("%")) {
            return digits(size) + unit;
        }
        boolean scaled = !unit.isEmpty() && type.form().size() == 1;
        String scale = scaled ? scale(Math.abs(size)) : "";
        return (digits(size / factor(scale)) + " " + scale + " " + unit).strip().replace("  ", " ");
    }

    private static String scale(double size) {
        return size >= 1e12 ? "tn" : size >= 1e9 ? "bn" : size >= 1e6 ? "mn" : "";
    }

    private static double factor(String scale) {
        return switch (scale) {
            case "tn" -> 1e12;
            case "bn" -> 1e9;
            case "mn" -> 1e6;
            default -> 1;
        };
    }

    private static String digits(double value) {
        double size = Math.abs(value);
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return size != 0 && (size < 1e-4 || size >= 1e9)
                ? rounded.toString().replace("E+", "e").replace("E", "e")
                : rounded.toPlainString();
    }
}
