package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Nodes;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * Checked values become ordered steps: what varies with what, which pass computes it, which comes first.
 */
final class Planner {
    private final World world;
    private final List<Def> defs;
    private final BitSet wanted;
    private final Shapes shapes;
    private final Order order;
    private final TableGrounds tableGrounds;

    Planner(World world) {
        this.world = world;
        this.defs = world.defs;
        this.wanted = Wanted.of(world);
        this.shapes = new Shapes(world, wanted);
        this.order = new Order(world, shapes, wanted);
        this.tableGrounds = new TableGrounds(world);
    }

    /** Null when there are findings. */
    @Nullable
    Plan plan(String title, String scenario) {
        if (!order.rings() || !shapesFit() || !claimsFit() || !checksFit() || !profilesFit()) {
            return null;
        }
        List<Order.Pass> passes = order.passes();
        if (passes == null) {
            return null;
        }
        List<Integer> figures = order.figures();
        int[] ids = new int[defs.size()];
        var sequence = new ArrayList<Integer>();
        for (Order.Pass pass : passes) {
            sequence.addAll(pass.once());
            sequence.addAll(pass.eachPeriod());
            sequence.addAll(pass.after());
        }
        sequence.addAll(figures);
        for (int i = 0; i < sequence.size(); i++) {
            ids[sequence.get(i)] = i;
        }
        var steps = new ArrayList<Step>();
        for (int old : sequence) {
            steps.add(step(defs.get(old), ids));
        }
        var phases = passes.stream()
                .map(pass -> new Plan.Phase(
                        renumbered(pass.once(), ids),
                        renumbered(pass.eachPeriod(), ids),
                        renumbered(pass.after(), ids),
                        turns(pass.interleaved(), ids)))
                .toList();
        return assemble(title, scenario, steps, phases, renumbered(figures, ids), ids);
    }

    private Plan assemble(
            String title,
            String scenario,
            List<Step> steps,
            List<Plan.Phase> phases,
            List<Integer> figures,
            int[] ids) {
        var parties = new ArrayList<Plan.Party>();
        for (int i = 0; i < world.parties.size(); i++) {
            World.Person person = world.parties.get(i);
            Def net = world.cash.get("net(" + person.name() + ")");
            Def rate = person.rate();
            parties.add(new Plan.Party(
                    person.name(),
                    person.title(),
                    person.level(),
                    person.outside(),
                    net == null ? -1 : ids[net.id()],
                    rate == null ? -1 : ids[rate.id()]));
        }
        var payments = world.payments.stream()
                .map(p -> new Plan.Payment(ids[p.def().id()], p.from(), p.to(), p.label(), p.code(), p.inKind()))
                .toList();
        var checks = world.checks.stream()
                .map(c -> new Plan.Check(
                        c.kind(),
                        ids[c.value()],
                        c.to() < 0 ? -1 : ids[c.to()],
                        c.within() < 0 ? -1 : ids[c.within()],
                        c.place(),
                        c.words(),
                        c.source()))
                .toList();
        var schedules = new ArrayList<Plan.Schedule>();
        for (Plan.Schedule schedule : world.schedules) {
            if (schedule != null) {
                schedules.add(renumbered(schedule, ids));
            }
        }
        var terms = world.terms.stream()
                .map(t -> new Plan.Term(
                        t.name(),
                        t.title(),
                        ids[t.step()],
                        maybe(t.low(), ids),
                        maybe(t.high(), ids),
                        maybe(t.by(), ids)))
                .toList();
        var claims = world.claims.stream()
                .map(claim -> new Plan.Claim(
                        claim.name(),
                        claim.title(),
                        claim.by(),
                        claim.place(),
                        claim.words(),
                        claim.ground(),
                        claim.readings(),
                        claim.judged().stream()
                                .map(one -> new Plan.Judged(one.at(), ids[one.step()]))
                                .toList()))
                .toList();
        return new Plan(
                title,
                scenario,
                world.axis,
                String.valueOf(world.money),
                world.seed,
                world.states,
                world.tables.stream().map(World.TableData::data).toList(),
                world.rowSets,
                schedules,
                steps,
                phases,
                figures,
                parties,
                payments,
                checks,
                world.grounds,
                world.texts,
                terms,
                claims,
                world.profiles.stream().map(profile -> renumbered(profile, ids)).toList());
    }

