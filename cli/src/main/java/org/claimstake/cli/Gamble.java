package org.claimstake.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An even chance of a gain or a loss that a side would just take, and how much it minds risk then: what a profile says as {@code cara}.
 *
 * @param unit of both, such as {@code mn USD}; may be empty
 */
record Gamble(double gain, double loss, String unit) {
    private static final String OPTION = "--gamble";
    private static final Pattern AMOUNT = Pattern.compile("\\s*[+-]?([0-9][0-9_]*(?:\\.[0-9]+)?)\\s*(.*?)\\s*");

    /** @param words {@code 100 mn USD, 50 mn USD}; the unit may be said once */
    static Gamble of(String words) {
        String[] parts = words.split("[,;/]", -1);
        Matcher gain = AMOUNT.matcher(parts[0]);
        Matcher loss = AMOUNT.matcher(parts.length == 2 ? parts[1] : "");
        if (!gain.matches() || !loss.matches()) {
            throw new WrongUse(
                    OPTION + " wants what could be won and what could be lost, and `" + words + "` is not so",
                    "the question is: an even chance of which gain against which loss would the side just take?",
                    "try: " + OPTION + " '100 mn USD, 50 mn USD'");
        }
        String unit = gain.group(2).isEmpty() ? loss.group(2) : gain.group(2);
        String other = loss.group(2).isEmpty() ? unit : loss.group(2);
        if (!unit.equals(other)) {
            throw new WrongUse(
                    OPTION + " has a gain in `" + unit + "` and a loss in `" + other + "`",
                    "give both in the same unit");
        }
        var gamble = new Gamble(number(gain), number(loss), unit);
        if (!(gamble.gain > 0) || !(gamble.loss > 0)) {
            throw new WrongUse(OPTION + " has a gain or a loss of nothing", "both are more than 0");
        }
        return gamble;
    }

    private static double number(Matcher amount) {
        return Double.parseDouble(amount.group(1).replace("_", ""));
    }
}
