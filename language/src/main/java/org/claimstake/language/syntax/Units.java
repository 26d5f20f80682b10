package org.claimstake.language.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.syntax.UnitText.Part;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/**
 * Reads units. Behind a number only a unit word counts, and {@code /} belongs to the unit only when a unit
 * word stands directly behind it; where a unit must stand, any word is taken, since a model may leave
 * units open.
 */
final class Units {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Cursor cursor;
    private boolean valueFollows;
    private final boolean loose;

    Units(Cursor cursor, boolean loose) {
        this.cursor = cursor;
        this.loose = loose;
    }

    /** A unit where one must stand. */
    UnitText unit(String where) {
        return any(where, false);
    }

    /** A unit behind {@code to}: any first word, then the rule of numbers, so that {@code x to USD/price} divides. */
    UnitText target() {
        return any("behind `to`", true);
    }

    private UnitText any(String where, boolean literal) {
        Token start = cursor.token();
        if (!start.is(Kind.WORD)) {
            throw cursor.fail(UnitTextFindings.noUnit(cursor.here(), start, where));
        }
        var parts = new ArrayList<Part>();
        parts.add(part(false));
        more(parts, literal);
        return new UnitText(cursor.since(start), parts);
    }

    /** The scale word behind a number, or null. */
    @Nullable
    String scale() {
        Token token = cursor.token();
        if (!follows(token) || !UnitWords.isScale(token.text())) {
            return null;
        }
        return cursor.next().text();
    }

    /** The unit behind a number or its scale, or null. */
    @Nullable
    UnitText behindNumber() {
        Token start = cursor.token();
        var parts = new ArrayList<Part>();
        if (follows(start) && UnitWords.isUnit(start.text())) {
            parts.add(part(false));
        } else if (!divides(true)) {
            return null;
        }
        more(parts, true);
        return new UnitText(cursor.since(start), parts);
    }

    // A word that gets a value is the next entry's name, not the unit of this one: { a = 5  t = 3 }.
    private boolean follows(Token token) {
        boolean parted = !token.first() && (token.gap() > 0 || loose);
        return token.is(Kind.WORD)
                && parted
                && (valueFollows || !cursor.ahead(1).assigns());
    }

    /** Reads where the {@code =} behind a unit gives the value of what is being declared. */
    <T> T beforeValue(Supplier<T> read) {
        valueFollows = true;
        try {
            return read.get();
        } finally {
            valueFollows = false;
        }
    }

    private void more(List<Part> parts, boolean literal) {
        while (divides(literal)) {
            cursor.mark(Layout.TIGHT | Layout.PREFIX);
            cursor.next();
            parts.add(part(true));
        }
        tellParted(literal);
    }

    private boolean divides(boolean literal) {
        Token sign = cursor.token();
        Token word = cursor.ahead(1);
        return sign.is(Kind.OVER)
                && sign.joined()
                && word.is(Kind.WORD)
                && word.joined()
                && (!literal || UnitWords.isUnit(word.text()));
    }

    // Where a unit must stand nothing can be divided: a stroke with spaces was meant for the unit.
    private void tellParted(boolean literal) {
        if (!literal && cursor.is(Kind.OVER) && cursor.ahead(1).is(Kind.WORD)) {
            cursor.report(UnitTextFindings.partedUnit(
                    cursor.place(cursor.token()), cursor.ahead(1).text()));
            cursor.next();
            part(true);
        }
    }

    private Part part(boolean divides) {
        Token word = cursor.next();
        List<String> kind = List.of();
        if (cursor.is(Kind.BRACKET_OPEN) && cursor.token().joined()) {
            kind = kind(word);
        }
        int halves = 2;
        if (cursor.is(Kind.POWER) && cursor.token().joined() && cursor.ahead(1).is(Kind.NUMBER)) {
            halves = exponent();
        }
        return new Part(cursor.since(word), word.text(), kind, halves, divides);
    }

    private List<String> kind(Token word) {
        cursor.mark(Layout.TIGHT);
        Token open = cursor.next();
        var words = new ArrayList<String>();
        do {
            words.add(kindWord(word));
        } while (cursor.accept(Kind.COMMA));
        if (!cursor.is(Kind.BRACKET_CLOSE)) {
            throw cursor.fail(UnitTextFindings.openKind(cursor.place(open), cursor.here(), word.text()));
        }
        cursor.next();
        return words;
    }

    // Goods and classes as they are written: also 2P, which is no name elsewhere.
    private String kindWord(Token unit) {
        Token token = cursor.token();
        if (!token.is(Kind.WORD) && !token.is(Kind.NUMBER)) {
            throw cursor.fail(UnitTextFindings.noKind(cursor.place(token), unit.text()));
        }
        if (token.is(Kind.WORD)) {
            cursor.next();
        } else {
            cursor.pass();
        }
        return token.text();
    }

    private int exponent() {
        cursor.mark(Layout.TIGHT | Layout.PREFIX);
        cursor.next();
        Token number = cursor.next();
        try {
            return new BigDecimal(number.text()).multiply(TWO).intValueExact();
        } catch (ArithmeticException | NumberFormatException none) {
            cursor.report(UnitTextFindings.unitExponent(cursor.place(number), number.text()));
            return 2;
        }
    }
}
