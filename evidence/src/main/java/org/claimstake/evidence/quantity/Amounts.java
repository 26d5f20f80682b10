package org.claimstake.evidence.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import org.claimstake.evidence.quantity.Measure.Unit;
import org.claimstake.evidence.quantity.Quantity.Sort;
import org.claimstake.evidence.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads amounts, shares, counts and durations in figures or number words: hedge, sign, number, scale, unit, range, rate. */
final class Amounts {
    private static final Unit SHARE = new Unit("share", BigDecimal.ONE, Sort.SHARE, false);

    private final Terms terms;
    private final Measures measures;
    private final Furniture furniture;

    Amounts(Terms terms, Measures measures, Furniture furniture) {
        this.terms = terms;
        this.measures = measures;
        this.furniture = furniture;
    }

    /** A hedge before the number, and the first term of its words. */
    record Said(int from, Hedge hedge) {}

    /** @param at behind the hedge */
    @Nullable
    Found at(int at, Said said) {
        boolean between = terms.is(at, Kind.BETWEEN);
        Measure first = measures.at(between ? at + 1 : at);
        if (first == null) {
            return null;
        }
        if (first.isNot()) {
            return Found.nothing(first.to());
        }
        Found range = range(first, between, said);
        if (range != null) {
            return range;
        }
        Found share = share(first, said);
        if (share != null) {
            return share;
        }
        Said alone = between && said.hedge == Hedge.NONE ? new Said(first.from(), Hedge.NONE) : said;
        return alone(first, alone);
    }

    private @Nullable Found range(Measure first, boolean between, Said said) {
        int sign = first.to();
        boolean dash = isDash(sign);
        boolean word = terms.is(sign, Kind.TO) || terms.is(sign, Kind.OR) || between && terms.is(sign, Kind.AND);
        Measure second = dash || word ? measures.at(sign + 1) : null;
        if (second == null) {
            return null;
        }
        if (second.isNot()) {
            return dash ? Found.nothing(second.to()) : null;
        }
        Unit unit = unitOfBoth(first, second, dash);
        boolean differ = unit == null && (first.unit() != null || second.unit() != null);
        Measure low = sameScale(first, second).with(unit);
        Measure high = second.with(unit);
        boolean rises = !differ && low.value().compareTo(high.value()) < 0;
        if (!rises
                || terms.is(sign, Kind.OR) && high.value().compareTo(low.value().multiply(BigDecimal.TEN)) > 0) {
            boolean isScore = dash && first.isBare() && second.isBare();
            return isScore ? Found.nothing(second.to()) : null;
        }
        if (unit == null && !said(first.from(), second, true)) {
            return Found.nothing(second.to());
        }
        return found(said.from, high, Bounds.of(low.value(), high.value(), Hedge.RANGE));
    }

    private boolean isDash(int sign) {
        return terms.at(sign).first().isDash() && terms.touches(sign) == terms.touches(sign + 1);
    }

    /** "$5-10": what one of the two says holds for both, where the other says nothing. "$5bn to 10 states" is no range. */
    private static @Nullable Unit unitOfBoth(Measure first, Measure second, boolean dash) {
        Unit one = first.unit();
        Unit two = second.unit();
        if (two == null) {
            return dash || second.numeral().isScaled() ? one : null;
        }
        return one == null || one.equals(two) ? two : null;
    }

    /** "1-2 bn": the scale word counts for both. */
    private static Measure sameScale(Measure first, Measure second) {
        BigDecimal scale = second.numeral().scale();
        boolean shared = second.numeral().isScaled()
                && !first.numeral().isScaled()
                && first.numeral()
                                .value()
                                .multiply(scale)
                                .compareTo(second.numeral().value())
                        < 0;
        return shared ? first.times(scale) : first;
    }

