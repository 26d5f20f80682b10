package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.engine.reference.Layout;
import org.claimstake.engine.reference.Model;
import org.claimstake.engine.reference.RowCoverage;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * From the steps of a plan to one graph of values. Every step that depends on chance gets a place in memory, of which
 * later only those are kept that somebody reads; steps that read one another in the same period pass their values on
 * without one.
 */
final class Lowering {
    final Model model;
    final Layout layout;
    final Plan plan;
    final Graph graph;
    final Invariants invariants;
    final List<Suspicion> suspicions = new ArrayList<>();
    final List<Cover> covers = new ArrayList<>();
    /** Of folds that chance does not touch. */
    final RowCoverage coverage;

    final List<DrawSlot> draws = new ArrayList<>();
    final List<Slot> slots = new ArrayList<>();

    private final Given given;
    private final Map<Integer, Slot> givenSlots = new LinkedHashMap<>();
    private final Parts parts;
    private final Map<Integer, Slot> slotOfStep = new HashMap<>();
    private final Map<Long, Value> lowered = new HashMap<>(); // by step and row, -1 for all its rows
    private final Map<Integer, Domain> domainOfRows = new HashMap<>();
    private final Map<Node.Draw, DrawSlot> slotOfDraw = new IdentityHashMap<>();
    private final BitSet groupOfStep = new BitSet();
    private final Map<Integer, Integer> group = new HashMap<>();

    /** A stream's draws, for every row of the step that draws. */
    record DrawSlot(Node.Draw draw, Slot slot, int step) {}

    /**
     * How many rows a fold knew, of how many, where that depends on chance.
     *
     * @param worst of a future: rows that were folded, and rows that should have been; -1 where it folded nothing
     */
    record Cover(Node.RowFold fold, Slot worst) {}

    Lowering(Model model, double[] common, Given given) {
        this.given = given;
        this.model = model;
        layout = model.layout();
        plan = layout.plan;
        graph = new Graph(layout.periods);
        invariants = new Invariants(model, common);
        coverage = invariants.formulas().coverage;
        parts = new Parts(this);
    }

    /** All steps that depend on chance, in the order in which they are computed. */
    void lower() {
        for (int i = 0; i < plan.phases().size(); i++) {
            Plan.Phase phase = plan.phases().get(i);
            phase.eachPeriod().forEach(groupOfStep::set);
            int number = i;
            phase.eachPeriod().forEach(step -> group.put(step, number));
            steps(phase, phase.once());
            steps(phase, phase.eachPeriod());
            steps(phase, phase.after());
        }
    }

    private void steps(Plan.Phase phase, List<Integer> ids) {
        var taken = new BitSet();
        for (int id : ids) {
            if (!plan.step(id).byFuture() || taken.get(id) || given.skips(id)) {
                continue;
            }
            List<Plan.Turn> turns = turns(phase, id);
            if (turns.isEmpty()) {
                step(id);
            }
            for (Plan.Turn turn : turns) {
                taken.set(turn.step());
                if (plan.step(turn.step()).byFuture() && !given.skips(turn.step())) {
                    turn(turn.step(), turn.row());
                }
            }
        }
    }

    private static List<Plan.Turn> turns(Plan.Phase phase, int step) {
        return phase.interleaved().stream()
                .filter(turns -> turns.stream().anyMatch(turn -> turn.step() == step))
                .findFirst()
                .orElse(List.of());
    }

    private void step(int id) {
        int rows = layout.rows(id);
        if (rows == 0) {
            return;
        }
        Domain domain = domain(id);
        int[] places = new int[rows];
        int[] tableRows = new int[rows];
        for (int row = 0; row < rows; row++) {
            places[row] = row;
            tableRows[row] = layout.tableRow(id, row);
        }
        value(id, -1, new Context(domain, id, places, new int[][] {tableRows}, period(id), null, false));
    }

    private void turn(int id, int row) {
        int[] tableRows = {layout.tableRow(id, row)};
        value(
                id,
                row,
                new Context(graph.single, id, new int[] {row}, new int[][] {tableRows}, period(id), null, false));
    }

    private int period(int id) {
        return plan.step(id).byPeriod() ? Context.EACH : Context.NONE;
    }

