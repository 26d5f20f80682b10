package org.claimstake.checks.generated;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimstake.checks.generated.SentenceFormulas.Ends;

/**
 * Texts of the whole grammar, each from a seed: every one can be read, few mean anything. The texts of {@link Drafting}
 * mean something and use less.
 */
final class Sentences {
    private static final int DEPTH = 3;

    private final SplittableRandom random;
    private final SentenceFormulas formulas;
    private int names;

    private Sentences(long seed) {
        this.random = new SplittableRandom(seed);
        this.formulas = new SentenceFormulas(random);
    }

    static String of(long seed) {
        return new Sentences(seed).file();
    }

    private String file() {
        return several(3, 9, this::declaration, this::end);
    }

    /** Between declarations: a line's end, a comment before it, an empty line, or a semicolon. */
    private String end() {
        return switch (random.nextInt(8)) {
            case 0 -> "  # a word { of = comment\n";
            case 1 -> "\n\n";
            case 2 -> " ;\n";
            default -> "\n";
        };
    }

    private String declaration() {
        return switch (random.nextInt(20)) {
            case 0 -> caseHead();
            case 1 -> party();
            case 2 -> people(formulas.either("outside ", "outside "));
            case 3 -> goods();
            case 4 -> "convert " + formulas.amount() + " = " + formulas.amount() + origin();
            case 5 -> deflator();
            case 6 -> "choice " + name("colour") + " { " + words() + " }";
            case 7, 8 -> table();
            case 9, 10 -> model();
            case 11 -> use("");
            case 12 -> loop();
            case 13 -> input();
            case 14 -> scenario();
            case 15 -> claim();
            case 16 -> profile();
            default -> item("");
        };
    }

    // ---- the frame

    private String caseHead() {
        String time = time();
        return "case \"A case\" { " + time + entry() + "money " + formulas.either("USD(2025)", "EUR(nominal)")
                + (random.nextBoolean() ? entry() + "seed " + random.nextInt(1000) : "")
                + (random.nextBoolean() ? entry() + "states " + random.nextInt(2, 300) : "") + " }";
    }

    private String time() {
        return switch (random.nextInt(3)) {
            case 0 -> "time 2025 .. 20" + random.nextInt(26, 60) + " by year";
            case 1 -> "time 2025-Q3 .. 2030-Q2 by quarter";
            default -> "time 2025-07 .. 2027-06 by month";
        };
    }

    /** Between entries of a block. */
    private String entry() {
        return formulas.pick(List.of("  ", "\n  ", " ; ", "\n\n    "));
    }

    private String party() {
        String title = random.nextBoolean() ? " \"A party\"" : "";
        String discount = random.nextBoolean()
                ? " discount " + formulas.any(1, Ends.BASIS) + formulas.either(" real", " nominal")
                : "";
        String level = random.nextInt(3) == 0 ? " level \"local\"" : "";
        return "party " + name("party") + title + discount + level + origin();
    }

    private String people(String word) {
        return word + several(1, 3, () -> name("who") + (random.nextBoolean() ? " \"Somebody\"" : ""), () -> ", ");
    }

    private String goods() {
        return formulas.either("good ", "quantity ") + several(1, 3, () -> name("good"), () -> ", ");
    }

    private String deflator() {
        return formulas.either("deflator ", "rate ") + "USD(nominal) to USD(2025)" + " = " + formulas.any(DEPTH)
                + origin();
    }

    private String words() {
        return several(1, 3, () -> name("word"), () -> ", ");
    }

    // ---- tables

    private String table() {
        String file = random.nextBoolean() ? " from \"data/f.csv\"" : "";
        String where = !file.isEmpty() && random.nextBoolean() ? " where " + formulas.any(2) : "";
        String columns = random.nextInt(8) == 0 ? "" : several(1, 5, this::column, this::entry);
        String rows = file.isEmpty() && random.nextInt(4) > 0
                ? " rows {\n" + several(0, 4, this::row, () -> formulas.either("\n", " ; ")) + "\n}"
                : "";
        return "table " + name("fields") + file + where + " { " + columns + " }" + rows;
    }

