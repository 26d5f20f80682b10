package org.claimstake.checks.generated;

import static org.claimstake.checks.generated.Phrases.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.claimstake.checks.generated.Clause.Sort;
import org.claimstake.checks.generated.Symbol.Kind;

/** What else a generated case says: waterfalls, laws, layers, tables of every kind, processes, payments in kind. */
final class FurtherClauses {
    private final Drafting to;
    private final SplittableRandom random;

    FurtherClauses(Drafting to) {
        this.to = to;
        this.random = to.random;
    }

    void some(int count) {
        for (int i = 0; i < count; i++) {
            one();
        }
    }

    private void one() {
        switch (random.nextInt(24)) {
            case 0, 1 -> waterfall();
            case 2 -> dated();
            case 3 -> lapsing();
            case 4 -> worth();
            case 5 -> textTable();
            case 6 -> fileTable();
            case 7 -> filtered();
            case 8 -> periodTable();
            case 9 -> machine();
            case 10 -> joined();
            case 11 -> distribution();
            case 12 -> conversion();
            case 13 -> currency();
            case 14 -> pass();
            case 15 -> ahead();
            case 16 -> settings();
            case 17 -> handed();
            case 18 -> inKind();
            case 19 -> history();
            case 20 -> keyed();
            case 21 -> claim();
            case 22 -> byDays();
            default -> units();
        }
    }

    // ---- stocks

    private void waterfall() {
        String cash = to.name("falls");
        boolean row = random.nextInt(3) == 0;
        List<Piece> income = row ? phrase("d.grade * 1_000 t(ore) * ", typed(Kind.PRICE)) : positive();
        List<Piece> own = row ? phrase(Drafting.named(cash), "[d].left") : phrase(Drafting.named(cash), ".left");
        List<Piece> falls = phrase(
                "waterfall ",
                Drafting.named(cash),
                row ? "[d]" : "",
                " of ",
                income,
                " {\n  first = ",
                positive(),
                "\n  level { one = ",
                positive(),
                "  ; two = ",
                List.of(to.share()),
                " * ",
                positive(),
                " }\n  part = ",
                List.of(to.share()),
                " * ",
                own,
                "\n  more = rest\n}");
        if (row) {
            to.add(Sort.LINE, Set.of(cash), phrase("for d in ", Drafting.named("fields"), " {\n", falls, "\n}"));
            total(
                    cash,
                    "sum(",
                    Drafting.named(cash),
                    "[d].first + ",
                    Drafting.named(cash),
                    "[d].more for d in ",
                    Drafting.named("fields"),
                    ")");
            return;
        }
        to.add(Sort.LINE, Set.of(cash), falls);
        for (String claim : List.of("first", "one", "two", "more")) {
            to.symbols.add(Symbol.of(cash, "." + claim, Kind.MONEY, true));
        }
        to.symbols.add(Symbol.of(cash, ".first.unpaid", Kind.MONEY, true));
    }

    private void lapsing() {
        String pool = to.name("pool");
        to.add(
                Sort.ACCOUNT,
                Set.of(pool),
                phrase(
                        "account ",
                        Drafting.named(pool),
                        " : USD expires after " + random.nextInt(1, 4) + " years",
                        random.nextBoolean() ? " oldest first" : "",
                        " {\n  opening ",
                        List.of(to.money()),
                        "\n  plus made = ",
                        positive(),
                        "\n  less used = min(",
                        Drafting.named(pool),
                        ".balance, ",
                        positive(),
                        ")\n}"));
        to.symbols.add(Symbol.of(pool, ".lapsed", Kind.MONEY, true));
        to.symbols.add(Symbol.of(pool, ".used", Kind.MONEY, true));
    }

    private void worth() {
        String back = to.name("back");
        to.add(
                Sort.ACCOUNT,
                Set.of(back),
                phrase(
                        "account ",
                        Drafting.named(back),
                        " : USD ",
                        random.nextBoolean() ? "newest first" : "oldest first",
                        " { less relieved = min(",
                        Drafting.named(back),
                        ".balance, ",
                        positive(),
                        ")  plus taxed = ",
                        positive(),
                        " worth ",
                        positive(),
                        " }"));
        to.symbols.add(Symbol.of(back, ".relieved.worth", Kind.MONEY, true));
        String still = to.name("still");
        to.add(
                Sort.ACCOUNT,
                Set.of(still),
                phrase("account ", Drafting.named(still), " : USD { opening ", List.of(to.money()), " }"));
    }

