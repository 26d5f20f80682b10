package org.claimstake.evidence.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.claimstake.evidence.quantity.Amounts.Said;
import org.claimstake.evidence.quantity.Quantity.Sort;
import org.jspecify.annotations.Nullable;

/** Reads what is said without figures: parts of a whole, ranks, "tens or even hundreds of billions". */
final class Parts {
    private static final int WORDS_TO_NOUN = 4;
    private static final int MOST_PHRASES = 4;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Terms terms;
    private final Measures measures;
    private final Numerals numerals;
    private final Amounts amounts;

    Parts(Terms terms, Measures measures, Amounts amounts) {
        this.terms = terms;
        this.measures = measures;
        this.numerals = new Numerals(terms);
        this.amounts = amounts;
    }

    @Nullable
    Found at(int at, Said said) {
        Found part = part(at, said);
        if (part != null) {
            return part;
        }
        Found rank = rank(at);
        return rank != null ? rank : vague(at, said);
    }

    private @Nullable Found part(int at, Said said) {
        Optional<Entry> part = terms.as(at, Kind.PART)
                .or(() -> terms.as(at, Kind.HEDGED_PART).filter(hedged -> said.hedge() != Hedge.NONE));
        if (part.isPresent()) {
            return amounts.ending(said.from(), at + 1, Bounds.of(part.get(), said.hedge()), Sort.QUANTIFIER, "share");
        }
        Optional<Entry> size = terms.as(at, Kind.SIZE);
        int noun = size.isPresent() ? noun(at + 1) : -1;
        if (size.isEmpty() || noun < 0) {
            return null;
        }
        Bounds bounds = Bounds.of(size.get(), Hedge.VAGUE);
        return amounts.ending(
                said.from(),
                noun + 1,
                bounds,
                Sort.QUANTIFIER,
                size.get().word().isEmpty() ? "" : "share");
    }

