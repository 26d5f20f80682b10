package org.claimstake.checks.generated;

import static org.claimstake.checks.generated.Phrases.phrase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.claimstake.checks.generated.Clause.Sort;
import org.claimstake.checks.generated.Symbol.Kind;

/**
 * Cases that can be read and run, each from a seed: a mine or a few of them, pools of money, a table of fields of which
 * something is not known, parties that pay each other, chance and ignorance, and what is asked of it all. Every seed
 * gives one case for ever.
 */
final class Drafting {
    private static final int DEPTH = 3;

    /** Of years, and of what is finer: there a share of a balance says over which time it is meant. */
    enum Axis {
        YEARS(1, "2028"),
        QUARTERS(4, "2028-Q1"),
        MONTHS(12, "2027-11");

        private final int ofYear;

        /** A period of it. */
        private final String day;

        Axis(int ofYear, String day) {
            this.ofYear = ofYear;
            this.day = day;
        }

        private String time(int years) {
            return switch (this) {
                case YEARS -> "2026 .. " + (2025 + years) + " by year";
                case QUARTERS -> "2026-Q1 .. " + (2025 + years) + "-Q4 by quarter";
                case MONTHS -> "2026-01 .. " + (2025 + years) + "-12 by month";
            };
        }
    }

    private static final String KNOWN_ROWS = "fields where known(d.reserve)";

    final SplittableRandom random;
    private final boolean smooth;
    private final List<Clause> clauses = new ArrayList<>();
    final List<Symbol> symbols = new ArrayList<>();
    /** Values of a row, readable inside a {@code for}. */
    final List<Symbol> ofRow = new ArrayList<>();

    final List<String> rates = new ArrayList<>();
    final List<String> parties = new ArrayList<>();
    final List<Symbol> measures = new ArrayList<>();
    private final List<Clause> replaceable = new ArrayList<>();
    private int names;
    Axis axis = Axis.YEARS;
    int periods;

    /** Another currency is declared once. */
    boolean hasEuro;

    private Drafting(long seed, boolean smooth) {
        this.random = new SplittableRandom(seed);
        this.smooth = smooth;
    }

    static Draft of(long seed) {
        return new Drafting(seed, false).draft();
    }

    /** A case in which nothing jumps: no two amounts are compared. */
    static Draft smooth(long seed) {
        return new Drafting(seed, true).draft();
    }

    private Draft draft() {
        head();
        Rows rows = table();
        times(2, this::party);
        outsiders();
        times(random.nextInt(1, 3), this::schedule);
        times(random.nextInt(1, 4), this::term);
        times(random.nextInt(1, 4), this::chance);
        price();
        if (random.nextBoolean()) {
            mine();
        }
        times(random.nextInt(2, 6), this::something);
        model();
        times(random.nextInt(1, 4), this::something);
        new FurtherClauses(this).some(random.nextInt(3, 8));
        times(random.nextInt(1, 3), this::something);
        times(random.nextInt(2, 5), this::pay);
        times(random.nextInt(2, 5), this::measure);
        times(random.nextInt(1, 3), this::figure);
        scenario();
        times(random.nextInt(1, 3), this::expect);
        return new Draft(clauses, rows);
    }

    // ---- the frame

    private void head() {
        axis = Axis.values()[Math.max(0, random.nextInt(-4, 3))];
        int years = axis == Axis.YEARS ? random.nextInt(4, 11) : axis == Axis.QUARTERS ? 3 : 2;
        periods = years * axis.ofYear;
        add(
                Sort.HEAD,
                Set.of(),
                phrase("case \"Made up\" { time " + axis.time(years) + "  money USD(2026)  seed "
                        + random.nextInt(1_000) + "  states " + random.nextInt(2, 20) + " }"));
        add(Sort.HEAD, Set.of(), phrase("good ore, metal"));
        add(Sort.HEAD, Set.of(), phrase("choice ending { early, late, never }"));
        add(
                Sort.DEFLATOR,
                Set.of(),
                phrase("deflator USD(nominal) to USD(2026) = 1 / 1.0" + random.nextInt(1, 9)
                        + "^(period_number - 1)  assumed"));
    }

