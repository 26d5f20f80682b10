package org.claimstake.engine.bits;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Nodes;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.PlanCheck;
import org.claimstake.language.plan.Step;

/** Drops of a plan whatever it can be without and still fail: steps, parts of formulas, guards, periods. */
final class Shrinking {
    private final Predicate<Plan> fails;

    private Shrinking(Predicate<Plan> fails) {
        this.fails = fails;
    }

    /** @param fails holds for the plan itself */
    static Plan smallest(Plan plan, Predicate<Plan> fails) {
        var shrinking = new Shrinking(fails);
        Optional<Plan> next = Optional.of(plan);
        Plan smallest = plan;
        while (next.isPresent()) {
            smallest = next.get();
            next = shrinking.smaller(smallest);
        }
        return smallest;
    }

    /** The first that is smaller and fails too. */
    private Optional<Plan> smaller(Plan plan) {
        return Stream.of(
                        withoutChecks(plan),
                        withoutSteps(plan),
                        withConstants(plan),
                        withParts(plan),
                        withoutGuards(plan),
                        withFewerPeriods(plan))
                .flatMap(stream -> stream)
                .map(Shrinking::byChance)
                .filter(smaller -> PlanCheck.problems(smaller).isEmpty())
                .filter(fails)
                .findFirst();
    }

    // --- what may be left out

    private static Stream<Plan> withoutChecks(Plan plan) {
        return plan.checks().isEmpty()
                ? Stream.of()
                : Stream.of(copy(
                        plan, plan.axis(), plan.steps(), plan.phases(), plan.figures(), plan.schedules(), List.of()));
    }

    private static Stream<Plan> withoutSteps(Plan plan) {
        Set<Integer> read = new HashSet<>();
        plan.steps().forEach(step -> Operands.walk(step.formula(), node -> others(node, step, read)));
        used(plan)
                .forEach(schedule -> Operands.of(plan.schedules().get(schedule))
                        .forEach(part -> Operands.walk(part, node -> read.addAll(Operands.steps(node)))));
        plan.checks().forEach(check -> read.addAll(List.of(check.value(), check.to(), check.within())));
        return plan.steps().reversed().stream()
                .filter(step -> !read.contains(step.id()))
                .map(step -> without(plan, step.id()));
    }

    private static void others(Node node, Step step, Set<Integer> read) {
        Operands.steps(node).stream().filter(id -> id != step.id()).forEach(read::add);
    }

    private static Set<Integer> used(Plan plan) {
        Set<Integer> used = new HashSet<>();
        int before = -1;
        while (before != used.size()) {
            before = used.size();
            plan.steps().forEach(step -> schedules(step.formula(), used));
            List.copyOf(used)
                    .forEach(
                            number -> Operands.of(plan.schedules().get(number)).forEach(part -> schedules(part, used)));
        }
        return used;
    }

    private static void schedules(Node formula, Set<Integer> used) {
        Operands.walk(formula, node -> {
            if (node instanceof Node.AtSchedule at) {
                used.add(at.schedule());
            }
        });
    }

    private static Plan without(Plan plan, int gone) {
        IntUnaryOperator number = id -> id > gone ? id - 1 : id;
        Set<Integer> used = used(plan);
        List<Plan.Schedule> schedules = new ArrayList<>();
        for (int i = 0; i < plan.schedules().size(); i++) {
            Plan.Schedule schedule = plan.schedules().get(i);
            schedules.add(used.contains(i) ? renumbered(schedule, number) : trivial(schedule));
        }
        List<Step> steps = plan.steps().stream()
                .filter(step -> step.id() != gone)
                .map(step -> with(step, number.applyAsInt(step.id()), renumbered(step.formula(), number), step.guard()))
                .toList();
        List<Plan.Phase> phases = plan.phases().stream()
                .map(phase -> new Plan.Phase(
                        left(phase.once(), gone, number),
                        left(phase.eachPeriod(), gone, number),
                        left(phase.after(), gone, number),
                        phase.interleaved().stream()
                                .map(turns -> turns.stream()
                                        .filter(turn -> turn.step() != gone)
                                        .map(turn -> new Plan.Turn(number.applyAsInt(turn.step()), turn.row()))
                                        .toList())
                                .filter(turns -> !turns.isEmpty())
                                .toList()))
                .toList();
        List<Plan.Check> checks = plan.checks().stream()
                .map(check -> new Plan.Check(
                        check.kind(),
                        number.applyAsInt(check.value()),
                        number.applyAsInt(check.to()),
                        number.applyAsInt(check.within()),
                        check.place(),
                        check.words(),
                        check.source()))
                .toList();
        return copy(plan, plan.axis(), steps, phases, left(plan.figures(), gone, number), schedules, checks);
    }

    private static List<Integer> left(List<Integer> ids, int gone, IntUnaryOperator number) {
        return ids.stream().filter(id -> id != gone).map(number::applyAsInt).toList();
    }

    private static Node renumbered(Node node, IntUnaryOperator number) {
        return Nodes.rebuild(node, child -> renumbered(child, number), number);
    }

    private static Plan.Schedule renumbered(Plan.Schedule schedule, IntUnaryOperator number) {
        return new Plan.Schedule(
                schedule.name(),
                schedule.knots(),
                schedule.bands().stream()
                        .map(band -> new Plan.Band(
                                band.bound() == null ? null : renumbered(band.bound(), number),
                                band.upTo(),
                                renumbered(band.value(), number),
                                band.whole()))
                        .toList(),
                schedule.from(),
                schedule.to());
    }

