package org.claimstake.checks.generated;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimstake.language.unit.UnitWords;

/** Formulas, numbers, units and types as the grammar has them, whether or not they mean anything. */
final class SentenceFormulas {
    /** What may not end a formula where something else of the place begins with that word. */
    enum Ends {
        SCENARIO,
        BASIS,
        AT
    }

    static final List<String> FUNCTIONS = List.of(
            "abs",
            "above_zero",
            "at",
            "bernoulli",
            "beta",
            "between",
            "chance",
            "charge",
            "clamp",
            "compound",
            "count",
            "cumulative",
            "days",
            "discrete",
            "during",
            "each_year",
            "empirical",
            "exp",
            "first",
            "floor",
            "has",
            "irr",
            "known",
            "last",
            "log",
            "lognormal",
            "max",
            "mean",
            "min",
            "mod",
            "net",
            "normal",
            "npv",
            "on",
            "paid",
            "pert",
            "quantile",
            "rate_at",
            "ratio",
            "received",
            "share",
            "share_of_period",
            "simple",
            "spread",
            "sqrt",
            "straight_line",
            "sum",
            "trailing_mean",
            "trailing_sum",
            "triangular",
            "uniform",
            "worst_mean");

    private static final List<String> LABELS =
            List.of("rate", "at", "flows", "to", "label", "by", "from", "p10", "p90", "median", "mean", "in_kind");
    private static final List<String> NAMES =
            List.of("alpha", "gamma", "delta", "fee", "share", "opening", "rate", "state", "d", "fields");
    private static final List<String> FIELDS =
            List.of("closing", "tax", "line", "rate", "left", "unpaid", "worth", "w");
    private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> UNITS = List.copyOf(UnitWords.words());

    private final SplittableRandom random;

    SentenceFormulas(SplittableRandom random) {
        this.random = random;
    }

    // ---- formulas, from the loosest sign to the tightest

    String any(int depth, Ends... ends) {
        if (random.nextInt(12) == 0 && depth > 0) {
            return "if " + any(depth - 1, ends) + " then " + any(depth - 1, ends) + " else " + any(depth - 1, ends);
        }
        return signs(depth, List.of("or"), () -> and(depth, ends), () -> and(depth - 1, ends), 14, ends);
    }

    private String and(int depth, Ends... ends) {
        return signs(depth, List.of("and"), () -> not(depth, ends), () -> not(depth - 1, ends), 14, ends);
    }

    private String not(int depth, Ends... ends) {
        return depth > 0 && random.nextInt(16) == 0
                ? "not " + beside(depth - 1, ends)
                : signs(depth, COMPARISONS, () -> sum(depth, ends), () -> beside(depth - 1, ends), 8, ends);
    }

    private String sum(int depth, Ends... ends) {
        return signs(depth, List.of("+", "-"), () -> product(depth, ends), () -> beside(depth - 1, ends), 5, ends);
    }

    private String product(int depth, Ends... ends) {
        return signs(depth, List.of("*", "/"), () -> unary(depth, ends), () -> beside(depth - 1, ends), 5, ends);
    }

    private String unary(int depth, Ends... ends) {
        if (depth > 0 && random.nextInt(12) == 0) {
            return "-" + power(depth - 1, true, ends);
        }
        return power(depth, false, ends);
    }

    private String power(int depth, boolean beside, Ends... ends) {
        if (depth > 0 && random.nextInt(14) == 0) {
            String exponent = random.nextInt(3) == 0 ? "-" + operand(0) : operand(0);
            return operand(depth - 1) + " ^ " + exponent;
        }
        return beside ? behind(operand(depth), ends) : primary(depth, ends);
    }

    /** One of the signs between two operands, now and then several; else the looser reading alone. */
    private String signs(
            int depth, List<String> signs, Supplier<String> alone, Supplier<String> operand, int one, Ends... ends) {
        if (depth <= 0 || random.nextInt(one) != 0) {
            return alone.get();
        }
        String read = beside(depth - 1, ends) + " " + pick(signs) + " " + beside(depth - 1, ends);
        // comparisons do not chain
        return signs == COMPARISONS || random.nextInt(3) > 0
                ? read
                : read + " " + pick(signs) + " " + beside(depth - 1, ends);
    }

    /** What may stand beside a sign: an {@code otherwise} or an {@code if} would need brackets there. */
    private String beside(int depth, Ends... ends) {
        return behind(operand(depth), ends);
    }

    private String primary(int depth, Ends... ends) {
        String read = operand(depth);
        if (random.nextInt(8) == 0) {
            read += " otherwise " + (random.nextInt(4) == 0 ? "last" : minus() + operand(depth - 1));
            if (random.nextInt(4) == 0) {
                read += " otherwise " + operand(0);
            }
        }
        return behind(read, ends);
    }

    private String minus() {
        return random.nextInt(4) == 0 ? "-" : "";
    }

    private String behind(String operand, Ends... ends) {
        List<Ends> not = List.of(ends);
        String read = operand;
        if (random.nextInt(14) == 0) {
            read += " to " + target();
            if (!not.contains(Ends.AT) && random.nextInt(2) == 0) {
                read += " at " + operand(0);
            }
        }
        if (!not.contains(Ends.BASIS) && random.nextInt(20) == 0) {
            read += either(" real", " nominal");
        }
        if (!not.contains(Ends.SCENARIO) && random.nextInt(20) == 0) {
            read += " in \"Changed\"";
        }
        return read;
    }

    // ---- operands

