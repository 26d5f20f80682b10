package org.claimstake.report;

import java.util.List;
import org.claimstake.language.plan.ValueType;

/**
 * From one value to another by the parts of their difference. The parts add up to the difference, in the numbers and in
 * the digits that are shown.
 *
 * @param id    of the picture on its page
 * @param title for people: {@code Paid by the State to 2045}
 * @param type  of both values; parts of dates are in months
 */
public record Waterfall(String id, String title, ValueType type, End from, List<Part> parts, End to) {
    /** What a sum of doubles may be off by rounding alone. */
    private static final double ROUNDING = 1e-9;

    /**
     * One of the two that are compared.
     *
     * @param label for people: {@code 27 March}
     */
    public record End(String label, Outcome outcome) {}

    /**
     * What one cause makes of the difference.
     *
     * @param label for people: the clause
     * @param value in plain units
     * @param error its simulation error; 0 where it has none
     */
    public record Part(String label, double value, double error) {}

    public Waterfall {
        parts = List.copyOf(parts);
        double sum = parts.stream().mapToDouble(Part::value).sum();
        double left = Outcomes.middle(from.outcome(), type);
        double right = Outcomes.middle(to.outcome(), type);
        double size = Math.abs(left)
                + Math.abs(right)
                + parts.stream().mapToDouble(part -> Math.abs(part.value())).sum();
        if (Math.abs(sum - (right - left)) > ROUNDING * size) {
            throw new IllegalArgumentException(
                    "the parts add up to " + sum + ", but from " + left + " to " + right + " it is " + (right - left));
        }
        // a part that is none would pass the check above, since no comparison with it holds
        if (!Double.isNaN(right - left) && Double.isNaN(sum)) {
            throw new IllegalArgumentException("a part of a difference cannot be none: " + parts);
        }
    }

    double start() {
        return Outcomes.middle(from.outcome(), type);
    }

    double end() {
        return Outcomes.middle(to.outcome(), type);
    }
}
