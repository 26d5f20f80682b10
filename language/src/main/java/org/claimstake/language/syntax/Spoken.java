package org.claimstake.language.syntax;

import java.util.Set;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.text.Span;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/**
 * Hears what is written as it is spoken, tells it once and passes over all of it, so that nothing else is told of it.
 * None of this has a meaning in the language: it is looked for only where reading would stop.
 */
final class Spoken {
    private static final Set<String> AT_WORDS = Set.of("at", "in", "on");

    private final Cursor cursor;

    Spoken(Cursor cursor) {
        this.cursor = cursor;
    }

    // ---- dates

    /** {@code 1 July 2028}, {@code July 2028}; null when none stands here. */
    Expr.@Nullable DateLiteral date() {
        Token start = cursor.token();
        int at = start.is(Kind.NUMBER) ? 1 : 0;
        Token month = cursor.ahead(at);
        Token year = cursor.ahead(at + 1);
        int number = month.is(Kind.WORD) && !(at > 0 && month.first()) ? SpokenFindings.month(month.text()) : 0;
        if (number == 0 || !year.text().matches("[12][0-9]{3}") || year.first()) {
            return null;
        }
        if (at > 0 && !start.text().matches("[1-9]|[12][0-9]|3[01]")) {
            return null;
        }
        String day = at == 0 ? "" : start.text().length() < 2 ? "-0" + start.text() : "-" + start.text();
        String date = year.text() + (number < 10 ? "-0" : "-") + number + day;
        Span span = start.span().to(year.span());
        cursor.report(SpokenFindings.date(cursor.place(span), cursor.words(span), date));
        for (int i = 0; i <= at + 1; i++) {
            cursor.next();
        }
        return new Expr.DateLiteral(span, date);
    }

    /** A date or year behind one of the words at, in, on, which begins no range and no band; null when there is none. */
    private @Nullable Token dateBehind() {
        Token word = cursor.token();
        // asked behind every value of every formula
        if (!word.is(Kind.WORD) || word.first() || !AT_WORDS.contains(word.text())) {
            return null;
        }
        Token date = cursor.ahead(1);
        Kind behind = cursor.ahead(2).kind();
        boolean dates = date.is(Kind.DATE)
                || date.text().matches("[12][0-9]{3}")
                || date.text().equals("first_day");
        return dates && !date.first() && behind != Kind.RANGE && behind != Kind.COLON ? date : null;
    }

    /** {@code x at 2028}. */
    Expr at(Token start, Expr value) {
        Token date = dateBehind();
        if (date == null) {
            return value;
        }
        String word = cursor.next().text();
        cursor.next();
        Span whole = cursor.since(start);
        boolean number = value instanceof Expr.Number || word.equals("on");
        cursor.report(
                SpokenFindings.valueAt(cursor.place(whole), word, cursor.words(value.span()), date.text(), number));
        return new Expr.Unread(whole);
    }

    /** {@code pay 5 mn USD from a to b "Loan" in 2026}. */
    void once(Expr amount) {
        Token date = dateBehind();
        if (date != null) {
            String word = cursor.next().text();
            cursor.next();
            cursor.report(SpokenFindings.payOnce(
                    cursor.place(amount.span()), word, cursor.words(amount.span()), date.text()));
        }
    }

    // ---- values

    /** {@code year == 2028}; false when the unit word does not stand beside a comparison. */
    boolean periodAtHand(Token unit) {
        if (!unit.text().matches("years?|quarter|month")) {
            return false;
        }
        Token sign = cursor.ahead(1);
        boolean equal = sign.is(Kind.ASSIGN) && !sign.first();
        boolean compared = equal || compares(sign) || compares(cursor.previous());
        if (!compared) {
            return false;
        }
        Span span = equal ? unit.span().to(sign.span()) : unit.span();
        cursor.report(SpokenFindings.periodAtHand(cursor.place(span), unit.text(), equal ? "now ==" : "now"));
        cursor.next();
        if (equal) {
            cursor.hush();
        }
        return true;
    }

    private static boolean compares(Token sign) {
        return switch (sign.kind()) {
            case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST -> true;
            default -> false;
        };
    }

    /** {@code USD 500 mn}; false when no number stands behind the money. */
    boolean moneyFirst(Token money, Units units) {
        Token number = cursor.ahead(1);
        if (!UnitWords.isCurrency(money.text()) || !number.is(Kind.NUMBER) || number.first()) {
            return false;
        }
        cursor.next();
        cursor.next();
        String scale = units.scale();
        Span span = cursor.since(money);
        cursor.report(SpokenFindings.moneyFirst(
                cursor.place(span), number.text() + (scale == null ? "" : " " + scale) + " " + money.text()));
        return true;
    }

    /** {@code x between a and b}; the value itself when none stands here. */
    Expr between(Expr value, java.util.function.Supplier<Expr> bound) {
        Token behind = cursor.ahead(1);
        boolean begins = behind.is(Kind.NUMBER)
                || behind.is(Kind.DATE)
                || behind.is(Kind.WORD)
                || behind.is(Kind.MINUS)
                || behind.is(Kind.BRACKET_OPEN);
        if (!cursor.token().text().equals("between") || cursor.token().first() || behind.first() || !begins) {
            return value;
        }
        cursor.next();
        Expr low = bound.get();
        if (!cursor.acceptWord("and")) {
            return new Expr.Unread(value.span().to(low.span()));
        }
        Expr high = bound.get();
        Span whole = value.span().to(high.span());
        cursor.report(SpokenFindings.between(
                cursor.place(whole), cursor.words(value.span()), cursor.words(low.span()), cursor.words(high.span())));
        return new Expr.Unread(whole);
    }

    // ---- calls

    /** {@code when …} or {@code by 2028} within a call: told, to be thrown; null when neither stands here. */
    @Nullable
    Unreadable inCall() {
        Token word = cursor.token();
        Token behind = cursor.ahead(1);
        if (word.text().equals("when")) {
            return cursor.fail(SpokenFindings.when(cursor.place(word)));
        }
        if (word.isWord("by") && (behind.is(Kind.NUMBER) || behind.is(Kind.DATE))) {
            return cursor.fail(SpokenFindings.byDate(cursor.place(word.span().to(behind.span())), behind.text()));
        }
        return null;
    }
}