    private static Plan.Profile renumbered(Plan.Profile profile, int[] ids) {
        Plan.Risk risk = switch (profile.risk()) {
            case Plan.Risk.Neutral neutral -> neutral;
            case Plan.Risk.Cara(int aversion) -> new Plan.Risk.Cara(ids[aversion]);
            case Plan.Risk.Crra(int aversion, int wealth) -> new Plan.Risk.Crra(ids[aversion], ids[wealth]);
            case Plan.Risk.WorstTail(int part, int weight) -> new Plan.Risk.WorstTail(ids[part], ids[weight]);
        };
        return new Plan.Profile(
                profile.party(),
                ids[profile.value()],
                profile.declared(),
                profile.own(),
                risk,
                profile.floors().stream()
                        .map(floor -> new Plan.Floor(
                                ids[floor.left()], floor.op(), ids[floor.right()], floor.words(), floor.place()))
                        .toList(),
                profile.power() < 0 ? -1 : ids[profile.power()],
                profile.belief() < 0 ? -1 : ids[profile.belief()],
                profile.place());
    }

    private static List<Integer> renumbered(List<Integer> steps, int[] ids) {
        return steps.stream().map(s -> ids[s]).toList();
    }

    private static List<List<Plan.Turn>> turns(List<List<Plan.Turn>> interleaved, int[] ids) {
        return interleaved.stream()
                .map(group -> group.stream()
                        .map(turn -> new Plan.Turn(ids[turn.step()], turn.row()))
                        .toList())
                .toList();
    }

    private static Node renumbered(Node node, int[] ids) {
        return Nodes.rebuild(node, child -> renumbered(child, ids), step -> ids[step]);
    }

    private static @Nullable Node maybe(@Nullable Node node, int[] ids) {
        return node == null ? null : renumbered(node, ids);
    }

    private static Plan.Schedule renumbered(Plan.Schedule schedule, int[] ids) {
        return new Plan.Schedule(
                schedule.name(),
                schedule.knots(),
                schedule.bands().stream()
                        .map(b -> new Plan.Band(maybe(b.bound(), ids), b.upTo(), renumbered(b.value(), ids), b.whole()))
                        .toList(),
                schedule.from(),
                schedule.to());
    }

    private Step step(Def def, int[] ids) {
        Typed typed = def.check();
        var grounds = new TreeSet<>(def.grounds());
        grounds.addAll(tableGrounds.of(typed.node()));
        return new Step(
                ids[def.id()],
                def.scenario(),
                named(def),
                def.kind(),
                shapes.byPeriod(def.id()),
                shapes.byFuture(def.id()),
                def.rows() == null ? -1 : def.rows().set(),
                Kinds.of(typed.type(), def.form(), world.solver),
                renumbered(typed.node(), ids),
                def.guard(),
                def.place(),
                def.words(),
                def.title(),
                List.copyOf(grounds),
                def.shown());
    }

    /** What an `expect` compares belongs together: figures with what is known, and errors only of figures. */
    private boolean checksFit() {
        boolean fine = true;
        for (Plan.Check check : world.checks) {
            List<Integer> steps = IntStream.of(check.value(), check.to(), check.within())
                    .filter(step -> step >= 0)
                    .boxed()
                    .toList();
            boolean figure = steps.stream().anyMatch(shapes::figure);
            if (figure && steps.stream().anyMatch(step -> shapes.byFuture(step) && !shapes.figure(step))) {
                world.report(ShapeFindings.figureBesideFuture(check.place()));
                fine = false;
            } else if (check.kind() == Plan.Check.Kind.NEAR_ERRORS && !shapes.figure(check.value())) {
                Def value = world.defs.get(check.value());
                world.report(ShapeFindings.errorOfNoFigure(
                        value.shown() ? Items.plain(value.name()) : value.words(), check.place()));
                fine = false;
            }
        }
        return fine;
    }

