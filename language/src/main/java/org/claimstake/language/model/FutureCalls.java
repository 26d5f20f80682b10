package org.claimstake.language.model;

import java.util.Locale;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Step;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Functions that fold the futures into one value.
 */
final class FutureCalls {
    private final World world;
    private final Checker checker;
    private final Fitting fitting;

    FutureCalls(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
        this.fitting = checker.fitting();
    }

    Typed call(Arguments arguments, Expr.Call call, Context context) {
        if (context.mode() == Context.Mode.LINE || context.mode() == Context.Mode.MEASURE) {
            world.report(ShapeFindings.foldsFutures(call.function(), context.place(call)));
            return Typed.BROKEN;
        }
        boolean share = call.function().equals("quantile") || call.function().equals("worst_mean");
        String usage = share ? call.function() + "(x, 10%)" : call.function() + "(x)";
        int count = share ? 2 : 1;
        if (!arguments.counted(count, count, usage)) {
            return Typed.BROKEN;
        }
        Expr.Argument argument = arguments.plain().getFirst();
        if (argument.row() != null) {
            world.report(CallFindings.noRowsHere(call.function(), usage, context.place(argument.span())));
            return Typed.BROKEN;
        }
        Context inner = context.withMode(Context.Mode.CHECK).withLenient();
        Typed value = checker.check(argument.value(), inner);
        Typed where = argument.where() == null ? null : checker.check(argument.where(), inner);
        if (value.broken() || (where != null && where.broken())) {
            return Typed.BROKEN;
        }
        Node.FutureKind kind = Node.FutureKind.valueOf(call.function().toUpperCase(Locale.ROOT));
        if (!foldable(kind, value, argument.value(), context)) {
            return Typed.BROKEN;
        }
        Node.Ref step = kept(value, argument.value(), context);
        Node.Ref condition = where == null || argument.where() == null ? null : kept(where, argument.where(), context);
        Typed p = share ? share(arguments.plain().get(1).value(), context) : null;
        if (step == null || (p != null && p.broken())) {
            return Typed.BROKEN;
        }
        Type type = kind == Node.FutureKind.CHANCE
                ? new Type.Num(UnitTerm.NUMBER, true, Type.Basis.NONE, false)
                : value.type().withOptional(value.type().optional() && kind == Node.FutureKind.QUANTILE);
        return new Typed(
                new Node.FutureFold(
                        kind, step.step(), condition == null ? -1 : condition.step(), p == null ? null : p.node()),
                type);
    }

    private boolean foldable(Node.FutureKind kind, Typed value, Expr text, Context context) {
        if (kind == Node.FutureKind.CHANCE) {
            return fitting.isTruth(value, text, "`chance`", context);
        }
        boolean fits = value.type() instanceof Type.Num
                || (kind == Node.FutureKind.QUANTILE && value.type() instanceof Type.Day);
        if (!fits) {
            world.report(CallFindings.argument(
                    "`" + kind.name().toLowerCase(Locale.ROOT) + "`",
                    "a number",
                    fitting.describe(value.type()),
                    context.place(text)));
        }
        return fits;
    }

    private Node.@Nullable Ref kept(Typed value, Expr text, Context context) {
        if (value.node() instanceof Node.Ref ref && ref.row() == null) {
            return ref;
        }
        return checker.helper(value, text, context, Step.Kind.LINE);
    }

    private Typed share(Expr text, Context context) {
        Typed p = fitting.present(checker.check(text, context), text, context);
        if (!fitting.isIn(p, UnitTerm.NUMBER, text, "the share", context)) {
            return Typed.BROKEN;
        }
        Double value = Checker.constant(p.node());
        if (value != null && (value < 0 || value > 1)) {
            world.report(ValueFindings.shareOutside(context.words(text), context.place(text)));
            return Typed.BROKEN;
        }
        return p;
    }
}
