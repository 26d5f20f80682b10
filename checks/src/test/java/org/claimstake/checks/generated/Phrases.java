package org.claimstake.checks.generated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.claimstake.checks.generated.Symbol.Kind;

/**
 * Expressions of a kind, of what is known so far. Sizes stay in bounds whatever is put together: shares lie between 0
 * and 1, and money grows by sums and shares alone.
 */
final class Phrases {
    private final SplittableRandom random;
    private final List<Symbol> symbols;
    /** Schedules by name: rates by a price, charges by a price, knots by a price. */
    private final List<String> rates;

    /** Free of jumps: nothing is compared, so that a rounding moves nothing by more than a rounding. */
    private final boolean smooth;

    /** On a finer axis a share of what has gathered would have to say over which time it is meant. */
    private final boolean yearly;

    Phrases(SplittableRandom random, List<Symbol> symbols, List<String> rates, boolean smooth, boolean yearly) {
        this.yearly = yearly;
        this.random = random;
        this.symbols = symbols;
        this.rates = rates;
        this.smooth = smooth;
    }

    List<Piece> of(Kind kind, int depth) {
        if (depth <= 0 || random.nextInt(4) == 0) {
            return leaf(kind);
        }
        return switch (kind) {
            case SHARE -> share(depth - 1);
            case MONEY -> money(depth - 1);
            case NOMINAL -> nominal(depth - 1);
            case ORE -> ore(depth - 1);
            case METAL -> metal(depth - 1);
            case PRICE -> price(depth - 1);
            case TRUTH -> truth(depth - 1);
        };
    }

    /** A value known or a number typed. */
    private List<Piece> leaf(Kind kind) {
        List<Symbol> known = known(kind);
        return known.isEmpty() || random.nextInt(4) == 0 ? typed(kind) : read(known);
    }

    private List<Piece> read(List<Symbol> known) {
        Symbol symbol = pick(known);
        return symbol.optional()
                ? phrase("(", symbol.written(), " otherwise ", typed(symbol.kind()), ")")
                : symbol.written();
    }

    private List<Symbol> known(Kind kind) {
        return symbols.stream().filter(symbol -> symbol.kind() == kind).toList();
    }

    private List<Symbol> lines(Kind kind) {
        return symbols.stream()
                .filter(symbol -> symbol.kind() == kind && symbol.line() && !symbol.optional())
                .toList();
    }

    private List<Piece> typed(Kind kind) {
        return switch (kind) {
            case SHARE -> List.of(amount(1 + random.nextInt(99), 100, Quantity.SHARE));
            case MONEY -> List.of(amount(1 + random.nextInt(400), 0.001, Quantity.MONEY));
            case NOMINAL -> List.of(amount(1 + random.nextInt(400), 0.001, Quantity.NOMINAL));
            case ORE -> List.of(amount(1 + random.nextInt(900), 0.01, Quantity.ORE));
            case METAL -> phrase(List.of(amount(1 + random.nextInt(900), 0.1, Quantity.ORE)), " * ", List.of(grade()));
            case PRICE -> List.of(amount(100 + random.nextInt(9_900), 1, Quantity.PRICE));
            case TRUTH -> List.of(Piece.words("now < " + (2026 + random.nextInt(8))));
        };
    }

    private Piece grade() {
        return amount(1 + random.nextInt(60), 1_000, Quantity.GRADE);
    }

