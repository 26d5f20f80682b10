package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimstake.language.plan.Node;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Distributions: each is a quantile of one uniform, written out in nodes that every reader knows.
 */
final class Draws {
    static final Set<String> NAMES = Set.of(
            "normal", "lognormal", "uniform", "discrete", "triangular", "pert", "beta", "bernoulli", "empirical");
    /** The standard normal quantile of 0.9, as AS241 gives it. */
    static final double Z90 = 1.2815515655446004;

    private final World world;
    private final Checker checker;

    Draws(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
    }

    static boolean isDistribution(String name) {
        return NAMES.contains(name);
    }

    /**
     * @param name      the draw's full name, {@code [*]} for the key of its row
     * @param byPeriod  once a period, else once a future
     */
    Typed draw(
            Expr.Call call, String name, boolean byPeriod, boolean unsure, Context context, @Nullable Type declared) {
        Source source = new Source(name, byPeriod, unsure);
        return switch (call.function()) {
            case "normal" -> normal(call, source, context);
            case "lognormal" -> lognormal(call, source, context);
            case "uniform" -> uniform(call, source, context);
            case "triangular" -> triangular(call, source, context);
            case "pert" -> pert(call, source, context);
            case "beta" -> beta(call, source, context);
            case "bernoulli" -> bernoulli(call, source, context);
            case "empirical" -> new Empirical(world, checker).draw(call, source.u(), context, declared);
            default -> discrete(call, source, context, declared);
        };
    }

    /** One stream, read as its standard normal or its uniform; joined with others where the case correlates it. */
    private final class Source {
        private final String name;
        private final boolean byPeriod;
        private final boolean unsure;

        Source(String name, boolean byPeriod, boolean unsure) {
            this.name = name;
            this.byPeriod = byPeriod;
            this.unsure = unsure;
        }

        Node z() {
            Node joined = world.correlations.normal(name);
            return joined == null ? new Node.Draw(name, true, byPeriod, unsure) : joined;
        }

        Node u() {
            Node joined = world.correlations.normal(name);
            return joined == null
                    ? new Node.Draw(name, false, byPeriod, unsure)
                    : new Node.Unary(Node.UnaryOp.PHI, joined);
        }
    }

    private Typed normal(Expr.Call call, Source source, Context context) {
        Map<String, Typed> given = given(call, "normal(mean: 0, sd: 1)", context, List.of("mean", "sd"));
        Typed mean = given.get("mean");
        Typed sd = given.get("sd");
        if (mean == null || sd == null || !positive(sd, "sd", call, true, context)) {
            return Typed.BROKEN;
        }
        Type type = together(mean, sd, call, context);
        return type == null ? Typed.BROKEN : new Typed(plus(mean.node(), times(sd.node(), source.z())), type);
    }

    /** p10 and p90 give median and sigma: median sqrt(p10 p90), sigma log(p90/p10) / (2 z90). */
    private Typed lognormal(Expr.Call call, Source source, Context context) {
        boolean quantiles = call.arguments().stream()
                .anyMatch(a -> a.label() != null && a.label().startsWith("p"));
        List<String> labels = quantiles ? List.of("p10", "p90") : List.of("median", "sigma");
        Map<String, Typed> given =
                given(call, "lognormal(p10: 0.9, p90: 1.8) or lognormal(median: 1, sigma: 0.3)", context, labels);
        Typed first = given.get(labels.get(0));
        Typed second = given.get(labels.get(1));
        if (first == null || second == null || !positive(first, labels.get(0), call, false, context)) {
            return Typed.BROKEN;
        }
        if (!quantiles) {
            boolean plain = checker.fitting().isIn(second, UnitTerm.NUMBER, call, "`sigma`", context)
                    && positive(second, "sigma", call, true, context);
            return plain ? first.withNode(times(first.node(), exp(times(second.node(), source.z())))) : Typed.BROKEN;
        }
        Type type = together(first, second, call, context);
        if (type == null || !ordered(first, second, "p10", "p90", call, context)) {
            return Typed.BROKEN;
        }
        Node median = new Node.Unary(Node.UnaryOp.SQRT, times(first.node(), second.node()));
        Node sigma =
                over(new Node.Unary(Node.UnaryOp.LOG, over(second.node(), first.node())), new Node.Constant(2 * Z90));
        return new Typed(times(median, exp(times(sigma, source.z()))), type);
    }

    private Typed uniform(Expr.Call call, Source source, Context context) {
        Map<String, Typed> given = given(call, "uniform(low: 0, high: 1)", context, List.of("low", "high"));
        Typed low = given.get("low");
        Typed high = given.get("high");
        if (low == null || high == null) {
            return Typed.BROKEN;
        }
        Type type = together(low, high, call, context);
        if (type == null || !ordered(low, high, "low", "high", call, context)) {
            return Typed.BROKEN;
        }
        Node u = source.u();
        Node width = new Node.Binary(Node.BinaryOp.SUBTRACT, high.node(), low.node());
        return new Typed(plus(low.node(), times(width, u)), type);
    }

