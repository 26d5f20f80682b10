package org.claimstake.evidence.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.claimstake.evidence.quantity.Numeral.Form;
import org.jspecify.annotations.Nullable;

/** Reads a number: figures or number words, and the scale words behind them. */
final class Numerals {
    /** Words of one number; more are a list that somebody recites. */
    private static final int MOST_WORDS = 40;

    private final Terms terms;

    Numerals(Terms terms) {
        this.terms = terms;
    }

    /** @param isMoney whether a sign of money stands before it: then "m" and "t" behind it are scales */
    @Nullable
    Numeral at(int from, boolean isMoney) {
        Numeral half = half(from);
        if (half != null) {
            return half;
        }
        return terms.at(from).isFigure() ? figures(from, isMoney) : words(from);
    }

    private @Nullable Numeral figures(int from, boolean isMoney) {
        Token.Figure figure = Objects.requireNonNull(terms.at(from).first().figure());
        if (figure.value() == null) {
            return null;
        }
        BigDecimal value = figure.value();
        int at = from + 1;
        Token.Figure next = terms.at(at).first().figure();
        if (next != null && next.part() && next.value() != null && terms.touches(at) && figure.plain()) {
            value = value.add(next.value());
            at++;
        }
        Form form = figure.part() ? Form.PART : figure.plain() ? Form.DIGITS : Form.FIGURES;
        BigDecimal half = terms.as(at, Kind.AND_HALF).map(Entry::number).orElse(null);
        if (half != null && scaleAt(at + 1, false, true) != null) {
            value = value.add(half);
            at++;
        }
        return scaled(from, at, value, form, isMoney);
    }

    /** What scale words make of a number: "15 million", "500 mil millones", "2 billion 300 million". */
    private Numeral scaled(int from, int at, BigDecimal value, Form form, boolean isMoney) {
        if (scaleAt(terms.overHyphen(at), true, isMoney) == null) {
            return new Numeral(from, at, value, BigDecimal.ONE, form);
        }
        var sum = new WordSum();
        sum.number(value);
        BigDecimal scale = BigDecimal.ONE;
        int to = at;
        while (to - from < MOST_WORDS) {
            int next = to == at ? terms.overHyphen(to) : to;
            BigDecimal by = scaleAt(next, to == at, isMoney);
            if (by == null || !sum.scale(by)) {
                break;
            }
            scale = by;
            to = next + 1;
            if (terms.at(to).isFigure() && isSmaller(to, scale)) {
                sum.number(Objects.requireNonNull(
                        Objects.requireNonNull(terms.at(to).first().figure()).value()));
                to++;
            }
        }
        return finished(from, to, sum, scale, form);
    }

    private Numeral finished(int from, int to, WordSum sum, BigDecimal scale, Form form) {
        BigDecimal value = sum.total().orElseThrow();
        BigDecimal half = terms.as(to, Kind.AND_HALF).map(Entry::number).orElse(null);
        if (half != null && scale.compareTo(BigDecimal.ONE) > 0) {
            return new Numeral(from, to + 1, value.add(half.multiply(scale)), scale, form);
        }
        return new Numeral(from, to, value, scale, form);
    }

    /** "2 billion 300 million": the next figures have a smaller scale word of their own. */
    private boolean isSmaller(int figure, BigDecimal scale) {
        Token.Figure next = terms.at(figure).first().figure();
        BigDecimal by = scaleAt(figure + 1, false, false);
        return next != null && next.plain() && by != null && by.compareTo(scale) < 0;
    }

    /**
     * A scale word of one letter is one only directly behind the figures, and where it may be a unit as well ("m", "t"), only with
     * money before it or a unit behind.
     */
    private @Nullable BigDecimal scaleAt(int place, boolean directly, boolean isMoney) {
        Term term = terms.at(place);
        var scale = term.as(Kind.SCALE).or(() -> term.as(Kind.MANY).filter(entry -> !isTens(entry)));
        if (scale.isEmpty()) {
            return null;
        }
        BigDecimal by = scale.get().low();
        boolean isUnitToo = term.is(Kind.UNIT) || term.is(Kind.TIME);
        boolean isLetter = term.to() - term.from() == 1 && !term.is(Kind.NUMBER);
        if (isUnitToo && !isMoney && !terms.is(place + 1, Kind.UNIT) && !terms.is(place + 1, Kind.CURRENCY)) {
            return null;
        }
        boolean isJoined =
                terms.touches(place) || isMoney || terms.touches(place + 1) && terms.is(place + 1, Kind.SIGN);
        return isLetter && !(directly && isJoined) ? null : by;
    }

