package org.claimstake.checks.generated;

import static org.claimstake.checks.generated.Phrases.phrase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.claimstake.checks.generated.Clause.Sort;

/**
 * Cases in which nothing is masked: every line is a sum or a product with what came before, every claim is served and
 * every band reached, all of it is paid in the end, and the measures add up what each party gets at rates of their own.
 * So whatever is said otherwise must be a finding or show in a figure.
 */
final class Chains {
    private final SplittableRandom random;
    private final List<Clause> clauses = new ArrayList<>();
    private int links;

    private Chains(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Draft of(long seed) {
        return new Chains(seed).draft();
    }

    private Draft draft() {
        frame();
        String before = "fee";
        int count = random.nextInt(3, 8);
        for (int i = 0; i < count; i++) {
            before = link(before);
        }
        add(
                Sort.LINE,
                "all",
                "line ",
                name("all"),
                " = ",
                name(before),
                new Piece.Sign(true),
                name("dug"),
                " * ",
                amount(80, 3, Quantity.GRADE),
                " * ",
                name("price"));
        payments();
        return new Draft(clauses, new Rows(List.of(), List.of(), List.of()));
    }

    private void frame() {
        add(Sort.HEAD, "", "case \"A chain\" { time 2026 .. 2030 by year  money USD(2026)  seed 5 }");
        add(Sort.HEAD, "", "good ore, metal");
        add(Sort.HEAD, "", "deflator USD(nominal) to USD(2026) = 1 / 1.02^period_number  assumed");
        add(Sort.PARTY, "state", "party ", name("state"), " \"State\" discount 7%/year real  assumed");
        add(Sort.PARTY, "miner", "party ", name("miner"), " \"Miner\" discount 11%/year real  assumed");
        add(Sort.PARTY, "market", "outside ", name("market"));
        add(
                Sort.TERM,
                "rate",
                "term ",
                name("rate"),
                " : percent = ",
                amount(90, 2, Quantity.SHARE),
                " in 0% .. 100%  assumed");
        add(Sort.TERM, "fee", "input ", name("fee"), " : USD = ", money(), "  assumed");
        add(
                Sort.RANDOM,
                "price",
                "random ",
                name("price"),
                " : USD/t(metal) line = lognormal(median: ",
                amount(9_000, 0, Quantity.PRICE),
                ", sigma: 0.2)  assumed");
        add(
                Sort.LINE,
                "dug",
                "line ",
                name("dug"),
                " = ",
                amount(900, -2, Quantity.ORE),
                " * (1 + 10% * period_number)");
    }

    private void payments() {
        add(
                Sort.ACCOUNT,
                "pot",
                "account ",
                name("pot"),
                " : USD may overdraw grows ",
                amount(20, 2, Quantity.SHARE),
                "/year {\n  opening ",
                money(),
                "\n  plus put = ",
                name("all"),
                "\n  less taken = ",
                amount(90, 2, Quantity.SHARE),
                " * pot.balance\n}");
        pay(List.of(name("pot"), ".taken"), "market", "miner", "Sales");
        pay(List.of(name("rate"), " * ", name("all")), "miner", "state", "Rent");
        pay(List.of(name("pot"), ".closing * ", amount(90, 2, Quantity.SHARE)), "market", "state", "Tax");
        add(Sort.MEASURE, "of_state", "measure ", name("of_state"), " = npv(net(", name("state"), "))");
        add(Sort.MEASURE, "of_miner", "measure ", name("of_miner"), " = npv(net(", name("miner"), "))");
        add(Sort.MEASURE, "of_market", "measure ", name("of_market"), " = sum(net(", name("market"), "))");
    }

    private void pay(List<Object> amount, String from, String to, String label) {
        var parts = new ArrayList<Object>(List.of("pay either way "));
        parts.addAll(amount);
        parts.addAll(List.of(" from ", name(from), " to ", name(to), " \"" + label + "\""));
        add(Sort.PAY, "", parts.toArray());
    }

    // ---- links, each with a line of its own that holds all of the one before

    private String link(String before) {
        String line = "cash" + links++;
        switch (random.nextInt(15)) {
            case 0 -> line(line, before, sign(), money());
            case 1 -> line(line, before, " * ", amount(90, 2, Quantity.SHARE), sign(), name("fee"), " * 3");
            case 2 ->
                line(line, before, sign(), name("dug"), " * ", amount(80, 3, Quantity.GRADE), " * ", name("price"));
            case 3 -> line(line, before, sign(), "(", name(before), "[-1] otherwise ", money(), ")");
            case 4 ->
                add(
                        Sort.LINE,
                        line,
                        "line ",
                        name(line),
                        " = cumulative(",
                        name(before),
                        ")",
                        sign(),
                        name("dug"),
                        " * ",
                        amount(90, 0, Quantity.COST));
            case 5 -> waterfall(line, before);
            case 6 -> dated(line, before);
            case 7 -> bands(line, before);
            case 8 -> knots(line, before);
            case 9 -> lapsing(line, before);
            case 10 -> table(line, before);
            case 11 -> draws(line, before);
            case 12 -> currency(line, before);
            case 13 -> conversion(line, before);
            default ->
                line(
                        line,
                        before,
                        sign(),
                        "trailing_sum(",
                        name(before),
                        ", 2 years)",
                        sign(),
                        "(",
                        name(before),
                        "[+1] otherwise ",
                        money(),
                        ")");
        }
        return line;
    }

    private void line(String line, String before, Object... rest) {
        var parts = new ArrayList<Object>(List.of("line ", name(line), " = ", name(before)));
        parts.addAll(List.of(rest));
        add(Sort.LINE, line, parts.toArray());
    }

    /** Whatever is asked is there: each claim is paid in full, the rest is the last's. */
    private void waterfall(String line, String before) {
        String cash = "falls" + links;
        add(
                Sort.LINE,
                cash,
                "waterfall ",
                name(cash),
                " of ",
                amount(400, -8, Quantity.MONEY),
                " { first = ",
                money(),
                "  level { one = ",
                money(),
                "  two = ",
                money(),
                " }  more = rest }");
        line(
                line,
                before,
                sign(),
                "(",
                name(cash),
                ".first + 2 * ",
                name(cash),
                ".one + 3 * ",
                name(cash),
                ".two + 5 * ",
                name(cash),
                ".more)");
    }

    private void dated(String line, String before) {
        line(
                line,
                before,
                sign(),
                "dated { 2020-01-01: ",
                money(),
                "  2027-07-01: ",
                money(),
                "  2029: ",
                money(),
                " }");
    }

    /** Rates of their own, or a bound between two alike would not be seen. */
    private void bands(String line, String before) {
        String bands = "bands" + links;
        int first = random.nextInt(1_000, 2_000);
        add(
                Sort.SCHEDULE,
                bands,
                "schedule ",
                name(bands),
                " by x : USD/t(metal) -> percent sliced { below ",
                price(first),
                ": ",
                share(1, 30),
                "  up to ",
                price(first + 500),
                ": ",
                share(31, 60),
                "  above: ",
                share(61, 90),
                " }");
        line(
                line,
                before,
                sign(),
                "charge(",
                name(bands),
                ", ",
                price(first + 1_000),
                ") * ",
                amount(900, -2, Quantity.ORE),
                " * ",
                amount(80, 3, Quantity.GRADE));
    }

    private void knots(String line, String before) {
        String knots = "knots" + links;
        int first = random.nextInt(1_000, 2_000);
        add(
                Sort.SCHEDULE,
                knots,
                "schedule ",
                name(knots),
                " by x : USD/t(metal) -> USD { at ",
                price(first),
                ": ",
                amount(100, -3, Quantity.MONEY),
                "  at ",
                price(first + 600),
                ": ",
                amount(100, -4, Quantity.MONEY),
                " }");
        line(line, before, sign(), "between(", name(knots), ", ", price(first + 200), ")");
    }

    private void lapsing(String line, String before) {
        String pool = "pool" + links;
        add(
                Sort.ACCOUNT,
                pool,
                "account ",
                name(pool),
                " : USD expires after ",
                new Piece.Amount(BigDecimal.TWO, Quantity.YEARS),
                " {\n  opening ",
                amount(400, -6, Quantity.MONEY),
                "\n  plus put = ",
                amount(100, -5, Quantity.MONEY),
                "\n  less taken = ",
                amount(100, -2, Quantity.MONEY),
                "\n}");
        line(line, before, sign(), "(3 * ", name(pool), ".lapsed + ", name(pool), ".closing)");
    }

    private void table(String line, String before) {
        String table = "rows" + links;
        add(
                Sort.TABLE,
                table,
                "table ",
                name(table),
                " { id : key  w : USD  part : percent } rows {\n  a ",
                money(),
                " ",
                amount(90, 2, Quantity.SHARE),
                "\n  b ",
                money(),
                " ",
                amount(90, 2, Quantity.SHARE),
                "\n}");
        line(line, before, sign(), "sum(d.w * d.part for d in ", name(table), ")", sign(), name(table), "[b].w");
    }

    /** Two draws that have something in common. */
    private void draws(String line, String before) {
        String one = "one" + links;
        String two = "two" + links;
        add(Sort.RANDOM, one, "random ", name(one), " : USD = normal(mean: ", money(), ", sd: ", money(), ")");
        add(
                Sort.RANDOM,
                two,
                "random ",
                name(two),
                " : USD = triangular(low: ",
                amount(100, -3, Quantity.MONEY),
                ", mode: ",
                new Piece.Amount(new BigDecimal(random.nextInt(200_000, 300_000)), Quantity.MONEY),
                ", high: ",
                new Piece.Amount(new BigDecimal(random.nextInt(400_000, 900_000)), Quantity.MONEY),
                ")");
        add(
                Sort.CORRELATE,
                "",
                "correlate ",
                name(one),
                ", ",
                name(two),
                " : ",
                new Piece.Amount(new BigDecimal(random.nextInt(2, 8)).movePointLeft(1), Quantity.NUMBER));
        line(line, before, sign(), name(one), sign(), "2 * ", name(two));
    }

    private void currency(String line, String before) {
        // declared once a case, however many links use it
        if (clauses.stream().noneMatch(clause -> clause.defines().contains("euro"))) {
            add(
                    Sort.DEFLATOR,
                    "euro",
                    "rate EUR(nominal) to USD(nominal) = ",
                    new Piece.Amount(new BigDecimal(random.nextInt(11, 19)).movePointLeft(1), Quantity.NUMBER),
                    "  assumed");
        }
        line(line, before, sign(), "(" + random.nextInt(1, 900) + " k EUR(nominal) to USD(2026))");
    }

    private void conversion(String line, String before) {
        if (clauses.stream().noneMatch(clause -> clause.defines().contains("refined"))) {
            add(Sort.HEAD, "", "good pure");
            add(
                    Sort.DEFLATOR,
                    "refined",
                    "convert 1 t(metal) = ",
                    new Piece.Words(random.nextInt(2, 9) + " t(pure)"),
                    "  assumed");
        }
        line(
                line,
                before,
                sign(),
                "((",
                name("dug"),
                " * ",
                amount(80, 3, Quantity.GRADE),
                ") to t(pure)) * 7 USD/t(pure)");
    }

    // ---- words

    private Piece money() {
        return amount(400, -3, Quantity.MONEY);
    }

    private Piece share(int from, int below) {
        return new Piece.Amount(BigDecimal.valueOf(random.nextInt(from, below), 2), Quantity.SHARE);
    }

    private static Piece price(int value) {
        return new Piece.Amount(new BigDecimal(value), Quantity.PRICE);
    }

    private Piece sign() {
        return new Piece.Sign(random.nextBoolean());
    }

    /** @param power of ten over which the digits stand */
    private Piece amount(int below, int power, Quantity quantity) {
        return new Piece.Amount(BigDecimal.valueOf(random.nextInt(1, below)).movePointLeft(power), quantity);
    }

    private static Piece name(String name) {
        return Piece.name(name);
    }

    private void add(Sort sort, String defines, Object... parts) {
        var lists = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            lists[i] = parts[i] instanceof Piece piece ? List.of(piece) : parts[i];
        }
        clauses.add(new Clause(sort, defines.isEmpty() ? Set.of() : Set.of(defines), phrase(lists)));
    }
}
