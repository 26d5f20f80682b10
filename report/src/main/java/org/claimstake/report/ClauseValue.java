package org.claimstake.report;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value stands in the words of a clause: a number with its unit as people write it, half for 50%, words of two or more as
 * they are. A single word is not sought: a fund that a clause names may be another one.
 *
 * @param from the first letter @param to behind the last
 */
record ClauseValue(int from, int to) {
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9][0-9.]*)\\s*(.*)");
    private static final Map<String, String> FRACTIONS =
            Map.of("50%", "(?:one |a )?half", "25%", "(?:one |a )?quarter", "75%", "three quarters");
    private static final Map<String, String> SCALES =
            Map.of("tn", "(?:tn|trillion)", "bn", "(?:bn|billion)", "mn", "(?:mn|million|m)");

    /**
     * The place of a value.
     *
     * @param value as a case writes it: {@code 45%}, {@code 500 bn USD}, {@code new_licences}
     * @return empty where it does not stand there, or more than once
     */
    static Optional<ClauseValue> find(String text, String value) {
        return pattern(value).flatMap(pattern -> once(pattern.matcher(text)));
    }

    boolean meets(ClauseValue other) {
        return from < other.to && other.from < to;
    }

    private static Optional<ClauseValue> once(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        var found = new ClauseValue(matcher.start(), matcher.end());
        return matcher.find() ? Optional.empty() : Optional.of(found);
    }

    private static Optional<Pattern> pattern(String value) {
        Matcher number = NUMBER.matcher(value);
        if (number.matches()) {
            return Optional.of(whole(number(number.group(1), number.group(2), value)));
        }
        String words = value.replace("\"", "").replace('_', ' ').strip();
        return words.contains(" ")
                ? Optional.of(whole(Pattern.quote(words).replace(" ", "\\E\\s+\\Q")))
                : Optional.empty();
    }

    private static Pattern whole(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}.,])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String number(String digits, String unit, String value) {
        String number = Pattern.quote(digits);
        if (unit.startsWith("%")) {
            String yearly = unit.contains("year") ? "(?:\\s*(?:/|a|per|an)\\s*(?:year|annum))?" : "";
            String fraction = FRACTIONS.get(value);
            return number + "\\s*(?:%|per\\s?cent)" + yearly + (fraction == null ? "" : "|" + fraction);
        }
        if (unit.isEmpty()) {
            return number;
        }
        String[] parts = unit.split(" ", 2);
        String scale = SCALES.get(parts[0]);
        String of = scale == null ? unit : parts.length > 1 ? parts[1] : "";
        String money = Pattern.quote(of.replaceAll("\\(.*\\)", "").strip());
        String scaled = scale == null ? number : number + "\\s*" + scale;
        String dollars = of.startsWith("USD") ? "|(?:US)?\\$\\s?" + scaled : "";
        return scaled + "\\s*" + money + dollars;
    }
}
