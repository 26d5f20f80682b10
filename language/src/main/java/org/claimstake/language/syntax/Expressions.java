package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.claimstake.language.syntax.Expr.BinaryOp;
import org.claimstake.language.syntax.Expr.UnaryOp;
import org.claimstake.language.syntax.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads formulas: from {@code if} down to what an operator stands beside; {@link Operands} reads that. */
final class Expressions {
    private static final Set<String> BAND_WORDS = Set.of("below", "up", "at", "above", "sliced", "whole");

    /** Tokens that are looked at ahead; no date of a conversion is longer. */
    private static final int MOST_AHEAD = 500;

    private final Cursor cursor;
    private final Operands operands;
    private final Units units;

    // Words that end a formula at some places: in an `expect`, `in "A"` belongs to the whole; the rate of a
    // party is followed by `real`; in knots `at` begins the next one. Within brackets they count again.
    private boolean scenarioEnds;
    private boolean basisEnds;
    private boolean atEnds;
    private boolean inList;

    Expressions(Cursor cursor, Units units, boolean loose) {
        this.cursor = cursor;
        this.units = units;
        this.operands = new Operands(cursor, this, units, loose);
    }

    Operands operands() {
        return operands;
    }

    Expr expr() {
        cursor.enter();
        Expr read = cursor.isWord("if") ? ifElse() : or();
        cursor.leave();
        return read;
    }

    /** A formula behind which {@code in "A"} is not its own. */
    Expr beforeScenario() {
        return within(true, false, false, false, this::expr);
    }

    /** A formula behind which {@code real} or {@code nominal} is not its own. */
    Expr beforeBasis() {
        return within(false, true, false, false, this::expr);
    }

    /** A formula behind which {@code at} is not its own. */
    Expr beforeAt() {
        return within(false, false, true, false, this::expr);
    }

    /** A formula without comparisons, since the {@code =} behind it is not its own. */
    Expr beforeValue() {
        return units.beforeValue(this::sum);
    }

    /** Within round brackets every word counts again. */
    Expr inBrackets() {
        return within(false, false, false, false, this::expr);
    }

    /** Within a list a comma parts values. */
    <T> T inList(Supplier<T> read) {
        return within(false, false, false, true, read);
    }

    boolean inList() {
        return inList;
    }

    private <T> T within(boolean scenario, boolean basis, boolean at, boolean list, Supplier<T> read) {
        boolean[] before = {scenarioEnds, basisEnds, atEnds, inList};
        try {
            scenarioEnds = scenario;
            basisEnds = basis;
            atEnds = at;
            inList = list;
            return read.get();
        } finally {
            scenarioEnds = before[0];
            basisEnds = before[1];
            atEnds = before[2];
            inList = before[3];
        }
    }

    // ---- if

    Expr ifElse() {
        Token start = cursor.next();
        Expr condition = expr();
        if (!cursor.acceptWord("then")) {
            throw cursor.fail(
                    FormulaFindings.noThen(cursor.place(start), cursor.here(), cursor.previous(), cursor.token()));
        }
        Expr then = expr();
        if (!cursor.isWord("else")) {
            throw cursor.fail(FormulaFindings.noElse(
                    cursor.place(start), cursor.behind(), cursor.here(), cursor.previous(), cursor.token()));
        }
        cursor.next();
        Expr otherwise = expr();
        return new Expr.IfElse(cursor.since(start), condition, then, otherwise);
    }

    // ---- and, or, not

    private Expr or() {
        Expr left = and();
        for (int signs = 1; cursor.isWord("or"); signs++) {
            left = binary(BinaryOp.OR, left, signs, this::and);
        }
        return left;
    }

    private Expr and() {
        Expr left = not();
        for (int signs = 1; cursor.isWord("and"); signs++) {
            left = binary(BinaryOp.AND, left, signs, this::not);
        }
        return left;
    }

    Expr not() {
        if (!cursor.isWord("not")) {
            return comparison();
        }
        cursor.enter();
        Token sign = cursor.next();
        Expr operand = not();
        cursor.leave();
        tellBeside(operand, "not");
        return new Expr.Unary(cursor.since(sign), UnaryOp.NOT, operand);
    }

    // ---- comparisons, which do not chain

    private Expr comparison() {
        Expr left = operands.spoken().between(sum(), this::sum);
        BinaryOp op = comparator();
        if (op == null) {
            return left;
        }
        Expr compared = binary(op, left, 1, this::sum);
        BinaryOp second = comparator();
        if (second != null) {
            chain((Expr.Binary) compared, second);
        }
        return compared;
    }

