package org.claimstake.report;

import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType;

/** An outcome in words. */
final class Told {
    private Told() {}

    /** The value as it stands in a sentence: {@code 1.23 bn USD(2025)}, {@code never}, {@code 13 of 100 futures}. */
    static String of(Outcome outcome, ValueType type) {
        return switch (outcome) {
            case Outcome.One one -> Amount.of(one.value(), one.error(), type);
            case Outcome.None none -> none(none, type);
            case Outcome.Chance chance -> frequency(chance.share());
            case Outcome.Many many -> many(many, type);
            case Outcome.Shares shares -> shares(shares, type);
        };
    }

    /** {@code none: no rate makes the flows worth zero}. */
    static String none(Outcome.None none, ValueType type) {
        String reason = reason(none, type);
        return reason.isEmpty() ? brief(none, type) : brief(none, type) + ": " + reason;
    }

    /** {@code none} or {@code never}. */
    static String brief(Outcome.None none, ValueType type) {
        boolean never = none.reason().equals("never") || none.reason().isEmpty() && type.sort() == ValueType.Sort.DATE;
        return never ? "never" : "none";
    }

    /** Why there is no value; empty where {@link #brief} says it all. */
    static String reason(Outcome.None none, ValueType type) {
        return switch (none.reason()) {
            case "", "never" -> "";
            case "no root" -> "no rate makes the flows worth zero";
            case "several" -> "several rates make the flows worth zero" + roots(none, type);
            case "missing" -> "something it needs is not known";
            default -> none.reason();
        };
    }

    private static String roots(Outcome.None none, ValueType type) {
        return none.roots().isEmpty()
                ? ""
                : ": "
                        + none.roots().stream()
                                .map(root -> Amount.of(root, type))
                                .collect(Collectors.joining(", "));
    }

    /** {@code 13 of 100 futures}: out of a hundred, or of as many as the share needs to be told at all. */
    static String frequency(double share) {
        for (int of = 100; of <= 100_000; of *= 10) {
            long count = Math.round(share * of);
            boolean tells = count != 0 && count != of || share == 0 || share == 1;
            if (tells) {
                return count + " of " + Digits.significant(of, 6) + " futures";
            }
        }
        return Digits.plain(share * 1e6) + " of 1" + "\u00a0000\u00a0000 futures";
    }

    /** {@code ± 1.1 points}: the error of a share, in futures of a hundred. */
    static String frequencyError(double error) {
        return "± " + Digits.significant(error * 100, 1);
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
        return Amount.of(first, type) + " in " + frequency(list.get(first));
    }
}
