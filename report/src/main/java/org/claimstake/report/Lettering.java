package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;

/**
 * About how much room words take, rather too much than too little: a picture is set before anyone knows with which
 * letters it will be shown. Widths are those of Noto Sans and Segoe UI, in parts of the size.
 */
final class Lettering {
    private static final String THIN = "iljtfrI.,:;'’|!()[]/-·\u00a0 іїґ";
    private static final String WIDE = "mwMWQ@%—шщюжмфЖМШЩЮФДЫ";

    private Lettering() {}

    /** @param size of the letters in pixels */
    static double width(String text, double size) {
        double sum = 0;
        for (int c : text.codePoints().toArray()) {
            sum += letter(c);
        }
        return sum * size;
    }

    private static double letter(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (THIN.indexOf(c) >= 0) {
            return 0.36;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 0.92;
        }
        // an ideograph fills its square
        return c >= 0x2e80 ? 1 : Character.isUpperCase(c) ? 0.7 : 0.585;
    }

    /** The text in lines no wider than this, broken at its spaces; a word that is wider stands alone. */
    static List<String> wrapped(String text, double size, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text cut to a width, with a mark where it was cut. */
    static String clipped(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", size) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