    /** A claim has one answer. */
    private boolean claimsFit() {
        boolean fine = true;
        for (Plan.Claim claim : world.claims) {
            if (claim.judged().stream().anyMatch(one -> shapes.byFuture(one.step()))) {
                world.report(ClaimFindings.byFuture(claim.name(), claim.words(), claim.place()));
                fine = false;
            } else if (claim.judged().stream().anyMatch(one -> shapes.byPeriod(one.step()))) {
                world.report(ClaimFindings.byPeriod(claim.name(), claim.words(), claim.place()));
                fine = false;
            }
        }
        return fine;
    }

    /** What a party gets and believes is one value of each future; how it weighs that is known beforehand. */
    private boolean profilesFit() {
        boolean fine = true;
        for (Plan.Profile profile : world.profiles) {
            String party = world.parties.get(profile.party()).name();
            if (shapes.figure(profile.value())) {
                Def value = world.defs.get(profile.value());
                world.report(ProfileFindings.figure(party, value.words(), value.place()));
                fine = false;
            }
            for (int step : Profiles.settings(profile)) {
                if (shapes.byFuture(step)) {
                    Def set = world.defs.get(step);
                    world.report(ProfileFindings.byFuture(party, set.words(), set.place()));
                    fine = false;
                }
            }
            fine &= profile.belief() < 0 || beliefFits(party, world.defs.get(profile.belief()));
        }
        return fine;
    }

    /** A belief is about what no deal moves. */
    private boolean beliefFits(String party, Def belief) {
        if (shapes.figure(belief.id())) {
            world.report(ProfileFindings.believedFigure(party, belief.words(), belief.place()));
            return false;
        }
        Optional<Def> term = new Movers(world).term(belief);
        term.ifPresent(
                def -> world.report(ProfileFindings.believedTerm(party, Items.plain(def.name()), belief.place())));
        return term.isEmpty();
    }

    /** As the answer calls it: a value of a scenario looked into says which. */
    static String named(Def def) {
        return def.scenario().isEmpty() ? def.name() : def.name() + " in \"" + def.scenario() + "\"";
    }

    /** What must be one value for all periods, or for all futures, is. */
    private boolean shapesFit() {
        boolean fine = true;
        for (Def def : defs) {
            String name = Items.plain(def.name());
            if (!wanted.get(def.id())) {
                continue;
            }
            for (int told : def.told()) {
                if (shapes.byPeriod(told) && !(def.guard().isDemand() && shapes.byPeriod(def.id()))) {
                    Def other = world.defs.get(told);
                    world.report(ShapeFindings.variesByPeriod(
                            Items.plain(other.name()),
                            "the title of `" + name + "` tells one value of it",
                            other.words(),
                            def.place()));
                    fine = false;
                }
            }
            if (def.once() != null && shapes.byPeriod(def.id())) {
                world.report(ShapeFindings.variesByPeriod(name, String.valueOf(def.once()), def.words(), def.place()));
                fine = false;
            } else if (def.kind() == Step.Kind.MEASURE && shapes.byPeriod(def.id())) {
                world.report(ShapeFindings.measureByPeriod(name, def.words(), def.place()));
                fine = false;
            } else if (def.kind() == Step.Kind.FIGURE && shapes.byFuture(def.id())) {
                world.report(ShapeFindings.figureByFuture(name, def.words(), def.place()));
                fine = false;
            } else if (def.kind() == Step.Kind.RANDOM && isUnsure(def) && drawsAtRandom(def.id(), new BitSet())) {
                world.report(DrawFindings.unsureOfRandom(name, def.place()));
                fine = false;
            }
        }
        return fine;
    }

    private static boolean isUnsure(Def def) {
        boolean[] unsure = {false};
        Operands.walk(def.check().node(), node -> unsure[0] |= node instanceof Node.Draw draw && draw.unsure());
        return unsure[0];
    }

    /** Does a draw of the world, made anew in each future, enter this value? */
    private boolean drawsAtRandom(int id, BitSet seen) {
        if (seen.get(id) || !shapes.byFuture(id)) {
            return false;
        }
        seen.set(id);
        boolean[] random = {false};
        Operands.walk(defs.get(id).check().node(), node -> {
            random[0] |= node instanceof Node.Draw draw && !draw.unsure();
            for (int step : Operands.steps(node)) {
                random[0] = random[0] || drawsAtRandom(step, seen);
            }
        });
        return random[0];
    }
}