    private void value(int id, int row, Context context) {
        Step step = plan.step(id);
        Value value = parts.of(step.formula(), context);
        lowered.put(key(id, row), value);
        graph.store(
                value,
                Access.of(slot(id), context.places(), new When.Now()),
                context.domain(),
                context.isEach(),
                List.of());
        suspect(step, value);
    }

    private void suspect(Step step, Value value) {
        if (step.guard().isDemand()) {
            suspect(Suspicion.Kind.NOT_HELD, graph.equal(value, graph.constant(1)), 0);
            return;
        }
        if (value.mayBeMissing && !mayBeNone(step)) {
            suspect(Suspicion.Kind.MISSING, value, 0);
        }
        switch (step.guard()) {
            case NONE, REQUIRED, RANGE -> {}
            case PAYMENT -> suspect(Suspicion.Kind.BELOW, value, -1e-6);
            case BALANCE, CLAIM -> suspect(Suspicion.Kind.BELOW, value, 0);
        }
    }

    private void suspect(Suspicion.Kind kind, Value value, double least) {
        suspicions.add(new Suspicion(kind, value, null, List.of(), least));
    }

    /** The judge lets this be missing. @see org.claimstake.engine.reference.Cells */
    boolean mayBeNone(Step step) {
        return step.type().optional()
                || switch (step.kind()) {
                    case LINE, MEASURE, FIGURE, CHECK -> !step.shown();
                    case INPUT, RANDOM, OPENING, MOVEMENT, BALANCE, CLOSING, PAYMENT, CASH -> false;
                };
    }

    /** The rows of a step as a domain. */
    Domain domain(int id) {
        int rows = plan.step(id).rows();
        return rows < 0
                ? graph.single
                : domainOfRows.computeIfAbsent(rows, set -> Domain.rows(layout.rows(id), graph.single));
    }

    /** The step's place in memory. */
    Slot slot(int id) {
        return slotOfStep.computeIfAbsent(id, of -> {
            Step step = plan.step(of);
            if (given.has(of)) {
                return givenSlot(step);
            }
            if (given.skips(of)) {
                throw new IllegalStateException("neither computed nor given: " + step.name());
            }
            Slot slot = slot(step.name(), layout.rows(of), step.byPeriod());
            if (groupOfStep.get(of)) {
                slot.group = group.getOrDefault(of, -1);
            }
            return slot;
        });
    }

    private Slot givenSlot(Step step) {
        var slot = new Slot(step.name(), layout.rows(step.id()), step.byPeriod(), true, graph.periods);
        slot.history = step.byPeriod();
        slot.range = given.range(step.id());
        slots.add(slot);
        givenSlots.put(step.id(), slot);
        return slot;
    }

    /** Of steps that are not computed. */
    Map<Integer, Slot> givenSlots() {
        return givenSlots;
    }

    Slot slot(String name, int rows, boolean byPeriod) {
        var slot = new Slot(name, rows, byPeriod, false, graph.periods);
        slots.add(slot);
        return slot;
    }

    /**
     * What a step holds in this period, where it is computed and no memory is needed to read it: the rows that are asked
     * for are those of the domain, or the step has none.
     */
    @Nullable
    Value direct(int id, int[] places, Domain domain) {
        Value whole = lowered.get(key(id, -1));
        if (whole != null) {
            Domain own = domain(id);
            return own.isSingle()
                            || isWithin(domain, own)
                                    && Access.of(slot(id), places, new When.Now())
                                            .equals(Access.of(slot(id), domain.indicesIn(own), new When.Now()))
                    ? whole
                    : null;
        }
        boolean one = places.length > 0 && java.util.Arrays.stream(places).allMatch(place -> place == places[0]);
        return one ? lowered.get(key(id, places[0])) : null;
    }

    private static boolean isWithin(Domain domain, Domain own) {
        for (Domain each = domain; each != null; each = each.outer) {
            if (each == own) {
                return true;
            }
        }
        return false;
    }

    DrawSlot draw(Node.Draw draw, int step) {
        return slotOfDraw.computeIfAbsent(draw, node -> {
            var slot = new Slot(node.name(), layout.rows(step), node.byPeriod(), true, graph.periods);
            slot.history = node.byPeriod();
            slots.add(slot);
            var made = new DrawSlot(node, slot, step);
            draws.add(made);
            return made;
        });
    }

    private static long key(int step, int row) {
        return ((long) step << 32) | (row & 0xFFFFFFFFL);
    }
}
