package org.claimstake.language.model;

import java.util.Set;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on: every number typed or read, with its source or as an assumption.
 */
final class Grounds {
    private final World world;

    Grounds(World world) {
        this.world = world;
    }

    /** For a term, an input, a random value: one ground, sourced or assumed. */
    void declared(Def def, @Nullable Expr value, Declaration.@Nullable Origin origin, Scope scope) {
        String words = value == null ? "" : scope.file().slice(value.span());
        Plan.Ground ground = ground(def.name(), words, origin, scope, def.place());
        def.grounds().add(world.ground(Literals.isMissing(value, scope) ? missing(ground) : ground));
    }

    /** What nobody knows is a gap, whoever says so. */
    private static Plan.Ground missing(Plan.Ground said) {
        return new Plan.Ground(
                said.name(),
                Plan.Ground.Kind.MISSING,
                said.words(),
                said.source(),
                said.at(),
                said.reason(),
                said.place(),
                said.library());
    }

    /** For a line or a binding: a ground where a number was typed, or where an origin is said. */
    void typed(Def def, Expr value, Declaration.@Nullable Origin origin, Scope scope) {
        if (origin != null || Numbers.typed(value)) {
            declared(def, value, origin, scope);
        }
    }

    Plan.Ground ground(String name, String words, Declaration.@Nullable Origin origin, Scope scope, Place place) {
        return switch (origin) {
            case null -> new Plan.Ground(name, Plan.Ground.Kind.ASSUMED, words, "", "", "", place, scope.library());
            case Declaration.Origin.Assumed(var span, var reason) ->
                new Plan.Ground(
                        name,
                        Plan.Ground.Kind.ASSUMED,
                        words,
                        "",
                        "",
                        reason == null ? "" : reason,
                        place,
                        scope.library());
            case Declaration.Origin.Source source -> {
                listed(source, scope);
                yield new Plan.Ground(
                        name, Plan.Ground.Kind.SOURCED, words, source.id(), source.place(), "", place, scope.library());
            }
        };
    }

    /** Is the source in the case's list? The library's own are not. */
    void listed(Declaration.Origin.Source source, Scope scope) {
        Set<String> known = world.text.sources();
        if (scope.library()) {
            return;
        }
        if (known == null && world.toldNoSources) {
            return;
        }
        if (known == null) {
            world.toldNoSources = true;
            world.report(ScenarioFindings.noSourcesFile(source.id(), scope.place(source.span())));
        } else if (!known.contains(source.id())) {
            world.report(ScenarioFindings.unknownSource(
                    source.id(), Nearest.of(source.id(), known), scope.place(source.span())));
        }
    }

    /** Which numbers count as typed: all but 0, 1 and years. */
    static final class Numbers {
        private Numbers() {}

        static boolean typed(Expr expr) {
            return switch (expr) {
                case Expr.Number number -> counts(number);
                case Expr.DateLiteral d -> true;
                case Expr.Series series -> series.values().stream().anyMatch(Numbers::typed);
                case Expr.Field field -> typed(field.target());
                case Expr.Lag lag -> typed(lag.target());
                case Expr.Index index -> typed(index.target());
                case Expr.Call call ->
                    call.arguments().stream()
                            .anyMatch(a -> typed(a.value()) || (a.where() != null && typed(a.where())));
                case Expr.Unary unary -> typed(unary.operand());
                case Expr.Binary binary -> typed(binary.left()) || typed(binary.right());
                case Expr.IfElse choice ->
                    typed(choice.condition()) || typed(choice.then()) || typed(choice.otherwise());
                case Expr.Otherwise o -> typed(o.value()) || (o.fallback() != null && typed(o.fallback()));
                case Expr.Convert convert -> typed(convert.value());
                case Expr.Basis basis -> typed(basis.value());
                case Expr.InScenario in -> typed(in.value());
                case Expr.Dated d -> true;
                case Expr.Bracketed bracketed -> typed(bracketed.inner());
                case Expr.Name n -> false;
                case Expr.Text t -> false;
                case Expr.Truth t -> false;
                case Expr.Unread u -> false;
            };
        }

        private static boolean counts(Expr.Number number) {
            boolean unit = number.unit() != null || number.percent() || number.scale() != null;
            boolean small = number.digits().signum() == 0 || number.digits().compareTo(java.math.BigDecimal.ONE) == 0;
            return number.digits().signum() != 0 && (unit || !small) && !Literals.isYear(number);
        }
    }
}