    private Rows table() {
        var columns = List.of(
                new Rows.Column("reserve", Quantity.ORE, true),
                new Rows.Column("grade", Quantity.GRADE, false),
                new Rows.Column("capex", Quantity.MONEY, true),
                new Rows.Column("kept", Quantity.SHARE, false));
        var keys = new ArrayList<String>();
        var cells = new ArrayList<Map<String, BigDecimal>>();
        int count = random.nextInt(2, 5);
        for (int row = 0; row < count; row++) {
            keys.add(List.of("north", "south", "east_bank", "west").get(row));
            var known = new HashMap<String, BigDecimal>();
            for (Rows.Column column : columns) {
                if (!column.mayBeMissing() || row == 0 || random.nextInt(3) > 0) {
                    known.put(column.name(), cell(column.quantity()));
                }
            }
            cells.add(Map.copyOf(known));
        }
        var rows = new Rows(columns, keys, cells);
        add(
                Sort.TABLE,
                Set.of("fields"),
                phrase("table ", named("fields"), " from \"" + Rows.FILE + "\" {\n  id : key", rows.declared(), "\n}"));
        // of the table alone: the rest of a row's names come with its declarations
        ofRow.add(new Symbol(phrase("d.reserve"), Kind.ORE, false, false));
        ofRow.add(new Symbol(phrase("d.kept"), Kind.SHARE, false, false));
        ofRow.add(new Symbol(phrase("(d.capex otherwise ", List.of(money()), ")"), Kind.MONEY, false, false));
        return rows;
    }

    private BigDecimal cell(Quantity quantity) {
        return switch (quantity) {
            case SHARE -> BigDecimal.valueOf(random.nextInt(5, 96), 2);
            case GRADE -> BigDecimal.valueOf(random.nextInt(1, 80), 3);
            default -> BigDecimal.valueOf(random.nextInt(1, 900)).multiply(BigDecimal.valueOf(1_000));
        };
    }

    private void party() {
        String name = name("party");
        parties.add(name);
        add(
                Sort.PARTY,
                Set.of(name),
                phrase(
                        "party ",
                        named(name),
                        " \"One of them\" discount " + random.nextInt(2, 16) + "%/year real  assumed"));
    }

    private void outsiders() {
        String name = name("market");
        parties.add(name);
        add(Sort.PARTY, Set.of(name), phrase("outside ", named(name)));
    }

    // ---- what is given

    private void schedule() {
        String name = name("rates");
        int first = random.nextInt(1_000, 3_000);
        int second = first + random.nextInt(500, 4_000);
        String way = random.nextBoolean() ? "sliced" : "whole";
        add(
                Sort.SCHEDULE,
                Set.of(name),
                phrase(
                        "schedule ",
                        named(name),
                        " by price : USD/t(metal) -> percent " + way + " { below ",
                        List.of(number(first, Quantity.PRICE)),
                        ": ",
                        List.of(share()),
                        "  up to ",
                        List.of(number(second, Quantity.PRICE)),
                        ": ",
                        List.of(share()),
                        "  above: ",
                        List.of(share()),
                        " }"));
        if (!smooth || way.equals("sliced")) {
            rates.add(name);
        }
    }

    private void term() {
        if (random.nextBoolean()) {
            String name = name("share");
            replaceable.add(add(
                    Sort.TERM,
                    Set.of(name),
                    phrase(
                            "term ",
                            named(name),
                            " : percent = ",
                            List.of(share()),
                            " in 0% .. 100% step 1%  assumed")));
            symbols.add(Symbol.of(name, Kind.SHARE, false));
        } else {
            String name = name("fee");
            replaceable.add(add(
                    Sort.TERM,
                    Set.of(name),
                    phrase("input ", named(name), " : USD = ", List.of(money()), "  \"A fee\"  assumed")));
            symbols.add(Symbol.of(name, Kind.MONEY, false));
        }
    }

