package org.claimstake.language.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Nodes;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.claimstake.language.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * {@code x to unit}: goods by declared conversions, money by deflators and rates, both ways and in chains.
 * Nothing converts by itself, save a payment.
 */
final class Conversions {
    private final World world;
    private final Checker checker;

    Conversions(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
    }

    Typed convert(Expr.Convert convert, Context context) {
        Typed value = checker.check(convert.value(), context);
        UnitReader.Reading wanted = checker.units().read(convert.unit(), context.scope());
        if (value.broken() || wanted == null) {
            return Typed.BROKEN;
        }
        if (!(value.type() instanceof Type.Num num)) {
            world.report(CallFindings.argument(
                    "`to`",
                    "a number with a unit",
                    checker.fitting().describe(value.type()),
                    context.place(convert.value())));
            return Typed.BROKEN;
        }
        Typed present = checker.fitting().present(value, convert.value(), context);
        Node at = convert.at() == null ? null : date(convert.at(), context);
        if (convert.at() != null && at == null) {
            return Typed.BROKEN;
        }
        Type type = new Type.Num(wanted.unit(), wanted.percent(), Type.Basis.NONE, num.optional());
        if (!world.solver.resolve(num.unit()).isKnown()
                || !world.solver.resolve(wanted.unit()).isKnown()) {
            return later(present.node(), num.unit(), type, wanted.unit(), at, convert, context);
        }
        Node node = to(
                present.node(),
                world.solver.settle(num.unit()),
                world.solver.settle(wanted.unit()),
                at,
                context.place(convert));
        return node == null ? Typed.BROKEN : new Typed(node, type);
    }

    /** The units are not known yet (an open good, a line in the making): converted when all formulas are read. */
    private Typed later(
            Node value,
            UnitTerm from,
            Type type,
            UnitTerm into,
            @Nullable Node at,
            Expr.Convert text,
            Context context) {
        if (LoopUse.readsLoop(value)) {
            world.report(RowFindings.needsLine(context.words(text), context.place(text)));
            return Typed.BROKEN;
        }
        Def def = world.add(
                context.owner() + " ~ " + context.words(text).replaceAll("\\s+", " "),
                org.claimstake.language.plan.Step.Kind.LINE,
                context.ownRows(),
                context.place(text),
                context.words(text),
                "",
                false,
                type,
                d -> {
                    world.settleOpenGoods();
                    Node node =
                            to(value, world.solver.settle(from), world.solver.settle(into), at, context.place(text));
                    return node == null ? Typed.BROKEN : new Typed(node, type);
                });
        return new Typed(
                new Node.Ref(def.id(), context.ownRows() == null ? null : new org.claimstake.language.plan.Row.Slot(0)),
                type);
    }

    /** The value in another unit; null when no conversion leads there (and that is reported). */
    @Nullable
    Node to(Node value, Unit from, Unit into, Place place) {
        return to(value, from, into, null, place);
    }

    private @Nullable Node date(Expr text, Context context) {
        Typed date = checker.fitting().present(checker.check(text, context, Type.day()), text, context);
        if (!date.broken() && !(date.type() instanceof Type.Day)) {
            world.report(CallFindings.argument(
                    "`at`", "a date", checker.fitting().describe(date.type()), context.place(text)));
            return null;
        }
        return date.broken() ? null : date.node();
    }

    /** A factor in the period of another date: its formula is read there. */
    private @Nullable Node at(Node factor, Node date, Place place) {
        return switch (factor) {
            case Node.Ref(var step, var row) -> {
                Def def = world.defs.get(step);
                Node formula = def.check().node();
                if (!ofCalendar(formula)) {
                    world.report(UnitFindings.notOfCalendar(Items.plain(def.name()), place));
                    yield null;
                }
                yield new Node.Elsewhen(formula, date);
            }
            case Node.Binary(var op, var one, var inner) -> {
                Node there = at(inner, date, place);
                yield there == null ? null : new Node.Binary(op, one, there);
            }
            default -> factor;
        };
    }

    /** It reads the calendar, tables and values held once, nothing of this future's past. */
    private boolean ofCalendar(Node node) {
        return switch (node) {
            case Node.Lag l -> false;
            case Node.Past p -> false;
            case Node.Layers l -> false;
            case Node.Series s -> false;
            case Node.Draw d -> false;
            case Node.Ref ref -> {
                Node read = world.defs.get(ref.step()).check().node();
                yield ofCalendar(read) && !varies(read);
            }
            default -> Nodes.children(node).stream().allMatch(this::ofCalendar);
        };
    }