    /** "tens" and "hundreds" are no scale words behind a number. */
    private static boolean isTens(Entry entry) {
        return entry.low().compareTo(BigDecimal.valueOf(1000)) < 0;
    }

    private @Nullable Numeral words(int from) {
        var sum = new WordSum();
        BigDecimal scale = BigDecimal.ONE;
        int to = from;
        int said = 0;
        boolean one = false;
        while (to - from < MOST_WORDS) {
            int next = said == 0 ? to : behindJoint(to);
            Term term = terms.at(next);
            BigDecimal by = said == 0 && !term.is(Kind.SCALE) ? null : scaleAt(next, false, true);
            if (by != null && (said > 0 || isOneByItself(term)) && sum.scale(by)) {
                scale = by;
            } else if (!isNumber(term, said, next) || !sum.number(numberOf(term, said))) {
                break;
            }
            one = said == 0 && !term.is(Kind.NUMBER) && by == null;
            said++;
            to = next + 1;
            BigDecimal half = terms.as(to, Kind.AND_HALF).map(Entry::number).orElse(null);
            if (half != null && by == null && scaleAt(to + 1, false, true) != null) {
                return scaled(from, to + 1, sum.total().orElseThrow().add(half), Form.WORDS, true);
            }
        }
        if (said == 0) {
            return null;
        }
        return finished(from, to, sum, scale, one ? Form.ONE : Form.WORDS);
    }

    /** "mille", "тисяча": a thousand without a number before it. A letter is none. */
    private static boolean isOneByItself(Term term) {
        return term.to() - term.from() > 2 && term.isWord() && !term.is(Kind.MANY);
    }

    private static BigDecimal numberOf(Term term, int said) {
        return term.as(Kind.NUMBER)
                .or(() -> term.as(Kind.ONE))
                .or(() -> said == 0 ? term.as(Kind.ARTICLE) : Optional.empty())
                .map(Entry::number)
                .orElse(BigDecimal.ONE);
    }

    private boolean isNumber(Term term, int said, int place) {
        boolean article = said == 0 && term.is(Kind.ARTICLE) && terms.is(place + 1, Kind.SCALE);
        return term.is(Kind.NUMBER) || term.is(Kind.ONE) || article;
    }

    /** Over a hyphen ("twenty-five"), or over an "and" that number words stand behind ("two hundred and five"). */
    private int behindJoint(int place) {
        if (terms.isHyphen(place)) {
            return place + 1;
        }
        boolean joins = terms.as(place, Kind.AND)
                .filter(entry -> entry.word().equals("joins"))
                .isPresent();
        Term next = terms.at(place + 1);
        boolean isLast = isTens(terms.at(place - 1)) || !terms.is(place + 2, Kind.SCALE);
        return joins && isLast && (next.is(Kind.NUMBER) || next.is(Kind.ONE)) ? place + 1 : place;
    }

    /** Twenty, thirty: what is joined to it belongs to it. */
    private static boolean isTens(Term term) {
        return term.as(Kind.NUMBER)
                .map(Entry::number)
                .filter(number -> number.intValue() >= 20 && number.intValue() < 100)
                .isPresent();
    }

    /** "half a million", "пів мільйона". */
    private @Nullable Numeral half(int from) {
        BigDecimal half = terms.as(from, Kind.HALF).map(Entry::number).orElse(null);
        if (half == null) {
            return null;
        }
        int next = terms.is(from + 1, Kind.ARTICLE) || terms.isHyphen(from + 1) ? from + 2 : from + 1;
        if (scaleAt(next, false, true) != null) {
            return scaled(from, next, half, Form.WORDS, true);
        }
        boolean isNumber = half.compareTo(BigDecimal.ONE) > 0;
        return isNumber ? new Numeral(from, from + 1, half, BigDecimal.ONE, Form.WORDS) : null;
    }
}