    private void chance() {
        String word = random.nextInt(3) == 0 ? "unsure " : "random ";
        String line = word.equals("random ") && random.nextBoolean() ? " line" : "";
        switch (random.nextInt(5)) {
            case 0 ->
                drawn(
                        word,
                        "share",
                        "percent",
                        line,
                        Kind.SHARE,
                        phrase("uniform(low: 0%, high: ", List.of(share()), ")"));
            case 1 ->
                drawn(
                        word,
                        "loss",
                        "USD",
                        line,
                        Kind.MONEY,
                        phrase("normal(mean: ", List.of(money()), ", sd: ", List.of(money()), ")"));
            case 2 -> {
                int low = random.nextInt(1, 300);
                drawn(
                        word,
                        "cost",
                        "USD",
                        line,
                        Kind.MONEY,
                        phrase(
                                "lognormal(p10: ",
                                List.of(number(low * 1_000, Quantity.MONEY)),
                                ", p90: ",
                                List.of(number(low * 1_000 + random.nextInt(1, 900) * 1_000, Quantity.MONEY)),
                                ")"));
            }
            case 3 ->
                drawn(
                        word,
                        "size",
                        "t(ore)",
                        line,
                        Kind.ORE,
                        phrase(
                                "lognormal(median: ",
                                List.of(number(random.nextInt(1, 900) * 100, Quantity.ORE)),
                                ", sigma: 0.3)"));
            default -> {
                String name = name("how");
                int early = random.nextInt(10, 80);
                add(
                        Sort.RANDOM,
                        Set.of(name),
                        phrase(
                                word,
                                named(name),
                                " : ending" + line + " = discrete(early: " + early + "%, never: " + (100 - early)
                                        + "%)  assumed"));
                symbols.add(Symbol.of(name, " == early", Kind.TRUTH, false));
            }
        }
    }

    private void drawn(String word, String called, String type, String line, Kind kind, List<Piece> law) {
        String name = name(called);
        replaceable.add(add(
                Sort.RANDOM, Set.of(name), phrase(word, named(name), " : " + type + line + " = ", law, "  assumed")));
        symbols.add(Symbol.of(name, kind, !line.isEmpty()));
    }

    private void price() {
        String name = name("price");
        add(
                Sort.RANDOM,
                Set.of(name),
                phrase(
                        "random ",
                        named(name),
                        " : USD/t(metal) line = MeanReverting { spot = ",
                        List.of(number(random.nextInt(500, 9_000), Quantity.PRICE)),
                        "  mean = ",
                        List.of(number(random.nextInt(500, 9_000), Quantity.PRICE)),
                        "  half_life = 2 years  volatility = 25%/year^0.5 }  assumed"));
        symbols.add(Symbol.of(name, Kind.PRICE, true));
    }

    // ---- models

    /** The library's mine and a royalty on what it sells. */
    private void mine() {
        String mine = name("mine");
        add(
                Sort.USE,
                Set.of(mine),
                phrase(
                        "use OpenPit as ",
                        named(mine),
                        " {\n  ",
                        roles("investor", "buyers", "suppliers"),
                        "\n  reserve = ",
                        List.of(number(random.nextInt(1, 900) * 100, Quantity.ORE)),
                        "\n  grade = ",
                        List.of(Phrases.amount(random.nextInt(1, 60), 1_000, Quantity.GRADE)),
                        "\n  throughput = ",
                        List.of(number(random.nextInt(1, 90) * 100, Quantity.ORE_A_YEAR)),
                        "  capex = ",
                        List.of(money()),
                        "  build = 18 months\n  unit_cost = ",
                        List.of(number(random.nextInt(1, 90), Quantity.COST)),
                        "\n  price = ",
                        of(Kind.PRICE, 1),
                        "\n  start = 2026-0" + random.nextInt(1, 10) + "-10\n}"));
        symbols.add(Symbol.of(mine, ".revenue", Kind.MONEY, true));
        symbols.add(Symbol.of(mine, ".ore.mined", Kind.ORE, true));
        symbols.add(Symbol.of(mine, ".output", Kind.METAL, true));
        String rent = name("rent");
        add(
                Sort.USE,
                Set.of(rent),
                phrase(
                        "use Royalty as ",
                        named(rent),
                        way(),
                        " { ",
                        roles("investor", "state"),
                        "rate = ",
                        List.of(share()),
                        "  base = ",
                        List.of(Piece.name(mine)),
                        ".revenue }"));
        symbols.add(Symbol.of(rent, ".royalty", Kind.MONEY, true));
    }

