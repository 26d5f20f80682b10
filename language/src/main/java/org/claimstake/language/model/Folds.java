package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Step;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Functions that fold rows, periods or futures into one value.
 */
final class Folds {
    static final Set<String> NAMES = new TreeSet<>(List.of(
            "sum",
            "min",
            "max",
            "count",
            "share",
            "first",
            "last",
            "at",
            "npv",
            "irr",
            "net",
            "received",
            "paid",
            "mean",
            "quantile",
            "chance",
            "worst_mean",
            "spread"));
    private static final Set<String> OF_FUTURES = Set.of("mean", "quantile", "chance", "worst_mean", "spread");
    static final Set<String> OF_PARTIES = Set.of("net", "received", "paid");

    private final World world;
    private final Checker checker;
    private final Fitting fitting;
    private final Discounts discounts;
    private final PartyCalls partyCalls;
    private final FutureCalls futureCalls;

    Folds(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
        this.fitting = checker.fitting();
        this.discounts = new Discounts(world, checker, this);
        this.partyCalls = new PartyCalls(world, checker);
        this.futureCalls = new FutureCalls(world, checker);
    }

    boolean isFold(Expr.Call call) {
        return NAMES.contains(call.function());
    }

    Typed call(Expr.Call call, Context context) {
        Arguments arguments = new Arguments(world, call, context);
        if (OF_FUTURES.contains(call.function())) {
            return futureCalls.call(arguments, call, context);
        }
        if (OF_PARTIES.contains(call.function())) {
            return partyCalls.call(arguments, call, context);
        }
        return switch (call.function()) {
            case "npv" -> discounts.npv(arguments, call, context);
            case "irr" -> discounts.irr(arguments, call, context);
            case "at" -> at(arguments, call, context);
            case "min", "max" ->
                arguments.plain().size() > 1 ? extremes(arguments, call, context) : fold(arguments, call, context);
            default -> fold(arguments, call, context);
        };
    }