    /** The quantile of a triangle: rising to the mode, falling behind it. */
    private Typed triangular(Expr.Call call, Source source, Context context) {
        Triple triple = triple(call, "triangular(low: 1, mode: 2, high: 4)", context);
        if (triple == null) {
            return Typed.BROKEN;
        }
        Node u = source.u();
        Node width = minus(triple.high(), triple.low());
        Node rise = minus(triple.mode(), triple.low());
        Node fall = minus(triple.high(), triple.mode());
        Node below = plus(triple.low(), root(times(times(u, width), rise)));
        Node above = minus(triple.high(), root(times(times(minus(new Node.Constant(1), u), width), fall)));
        return new Typed(
                new Node.Choose(new Node.Binary(Node.BinaryOp.LESS, times(u, width), rise), below, above),
                triple.type());
    }

    /** Beta between low and high with a = 1 + 4 (mode - low) / (high - low), b = 1 + 4 (high - mode) / (high - low). */
    private Typed pert(Expr.Call call, Source source, Context context) {
        Triple triple = triple(call, "pert(low: 1, mode: 2, high: 4)", context);
        if (triple == null) {
            return Typed.BROKEN;
        }
        Node width = minus(triple.high(), triple.low());
        Node four = new Node.Constant(4);
        Node one = new Node.Constant(1);
        Node a = plus(one, over(times(four, minus(triple.mode(), triple.low())), width));
        Node b = plus(one, over(times(four, minus(triple.high(), triple.mode())), width));
        Node share = new Node.BetaQuantile(source.u(), a, b);
        return new Typed(plus(triple.low(), times(width, share)), triple.type());
    }

    private Typed beta(Expr.Call call, Source source, Context context) {
        Map<String, Typed> given = given(call, "beta(a: 2, b: 5)", context, List.of("a", "b"));
        Typed a = given.get("a");
        Typed b = given.get("b");
        if (a == null
                || b == null
                || !checker.fitting().isIn(a, UnitTerm.NUMBER, call, "`a`", context)
                || !checker.fitting().isIn(b, UnitTerm.NUMBER, call, "`b`", context)
                || !positive(a, "a", call, false, context)
                || !positive(b, "b", call, false, context)) {
            return Typed.BROKEN;
        }
        return new Typed(new Node.BetaQuantile(source.u(), a.node(), b.node()), Type.number());
    }

    /** 1 with the chance given, else 0. */
    private Typed bernoulli(Expr.Call call, Source source, Context context) {
        Arguments arguments = new Arguments(world, call, context);
        if (!arguments.fit(1, 1, "bernoulli(30%)")) {
            return Typed.BROKEN;
        }
        Expr text = arguments.plain().getFirst().value();
        Typed chance = checker.fitting().present(checker.check(text, context), text, context);
        Double known = Checker.constant(chance.node());
        if (!checker.fitting().isIn(chance, UnitTerm.NUMBER, text, "the chance", context)) {
            return Typed.BROKEN;
        }
        if (known != null && !(known >= 0 && known <= 1)) {
            world.report(DrawFindings.chanceOutside(context.words(text), context.place(text)));
            return Typed.BROKEN;
        }
        Node hit = new Node.Binary(Node.BinaryOp.LESS, source.u(), chance.node());
        return new Typed(new Node.Choose(hit, new Node.Constant(1), new Node.Constant(0)), Type.number());
    }

    private record Triple(Node low, Node mode, Node high, Type type) {}

    private @Nullable Triple triple(Expr.Call call, String usage, Context context) {
        Map<String, Typed> given = given(call, usage, context, List.of("low", "mode", "high"));
        Typed low = given.get("low");
        Typed mode = given.get("mode");
        Typed high = given.get("high");
        if (low == null || mode == null || high == null) {
            return null;
        }
        Type first = together(low, mode, call, context);
        Type all = first == null ? null : together(low.withType(first), high, call, context);
        boolean ordered =
                ordered(low, mode, "low", "mode", call, context) && ordered(mode, high, "mode", "high", call, context);
        Double least = Checker.constant(low.node());
        Double most = Checker.constant(high.node());
        if (least != null && most != null && least.doubleValue() == most.doubleValue()) {
            world.report(DrawFindings.noWidth(call.function(), context.place(call)));
            return null;
        }
        return all == null || !ordered ? null : new Triple(low.node(), mode.node(), high.node(), all);
    }

    private static Node minus(Node a, Node b) {
        return new Node.Binary(Node.BinaryOp.SUBTRACT, a, b);
    }

    private static Node root(Node x) {
        return new Node.Unary(Node.UnaryOp.SQRT, x);
    }

