package org.claimstake.casefile.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the computer says of a statement: whether it holds under the readings of the claims that hang on it. No verdict. */
public enum State {
    /** Under each reading. */
    HOLDS,
    /** Under none. */
    FAILS,
    /** Under some. */
    DEPENDS,
    /** What is missing could make it hold, and fail, under each reading. */
    UNKNOWN,
    /** No claim hangs on it yet. */
    UNLINKED,
    /** An opinion or a forecast. */
    NOT_CHECKABLE,
    /** Forces, weapons and the conduct of war are not checked here. */
    OUTSIDE;

    /** As files have it: {@code not_checkable}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(State::word).toList();
    }
}