    private String column() {
        String type = formulas.type();
        String from = switch (random.nextInt(6)) {
            case 0, 1 -> " from \"Name in the file\"";
            case 2 -> " from " + name("provider") + "(" + several(1, 3, this::told, () -> ", ") + ")";
            default -> "";
        };
        String as = random.nextInt(4) == 0 ? " as { " + several(0, 3, this::mapped, this::entry) + " }" : "";
        return name("column") + " : " + type + from + as;
    }

    private String told() {
        return name("day") + ": " + formulas.pick(List.of("2025-02-05", "register", "control_date"));
    }

    private String mapped() {
        return formulas.pick(List.of("government", "\"front line\"", "5")) + ": " + name("word");
    }

    private String row() {
        return several(1, 4, this::cell, () -> " ");
    }

    private String cell() {
        return switch (random.nextInt(9)) {
            case 0 -> formulas.either("yes", "no");
            case 1 -> "missing";
            case 2 -> "\"a text\"";
            case 3 -> formulas.date(random.nextInt(2000, 2060));
            case 4 -> "-" + random.nextInt(100) + " USD";
            case 5 -> random.nextInt(100) + "%";
            case 6 -> random.nextInt(100) + " mn USD";
            case 7 -> "[1, 2]";
            default -> name("key");
        };
    }

    // ---- models

    private String model() {
        String title = random.nextBoolean() ? " \"A model\"" : "";
        return "model Model" + names++ + title + " {\n"
                + (random.nextInt(8) == 0 ? "" : several(1, 5, this::part, () -> "\n")) + "\n}";
    }

    private String part() {
        return "  "
                + switch (random.nextInt(7)) {
                    case 0 -> people("role ");
                    case 1 -> goods();
                    case 2, 3 -> input();
                    case 4 -> use("");
                    case 5 -> test();
                    default -> item("");
                };
    }

    private String test() {
        String time = random.nextBoolean() ? "\n    " + time() : "";
        String money = random.nextBoolean() ? "\n    money USD(2025)" : "";
        String futures = random.nextBoolean() ? "  futures " + random.nextInt(1, 500) : "";
        String rest = several(0, 6, this::tested, () -> "\n    ");
        return "test \"what must come out\" {" + time + money + futures + "\n    " + rest + "\n  }";
    }

    private String tested() {
        return switch (random.nextInt(6)) {
            case 0 -> "schedule " + schedule();
            case 1, 2 -> "expect " + expect();
            default -> name("given") + " = " + formulas.any(DEPTH);
        };
    }

    private String use(String row) {
        String way = formulas.pick(List.of("", "", " unpaid", " where " + formulas.any(1)));
        return "use " + formulas.either("OpenPit", "Royalty") + " as " + name("mine") + row + way + " " + bindings();
    }

    private String bindings() {
        return "{ "
                + several(
                        0,
                        4,
                        () -> name("given") + (random.nextInt(3) == 0 ? "" : " = " + formulas.any(2)),
                        this::entry)
                + " }";
    }

    private String loop() {
        String where = random.nextBoolean() ? " where " + formulas.any(2) : "";
        return "for d in fields" + where + " {\n"
                + several(0, 3, () -> "  " + (random.nextInt(3) == 0 ? use("[d]") : item("[d]")), () -> "\n") + "\n}";
    }

    // ---- items

    private String input() {
        String names = several(1, 3, () -> name("given"), () -> ", ");
        String value = random.nextBoolean() ? " = " + formulas.any(2) : "";
        String range = random.nextInt(3) == 0 ? range() : "";
        return "input " + names + " : " + formulas.type() + range + value + title() + origin();
    }