    // ---- laws

    private void dated() {
        String law = to.name("law");
        switch (random.nextInt(3)) {
            case 0 -> {
                to.add(
                        Sort.LINE,
                        Set.of(law),
                        phrase(
                                "line ",
                                Drafting.named(law),
                                " = dated { before: ",
                                to.of(Kind.MONEY, 1),
                                "  2027-07-01: ",
                                to.of(Kind.MONEY, 1),
                                "  2028: ",
                                to.of(Kind.MONEY, 1),
                                " }",
                                random.nextBoolean() ? " by first day" : ""));
                to.symbols.add(Symbol.of(law, Kind.MONEY, true));
            }
            case 1 -> {
                to.add(
                        Sort.LINE,
                        Set.of(law),
                        phrase(
                                "line ",
                                Drafting.named(law),
                                " = dated { 2026-Q3: ",
                                to.of(Kind.SHARE, 1),
                                " } otherwise ",
                                List.of(to.share()),
                                "  \"A law that comes\"  source statute:7.1"));
                to.symbols.add(Symbol.of(law, Kind.SHARE, true));
            }
            default -> {
                to.add(
                        Sort.LINE,
                        Set.of(law),
                        phrase(
                                "line ",
                                Drafting.named(law),
                                " : ending = dated { 2020-01: early  2028-01: late } by first day"));
                to.symbols.add(Symbol.of(law, " != late", Kind.TRUTH, true));
            }
        }
    }

    // ---- tables

    private void textTable() {
        String table = to.name("cuts");
        to.add(
                Sort.TABLE,
                Set.of(table),
                phrase(
                        "table ",
                        Drafting.named(table),
                        " {\n  id : key\n  w : USD\n  day : date\n  ok : truth\n  p : percent\n  word : text\n  hue : choice\n"
                                + "} rows {\n  a ",
                        List.of(to.money()),
                        " 2027-03-01 yes 5% \"one\" red\n  b ",
                        List.of(to.money()),
                        " 2028-Q2 no 10% \"two\" blue ; c ",
                        List.of(to.money()),
                        " 2026-01 yes 15% missing_word red\n}"));
        total(
                table,
                "sum(",
                phrase("r.w * r.p for r in ", Drafting.named(table)),
                random.nextBoolean() ? " where during(r.day)" : " where r.ok or r.hue == blue",
                ") + ",
                Drafting.named(table),
                random.nextBoolean() ? "[a].w" : "[\"b\"].w");
        String part = to.name("part");
        to.add(
                Sort.LINE,
                Set.of(part),
                phrase(
                        "line ",
                        Drafting.named(part),
                        " : percent = (share(r.ok for r in ",
                        Drafting.named(table),
                        ", by: r.w) otherwise ",
                        List.of(to.share()),
                        ") * count(r.hue == red for r in ",
                        Drafting.named(table),
                        ") / 3"));
        to.symbols.add(Symbol.of(part, Kind.SHARE, false));
    }

    /** Of a file with words, lists, days and keys of the other table. */
    private void fileTable() {
        String table = to.name("kinds");
        to.add(
                Sort.TABLE,
                Set.of(table),
                phrase(
                        "table ",
                        Drafting.named(table),
                        " from \"" + Draft.KINDS + "\" {\n  id : key\n"
                                + "  ends : ending from \"class\" as { \"old one\": early  fresh: late  none: never }\n"
                                + "  tags : list of choice by \";\"\n  day : date\n  open : truth\n  belongs : key of ",
                        Drafting.named("fields"),
                        "?\n  class : choice { old_one, fresh, none }\n}"));
        String count = to.name("part");
        to.add(
                Sort.LINE,
                Set.of(count),
                phrase(
                        "line ",
                        Drafting.named(count),
                        " : percent = (count(has(r.tags, x) for r in ",
                        Drafting.named(table),
                        ") + count(not r.open and known(r.belongs) for r in ",
                        Drafting.named(table),
                        ") + sum(on(r.day) for r in ",
                        Drafting.named(table),
                        ")) / 9"));
        to.symbols.add(Symbol.of(count, Kind.SHARE, true));
    }

