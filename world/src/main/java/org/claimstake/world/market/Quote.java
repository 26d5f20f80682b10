package org.claimstake.world.market;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a series says for one period.
 *
 * @param on the first day of the period
 * @param value empty where the source names the period and gives nothing: blank, {@code ..}, {@code NA}, {@code W}
 */
public record Quote(LocalDate on, OptionalDouble value) {
    public Quote {
        Objects.requireNonNull(on);
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("the value of " + on + " is not finite");
        }
    }

    public static Quote of(LocalDate on, double value) {
        return new Quote(on, OptionalDouble.of(value));
    }

    /** The period is named and nothing is said of it. */
    public static Quote gap(LocalDate on) {
        return new Quote(on, OptionalDouble.empty());
    }
}