    /** A model of the case's own, with goods left open, a draw, a pool and a payment, used once or for each row. */
    private void model() {
        String model = "Works" + names++;
        add(
                Sort.MODEL,
                Set.of(model),
                phrase(
                        "model ",
                        named(model),
                        " \"Works of its own\" {\n"
                                + "  role  owner, client\n  good  rock, product\n"
                                + "  input amount : t(rock) line\n  input value : money/t(product)\n  input content : t(product)/t(rock)\n"
                                + "  input kept : percent = ",
                        List.of(share()),
                        "\n" + "  random hit : percent line = uniform(low: ",
                        List.of(number(0, Quantity.SHARE)),
                        ", high: ",
                        List.of(share()),
                        ")\n"
                                + "  line  earned = amount * content * value * (1 - hit)\n"
                                + "  account saved : money grows ",
                        List.of(share()),
                        "/year { plus put = kept * above_zero(earned)  less taken = ",
                        List.of(share()),
                        "/year * period * saved.balance }\n"
                                + "  line  free = earned - saved.put + saved.taken\n"
                                + "  pay either way free from client to owner \"Free of saving\"\n}"));
        String works = name("works");
        add(
                Sort.DRAWING_USE,
                Set.of(works),
                phrase(
                        "use ",
                        List.of(Piece.name(model)),
                        " as ",
                        named(works),
                        way(),
                        " { ",
                        roles("owner", "client"),
                        "  amount = ",
                        of(Kind.ORE, 2),
                        "  value = ",
                        List.of(number(random.nextInt(500, 9_000), Quantity.PRICE)),
                        "  content = ",
                        List.of(Phrases.amount(random.nextInt(1, 60), 1_000, Quantity.GRADE)),
                        " }"));
        symbols.add(Symbol.of(works, ".free", Kind.MONEY, true));
        symbols.add(Symbol.of(works, ".saved.put", Kind.MONEY, true));
        if (random.nextBoolean()) {
            String each = name("site");
            add(
                    Sort.DRAWING_USE,
                    Set.of(each),
                    phrase(
                            "for d in ",
                            List.of(Piece.name("fields")),
                            KNOWN_ROWS.substring("fields".length()),
                            " {\n  use ",
                            List.of(Piece.name(model)),
                            " as ",
                            named(each),
                            "[d] { ",
                            roles("owner", "client"),
                            "  amount = d.reserve * ",
                            of(Kind.SHARE, 1),
                            "  value = ",
                            List.of(number(random.nextInt(500, 9_000), Quantity.PRICE)),
                            "  content = d.grade  kept = d.kept }\n}"));
            ofRow.add(Symbol.of(each, "[d].free", Kind.MONEY, true));
            total(each, "[d].free");
        }
    }

