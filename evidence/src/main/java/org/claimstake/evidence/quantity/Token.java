package org.claimstake.evidence.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The smallest piece of a text that numbers are read from.
 *
 * @param raw    as it stands
 * @param word   the same for looking up: small letters, one kind of apostrophe
 * @param blank  whether a blank stands before it
 * @param line   whether it is the first of a line
 * @param figure what it says where it is made of figures, else null
 */
record Token(
        Kind kind,
        int from,
        int to,
        String raw,
        String word,
        boolean blank,
        boolean line,
        @Nullable Figure figure) {

    enum Kind {
        WORD,
        FIGURE,
        /** One sign: of money, of writing, a dash. */
        MARK,
        /** An empty line: nothing is read over it. */
        GAP,
        /** What has figures and is no number: 14:35, 3.0.8, an address. */
        JUNK
    }

    /**
     * @param value its number, or null for a date
     * @param date  as in {@link Quantity#date()}
     * @param plain whether it is made of digits alone, which a year is
     * @param part  whether it is a fraction, 1/3
     */
    record Figure(@Nullable BigDecimal value, Optional<String> date, boolean plain, boolean part) {
        static Figure of(BigDecimal value, boolean plain) {
            return new Figure(value, Optional.empty(), plain, false);
        }

        static Figure part(BigDecimal value) {
            return new Figure(value, Optional.empty(), false, true);
        }

        static Figure date(String date) {
            return new Figure(null, Optional.of(date), false, false);
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** A hyphen or a short dash, which joins; the long one parts. */
    boolean isDash() {
        return kind == Kind.MARK && "-\u2010\u2011\u2012\u2013\u2212".indexOf(raw.charAt(0)) >= 0;
    }

    boolean isHyphen() {
        return kind == Kind.MARK && "-\u2010\u2011".indexOf(raw.charAt(0)) >= 0;
    }

    boolean startsLarge() {
        return kind == Kind.WORD && Character.isUpperCase(raw.codePointAt(0));
    }
}
