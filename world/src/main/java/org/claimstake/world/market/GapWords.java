package org.claimstake.world.market;

import java.util.Locale;
import java.util.Set;

/** How publishers write that they give no value. None of them is zero. */
final class GapWords {
    private static final Set<String> WORDS = Set.of(
            "", ".", "..", "...", "\u2026", "na", "n/a", "n.a.", "n.a", "#n/a", "w", "nd", "-", "--", "\u2013",
            "\u2014", "xx");

    private GapWords() {}

    /** {@code W} is withheld, {@code ..} not available. */
    static boolean holds(String text) {
        return WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
