package org.claimstake.language.editing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.unit.UnitWords;

/**
 * One sentence for every word of the language, and for every function how it is written. Tests hold that no keyword and
 * no function is without.
 */
public final class Help {

    /**
     * @param usage how it is written; of functions with its arguments
     * @param means one sentence
     */
    public record Entry(String usage, String means) {}

    private static final Pattern ROWS = Pattern.compile("(?m)^(\\S+) *\\| (.*?) *\\| (.*)$");
    private static final Map<String, Entry> WORDS = table(HelpText.WORDS);
    private static final Map<String, Entry> FUNCTIONS = table(HelpText.FUNCTIONS);

    private Help() {}

    private static Map<String, Entry> table(String rows) {
        var table = new LinkedHashMap<String, Entry>();
        ROWS.matcher(rows).results().forEach(row -> table.put(row.group(1), new Entry(row.group(2), row.group(3))));
        return Collections.unmodifiableMap(table);
    }

    /** A keyword, a word of formulas, a value the language gives, a unit or scale word. */
    public static Optional<Entry> word(String word) {
        Entry entry = WORDS.get(word);
        return entry == null ? unit(word) : Optional.of(entry);
    }

    public static Optional<Entry> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }

    /** What is said of the word at an offset, where it is a word of the language; nothing within comments and texts. */
    public static Optional<Entry> at(SourceText text, int offset) {
        String all = text.text();
        int from = offset;
        int to = offset;
        while (from > 0 && isPart(all.charAt(from - 1))) {
            from--;
        }
        while (to < all.length() && isPart(all.charAt(to))) {
            to++;
        }
        int line = all.lastIndexOf('\n', from - 1) + 1;
        if (from == to || Quotes.of(all.substring(line, from)) != Quotes.NEITHER) {
            return Optional.empty();
        }
        String word = all.substring(from, to);
        boolean called = to < all.length() && all.charAt(to) == '(';
        Optional<Entry> function = called ? function(word) : Optional.empty();
        return function.isPresent() ? function : word(word);
    }

    private static boolean isPart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    /** The built-in functions and distributions, in the order of the reference. */
    public static Set<String> functions() {
        return FUNCTIONS.keySet();
    }

    /** How a party may weigh what is uncertain, in the order of the reference. */
    public static List<String> risks() {
        return List.of("neutral", "cara", "crra", "worst_tail");
    }

    private static Optional<Entry> unit(String word) {
        if (UnitWords.isScale(word)) {
            return Optional.of(new Entry(
                    "12 " + word,
                    "Times " + UnitWords.scale(word).toBigInteger() + "; stands between a number and its unit."));
        }
        return UnitWords.find(word).map(unit -> new Entry("12 " + word, sentence(unit)));
    }

    private static String sentence(UnitWords.Word unit) {
        String word = unit.word();
        return switch (unit.measure()) {
            case MONEY ->
                word.equals("money")
                        ? "The case's own money."
                        : "Money of this currency; `" + word + "(2025)` is money of 2025, `" + word
                                + "(nominal)` money of the day.";
            case NUMBER -> word.equals("percent") ? "A hundredth, shown as %." : "A plain number.";
            case PIECES, PEOPLE -> "Counts " + word + ".";
            case MASS, VOLUME, LENGTH, AREA, ENERGY, TIME -> measure(unit);
        };
    }

    private static String measure(UnitWords.Word unit) {
        String kind = unit.measure().name().toLowerCase(java.util.Locale.ROOT);
        String plain = unit.measure().plain();
        String size = unit.divisor() == 1
                ? unit.factor().stripTrailingZeros().toPlainString() + " " + plain
                : "1/" + unit.divisor() + " " + plain;
        return "A unit of " + kind + (unit.word().equals(plain) ? "." : ": " + size + ".");
    }
}
