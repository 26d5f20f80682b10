package org.claimstake.language.syntax;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Random texts that are valid by the grammar, whatever they mean, with random spaces, line breaks and comments. The
 * same seed gives the same text.
 */
final class Samples {
    private static final List<String> NAMES = List.of(
            "price",
            "cost",
            "share",
            "opening",
            "rate",
            "line_of_credit",
            "x",
            "y2",
            "use",
            "term",
            "balance",
            "first",
            "real_value",
            "at_once",
            "level",
            "plus",
            "rest",
            "by",
            "step",
            "source_of_it",
            "mean");
    private static final List<String> UNITS = List.of(
            "USD",
            "USD(2025)",
            "t(coal)",
            "Mt(coal)/year",
            "percent",
            "USD/t(coal, C1)",
            "money(nominal)",
            "years",
            "percent/year^0.5",
            "number",
            "m^2",
            "bbl(oil)/year");
    private static final List<String> SIGNS = List.of("+", "-", "*", "/", "^");
    private static final List<String> COMPARATORS = List.of("==", "!=", "<", "<=", ">", ">=");

    private final Random random;
    private boolean breaksAllowed = true;

    Samples(long seed) {
        random = new Random(seed);
    }

    String file() {
        var out = new StringBuilder();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            out.append(part(declaration()));
        }
        return out.toString();
    }

    private static String coded(String label) {
        return label.length() % 2 == 0 ? label : label + " code " + label;
    }

    // ---- spaces

    private String space() {
        if (breaksAllowed && random.nextInt(40) == 0) {
            return random.nextInt(4) == 0 ? "  # goes on\n\t" : "\n" + " ".repeat(random.nextInt(6));
        }
        return random.nextInt(8) == 0 ? "  \t " : " ";
    }

    /** No space or some. */
    private String perhaps() {
        return random.nextInt(3) == 0 ? "" : space();
    }

    private String part(String entry) {
        return switch (random.nextInt(9)) {
            case 0 -> entry + ";";
            case 1 -> entry + "   ";
            case 2 -> entry + "  # why\n";
            case 3 -> "\n\n\n# " + pick(NAMES) + "\n" + entry + "\n";
            case 4 -> entry + " ; ";
            case 5 -> "\t" + entry + "\n\n";
            default -> entry + "\n" + " ".repeat(random.nextInt(4));
        };
    }

    private String block(int most, Supplier<String> entry) {
        String inside = IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> part(entry.get()))
                .collect(Collectors.joining());
        return "{" + pick(List.of(" ", "\n", "\n  ", " # opens\n")) + inside + "}";
    }

    /** On one line, since a suffix or unit stands on the line of what it follows. */
    private String onOneLine(Supplier<String> read) {
        boolean before = breaksAllowed;
        breaksAllowed = false;
        String words = read.get();
        breaksAllowed = before;
        return words;
    }

    // ---- declarations

    private String declaration() {
        return switch (random.nextInt(13)) {
            case 0 -> "model" + space() + "M" + number(99) + space() + text() + space() + block(6, this::inModel);
            case 1 ->
                "table t" + number(99) + " from " + text() + perhapsSay(" where " + expr(2)) + block(4, this::column);
            case 2 ->
                "scenario " + text() + perhapsSay(" from " + text())
                        + pick(List.of("", " is impasse", " is option for p")) + " " + block(3, this::change);
            case 3 ->
                "party " + name() + perhapsSay(space() + text())
                        + perhapsSay(" discount (" + expr(1) + ") * 1 real" + " level \"upper\"") + origin();
            case 4 -> "choice " + name() + "{" + "a,b ,c" + "}";
            case 5 -> "good ore,Li2O , 2P_free".replace("2P_free", "free");
            case 6 ->
                "for " + "d" + space() + "in rows" + perhapsSay(" where " + expr(2)) + " " + block(4, this::inFor);
            case 7 -> "convert 1 t(a)=2.5 t(b)" + origin();
            case 8 -> pick(List.of("deflator", "rate")) + " USD(nominal) to USD(2025)=" + expr(2) + origin();
            case 9 -> "table small { id : key  v : USD? } rows {" + rows() + "}";
            case 10 ->
                "claim " + name() + " " + text() + " by " + text() + origin() + " {\nreading what : {a,b}\nsays "
                        + expr(2) + "\n}";
            case 11 ->
                "profile " + name() + " {" + perhaps() + "risk = cara(" + expr(1) + ")\nfloor (" + expr(2) + ") >= 0"
                        + "\npower=" + expr(1) + perhapsSay("\nbelief =" + expr(2)) + "\n}";
            default -> item();
        };
    }

    private String inModel() {
        return switch (random.nextInt(5)) {
            case 0 ->
                "input " + name() + "," + name() + perhaps() + ":" + perhaps() + type() + perhapsSay(" = " + expr(2))
                        + title() + origin();
            case 1 -> "role a,b " + text() + " , c";
            case 2 ->
                "test " + text() + " {\n" + part("time 2025..2030 by year") + part("rate = " + expr(1))
                        + part("expect " + expr(1) + " near " + expr(1) + " within 4 errors") + "}";
            default -> item();
        };
    }

    /** Terms and schedules are for all rows alike. */
    private String inFor() {
        String item = item();
        return item.startsWith("term ") || item.startsWith("schedule ") ? inFor() : item;
    }

    private String item() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 ->
                pick(List.of("line", "measure", "figure")) + space() + name() + perhapsSay(" : " + type()) + perhaps()
                        + "=" + perhaps() + expr(4) + title() + origin();
            case 3 ->
                pick(List.of("random", "unsure")) + " " + name() + "[d]" + perhapsSay(" : " + type()) + " = " + expr(2)
                        + title();
            case 4 -> "random " + name() + " = Walk " + block(3, this::binding) + origin();
            case 5 ->
                "term " + name() + " : " + type() + " = " + expr(1)
                        + perhapsSay(" in 1 .. " + expr(1) + perhapsSay(" step 5%")) + title() + origin();
            case 6 ->
                "account " + name() + ":" + pick(UNITS)
                        + pick(List.of(
                                "",
                                " may overdraw",
                                " grows 5%/year simple",
                                " expires after 5 years oldest first",
                                " newest first"))
                        + pick(List.of("{", "{ opening " + expr(1) + "\n"))
                        + block(4, this::movement).substring(1);
            case 7 ->
                "pay " + pick(List.of("", "either way ", "in kind ", "in kind either way ")) + expr(2) + " from a to b "
                        + coded(text());
            case 8 ->
                "use M as " + name() + pick(List.of("", "[d]", " unpaid", " where yes")) + " "
                        + block(5, this::binding);
            case 9 ->
                "schedule " + name() + " by price:USD/t->percent" + pick(List.of("", " sliced", " whole")) + "{"
                        + part("below 4_000: 4%") + part("up to 5_000 : " + expr(1) + " whole") + part("above: 1%")
                        + "}" + origin();
            case 10 ->
                "expect " + expr(2) + pick(List.of("", " near " + expr(1) + " within 0.1 USD", ""))
                        + pick(List.of("", " in \"A\"")) + origin();
            default ->
                "waterfall " + name() + " of " + expr(1) + " { a = " + expr(1)
                        + "\n level { b = 1  c = x }\n d = rest }";
        };
    }

    private String column() {
        return pick(List.of("year", "t", "x", "name", "line")) + perhaps() + ":" + perhaps()
                + pick(List.of(
                        "key",
                        "text",
                        "date?",
                        "list of text by \";\"",
                        "key (a, b)",
                        "key of rows",
                        "mn USD",
                        "USD?",
                        "choice {a, b}",
                        "choice"))
                + perhapsSay(" from " + text()) + perhapsSay(" as {a:b  c: d}");
    }

    private String rows() {
        return " a 100 mn USD -1 2029-01-01 ; b 5% missing\n c \"text\" yes 2 ";
    }

    private String change() {
        return pick(List.of("wait", "wait[a]", "rows[a].t", "line"))
                + perhaps()
                + pick(List.of("=", "+=", "*="))
                + perhaps()
                + expr(2)
                + origin();
    }

    private String binding() {
        return random.nextInt(4) == 0
                ? pick(List.of("price", "line", "use", "cost"))
                : pick(List.of("price", "t", "mn", "line", "real", "at")) + perhaps() + "=" + perhaps() + expr(2);
    }

    private String movement() {
        return pick(List.of("plus ", "less ")) + pick(List.of("made", "t", "less")) + "=" + expr(2)
                + perhapsSay(" worth " + expr(1));
    }

    private String type() {
        return onOneLine(() -> pick(List.of(
                        pick(UNITS),
                        "mn USD",
                        "date",
                        "truth",
                        "text",
                        "year",
                        "choice {a, b}",
                        "choice{ a,b }",
                        "law",
                        "schedule number -> percent",
                        "percent/year real"))
                + perhapsSay("?")
                + perhapsSay(space() + "line"));
    }

    private String title() {
        return perhapsSay(space() + text());
    }

    private String origin() {
        return pick(List.of("", "", " source agreement:5.1(a)-3,b", "  source x", " assumed", " assumed \"why\""));
    }

    // ---- formulas

    private String expr(int depth) {
        if (depth <= 0) {
            return operand(0);
        }
        return switch (random.nextInt(9)) {
            case 0 ->
                "if " + expr(depth - 1) + space() + "then " + expr(depth - 1) + space() + "else " + expr(depth - 1);
            case 1 ->
                "(" + expr(depth - 1) + ")" + perhaps() + pick(COMPARATORS) + perhaps() + "(" + expr(depth - 1) + ")";
            case 2 -> operand(depth) + space() + pick(List.of("and", "or")) + space() + "not " + operand(depth);
            case 3 -> operand(depth) + " otherwise " + pick(List.of("last", operand(0), "- " + operand(0)));
            case 4 -> sided(depth) + pick(List.of(" to USD(2025)", " to USD at d.year", " real", ""));
            default -> sided(depth);
        };
    }

    private String sided(int depth) {
        String sign = pick(SIGNS);
        // A hyphen directly behind four digits may begin a date.
        return operand(depth) + " " + sign + perhaps() + pick(List.of("", "", "-")) + operand(depth);
    }

    private String operand(int depth) {
        return switch (random.nextInt(depth <= 0 ? 6 : 12)) {
            case 0 ->
                number(2999) + pick(List.of("", "%", "%/year", " mn", " USD", " mn USD", " t(coal)/year", "/year"));
            case 1 -> pick(List.of("0.5", "1e-9", "10_000", "1.25e6"));
            case 2 -> pick(List.of("2026-07-01", "2026-07", "2026-Q3"));
            case 3 -> name() + pick(List.of("", "[-1]", "[ + 1 ]", ".year", "[a,b].t", "[now]"));
            case 4, 5 -> name();
            case 6 -> "(" + perhaps() + expr(depth - 1) + perhaps() + ")";
            case 7 ->
                "sum(" + expr(depth - 1) + pick(List.of("", " for d in rows", " for d in rows where yes", " where no"))
                        + ")";
            case 8 ->
                "npv(" + expr(depth - 1) + "," + perhaps() + "rate" + perhaps() + ":" + perhaps() + expr(depth - 1)
                        + ")";
            case 9 ->
                "[" + expr(depth - 1) + "," + perhaps() + expr(depth - 1) + "]"
                        + pick(List.of("", " mn USD", " USD", "/year"));
            case 10 ->
                "dated{ 2022-01-01: " + expr(depth - 1) + "\n2026:" + expr(depth - 1) + "}"
                        + pick(List.of("", " by first day"));
            default -> "(" + name() + " in \"A\")";
        };
    }

    private String name() {
        return pick(NAMES);
    }

    private String number(int most) {
        return Integer.toString(random.nextInt(most));
    }

    private String text() {
        return pick(List.of("\"Продаж\"", "\"a # b\"", "\"\"", "\"Cost, all in { }\""));
    }

    private String perhapsSay(String words) {
        return random.nextBoolean() ? words : "";
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
