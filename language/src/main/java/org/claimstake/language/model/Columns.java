package org.claimstake.language.model;

import java.util.List;
import org.claimstake.language.syntax.Expr;

/**
 * In a table's own {@code where} a bare column name is the row's value: the expression is rewritten to say so.
 */
final class Columns {
    private Columns() {}

    static Expr ofRow(Expr expr, List<String> columns, String row) {
        return switch (expr) {
            case Expr.Name(var span, var name)
            when columns.contains(name) -> new Expr.Field(span, new Expr.Name(span, row), name, span);
            case Expr.Bracketed(var span, var inner) -> new Expr.Bracketed(span, ofRow(inner, columns, row));
            case Expr.Unary(var span, var op, var operand) -> new Expr.Unary(span, op, ofRow(operand, columns, row));
            case Expr.Binary(var span, var op, var opSpan, var left, var right) ->
                new Expr.Binary(span, op, opSpan, ofRow(left, columns, row), ofRow(right, columns, row));
            case Expr.Otherwise(var span, var value, var fallback) ->
                new Expr.Otherwise(
                        span, ofRow(value, columns, row), fallback == null ? null : ofRow(fallback, columns, row));
            case Expr.Call(var span, var function, var functionSpan, var arguments) ->
                new Expr.Call(
                        span,
                        function,
                        functionSpan,
                        arguments.stream()
                                .map(a -> new Expr.Argument(
                                        a.span(), a.label(), ofRow(a.value(), columns, row), a.row(), a.where()))
                                .toList());
            default -> expr;
        };
    }
}