    String operand(int depth) {
        if (depth <= 0) {
            return random.nextBoolean() ? name() : literal(0);
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> suffixes(name(), depth - 1);
            case 2, 3 -> literal(depth - 1);
            case 4, 5 -> call(depth - 1) + (random.nextInt(8) == 0 ? "[-1]" : "");
            case 6 -> dated(depth - 1);
            default -> suffixes("(" + any(depth - 1) + ")", depth - 1);
        };
    }

    String name() {
        return random.nextInt(4) == 0 ? pick(Productions.BUILT_IN) : pick(NAMES);
    }

    private String suffixes(String operand, int depth) {
        String read = operand;
        while (random.nextInt(3) == 0) {
            read += switch (random.nextInt(5)) {
                case 0 -> "[-" + random.nextInt(1, 4) + "]";
                case 1 -> "[+" + random.nextInt(1, 4) + "]";
                case 2 -> "[" + key(depth) + "]";
                case 3 -> "[d, " + any(0) + "]";
                default -> "." + pick(FIELDS);
            };
        }
        return read;
    }

    /** A sign would make a lag of it. */
    private String key(int depth) {
        String key = any(depth);
        return key.startsWith("-") ? "(" + key + ")" : key;
    }

    private String dated(int depth) {
        String before = random.nextInt(3) == 0 ? "before: " + any(depth) + "  " : "";
        int year = random.nextInt(2000, 2020);
        String laws = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> date(year + 5 * i) + ": " + any(depth))
                .collect(Collectors.joining("  "));
        return "dated { " + before + laws + " }" + (random.nextInt(3) == 0 ? " by first day" : "");
    }

    private String call(int depth) {
        String arguments = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> argument(depth))
                .collect(Collectors.joining(", "));
        return pick(FUNCTIONS) + "(" + arguments + ")";
    }

    private String argument(int depth) {
        String label = random.nextInt(4) == 0 ? pick(LABELS) + ": " : "";
        String row = random.nextInt(4) == 0 ? " for d in fields" : "";
        String where = random.nextInt(4) == 0 ? " where " + any(depth) : "";
        return label + any(depth) + row + where;
    }

    // ---- literals

    private String literal(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> date(random.nextInt(2000, 2060));
            case 1 -> either("yes", "no");
            case 2 -> "\"a text\"";
            case 3 ->
                "["
                        + IntStream.rangeClosed(0, random.nextInt(3))
                                .mapToObj(i -> any(depth))
                                .collect(Collectors.joining(", "))
                        + "]" + measured();
            default -> number();
        };
    }

    String date(int year) {
        return switch (random.nextInt(4)) {
            case 0 -> year + "-Q" + random.nextInt(1, 5);
            case 1 -> year + "-0" + random.nextInt(1, 10);
            case 2 -> year + "-" + random.nextInt(10, 13) + "-" + random.nextInt(10, 29);
            default -> Integer.toString(year);
        };
    }

    String number() {
        String digits = switch (random.nextInt(5)) {
            case 0 -> random.nextInt(1, 9) + "_000";
            case 1 -> random.nextInt(100) + "." + random.nextInt(1000);
            case 2 -> random.nextInt(1, 10) + "e" + random.nextInt(-3, 6);
            default -> Integer.toString(random.nextInt(0, 100));
        };
        return random.nextInt(4) == 0
                ? digits + "%" + (random.nextInt(3) == 0 ? either("/year", "/year^0.5") : "")
                : digits + measured();
    }

    /** A number with a unit. */
    String amount() {
        return random.nextInt(1, 1000) + (random.nextInt(3) == 0 ? " " + scale() : "") + " " + unit();
    }

    private String measured() {
        return (random.nextInt(4) == 0 ? " " + scale() : "") + (random.nextInt(3) == 0 ? " " + unit() : "");
    }

    private String scale() {
        return pick(List.of("k", "mn", "bn", "tn"));
    }

    // ---- units and types

    String unit() {
        return part() + (random.nextInt(3) == 0 ? "/" + part() : "");
    }

    /** Behind {@code to}: an open unit may be meant as well. */
    private String target() {
        return random.nextInt(4) == 0 ? "size" : unit();
    }

    private String part() {
        String word = random.nextInt(3) == 0 ? pick(List.of("USD", "EUR")) : pick(UNITS);
        String kind = switch (random.nextInt(6)) {
            case 0 -> "(ore)";
            case 1 -> "(ore, C1)";
            case 2 -> UnitWords.isCurrency(word) ? either("(2025)", "(nominal)") : "";
            default -> "";
        };
        return word + kind + (random.nextInt(10) == 0 ? pick(List.of("^2", "^0.5", "^3")) : "");
    }

    String type() {
        String kind = switch (random.nextInt(14)) {
            case 0 -> "text";
            case 1 -> "date";
            case 2 -> "year";
            case 3 -> "truth";
            case 4 -> pick(List.of("choice", "choice { old }", "choice { old, new, none }"));
            case 5 -> "list of " + either("choice", "text") + either("", " by \";\"");
            case 6 -> pick(List.of("key", "key of regions", "key (region, year)", "key (region)"));
            case 7 -> "schedule " + unit() + " -> " + unit();
            case 8 -> "colour";
            default -> ofUnit();
        };
        return kind + (random.nextInt(4) == 0 ? "?" : "") + (random.nextInt(4) == 0 ? " line" : "");
    }

    /** A bare {@code year} is a kind of date and has no basis. */
    private String ofUnit() {
        String unit = unit();
        return unit.equals("year") ? unit : (random.nextInt(4) == 0 ? scale() + " " : "") + unit + basis();
    }

    private String basis() {
        return random.nextInt(4) == 0 ? either(" real", " nominal") : "";
    }

    // ---- choosing

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    String either(String one, String other) {
        return random.nextBoolean() ? one : other;
    }
}