    /** "substantial shale gas reserves": the noun may stand behind some words of its own. */
    private int noun(int from) {
        for (int at = from; at < from + WORDS_TO_NOUN; at++) {
            if (terms.is(at, Kind.STOCK)) {
                return at;
            }
            if (!terms.at(at).isWord() || !terms.at(at).entries().isEmpty()) {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable Found rank(int at) {
        Optional<Entry> phrase = terms.as(at, Kind.RANK)
                .or(() ->
                        terms.as(at, Kind.SUPERLATIVE).filter(one -> one.word().isEmpty()));
        if (phrase.isPresent()) {
            BigDecimal place = phrase.get().word().isEmpty()
                    ? BigDecimal.ONE
                    : phrase.get().number();
            return rank(at, at + 1, Bounds.of(place, Hedge.NONE));
        }
        if (terms.is(at, Kind.ORDINAL)) {
            int next = terms.overHyphen(at + 1);
            return terms.is(next, Kind.SUPERLATIVE) ? rank(at, next + 1, ordinal(at)) : null;
        }
        return among(at);
    }

    /** "3rd largest", "3-тє за величиною". */
    @Nullable
    Found ordinalInFigures(int at) {
        int suffix = terms.overHyphen(at + 1);
        boolean fits =
                terms.at(at).isFigure() && terms.is(suffix, Kind.SUFFIX) && terms.is(suffix + 1, Kind.SUPERLATIVE);
        Numeral place = fits ? numerals.at(at, false) : null;
        return place == null ? null : rank(at, suffix + 2, Bounds.of(place.value(), Hedge.NONE));
    }

    private Bounds ordinal(int at) {
        return Bounds.of(terms.as(at, Kind.ORDINAL).orElseThrow().number(), Hedge.NONE);
    }

    /** "some of the largest", "one of the five largest", "top ten". */
    private @Nullable Found among(int at) {
        boolean top = terms.is(at, Kind.TOP);
        if (!top && !terms.is(at, Kind.SOME_OF)) {
            return null;
        }
        Numeral most = numerals.at(terms.overHyphen(at + 1), false);
        if (most != null && (top || terms.is(most.to(), Kind.SUPERLATIVE))) {
            Bounds bounds = Bounds.of(BigDecimal.ONE, most.value(), Hedge.RANGE);
            return rank(at, top ? most.to() : most.to() + 1, bounds);
        }
        boolean vague = !top && terms.is(at + 1, Kind.SUPERLATIVE);
        return vague ? amounts.ending(at, at + 2, Bounds.OPEN, Sort.QUANTIFIER, "") : null;
    }

    private Found rank(int from, int to, Bounds bounds) {
        return amounts.ending(from, to, bounds, Sort.RANK, "");
    }

    /** So many, from low to high; what multiplies it stands behind it. */
    private record Some(int to, BigDecimal low, BigDecimal high, BigDecimal times) {
        Some times(BigDecimal by, int end) {
            return new Some(end, low.multiply(by), high.multiply(by), times.multiply(by));
        }

        /** "tens or even hundreds of billions": tens of what the hundreds are of. */
        Some likewise(Some next) {
            boolean same = times.equals(BigDecimal.ONE) && low.compareTo(THOUSAND) < 0;
            return same ? times(next.times, to) : this;
        }
    }

    private @Nullable Found vague(int at, Said said) {
        Some first = some(at);
        if (first == null) {
            return null;
        }
        BigDecimal low = first.low;
        Some last = first;
        for (int phrases = 1; phrases < MOST_PHRASES; phrases++) {
            int sign = last.to;
            boolean joined = terms.is(sign, Kind.OR)
                    || terms.is(sign, Kind.TO)
                    || terms.is(sign, Kind.AND)
                    || terms.at(sign).first().isDash();
            Some next = joined ? some(sign + 1) : null;
            if (next == null) {
                break;
            }
            low = low.min(last.likewise(next).low);
            low = phrases == 1 ? first.likewise(next).low : low;
            last = next;
        }
        return vague(at, said, low, last);
    }

    private @Nullable Found vague(int at, Said said, BigDecimal low, Some last) {
        Measures.Tail tail = measures.tail(last.to, null);
        Measure.Unit unit = tail.unit();
        boolean isFew = terms.is(at, Kind.FEW) && unit == null && last.to == at + 1;
        if (unit != null && unit.isNot() || isFew && !isBeforePlainWord(last.to)) {
            return Found.nothing(tail.to());
        }
        if (unit == null) {
            return amounts.ending(said.from(), last.to, Bounds.of(low, last.high, Hedge.VAGUE), Sort.COUNT, "");
        }
        Bounds bounds = Bounds.of(low.multiply(unit.times()), last.high.multiply(unit.times()), Hedge.VAGUE);
        return amounts.ending(said.from(), tail.to(), bounds, unit.sort(), unit.name());
    }

    private boolean isBeforePlainWord(int at) {
        return terms.at(at).isWord() && !terms.is(at, Kind.STOP);
    }

    private @Nullable Some some(int at) {
        Optional<Entry> head = terms.as(at, Kind.FEW).or(() -> terms.as(at, Kind.MANY));
        if (head.isEmpty()) {
            return null;
        }
        Some some = new Some(at + 1, head.get().low(), head.get().high(), BigDecimal.ONE);
        for (int words = 0; words < MOST_PHRASES; words++) {
            int next = terms.is(some.to, Kind.OF) ? some.to + 1 : some.to;
            Optional<Entry> by = terms.as(next, Kind.SCALE).or(() -> terms.as(next, Kind.MANY));
            if (by.isEmpty()
                    || by.get().low().compareTo(BigDecimal.TEN) <= 0
                    || terms.at(next).to() - terms.at(next).from() < 2) {
                break;
            }
            some = some.times(by.get().low(), next + 1);
        }
        return some;
    }
}
