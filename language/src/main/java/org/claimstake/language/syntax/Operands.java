package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.syntax.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what an operator stands beside: names, calls, literals, brackets, and the dots and keys behind them. */
final class Operands {
    private final Cursor cursor;
    private final Expressions expressions;
    private final Numbers numbers;
    private final Units units;
    private final Spoken spoken;

    Operands(Cursor cursor, Expressions expressions, Units units, boolean loose) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.units = units;
        this.spoken = new Spoken(cursor);
        this.numbers = new Numbers(cursor, expressions, units, loose);
    }

    Numbers numbers() {
        return numbers;
    }

    Spoken spoken() {
        return spoken;
    }

    Expr operand() {
        Token start = cursor.token();
        return switch (start.kind()) {
            case NUMBER -> {
                Expr date = spoken.date();
                yield date == null ? numbers.number() : date;
            }
            case DATE -> {
                cursor.next();
                // what is no date of the language was told by its token; nobody after this may read it as one
                yield start.problem() == null
                        ? new Expr.DateLiteral(start.span(), start.text())
                        : new Expr.Unread(start.span());
            }
            case TEXT -> {
                cursor.next();
                yield new Expr.Text(start.span(), start.text());
            }
            case SQUARE_OPEN -> series();
            case BRACKET_OPEN -> suffixes(start, bracketed());
            case WORD -> word(start);
            default ->
                throw cursor.fail(FormulaFindings.noOperand(
                        cursor.here(), cursor.place(cursor.previous()), cursor.previous(), start));
        };
    }

    private Expr word(Token start) {
        String word = start.text();
        return switch (word) {
            case "yes", "no" -> {
                cursor.next();
                yield new Expr.Truth(start.span(), word.equals("yes"));
            }
            case "if" -> {
                cursor.report(FormulaFindings.ifBeside(cursor.place(start)));
                cursor.enter();
                Expr read = expressions.ifElse();
                cursor.leave();
                yield read;
            }
            case "not" -> {
                cursor.report(FormulaFindings.notBeside(cursor.place(start)));
                yield expressions.not();
            }
            case "dated" -> suffixes(start, dated());
            default -> name(start);
        };
    }

    private Expr name(Token start) {
        String word = start.text();
        if (Words.EXPRESSION.contains(word) || Blocks.declarationBegins(cursor)) {
            throw cursor.fail(FormulaFindings.noOperand(
                    cursor.place(start), cursor.place(cursor.previous()), cursor.previous(), start));
        }
        if (Words.isUnitOrScale(word)) {
            if (spoken.periodAtHand(start) || spoken.moneyFirst(start, units)) {
                return new Expr.Unread(cursor.since(start));
            }
            Token behind = cursor.ahead(1);
            if (behind.joined() && (behind.is(Kind.DOT) || behind.is(Kind.SQUARE_OPEN))) {
                if (cursor.tellOnce(word)) {
                    cursor.report(UnitTextFindings.unitAsName(cursor.place(start), word));
                }
                cursor.next();
                suffixes(start, new Expr.Unread(start.span()));
                return new Expr.Unread(cursor.since(start));
            }
            cursor.report(UnitTextFindings.unitAlone(cursor.place(start), cursor.previous(), word));
            cursor.next();
            numbers.passKind();
            return new Expr.Unread(start.span());
        }
        Expr date = spoken.date();
        if (date != null) {
            return date;
        }
        cursor.next();
        Token open = cursor.token();
        if (open.is(Kind.BRACKET_OPEN) && !open.first()) {
            if (!open.joined()) {
                cursor.report(FormulaFindings.spacedCall(cursor.place(open), word));
            }
            return suffixes(start, call(start));
        }
        return suffixes(start, new Expr.Name(start.span(), word));
    }

    // ---- brackets, lists

    private Expr bracketed() {
        Token open = cursor.next();
        Expr inner = expressions.inBrackets();
        close(Kind.BRACKET_CLOSE, open);
        return new Expr.Bracketed(cursor.since(open), inner);
    }

    private void close(Kind closing, Token open) {
        if (cursor.is(Kind.COMMA) && cursor.tokenAt(before(open)).isWord("if")) {
            throw cursor.fail(FormulaFindings.callOfIf(cursor.place(cursor.tokenAt(before(open)))));
        }
        if (!cursor.is(closing) && closes(open, closing)) {
            Unreadable told =
                    cursor.fail(EntryFindings.stray(cursor.place(cursor.token()), cursor.previous(), cursor.token()));
            skipTo(closing, told);
        }
        if (cursor.is(closing)) {
            cursor.next();
            return;
        }
        throw cursor.fail(FormulaFindings.openBracket(cursor.place(open), cursor.here()));
    }

    private int before(Token open) {
        int i = cursor.at();
        while (i > 0 && cursor.tokenAt(i).from() > open.from()) {
            i--;
        }
        return Math.max(0, i - 1);
    }

    private Expr series() {
        Token open = cursor.next();
        if (cursor.is(Kind.SQUARE_CLOSE)) {
            throw cursor.fail(FormulaFindings.emptySeries(cursor.place(open)));
        }
        List<Expr> values = expressions.values();
        close(Kind.SQUARE_CLOSE, open);
        String scale = numbers.scale();
        UnitText unit = numbers.unit();
        return new Expr.Series(cursor.since(open), values, scale, unit);
    }

    // ---- calls

    private Expr call(Token function) {
        cursor.enter();
        cursor.mark(Layout.TIGHT);
        Token open = cursor.next();
        var arguments = new ArrayList<Expr.Argument>();
        while (!cursor.is(Kind.BRACKET_CLOSE)) {
            arguments.add(expressions.inList(this::argument));
            if (!nextArgument(open)) {
                break;
            }
        }
        close(Kind.BRACKET_CLOSE, open);
        cursor.leave();
        return new Expr.Call(cursor.since(function), function.text(), function.span(), arguments);
    }

    private boolean nextArgument(Token open) {
        if (cursor.accept(Kind.COMMA)) {
            if (cursor.is(Kind.BRACKET_CLOSE)) {
                cursor.report(FormulaFindings.spareComma(cursor.place(cursor.previous())));
            }
            return true;
        }
        if (semicolon()) {
            return true;
        }
        Token token = cursor.token();
        boolean operandBegins =
                token.is(Kind.WORD) || token.is(Kind.NUMBER) || token.is(Kind.DATE) || token.is(Kind.TEXT);
        Unreadable told = token.first() || !closes(open, Kind.BRACKET_CLOSE) ? null : spoken.inCall();
        if (told != null) {
            throw told;
        }
        if (operandBegins
                && !token.first()
                && !Words.EXPRESSION.contains(token.text())
                && closes(open, Kind.BRACKET_CLOSE)) {
            cursor.report(FormulaFindings.noComma(cursor.place(token), cursor.previous(), token));
            return true;
        }
        return false;
    }

    /** A semicolon in place of a comma: told and passed. */
    boolean semicolon() {
        Token token = cursor.token();
        boolean parts = token.is(Kind.SEMICOLON) && !token.first();
        if (parts) {
            cursor.report(FormulaFindings.semicolonInCall(cursor.place(token)));
            cursor.next();
        }
        return parts;
    }

    // A closing bracket on the same line says that the call goes on and a comma was forgotten.
    private boolean closes(Token open, Kind closing) {
        int depth = 0;
        for (int i = 0; !cursor.ahead(i).is(Kind.END) && cursor.ahead(i).line() == open.line(); i++) {
            depth += cursor.ahead(i).is(open.kind()) ? 1 : 0;
            if (cursor.ahead(i).is(closing) && depth-- == 0) {
                return true;
            }
        }
        return false;
    }

    private void skipTo(Kind closing, Unreadable told) {
        int depth = 0;
        while (!cursor.is(closing) || depth > 0) {
            if (cursor.is(Kind.END)) {
                throw told;
            }
            depth += cursor.is(Kind.BRACKET_OPEN) || cursor.is(Kind.SQUARE_OPEN) ? 1 : 0;
            depth -= cursor.is(Kind.BRACKET_CLOSE) || cursor.is(Kind.SQUARE_CLOSE) ? 1 : 0;
            cursor.pass();
        }
    }

    private Expr.Argument argument() {
        Token start = cursor.token();
        String label = label(start);
        Expr value = expressions.expr();
        if (label != null) {
            numbers.tellCommaInLabelled();
        }
        Expr.RowText row = cursor.isWord("for") ? row() : null;
        Expr where = cursor.acceptWord("where") ? expressions.expr() : null;
        return new Expr.Argument(cursor.since(start), label, value, row, where);
    }

    private @Nullable String label(Token start) {
        Token sign = cursor.ahead(1);
        if (!start.is(Kind.WORD) || !(sign.is(Kind.COLON) || sign.is(Kind.ASSIGN))) {
            return null;
        }
        cursor.next();
        if (sign.is(Kind.ASSIGN)) {
            cursor.report(FormulaFindings.labelSign(cursor.place(sign), start.text()));
        }
        cursor.next();
        return start.text();
    }

    /** {@code for name in table}. */
    Expr.RowText row() {
        Token start = cursor.next();
        boolean each = cursor.token().text().matches("each|every|all");
        if (each && cursor.ahead(1).is(Kind.WORD) && cursor.ahead(2).isWord("in")) {
            cursor.report(FormulaFindings.forEach(
                    cursor.place(start.span().to(cursor.token().span())),
                    cursor.token().text()));
            cursor.next();
        }
        Token name = rowWord(start, "a name for the row");
        if (!cursor.acceptWord("in")) {
            throw cursor.fail(FormulaFindings.noIn(cursor.here(), name.text(), cursor.token(), cursor.ahead(1)));
        }
        Token table = rowWord(start, "a table");
        return new Expr.RowText(cursor.since(start), name.text(), name.span(), table.text(), table.span());
    }

    private Token rowWord(Token start, String what) {
        Token word = cursor.token();
        if (!word.is(Kind.WORD) || Words.EXPRESSION.contains(word.text())) {
            throw cursor.fail(FormulaFindings.noRow(cursor.here(), cursor.place(start), what));
        }
        return cursor.next();
    }

    // ---- dots, lags, keys

    Expr suffixes(Token start, Expr operand) {
        Expr read = operand;
        for (int count = 1; ; count++) {
            Token sign = cursor.token();
            if (count > Limits.NESTING) {
                throw cursor.fail(FormulaFindings.tooDeep(cursor.place(sign)));
            }
            if (sign.is(Kind.DOT) && !sign.first()) {
                read = field(start, read);
            } else if (sign.is(Kind.SQUARE_OPEN) && !sign.first() && (sign.joined() || !expressions.inList())) {
                read = index(start, read);
            } else {
                return read;
            }
        }
    }

    private Expr field(Token start, Expr target) {
        Token dot = cursor.token();
        Token name = cursor.ahead(1);
        if (!name.is(Kind.WORD)) {
            throw cursor.fail(FormulaFindings.noField(cursor.place(dot), cursor.words(target.span())));
        }
        if (!dot.joined() || !name.joined()) {
            cursor.report(FormulaFindings.spacedDot(cursor.place(dot), cursor.words(target.span()), name.text()));
        }
        cursor.next();
        cursor.next();
        return new Expr.Field(cursor.since(start), target, name.text(), name.span());
    }

    private Expr index(Token start, Expr target) {
        Token open = cursor.token();
        if (!open.joined()) {
            cursor.report(FormulaFindings.spacedIndex(cursor.place(open), cursor.words(target.span())));
        }
        cursor.mark(Layout.TIGHT);
        cursor.next();
        if (cursor.is(Kind.MINUS) || cursor.is(Kind.PLUS)) {
            return lag(start, target, open);
        }
        if (cursor.is(Kind.SQUARE_CLOSE)) {
            throw cursor.fail(FormulaFindings.emptyIndex(cursor.place(open), cursor.words(target.span())));
        }
        List<Expr> keys = expressions.inList(this::keys);
        close(Kind.SQUARE_CLOSE, open);
        return new Expr.Index(cursor.since(start), target, keys);
    }

    private Expr lag(Token start, Expr target, Token open) {
        cursor.mark(Layout.PREFIX);
        Token sign = cursor.next();
        Token number = cursor.token();
        boolean whole = number.is(Kind.NUMBER) && cursor.ahead(1).is(Kind.SQUARE_CLOSE);
        int periods = whole ? periods(number) : -1;
        if (periods < 0) {
            throw cursor.fail(FormulaFindings.lag(cursor.here(), cursor.words(target.span())));
        }
        cursor.next();
        close(Kind.SQUARE_CLOSE, open);
        return new Expr.Lag(cursor.since(start), target, sign.is(Kind.MINUS) ? -periods : periods);
    }

    private static int periods(Token number) {
        if (number.text().length() > 9 || !number.text().chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int periods = Integer.parseInt(number.text());
        return periods <= Limits.LAG ? periods : -1;
    }

    private List<Expr> keys() {
        var keys = new ArrayList<Expr>();
        do {
            Token behind = cursor.ahead(1);
            boolean word = cursor.is(Kind.WORD) && (behind.is(Kind.SQUARE_CLOSE) || behind.is(Kind.COMMA));
            if (word) {
                Token key = cursor.next(); // as a key every word is free
                keys.add(new Expr.Name(key.span(), key.text()));
            } else {
                keys.add(expressions.expr());
            }
        } while (cursor.accept(Kind.COMMA));
        return keys;
    }

    // ---- laws that change

    private Expr dated() {
        Token start = cursor.next();
        cursor.enter();
        Token open = cursor.expect(Kind.BRACE_OPEN, EntryFindings.noBrace(cursor.here(), cursor.token(), "`dated`"));
        Expr before = null;
        var entries = new ArrayList<Expr.DatedEntry>();
        int commas = 0;
        for (boolean first = true; !cursor.is(Kind.BRACE_CLOSE); first = false) {
            boolean fits = cursor.is(Kind.DATE) || cursor.is(Kind.NUMBER) || cursor.is(Kind.SEMICOLON);
            boolean parted = cursor.previous().is(Kind.COMMA);
            if ((first || fits) && !parted) {
                Blocks.entry(cursor, first, true);
            }
            if (cursor.is(Kind.COMMA) && !first) {
                if (commas++ == 0) {
                    cursor.report(EntryFindings.commaBetween(cursor.place(cursor.token())));
                }
                cursor.next();
            } else if (cursor.is(Kind.SEMICOLON)) {
                cursor.next();
            } else if (first && cursor.isWord("before")) {
                cursor.next();
                colon("`before`");
                before = expressions.inBrackets();
            } else {
                entries.add(datedEntry(open));
            }
        }
        if (entries.isEmpty()) {
            throw cursor.fail(FormulaFindings.emptyDated(cursor.place(open)));
        }
        cursor.next();
        cursor.leave();
        boolean byFirstDay = cursor.isWord("by") && cursor.ahead(1).isWord("first");
        if (byFirstDay) {
            cursor.next();
            cursor.next();
            if (!cursor.acceptWord("day")) {
                throw cursor.fail(FormulaFindings.byFirstDay(cursor.here()));
            }
        }
        return new Expr.Dated(cursor.since(start), before, entries, byFirstDay);
    }

    private Expr.DatedEntry datedEntry(Token open) {
        Token date = cursor.token();
        if (date.is(Kind.END)) {
            throw cursor.fail(FormulaFindings.openBracket(cursor.place(open), cursor.place(date)));
        }
        Expr spokenDate = spoken.date();
        if (spokenDate != null) {
            colon("`" + cursor.words(spokenDate.span()) + "`");
            return new Expr.DatedEntry(spokenDate, expressions.inBrackets());
        }
        if (!date.is(Kind.DATE) && !date.is(Kind.NUMBER)) {
            throw cursor.fail(FormulaFindings.noDatedEntry(cursor.place(date), cursor.place(open), date));
        }
        Expr from = date.is(Kind.DATE) ? operand() : numbers.bare();
        colon("`" + date.text() + "`");
        return new Expr.DatedEntry(from, expressions.inBrackets());
    }

    private void colon(String behind) {
        cursor.expect(Kind.COLON, EntryFindings.noColon(cursor.here(), behind));
    }
}