    private String item(String row) {
        // a term and a schedule stand once, not once a row
        return switch (random.nextInt(row.isEmpty() ? 13 : 11)) {
            case 0, 1 -> formulas.pick(List.of("line ", "measure ", "figure ")) + valued(row);
            case 2 -> account(row);
            case 3 -> waterfall(row);
            case 4 -> pay();
            case 5, 6 -> random(row);
            case 7 -> correlate();
            case 8 -> "line " + valued(row);
            case 9 -> "expect " + expect();
            case 10 -> "require " + formulas.any(2) + " \"what must hold\"";
            case 11 -> term();
            default -> "schedule " + schedule();
        };
    }

    private String valued(String row) {
        String type = random.nextInt(3) == 0 ? " : " + formulas.type() : "";
        return name("value") + row + type + " = " + formulas.any(DEPTH) + title() + origin();
    }

    private String random(String row) {
        String names = several(1, 3, () -> name("draw") + row, () -> ", ");
        String type = random.nextBoolean() ? " : " + formulas.type() : "";
        String law = random.nextInt(3) == 0 ? "MeanReverting " + bindings() : formulas.any(2);
        return formulas.either("random ", "unsure ") + names + type + " = " + law + title() + origin();
    }

    private String term() {
        String range = random.nextBoolean() ? range() : "";
        String step = random.nextBoolean() ? " step " + formulas.number() : "";
        return "term " + name("term") + " : " + formulas.type() + " = " + formulas.any(1, Ends.SCENARIO) + range + step
                + title() + origin();
    }

    /** One end at least; the other may be open. */
    private String range() {
        return switch (random.nextInt(4)) {
            case 0 -> " in " + formulas.number() + " ..";
            case 1 -> " in .. " + formulas.number();
            default -> " in " + formulas.number() + " .. " + formulas.number();
        };
    }

