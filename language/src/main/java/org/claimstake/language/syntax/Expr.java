package org.claimstake.language.syntax;

import java.math.BigDecimal;
import java.util.List;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An expression as it was written. Nothing is resolved here: a name is a word, a unit is its text.
 */
public sealed interface Expr {

    Span span();

    /**
     * A number with what stands behind it.
     *
     * @param digits  the decimal as written, without {@code _}
     * @param percent {@code %} follows directly
     * @param scale   {@code k mn bn tn}, or null
     * @param unit    or null
     */
    record Number(
            Span span,
            BigDecimal digits,
            boolean percent,
            @Nullable String scale,
            @Nullable UnitText unit) implements Expr {}

    record Text(Span span, String text) implements Expr {}

    /** {@code 2026-07-01}, {@code 2026-07}, {@code 2026-Q3} (a bare year is a {@link Number}). */
    record DateLiteral(Span span, String text) implements Expr {}

    record Truth(Span span, boolean value) implements Expr {}

    /** {@code [-100, 300] mn USD}: one value a period. */
    record Series(
            Span span,
            List<Expr> values,
            @Nullable String scale,
            @Nullable UnitText unit) implements Expr {}

    record Name(Span span, String name) implements Expr {}

    record Call(Span span, String function, Span functionSpan, List<Argument> arguments) implements Expr {}

    /**
     * @param label {@code rate:}, or null
     * @param row   {@code for d in deposits}, or null
     */
    record Argument(
            Span span,
            @Nullable String label,
            Expr value,
            @Nullable RowText row,
            @Nullable Expr where) {}

    /** {@code for name in table}. */
    record RowText(Span span, String name, Span nameSpan, String table, Span tableSpan) {}

    record Field(Span span, Expr target, String name, Span nameSpan) implements Expr {}

    /** {@code x[-1]}: periods is negative for the past. */
    record Lag(Span span, Expr target, int periods) implements Expr {}

    record Index(Span span, Expr target, List<Expr> keys) implements Expr {}

    record Unary(Span span, UnaryOp op, Expr operand) implements Expr {}

    record Binary(Span span, BinaryOp op, Span opSpan, Expr left, Expr right) implements Expr {}

    record IfElse(Span span, Expr condition, Expr then, Expr otherwise) implements Expr {}

    /** {@code value otherwise fallback}; a null fallback is {@code otherwise last}. */
    record Otherwise(Span span, Expr value, @Nullable Expr fallback) implements Expr {}

    /** {@code value to unit [at when]}. */
    record Convert(
            Span span, Expr value, UnitText unit, @Nullable Expr at) implements Expr {}

    /** {@code value real} or {@code value nominal}. */
    record Basis(Span span, Expr value, boolean real) implements Expr {}

    /** {@code value in "Scenario"}. */
    record InScenario(Span span, Expr value, String scenario, Span scenarioSpan) implements Expr {}

    /** {@code dated { before: e  date: e … } by first day}. */
    record Dated(Span span, @Nullable Expr before, List<DatedEntry> entries, boolean byFirstDay) implements Expr {}

    record DatedEntry(Expr date, Expr value) {}

    /** Brackets are kept: `otherwise` asks whether they stand there, and the formula is shown as written. */
    record Bracketed(Span span, Expr inner) implements Expr {}

    /** Where reading failed; the finding is already made. */
    record Unread(Span span) implements Expr {}

    enum UnaryOp {
        MINUS("-"),
        NOT("not");

        private final String word;

        UnaryOp(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    enum BinaryOp {
        OR("or"),
        AND("and"),
        EQUAL("=="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        OVER("/"),
        POWER("^");

        private final String word;

        BinaryOp(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