    /** The same file, of which some rows are read. */
    private void filtered() {
        String table = to.name("rich");
        to.add(
                Sort.TABLE,
                Set.of(table),
                phrase(
                        "table ",
                        Drafting.named(table),
                        " from \"" + Rows.FILE
                                + "\" where kept >= 5% and known(id) { id : key  kept : percent  much : ",
                        List.of(new Piece.ColumnUnit(Quantity.GRADE)),
                        " from \"grade\" }"));
        String part = to.name("part");
        to.add(
                Sort.LINE,
                Set.of(part),
                phrase(
                        "line ",
                        Drafting.named(part),
                        " = clamp(max(r.kept for r in ",
                        Drafting.named(table),
                        ") otherwise 0%, 0%, 100%)"));
        to.symbols.add(Symbol.of(part, Kind.SHARE, false));
    }

    /** Read by the period; bands and knots from its rows. */
    private void periodTable() {
        String table = to.name("deck");
        int price = random.nextInt(500, 2_000);
        boolean knots = random.nextBoolean();
        to.add(
                Sort.TABLE,
                Set.of(table),
                phrase(
                        "table ",
                        Drafting.named(table),
                        " { y : " + (to.axis == Drafting.Axis.YEARS ? "year" : "date") + "  w : USD  top : USD/t(metal)"
                                + (knots ? "" : "?") + "  cut : percent } rows {\n  " + day("2026"),
                        List.of(to.money()),
                        " ",
                        List.of(Drafting.number(price, Quantity.PRICE)),
                        " 5%\n  " + day("2028"),
                        List.of(to.money()),
                        " ",
                        List.of(Drafting.number(price + 900, Quantity.PRICE)),
                        " 10%",
                        knots ? "" : phrase(" ; " + day("2029"), List.of(to.money()), " missing 20%"),
                        "\n}"));
        total(table, "(", Drafting.named(table), "[now].w otherwise last)");
        String bands = to.name("rates");
        to.add(
                Sort.SCHEDULE,
                Set.of(bands),
                phrase(
                        "schedule ",
                        Drafting.named(bands),
                        " by x : USD/t(metal) -> percent",
                        knots ? "" : " sliced",
                        " from r.top : r.cut for r in ",
                        Drafting.named(table),
                        random.nextBoolean() ? " where r.cut < 50%" : ""));
        String part = to.name("part");
        to.add(
                Sort.LINE,
                Set.of(part),
                phrase(
                        "line ",
                        Drafting.named(part),
                        knots ? " = between(" : " = rate_at(",
                        Drafting.named(bands),
                        ", ",
                        to.of(Kind.PRICE, 1),
                        ")"));
        to.symbols.add(Symbol.of(part, Kind.SHARE, true));
    }

    /** On a finer axis a year is no period. */
    private String day(String year) {
        return to.axis == Drafting.Axis.YEARS ? year + " " : year + "-01-01 ";
    }

    // ---- chance

    /** A line of a choice that reads its own past. */
    private void machine() {
        String shock = to.name("shock");
        String state = to.name("state");
        to.add(
                Sort.RANDOM,
                Set.of(shock),
                phrase(
                        "random ",
                        Drafting.named(shock),
                        " : percent line = beta(a: 2, b: 3)  \"What may happen\"  assumed"));
        to.add(
                Sort.LINE,
                Set.of(state),
                phrase(
                        "line ",
                        Drafting.named(state),
                        " : ending = if not ((",
                        Drafting.named(state),
                        "[-1] otherwise early) == never) and ",
                        Drafting.named(shock),
                        " < ",
                        List.of(to.share()),
                        " then (if ",
                        Drafting.named(shock),
                        " < 5% then never else late) else (",
                        Drafting.named(state),
                        "[-1] otherwise early)"));
        to.symbols.add(Symbol.of(state, " == late", Kind.TRUTH, true));
    }