    private String account(String row) {
        var rules = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            rules.append(
                    switch (random.nextInt(6)) {
                        case 0 -> " may overdraw";
                        case 1 -> " expires after " + formulas.any(1);
                        case 2 -> " grows " + formulas.any(1) + " simple";
                        case 3 -> " grows " + formulas.any(1);
                        case 4 -> " oldest first";
                        default -> " newest first";
                    });
        }
        String opening = random.nextBoolean() ? "opening " + formulas.any(2) + entry() : "";
        return "account " + name("pot") + row + " : " + formulas.unit() + rules + " { " + opening
                + several(0, 3, this::movement, this::entry) + " }";
    }

    private String movement() {
        return formulas.either("plus ", "less ") + name("moved") + " = " + formulas.any(2)
                + (random.nextInt(3) == 0 ? " worth " + formulas.any(1) : "");
    }

    private String waterfall(String row) {
        return "waterfall " + name("cash") + row + " of " + formulas.any(2) + " { " + claims(2) + " }";
    }

    private String claims(int depth) {
        return several(1, 4, () -> claimant(depth), this::entry);
    }

    private String claimant(int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            return "level { " + (random.nextInt(5) == 0 ? "" : claims(depth - 1)) + " }";
        }
        return name("claim") + " = " + (random.nextInt(4) == 0 ? "rest" : formulas.any(2));
    }

    private String pay() {
        String way = formulas.pick(List.of("", "", "either way ", "in kind ", "either way in kind "));
        String code = random.nextInt(3) == 0 ? " code \"1415E1\"" : "";
        return "pay " + way + formulas.any(2) + " from " + name("from") + " to " + name("to") + " \"A label\"" + code;
    }

    private String correlate() {
        String over = random.nextBoolean() ? " over fields" : "";
        return "correlate " + several(1, 3, () -> name("draw"), () -> ", ") + over + " : " + formulas.any(1) + origin();
    }

    private String schedule() {
        String head = name("bands") + " by x : " + formulas.unit() + " -> " + formulas.unit() + sliced();
        if (random.nextInt(3) == 0) {
            String where = random.nextBoolean() ? " where " + formulas.any(1) : "";
            return head + " from " + formulas.any(1, Ends.AT, Ends.BASIS) + " : " + formulas.any(1) + " for r in fields"
                    + where + origin();
        }
        return head + " { " + several(0, 4, this::band, this::entry) + " }" + origin();
    }

    private String sliced() {
        return formulas.pick(List.of("", " sliced", " whole"));
    }

    private String band() {
        String end = random.nextInt(4) == 0
                ? "above"
                : formulas.pick(List.of("below ", "up to ", "at ")) + formulas.any(1, Ends.AT, Ends.BASIS);
        return end + ": " + formulas.any(1, Ends.AT, Ends.BASIS) + sliced();
    }

    // ---- what is asked

    private String expect() {
        String asked = formulas.any(2, Ends.SCENARIO);
        String check = switch (random.nextInt(4)) {
            case 0 -> " == " + formulas.operand(1);
            case 1 -> " near " + formulas.any(1, Ends.SCENARIO) + " within " + formulas.any(1, Ends.SCENARIO);
            case 2 -> " near " + formulas.any(1, Ends.SCENARIO) + " within 4 errors";
            default -> "";
        };
        if (check.startsWith(" ==")) {
            asked = formulas.operand(2);
        }
        return asked + check + (random.nextInt(3) == 0 ? " in \"Changed\"" : "") + origin();
    }

    private String scenario() {
        String from = random.nextInt(3) == 0 ? " from \"Other\"" : "";
        String is = formulas.pick(
                List.of("", "", " is impasse", " is option", " is option for party1", " is impasse for party1"));
        return "scenario \"Changed" + names++ + "\"" + from + is + " { " + several(0, 4, this::change, this::entry)
                + " }";
    }

    private String change() {
        String path = name("changed")
                + formulas.pick(List.of("", "[north]", "[north].w", ".fee", "[north, 2026].w", "[\"north\"]"));
        return path + formulas.pick(List.of(" = ", " += ", " *= ")) + formulas.any(2) + origin();
    }

    private String claim() {
        String readings = several(0, 2, this::reading, () -> "\n  ");
        return "claim " + name("said") + " \"What is said\" by \"Somebody\"" + origin() + " {\n  " + readings
                + "\n  says " + formulas.any(DEPTH) + "\n}";
    }

    private String profile() {
        String value = random.nextInt(3) == 0 ? "value = " + formulas.any(2) + entry() : "";
        String risk = random.nextBoolean()
                ? "risk = "
                        + formulas.pick(List.of(
                                "neutral", "cara(1 / (1 mn USD))", "crra(2, wealth: 3)", "worst_tail(10%, weight: 1)"))
                        + entry()
                : "";
        String floors = several(0, 3, () -> "floor " + formulas.any(2), this::entry);
        String power = random.nextInt(3) == 0 ? entry() + "power = " + formulas.any(1) : "";
        String belief = random.nextInt(3) == 0 ? entry() + "belief = " + formulas.any(2) : "";
        return "profile " + name("party") + " { " + value + risk + floors + power + belief + " }";
    }

    private String reading() {
        return "reading " + name("meant") + " : { " + several(1, 3, () -> formulas.any(0), () -> ", ") + " }";
    }

    private String title() {
        return random.nextInt(3) == 0 ? " \"A title, in letters as ї and é\"" : "";
    }

    private String origin() {
        return switch (random.nextInt(6)) {
            case 0 -> "  source usgs:p.5";
            case 1 -> "  source usgs";
            case 2 -> "  assumed";
            case 3 -> "  assumed \"for a reason\"";
            default -> "";
        };
    }

    // ---- names and numbers of things

    private String name(String called) {
        return called + (random.nextInt(3) == 0 ? names++ : random.nextInt(3));
    }

    private String several(int least, int most, Supplier<String> one, Supplier<String> between) {
        int count = random.nextInt(least, most + 1);
        return IntStream.range(0, count)
                .mapToObj(i -> (i == 0 ? "" : between.get()) + one.get())
                .collect(Collectors.joining());
    }
}
