package org.claimstake.evidence.quantity;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/** A number and what is said of its sides. */
record Bounds(OptionalDouble value, OptionalDouble low, OptionalDouble high, Hedge hedge) {
    private static final OptionalDouble NONE = OptionalDouble.empty();
    static final Bounds OPEN = new Bounds(NONE, NONE, NONE, Hedge.VAGUE);

    static Bounds of(BigDecimal number, Hedge hedge) {
        OptionalDouble value = OptionalDouble.of(number.doubleValue());
        return switch (hedge) {
            case NONE, ABOUT, RANGE, VAGUE -> new Bounds(value, NONE, NONE, hedge);
            case NEARLY, LESS_THAN, AT_MOST -> new Bounds(value, NONE, value, hedge);
            case MORE_THAN, AT_LEAST -> new Bounds(value, value, NONE, hedge);
        };
    }

    static Bounds of(BigDecimal low, BigDecimal high, Hedge hedge) {
        return new Bounds(NONE, OptionalDouble.of(low.doubleValue()), OptionalDouble.of(high.doubleValue()), hedge);
    }

    /** What a table says: a number, {@code low..high}, or nothing. */
    static Bounds of(Entry entry, Hedge hedge) {
        if (entry.word().isEmpty()) {
            return OPEN;
        }
        return entry.isRange() ? of(entry.low(), entry.high(), Hedge.VAGUE) : of(entry.low(), hedge);
    }
}
