package org.claimstake.language.model;

import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Step;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * An expression as written becomes a node with a type: names resolved, units checked. Goes as far as it
 * can, so that all findings of a text come at once.
 */
final class Checker {
    private final World world;
    private final Fitting fitting;
    private final UnitReader units;
    private final Literals literals;
    private final Names names;
    private final Closing closing;
    private final Operators operators;
    private final Functions functions;
    private final Folds folds;
    private final Conversions conversions;
    private final Laws laws;

    Checker(World world) {
        this.world = world;
        this.fitting = new Fitting(world);
        this.units = new UnitReader(world);
        this.literals = new Literals(world, units);
        this.names = new Names(world, this);
        this.closing = new Closing(this);
        this.operators = new Operators(world, this);
        this.folds = new Folds(world, this);
        this.functions = new Functions(world, this);
        this.conversions = new Conversions(world, this);
        this.laws = new Laws(world, this);
    }

    World world() {
        return world;
    }

    Fitting fitting() {
        return fitting;
    }

    UnitReader units() {
        return units;
    }

    Names names() {
        return names;
    }

    Folds folds() {
        return folds;
    }

    boolean isFunction(String name) {
        return functions.isKnown(name);
    }

    Conversions conversions() {
        return conversions;
    }

    Typed check(Expr expr, Context context) {
        return check(expr, context, null);
    }

    /**
     * @param expected what the place wants, so that a bare word can be a choice and a bare year a date; or null
     */
    Typed check(Expr expr, Context context, @Nullable Type expected) {
        Typed typed = dispatch(expr, context, expected);
        if (typed.type().optional() && !context.known().isEmpty()) {
            String key = Keys.of(expr);
            if (key != null && context.known().contains(key)) {
                return typed.withType(typed.type().withOptional(false));
            }
        }
        return typed;
    }

    private Typed dispatch(Expr expr, Context context, @Nullable Type expected) {
        return switch (expr) {
            case Expr.Number number -> literals.number(number, context, expected);
            case Expr.Text text -> names.text(text, context, expected);
            case Expr.DateLiteral date -> literals.date(date);
            case Expr.Truth truth -> new Typed(new Node.Constant(truth.value() ? 1 : 0), Type.truth());
            case Expr.Series series -> literals.series(series, context, expected, this);
            case Expr.Name name -> names.value(name, context, expected);
            case Expr.Field field -> {
                Typed rate = new PartyCalls(world, this).rate(field, context);
                yield rate == null ? names.field(field, context) : rate;
            }
            case Expr.Index index -> names.indexed(index, context);
            case Expr.Lag lag -> lag(lag, context);
            case Expr.Call call -> functions.call(call, context);
            case Expr.Unary unary -> operators.unary(unary, context, expected);
            case Expr.Binary binary -> operators.binary(binary, context);
            case Expr.IfElse choice -> operators.choose(choice, context, expected);
            case Expr.Otherwise otherwise -> operators.otherwise(otherwise, context, expected);
            case Expr.Convert convert -> conversions.convert(convert, context);
            case Expr.Basis basis -> basis(basis, context);
            case Expr.Bracketed bracketed -> check(bracketed.inner(), context, expected);
            case Expr.InScenario in -> elsewhere(in, context, expected);
            case Expr.Dated dated -> laws.dated(dated, context, expected);
            case Expr.Unread unread -> Typed.BROKEN;
        };
    }

    /** A value as it is in another scenario, where a text may look into one. */
    private Typed elsewhere(Expr.InScenario in, Context context, @Nullable Type expected) {
        if (world.beside == null) {
            world.report(ScenarioFindings.fromModel(in.scenario(), context.place(in)));
            return Typed.BROKEN;
        }
        if (context.mode() == Context.Mode.LINE) {
            world.report(ScenarioFindings.inLine(context.words(in.value()), in.scenario(), context.place(in)));
            return Typed.BROKEN;
        }
        return world.beside.value(in, context, world, expected);
    }

