package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.Span;
import org.claimstake.language.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How parties weigh what they get: what each gets becomes a step, and so do its floors and the numbers of its risk.
 */
final class Profiles {
    private static final String HELD = "how a party weighs what it gets is one value for all periods";

    private final World world;
    private final Checker checker;
    private final List<Declaration.Profile> pending = new ArrayList<>();

    Profiles(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
    }

    void add(Declaration.Profile profile) {
        pending.add(profile);
    }

    /** Reads all profiles, when every name is known. @param valued parties that have one even where none is declared */
    void check(Scope scope, List<String> valued) {
        Map<String, Declaration.Profile> declared = new LinkedHashMap<>();
        for (Declaration.Profile profile : pending) {
            Declaration.Profile before = declared.putIfAbsent(profile.party().name(), profile);
            if (before != null) {
                world.report(ProfileFindings.twice(
                        profile.party().name(),
                        scope.place(profile.party().span()),
                        scope.place(before.party().span())));
            } else {
                one(profile, scope);
            }
        }
        for (String party : valued) {
            if (!declared.containsKey(party) && scope.party(party).isPresent()) {
                var nowhere = new Span(0, 0);
                var name = new Declaration.Ident(nowhere, party);
                var plain = new Declaration.Profile(nowhere, name, null, null, List.of(), null, null);
                declared.put(party, plain);
                read(plain, scope, false);
            }
        }
    }

    /** Steps whose numbers are known before any future is drawn. */
    static List<Integer> settings(Plan.Profile profile) {
        var settings = new ArrayList<Integer>(
                switch (profile.risk()) {
                    case Plan.Risk.Neutral neutral -> List.of();
                    case Plan.Risk.Cara(int aversion) -> List.of(aversion);
                    case Plan.Risk.Crra(int aversion, int wealth) -> List.of(aversion, wealth);
                    case Plan.Risk.WorstTail(int part, int weight) -> List.of(part, weight);
                });
        if (profile.power() >= 0) {
            settings.add(profile.power());
        }
        return settings;
    }

    private void one(Declaration.Profile profile, Scope scope) {
        read(profile, scope, true);
    }

    private void read(Declaration.Profile profile, Scope scope, boolean declared) {
        String name = profile.party().name();
        Place place = scope.place(profile.party().span());
        Integer party = scope.party(name).orElse(null);
        if (party == null) {
            world.report(PaymentFindings.noParty(name, scope.partiesInSight(), place));
            return;
        }
        Context context = Context.of(scope, "profile " + name, null, List.of(), Context.Mode.CHECK);
        Integer value = value(profile, party, context);
        Plan.Risk risk = risk(profile.risk(), context);
        var floors = new ArrayList<Plan.Floor>();
        boolean read = value != null && risk != null;
        for (Expr text : profile.floors()) {
            Plan.Floor floor = floor(text, context);
            read &= floor != null;
            if (floor != null) {
                floors.add(floor);
            }
        }
        Integer power = profile.power() == null
                ? Integer.valueOf(-1)
                : number(profile.power(), UnitTerm.NUMBER, "the power of a party", Range.ABOVE_ZERO, context);
        Integer belief = belief(profile.belief(), context);
        if (read && value != null && risk != null && power != null && belief != null) {
            world.profiles.add(new Plan.Profile(
                    party, value, declared, profile.value() == null, risk, floors, power, belief, place));
        }
    }

    // ---- what it gets

    private @Nullable Integer value(Declaration.Profile profile, int party, Context context) {
        Unit money = world.money;
        if (money == null) {
            return null;
        }
        String name = profile.party().name();
        Expr text = profile.value();
        String words = text == null ? "npv(net(" + name + "))" : context.words(text);
        if (text == null) {
            if (world.parties.get(party).rate() == null) {
                world.report(ProfileFindings.noRate(
                        name, context.place(profile.party().span())));
                return null;
            }
            text = ownValue(profile.party());
        }
        Expr formula = text;
        Typed value = checker.fitting().present(checker.check(formula, context), formula, context);
        if (!checker.fitting().isIn(value, UnitTerm.of(money), formula, "what a party gets", context)) {
            return null;
        }
        return step(
                "what it gets",
                value,
                words,
                context.place(formula),
                context,
                "what a party gets is one value of a future: fold time");
    }