    private static boolean varies(Node node) {
        boolean clock = node instanceof Node.Clock hand && hand.hand() != Node.Clock.Hand.PERIOD;
        return clock
                || node instanceof Node.Dated
                || node instanceof Node.ShareOfPeriod
                || node instanceof Node.HoldsDate
                || Nodes.children(node).stream().anyMatch(Conversions::varies);
    }

    private @Nullable Node to(Node value, Unit from, Unit into, @Nullable Node at, Place place) {
        if (from.equals(into)) {
            return value;
        }
        var rest = new HashMap<>(from.over(into).halves());
        Node result = value;
        boolean some = false;
        for (Unit.Atom atom : List.copyOf(from.halves().keySet())) {
            Integer power = rest.get(atom);
            if (power == null || power == 0 || power % 2 != 0) {
                continue;
            }
            Step step = partner(atom, power, rest);
            if (step == null) {
                continue;
            }
            for (Node here : step.factors()) {
                Node factor = at == null ? here : at(here, at, place);
                if (factor == null) {
                    return null;
                }
                result = power > 0 ? times(result, factor, power / 2) : over(result, factor, -power / 2);
            }
            some = true;
            rest.remove(atom);
            rest.remove(step.into());
        }
        rest.values().removeIf(power -> power == 0);
        if (world.anyMoney && rest.keySet().stream().allMatch(Conversions::isOfTheCase)) {
            return result;
        }
        if (!rest.isEmpty()) {
            world.report(
                    some
                            ? UnitFindings.conversionOfPart(
                                    from.toString(),
                                    into.toString(),
                                    into.times(new Unit(rest)).toString(),
                                    place)
                            : UnitFindings.noConversion(from.toString(), into.toString(), rest.keySet(), place));
            return null;
        }
        return result;
    }

    /** Do the conversions declared so far lead from one to the other? */
    boolean leads(Unit.Atom from, Unit.Atom to) {
        return path(from, to) != null;
    }

    /** How money and goods convert is said by the case, which a model read for itself has not. */
    private static boolean isOfTheCase(Unit.Atom atom) {
        return atom.measure() == org.claimstake.language.unit.UnitWords.Measure.MONEY
                || !atom.kind().isEmpty();
    }

    private record Step(Unit.Atom into, List<Node> factors) {}

    private @Nullable Step partner(Unit.Atom atom, int power, Map<Unit.Atom, Integer> rest) {
        for (Unit.Atom other : new java.util.TreeSet<>(rest.keySet())) {
            if (rest.getOrDefault(other, 0) == -power && !other.equals(atom)) {
                List<Node> path = path(atom, other);
                if (path != null) {
                    return new Step(other, path);
                }
            }
        }
        return null;
    }

    /** Factors to multiply by, shortest chain first; a link walked backwards is one over its factor. */
    private @Nullable List<Node> path(Unit.Atom from, Unit.Atom into) {
        var found = new HashMap<Unit.Atom, List<Node>>();
        found.put(from, List.of());
        var queue = new ArrayDeque<Unit.Atom>();
        queue.add(from);
        while (!queue.isEmpty()) {
            Unit.Atom here = queue.remove();
            for (World.Link link : world.links) {
                boolean forward = link.from().equals(here);
                if (!forward && !link.to().equals(here)) {
                    continue;
                }
                Unit.Atom next = forward ? link.to() : link.from();
                if (!found.containsKey(next)) {
                    var factors = new ArrayList<>(found.getOrDefault(here, List.of()));
                    factors.add(
                            forward
                                    ? link.factor()
                                    : new Node.Binary(Node.BinaryOp.DIVIDE, new Node.Constant(1), link.factor()));
                    found.put(next, factors);
                    queue.add(next);
                }
            }
        }
        return found.get(into);
    }

    private static Node times(Node value, Node factor, int count) {
        Node result = value;
        for (int i = 0; i < count; i++) {
            // dividing by what a backward link holds keeps one rounding
            result = factor instanceof Node.Binary(var op, var one, var inner) && op == Node.BinaryOp.DIVIDE
                    ? new Node.Binary(Node.BinaryOp.DIVIDE, result, inner)
                    : new Node.Binary(Node.BinaryOp.MULTIPLY, result, factor);
        }
        return result;
    }

    private static Node over(Node value, Node factor, int count) {
        Node result = value;
        for (int i = 0; i < count; i++) {
            result = factor instanceof Node.Binary(var op, var one, var inner) && op == Node.BinaryOp.DIVIDE
                    ? new Node.Binary(Node.BinaryOp.MULTIPLY, result, inner)
                    : new Node.Binary(Node.BinaryOp.DIVIDE, result, factor);
        }
        return result;
    }
}
