package org.claimstake.world.table;

import java.util.regex.Pattern;
import org.claimstake.world.reading.DecimalMark;

/** Digits as people write them: blanks, thin blanks and apostrophes between thousands, a point or a comma. */
final class Digits {

    /** Which decimal mark the signs of a number speak for. */
    enum Shape {
        /** No number. */
        NONE,
        /** Digits only: no mark is spoken for. */
        PLAIN,
        POINT,
        COMMA,
        /** One sign with three digits behind it: a fraction, or thousands. */
        EITHER
    }

    private static final int LONGEST = 40;
    private static final Pattern BLANKS =
            Pattern.compile("(?<=\\d)[ \u00A0\u2007\u2009\u202F'\u2019](?=\\d{3}(?!\\d))");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+([eE][+-]?\\d+)?");
    private static final String EXPONENT = "([eE][+-]?\\d+)?";
    // a fraction; thousands by the other sign before it
    private static final Pattern POINT =
            Pattern.compile("[+-]?(\\d*\\.\\d+|\\d+\\.|\\d{1,3}(,\\d{3})+\\.\\d*|\\d{1,3}(,\\d{3}){2,})" + EXPONENT);
    private static final Pattern COMMA =
            Pattern.compile("[+-]?(\\d*,\\d+|\\d+,|\\d{1,3}(\\.\\d{3})+,\\d*|\\d{1,3}(\\.\\d{3}){2,})" + EXPONENT);
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

    private Digits() {}

    /** Without blanks around it and between its thousands, with a plain minus. */
    static String bare(String text) {
        String bare = text.strip().replace('\u2212', '-');
        return bare.length() > 3 && bare.length() <= LONGEST
                ? BLANKS.matcher(bare).replaceAll("")
                : bare;
    }

    static Shape shape(String bare) {
        if (bare.length() > LONGEST || bare.isEmpty() || !startsAsNumber(bare.charAt(0))) {
            return Shape.NONE;
        }
        if (PLAIN.matcher(bare).matches()) {
            return Shape.PLAIN;
        }
        if (EITHER.matcher(bare).matches()) {
            return Shape.EITHER;
        }
        if (POINT.matcher(bare).matches()) {
            return Shape.POINT;
        }
        return COMMA.matcher(bare).matches() ? Shape.COMMA : Shape.NONE;
    }

    private static boolean startsAsNumber(char c) {
        return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == ',';
    }

    static NumberText read(String bare, DecimalMark mark, String text) {
        String digits = bare.replace(String.valueOf(mark.thousands()), "").replace(mark.sign(), '.');
        double value = Double.parseDouble(digits);
        return Double.isFinite(value) ? new NumberText.Known(value) : new NumberText.None(text);
    }
}
