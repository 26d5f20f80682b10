package org.claimstake.language.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * What a condition makes known, and by which name an expression is remembered for that.
 */
final class Keys {
    private Keys() {}

    /** A name for an expression that reads one value; null for all else. */
    static @Nullable String of(Expr expr) {
        return switch (expr) {
            case Expr.Name name -> name.name();
            case Expr.Bracketed bracketed -> of(bracketed.inner());
            case Expr.Field field -> {
                String target = of(field.target());
                yield target == null ? null : target + "." + field.name();
            }
            case Expr.Lag lag -> {
                String target = of(lag.target());
                yield target == null ? null : target + "[" + (lag.periods() > 0 ? "+" : "") + lag.periods() + "]";
            }
            case Expr.Index index -> {
                String target = of(index.target());
                yield target == null
                        ? null
                        : target
                                + index.keys().stream()
                                        .map(k -> String.valueOf(of(k)))
                                        .collect(Collectors.toList());
            }
            case Expr.Text text -> text.text();
            case Expr.Number number -> number.digits().toPlainString();
            case Expr.DateLiteral date -> date.text();
            case Expr.Truth t -> null;
            case Expr.Series s -> null;
            case Expr.Call c -> null;
            case Expr.Unary u -> null;
            case Expr.Binary b -> null;
            case Expr.IfElse i -> null;
            case Expr.Otherwise o -> null;
            case Expr.Convert c -> null;
            case Expr.Basis b -> null;
            case Expr.InScenario in -> {
                String value = of(in.value());
                yield value == null ? null : value + " in \"" + in.scenario() + "\"";
            }
            case Expr.Dated d -> null;
            case Expr.Unread u -> null;
        };
    }

    /** Does a key read by this name, as {@code d.price} and {@code wait[d]} do by {@code d}? */
    static boolean mentions(String key, String name) {
        return List.of(key.split("[^A-Za-z0-9_]+")).contains(name);
    }

    /** What is known where the condition holds ({@code holds}) or fails. */
    static Set<String> known(Expr condition, boolean holds) {
        var asked = new TreeSet<String>();
        collect(condition, holds, asked);
        return asked;
    }

    private static void collect(Expr condition, boolean holds, Set<String> asked) {
        switch (condition) {
            case Expr.Bracketed bracketed -> collect(bracketed.inner(), holds, asked);
            case Expr.Unary(var span, var op, var inner) when op == Expr.UnaryOp.NOT -> collect(inner, !holds, asked);
            case Expr.Binary(var span, var op, var opSpan, var left, var right)
            when op == (holds ? Expr.BinaryOp.AND : Expr.BinaryOp.OR) -> {
                collect(left, holds, asked);
                collect(right, holds, asked);
            }
            case Expr.Call call
            when holds && isKnown(call) -> {
                String key = of(call.arguments().getFirst().value());
                if (key != null) {
                    asked.add(key);
                }
            }
            default -> {
                // asks for nothing
            }
        }
    }

    /** Nothing but {@code known(…)}, alone or joined: it decides no row by what it holds, only by what is there. */
    static boolean asksOnly(Expr condition) {
        Expr bare = bare(condition);
        return isKnown(bare)
                || (bare instanceof Expr.Binary binary
                        && (binary.op() == Expr.BinaryOp.AND || binary.op() == Expr.BinaryOp.OR)
                        && asksOnly(binary.left())
                        && asksOnly(binary.right()));
    }

    static boolean isKnown(Expr expr) {
        return expr instanceof Expr.Call call
                && call.function().equals("known")
                && call.arguments().size() == 1;
    }

    static Expr bare(Expr expr) {
        return expr instanceof Expr.Bracketed bracketed ? bare(bracketed.inner()) : expr;
    }
}
