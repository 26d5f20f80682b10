package org.claimstake.evidence.quantity;

import java.math.BigDecimal;
import org.claimstake.evidence.quantity.Quantity.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it is a number of.
 *
 * @param from its first term
 * @param to   behind its last
 * @param unit null for a bare number
 */
record Measure(int from, int to, Numeral numeral, @Nullable Unit unit) {

    /**
     * @param name  as {@link Quantity#unit()} has it
     * @param times what the number is multiplied by
     * @param isNot whether the unit says that this is no quantity here
     */
    record Unit(String name, BigDecimal times, Sort sort, boolean isNot) {
        static Unit of(Entry entry) {
            return switch (entry.kind()) {
                case SIGN, CURRENCY -> new Unit(entry.word(), BigDecimal.ONE, Sort.AMOUNT, false);
                case TIME -> new Unit(entry.unit(), entry.times(), Sort.DURATION, false);
                case PERCENT -> new Unit("share", new BigDecimal("0.01"), Sort.SHARE, false);
                case POINTS -> new Unit("pp", BigDecimal.ONE, Sort.AMOUNT, false);
                case UNIT -> new Unit(entry.unit(), entry.times(), Sort.AMOUNT, false);
                default -> new Unit("", BigDecimal.ONE, Sort.COUNT, true);
            };
        }
    }

    boolean isNot() {
        return unit != null && unit.isNot;
    }

    boolean isBare() {
        return unit == null && !numeral.isScaled();
    }

    BigDecimal value() {
        return unit == null ? numeral.value() : numeral.value().multiply(unit.times);
    }

    Measure with(@Nullable Unit other) {
        return new Measure(from, to, numeral, other);
    }

    Measure times(BigDecimal by) {
        return new Measure(from, to, numeral.times(by), unit);
    }
}
