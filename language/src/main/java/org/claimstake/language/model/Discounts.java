package org.claimstake.language.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Step;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/**
 * Present values and rates of return: of a line, whose flows lie in its periods, and of dated rows, each of which has
 * its own day. Time is counted in months as everywhere, or with {@code by: days} in days of which a year has 365.
 */
final class Discounts {
    private static final String NPV = "npv(net(party)) or npv(x, rate: 10%/year real, at: 2025-07, flows: mid)";
    private static final String NPV_ROWS =
            "npv(r.paid for r in rows, on: r.date, rate: 10%/year nominal, at: 2025-07, by: days)";
    private static final String IRR = "irr(net(party)) or irr(x, by: days)";
    private static final String IRR_ROWS = "irr(r.paid for r in rows, on: r.date, by: days)";
    private static final double DAYS_A_YEAR = 365;

    private final World world;
    private final Checker checker;
    private final Fitting fitting;
    private final Folds folds;

    /** Rates given to instances whose basis was told to be wrong. */
    private final Set<Integer> blamed = new HashSet<>();

    Discounts(World world, Checker checker, Folds folds) {
        this.world = world;
        this.checker = checker;
        this.fitting = checker.fitting();
        this.folds = folds;
    }

    // ---- present values

    Typed npv(Arguments arguments, Expr.Call call, Context context) {
        if (overRows(arguments)) {
            return npvOfRows(arguments, call, context);
        }
        if (!arguments.fit(1, 2, NPV, "rate", "at", "flows", "by")) {
            return Typed.BROKEN;
        }
        Expr flowText = arguments.plain().getFirst().value();
        Context inner = folds.ofPeriods(context);
        Typed flow = fitting.present(checker.check(flowText, inner), flowText, inner);
        Expr rateText = rateText(arguments);
        Typed rate = rateText == null
                ? flow.broken() ? Typed.BROKEN : ownRate(flowText, call, context)
                : fitting.present(checker.check(rateText, inner), rateText, inner);
        Typed at = at(arguments, inner);
        Node.Timing timing = timing(arguments.labelled("flows"), context);
        Boolean byDays = byDays(arguments, context);
        if (flow.broken() || rate.broken() || at.broken() || timing == null || byDays == null) {
            return Typed.BROKEN;
        }
        if (!(flow.type() instanceof Type.Num num)) {
            world.report(CallFindings.argument("`npv`", NPV, fitting.describe(flow.type()), context.place(call)));
            return Typed.BROKEN;
        }
        if (!isDay(at, arguments, call, context)) {
            return Typed.BROKEN;
        }
        if (!discounts(num, rate, arguments, rateText == null ? flowText : rateText, context)) {
            return Typed.BROKEN;
        }
        return folds.hoisted(
                new Typed(
                        new Node.Npv(flow.node(), rate.node(), at.node(), timing, byDays),
                        new Type.Num(num.unit(), false, Type.Basis.NONE, num.optional())),
                call,
                context);
    }

