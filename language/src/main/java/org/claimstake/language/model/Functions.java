package org.claimstake.language.model;

import java.util.Map;
import java.util.TreeMap;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.plan.Node;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.syntax.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The built-in functions of one period: arithmetic, dates, the past of a line, schedules. Folds are
 * {@link Folds}.
 */
final class Functions {
    private interface Build {
        Typed build(Arguments arguments, Expr.Call call, Context context);
    }

    private static final int MOST_WORDS = 100;

    private final World world;
    private final Checker checker;
    private final Fitting fitting;
    private final Map<String, Build> known = new TreeMap<>();

    Functions(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
        this.fitting = checker.fitting();
        known.put("abs", (a, c, x) -> keepUnit(Node.UnaryOp.ABS, "abs(x)", a, c, x));
        known.put("floor", (a, c, x) -> plain(Node.UnaryOp.FLOOR, "floor(x)", a, c, x));
        known.put("exp", (a, c, x) -> plain(Node.UnaryOp.EXP, "exp(x)", a, c, x));
        known.put("log", (a, c, x) -> plain(Node.UnaryOp.LOG, "log(x)", a, c, x));
        known.put("sqrt", this::sqrt);
        known.put("mod", this::mod);
        known.put("above_zero", this::aboveZero);
        known.put("clamp", this::clamp);
        known.put("compound", this::compound);
        known.put("simple", this::simple);
        known.put("ratio", this::ratio);
        known.put("known", this::known);
        known.put("has", this::has);
        known.put("share_of_period", this::shareOfPeriod);
        known.put("on", (a, c, x) -> holds("on(date)", Type.number(), a, c, x));
        known.put("during", (a, c, x) -> holds("during(date)", Type.truth(), a, c, x));
        known.put("days", this::days);
        known.put("cumulative", (a, c, x) -> past(Node.PastKind.CUMULATIVE, "cumulative(x)", a, c, x));
        known.put("trailing_sum", (a, c, x) -> past(Node.PastKind.TRAILING_SUM, "trailing_sum(x, 8 years)", a, c, x));
        known.put(
                "trailing_mean", (a, c, x) -> past(Node.PastKind.TRAILING_MEAN, "trailing_mean(x, 8 years)", a, c, x));
        known.put("straight_line", (a, c, x) -> past(Node.PastKind.STRAIGHT_LINE, "straight_line(x, life)", a, c, x));
        known.put("each_year", this::eachYear);
        known.put("rate_at", (a, c, x) -> schedule(Node.ScheduleKind.RATE, "rate_at(schedule, x)", a, c, x));
        known.put("charge", (a, c, x) -> schedule(Node.ScheduleKind.CHARGE, "charge(schedule, x)", a, c, x));
        known.put("between", (a, c, x) -> schedule(Node.ScheduleKind.BETWEEN, "between(schedule, x)", a, c, x));
    }

    boolean isKnown(String name) {
        return known.containsKey(name) || Folds.NAMES.contains(name);
    }

    /** All built-in functions, folds and distributions, by name. */
    java.util.Set<String> names() {
        var all = new java.util.TreeSet<>(known.keySet());
        all.addAll(Folds.NAMES);
        all.addAll(Draws.NAMES);
        return all;
    }

    Typed call(Expr.Call call, Context context) {
        if (checker.folds().isFold(call)) {
            return checker.folds().call(call, context);
        }
        Build build = known.get(call.function());
        if (build != null) {
            return build.build(new Arguments(world, call, context), call, context);
        }
        if (Draws.isDistribution(call.function())) {
            world.report(DrawFindings.drawOutside(call.function(), context.place(call)));
            return Typed.BROKEN;
        }
        world.report(unknown(call, context));
        return Typed.BROKEN;
    }

    private Finding unknown(Expr.Call call, Context context) {
        var given = call.arguments().stream()
                .map(argument -> context.scope().file().slice(argument.span()))
                .toList();
        var all = new java.util.TreeSet<>(known.keySet());
        all.addAll(Folds.NAMES);
        return SpokenFindings.function(call.function(), given, context.place(call))
                .orElseGet(() -> CallFindings.unknownFunction(
                        call.function(), Nearest.of(call.function(), all), context.place(call.functionSpan())));
    }

    private Typed argument(Arguments arguments, int index, Context context) {
        return argument(arguments.plain().get(index).value(), context, null);
    }

    private Typed argument(Expr text, Context context, @Nullable Type expected) {
        return fitting.present(checker.check(text, context, expected), text, context);
    }