    private static Plan.Schedule trivial(Plan.Schedule schedule) {
        var band = new Plan.Band(new Node.Constant(0), false, new Node.Constant(0), false);
        return new Plan.Schedule(schedule.name(), true, List.of(band), schedule.from(), schedule.to());
    }

    // --- formulas made shorter

    private static Stream<Plan> withConstants(Plan plan) {
        return plan.steps().stream()
                .filter(step -> !(step.formula() instanceof Node.Constant))
                .filter(step -> !plan.figures().contains(step.id()))
                .map(step -> with(plan, step, new Node.Constant(Sorts.example(plan, step)), step.guard()));
    }

    private static Stream<Plan> withParts(Plan plan) {
        return plan.steps().stream()
                .flatMap(step -> shorter(plan, step.formula()).map(formula -> with(plan, step, formula, step.guard())));
    }

    /** Each with one node replaced by one beneath it of the same sort, or by a number. */
    private static Stream<Node> shorter(Plan plan, Node node) {
        List<Node> children = Operands.of(node);
        Stream<Node> itself = node instanceof Node.Constant || node instanceof Node.Layers
                ? Stream.of()
                : children.stream().filter(child -> Sorts.same(plan, node, child));
        Stream<Node> number =
                children.isEmpty() || !Sorts.isNumber(plan, node) ? Stream.of() : Stream.of(new Node.Constant(2.5));
        Stream<Node> beneath = java.util.stream.IntStream.range(0, children.size())
                .boxed()
                .flatMap(i -> shorter(plan, children.get(i)).map(part -> replaced(node, i, part)));
        return Stream.of(itself, number, beneath).flatMap(stream -> stream);
    }

    static Node replaced(Node node, int place, Node part) {
        int[] at = {0};
        // children are rebuilt in the order of operands, but for those that stand differently: then nothing fits and is
        // dropped
        List<Node> children = Operands.of(node);
        UnaryOperator<Node> child = each -> at[0]++ >= 0 && each == children.get(place) ? part : each;
        return Nodes.rebuild(node, child, step -> step);
    }

    private static Stream<Plan> withoutGuards(Plan plan) {
        return plan.steps().stream()
                .filter(step -> step.guard() != Step.Guard.NONE)
                .map(step -> with(plan, step, step.formula(), Step.Guard.NONE));
    }

    private static Stream<Plan> withFewerPeriods(Plan plan) {
        boolean[] series = {false};
        plan.steps().forEach(step -> Operands.walk(step.formula(), node -> series[0] |= node instanceof Node.Series));
        plan.schedules()
                .forEach(schedule -> Operands.of(schedule)
                        .forEach(part -> Operands.walk(part, node -> series[0] |= node instanceof Node.Series)));
        return series[0]
                ? Stream.of()
                : Stream.of(1, 2, 3, 5, 8)
                        .filter(count -> count < plan.axis().count())
                        .map(count -> copy(
                                plan,
                                new Axis(plan.axis().first(), plan.axis().months(), count),
                                plan.steps(),
                                plan.phases(),
                                plan.figures(),
                                plan.schedules(),
                                plan.checks()));
    }

    // --- copies

    static Plan with(Plan plan, Step step, Node formula, Step.Guard guard) {
        var steps = new ArrayList<>(plan.steps());
        steps.set(step.id(), with(step, step.id(), formula, guard));
        return copy(plan, plan.axis(), steps, plan.phases(), plan.figures(), plan.schedules(), plan.checks());
    }

    private static Step with(Step s, int id, Node formula, Step.Guard guard) {
        return with(s, id, formula, guard, s.byFuture());
    }

    private static Step with(Step s, int id, Node formula, Step.Guard guard, boolean byFuture) {
        return new Step(
                id,
                s.scenario(),
                s.name(),
                s.kind(),
                s.byPeriod(),
                byFuture,
                s.rows(),
                s.type(),
                formula,
                guard,
                s.place(),
                s.words(),
                s.title(),
                s.grounds(),
                s.shown());
    }

    /** What no longer draws, nor reads what does, is the same in all futures. */
    static Plan byChance(Plan plan) {
        var chance = new BitSet();
        int before = -1;
        while (before != chance.cardinality()) {
            before = chance.cardinality();
            for (Step step : plan.steps()) {
                chance.set(step.id(), !plan.figures().contains(step.id()) && depends(plan, step.formula(), chance));
            }
        }
        List<Step> steps = plan.steps().stream()
                .map(step -> with(step, step.id(), step.formula(), step.guard(), chance.get(step.id())))
                .toList();
        return copy(plan, plan.axis(), steps, plan.phases(), plan.figures(), plan.schedules(), plan.checks());
    }

    private static boolean depends(Plan plan, Node formula, BitSet chance) {
        boolean[] depends = {false};
        Operands.walk(
                formula,
                node -> depends[0] |= node instanceof Node.Draw
                        || Operands.steps(node).stream().anyMatch(chance::get)
                        || node instanceof Node.AtSchedule at
                                && Operands.of(plan.schedules().get(at.schedule())).stream()
                                        .anyMatch(part -> depends(plan, part, chance)));
        return depends[0];
    }

    private static Plan copy(
            Plan p,
            Axis axis,
            List<Step> steps,
            List<Plan.Phase> phases,
            List<Integer> figures,
            List<Plan.Schedule> schedules,
            List<Plan.Check> checks) {
        return new Plan(
                p.title(),
                p.scenario(),
                axis,
                p.money(),
                p.seed(),
                p.states(),
                p.tables(),
                p.rowSets(),
                schedules,
                steps,
                phases,
                figures,
                p.parties(),
                p.payments(),
                checks,
                p.grounds(),
                p.texts(),
                p.terms(),
                p.claims(),
                p.profiles());
    }
}
