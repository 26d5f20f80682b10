package org.claimstake.evidence.quantity;

import java.util.Optional;
import org.claimstake.evidence.quantity.Measure.Unit;
import org.jspecify.annotations.Nullable;

/** Reads a number with the sign of money before it and the unit behind it. */
final class Measures {
    private final Terms terms;
    private final Numerals numerals;

    Measures(Terms terms) {
        this.terms = terms;
        this.numerals = new Numerals(terms);
    }

    /** What stands behind a number. */
    record Tail(int to, @Nullable Unit unit) {}

    @Nullable
    Measure at(int from) {
        Optional<Entry> sign = terms.as(from, Kind.SIGN);
        int first = sign.isPresent() ? from + 1 : from;
        Numeral numeral = numerals.at(first, sign.isPresent());
        if (numeral == null) {
            return null;
        }
        Tail tail = tail(numeral.to(), numeral);
        Unit unit = tail.unit;
        if (sign.isPresent() && (unit == null || isMoneyless(unit))) {
            return new Measure(from, numeral.to(), numeral, Unit.of(sign.get()));
        }
        return new Measure(from, tail.to, numeral, unit);
    }

    private static boolean isMoneyless(Unit unit) {
        return unit.isNot()
                || unit.sort() != Quantity.Sort.AMOUNT
                || unit.name().length() != 3;
    }

    /** The unit behind a number, over a hyphen or an "of" where one stands. */
    Tail tail(int from, @Nullable Numeral numeral) {
        int at = terms.overHyphen(from);
        Tail here = unitAt(at);
        if (here == null && at == from && terms.is(at, Kind.OF)) {
            here = unitAt(at + 1);
        }
        if (here != null) {
            return here;
        }
        boolean isFigure = numeral != null && !numeral.isInWords() && !numeral.isScaled();
        boolean runsOn = terms.touches(at) && terms.at(at).isWord();
        return isFigure && runsOn ? new Tail(at + 1, Unit.of(new Entry(Kind.NOT, "", ""))) : new Tail(from, null);
    }

    private @Nullable Tail unitAt(int at) {
        Term term = terms.at(at);
        if (term.is(Kind.NOT)) {
            return new Tail(at + 1, Unit.of(term.as(Kind.NOT).orElseThrow()));
        }
        Optional<Entry> entry = term.as(Kind.CURRENCY)
                .or(() -> term.as(Kind.SIGN).filter(sign -> !isBeforeFigures(at)))
                .or(() -> term.as(Kind.POINTS))
                .or(() -> term.as(Kind.PERCENT))
                .or(() -> term.as(Kind.TIME))
                .or(() -> term.as(Kind.UNIT));
        return entry.map(unit -> new Tail(at + 1, Unit.of(unit))).orElse(null);
    }

    /** A sign of money belongs to the figures that touch it: "5, $10". */
    private boolean isBeforeFigures(int sign) {
        return terms.touches(sign + 1) && terms.at(sign + 1).isFigure() && !terms.touches(sign);
    }
}
