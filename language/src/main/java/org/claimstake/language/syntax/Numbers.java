package org.claimstake.language.syntax;

import java.math.BigDecimal;
import org.claimstake.language.syntax.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads numbers with what stands behind them, and says what people often write in place of it. */
final class Numbers {
    private final Cursor cursor;
    private final Expressions expressions;
    private final Units units;
    private final boolean loose;

    Numbers(Cursor cursor, Expressions expressions, Units units, boolean loose) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.units = units;
        this.loose = loose;
    }

    /** {@code 35%/year^0.5}, {@code 350 mn USD}. */
    Expr.Number number() {
        Token start = cursor.next();
        BigDecimal digits = digits(start);
        tellComma(start);
        boolean percent = percent(start);
        String scale = scale();
        UnitText unit = unit();
        tellUnit(start);
        return new Expr.Number(cursor.since(start), digits, percent, scale, unit);
    }

    /** A cell of a row: as {@link #number()}, but the word behind may be the next cell. */
    Expr.Number cell() {
        Token start = cursor.next();
        BigDecimal digits = digits(start);
        boolean percent = percent(start);
        String scale = scale();
        UnitText unit = unit();
        return new Expr.Number(cursor.since(start), digits, percent, scale, unit);
    }

    /** The digits alone. */
    Expr.Number bare() {
        Token start = cursor.next();
        return new Expr.Number(start.span(), digits(start), false, null, null);
    }

    @Nullable
    String scale() {
        return units.scale();
    }

    @Nullable
    UnitText unit() {
        return units.behindNumber();
    }

    /** Passes the brackets and the unit behind a unit word that stands alone; the finding is made. */
    void passKind() {
        if (!cursor.is(Kind.BRACKET_OPEN) || !cursor.token().joined()) {
            return;
        }
        Token open = cursor.next();
        while (!cursor.is(Kind.BRACKET_CLOSE)) {
            if (cursor.is(Kind.END) || cursor.token().first()) {
                throw cursor.fail(FormulaFindings.openBracket(cursor.place(open), cursor.here()));
            }
            cursor.next();
        }
        cursor.next();
    }

    private static BigDecimal digits(Token token) {
        return token.problem() == null ? new BigDecimal(token.text().replace("_", "")) : BigDecimal.ONE;
    }

    private boolean percent(Token number) {
        Token sign = cursor.token();
        if (!sign.is(Kind.PERCENT) || sign.first()) {
            return false;
        }
        if (!sign.joined() && !loose) {
            cursor.report(SpellingFindings.spacedPercent(cursor.place(sign), number.text()));
        }
        cursor.mark(Layout.TIGHT);
        cursor.next();
        return true;
    }

    // ---- decimal commas

    private void tellComma(Token number) {
        Token comma = cursor.token();
        Token behind = cursor.ahead(1);
        boolean joined = comma.is(Kind.COMMA) && comma.joined() && behind.is(Kind.NUMBER) && behind.joined();
        if (joined && (!expressions.inList() || leadingZero(behind.text()))) {
            decimalComma(number, behind);
        }
    }

    // 05 is no number anybody writes, save behind a decimal comma.
    private static boolean leadingZero(String digits) {
        return digits.length() > 1 && digits.charAt(0) == '0' && Lexer.isDigit(digits.charAt(1));
    }

    /** Behind a named argument a bare number can only be the rest of this one: {@code p10: 0,9}. */
    void tellCommaInLabelled() {
        Token number = cursor.previous();
        Token comma = cursor.token();
        Token behind = cursor.ahead(1);
        if (number.is(Kind.NUMBER)
                && comma.is(Kind.COMMA)
                && comma.joined()
                && behind.is(Kind.NUMBER)
                && behind.joined()) {
            decimalComma(number, behind);
        }
    }

    private void decimalComma(Token number, Token behind) {
        cursor.report(SpellingFindings.decimalComma(
                cursor.place(number.span().to(behind.span())), number.text(), behind.text()));
        cursor.next();
        cursor.next();
        percent(behind);
        scale();
        unit();
    }

    // ---- what people write for units

    private void tellUnit(Token number) {
        Token word = cursor.token();
        if (!word.is(Kind.WORD)
                || word.first()
                || word.gap() != 1
                || cursor.ahead(1).assigns()) {
            return;
        }
        String meant = Words.UNIT_MEANT.get(word.text());
        if (meant != null) {
            cursor.report(UnitTextFindings.unitMeant(cursor.place(word), word.text(), meant));
            cursor.next();
            passKind();
            scale();
            unit();
        } else if (word.text().equals("days") || word.text().equals("day")) {
            cursor.report(UnitTextFindings.days(cursor.place(word)));
            cursor.next();
        } else if (word.text().equals("per") && cursor.ahead(1).is(Kind.WORD)) {
            String written = cursor.words(number.span().to(cursor.previous().span()));
            cursor.report(UnitTextFindings.per(
                    cursor.place(word), written, cursor.ahead(1).text()));
            cursor.next();
            cursor.next();
            passKind();
        }
    }
}
