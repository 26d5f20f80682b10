package org.claimstake.report;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.claimstake.evidence.quantity.Hedge;
import org.claimstake.report.claims.QuantityView;

/** How a quantity of a text was understood, in the language of a reader: "at most 15 tn USD". */
final class QuantityWords {
    private static final Set<String> TIMES = Set.of("day", "month", "year");

    private final QuantityView quantity;
    private final Wording words;

    private QuantityWords(QuantityView quantity, Wording words) {
        this.quantity = quantity;
        this.words = words;
    }

    /** Empty where there is no number in it. */
    static String of(QuantityView quantity, Wording words) {
        return new QuantityWords(quantity, words).told();
    }

    private String told() {
        if (quantity.date().isPresent()) {
            return quantity.date().get();
        }
        String basis = quantity.basis().isEmpty() || quantity.basis().equals("unstated")
                ? ""
                : words.say("claims.quantity.basis", "basis", quantity.basis());
        String amount = quantity.value().isPresent() ? value(quantity.value().getAsDouble()) : bounds();
        return amount.isEmpty() ? "" : amount + basis;
    }

    private String value(double value) {
        return switch (quantity.hedge()) {
            case NONE, RANGE, VAGUE -> rank(value);
            case ABOUT, NEARLY, MORE_THAN, LESS_THAN, AT_LEAST, AT_MOST ->
                words.say("claims.hedge." + quantity.hedge().name().toLowerCase(Locale.ROOT), "amount", amount(value));
        };
    }

    private String rank(double value) {
        return quantity.sort().equals("rank") ? words.say("claims.rank", "place", number(value)) : amount(value);
    }

    private String bounds() {
        OptionalDouble low = quantity.low();
        OptionalDouble high = quantity.high();
        if (low.isPresent() && high.isPresent()) {
            String range = words.say(
                    "claims.hedge.range", "low", amount(low.getAsDouble()), "high", amount(high.getAsDouble()));
            return quantity.hedge() == Hedge.VAGUE ? words.say("claims.hedge.vague", "range", range) : range;
        }
        if (low.isPresent()) {
            return words.say("claims.hedge.at_least", "amount", amount(low.getAsDouble()));
        }
        return high.isPresent() ? words.say("claims.hedge.at_most", "amount", amount(high.getAsDouble())) : "";
    }

    private String amount(double value) {
        String unit = quantity.unit();
        if (unit.equals("share")) {
            return words.number(Digits.significant(value * 100, 3)) + "%";
        }
        int slash = unit.indexOf('/');
        String rate = slash < 0 ? "" : unit.substring(slash + 1);
        if (TIMES.contains(rate)) {
            return words.say("claims.a." + rate, "amount", sized(value, unit.substring(0, slash)));
        }
        return TIMES.contains(unit)
                ? words.say("claims.unit." + unit, "n", value, "told", number(value))
                        .replace(' ', '\u00a0')
                : sized(value, unit);
    }

    private String sized(double value, String unit) {
        double size = Math.abs(value);
        String scale = size >= 1e12 ? "tn" : size >= 1e9 ? "bn" : size >= 1e6 ? "mn" : "";
        double by = size >= 1e12 ? 1e12 : size >= 1e9 ? 1e9 : size >= 1e6 ? 1e6 : 1;
        String behind = scale.isEmpty() ? unit : (words.say("size." + scale) + " " + unit).strip();
        return behind.isEmpty() ? number(value / by) : number(value / by) + "\u00a0" + behind.replace(' ', '\u00a0');
    }

    private String number(double value) {
        return words.number(Digits.significant(value, 6));
    }
}
