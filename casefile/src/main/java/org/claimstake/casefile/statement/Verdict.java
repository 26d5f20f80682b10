package org.claimstake.casefile.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a person made of a statement. The computer gives none: see {@link State}. */
public enum Verdict {
    SUPPORTED,
    /** In part, or under some readings. */
    PARTLY,
    CONTRADICTED,
    /** What would settle it is not at hand. */
    UNTESTED,
    /** There is nothing to hold it against: a wish, a judgement, a forecast. */
    OPINION,
    /** Forces, weapons and the conduct of war are not checked here. */
    OUTSIDE;

    /** As files have it: {@code partly}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Verdict::word).toList();
    }
}
