package org.claimstake.language.plan;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles with blanks. In a plan, what stands in braces is the name of a step, {@code {levy.rate}}; where the title is
 * shown, its value stands there.
 */
public final class Titles {
    private static final Pattern BLANK = Pattern.compile("\\{([^{}]+)}");

    private Titles() {}

    public static boolean hasBlanks(String title) {
        return title.indexOf('{') >= 0;
    }

    /** @param words of a value, by what stands in the braces; empty for what is left as it is */
    public static String filled(String title, Function<String, Optional<String>> words) {
        return hasBlanks(title)
                ? BLANK.matcher(title)
                        .replaceAll(blank -> Matcher.quoteReplacement(
                                words.apply(blank.group(1)).orElse(blank.group())))
                : title;
    }

    /** The step that a blank of a title names; empty where there is none. */
    public static Optional<Step> step(Plan plan, String blank) {
        return plan.steps().stream().filter(step -> step.name().equals(blank)).findFirst();
    }
}