    /** {@code npv(net(party))}, at the party's own rate. */
    private static Expr ownValue(Declaration.Ident party) {
        Span span = party.span();
        Expr net = call("net", new Expr.Name(span, party.name()), span);
        return call("npv", net, span);
    }

    private static Expr call(String function, Expr argument, Span span) {
        return new Expr.Call(span, function, span, List.of(new Expr.Argument(span, null, argument, null, null)));
    }

    // ---- how it weighs it

    private Plan.@Nullable Risk risk(@Nullable Expr text, Context context) {
        if (text == null || (text instanceof Expr.Name word && word.name().equals("neutral"))) {
            return new Plan.Risk.Neutral();
        }
        if (text instanceof Expr.Unread) {
            return null;
        }
        if (!(Keys.bare(text) instanceof Expr.Call call)) {
            world.report(ProfileFindings.noRisk(context.words(text), context.place(text)));
            return null;
        }
        return switch (call.function()) {
            case "cara" -> cara(call, context);
            case "crra" -> crra(call, context);
            case "worst_tail" -> worstTail(call, context);
            default -> {
                world.report(ProfileFindings.noRisk(call.function(), context.place(call.functionSpan())));
                yield null;
            }
        };
    }

    private Plan.@Nullable Risk cara(Expr.Call call, Context context) {
        Unit money = world.money;
        var arguments = new Arguments(world, call, context);
        if (money == null || !arguments.fit(1, 1, "cara(0.002 / (1 mn USD))")) {
            return null;
        }
        Integer aversion = number(
                arguments.plain().getFirst().value(),
                UnitTerm.NUMBER.over(UnitTerm.of(money)),
                "the aversion to risk",
                Range.ABOVE_ZERO,
                context);
        return aversion == null ? null : new Plan.Risk.Cara(aversion);
    }

    private Plan.@Nullable Risk crra(Expr.Call call, Context context) {
        Unit money = world.money;
        String usage = "crra(2, wealth: 10 bn USD)";
        var arguments = new Arguments(world, call, context);
        if (money == null || !arguments.fit(1, 1, usage, "wealth")) {
            return null;
        }
        Expr wealthText = arguments.labelled("wealth");
        if (wealthText == null) {
            world.report(CallFindings.missingArgument("crra", "wealth", usage, context.place(call)));
            return null;
        }
        Integer aversion = number(
                arguments.plain().getFirst().value(),
                UnitTerm.NUMBER,
                "the aversion to risk",
                Range.ABOVE_ZERO,
                context);
        Integer wealth = number(wealthText, UnitTerm.of(money), "the wealth of a party", Range.ABOVE_ZERO, context);
        return aversion == null || wealth == null ? null : new Plan.Risk.Crra(aversion, wealth);
    }

    private Plan.@Nullable Risk worstTail(Expr.Call call, Context context) {
        String usage = "worst_tail(10%, weight: 30%)";
        var arguments = new Arguments(world, call, context);
        if (!arguments.fit(1, 1, usage, "weight")) {
            return null;
        }
        Expr weightText = arguments.labelled("weight");
        if (weightText == null) {
            world.report(CallFindings.missingArgument("worst_tail", "weight", usage, context.place(call)));
            return null;
        }
        Integer part = number(
                arguments.plain().getFirst().value(),
                UnitTerm.NUMBER,
                "the worst part of the futures",
                Range.PART,
                context);
        Integer weight = number(weightText, UnitTerm.NUMBER, "the weight of the worst part", Range.WEIGHT, context);
        return part == null || weight == null ? null : new Plan.Risk.WorstTail(part, weight);
    }

    // ---- floors