    /** "two of four", "2 out of 4". */
    private @Nullable Found share(Measure part, Said said) {
        boolean small = part.unit() == null && !part.numeral().isScaled();
        if (!small || !terms.is(part.to(), Kind.OUT_OF)) {
            return null;
        }
        Measure whole = measures.at(part.to() + 1);
        boolean fits = whole != null
                && whole.isBare()
                && isWhole(part)
                && isWhole(whole)
                && whole.value().signum() > 0
                && part.value().compareTo(whole.value()) <= 0
                && (!terms.as(part.to(), Kind.OUT_OF).orElseThrow().word().equals("small") || isSmall(whole));
        if (whole == null || !fits) {
            return null;
        }
        Measure together = whole.with(SHARE);
        BigDecimal value = part.value().divide(whole.value(), MathContext.DECIMAL64);
        return found(said.from, together, Bounds.of(value, said.hedge));
    }

    /** "one in five": such words stand before years and places too. */
    private static boolean isSmall(Measure whole) {
        return whole.value().compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    private static boolean isWhole(Measure measure) {
        return measure.value().remainder(BigDecimal.ONE).signum() == 0;
    }

    private Found alone(Measure measure, Said said) {
        Numeral numeral = measure.numeral();
        if (numeral.form() == Numeral.Form.PART && measure.unit() == null && !numeral.isScaled()) {
            return found(said.from, measure.with(SHARE), Bounds.of(measure.value(), said.hedge));
        }
        boolean isSaid = measure.unit() != null || said(measure.from(), measure, said.hedge != Hedge.NONE);
        if (!isSaid) {
            return Found.nothing(measure.to());
        }
        return found(said.from, measure, Bounds.of(measure.value(), said.hedge));
    }

    /** Whether a number without a unit counts something. */
    private boolean said(int from, Measure last, boolean hedged) {
        Numeral numeral = last.numeral();
        if (numeral.isScaled()) {
            return true;
        }
        if (numeral.isInWords()) {
            return numeral.form() != Numeral.Form.ONE && (hedged || furniture.isBeforeNoun(last.to()));
        }
        return furniture.isCount(from, last.to());
    }

    private Found found(int from, Measure measure, Bounds bounds) {
        Unit unit = measure.unit();
        Sort sort = unit == null ? Sort.COUNT : unit.sort();
        String name = unit == null ? "" : unit.name();
        return ending(from, measure.to(), bounds, sort, name);
    }

    /** What stands behind the unit: a rate, "or more". */
    Found ending(int from, int to, Bounds bounds, Sort sort, String unit) {
        int end = to;
        String name = unit;
        boolean mayBeRate = !unit.isEmpty() && sort != Sort.DURATION && !unit.contains("/");
        Optional<String> below = mayBeRate ? below(end) : Optional.empty();
        if (below.isPresent()) {
            name = unit + "/" + below.get();
            end = terms.is(end, Kind.RATE) ? end + 1 : end + 2;
        }
        Bounds ended = bounds;
        boolean mayBeHedged = terms.at(end).isWord()
                || terms.touches(end) && !terms.at(end + 1).isFigure();
        Optional<Entry> behind = terms.as(end, Kind.BEHIND)
                .filter(entry -> mayBeHedged && bounds.value().isPresent());
        if (behind.isPresent() && bounds.hedge() == Hedge.NONE) {
            Hedge hedge = Hedge.valueOf(behind.get().word().toUpperCase(Locale.ROOT));
            ended = Bounds.of(BigDecimal.valueOf(bounds.value().orElseThrow()), hedge);
            end++;
        }
        var span = new Span(terms.at(from).from(), terms.at(end - 1).to());
        return new Found(
                end,
                new Quantity(
                        span, sort, ended.value(), ended.low(), ended.high(), name, ended.hedge(), Optional.empty()));
    }

    private Optional<String> below(int at) {
        if (terms.is(at, Kind.RATE)) {
            return terms.as(at, Kind.RATE).map(Entry::word);
        }
        if (!terms.is(at, Kind.PER)) {
            return Optional.empty();
        }
        Term unit = terms.at(at + 1);
        return unit.as(Kind.BELOW)
                .or(() -> unit.as(Kind.TIME).filter(time -> !time.word().contains("*")))
                .or(() -> unit.as(Kind.UNIT).filter(one -> !one.word().contains("*")))
                .map(Entry::word);
    }
}
