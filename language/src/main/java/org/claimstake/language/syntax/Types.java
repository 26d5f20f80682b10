package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/** Reads types: {@code money line}, {@code Mt(ore)?}, {@code choice {old, new}}, {@code schedule number -> percent}. */
final class Types {
    private final Cursor cursor;
    private final Units units;
    private final Names names;

    Types(Cursor cursor, Units units, Names names) {
        this.cursor = cursor;
        this.units = units;
        this.names = names;
    }

    /** @param where how a message calls the place, e.g. {@code of `price`} */
    TypeText type(String where) {
        cursor.enter();
        Token start = cursor.token();
        TypeText.Kind kind = kind(start, where);
        boolean optional = cursor.is(Kind.QUESTION);
        if (optional) {
            cursor.mark(Layout.TIGHT);
            cursor.next();
        }
        boolean line = lineSuffix();
        if (line) {
            cursor.next();
        }
        cursor.leave();
        return new TypeText(cursor.since(start), kind, optional, line);
    }

    // A column may be called line, and two spaces may part a declaration that follows: a : money  line b = 1.
    private boolean lineSuffix() {
        Token word = cursor.token();
        Token behind = cursor.ahead(1);
        if (!word.isWord("line") || word.first() || behind.is(Kind.COLON)) {
            return false;
        }
        boolean declares = word.gap() > 1
                && behind.is(Kind.WORD)
                && !behind.first()
                && (cursor.ahead(2).is(Kind.ASSIGN) || cursor.ahead(2).is(Kind.COLON) && behind.gap() == 1);
        return !declares;
    }

    private TypeText.Kind kind(Token start, String where) {
        if (start.is(Kind.PERCENT)) {
            cursor.report(UnitTextFindings.percentType(cursor.place(start)));
            cursor.next();
            return new TypeText.OfUnit(null, percent(start), null);
        }
        if (start.is(Kind.NUMBER) || start.is(Kind.OVER)) {
            return rateType(start, where);
        }
        if (!start.is(Kind.WORD)) {
            throw cursor.fail(UnitTextFindings.noType(cursor.here(), start, where));
        }
        TypeText.Kind word = ofWord(start.text());
        return word != null ? word : ofUnit(start);
    }

    private static UnitText percent(Token at) {
        return new UnitText(at.span(), List.of(new UnitText.Part(at.span(), "percent", List.of(), 2, false)));
    }

    // `1/year` and `/year` where `number/year` is meant
    private TypeText.Kind rateType(Token start, String where) {
        Token stroke = start.is(Kind.OVER) ? start : cursor.ahead(1);
        Token word = start.is(Kind.OVER) ? cursor.ahead(1) : cursor.ahead(2);
        if (!stroke.is(Kind.OVER) || !word.is(Kind.WORD)) {
            throw cursor.fail(UnitTextFindings.noType(cursor.here(), start, where));
        }
        cursor.report(UnitTextFindings.rateType(cursor.place(start), word.text()));
        while (cursor.token().from() < word.from()) {
            cursor.next();
        }
        return new TypeText.OfUnit(null, units.unit(where), null);
    }

    private TypeText.@Nullable Kind ofWord(String word) {
        return switch (word) {
            case "text" -> simple(new TypeText.OfText());
            case "date" -> simple(new TypeText.OfDate());
            case "truth" -> simple(new TypeText.OfTruth());
            case "year" -> unitGoesOn(1) ? null : simple(new TypeText.OfYear());
            case "choice" -> choice();
            case "list" -> cursor.ahead(1).isWord("of") ? list() : null;
            case "key" -> key();
            case "schedule" -> schedule();
            default -> null;
        };
    }

    private TypeText.Kind simple(TypeText.Kind kind) {
        cursor.next();
        return kind;
    }

    private boolean unitGoesOn(int ahead) {
        Token behind = cursor.ahead(ahead);
        return behind.joined() && (behind.is(Kind.OVER) || behind.is(Kind.POWER) || behind.is(Kind.BRACKET_OPEN));
    }

    private TypeText.Kind choice() {
        cursor.next();
        if (!cursor.is(Kind.BRACE_OPEN)) {
            return new TypeText.OfChoice(List.of());
        }
        var values = new ArrayList<String>();
        for (Declaration.Ident value : names.inBraces("choice", true)) {
            values.add(value.name());
        }
        return new TypeText.OfChoice(values);
    }

    private TypeText.Kind list() {
        cursor.next();
        cursor.next();
        TypeText element = type("of the list's values");
        String separator = null;
        if (cursor.isWord("by") && cursor.ahead(1).is(Kind.TEXT)) {
            cursor.next();
            separator = cursor.next().text();
        }
        return new TypeText.OfList(element, separator);
    }

    private TypeText.Kind key() {
        cursor.next();
        if (cursor.acceptWord("of")) {
            return new TypeText.OfKey(names.any("a table", "behind `key of`").name(), List.of());
        }
        if (!cursor.is(Kind.BRACKET_OPEN)) {
            return new TypeText.OfKey(null, List.of());
        }
        Token open = cursor.next();
        var fields = new ArrayList<String>();
        do {
            fields.add(names.any("a column", "in `key (`").name());
        } while (cursor.accept(Kind.COMMA));
        if (!cursor.accept(Kind.BRACKET_CLOSE)) {
            throw cursor.fail(FormulaFindings.openBracket(cursor.place(open), cursor.here()));
        }
        return new TypeText.OfKey(null, fields);
    }

    private TypeText.Kind schedule() {
        cursor.next();
        UnitText from = units.unit("behind `schedule`");
        arrow();
        return new TypeText.OfSchedule(from, units.unit("behind `->`"));
    }

    void arrow() {
        cursor.expect(Kind.ARROW, UnitTextFindings.noArrow(cursor.here(), cursor.token()));
    }

    private TypeText.Kind ofUnit(Token start) {
        String scale = null;
        if (UnitWords.isScale(start.text())
                && cursor.ahead(1).is(Kind.WORD)
                && !cursor.ahead(1).first()) {
            scale = cursor.next().text();
        }
        Token word = cursor.token();
        if (scale == null && !UnitWords.isUnit(word.text()) && !unitGoesOn(1)) {
            cursor.next();
            return new TypeText.OfName(word.text(), word.span());
        }
        UnitText unit = units.unit("in a type");
        return new TypeText.OfUnit(scale, unit, basis());
    }

    private @Nullable Boolean basis() {
        boolean said = (cursor.isWord("real") || cursor.isWord("nominal"))
                && !cursor.ahead(1).is(Kind.COLON);
        return said ? (Boolean) cursor.next().text().equals("real") : null;
    }
}
