package org.claimstake.advice.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimstake.evidence.quantity.Hedge;
import org.claimstake.language.unit.UnitForm;

/**
 * A {@code claim} in the language, built from what a person picked: a value of the case, how it is compared, with what, and what the
 * words may mean. The text is a proposal; it stands in the case when somebody pastes it there.
 *
 * @param name    of the claim, a name of the language
 * @param title   what is said
 * @param by      who says it
 * @param source  id of the case's sources, with a place behind a colon; empty for none
 * @param value   what is compared
 * @param compare how
 * @param bounds  with what, as the language writes it: {@code 50%}, {@code 15_000 bn USD}; more than one make a reading
 */
public record ClaimDraft(
        String name, String title, String by, String source, Value value, Compare compare, List<String> bounds) {

    private static final int DIGITS = 15;
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";

    /** What is compared. */
    public sealed interface Value {}

    /** @param name a measure, a figure or another value that the case names and that is one for all periods */
    public record Named(String name) implements Value {}

    /**
     * A column, folded over the rows of its table.
     *
     * @param column  empty for {@link Fold#COUNT} and {@link Fold#SHARE}
     * @param meant   which rows; empty for all
     * @param holds   what a row must be to count, for {@link Fold#COUNT} and {@link Fold#SHARE}
     * @param weights columns by which a share is weighed besides the number of rows, with the unit of one: each is a reading
     */
    public record Rows(
            String table,
            String column,
            Fold fold,
            Optional<Choice> meant,
            Optional<Choice> holds,
            List<Weight> weights)
            implements Value {
        public Rows {
            weights = List.copyOf(weights);
            if (fold == Fold.SHARE && holds.isEmpty()) {
                throw new IllegalArgumentException("a share of `" + table + "` says what its rows must be");
            }
        }
    }

    /** How rows become one value. */
    public enum Fold {
        SUM,
        MIN,
        MAX,
        COUNT,
        SHARE
    }

    /**
     * Rows of which a column has a word.
     *
     * @param isList the column is a list of words
     * @param words  of the choice; each is a reading where there are more
     * @param andAll all rows are a reading too
     */
    public record Choice(String column, boolean isList, List<String> words, boolean andAll) {
        public Choice {
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("no word of `" + column + "` is chosen");
            }
        }
    }

    /** @param one the unit of one, as the language writes it: {@code Mt(ore)} */
    public record Weight(String column, String one) {}

    /** How a value is compared. */
    public enum Compare {
        MORE(">"),
        AT_LEAST(">="),
        LESS("<"),
        AT_MOST("<="),
        /** Up to a tenth more or less. */
        ABOUT("about"),
        /** The number, or up to a tenth less. */
        NEARLY("nearly");

        private final String sign;

        Compare(String sign) {
            this.sign = sign;
        }

        /** As a speaker's hedge has it; a bare number is meant about. */
        public static Compare of(Hedge hedge) {
            return switch (hedge) {
                case NONE, ABOUT, RANGE -> ABOUT;
                case NEARLY -> NEARLY;
                case MORE_THAN, VAGUE -> MORE;
                case AT_LEAST -> AT_LEAST;
                case LESS_THAN -> LESS;
                case AT_MOST -> AT_MOST;
            };
        }
    }

    public ClaimDraft {
        bounds = List.copyOf(bounds);
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("`" + name + "` is no name");
        }
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException("nothing is compared with");
        }
    }

    /**
     * A number as the language writes it in a unit: {@code 15000 bn USD}, {@code 50%}.
     *
     * @param plain in plain units
     */
    public static String amount(double plain, UnitForm form) {
        String number = BigDecimal.valueOf(plain)
                .divide(BigDecimal.valueOf(form.size()), new MathContext(DIGITS))
                .stripTrailingZeros()
                .toPlainString();
        return form.text().isEmpty() || form.isPercent() ? number + form.text() : number + " " + form.text();
    }

    /** The block, in the form of {@code stake fmt} but for the columns. */
    public String text() {
        var readings = new ArrayList<String>();
        String value = value(readings);
        String bound = bounds.size() == 1 ? bounds.getFirst() : "bound";
        if (bounds.size() > 1) {
            readings.add("  reading bound : {" + String.join(", ", bounds) + "}");
        }
        String origin = source.isEmpty() ? "assumed" : "source " + source;
        return "claim " + name + " " + quoted(title) + " by " + quoted(by) + "  " + origin + " {\n"
                + readings.stream().map(line -> line + "\n").collect(Collectors.joining())
                + "  says " + compared(value, bound) + "\n}\n";
    }

    private String compared(String value, String bound) {
        return switch (compare) {
            case MORE, AT_LEAST, LESS, AT_MOST -> value + " " + compare.sign + " " + bound;
            case ABOUT -> "abs(" + value + " - " + bound + ") <= 0.1 * " + bound;
            case NEARLY -> "abs(" + value + " - 0.95 * " + bound + ") <= 0.05 * " + bound;
        };
    }

    private String value(List<String> readings) {
        return switch (value) {
            case Named named -> named.name();
            case Rows rows -> rows(rows, readings);
        };
    }

    private static String rows(Rows rows, List<String> readings) {
        String where = rows.meant()
                .map(choice -> condition(choice, "what", readings))
                .map(condition -> " where " + condition)
                .orElse("");
        String holds =
                rows.holds().map(choice -> condition(choice, "which", readings)).orElse("");
        String over = " for d in " + rows.table() + where;
        return switch (rows.fold()) {
            case SUM -> "sum(d." + rows.column() + over + ")";
            case MIN -> "min(d." + rows.column() + over + ")";
            case MAX -> "max(d." + rows.column() + over + ")";
            case COUNT -> holds.isEmpty() ? "sum(1" + over + ")" : "count(" + holds + over + ")";
            case SHARE -> "share(" + holds + over + weighed(rows.weights(), readings) + ")";
        };
    }

    /** A word alone is a condition; several are a reading of the column's name. */
    private static String condition(Choice choice, String reading, List<String> readings) {
        if (choice.words().size() == 1 && !choice.andAll()) {
            return has(choice, choice.words().getFirst());
        }
        var words = new ArrayList<>(choice.words());
        var conditions = new ArrayList<String>();
        if (choice.andAll()) {
            String all = words.contains("all") ? "all_rows" : "all";
            words.addFirst(all);
            conditions.add(reading + " == " + all);
        }
        for (String word : choice.words()) {
            conditions.add("(" + reading + " == " + word + " and " + has(choice, word) + ")");
        }
        readings.add("  reading " + reading + " : {" + String.join(", ", words) + "}");
        String any = String.join(" or ", conditions);
        return reading.equals("what") ? any : "(" + any + ")";
    }

    private static String has(Choice choice, String word) {
        return choice.isList()
                ? "has(d." + choice.column() + ", " + word + ")"
                : "d." + choice.column() + " == " + word;
    }

    private static String weighed(List<Weight> weights, List<String> readings) {
        if (weights.isEmpty()) {
            return "";
        }
        String unit = weights.getFirst().one();
        var words = new ArrayList<String>(List.of("by_number"));
        weights.forEach(weight -> words.add("by_" + weight.column()));
        readings.add("  reading counted : {" + String.join(", ", words) + "}");
        var parts = new StringBuilder("if counted == by_number then 1" + (unit.startsWith("%") ? "" : " ") + unit);
        for (Weight weight : weights.subList(0, weights.size() - 1)) {
            parts.append(" else if counted == by_")
                    .append(weight.column())
                    .append(" then d.")
                    .append(weight.column());
        }
        return ", by: " + parts + " else d." + weights.getLast().column();
    }

    private static String quoted(String text) {
        return "\"" + text.replace('"', '\'').replaceAll("\\s+", " ").strip() + "\"";
    }
}