    private void chain(Expr.Binary first, BinaryOp second) {
        Token sign = cursor.token();
        Expr.Binary rest = (Expr.Binary) binary(second, first.right(), 1, this::sum);
        String middle = cursor.words(first.right().span());
        String mended = cursor.words(first.span()) + " and " + middle + " " + second.word() + " "
                + cursor.words(rest.right().span());
        cursor.report(FormulaFindings.chain(cursor.place(sign), cursor.place(first.opSpan()), mended));
        for (int signs = 2; comparator() != null; signs++) {
            binary(BinaryOp.EQUAL, rest, signs, this::sum);
        }
    }

    private @Nullable BinaryOp comparator() {
        return switch (cursor.token().kind()) {
            case EQUAL -> BinaryOp.EQUAL;
            case UNEQUAL -> BinaryOp.UNEQUAL;
            case LESS -> BinaryOp.LESS;
            case AT_MOST -> BinaryOp.AT_MOST;
            case MORE -> BinaryOp.MORE;
            case AT_LEAST -> BinaryOp.AT_LEAST;
            case ASSIGN -> equalMeant();
            default -> null;
        };
    }

    // No `=` may stand behind a formula: it always follows a name at the start of an entry.
    private BinaryOp equalMeant() {
        if (!cursor.isHushed()) {
            cursor.report(FormulaFindings.equalMeant(cursor.place(cursor.token())));
        }
        return BinaryOp.EQUAL;
    }

    // ---- sums, products, powers

    private Expr sum() {
        Expr left = product();
        for (int signs = 1; ; signs++) {
            if (cursor.is(Kind.PLUS)) {
                left = binary(BinaryOp.PLUS, left, signs, this::product);
            } else if (cursor.is(Kind.MINUS)) {
                left = binary(BinaryOp.MINUS, left, signs, this::product);
            } else {
                return left;
            }
        }
    }

    private Expr product() {
        Expr left = unary();
        for (int signs = 1; ; signs++) {
            if (cursor.is(Kind.TIMES)) {
                left = binary(BinaryOp.TIMES, left, signs, this::unary);
            } else if (cursor.is(Kind.OVER)) {
                left = binary(BinaryOp.OVER, left, signs, this::unary);
            } else {
                return left;
            }
        }
    }

    private Expr unary() {
        if (cursor.is(Kind.PLUS)) {
            cursor.report(FormulaFindings.leadingPlus(cursor.place(cursor.token())));
            cursor.next();
        }
        if (!cursor.is(Kind.MINUS)) {
            return power();
        }
        cursor.enter();
        Token sign = prefix();
        Expr operand = unary();
        cursor.leave();
        tellBeside(operand, "-");
        return new Expr.Unary(cursor.since(sign), UnaryOp.MINUS, operand);
    }

    private Token prefix() {
        cursor.mark(Layout.PREFIX);
        return cursor.next();
    }

    private Expr power() {
        Expr base = primary();
        if (!cursor.is(Kind.POWER)) {
            return base;
        }
        if (standsTight(base)) {
            cursor.mark(Layout.TIGHT | Layout.PREFIX);
        }
        return binary(BinaryOp.POWER, base, 1, this::exponent);
    }

    // Directly behind a unit the sign would be the unit's: 5 t ^ 2 is another thing than 5 t^2.
    private static boolean standsTight(Expr base) {
        return switch (base) {
            case Expr.Name n -> true;
            case Expr.Call c -> true;
            case Expr.Field f -> true;
            case Expr.Lag l -> true;
            case Expr.Index i -> true;
            case Expr.Bracketed b -> true;
            case Expr.Number(var s, var d, var percent, var scale, var unit) -> scale == null && unit == null;
            default -> false;
        };
    }

    private Expr exponent() {
        cursor.enter();
        Expr read;
        if (cursor.is(Kind.MINUS)) {
            Token sign = prefix();
            read = new Expr.Unary(cursor.since(sign), UnaryOp.MINUS, exponent());
        } else {
            read = power();
        }
        cursor.leave();
        return read;
    }

    private Expr binary(BinaryOp op, Expr left, int signs, Supplier<Expr> operand) {
        Token sign = cursor.next();
        if (signs > Limits.SIGNS) {
            throw cursor.fail(FormulaFindings.manySigns(cursor.place(sign)));
        }
        Expr right = operand.get();
        tellBeside(left, op.word());
        tellBeside(right, op.word());
        return new Expr.Binary(left.span().to(right.span()), op, sign.span(), left, right);
    }