    private Typed keepUnit(Node.UnaryOp op, String usage, Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(1, 1, usage)) {
            return Typed.BROKEN;
        }
        Typed x = argument(arguments, 0, context);
        return x.broken() || !number(x, arguments.plain().getFirst().value(), call, context)
                ? Typed.BROKEN
                : x.withNode(new Node.Unary(op, x.node()));
    }

    private boolean number(Typed x, Expr text, Expr.Call call, Context context) {
        if (x.type() instanceof Type.Num) {
            return true;
        }
        if (!x.broken()) {
            world.report(CallFindings.argument(
                    "`" + call.function() + "`", "a number", fitting.describe(x.type()), context.place(text)));
        }
        return false;
    }

    private Typed plain(Node.UnaryOp op, String usage, Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(1, 1, usage)) {
            return Typed.BROKEN;
        }
        Typed x = argument(arguments, 0, context);
        return fitting.isIn(
                        x, UnitTerm.NUMBER, arguments.plain().getFirst().value(), "`" + call.function() + "`", context)
                ? new Typed(
                        new Node.Unary(op, x.node()),
                        Type.number().withOptional(x.type().optional()))
                : Typed.BROKEN;
    }

    private Typed sqrt(Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(1, 1, "sqrt(x)")) {
            return Typed.BROKEN;
        }
        Typed x = argument(arguments, 0, context);
        if (!(x.type() instanceof Type.Num num)) {
            number(x, arguments.plain().getFirst().value(), call, context);
            return Typed.BROKEN;
        }
        UnitTerm root = world.solver.resolve(num.unit()).power(1);
        if (root == null) {
            world.report(UnitFindings.halfExponent(context.place(call)));
            return Typed.BROKEN;
        }
        return new Typed(
                new Node.Unary(Node.UnaryOp.SQRT, x.node()),
                new Type.Num(root, false, Type.Basis.NONE, num.optional()));
    }

    private Typed mod(Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(2, 2, "mod(a, b)")) {
            return Typed.BROKEN;
        }
        return pair(Node.BinaryOp.MOD, arguments, "take the remainder of", call, context);
    }

    private Typed pair(Node.BinaryOp op, Arguments arguments, String doing, Expr.Call call, Context context) {
        Expr left = arguments.plain().get(0).value();
        Expr right = arguments.plain().get(1).value();
        Typed a = argument(left, context, null);
        Typed b = argument(right, context, null);
        if (a.broken() || b.broken() || !number(a, left, call, context) || !number(b, right, call, context)) {
            return Typed.BROKEN;
        }
        Type both = fitting.together(a, left, b, right, doing, context);
        return both == null ? Typed.BROKEN : new Typed(new Node.Binary(op, a.node(), b.node()), both);
    }

    private Typed aboveZero(Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(1, 1, "above_zero(x)")) {
            return Typed.BROKEN;
        }
        Typed x = argument(arguments, 0, context);
        return number(x, arguments.plain().getFirst().value(), call, context)
                ? x.withNode(new Node.Binary(Node.BinaryOp.MAX, new Node.Constant(0), x.node()))
                : Typed.BROKEN;
    }

    private Typed clamp(Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(3, 3, "clamp(x, low, high)")) {
            return Typed.BROKEN;
        }
        Expr xText = arguments.plain().get(0).value();
        Expr lowText = arguments.plain().get(1).value();
        Expr highText = arguments.plain().get(2).value();
        Typed x = argument(xText, context, null);
        Typed low = argument(lowText, context, x.type());
        Typed high = argument(highText, context, x.type());
        if (x.broken() || low.broken() || high.broken()) {
            return Typed.BROKEN;
        }
        Type first = fitting.together(x, xText, low, lowText, "compare", context);
        Type second =
                first == null ? null : fitting.together(x.withType(first), xText, high, highText, "compare", context);
        return second == null
                ? Typed.BROKEN
                : new Typed(
                        new Node.Binary(
                                Node.BinaryOp.MAX,
                                low.node(),
                                new Node.Binary(Node.BinaryOp.MIN, high.node(), x.node())),
                        second);
    }

    /** (1 + r)^time - 1 */
    private Typed compound(Arguments arguments, Expr.Call call, Context context) {
        Typed r = rate(arguments, call, "compound(rate, time)", context);
        Typed time = r.broken() ? r : time(arguments, context);
        return time.broken() ? time : new Typed(Growth.compound(r.node(), time.node()), Type.number());
    }

    /** r * time */
    private Typed simple(Arguments arguments, Expr.Call call, Context context) {
        Typed r = rate(arguments, call, "simple(rate, time)", context);
        Typed time = r.broken() ? r : time(arguments, context);
        return time.broken()
                ? time
                : new Typed(new Node.Binary(Node.BinaryOp.MULTIPLY, r.node(), time.node()), Type.number());
    }

    private Typed rate(Arguments arguments, Expr.Call call, String usage, Context context) {
        if (!arguments.fit(1, 2, usage)) {
            return Typed.BROKEN;
        }
        Typed r = argument(arguments, 0, context);
        boolean fits = fitting.isIn(
                r,
                Growth.A_YEAR,
                arguments.plain().getFirst().value(),
                "the rate of `" + call.function() + "`",
                context);
        return fits ? r : Typed.BROKEN;
    }

    private Typed time(Arguments arguments, Context context) {
        if (arguments.plain().size() == 1) {
            return new Typed(new Node.Clock(Node.Clock.Hand.PERIOD), Type.number(Operators.YEARS));
        }
        Typed time = argument(arguments, 1, context);
        return fitting.isIn(time, Operators.YEARS, arguments.plain().get(1).value(), "the time", context)
                ? time
                : Typed.BROKEN;
    }

    private Typed ratio(Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(2, 2, "ratio(a, b) otherwise 0")) {
            return Typed.BROKEN;
        }
        Typed a = argument(arguments, 0, context);
        Typed b = argument(arguments, 1, context);
        if (a.broken()
                || b.broken()
                || !number(a, arguments.plain().get(0).value(), call, context)
                || !number(b, arguments.plain().get(1).value(), call, context)) {
            return Typed.BROKEN;
        }
        UnitTerm unit = ((Type.Num) a.type()).unit().over(((Type.Num) b.type()).unit());
        return new Typed(
                new Node.Binary(Node.BinaryOp.RATIO, a.node(), b.node()),
                new Type.Num(unit, false, Type.Basis.NONE, true));
    }

    private Typed known(Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(1, 1, "known(x)")) {
            return Typed.BROKEN;
        }
        Expr text = arguments.plain().getFirst().value();
        Typed whole = checker.names().standIn(text, context);
        Typed x = whole == null ? checker.check(text, context.withLenient()) : whole;
        return x.broken() ? x : new Typed(new Node.Unary(Node.UnaryOp.KNOWN, x.node()), Type.truth());
    }

    /** Of several words one is enough. */
    private Typed has(Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(2, MOST_WORDS, "has(d.words, word)")) {
            return Typed.BROKEN;
        }
        Expr listText = arguments.plain().get(0).value();
        Typed list = argument(listText, context, null);
        if (list.broken()) {
            return list;
        }
        if (!(list.type() instanceof Type.Words words)
                || !(list.node() instanceof Node.Cell(var table, var column, var row))) {
            world.report(CallFindings.argument(
                    "`has`", "a column of type `list of …`", fitting.describe(list.type()), context.place(listText)));
            return Typed.BROKEN;
        }
        Node any = null;
        boolean broken = false;
        for (Expr.Argument argument :
                arguments.plain().subList(1, arguments.plain().size())) {
            int place = place(argument.value(), words, context);
            broken |= place < 0;
            Node has = new Node.InList(table, column, row, Math.max(place, 0));
            any = any == null ? has : new Node.Binary(Node.BinaryOp.OR, any, has);
        }
        return broken || any == null ? Typed.BROKEN : new Typed(any, new Type.Truth(false));
    }

    /** Of a word among those of a list; below 0 when a finding was made. */
    private int place(Expr wordText, Type.Words words, Context context) {
        String word = wordText instanceof Expr.Name(var span, var name)
                ? name
                : wordText instanceof Expr.Text(var span, var text) ? text : context.words(wordText);
        int place = words.words().indexOf(word);
        if (place < 0) {
            world.report(ValueFindings.noSuchWord(word, words.words(), context.place(wordText)));
        }
        return place;
    }

    private Typed date(Arguments arguments, int index, String what, Context context) {
        Expr text = arguments.plain().get(index).value();
        Typed date = argument(text, context, Type.day());
        if (!date.broken() && !(date.type() instanceof Type.Day)) {
            world.report(CallFindings.argument(what, "a date", fitting.describe(date.type()), context.place(text)));
            return Typed.BROKEN;
        }
        return date;
    }

    private Typed shareOfPeriod(Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(2, 2, "share_of_period(from, to)")) {
            return Typed.BROKEN;
        }
        Typed from = date(arguments, 0, "`share_of_period`", context);
        Typed to = date(arguments, 1, "`share_of_period`", context);
        return from.broken() || to.broken()
                ? Typed.BROKEN
                : new Typed(
                        new Node.ShareOfPeriod(from.node(), to.node()),
                        Type.number()
                                .withOptional(
                                        from.type().optional() || to.type().optional()));
    }

    private Typed holds(String usage, Type result, Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(1, 1, usage)) {
            return Typed.BROKEN;
        }
        Typed date = date(arguments, 0, "`" + call.function() + "`", context);
        return date.broken()
                ? date
                : new Typed(
                        new Node.HoldsDate(date.node()),
                        result.withOptional(date.type().optional()));
    }

    private Typed days(Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(2, 2, "days(from, to)")) {
            return Typed.BROKEN;
        }
        Typed from = date(arguments, 0, "`days`", context);
        Typed to = date(arguments, 1, "`days`", context);
        return from.broken() || to.broken()
                ? Typed.BROKEN
                : new Typed(
                        new Node.Days(from.node(), to.node()),
                        Type.number()
                                .withOptional(
                                        from.type().optional() || to.type().optional()));
    }

    private Typed past(Node.PastKind kind, String usage, Arguments arguments, Expr.Call call, Context context) {
        int count = kind == Node.PastKind.CUMULATIVE ? 1 : 2;
        if (!arguments.fit(count, count, usage)) {
            return Typed.BROKEN;
        }
        Expr text = arguments.plain().getFirst().value();
        Typed x = argument(arguments, 0, checker.names().inOtherPeriods(context));
        if (!number(x, text, call, context)) {
            return Typed.BROKEN;
        }
        Typed years = count == 1 ? null : argument(arguments, 1, context);
        if (years != null
                && !fitting.isIn(
                        years,
                        Operators.YEARS,
                        arguments.plain().get(1).value(),
                        "the years of `" + call.function() + "`",
                        context)) {
            return Typed.BROKEN;
        }
        Node.Ref step = checker.step(x, text, context);
        return step == null
                ? Typed.BROKEN
                : x.withNode(new Node.Past(kind, step.step(), step.row(), years == null ? null : years.node()));
    }

    private Typed eachYear(Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(1, 1, "each_year(x, from: july)", "from")) {
            return Typed.BROKEN;
        }
        Expr fromText = arguments.labelled("from");
        String word = fromText == null ? "january" : context.words(fromText);
        int month = Vocabulary.MONTHS.indexOf(word) + 1;
        if (month == 0) {
            world.report(
                    LawFindings.monthName(word, Vocabulary.MONTHS, context.place(fromText == null ? call : fromText)));
            return Typed.BROKEN;
        }
        int first = org.claimstake.language.plan.Calendar.month(world.axis.first());
        if ((month - first) % world.axis.months() != 0) {
            world.report(LawFindings.yearEnd(word, context.place(call)));
            return Typed.BROKEN;
        }
        Expr text = arguments.plain().getFirst().value();
        Typed x = argument(arguments, 0, context);
        if (!number(x, text, call, context)) {
            return Typed.BROKEN;
        }
        Node.Ref step = checker.step(x, text, context);
        return step == null
                ? Typed.BROKEN
                : x.withNode(new Node.Past(Node.PastKind.EACH_YEAR, step.step(), step.row(), new Node.Constant(month)));
    }

    private Typed schedule(Node.ScheduleKind kind, String usage, Arguments arguments, Expr.Call call, Context context) {
        if (!arguments.fit(2, 2, usage)) {
            return Typed.BROKEN;
        }
        Expr name = arguments.plain().getFirst().value();
        Scope.ScheduleOf schedule =
                name instanceof Expr.Name n ? context.scope().schedule(n.name()).orElse(null) : null;
        if (schedule == null && name instanceof Expr.Name n && context.scope().isUnread(n.name())) {
            return Typed.BROKEN;
        }
        if (schedule == null) {
            world.report(UseFindings.noSchedule(context.words(name), context.place(name)));
            return Typed.BROKEN;
        }
        if (schedule.schedule() >= 0 && schedule.knots() != (kind == Node.ScheduleKind.BETWEEN)) {
            world.report(UseFindings.scheduleKind(
                    context.words(name), schedule.knots(), call.function(), context.place(call)));
            return Typed.BROKEN;
        }
        Expr text = arguments.plain().get(1).value();
        Typed x = argument(arguments, 1, context);
        if (!fitting.isIn(x, schedule.from(), text, "`" + context.words(name) + "`", context)) {
            return Typed.BROKEN;
        }
        UnitTerm unit = kind == Node.ScheduleKind.CHARGE ? schedule.to().times(schedule.from()) : schedule.to();
        boolean percent = kind == Node.ScheduleKind.RATE
                && world.solver.resolve(schedule.to()).isNumber();
        return new Typed(
                new Node.AtSchedule(kind, schedule.schedule(), x.node()),
                new Type.Num(unit, percent, Type.Basis.NONE, x.type().optional()));
    }
}