    private void joined() {
        String one = to.name("loss");
        String two = to.name("loss");
        String line = random.nextBoolean() ? " line" : "";
        to.add(
                Sort.RANDOM,
                Set.of(one, two),
                phrase(
                        "random ",
                        Drafting.named(one),
                        ", ",
                        Drafting.named(two),
                        " : USD" + line + " = normal(mean: ",
                        List.of(to.money()),
                        ", sd: ",
                        List.of(to.money()),
                        ")"));
        to.add(
                Sort.CORRELATE,
                Set.of(),
                phrase(
                        "correlate ",
                        Drafting.named(one),
                        ", ",
                        Drafting.named(two),
                        " : 0." + random.nextInt(1, 10),
                        random.nextBoolean() ? "  assumed \"both fall together\"" : ""));
        to.symbols.add(Symbol.of(one, Kind.MONEY, !line.isEmpty()));
        to.symbols.add(Symbol.of(two, Kind.MONEY, !line.isEmpty()));
        if (random.nextBoolean()) {
            String row = to.name("wet");
            to.add(
                    Sort.RANDOM,
                    Set.of(row),
                    phrase(
                            "for d in ",
                            Drafting.named("fields"),
                            " { random ",
                            Drafting.named(row),
                            "[d] : percent = uniform(low: 0%, high: 50%) }"));
            to.add(
                    Sort.CORRELATE,
                    Set.of(),
                    phrase("correlate ", Drafting.named(row), " over ", Drafting.named("fields"), " : 0.3  assumed"));
            to.ofRow.add(Symbol.of(row, "[d]", Kind.SHARE, false));
        }
    }

    private void distribution() {
        String name = to.name("loss");
        int low = random.nextInt(1, 300) * 1_000;
        List<Piece> amounts = phrase(
                "(low: ",
                List.of(Drafting.number(low, Quantity.MONEY)),
                ", mode: ",
                List.of(Drafting.number(low + 90_000, Quantity.MONEY)),
                ", high: ",
                List.of(Drafting.number(low + 400_000, Quantity.MONEY)),
                ")");
        if (random.nextBoolean()) {
            to.add(
                    Sort.RANDOM,
                    Set.of(name),
                    phrase(
                            random.nextBoolean() ? "random " : "unsure ",
                            Drafting.named(name),
                            " = ",
                            random.nextBoolean() ? "pert" : "triangular",
                            amounts,
                            "  source study"));
            to.symbols.add(Symbol.of(name, Kind.MONEY, false));
        } else {
            to.add(
                    Sort.RANDOM,
                    Set.of(name),
                    phrase(
                            "random ",
                            Drafting.named(name),
                            " : number line = bernoulli(",
                            List.of(to.share()),
                            ")  \"It happens\""));
            to.symbols.add(Symbol.of(name, Kind.SHARE, true));
        }
    }

    /** Drawn from what was seen. */
    private void history() {
        String name = to.name("loss");
        to.add(
                Sort.RANDOM,
                Set.of(name),
                phrase(
                        "random ",
                        Drafting.named(name),
                        " : USD",
                        " = empirical([",
                        List.of(to.money()),
                        ", ",
                        List.of(to.money()),
                        ", ",
                        List.of(to.money()),
                        "]",
                        random.nextBoolean() ? ", by: [1, 2, 5]" : "",
                        ")  assumed"));
        to.symbols.add(Symbol.of(name, Kind.MONEY, false));
    }

    /** Found by several fields together. */
    private void keyed() {
        String table = to.name("plan");
        to.add(
                Sort.TABLE,
                Set.of(table),
                phrase(
                        "table ",
                        Drafting.named(table),
                        " { id : key (site, part)  site : text  part : text  w : USD } rows {\n  north a ",
                        List.of(to.money()),
                        " ; north b ",
                        List.of(to.money()),
                        " ; south a ",
                        List.of(to.money()),
                        " }"));
        total(table, Drafting.named(table), "[north, b].w + sum(r.w for r in ", Drafting.named(table), ")");
    }

