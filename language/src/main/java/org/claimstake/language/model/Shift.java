package org.claimstake.language.model;

import java.util.List;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.syntax.UnitText;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Moves the spans of a setting's value behind its name, so that messages show {@code name=value} whole.
 */
final class Shift {
    private Shift() {}

    static Expr by(Expr expr, int by) {
        return switch (expr) {
            case Expr.Number(var span, var digits, var percent, var scale, var unit) ->
                new Expr.Number(moved(span, by), digits, percent, scale, unit(unit, by));
            case Expr.Text(var span, var text) -> new Expr.Text(moved(span, by), text);
            case Expr.DateLiteral(var span, var text) -> new Expr.DateLiteral(moved(span, by), text);
            case Expr.Truth(var span, var value) -> new Expr.Truth(moved(span, by), value);
            case Expr.Name(var span, var name) -> new Expr.Name(moved(span, by), name);
            case Expr.Unary(var span, var op, var operand) -> new Expr.Unary(moved(span, by), op, by(operand, by));
            case Expr.Basis(var span, var value, var real) -> new Expr.Basis(moved(span, by), by(value, by), real);
            case Expr.Bracketed(var span, var inner) -> new Expr.Bracketed(moved(span, by), by(inner, by));
            case Expr.Binary(var span, var op, var opSpan, var left, var right) ->
                new Expr.Binary(moved(span, by), op, moved(opSpan, by), by(left, by), by(right, by));
            case Expr.Series(var span, var values, var scale, var unit) ->
                new Expr.Series(
                        moved(span, by), values.stream().map(v -> by(v, by)).toList(), scale, unit(unit, by));
            default -> new Expr.Unread(moved(expr.span(), by));
        };
    }

    private static @Nullable UnitText unit(@Nullable UnitText unit, int by) {
        if (unit == null) {
            return null;
        }
        List<UnitText.Part> parts = unit.parts().stream()
                .map(p -> new UnitText.Part(moved(p.span(), by), p.word(), p.kind(), p.halves(), p.divides()))
                .toList();
        return new UnitText(moved(unit.span(), by), parts);
    }

    private static Span moved(Span span, int by) {
        return new Span(span.from() + by, span.to() + by);
    }
}