    /** {@code min(a, b, …)} within a period, from the left. */
    private Typed extremes(Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(2, 100, call.function() + "(a, b)")) {
            return Typed.BROKEN;
        }
        Node.BinaryOp op = call.function().equals("min") ? Node.BinaryOp.MIN : Node.BinaryOp.MAX;
        Typed result = null;
        Expr first = yearsLast(arguments.plain()).getFirst().value();
        boolean broken = false;
        for (Expr.Argument argument : yearsLast(arguments.plain())) {
            Type expected = result == null ? null : result.type();
            Typed next = fitting.present(checker.check(argument.value(), context, expected), argument.value(), context);
            if (next.broken()) {
                broken = true;
                continue;
            }
            if (!(next.type() instanceof Type.Num || next.type() instanceof Type.Day)) {
                world.report(CallFindings.argument(
                        "`" + call.function() + "`",
                        "numbers or dates",
                        fitting.describe(next.type()),
                        context.place(argument.value())));
                broken = true;
                continue;
            }
            if (result == null) {
                result = next;
                first = argument.value();
                continue;
            }
            Type both = fitting.together(result, first, next, argument.value(), "compare", context);
            if (both == null) {
                broken = true;
            } else {
                result = new Typed(new Node.Binary(op, result.node(), next.node()), both);
            }
        }
        return broken || result == null ? Typed.BROKEN : result;
    }

    /** Four digits are a number or a date; which, the others say. */
    private static List<Expr.Argument> yearsLast(List<Expr.Argument> arguments) {
        return arguments.stream()
                .sorted(java.util.Comparator.comparing(a -> Literals.isYear(a.value())))
                .toList();
    }

    private Typed fold(Arguments arguments, Expr.Call call, Context context) {
        boolean share = call.function().equals("share");
        String usage = usage(call.function());
        if (!arguments.counted(1, 1, usage, share ? new String[] {"by"} : new String[0])) {
            return Typed.BROKEN;
        }
        Expr.Argument argument = arguments.plain().getFirst();
        if (argument.row() != null) {
            return rows(argument, arguments, call, context);
        }
        if (share) {
            world.report(CallFindings.needsRows(call.function(), usage, context.place(call)));
            return Typed.BROKEN;
        }
        return time(argument, call, context);
    }

    private static String usage(String function) {
        return switch (function) {
            case "count" -> "count(condition) over the periods, count(condition for d in rows) over rows";
            case "share" -> "share(condition for d in rows, by: weight)";
            case "first", "last" -> function + "(x where condition)";
            default -> function + "(x) over the periods, " + function + "(x for d in rows) over rows";
        };
    }

    private static Node.FoldKind kind(String function) {
        return Node.FoldKind.valueOf(function.toUpperCase(Locale.ROOT));
    }

    // ---- rows

    private Typed rows(Expr.Argument argument, Arguments arguments, Expr.Call call, Context context) {
        Node.FoldKind kind = kind(call.function());
        if (kind == Node.FoldKind.FIRST || kind == Node.FoldKind.LAST) {
            world.report(
                    CallFindings.noRowsHere(call.function(), usage(call.function()), context.place(argument.span())));
            return Typed.BROKEN;
        }
        Expr.RowText row = java.util.Objects.requireNonNull(argument.row());
        Context.Loop loop = loop(row, context);
        if (loop == null) {
            return Typed.BROKEN;
        }
        Context inner = context.withLoop(loop);
        Conditions conditions = conditions(argument.where(), inner);
        if (conditions == null) {
            return Typed.BROKEN;
        }
        Context asked = inner.withKnown(conditions.known());
        Typed value = fitting.present(checker.check(argument.value(), asked), argument.value(), asked);
        Expr weightText = arguments.labelled("by");
        Typed weight = weightText == null ? null : fitting.present(checker.check(weightText, asked), weightText, asked);
        if (value.broken() || (weight != null && weight.broken())) {
            return Typed.BROKEN;
        }
        if (weight != null && !(weight.type() instanceof Type.Num)) {
            world.report(CallFindings.argument(
                    "the weight", "a number", fitting.describe(weight.type()), context.place(call)));
            return Typed.BROKEN;
        }
        Type type = rowType(kind, value, argument, context);
        return type == null
                ? Typed.BROKEN
                : new Typed(
                        new Node.RowFold(
                                kind,
                                loop.table(),
                                loop.slot(),
                                conditions.where(),
                                conditions.asked(),
                                value.node(),
                                weight == null ? null : weight.node()),
                        type);
    }

    private @Nullable Type rowType(Node.FoldKind kind, Typed value, Expr.Argument argument, Context context) {
        return switch (kind) {
            case COUNT, SHARE ->
                fitting.isTruth(value, argument.value(), kind == Node.FoldKind.COUNT ? "`count`" : "`share`", context)
                        ? new Type.Num(
                                UnitTerm.NUMBER,
                                kind == Node.FoldKind.SHARE,
                                Type.Basis.NONE,
                                kind == Node.FoldKind.SHARE)
                        : null;
            case SUM, MIN, MAX, FIRST, LAST, IRR -> {
                boolean number = value.type() instanceof Type.Num
                        || (kind != Node.FoldKind.SUM && value.type() instanceof Type.Day);
                if (!number) {
                    world.report(CallFindings.argument(
                            "`" + kind.name().toLowerCase(Locale.ROOT) + "`",
                            "a number",
                            fitting.describe(value.type()),
                            context.place(argument.value())));
                    yield null;
                }
                yield value.type().withOptional(kind != Node.FoldKind.SUM);
            }
        };
    }

    /** The loop over a table's rows; null when there is no such table. */
    Context.@Nullable Loop loop(Expr.RowText row, Context context) {
        if (context.scope().value(row.table()).orElse(null) instanceof Scope.TableOf(var table)) {
            return new Context.Loop(row.name(), context.slot(), table, null, Set.of());
        }
        if (context.scope().value(row.table()).orElse(null) instanceof Scope.Broken) {
            return null;
        }
        if (context.scope().isHidden(row.table())) {
            world.report(NameFindings.hidden(row.table(), context.place(row.tableSpan())));
            return null;
        }
        world.report(RowFindings.noTable(row.table(), tables(), context.place(row.tableSpan())));
        return null;
    }

    private List<String> tables() {
        return world.ownTables().stream().map(t -> t.data().name()).toList();
    }

    /**
     * A condition in two parts: what decides whether a row is meant, and what was asked to be known of it.
     *
     * @param known what may be read behind it
     */
    record Conditions(@Nullable Node where, @Nullable Node asked, Set<String> known) {}

    /** Null when a finding was made. */
    @Nullable
    Conditions conditions(@Nullable Expr where, Context context) {
        if (where == null) {
            return new Conditions(null, null, Set.of());
        }
        var parts = new ArrayList<Expr>();
        split(where, parts);
        var nodes = new ArrayList<Node>();
        Node asked = null;
        Context here = context;
        boolean fine = true;
        for (Expr part : parts) {
            Typed typed = fitting.present(checker.check(part, here), part, here);
            fine &= fitting.isTruth(typed, part, "`where`", context);
            nodes.add(typed.node());
            asked = Keys.asksOnly(part) ? and(asked, typed.node()) : asked;
            here = here.withKnown(Keys.known(part, true));
        }
        return fine ? new Conditions(meant(parts, nodes), asked, here.known()) : null;
    }

    /**
     * Is this row meant? Where something asked for is missing the parts behind it cannot be judged, and the row
     * counts as meant: it is one of those that the answer lacks.
     */
    private static @Nullable Node meant(List<Expr> parts, List<Node> nodes) {
        Node meant = null;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            if (!Keys.asksOnly(parts.get(i))) {
                meant = meant == null ? node : new Node.Binary(Node.BinaryOp.AND, node, meant);
            } else if (meant != null) {
                meant = new Node.Choose(node, meant, new Node.Constant(1));
            }
        }
        return meant;
    }

    private static Node and(@Nullable Node left, Node right) {
        return left == null ? right : new Node.Binary(Node.BinaryOp.AND, left, right);
    }

    private static void split(Expr where, List<Expr> parts) {
        Expr bare = Keys.bare(where);
        if (bare instanceof Expr.Binary binary && binary.op() == Expr.BinaryOp.AND) {
            split(binary.left(), parts);
            split(binary.right(), parts);
        } else {
            parts.add(bare);
        }
    }

    // ---- time

    private Typed time(Expr.Argument argument, Expr.Call call, Context context) {
        Node.FoldKind kind = kind(call.function());
        Context inner = ofPeriods(context);
        Expr whereText = argument.where();
        Typed where = whereText == null ? null : fitting.present(checker.check(whereText, inner), whereText, inner);
        if (where != null && whereText != null && !fitting.isTruth(where, whereText, "`where`", context)) {
            return Typed.BROKEN;
        }
        Context asked = whereText == null ? inner : inner.withKnown(Keys.known(whereText, true));
        Typed value = fitting.present(checker.check(argument.value(), asked), argument.value(), asked);
        if (value.broken()) {
            return value;
        }
        boolean truth = value.type() instanceof Type.Truth;
        if (kind == Node.FoldKind.COUNT && !fitting.isTruth(value, argument.value(), "`count`", context)) {
            return Typed.BROKEN;
        }
        boolean picks = kind == Node.FoldKind.FIRST || kind == Node.FoldKind.LAST;
        boolean fits = value.type() instanceof Type.Num
                || picks
                || (kind != Node.FoldKind.SUM && value.type() instanceof Type.Day)
                || (kind == Node.FoldKind.COUNT && truth);
        if (!fits) {
            world.report(CallFindings.argument(
                    "`" + call.function() + "`",
                    "a number",
                    fitting.describe(value.type()),
                    context.place(argument.value())));
            return Typed.BROKEN;
        }
        Type type = kind == Node.FoldKind.COUNT
                ? Type.number()
                : value.type().withOptional(where != null && kind != Node.FoldKind.SUM);
        return hoisted(
                new Typed(new Node.TimeFold(kind, value.node(), where == null ? null : where.node()), type),
                call,
                context);
    }

    /** What stands inside a fold over time is a value of each period. */
    Context ofPeriods(Context context) {
        Context others = checker.names().inOtherPeriods(context);
        return others.mode() == Context.Mode.MEASURE ? others.withMode(Context.Mode.LINE) : others;
    }

    /** In a line, what folds time is a measure of its own, computed in an earlier pass. */
    Typed hoisted(Typed fold, Expr text, Context context) {
        if (context.mode() == Context.Mode.MEASURE) {
            return fold;
        }
        Node.Ref ref = checker.helper(fold, text, context, Step.Kind.MEASURE);
        return ref == null ? Typed.BROKEN : fold.withNode(ref);
    }

    private Typed at(Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(2, 2, "at(x, 2030)")) {
            return Typed.BROKEN;
        }
        Expr text = arguments.plain().get(0).value();
        Context inner = ofPeriods(context);
        Typed value = checker.check(text, inner);
        Expr dateText = arguments.plain().get(1).value();
        Typed date = fitting.present(checker.check(dateText, inner, Type.day()), dateText, inner);
        if (value.broken() || date.broken()) {
            return Typed.BROKEN;
        }
        if (!(date.type() instanceof Type.Day)) {
            world.report(
                    CallFindings.argument("`at`", "a date", fitting.describe(date.type()), context.place(dateText)));
            return Typed.BROKEN;
        }
        if (date.type() instanceof Type.Day day && coarse(day.grain())) {
            world.report(LawFindings.coarseDate(
                    context.words(dateText), world.axis.months() == 3 ? "quarter" : "month", context.place(dateText)));
            return Typed.BROKEN;
        }
        Double known = Checker.constant(date.node());
        boolean on = known != null && world.axis.period(known) >= 0 && world.axis.period(known) < world.axis.count();
        if (known != null && !on) {
            world.report(ValueFindings.offAxis(
                    context.words(dateText),
                    world.axis.label(0),
                    world.axis.label(world.axis.count() - 1),
                    context.place(dateText)));
            return Typed.BROKEN;
        }
        Type type = on ? value.type() : value.type().withOptional(true);
        return hoisted(new Typed(new Node.AtDate(value.node(), date.node()), type), call, context);
    }

    private boolean coarse(org.claimstake.language.plan.ValueType.Grain grain) {
        return switch (grain) {
            case YEAR -> world.axis.months() < 12;
            case QUARTER -> world.axis.months() < 3;
            case MONTH, DAY -> false;
        };
    }
}