    private void claim() {
        String claim = to.name("said");
        to.add(
                Sort.EXPECT,
                Set.of(claim),
                phrase(
                        "claim ",
                        Drafting.named(claim),
                        " \"Most of it is kept\" by \"Somebody\"",
                        random.nextBoolean() ? "  source study:p.3" : "  assumed",
                        " {\n  reading what : { all, known }",
                        random.nextBoolean()
                                ? "\n  reading least : { 20%, 40%, 60% }\n"
                                : "\n  reading least : { 30% }\n",
                        "  says share(d.kept > least for d in ",
                        Drafting.named("fields"),
                        " where what == all or known(d.reserve)) > 50%\n}"));
    }

    /** Dated flows, counted in days. */
    private void byDays() {
        String table = to.name("flows");
        String value = to.name("found");
        to.add(
                Sort.TABLE,
                Set.of(table),
                phrase(
                        "table ",
                        Drafting.named(table),
                        " { day : date  w : USD } rows { 2026-02-03 ",
                        List.of(to.money()),
                        " ; 2027-09-30 ",
                        List.of(to.money()),
                        " }"));
        to.add(
                Sort.MEASURE,
                Set.of(value),
                phrase(
                        "measure ",
                        Drafting.named(value),
                        " = npv(r.w for r in ",
                        Drafting.named(table),
                        ", on: r.day, rate: 9%/year real, at: 2026-01-01, by: days)"));
        to.measures.add(Symbol.of(value, Kind.MONEY, false));
    }

    // ---- conversions

    private void conversion() {
        String pure = to.name("pure");
        to.add(
                Sort.DEFLATOR,
                Set.of(pure),
                phrase(
                        "good ",
                        Drafting.named(pure),
                        "\nconvert 1 t(metal) = " + random.nextInt(2, 9) + ".5 t(",
                        Drafting.named(pure),
                        ")  source handbook:12"));
        total(
                pure,
                "(",
                phrase("(", to.of(Kind.METAL, 1), ") to t("),
                Drafting.named(pure),
                ")) * (",
                typed(Kind.PRICE),
                " to USD/t(",
                Drafting.named(pure),
                "))");
    }

    private void currency() {
        if (to.hasEuro) {
            return;
        }
        to.hasEuro = true;
        to.add(Sort.HEAD, Set.of(), phrase("rate EUR(nominal) to USD(nominal) = 1.1 + 1% * period_number  assumed"));
        String paper = to.name("paper");
        to.add(
                Sort.LINE,
                Set.of(paper),
                phrase(
                        "line ",
                        Drafting.named(paper),
                        " : USD(nominal) = ((",
                        to.of(Kind.MONEY, 1),
                        ") to ",
                        "EUR(nominal)) to USD(nominal)"));
        to.symbols.add(Symbol.of(paper, Kind.NOMINAL, true));
        total(paper, "(", typed(Kind.NOMINAL), " to USD(2026) at 2027) + ", Drafting.named(paper), " to USD(2026)");
    }

    // ---- passes

    /** A line that waits for a measure. */
    private void pass() {
        String all = to.name("early");
        List<Piece> fold = switch (random.nextInt(4)) {
            case 0 -> phrase("sum(", to.of(Kind.MONEY, 1), " where period_number < 3)");
            case 1 -> phrase("max(", to.of(Kind.MONEY, 1), ")");
            case 2 -> phrase("last(", to.of(Kind.MONEY, 1), ")");
            default -> phrase("sum(", to.of(Kind.MONEY, 1), ") / 5");
        };
        to.add(
                Sort.MEASURE,
                Set.of(all),
                phrase("measure ", Drafting.named(all), " : USD = ", fold, "  source study:p.4"));
        to.symbols.add(Symbol.of(all, Kind.MONEY, false));
    }

