package org.claimstake.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.advice.parting.Parting;
import org.claimstake.advice.parting.Rounded;
import org.claimstake.advice.parting.Split;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitForm;
import org.claimstake.language.unit.UnitWords;

/**
 * How a measure comes from its value in one deal to that in another, a step for each group of changes: what a waterfall
 * draws. In the digits that are shown the left value and all steps add up to the right one, and so do the numbers for
 * programs, as decimals.
 *
 * @param type       of the difference: a time where the measure is a date
 * @param date       the measure is a date, and both sides are years of the calendar
 * @param from       what the left deal is called
 * @param left       the left value, in plain units; of a date in years
 * @param leftWords  the same for people, without the unit
 * @param difference right less left
 * @param error      of the difference, one standard error; 0 where there is none to tell
 * @param unit       behind every number for people
 * @param close      the unit follows the number without a space
 */
public record Steps(
        String name,
        String title,
        ValueType type,
        boolean date,
        String from,
        double left,
        String leftWords,
        String to,
        double right,
        String rightWords,
        double difference,
        double error,
        String differenceWords,
        String errorWords,
        String unit,
        boolean close,
        List<Step> steps) {
    private static final ValueType YEARS = ValueType.number(UnitForm.plain(Unit.of(UnitWords.Measure.TIME)));

    /** More digits tell nobody more. */
    private static final int DIGITS = 4;

    /**
     * @param label     the names of what changes, for people
     * @param value     in plain units
     * @param error     one standard error; 0 where there is none to tell
     * @param share     of the difference, as a fraction; not a number where the difference is nothing beside its parts
     * @param shareText in whole percent, which add up to 100; empty as above
     */
    public record Step(
            String label,
            double value,
            String words,
            double error,
            String errorWords,
            double share,
            String shareText) {}

    public Steps {
        steps = List.copyOf(steps);
    }

    /** @param title of the measure @param measured its type */
    static Steps of(Parting parting, Split.Parts parts, String title, ValueType measured, String from, String to) {
        boolean date = measured.sort() == ValueType.Sort.DATE;
        Rounded exact = parts.exact();
        List<Double> values =
                exact.parts().stream().map(BigDecimal::doubleValue).toList();
        var magnitudes = new ArrayList<>(values);
        magnitudes.add(exact.left().doubleValue());
        magnitudes.add(exact.right().doubleValue());
        Scale scale = Scale.of(
                date ? YEARS : measured,
                magnitudes.stream().mapToDouble(Math::abs).max().orElse(0));
        double error = cut(parts.error().orElse(0), exact);
        Rounded told = told(parts, scale, error);
        List<String> shares = shares(exact);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < values.size(); i++) {
            double noise = cut(parts.parts().get(i).error().orElse(0), exact);
            steps.add(new Step(
                    String.join(", ", parting.groups().get(i).names()),
                    values.get(i),
                    Digits.exactly(told.parts().get(i)),
                    noise,
                    error(noise, scale),
                    shares.isEmpty() ? Double.NaN : share(values.get(i), exact),
                    shares.isEmpty() ? "" : shares.get(i)));
        }
        return new Steps(
                parts.name(),
                title,
                date ? YEARS : measured,
                date,
                from,
                exact.left().doubleValue(),
                Digits.exactly(told.left()),
                to,
                exact.right().doubleValue(),
                Digits.exactly(told.right()),
                exact.difference().doubleValue(),
                error,
                Digits.exactly(told.difference()),
                error(error, scale),
                scale.words(),
                scale.close(),
                steps);
    }

    private static double share(double part, Rounded exact) {
        return part == 0 ? 0 : part / exact.difference().doubleValue();
    }

    // what is less than the last digit that is kept is what rounding left
    private static double cut(double error, Rounded exact) {
        return error < Math.pow(10, exact.place()) ? 0 : error;
    }

    private static String error(double error, Scale scale) {
        return error > 0 ? Digits.significant(error / scale.size(), 1) : "";
    }

    /** Four digits of the largest number, no finer than the error of the difference, and no zeros that tell nothing. */
    private static Rounded told(Split.Parts parts, Scale scale, double error) {
        double left = parts.left() / scale.size();
        double right = parts.right() / scale.size();
        List<Double> values =
                parts.parts().stream().map(part -> part.value() / scale.size()).toList();
        double largest = Math.max(
                Math.abs(right - left),
                values.stream().mapToDouble(Math::abs).max().orElse(0));
        if (largest == 0) {
            largest = Math.max(Math.abs(left), Math.abs(right));
        }
        int place = largest == 0 ? 0 : power(largest) + 1 - DIGITS;
        if (error > 0) {
            place = Math.max(place, power(error / scale.size()));
        }
        Rounded rounded = Rounded.of(left, right, values, place);
        int needed = digits(rounded);
        return needed < -place ? Rounded.of(left, right, values, -needed) : rounded;
    }

    private static int power(double value) {
        return (int) Math.floor(Math.log10(value));
    }

    /** How many digits behind the point are not zero in all. */
    private static int digits(Rounded rounded) {
        int most = Math.max(digits(rounded.left()), digits(rounded.right()));
        for (BigDecimal part : rounded.parts()) {
            most = Math.max(most, digits(part));
        }
        return most;
    }

    private static int digits(BigDecimal value) {
        return Math.max(0, value.signum() == 0 ? 0 : value.stripTrailingZeros().scale());
    }

    /** None where the parts outweigh what is left of them. */
    private static List<String> shares(Rounded exact) {
        double whole = exact.difference().doubleValue();
        double all = exact.parts().stream()
                .mapToDouble(part -> Math.abs(part.doubleValue()))
                .sum();
        if (Math.abs(whole) < all / 2 || all == 0) {
            return List.of();
        }
        List<Double> shares = exact.parts().stream()
                .map(part -> part.doubleValue() / whole * 100)
                .toList();
        return Rounded.of(0, 100, shares, 0).parts().stream()
                .map(share -> share.toPlainString() + "%")
                .collect(Collectors.toUnmodifiableList());
    }

    /** One of the sides as a sentence has it. */
    String side(String number) {
        return date ? number : with(number);
    }

    /** A number of this table with the unit behind it, never broken between lines. */
    String with(String number) {
        return new Scale(1, unit, close).with(number);
    }
}