    private Typed basis(Expr.Basis basis, Context context) {
        Typed value = check(basis.value(), context);
        return switch (value.type()) {
            case Type.Num num ->
                value.withType(new Type.Num(
                        num.unit(),
                        num.percent(),
                        basis.real() ? Type.Basis.REAL : Type.Basis.NOMINAL,
                        num.optional()));
            case Type.Broken b -> value;
            case Type.Truth t -> noRate(basis, context, value);
            case Type.Choice c -> noRate(basis, context, value);
            case Type.Day d -> noRate(basis, context, value);
            case Type.Text t -> noRate(basis, context, value);
            case Type.Words w -> noRate(basis, context, value);
        };
    }

    private Typed noRate(Expr.Basis basis, Context context, Typed value) {
        world.report(UnitFindings.noRate(
                basis.real() ? "real" : "nominal", fitting.describe(value.type()), context.place(basis)));
        return Typed.BROKEN;
    }

    private Typed lag(Expr.Lag lag, Context context) {
        boolean named = !(Keys.bare(lag.target()) instanceof Expr.Binary);
        Typed target = closing.closingOr(lag.target(), named ? context.withLenient() : names.inOtherPeriods(context));
        if (target.broken()) {
            return target;
        }
        if (!hasPeriods(target.node())) {
            world.report(ShapeFindings.noPeriods(context.words(lag.target()), context.place(lag)));
            return Typed.BROKEN;
        }
        if (lag.periods() == 0) {
            return target;
        }
        Node.Ref ref = step(target, lag.target(), context);
        return ref == null
                ? Typed.BROKEN
                : new Typed(
                        new Node.Lag(ref.step(), ref.row(), -lag.periods()),
                        target.type().withOptional(true));
    }

    /** A measure folds all periods, a figure all futures: neither has a period before. */
    private boolean hasPeriods(Node node) {
        return switch (node) {
            case Node.Ref(var step, var row) -> {
                Step.Kind kind = world.defs.get(step).kind();
                yield kind != Step.Kind.MEASURE && kind != Step.Kind.FIGURE;
            }
            case Node.FutureFold f -> false;
            default -> true;
        };
    }

    /** The step that holds a value: itself when it is one, else a helper made for it. Null when a finding was made. */
    Node.@Nullable Ref step(Typed value, Expr text, Context context) {
        if (value.node() instanceof Node.Ref ref) {
            return ref;
        }
        return helper(value, text, context, Step.Kind.LINE);
    }

    /** A value without a name of its own, kept as a step so that its other periods or futures can be read. */
    Node.@Nullable Ref helper(Typed value, Expr text, Context context, Step.Kind kind) {
        if (LoopUse.readsLoop(value.node())) {
            world.report(RowFindings.needsLine(context.words(text), context.place(text)));
            return null;
        }
        Def def = world.add(
                context.owner() + " ~ " + context.words(text).replaceAll("\\s+", " "),
                kind,
                context.ownRows(),
                context.place(text),
                context.words(text),
                "",
                false,
                null,
                d -> value);
        def.check();
        return new Node.Ref(def.id(), context.ownRows() == null ? null : new org.claimstake.language.plan.Row.Slot(0));
    }

    /** The value of something that must be the same in every period and future and can be had now; null else. */
    static @Nullable Double constant(Node node) {
        return switch (node) {
            case Node.Constant(var value) -> value;
            case Node.Unary(var op, var inner)
            when op == Node.UnaryOp.NEGATE -> {
                Double value = constant(inner);
                yield value == null ? null : -value;
            }
            case Node.Binary(var op, var left, var right) -> {
                Double a = constant(left);
                Double b = constant(right);
                yield a == null || b == null ? null : folded(op, a, b);
            }
            default -> null;
        };
    }

    private static @Nullable Double folded(Node.BinaryOp op, double a, double b) {
        return switch (op) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> b == 0 ? null : Double.valueOf(a / b);
            case DATE_PLUS -> Calendar.plus(a, b);
            case RATIO,
                    POWER,
                    MIN,
                    MAX,
                    MOD,
                    EQUAL,
                    UNEQUAL,
                    LESS,
                    AT_MOST,
                    MORE,
                    AT_LEAST,
                    AND,
                    OR,
                    OTHERWISE,
                    YEARS_BETWEEN -> null;
        };
    }
}