    private void ahead() {
        List<Symbol> lines = to.symbols.stream()
                .filter(symbol -> symbol.line() && symbol.kind() == Kind.MONEY && !symbol.optional())
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        List<Piece> line = lines.get(random.nextInt(lines.size())).written();
        String next = to.name("cash");
        to.add(
                Sort.LINE,
                Set.of(next),
                phrase(
                        "line ",
                        Drafting.named(next),
                        " = (",
                        line,
                        "[+1] otherwise ",
                        List.of(to.money()),
                        ") * (1 - ",
                        switch (random.nextInt(8)) {
                            case 0 -> "exp(-1)";
                            case 1 -> "log(2)";
                            case 2 -> "sqrt(25%)";
                            case 3 -> "mod(period_number, 3) / 5";
                            case 4 -> "floor(2.7) / 5";
                            case 5 -> "days(now, now + period) / 400";
                            case 6 -> "compound(5%/year, 2 years)";
                            default -> "simple(5%/year)";
                        },
                        ") + each_year(",
                        line,
                        ") + trailing_mean(",
                        line,
                        ", 2 years) - max(0, ",
                        line,
                        " - ",
                        List.of(to.money()),
                        ") ^ 1"));
        to.symbols.add(Symbol.of(next, Kind.MONEY, true));
    }

    // ---- what is given

    private void settings() {
        String one = to.name("given");
        String two = to.name("given");
        String rate = to.name("given");
        String start = to.name("given");
        String flag = to.name("given");
        String deck = to.name("given");
        to.add(
                Sort.TERM,
                Set.of(one, two),
                phrase(
                        "input ",
                        Drafting.named(one),
                        ", ",
                        Drafting.named(two),
                        " : mn USD = ",
                        List.of(to.money()),
                        "  assumed \"round\""));
        to.symbols.add(Symbol.of(one, Kind.MONEY, false));
        to.symbols.add(Symbol.of(two, Kind.MONEY, false));
        to.add(
                Sort.TERM,
                Set.of(rate),
                phrase("input ", Drafting.named(rate), " : percent/year real = 7%/year real  source study"));
        to.add(
                Sort.TERM,
                Set.of(start),
                phrase(
                        "input ",
                        Drafting.named(start),
                        " : date = 2027-0" + random.nextInt(1, 10) + "-05  \"When\"  assumed"));
        to.add(
                Sort.TERM,
                Set.of(flag),
                phrase(
                        "input ",
                        Drafting.named(flag),
                        " : truth = ",
                        random.nextBoolean() ? "yes" : "no",
                        "  assumed"));
        to.add(
                Sort.TERM,
                Set.of(deck),
                phrase("term ", Drafting.named(deck), " : choice { low, base } = base  \"A deck\""));
        to.symbols.add(Symbol.of(flag, Kind.TRUTH, false));
        to.symbols.add(Symbol.of(deck, " == low", Kind.TRUTH, false));
        String share = to.name("part");
        to.add(
                Sort.LINE,
                Set.of(share),
                phrase(
                        "line ",
                        Drafting.named(share),
                        " = share_of_period(",
                        Drafting.named(start),
                        ", min(last_day, forever)) * (if first_day < ",
                        Drafting.named(start),
                        " and ",
                        Drafting.named(flag),
                        " then 1 else ",
                        List.of(to.share()),
                        ")"));
        to.symbols.add(Symbol.of(share, Kind.SHARE, true));
        String value = to.name("found");
        to.add(
                Sort.MEASURE,
                Set.of(value),
                phrase(
                        "measure ",
                        Drafting.named(value),
                        " = npv(",
                        to.of(Kind.MONEY, 1),
                        ", rate: ",
                        Drafting.named(rate),
                        ")"));
        to.measures.add(Symbol.of(value, Kind.MONEY, false));
    }