    private List<Piece> way() {
        return switch (random.nextInt(4)) {
            case 0 -> phrase(" unpaid");
            case 1 ->
                replaceable.stream()
                        .filter(clause -> clause.sort() == Sort.TERM
                                && clause.text(Style.PLAIN).startsWith("term share"))
                        .findFirst()
                        .map(term -> phrase(
                                " where ",
                                List.of(Piece.name(term.defines().iterator().next())),
                                " > ",
                                List.of(share())))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    // ---- lines, accounts, rows

    private void something() {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> line();
            case 3 -> account();
            case 4 -> entangled();
            case 5 -> nominal();
            default -> row();
        }
    }

    private void line() {
        Kind kind = List.of(Kind.MONEY, Kind.MONEY, Kind.SHARE, Kind.ORE, Kind.METAL, Kind.PRICE, Kind.TRUTH)
                .get(random.nextInt(7));
        String name = name(called(kind));
        add(Sort.LINE, Set.of(name), phrase("line ", named(name), " = ", of(kind, DEPTH), "  \"A line\""));
        symbols.add(Symbol.of(name, kind, true));
    }

    private static String called(Kind kind) {
        return switch (kind) {
            case SHARE -> "part";
            case MONEY -> "cash";
            case NOMINAL -> "paper";
            case ORE -> "dug";
            case METAL -> "won";
            case PRICE -> "worth";
            case TRUTH -> "whether";
        };
    }

    private void nominal() {
        String name = name("paper");
        add(
                Sort.LINE,
                Set.of(name),
                phrase(
                        "line ",
                        named(name),
                        " : USD(nominal) = (",
                        of(Kind.MONEY, 1),
                        " to USD(nominal)) + ",
                        of(Kind.NOMINAL, 1)));
        symbols.add(Symbol.of(name, Kind.NOMINAL, true));
    }

    private void account() {
        String name = name("pot");
        boolean overdraw = random.nextInt(3) == 0;
        String growth = random.nextBoolean() ? " grows " : "";
        var pieces = new ArrayList<>(phrase("account ", named(name), " : USD", overdraw ? " may overdraw" : ""));
        if (!growth.isEmpty()) {
            pieces.addAll(phrase(
                    growth,
                    List.of(Phrases.amount(random.nextInt(1, 20), 100, Quantity.SHARE)),
                    "/year",
                    random.nextBoolean() ? " simple" : ""));
        }
        pieces.addAll(phrase(
                " {\n  opening ",
                List.of(money()),
                "\n  plus put = ",
                overdraw ? of(Kind.MONEY, 2) : phrase("above_zero(", of(Kind.MONEY, 2), ")")));
        pieces.addAll(
                overdraw
                        ? phrase("\n  less taken = ", of(Kind.MONEY, 2))
                        : phrase(
                                "\n  less taken = min(",
                                named(name),
                                ".balance, above_zero(",
                                of(Kind.MONEY, 2),
                                "))"));
        pieces.addAll(phrase("\n}"));
        add(Sort.ACCOUNT, Set.of(name), pieces);
        if (axis == Axis.YEARS) {
            symbols.add(Symbol.of(name, ".closing", Kind.MONEY, true));
        }
        symbols.add(Symbol.of(name, ".taken", Kind.MONEY, true));
        if (!growth.isEmpty()) {
            symbols.add(Symbol.of(name, ".grown", Kind.MONEY, true));
        }
    }

    /** A line reads one movement and feeds a later one of the same account. */
    private void entangled() {
        String pot = name("stock");
        String line = name("rest");
        add(
                Sort.ACCOUNT,
                Set.of(pot),
                phrase(
                        "account ",
                        named(pot),
                        " : t(ore) {\n  opening ",
                        List.of(number(random.nextInt(1, 900) * 100, Quantity.ORE)),
                        "\n  plus found = ",
                        of(Kind.ORE, 2),
                        "\n  less dug = min(",
                        named(pot),
                        ".balance, ",
                        named(line),
                        ")\n}"));
        add(
                Sort.LINE,
                Set.of(line),
                phrase(
                        "line ",
                        named(line),
                        " = ",
                        List.of(Piece.name(pot)),
                        ".opening * period * ",
                        List.of(share()),
                        "/year",
                        " + ",
                        List.of(Piece.name(pot)),
                        ".found * ",
                        List.of(share())));
        symbols.add(Symbol.of(pot, ".dug", Kind.ORE, true));
        if (axis == Axis.YEARS) {
            symbols.add(Symbol.of(pot, ".closing", Kind.ORE, true));
        }
        symbols.add(Symbol.of(line, Kind.ORE, true));
    }

    private void row() {
        var seen = new ArrayList<>(symbols);
        seen.addAll(ofRow);
        seen.addAll(ofRow);
        var phrases = new Phrases(random, seen, rates, smooth, axis == Axis.YEARS);
        String name;
        switch (random.nextInt(4)) {
            case 0 -> {
                name = name("wait");
                inRow(
                        Sort.RANDOM,
                        name,
                        phrase(
                                "random ",
                                named(name),
                                "[d] : percent",
                                random.nextBoolean() ? " line" : "",
                                " = uniform(low: 0%, high: d.kept)"));
                ofRow.add(Symbol.of(name, "[d]", Kind.SHARE, false));
            }
            case 1 -> {
                name = name("pit");
                inRow(
                        Sort.ACCOUNT,
                        name,
                        phrase(
                                "account ",
                                named(name),
                                "[d] : t(ore) { opening d.reserve  less dug = min(",
                                named(name),
                                "[d].balance, ",
                                phrases.of(Kind.ORE, 2),
                                ") }"));
                ofRow.add(Symbol.of(name, "[d].dug", Kind.ORE, true));
                total(name, "[d].dug * d.grade * ", List.of(number(random.nextInt(500, 9_000), Quantity.PRICE)));
            }
            default -> {
                name = name("made");
                inRow(Sort.LINE, name, phrase("line ", named(name), "[d] = ", phrases.of(Kind.MONEY, 2)));
                ofRow.add(Symbol.of(name, "[d]", Kind.MONEY, true));
                total(name, "[d]");
            }
        }
    }

    private void inRow(Sort sort, String name, List<Piece> item) {
        add(
                sort,
                Set.of(name),
                phrase("for d in ", List.of(Piece.name("fields")), " where known(d.reserve) { ", item, " }"));
    }

    /** What the rows come to, with rows of which it is not known left out. */
    private void total(String name, Object... summand) {
        String total = name("cash");
        String asked =
                random.nextBoolean() ? " where known(d.reserve)" : random.nextBoolean() ? " where known(d.capex)" : "";
        add(
                Sort.LINE,
                Set.of(total),
                phrase(
                        "line ",
                        named(total),
                        " = sum(",
                        List.of(Piece.name(name)),
                        phrase(summand),
                        " for d in ",
                        List.of(Piece.name("fields")),
                        asked,
                        ")"));
        symbols.add(Symbol.of(total, Kind.MONEY, true));
    }

    // ---- payments and what is asked

    private void pay() {
        boolean either = random.nextBoolean();
        List<Piece> sum = of(Kind.MONEY, 2);
        int from = random.nextInt(parties.size());
        int to = (from + random.nextInt(1, parties.size())) % parties.size();
        add(
                Sort.PAY,
                Set.of(),
                phrase(
                        either ? phrase("pay either way ", sum) : phrase("pay above_zero(", sum, ")"),
                        " from ",
                        List.of(Piece.name(parties.get(from))),
                        " to ",
                        List.of(Piece.name(parties.get(to))),
                        " \"Payment " + names++ + "\""));
    }

    private void measure() {
        String name = name("found");
        List<Piece> party = List.of(Piece.name(parties.get(random.nextInt(2))));
        boolean optional = false;
        List<Piece> asked;
        switch (random.nextInt(8)) {
            case 0, 1 -> asked = phrase("npv(net(", party, "))");
            case 2 -> {
                asked = phrase("irr(net(", party, "))");
                optional = true;
            }
            case 3 -> asked = phrase("sum(received(", party, ") where ", of(Kind.TRUTH, 1), ")");
            case 4 -> asked = phrase("at(", of(Kind.MONEY, 2), ", " + axis.day + ")");
            case 5 -> {
                asked = phrase("first(now where cumulative(paid(", party, ")) >= ", List.of(money()), ")");
                optional = true;
            }
            case 6 -> asked = phrase("npv(", of(Kind.MONEY, 2), ", rate: 8%/year real, at: 2026-07, flows: mid)");
            default ->
                asked = phrase(
                        "sum(", of(Kind.MONEY, 1), ") + max(", of(Kind.MONEY, 1), ") - last(", of(Kind.MONEY, 1), ")");
        }
        add(Sort.MEASURE, Set.of(name), phrase("measure ", named(name), " = ", asked, "  \"What comes of it\""));
        var symbol = Symbol.of(name, Kind.MONEY, false);
        measures.add(optional ? symbol.orMissing() : symbol);
    }

    private void figure() {
        Symbol measure = measures.get(random.nextInt(measures.size()));
        String name = name("figure");
        List<Piece> read = measure.written();
        List<Piece> asked = measure.optional()
                ? phrase("chance(known(", read, "))")
                : switch (random.nextInt(5)) {
                    case 0 -> phrase("mean(", read, ")");
                    case 1 -> phrase("quantile(", read, ", 10%)");
                    case 2 -> phrase("chance(", read, " > ", List.of(money()), ")");
                    case 3 -> phrase("spread(", read, ")");
                    default -> phrase("worst_mean(", read, ", 5%)");
                };
        add(Sort.FIGURE, Set.of(name), phrase("figure ", named(name), " = ", asked));
    }

    private void scenario() {
        Clause changed = replaceable.get(random.nextInt(replaceable.size()));
        String name = changed.defines().iterator().next();
        List<Piece> change = switch (random.nextInt(2)) {
            case 0 -> phrase(" *= ", List.of(share()));
            default ->
                phrase(
                        " = ",
                        symbols.stream()
                                .filter(symbol -> symbol.written().equals(List.of(Piece.name(name))))
                                .map(symbol -> switch (symbol.kind()) {
                                    case SHARE -> share();
                                    case ORE -> number(random.nextInt(1, 900) * 100, Quantity.ORE);
                                    default -> money();
                                })
                                .toList());
        };
        add(
                Sort.SCENARIO,
                Set.of("Changed"),
                phrase("scenario \"", named("Changed"), "\" { ", List.of(Piece.name(name)), change, " }"));
        beside();
    }

    /** What another scenario comes to on the same futures. */
    private void beside() {
        measures.stream().filter(measure -> !measure.optional()).findFirst().ifPresent(measure -> {
            String moved = name("moved");
            add(
                    Sort.MEASURE,
                    Set.of(moved),
                    phrase(
                            "measure ",
                            named(moved),
                            " = (",
                            measure.written(),
                            " in \"",
                            named("Changed"),
                            "\") - ",
                            measure.written()));
        });
    }

    private void expect() {
        Symbol measure = measures.get(random.nextInt(measures.size()));
        List<Piece> read = measure.written();
        add(
                Sort.EXPECT,
                Set.of(),
                measure.optional()
                        ? phrase("expect ", of(Kind.SHARE, 1), " <= 1.000001")
                        : phrase("expect ", read, " near ", read, " within ", List.of(number(1, Quantity.MONEY))));
    }

    // ---- words

    List<Piece> of(Kind kind, int depth) {
        return new Phrases(random, symbols, rates, smooth, axis == Axis.YEARS).of(kind, depth);
    }

    /** Roles of a model, each given to another party. */
    private List<Piece> roles(String... roles) {
        int first = random.nextInt(parties.size());
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < roles.length; i++) {
            String party = parties.get((first + i) % parties.size());
            pieces.addAll(phrase(roles[i] + " = ", named(party), "  "));
        }
        return pieces;
    }

    Piece share() {
        return Phrases.amount(random.nextInt(1, 100), 100, Quantity.SHARE);
    }

    Piece money() {
        return number(random.nextInt(1, 400) * 1_000, Quantity.MONEY);
    }

    static Piece number(int value, Quantity quantity) {
        return new Piece.Amount(BigDecimal.valueOf(value), quantity);
    }

    static List<Piece> named(String name) {
        return List.of(Piece.name(name));
    }

    String name(String called) {
        return called + names++;
    }

    Clause add(Sort sort, Set<String> defines, List<Piece> pieces) {
        var clause = new Clause(sort, defines, pieces);
        clauses.add(clause);
        return clause;
    }

    private static void times(int count, Runnable what) {
        for (int i = 0; i < count; i++) {
            what.run();
        }
    }
}
