package org.claimstake.world.territory;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer of one source for one site and day.
 *
 * @param standing what it says
 * @param asOf the day of the record or shape that was used: the newest at or before the day asked; empty where there is none
 * @param source the id of the source in the case's {@code sources.csv}
 * @param why one sentence for the trace
 */
public record Stand(Standing standing, Optional<LocalDate> asOf, String source, String why) {
    public Stand {
        Objects.requireNonNull(standing);
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(source);
        Objects.requireNonNull(why);
    }

    static Stand unstated(String source, String why) {
        return new Stand(Standing.UNSTATED, Optional.empty(), source, why);
    }
}
