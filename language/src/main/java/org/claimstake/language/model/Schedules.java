package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Bands and knots. Their bounds and values may read names, so they are checked when all are known.
 */
final class Schedules {
    private final World world;
    private final Checker checker;
    private final Grounds grounds;

    Schedules(World world, Checker checker, Grounds grounds) {
        this.world = world;
        this.checker = checker;
        this.grounds = grounds;
    }

    void declare(Declaration.Schedule text, Scope scope) {
        UnitReader.Reading from = checker.units().read(text.from(), scope);
        UnitReader.Reading to = checker.units().read(text.to(), scope);
        if (from == null || to == null || (text.bands().isEmpty() && text.rows() == null)) {
            scope.unread().add(text.name().name());
            return;
        }
        boolean knots = isKnots(text);
        int index = world.schedules.size();
        world.schedules.add(null);
        ground(text, scope).ifPresent(ground -> world.scheduleGrounds.put(index, world.ground(ground)));
        if (scope.schedules()
                        .putIfAbsent(
                                text.name().name(), new Scope.ScheduleOf(index, from.unit(), to.unit(), knots, text))
                != null) {
            world.report(NameFindings.nameTwice(
                    text.name().name(), scope.place(text.name().span()), null));
        }
        world.deferred.add(() -> {
            Plan.Schedule made = text.rows() == null
                    ? make(text, scope, from, to, knots)
                    : fromRows(text, text.rows(), scope, from, to, knots);
            world.schedules.set(index, made);
        });
    }

    private static boolean isKnots(Declaration.Schedule text) {
        return text.rows() == null ? text.bands().getFirst().end() == Declaration.BandEnd.AT : text.sliced() == null;
    }

    /** Its units alone, where a model is read for itself: the bands of its case may read what only the case knows. */
    void given(Declaration.Schedule text, Scope scope) {
        UnitReader.Reading from = checker.units().read(text.from(), scope);
        UnitReader.Reading to = checker.units().read(text.to(), scope);
        if (from != null && to != null && !(text.bands().isEmpty() && text.rows() == null)) {
            scope.schedules()
                    .putIfAbsent(
                            text.name().name(), new Scope.ScheduleOf(-1, from.unit(), to.unit(), isKnots(text), null));
        }
    }

    /** One for all of its numbers; none where it says no origin and only reads names. */
    private Optional<Plan.Ground> ground(Declaration.Schedule text, Scope scope) {
        boolean typed = text.rows() != null
                || text.bands().stream()
                        .anyMatch(band -> Grounds.Numbers.typed(band.value())
                                || (band.bound() != null && Grounds.Numbers.typed(band.bound())));
        if (text.origin() == null && !typed) {
            return Optional.empty();
        }
        String words = scope.file()
                .slice(text.span())
                .replaceFirst("(?s)^[^{]*\\{", "")
                .replaceFirst("(?s)\\}.*$", "");
        return Optional.of(grounds.ground(
                text.name().name(),
                words.strip().replaceAll("\\s+", " "),
                text.origin(),
                scope,
                scope.place(text.name().span())));
    }

    private Plan.@Nullable Schedule make(
            Declaration.Schedule text, Scope scope, UnitReader.Reading from, UnitReader.Reading to, boolean knots) {
        Context context = Context.of(scope, text.name().name(), scope.rows(), List.of(), Context.Mode.LINE);
        var bands = new ArrayList<Plan.Band>();
        Double last = null;
        for (Declaration.Band band : text.bands()) {
            boolean at = band.end() == Declaration.BandEnd.AT;
            if (at != knots) {
                world.report(UseFindings.mixedSchedule(text.name().name(), scope.place(band.span())));
                return null;
            }
            Typed bound = band.bound() == null ? null : side(band.bound(), from, "the bound", context);
            Typed value = side(band.value(), to, knots ? "the value" : "the rate", context);
            if (value.broken() || (bound != null && bound.broken())) {
                return null;
            }
            Double here = bound == null ? null : Checker.constant(bound.node());
            if (here != null && last != null && here <= last) {
                world.report(UseFindings.bandOrder(
                        text.name().name(),
                        band.bound() == null ? "" : context.words(band.bound()),
                        scope.place(band.span())));
                return null;
            }
            last = here == null ? last : here;
            Boolean sliced = band.sliced() == null ? text.sliced() : band.sliced();
            if (!knots && sliced == null) {
                world.report(UseFindings.slicedOrWhole(
                        text.name().name(), scope.place(text.name().span())));
                return null;
            }
            bands.add(new Plan.Band(
                    bound == null ? null : bound.node(),
                    band.end() == Declaration.BandEnd.UP_TO,
                    value.node(),
                    sliced != null && !sliced));
        }
        return closed(text, scope, from, to, knots, bands);
    }