    private Plan.@Nullable Floor floor(Expr text, Context context) {
        if (text instanceof Expr.Unread) {
            return null;
        }
        if (!(Keys.bare(text) instanceof Expr.Binary binary) || op(binary.op()) == null) {
            world.report(ProfileFindings.noFloor(context.words(text), context.place(text)));
            return null;
        }
        Typed left = checker.fitting().present(checker.check(binary.left(), context), binary.left(), context);
        Typed right =
                checker.fitting().present(checker.check(binary.right(), context, left.type()), binary.right(), context);
        boolean broken = left.broken() || right.broken();
        if (broken
                || checker.fitting().together(left, binary.left(), right, binary.right(), "compare", context) == null) {
            return null;
        }
        if (!(left.type() instanceof Type.Num) || !(right.type() instanceof Type.Num)) {
            world.report(ProfileFindings.noFloor(context.words(text), context.place(text)));
            return null;
        }
        Node.BinaryOp op = op(binary.op());
        String held = "a floor is one value of a future: fold time";
        return op == null
                ? null
                : new Plan.Floor(
                        step("floor", left, context.words(binary.left()), context.place(binary.left()), context, held),
                        op,
                        step(
                                "floor",
                                right,
                                context.words(binary.right()),
                                context.place(binary.right()),
                                context,
                                held),
                        context.words(text).replaceAll("\\s+", " "),
                        context.place(text));
    }

    private static Node.@Nullable BinaryOp op(Expr.BinaryOp written) {
        return switch (written) {
            case AT_LEAST -> Node.BinaryOp.AT_LEAST;
            case MORE -> Node.BinaryOp.MORE;
            case AT_MOST -> Node.BinaryOp.AT_MOST;
            case LESS -> Node.BinaryOp.LESS;
            case OR, AND, EQUAL, UNEQUAL, PLUS, MINUS, TIMES, OVER, POWER -> null;
        };
    }

    // ---- how likely it holds a future

    /** -1 where nothing is said. A number below 0 is refused here where it is written, else in the future that has it. */
    private @Nullable Integer belief(@Nullable Expr text, Context context) {
        if (text == null) {
            return -1;
        }
        String what = "the belief of a party";
        Typed typed = checker.check(text, context, Type.number(UnitTerm.NUMBER));
        Typed number = checker.fitting().present(typed, text, context);
        if (!checker.fitting().isIn(number, UnitTerm.NUMBER, text, what, context)) {
            return null;
        }
        List<Double> known = Branches.of(number.node());
        if (known.stream().anyMatch(one -> one < 0)) {
            world.report(ProfileFindings.outside(what, context.words(text), "0 or more", context.place(text)));
            return null;
        }
        String held = "how likely a party holds a future is one value of it: fold time";
        Place place = context.place(text);
        int id = step("its belief", number, context.words(text), place, context, held);
        if (!Branches.areKnown(number.node())) {
            var none = new Node.Binary(Node.BinaryOp.AT_LEAST, new Node.Ref(id, null), new Node.Constant(0));
            world.add(
                            context.owner() + ", its belief in its range",
                            Step.Kind.CHECK,
                            null,
                            place,
                            context.words(text),
                            "0 or more",
                            false,
                            Type.truth(),
                            d -> new Typed(none, Type.truth()))
                    .guarded(Step.Guard.RANGE);
        }
        return id;
    }

    // ---- numbers

    private enum Range {
        ABOVE_ZERO("above 0"),
        PART("above 0% and at most 100%"),
        WEIGHT("0% to 100%");

        private final String words;

        Range(String words) {
            this.words = words;
        }

        boolean holds(double number) {
            return switch (this) {
                case ABOVE_ZERO -> number > 0;
                case PART -> number > 0 && number <= 1;
                case WEIGHT -> number >= 0 && number <= 1;
            };
        }
    }

    private @Nullable Integer number(Expr text, UnitTerm unit, String what, Range range, Context context) {
        Typed number = checker.fitting().present(checker.check(text, context, Type.number(unit)), text, context);
        if (!checker.fitting().isIn(number, unit, text, what, context)) {
            return null;
        }
        Double known = Checker.constant(number.node());
        if (known != null && !range.holds(known)) {
            world.report(ProfileFindings.outside(what, context.words(text), range.words, context.place(text)));
            return null;
        }
        return step(what, number, context.words(text), context.place(text), context, HELD);
    }

    private int step(String what, Typed value, String words, Place place, Context context, String held) {
        Def def = world.add(
                context.owner() + ", " + what, Step.Kind.CHECK, null, place, words, "", false, null, d -> value);
        def.heldOnce(held);
        def.check();
        return def.id();
    }
}
