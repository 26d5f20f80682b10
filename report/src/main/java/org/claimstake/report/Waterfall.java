package org.claimstake.report;

import java.util.List;
import java.util.Optional;
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
    /** A bar that is a smaller part of an axis can hardly be seen. */
    private static final double LITTLE = 0.03;
    /** An end that is a larger part of the whole is not worth a scale of its own. */
    private static final double SHORT = 0.25;

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
        if (!Double.isNaN(sum - (right - left)) && !isNothing(sum - (right - left), size)) {
            throw new IllegalArgumentException(
                    "the parts add up to " + sum + ", but from " + left + " to " + right + " it is " + (right - left));
        }
        // a part that is none would pass the check above, since no comparison with it holds
        if (!Double.isNaN(right - left) && Double.isNaN(sum)) {
            throw new IllegalArgumentException("a part of a difference cannot be none: " + parts);
        }
    }

    /** Is this no more than what rounding leaves of numbers that add up to a size? */
    static boolean isNothing(double left, double size) {
        return Math.abs(left) <= ROUNDING * size;
    }

    /** Between which ends nine futures in ten lie, where the value that is reached differs between them. */
    Optional<List<Double>> range() {
        return to.outcome() instanceof Outcome.Many many
                        && type.sort() == ValueType.Sort.NUMBER
                        && many.quantiles().getFirst() < many.quantiles().getLast()
                ? Optional.of(
                        List.of(many.quantiles().getFirst(), many.quantiles().getLast()))
                : Optional.empty();
    }

    /** The same with one value at its end. */
    Waterfall certain() {
        return new Waterfall(id, title, type, from, parts, new End(to.label(), new Outcome.One(end(), 0)));
    }

    /**
     * The last steps, from where on what is reached can be seen beside them; empty where it can be seen beside the whole,
     * and where nothing is left.
     *
     * @param begin what stands where they begin
     */
    Optional<Waterfall> tail(String begin) {
        if (!(start() > 0 && end() > 0 && end() < LITTLE * start())) {
            return Optional.empty();
        }
        double at = start();
        for (int i = 0; i + 1 < parts.size(); i++) {
            at += parts.get(i).value();
            if (at <= start() * SHORT && end() >= LITTLE * at && staysWithin(at, i + 1)) {
                var first = new End(begin, new Outcome.One(at, 0));
                return Optional.of(new Waterfall(id, title, type, first, parts.subList(i + 1, parts.size()), to));
            }
        }
        return Optional.empty();
    }

    private boolean staysWithin(double most, int first) {
        double at = most;
        for (Part part : parts.subList(first, parts.size())) {
            at += part.value();
            if (at < 0 || at > most) {
                return false;
            }
        }
        return true;
    }

    double start() {
        return Outcomes.middle(from.outcome(), type);
    }

    double end() {
        return Outcomes.middle(to.outcome(), type);
    }
}
