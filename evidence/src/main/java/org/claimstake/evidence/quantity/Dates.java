package org.claimstake.evidence.quantity;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.evidence.quantity.Quantity.Sort;
import org.claimstake.evidence.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads dates: days, months, years, spans of years. */
final class Dates {
    private static final int LONG_AGO = 1500;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private final Terms terms;

    Dates(Terms terms) {
        this.terms = terms;
    }

    @Nullable
    Found at(int at) {
        Token.Figure figure = terms.at(at).first().figure();
        if (figure != null && figure.date().isPresent()) {
            return found(at, at + 1, figure.date().get());
        }
        if (terms.is(at, Kind.MONTH)) {
            return fromMonth(at);
        }
        if (isDay(at)) {
            Found day = fromDay(at);
            if (day != null) {
                return day;
            }
        }
        return isYear(at) ? fromYear(at) : null;
    }

    /** Whether it goes from a date to another. */
    boolean isSpan(int at) {
        Found found = at(at);
        return found != null
                && found.quantity() != null
                && found.quantity().date().orElse("").contains("/");
    }

    /** "5 February 2025", "5. Februar 2025", "5-7 February", "5 de febrero de 2025". */
    private @Nullable Found fromDay(int at) {
        int next = behindDay(at);
        int other = -1;
        if (terms.at(next).first().isDash() && isDay(next + 1)) {
            other = digits(next + 1);
            next = behindDay(next + 1);
        }
        int month = terms.is(next, Kind.OF) ? next + 1 : next;
        if (!terms.is(month, Kind.MONTH)) {
            return null;
        }
        String name = month(month);
        int year = behindMonth(month);
        String days = year < 0 ? "-" : Integer.toString(digits(year));
        String first = days + "-" + name + "-" + two(digits(at));
        String date = other < 0 ? first : first + "/" + days + "-" + name + "-" + two(other);
        return found(at, year < 0 ? month + 1 : year + 1, date);
    }

    private int behindDay(int day) {
        int next = day + 1;
        boolean marked = terms.touches(next) && (terms.at(next).isMark(".") || terms.is(next, Kind.SUFFIX));
        boolean hyphen = terms.isHyphen(next) && terms.is(next + 1, Kind.SUFFIX);
        return hyphen ? next + 2 : marked ? next + 1 : next;
    }

    /** The term of the year behind a month, or -1. */
    private int behindMonth(int month) {
        int at = month + 1;
        if (terms.is(at, Kind.OF) || terms.at(at).isMark(",")) {
            at++;
        }
        return isYear(at) ? at : -1;
    }

    /** "February 5, 2025", "February 2025", "February 5". */
    private @Nullable Found fromMonth(int at) {
        String month = month(at);
        int year = behindMonth(at);
        if (year > 0) {
            return found(at, year + 1, digits(year) + "-" + month);
        }
        if (!isDay(at + 1) || isMeasured(at + 2)) {
            return null;
        }
        int next = behindSuffix(at + 1);
        int comma = terms.at(next).isMark(",") ? next + 1 : next;
        String day = month + "-" + two(digits(at + 1));
        return isYear(comma) ? found(at, comma + 1, digits(comma) + "-" + day) : found(at, next, "--" + day);
    }

    private int behindSuffix(int day) {
        int next = day + 1;
        return terms.touches(next) && terms.is(next, Kind.SUFFIX) ? next + 1 : next;
    }

    private String month(int at) {
        return two(terms.as(at, Kind.MONTH).orElseThrow().number().intValue());
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private @Nullable Found fromYear(int at) {
        int year = digits(at);
        int next = terms.overHyphen(at + 1);
        if (terms.is(next, Kind.DECADE) && (terms.touches(next) || next > at + 1)) {
            return year % 10 == 0 ? found(at, next + 1, year + "/" + (year + 9)) : Found.nothing(next + 1);
        }
        boolean joined = terms.at(at + 1).first().isDash() || terms.is(at + 1, Kind.TO);
        boolean between = terms.is(at - 1, Kind.BETWEEN) && terms.is(at + 1, Kind.AND);
        if ((joined || between) && isYear(at + 2) && digits(at + 2) > year) {
            return found(at, at + 3, year + "/" + digits(at + 2));
        }
        boolean twoDigits = terms.at(at + 1).first().isDash() && isPlain(at + 2, 2);
        if (twoDigits && digits(at + 2) == (year + 1) % 100) {
            return found(at, at + 3, year + "/" + (year + 1));
        }
        return found(at, at + 1, Integer.toString(year));
    }

    private boolean isDay(int at) {
        return (isPlain(at, 1) || isPlain(at, 2)) && digits(at) >= 1 && digits(at) <= 31;
    }

    private boolean isPlain(int at, int length) {
        Term term = terms.at(at);
        Token.Figure figure = term.first().figure();
        return term.isFigure() && Objects.requireNonNull(figure).plain() && term.to() - term.from() == length;
    }

    private int digits(int at) {
        return Integer.parseInt(terms.at(at).first().raw());
    }

    /** Four figures that count nothing: no unit behind them, no sign of money before them. */
    private boolean isYear(int at) {
        if (!isPlain(at, 4) || terms.is(at - 1, Kind.SIGN)) {
            return false;
        }
        int year = digits(at);
        boolean cue = terms.is(at - 1, Kind.CUE)
                || terms.is(at - 1, Kind.YEAR)
                || terms.is(at + 1, Kind.YEAR)
                || terms.is(at - 1, Kind.MONTH);
        boolean likely = year >= FIRST_YEAR && year <= LAST_YEAR || cue && year >= LONG_AGO && year <= LAST_YEAR;
        return likely && (terms.is(at + 1, Kind.YEAR) || !isMeasured(at + 1));
    }

    private boolean isMeasured(int at) {
        Term next = terms.at(terms.overHyphen(at));
        boolean runsOn = terms.touches(at) && next.isWord() && !next.is(Kind.DECADE) && !next.is(Kind.SUFFIX);
        return runsOn
                || next.is(Kind.UNIT)
                || next.is(Kind.TIME)
                || next.is(Kind.PERCENT)
                || next.is(Kind.CURRENCY)
                || next.is(Kind.SCALE)
                || next.is(Kind.NOT)
                || next.is(Kind.STOCK)
                || next.is(Kind.SIGN) && !terms.at(at + 1).isFigure();
    }

    private Found found(int from, int to, String date) {
        int end = terms.is(to, Kind.YEAR) && !terms.at(to).first().is(Token.Kind.GAP) ? to + 1 : to;
        OptionalDouble none = OptionalDouble.empty();
        var span = new Span(terms.at(from).from(), terms.at(end - 1).to());
        return new Found(end, new Quantity(span, Sort.DATE, none, none, none, "", Hedge.NONE, Optional.of(date)));
    }
}