    /** Each row divided by what one becomes until its day, in the order of the rows (Excel's XNPV with {@code by: days}). */
    private Typed npvOfRows(Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.counted(1, 2, NPV_ROWS, "on", "rate", "at", "by")) {
            return Typed.BROKEN;
        }
        Expr rateText = rateText(arguments);
        if (rateText == null) {
            world.report(PaymentFindings.noRateNamed(null, context.place(call)));
            return Typed.BROKEN;
        }
        Dated dated = dated(arguments, NPV_ROWS, call, context);
        Typed rate = fitting.present(checker.check(rateText, context), rateText, context);
        Typed at = at(arguments, context);
        if (dated == null || rate.broken() || at.broken()) {
            return Typed.BROKEN;
        }
        if (!isDay(at, arguments, call, context)) {
            return Typed.BROKEN;
        }
        if (!discounts(dated.flow(), rate, arguments, rateText, context)) {
            return Typed.BROKEN;
        }
        Node grown = new Node.Binary(
                Node.BinaryOp.POWER,
                new Node.Binary(Node.BinaryOp.ADD, new Node.Constant(1), rate.node()),
                dated.years(at.node()));
        return new Typed(
                dated.fold(Node.FoldKind.SUM, new Node.Binary(Node.BinaryOp.DIVIDE, dated.value(), grown), null),
                new Type.Num(dated.flow().unit(), false, Type.Basis.NONE, false));
    }

    private static @Nullable Expr rateText(Arguments arguments) {
        return arguments.plain().size() > 1 ? arguments.plain().get(1).value() : arguments.labelled("rate");
    }

    private Typed at(Arguments arguments, Context context) {
        Expr text = arguments.labelled("at");
        return text == null
                ? new Typed(new Node.Constant(world.axis.first()), Type.day())
                : fitting.present(checker.check(text, context, Type.day()), text, context);
    }

    private boolean isDay(Typed at, Arguments arguments, Expr.Call call, Context context) {
        boolean day = at.type() instanceof Type.Day;
        if (!day) {
            Expr text = arguments.labelled("at");
            world.report(CallFindings.argument(
                    "`at:`", "a date", fitting.describe(at.type()), context.place(text == null ? call : text)));
        }
        return day;
    }

    private boolean discounts(Type.Num flow, Typed rate, Arguments arguments, Expr place, Context context) {
        if (Keys.bare(place) instanceof Expr.Number number && number.percent() && number.unit() == null) {
            String basis = nominal(flow) ? "nominal" : "real";
            String label = arguments.plain().size() > 1 ? "rate: " : "";
            world.report(UnitFindings.rateOfNoTime(label, context.words(place), basis, context.place(place)));
            return false;
        }
        if (!fitting.isIn(rate, Growth.A_YEAR, place, "the rate of `npv`", context)) {
            return false;
        }
        if (fitting.percentRateMeant(place, context)) {
            return false;
        }
        world.deferred.add(() -> sameKind(flow, rate, place, context));
        return true;
    }

    private boolean nominal(Type.Num flow) {
        return world.solver.resolve(flow.unit()).unit().halves().keySet().stream()
                .anyMatch(atom -> atom.kind().equals(List.of("nominal")));
    }

    /** Which money flows may be known only when all is read: a model's quantity, a line in the making. */
    private void sameKind(Type.Num flow, Typed rate, Expr place, Context context) {
        Type.Basis basis = ((Type.Num) rate.type()).basis();
        Unit unit = world.solver.resolve(flow.unit()).unit();
        for (Unit.Atom atom : unit.halves().keySet()) {
            if (atom.measure() != UnitWords.Measure.MONEY) {
                continue;
            }
            boolean nominal = atom.kind().equals(List.of("nominal"));
            if (basis == Type.Basis.NONE && world.anyMoney) {
                continue; // a model read for itself: what is given where it is used says the basis
            } else if (nominal == (basis == Type.Basis.NOMINAL) && basis != Type.Basis.NONE) {
                continue;
            }
            Def given = given(rate.node());
            if (given != null && !blamed.add(given.id())) {
                continue; // a model may discount often at what it is given: one slip, one finding
            }
            Place where = given == null ? context.place(place) : given.place();
            String words = given == null ? context.words(place) : given.words();
            world.report(
                    basis == Type.Basis.NONE
                            ? UnitFindings.discountWithoutBasis(words, nominal ? "nominal" : "real", where)
                            : UnitFindings.discountBasis(atom.toString(), basis, where));
        }
    }

    /** The outermost input of instances that takes its basis from what it is given; null for any other rate. */
    private @Nullable Def given(Node rate) {
        Def def = rate instanceof Node.Ref ref ? world.defs.get(ref.step()) : null;
        boolean open = def != null
                && def.kind() == Step.Kind.INPUT
                && def.name().contains(".")
                && def.declared() instanceof Type.Num asked
                && asked.basis() == Type.Basis.NONE;
        if (def == null || !open) {
            return null;
        }
        Def outer = given(def.check().node());
        return outer == null ? def : outer;
    }

    private Typed ownRate(Expr flow, Expr.Call call, Context context) {
        World.Person person = party(flow, context);
        Def rate = person == null ? null : person.rate();
        if (person == null || rate == null) {
            world.report(PaymentFindings.noRateNamed(person == null ? null : person.name(), context.place(call)));
            return Typed.BROKEN;
        }
        return new Typed(new Node.Ref(rate.id(), null), new Type.Num(Growth.A_YEAR, true, person.basis(), false));
    }

    private World.@Nullable Person party(Expr flow, Context context) {
        if (Keys.bare(flow) instanceof Expr.Call call
                && Folds.OF_PARTIES.contains(call.function())
                && !call.arguments().isEmpty()
                && call.arguments().getFirst().value() instanceof Expr.Name name) {
            return context.scope().party(name.name()).map(world.parties::get).orElse(null);
        }
        return null;
    }

    // ---- rates of return

    Typed irr(Arguments arguments, Expr.Call call, Context context) {
        if (overRows(arguments)) {
            return irrOfRows(arguments, call, context);
        }
        if (!arguments.fit(1, 1, IRR, "flows", "by")) {
            return Typed.BROKEN;
        }
        Expr text = arguments.plain().getFirst().value();
        Context inner = folds.ofPeriods(context);
        Typed flow = fitting.present(checker.check(text, inner), text, inner);
        Node.Timing timing = timing(arguments.labelled("flows"), context);
        Boolean byDays = byDays(arguments, context);
        if (flow.broken() || timing == null || byDays == null) {
            return Typed.BROKEN;
        }
        if (!(flow.type() instanceof Type.Num num)) {
            world.report(CallFindings.argument(
                    "`irr`", "a flow of money", fitting.describe(flow.type()), context.place(text)));
            return Typed.BROKEN;
        }
        return folds.hoisted(
                new Typed(new Node.Irr(flow.node(), byDays ? timing : null), rateOfReturn(num)), call, context);
    }

    private Typed irrOfRows(Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.counted(1, 1, IRR_ROWS, "on", "by")) {
            return Typed.BROKEN;
        }
        Dated dated = dated(arguments, IRR_ROWS, call, context);
        if (dated == null) {
            return Typed.BROKEN;
        }
        Node years = dated.years(new Node.Constant(world.axis.first()));
        return new Typed(dated.fold(Node.FoldKind.IRR, dated.value(), years), rateOfReturn(dated.flow()));
    }

    /** The rate of return of real money is a real rate. */
    private Type.Num rateOfReturn(Type.Num flow) {
        Type.Basis basis = Type.Basis.NONE;
        for (Unit.Atom atom : world.solver.resolve(flow.unit()).unit().halves().keySet()) {
            if (atom.measure() == UnitWords.Measure.MONEY) {
                basis = atom.kind().equals(List.of("nominal")) ? Type.Basis.NOMINAL : Type.Basis.REAL;
            }
        }
        return new Type.Num(Growth.A_YEAR, true, basis, true);
    }

    // ---- rows

    private static boolean overRows(Arguments arguments) {
        return arguments.plain().stream().anyMatch(argument -> argument.row() != null);
    }

    /** Flows in the rows of a table, each on its day. */
    private record Dated(
            Context.Loop loop, Folds.Conditions conditions, Node value, Type.Num flow, Node date, boolean byDays) {

        Node years(Node from) {
            return byDays
                    ? new Node.Binary(Node.BinaryOp.DIVIDE, new Node.Days(from, date), new Node.Constant(DAYS_A_YEAR))
                    : new Node.Binary(Node.BinaryOp.YEARS_BETWEEN, date, from);
        }

        Node fold(Node.FoldKind kind, Node folded, @Nullable Node years) {
            return new Node.RowFold(
                    kind, loop.table(), loop.slot(), conditions.where(), conditions.asked(), folded, years);
        }
    }

    /** Null when a finding was made. */
    private @Nullable Dated dated(Arguments arguments, String usage, Expr.Call call, Context context) {
        Expr.Argument argument = arguments.plain().getFirst();
        Expr onText = arguments.labelled("on");
        if (argument.row() == null) {
            world.report(CallFindings.noRowsHere(
                    call.function(),
                    usage,
                    context.place(arguments.plain().getLast().span())));
            return null;
        }
        if (onText == null) {
            world.report(CallFindings.missingArgument(call.function(), "on", usage, context.place(call)));
            return null;
        }
        Context.Loop loop = folds.loop(argument.row(), context);
        Boolean byDays = byDays(arguments, context);
        if (loop == null || byDays == null) {
            return null;
        }
        Context inner = context.withLoop(loop);
        Folds.Conditions conditions = folds.conditions(argument.where(), inner);
        if (conditions == null) {
            return null;
        }
        Context asked = inner.withKnown(conditions.known());
        Typed value = fitting.present(checker.check(argument.value(), asked), argument.value(), asked);
        Typed on = fitting.present(checker.check(onText, asked, Type.day()), onText, asked);
        if (value.broken() || on.broken()) {
            return null;
        }
        if (!(value.type() instanceof Type.Num flow)) {
            world.report(CallFindings.argument(
                    "`" + call.function() + "`",
                    "a flow of money",
                    fitting.describe(value.type()),
                    context.place(argument.value())));
            return null;
        }
        if (!(on.type() instanceof Type.Day)) {
            world.report(CallFindings.argument("`on:`", "a date", fitting.describe(on.type()), context.place(onText)));
            return null;
        }
        return new Dated(loop, conditions, value.node(), flow, on.node(), byDays);
    }

    // ---- words

    /** Null when a finding was made. */
    private @Nullable Boolean byDays(Arguments arguments, Context context) {
        Expr text = arguments.labelled("by");
        if (text == null || (text instanceof Expr.Name name && name.name().equals("days"))) {
            return text != null;
        }
        world.report(ValueFindings.noSuchWord(context.words(text), List.of("days"), context.place(text)));
        return null;
    }

    private Node.@Nullable Timing timing(@Nullable Expr text, Context context) {
        if (text == null) {
            return Node.Timing.END;
        }
        if (text instanceof Expr.Name name) {
            switch (name.name()) {
                case "end":
                    return Node.Timing.END;
                case "mid":
                    return Node.Timing.MID;
                case "start":
                    return Node.Timing.START;
                default:
                    break;
            }
        }
        world.report(
                ValueFindings.noSuchWord(context.words(text), List.of("end", "mid", "start"), context.place(text)));
        return null;
    }
}
