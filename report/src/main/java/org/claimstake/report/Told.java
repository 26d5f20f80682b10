package org.claimstake.report;

import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.engine.Irr;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitWords;

/** An outcome in words. */
final class Told {
    /** Below this, an error says that the count may have one digit more. */
    private static final double SMALL_ERROR = 0.5;

    private Told() {}

    /** The value as it stands in a sentence: {@code 1.23 bn USD(2025)}, {@code never}, {@code 13 of 100 futures}. */
    static String of(Outcome outcome, ValueType type) {
        return switch (outcome) {
            case Outcome.One one -> Amount.of(one.value(), one.error(), type);
            case Outcome.None none -> none(none, type);
            case Outcome.Chance chance -> frequency(chance.share(), chance.futures());
            case Outcome.Many many -> many(many, type);
            case Outcome.Shares shares -> shares(shares, type);
        };
    }

    /** {@code none: no rate makes the flows worth zero}. */
    static String none(Outcome.None none, ValueType type) {
        String reason = reason(none, type);
        return reason.isEmpty() ? brief(none, type) : brief(none, type) + ": " + reason;
    }

    /** {@code cannot be given}, {@code none}, or {@code never} of a date and of a time until something. */
    static String brief(Outcome.None none, ValueType type) {
        boolean time = type.sort() == ValueType.Sort.DATE || type.unit().equals(Unit.of(UnitWords.Measure.TIME));
        if (none.reason().equals("missing")) {
            return "cannot be given";
        }
        return time && (none.reason().equals("never") || none.reason().isEmpty()) ? "never" : "none";
    }

    /** Why there is no value; empty where {@link #brief} says it all. */
    static String reason(Outcome.None none, ValueType type) {
        return switch (none.reason()) {
            case "", "never" -> "";
            case "no root" -> "no rate makes the flows worth zero";
            case "several" -> "several rates make the flows worth zero" + roots(none, type);
            case "missing" -> "something it needs is not known";
            case Answers.UNDEFINED -> "it has no meaning here";
            default -> none.reason();
        };
    }

    /** What there is to say of a rate of return beside its value; empty where it is the only one. */
    static String rates(Irr irr, ValueType type) {
        return switch (irr) {
            case Irr.None(var none, var roots) -> reason(new Outcome.None(Answers.reason(none), roots), type);
            case Irr.Found(var rate, var below) ->
                below.isEmpty() ? "" : "below -50% the flows are worth zero too, at " + amounts(below, type);
        };
    }

    private static String roots(Outcome.None none, ValueType type) {
        return none.roots().isEmpty() ? "" : ": " + amounts(none.roots(), type);
    }

    private static String amounts(List<Double> values, ValueType type) {
        return values.stream().map(value -> Amount.of(value, type)).collect(Collectors.joining(", "));
    }

    /**
     * {@code 13 of 100 futures}: out of a hundred, or of as many as it takes to tell the share from none and all; of the
     * futures that were run where it is none or all of them.
     */
    static String frequency(double share, long futures) {
        OutOf outOf = outOf(share, futures);
        return futures(outOf.count(), outOf.of());
    }

    /** So many of so many. */
    record OutOf(long count, long of) {}

    /** The numbers of {@link #frequency(double, long)}. */
    static OutOf outOf(double share, long futures) {
        for (long of = 100; of < futures; of *= 10) {
            long count = Math.round(share * of);
            if (count > 0 && count < of) {
                return new OutOf(count, of);
            }
        }
        long count = Math.round(share * futures);
        return count > 0 && count < futures && futures < 100
                ? new OutOf(Math.round(share * 100), 100)
                : new OutOf(count, futures);
    }

    private static String futures(long count, long of) {
        return Digits.significant(count, 12) + " of " + Digits.significant(of, 12) + (of == 1 ? " future" : " futures");
    }

    /** {@code 13 of 100 futures ± 1}: with the error, in futures of the same hundred, or thousand where it is small. */
    static String frequency(Outcome.Chance chance) {
        OutOf outOf = outOf(chance);
        String told = futures(outOf.count(), outOf.of());
        return chance.error() > 0 ? told + " ± " + error(chance, outOf.of()) : told;
    }

    /** The numbers of {@link #frequency(Outcome.Chance)}. */
    static OutOf outOf(Outcome.Chance chance) {
        if (!(chance.error() > 0)) {
            return outOf(chance.share(), chance.futures());
        }
        long of = 100;
        while (of * 10 <= chance.futures() && (!tells(chance.share(), of) || chance.error() * of < SMALL_ERROR)) {
            of *= 10;
        }
        if (!tells(chance.share(), of)) {
            of = chance.futures();
        }
        return new OutOf(Math.round(chance.share() * of), of);
    }

    /** The error of a share, in futures out of so many. */
    static String error(Outcome.Chance chance, long of) {
        return Digits.significant(chance.error() * of, 1);
    }

    private static boolean tells(double share, long of) {
        long count = Math.round(share * of);
        return count > 0 && count < of;
    }

    private static String many(Outcome.Many many, ValueType type) {
        if (type.sort() != ValueType.Sort.DATE) {
            return Amount.of(many.mean(), many.error(), type);
        }
        double median = many.median();
        return median >= Calendar.FOREVER || Double.isNaN(median)
                ? "never in half of the futures"
                : Amount.of(median, type);
    }

    private static String shares(Outcome.Shares shares, ValueType type) {
        List<Double> list = shares.shares();
        int first = 0;
        for (int i = 1; i < list.size(); i++) {
            first = list.get(i) > list.get(first) ? i : first;
        }
        return Amount.of(first, type) + " in " + Digits.plain(list.get(first) * 100) + " of 100 futures";
    }
}
