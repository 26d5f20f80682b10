package org.claimstake.world.market.calibration;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The part of a series that was used.
 *
 * @param from first period with a value
 * @param to last period with a value
 * @param values how many there are
 * @param gaps periods between them without one; of a daily series, stretches of more than a week
 * @param stepYears length of a step from one value to the next where nothing is missing, in years
 */
public record Window(LocalDate from, LocalDate to, int values, int gaps, double stepYears) {
    public Window {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
    }
}