    private void tellBeside(Expr operand, String sign) {
        Expr inner = operand;
        while (!(inner instanceof Expr.Otherwise)) {
            switch (inner) {
                case Expr.Convert(var s, var value, var u, var a) -> inner = value;
                case Expr.Basis(var s, var value, var r) -> inner = value;
                case Expr.InScenario(var s, var value, var n, var ns) -> inner = value;
                default -> {
                    return;
                }
            }
        }
        cursor.report(FormulaFindings.otherwiseBeside(
                cursor.place(operand.span()), sign, "(" + cursor.words(operand.span()) + ")"));
    }

    // ---- what stands behind an operand

    private Expr primary() {
        Token start = cursor.token();
        Expr read = operands.operand();
        for (int count = 1; cursor.isWord("otherwise"); count++) {
            read = otherwise(start, read, count);
        }
        if (cursor.isWord("to") && cursor.ahead(1).is(Kind.WORD)) {
            read = convert(start, read);
        }
        if (!basisEnds && (cursor.isWord("real") || cursor.isWord("nominal")) && !nameFollows()) {
            boolean real = cursor.next().text().equals("real");
            read = new Expr.Basis(cursor.since(start), read, real);
        }
        if (!scenarioEnds && cursor.isWord("in") && cursor.ahead(1).is(Kind.TEXT)) {
            cursor.next();
            Token scenario = cursor.next();
            read = new Expr.InScenario(cursor.since(start), read, scenario.text(), scenario.span());
        }
        return atEnds ? read : operands.spoken().at(start, read);
    }

    // The word is the next entry's name or label: { rate = x  real = y }.
    private boolean nameFollows() {
        Token behind = cursor.ahead(1);
        return behind.assigns() || behind.is(Kind.COLON) || behind.is(Kind.DOT);
    }

    private Expr otherwise(Token start, Expr value, int count) {
        Token word = cursor.next();
        if (count > Limits.NESTING) {
            throw cursor.fail(FormulaFindings.manySigns(cursor.place(word)));
        }
        Expr fallback = cursor.isWord("last") && !suffixFollows() ? last() : fallback();
        return new Expr.Otherwise(cursor.since(start), value, fallback);
    }

    private boolean suffixFollows() {
        Token behind = cursor.ahead(1);
        return behind.joined() && (behind.is(Kind.BRACKET_OPEN) || behind.is(Kind.DOT) || behind.is(Kind.SQUARE_OPEN));
    }

    private @Nullable Expr last() {
        cursor.next();
        return null;
    }

    private Expr fallback() {
        if (!cursor.is(Kind.MINUS)) {
            return operands.operand();
        }
        Token sign = prefix();
        Expr operand = operands.operand();
        return new Expr.Unary(cursor.since(sign), UnaryOp.MINUS, operand);
    }

    private Expr convert(Token start, Expr value) {
        cursor.next();
        UnitText unit = units.target();
        Expr at = null;
        if (cursor.isWord("at") && !nameFollows() && !(atEnds && knotFollows())) {
            cursor.next();
            at = operands.operand();
        }
        return new Expr.Convert(cursor.since(start), value, unit, at);
    }

    // Among knots `at` may begin the next one; then a colon comes before anything else of the band ends.
    private boolean knotFollows() {
        int depth = 0;
        for (int i = 1; i < MOST_AHEAD && !cursor.ahead(i).is(Kind.END) && depth >= 0; i++) {
            switch (cursor.ahead(i).kind()) {
                case BRACKET_OPEN, SQUARE_OPEN, BRACE_OPEN -> depth++;
                case BRACKET_CLOSE, SQUARE_CLOSE, BRACE_CLOSE -> depth--;
                case COLON -> {
                    if (depth == 0) {
                        return true;
                    }
                }
                case WORD -> {
                    if (depth == 0 && BAND_WORDS.contains(cursor.ahead(i).text())) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    // ---- lists

    /** {@code a, b, c} up to a closing sign, which is left standing. */
    List<Expr> values() {
        return inList(() -> {
            var values = new ArrayList<Expr>();
            do {
                values.add(expr());
            } while (cursor.accept(Kind.COMMA) || operands.semicolon());
            return values;
        });
    }
}