    /** A model that is handed bands and tests itself. */
    private void handed() {
        String model = "Levy" + to.name("");
        String levy = to.name("levy");
        if (to.rates.isEmpty()) {
            return;
        }
        to.add(
                Sort.MODEL,
                Set.of(model),
                phrase(
                        "model ",
                        Drafting.named(model),
                        " {\n  quantity size\n  input bands : schedule size -> percent\n  input at_price : size line\n"
                                + "  input base, more : money line\n  line due = rate_at(bands, at_price) * base + more\n"
                                + "  test \"half of it\" {\n    time 2026 .. 2027 by year   money USD(2026)  futures 5\n"
                                + "    schedule two by x : number -> percent whole { below 1: 10%  above: 50% }\n"
                                + "    bands = two   at_price = 3   base = ",
                        List.of(to.money()),
                        "   more = 0\n    expect due > 0 USD\n  }\n}"));
        to.add(
                Sort.USE,
                Set.of(levy),
                phrase(
                        "use ",
                        Drafting.named(model),
                        " as ",
                        Drafting.named(levy),
                        " { bands = ",
                        Drafting.named(to.rates.get(random.nextInt(to.rates.size()))),
                        "  at_price = ",
                        to.of(Kind.PRICE, 1),
                        "  base = ",
                        to.of(Kind.MONEY, 1),
                        "\n  more = [",
                        List.of(to.money()),
                        series(),
                        "] }"));
        to.symbols.add(Symbol.of(levy, ".due", Kind.MONEY, true));
    }

    private List<Piece> series() {
        var rest = new ArrayList<Piece>();
        for (int i = 1; i < to.periods; i++) {
            rest.addAll(phrase(", ", List.of(to.money())));
        }
        return rest;
    }

    private void inKind() {
        String from = to.parties.get(0);
        String receiver = to.parties.get(1);
        to.add(
                Sort.PAY,
                Set.of(),
                phrase(
                        "pay in kind ",
                        positive(),
                        " from ",
                        Drafting.named(from),
                        " to ",
                        Drafting.named(receiver),
                        " \"Goods " + to.name("") + "\" code \"G 1\""));
        String kept = to.name("found");
        to.add(
                Sort.MEASURE,
                Set.of(kept),
                phrase(
                        "measure ",
                        Drafting.named(kept),
                        " = sum(net(",
                        Drafting.named(receiver),
                        ", in_kind: no)) + sum(paid(",
                        Drafting.named(from),
                        ", to: ",
                        Drafting.named(receiver),
                        "))"));
        to.measures.add(Symbol.of(kept, Kind.MONEY, false));
    }

    private static final List<List<String>> MEASURES = List.of(
            List.of("g", "kg", "t", "kt", "Mt", "Gt", "oz", "lb"),
            List.of("m3", "km3", "l", "bbl", "tcm", "bcm", "mcf"),
            List.of("kWh", "MWh", "GWh", "TWh", "MJ", "GJ", "TJ", "boe"),
            List.of("m", "km"),
            List.of("m2", "km2", "ha"),
            List.of("year", "years", "month", "months", "quarter", "quarters"),
            List.of("pieces"),
            List.of("people"),
            List.of("number"));

    /** Sums of what is measured alike, whatever its word. */
    private void units() {
        List<String> words = MEASURES.get(random.nextInt(MEASURES.size()));
        String name = to.name("size");
        String scale = List.of("", " k", " mn", " bn", " tn").get(random.nextInt(5));
        // a bare `year` is a kind of date
        String type = words.contains("year") ? "years" : words.get(random.nextInt(words.size()));
        to.add(
                Sort.LINE,
                Set.of(name),
                phrase(
                        "line ",
                        Drafting.named(name),
                        " : " + type + " = " + random.nextInt(1, 99) + scale + " "
                                + words.get(random.nextInt(words.size())) + " + " + random.nextInt(1, 99) + ".5 "
                                + words.get(random.nextInt(words.size())) + "  \"How much\"  source study:2"));
    }

    // ---- words

    private List<Piece> positive() {
        return phrase("above_zero(", to.of(Kind.MONEY, 1), ")");
    }

    private List<Piece> typed(Kind kind) {
        return new Phrases(random, List.of(), List.of(), true, true).of(kind, 0);
    }

    private void total(String of, Object... value) {
        String total = to.name("cash");
        to.add(Sort.LINE, Set.of(total), phrase("line ", Drafting.named(total), " = ", phrase(value)));
        to.symbols.add(Symbol.of(total, Kind.MONEY, true));
    }
}
