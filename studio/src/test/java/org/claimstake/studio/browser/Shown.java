package org.claimstake.studio.browser;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as the page shows it to a reader of English, read back: what it says and how far it may be from what it was made of.
 * Written apart from the page's own code, so that the two can disagree.
 *
 * @param plain in the plain unit
 * @param half  of the last place that is shown, in the plain unit
 */
record Shown(double plain, double half) {
    private static final Pattern NUMBER = Pattern.compile("([\\u2212-]?)([0-9][0-9,]*)(\\.[0-9]+)?\\s*(.*)");
    private static final Pattern OF = Pattern.compile("([0-9,]+) of ([0-9,]+) .*");
    private static final Map<String, Double> SIZES = Map.of("mn", 1e6, "bn", 1e9, "tn", 1e12);

    /**
     * @param text as {@code -806 mn USD}, blanks plain
     * @param form of its measure: {@code size} and whether it is a percentage
     */
    static Optional<Shown> parse(String text, Map<String, Object> form) {
        Matcher of = OF.matcher(text);
        if (of.matches()) {
            double all = whole(of.group(2));
            return Optional.of(new Shown(whole(of.group(1)) / all, 0.5 / all));
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        String behind = number.group(3) == null ? "" : number.group(3);
        double size = size(number.group(4), form);
        double value = Double.parseDouble(number.group(2).replace(",", "") + behind) * size;
        return Optional.of(new Shown(number.group(1).isEmpty() ? value : -value, half(number.group(2), behind) * size));
    }

    private static double whole(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }

    // 570 may be 574.7 where its error is tens: zeros at the end of a whole number need not be told
    private static double half(String whole, String behind) {
        String digits = whole.replace(",", "");
        int zeros = behind.isEmpty()
                ? digits.length() - digits.replaceFirst("(?<=[1-9])0+$", "").length()
                : 1 - behind.length();
        return 0.5 * Math.pow(10, zeros);
    }

    private static double size(String words, Map<String, Object> form) {
        String first = words.split(" ", 2)[0];
        if (SIZES.containsKey(first)) {
            return SIZES.get(first);
        }
        if (first.startsWith("Mt")) {
            return 1e6;
        }
        if (first.startsWith("kt")) {
            return 1e3;
        }
        // what is typed in thousands may be told in ones: the words say which
        boolean asTyped = form.get("text") instanceof String text && bare(text).equals(bare(words));
        return asTyped && form.get("size") instanceof Number size ? size.doubleValue() : 1;
    }

    private static String bare(String unit) {
        return unit.replaceAll("\\([^)]*\\)", "").replace('\u00a0', ' ');
    }

    boolean says(double value) {
        return Math.abs(value - plain) <= half * (1 + 1e-9) + 1e-9 * Math.abs(value);
    }
}