    private Typed discrete(Expr.Call call, Source source, Context context, @Nullable Type declared) {
        if (!(declared instanceof Type.Choice choice)) {
            world.report(DrawFindings.discreteNeedsChoice(context.place(call)));
            return Typed.BROKEN;
        }
        Node u = source.u();
        double sum = 0;
        var bounds = new ArrayList<Double>();
        var words = new ArrayList<Integer>();
        for (Expr.Argument argument : call.arguments()) {
            int word = argument.label() == null ? -1 : choice.words().indexOf(argument.label());
            Typed chance = checker.check(argument.value(), context);
            Double value = Checker.constant(chance.node());
            if (word < 0) {
                world.report(ValueFindings.noSuchWord(
                        argument.label() == null ? context.words(argument.value()) : argument.label(),
                        choice.words(),
                        context.place(argument.span())));
                return Typed.BROKEN;
            }
            if (chance.broken()) {
                return Typed.BROKEN;
            }
            if (value == null || value < 0) {
                world.report(
                        DrawFindings.chanceOutside(context.words(argument.value()), context.place(argument.value())));
                return Typed.BROKEN;
            }
            if (words.contains(word)) {
                world.report(CallFindings.labelTwice(
                        call.function(), String.valueOf(argument.label()), context.place(argument.span())));
                return Typed.BROKEN;
            }
            sum += value;
            bounds.add(sum);
            words.add(word);
        }
        if (words.isEmpty() || Math.abs(sum - 1) > 1e-9) {
            world.report(DrawFindings.chancesSum(sum, context.place(call)));
            return Typed.BROKEN;
        }
        Node result = new Node.Constant(words.getLast());
        for (int i = words.size() - 2; i >= 0; i--) {
            result = new Node.Choose(
                    new Node.Binary(Node.BinaryOp.LESS, u, new Node.Constant(bounds.get(i))),
                    new Node.Constant(words.get(i)),
                    result);
        }
        return new Typed(result, choice);
    }

    /** The labelled arguments, checked; those missing or wrong are reported and absent. */
    private Map<String, Typed> given(Expr.Call call, String usage, Context context, List<String> labels) {
        var given = new LinkedHashMap<String, Typed>();
        Arguments arguments = new Arguments(world, call, context);
        if (arguments.plain().size() == labels.size() && call.arguments().size() == labels.size()) {
            var words = new ArrayList<String>();
            for (int i = 0; i < labels.size(); i++) {
                words.add(labels.get(i) + ": "
                        + context.words(arguments.plain().get(i).value()));
            }
            world.report(DrawFindings.unnamed(call.function(), labels, String.join(", ", words), context.place(call)));
            return given;
        }
        if (!arguments.fit(0, 0, usage, labels.toArray(String[]::new))) {
            return given;
        }
        for (String label : labels) {
            Expr text = arguments.labelled(label);
            if (text == null) {
                world.report(CallFindings.missingArgument(call.function(), label, usage, context.place(call)));
                return Map.of();
            }
            Typed typed = checker.fitting().present(checker.check(text, context), text, context);
            if (typed.broken()) {
                return Map.of();
            }
            if (!(typed.type() instanceof Type.Num)) {
                world.report(
                        typed.type() instanceof Type.Day
                                ? DrawFindings.date(label, context.place(text))
                                : CallFindings.argument(
                                        "`" + label + "`",
                                        "a number",
                                        checker.fitting().describe(typed.type()),
                                        context.place(text)));
                return Map.of();
            }
            given.put(label, typed);
        }
        return given;
    }

    private @Nullable Type together(Typed a, Typed b, Expr.Call call, Context context) {
        List<Expr> texts = call.arguments().stream().map(Expr.Argument::value).toList();
        return checker.fitting().together(a, texts.getFirst(), b, texts.getLast(), "draw between", context);
    }

    private boolean positive(Typed value, String label, Expr.Call call, boolean zeroToo, Context context) {
        Double known = plain(value.node());
        boolean fine = known == null || known > 0 || (zeroToo && known == 0);
        if (!fine) {
            world.report(DrawFindings.mustBePositive(label, call.function(), zeroToo, context.place(call)));
        }
        return fine;
    }

    private boolean ordered(Typed low, Typed high, String a, String b, Expr.Call call, Context context) {
        Double x = plain(low.node());
        Double y = plain(high.node());
        boolean fine = x == null || y == null || x <= y;
        if (!fine) {
            world.report(DrawFindings.outOfOrder(a, b, call.function(), context.place(call)));
        }
        return fine;
    }

    /** The number itself, or that of an input that is a number; null for what only the run can tell. */
    private @Nullable Double plain(Node node) {
        if (node instanceof Node.Ref(var id, var row)
                && row == null
                && world.defs.get(id).kind() == org.claimstake.language.plan.Step.Kind.INPUT) {
            world.lookedAt.set(id);
            return Checker.constant(world.defs.get(id).check().node());
        }
        return Checker.constant(node);
    }

    private static Node plus(Node a, Node b) {
        return new Node.Binary(Node.BinaryOp.ADD, a, b);
    }

    private static Node times(Node a, Node b) {
        return new Node.Binary(Node.BinaryOp.MULTIPLY, a, b);
    }

    private static Node over(Node a, Node b) {
        return new Node.Binary(Node.BinaryOp.DIVIDE, a, b);
    }

    private static Node exp(Node x) {
        return new Node.Unary(Node.UnaryOp.EXP, x);
    }
}