    /** One band or knot a row, in the order of the table; a missing bound is the last band's. */
    private Plan.@Nullable Schedule fromRows(
            Declaration.Schedule text,
            Declaration.RowBands rows,
            Scope scope,
            UnitReader.Reading from,
            UnitReader.Reading to,
            boolean knots) {
        Context outer = Context.of(scope, text.name().name(), null, List.of(), Context.Mode.LINE);
        Context.Loop loop = checker.folds().loop(rows.row(), outer);
        if (loop == null) {
            return null;
        }
        Context context = outer.withLoop(loop);
        Folds.Conditions conditions = checker.folds().conditions(rows.where(), context);
        Typed bound = checker.check(rows.bound(), context.withLenient());
        Typed value = side(rows.value(), to, "the value", context);
        boolean fits = checker.fitting().isIn(bound, from.unit(), rows.bound(), "the bound", context);
        if (conditions == null || value.broken() || !fits) {
            return null;
        }
        var bands = new ArrayList<Plan.Band>();
        double last = Double.NEGATIVE_INFINITY;
        int[] slots = new int[loop.slot() + 1];
        java.util.Arrays.fill(slots, -1);
        var eval = new RowEval(world, slots);
        try {
            for (int row = 0; row < world.table(loop.table()).rows(); row++) {
                slots[loop.slot()] = row;
                if (conditions.where() != null && eval.value(conditions.where()) != 1) {
                    continue;
                }
                double at = eval.value(bound.node());
                boolean open = Double.isNaN(at) && knots;
                if (open || at <= last || (!bands.isEmpty() && bands.getLast().bound() == null)) {
                    world.report(UseFindings.bandOrder(
                            text.name().name(),
                            Double.isNaN(at) ? "(missing)" : String.valueOf(at),
                            context.place(rows.bound())));
                    return null;
                }
                last = Double.isNaN(at) ? last : at;
                bands.add(new Plan.Band(
                        Double.isNaN(at) ? null : new Node.Constant(at),
                        false,
                        new Node.Constant(eval.value(value.node())),
                        text.sliced() != null && !text.sliced()));
            }
        } catch (RowEval.NotConstant notConstant) {
            world.report(RowFindings.columnsOnly(context.words(rows.value()), context.place(rows.value())));
            return null;
        }
        return closed(text, scope, from, to, knots, bands);
    }

    /** Whole when bands say what holds above the last bound. */
    private Plan.@Nullable Schedule closed(
            Declaration.Schedule text,
            Scope scope,
            UnitReader.Reading from,
            UnitReader.Reading to,
            boolean knots,
            List<Plan.Band> bands) {
        if (bands.isEmpty() || (!knots && bands.getLast().bound() != null)) {
            world.report(UseFindings.noLastBand(
                    text.name().name(), scope.place(text.name().span())));
            return null;
        }
        return new Plan.Schedule(
                text.name().name(),
                knots,
                bands,
                Kinds.of(Type.number(from.unit()), from, world.solver),
                Kinds.of(new Type.Num(to.unit(), to.percent(), Type.Basis.NONE, false), to, world.solver));
    }

    /** A bare number takes the unit of its side. */
    private Typed side(Expr text, UnitReader.Reading side, String what, Context context) {
        if (Keys.bare(text) instanceof Expr.Unary(var span, var op, var number)
                && op == Expr.UnaryOp.MINUS
                && Keys.bare(number) instanceof Expr.Number) {
            Typed size = side(number, side, what, context);
            return size.node() instanceof Node.Constant(var value) ? size.withNode(new Node.Constant(-value)) : size;
        }
        if (Keys.bare(text) instanceof Expr.Number(var span, var digits, var percent, var scale, var unit)
                && unit == null
                && !percent) {
            double value = digits.multiply(org.claimstake.language.unit.UnitWords.scale(scale))
                    .multiply(side.factor())
                    .divide(side.divisor(), new java.math.MathContext(60))
                    .doubleValue();
            if (side.percent() && digits.signum() != 0) {
                world.report(SettingFindings.percentSetting(digits.toPlainString(), context.place(text)));
                return Typed.BROKEN;
            }
            return new Typed(new Node.Constant(value), Type.number(side.unit()));
        }
        Typed typed = checker.fitting().present(checker.check(text, context), text, context);
        return checker.fitting().isIn(typed, side.unit(), text, what, context) ? typed : Typed.BROKEN;
    }
}
