package org.claimstake.evidence;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where something is said.
 *
 * @param source the source's id in the case's {@code sources.csv}, or the name of the file and its receipt
 * @param place where in it: a page, an article, "row 14, grade_percent"; may be empty
 * @param on the day for which it is said, where the source gives one
 */
public record Citation(String source, String place, Optional<LocalDate> on) {
    public Citation {
        Objects.requireNonNull(place);
        Objects.requireNonNull(on);
        if (source.isBlank()) {
            throw new IllegalArgumentException("a citation names its source");
        }
    }

    /** A source, as a whole and for no day. */
    public static Citation of(String source) {
        return new Citation(source, "", Optional.empty());
    }
}
