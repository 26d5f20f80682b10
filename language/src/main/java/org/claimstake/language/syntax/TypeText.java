package org.claimstake.language.syntax;

import java.util.List;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A type as written.
 *
 * @param optional the suffix {@code ?}
 * @param line     the suffix {@code line}
 */
public record TypeText(Span span, Kind kind, boolean optional, boolean line) {

    public sealed interface Kind {}

    /** A unit; {@code real} is null when neither {@code real} nor {@code nominal} is said. */
    public record OfUnit(
            @Nullable String scale, UnitText unit, @Nullable Boolean real) implements Kind {}

    /** A name that is no unit word: a choice or an open quantity (it may stand in a unit too, then OfUnit). */
    public record OfName(String name, Span nameSpan) implements Kind {}

    public record OfText() implements Kind {}

    public record OfDate() implements Kind {}

    public record OfYear() implements Kind {}

    public record OfTruth() implements Kind {}

    /** {@code choice {a, b}}; a bare {@code choice} has no values and takes those its column holds. */
    public record OfChoice(List<String> values) implements Kind {
        public OfChoice {
            values = List.copyOf(values);
        }
    }

    /** {@code list of TYPE by ";"}. */
    public record OfList(TypeText element, @Nullable String separator) implements Kind {}

    /** {@code key}, {@code key of regions}, {@code key (field, year)}. */
    public record OfKey(@Nullable String table, List<String> fields) implements Kind {
        public OfKey {
            fields = List.copyOf(fields);
        }
    }

    /** {@code schedule unit -> unit}. */
    public record OfSchedule(UnitText from, UnitText to) implements Kind {}
}
