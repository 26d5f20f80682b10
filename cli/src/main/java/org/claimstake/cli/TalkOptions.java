package org.claimstake.cli;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.advice.bargain.deals.Wanted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of talks over a case: who has how much power, who waits how well. */
final class TalkOptions {
    private static final String POWER = "--power";
    private static final String ROUNDS = "--rounds";
    private static final String BREAKDOWN = "--breakdown";

    private static final Pattern LENGTH = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(day|week|month|year)s?");
    private static final Map<String, Double> YEARS =
            Map.of("day", 1 / 365.25, "week", 7 / 365.25, "month", 1 / 12.0, "year", 1.0);

    @Option(
            names = POWER,
            paramLabel = "W",
            description = "Power of your own side, such as 60%%, instead of what the case says.")
    private @Nullable String power;

    @Option(
            names = ROUNDS,
            paramLabel = "TIME",
            description = "How long a refusal delays the next offer, such as '90 days': what patience is worth then.")
    private @Nullable String rounds;

    @Option(names = BREAKDOWN, paramLabel = "P", description = "Chance that talks end after a refusal, such as 5%%.")
    private @Nullable String breakdown;

    boolean isSaid() {
        return power != null || rounds != null || breakdown != null;
    }

    Wanted wanted() {
        return new Wanted(
                power == null ? OptionalDouble.empty() : OptionalDouble.of(share(POWER, power, "60%")),
                rounds == null ? OptionalDouble.empty() : OptionalDouble.of(years(rounds)),
                breakdown == null ? OptionalDouble.empty() : OptionalDouble.of(share(BREAKDOWN, breakdown, "5%")),
                List.of(),
                List.of(),
                List.of());
    }

    private static double share(String option, String text, String usual) {
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1).strip() : text.strip();
        double share = digits.matches("[0-9]+(\\.[0-9]+)?") ? Double.parseDouble(digits) / (percent ? 100 : 1) : -1;
        if (!(share > 0 && share < 1)) {
            throw new WrongUse(
                    option + " is a part between nothing and all, and `" + text + "` is none",
                    "try: " + option + " " + usual);
        }
        return share;
    }

    private static double years(String text) {
        Matcher matcher = LENGTH.matcher(text.strip());
        double years = matcher.matches()
                ? Double.parseDouble(matcher.group(1)) * YEARS.getOrDefault(matcher.group(2), 0.0)
                : 0;
        if (!(years > 0)) {
            throw new WrongUse(
                    ROUNDS + " wants a length of time, and `" + text + "` is none", "try: " + ROUNDS + " '90 days'");
        }
        return years;
    }
}
