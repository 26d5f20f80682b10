package org.claimstake.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.advice.bargain.deals.Wanted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of talks over a case: who has how much power, who waits how well, what is not known of the others, what is tied together. */
final class TalkOptions {
    private static final String POWER = "--power";
    private static final String ROUNDS = "--rounds";
    private static final String BREAKDOWN = "--breakdown";
    private static final String UNSURE = "--unsure";
    private static final String LINK = "--link";
    private static final String COALITION = "--coalition";

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

    @Option(
            names = UNSURE,
            paramLabel = "INPUT[=LOW..HIGH]",
            description =
                    "An input on which others' profiles rest and of which only a range is known, the case's own unless said:"
                            + " how likely each deal is accepted. May be given again.")
    private List<String> unsure = new ArrayList<>();

    @Option(
            names = LINK,
            paramLabel = "A,B;C",
            description = "Groups of terms: is it better to settle each on its own, or all together?")
    private @Nullable String link;

    @Option(
            names = COALITION,
            paramLabel = "A,B=SCENARIO",
            description = "What some of three parties or more could do without the others. May be given again.")
    private List<String> coalitions = new ArrayList<>();

    boolean isSaid() {
        return power != null
                || rounds != null
                || breakdown != null
                || !unsure.isEmpty()
                || link != null
                || !coalitions.isEmpty();
    }

    Wanted wanted() {
        return new Wanted(
                power == null ? OptionalDouble.empty() : OptionalDouble.of(share(POWER, power, "60%")),
                rounds == null ? OptionalDouble.empty() : OptionalDouble.of(years(rounds)),
                breakdown == null ? OptionalDouble.empty() : OptionalDouble.of(share(BREAKDOWN, breakdown, "5%")),
                unsure.stream().map(TalkOptions::doubt).toList(),
                link == null ? List.of() : groups(link),
                coalitions.stream().map(TalkOptions::apart).toList());
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

    private static Wanted.Doubt doubt(String text) {
        int is = text.indexOf('=');
        String name = (is < 0 ? text : text.substring(0, is)).strip();
        int dots = text.indexOf("..", is + 1);
        String low = is < 0 || dots < 0 ? "" : text.substring(is + 1, dots).strip();
        String high = is < 0 || dots < 0 ? "" : text.substring(dots + 2).strip();
        if (name.isEmpty() || is >= 0 && (low.isEmpty() || high.isEmpty())) {
            throw new WrongUse(
                    UNSURE + " wants an input, or an input with a range, and `" + text + "` is not so",
                    "try: " + UNSURE + " 'their_rate=3%/year..8%/year'");
        }
        return new Wanted.Doubt(name, low, high);
    }

    private static List<List<String>> groups(String text) {
        List<List<String>> groups =
                Arrays.stream(text.split(";")).map(TalkOptions::names).toList();
        if (groups.size() < 2 || groups.stream().anyMatch(List::isEmpty)) {
            throw new WrongUse(
                    LINK + " wants two groups of terms or more, and `" + text + "` is not so",
                    "try: " + LINK + " 'share,base; paid'");
        }
        return groups;
    }

    private static Wanted.Apart apart(String text) {
        int is = text.indexOf('=');
        List<String> parties = is < 0 ? List.of() : names(text.substring(0, is));
        String scenario = text.substring(is + 1).strip();
        if (parties.isEmpty() || scenario.isEmpty()) {
            throw new WrongUse(
                    COALITION + " wants parties and a scenario, and `" + text + "` is not so",
                    "try: " + COALITION + " 'seller,buyer = Without the lender'");
        }
        return new Wanted.Apart(parties, scenario);
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