    /** A few digits, over a power of ten. */
    static Piece amount(int digits, double over, Quantity quantity) {
        return new Piece.Amount(
                BigDecimal.valueOf(digits)
                        .divide(BigDecimal.valueOf(over), 6, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros(),
                quantity);
    }

    // ---- kinds

    private List<Piece> share(int depth) {
        return switch (random.nextInt(rates.isEmpty() ? 6 : 7)) {
            case 0 ->
                phrase(
                        "clamp(ratio(",
                        of(Kind.MONEY, depth),
                        ", ",
                        of(Kind.MONEY, depth),
                        ") otherwise ",
                        typed(Kind.SHARE),
                        ", 0, 1)");
            case 1 -> choose(Kind.SHARE, depth);
            case 2 -> phrase("min(", of(Kind.SHARE, depth), ", ", of(Kind.SHARE, depth), ")");
            case 3 -> phrase("(", of(Kind.SHARE, depth), " * ", of(Kind.SHARE, depth), ")");
            case 4 -> phrase("share_of_period(2027-0" + (1 + random.nextInt(9)) + "-15, 2031-07-01)");
            case 5 -> phrase("(1 - ", of(Kind.SHARE, depth), ")");
            default -> phrase("rate_at(", List.of(Piece.name(pick(rates))), ", ", of(Kind.PRICE, depth), ")");
        };
    }

    private List<Piece> money(int depth) {
        return switch (random.nextInt(13)) {
            case 0, 1 -> sum(Kind.MONEY, depth);
            case 2, 3 -> phrase(of(Kind.SHARE, depth), " * ", bracketed(Kind.MONEY, depth));
            case 4 -> phrase("(", bracketed(Kind.METAL, depth), " * ", bracketed(Kind.PRICE, depth), ")");
            case 5 ->
                phrase(
                        "(",
                        bracketed(Kind.ORE, depth),
                        " * ",
                        List.of(amount(1 + random.nextInt(90), 1, Quantity.COST)),
                        ")");
            case 6 ->
                phrase(random.nextBoolean() ? "min(" : "max(", of(Kind.MONEY, depth), ", ", of(Kind.MONEY, depth), ")");
            case 7 -> phrase(random.nextBoolean() ? "above_zero(" : "abs(", of(Kind.MONEY, depth), ")");
            case 8 -> choose(Kind.MONEY, depth);
            case 9, 10 -> past(Kind.MONEY, depth);
            case 11 ->
                known(Kind.NOMINAL).isEmpty()
                        ? sum(Kind.MONEY, depth)
                        : phrase("(", read(known(Kind.NOMINAL)), " to USD(2026))");
            default ->
                rates.isEmpty()
                        ? sum(Kind.MONEY, depth)
                        : phrase(
                                "(",
                                bracketed(Kind.METAL, depth),
                                " * charge(",
                                List.of(Piece.name(pick(rates))),
                                ", ",
                                of(Kind.PRICE, depth),
                                "))");
        };
    }

    private List<Piece> nominal(int depth) {
        return random.nextBoolean()
                ? phrase("(", bracketed(Kind.MONEY, depth), " to USD(nominal))")
                : sum(Kind.NOMINAL, depth);
    }

    private List<Piece> ore(int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> sum(Kind.ORE, depth);
            case 1 -> phrase(of(Kind.SHARE, depth), " * ", bracketed(Kind.ORE, depth));
            case 2 -> phrase("min(", of(Kind.ORE, depth), ", ", of(Kind.ORE, depth), ")");
            case 3 -> phrase("(", List.of(amount(1 + random.nextInt(90), 0.01, Quantity.ORE_A_YEAR)), " * period)");
            default -> past(Kind.ORE, depth);
        };
    }

    private List<Piece> metal(int depth) {
        return random.nextBoolean()
                ? phrase("(", bracketed(Kind.ORE, depth), " * ", List.of(grade()), ")")
                : phrase(of(Kind.SHARE, depth), " * ", bracketed(Kind.METAL, depth));
    }

    private List<Piece> price(int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> phrase("max(", of(Kind.PRICE, depth), ", ", of(Kind.PRICE, depth), ")");
            case 1 -> phrase(of(Kind.SHARE, depth), " * ", bracketed(Kind.PRICE, depth));
            default -> phrase("(", typed(Kind.PRICE), " + ", of(Kind.PRICE, depth), ")");
        };
    }

    private List<Piece> truth(int depth) {
        return switch (random.nextInt(smooth ? 2 : 5)) {
            case 0 -> phrase("period_number <= " + (1 + random.nextInt(8)));
            case 1 -> phrase("now >= " + (2026 + random.nextInt(8)));
            case 2 -> phrase(bracketed(Kind.MONEY, depth), " < ", bracketed(Kind.MONEY, depth));
            case 3 -> phrase(bracketed(Kind.PRICE, depth), " >= ", bracketed(Kind.PRICE, depth));
            default ->
                phrase("(", of(Kind.TRUTH, depth), random.nextBoolean() ? " and " : " or ", of(Kind.TRUTH, depth), ")");
        };
    }

    private List<Piece> sum(Kind kind, int depth) {
        boolean plus = random.nextInt(3) > 0 || kind == Kind.ORE;
        return phrase("(", of(kind, depth), List.of(new Piece.Sign(plus)), bracketed(kind, depth), ")");
    }

    private List<Piece> choose(Kind kind, int depth) {
        return phrase("(if ", of(Kind.TRUTH, depth), " then ", of(kind, depth), " else ", of(kind, depth), ")");
    }

    /** Earlier periods of a line. */
    private List<Piece> past(Kind kind, int depth) {
        List<Symbol> lines = lines(kind);
        if (lines.isEmpty()) {
            return of(kind, depth);
        }
        List<Piece> line = pick(lines).written();
        return switch (random.nextInt(yearly ? 0 : 1, 5)) {
            case 0 -> phrase("cumulative(", line, ")");
            case 1 -> phrase("trailing_sum(", line, ", " + (2 + random.nextInt(3)) + " years)");
            case 2 -> phrase("straight_line(", line, ", " + (2 + random.nextInt(5)) + " years)");
            default -> phrase("(", line, "[-" + (1 + random.nextInt(3)) + "] otherwise ", typed(kind), ")");
        };
    }

    private List<Piece> bracketed(Kind kind, int depth) {
        return phrase("(", of(kind, depth), ")");
    }

    // ---- putting together

    /** Words and pieces in their order. */
    static List<Piece> phrase(Object... parts) {
        var pieces = new ArrayList<Piece>();
        for (Object part : parts) {
            switch (part) {
                case String words -> pieces.add(Piece.words(words));
                case List<?> inner -> inner.forEach(piece -> pieces.add((Piece) piece));
                default -> throw new IllegalArgumentException("neither words nor pieces: " + part);
            }
        }
        return List.copyOf(pieces);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
