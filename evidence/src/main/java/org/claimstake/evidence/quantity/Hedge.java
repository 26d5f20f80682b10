package org.claimstake.evidence.quantity;

import java.util.Locale;

/** How sure, or on which side of the number, a speaker speaks. */
public enum Hedge {
    /** "15 trillion". */
    NONE,
    /** "about", "some", "roughly": on both sides. */
    ABOUT,
    /** "nearly", "almost": at most the number, and close to it. */
    NEARLY,
    /** "more than", "over". */
    MORE_THAN,
    /** "less than", "under". */
    LESS_THAN,
    /** "at least", "from". */
    AT_LEAST,
    /** "up to", "at most", "within". */
    AT_MOST,
    /** "1-2 bn", "between 5 and 10". */
    RANGE,
    /** "tens or even hundreds of billions", "most", "several". */
    VAGUE;

    /** As JSON has it: {@code more_than}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
