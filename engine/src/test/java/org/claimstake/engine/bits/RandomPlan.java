package org.claimstake.engine.bits;

import static org.claimstake.engine.Formula.*;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.bits.Made.Section;
import org.claimstake.engine.bits.Made.Sort;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.BinaryOp;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * A plan drawn at random, the same for the same seed: one or two phases of draws, lines, accounts, groups of steps that take
 * turns, and measures; tables with gaps; guards and expectations; figures. It obeys the invariants of a plan, and is no case
 * that anybody would write.
 */
public final class RandomPlan {
    /** Another one draws other plans from the same seeds: a seed that is kept says of which. */
    public static final int VERSION = 2;

    /** Nodes beneath one another in a formula, without folds' own. */
    private static final int DEEP = 3;

    private final SplittableRandom random;
    private final Axis axis;
    private final PlanDraft draft;
    private final RandomTables tables;
    private final RandomFormulas formulas;
    private final List<Made> made = new ArrayList<>();
    private int phase;

    private RandomPlan(long seed) {
        random = new SplittableRandom(seed);
        int months = any(List.of(12, 12, 3, 1));
        int count = any(List.of(1, 2, 3, 4, 5, 7, 8, 12, 20, 41));
        int begins = months == 12 && random.nextInt(3) > 0 ? 1 : random.nextInt(1, 13);
        axis = new Axis(Calendar.of(2026, begins, 1), months, count);
        draft = PlanDraft.periods(2026, begins, months, count).states(any(List.of(1, 3, 200)));
        tables = new RandomTables(random, draft, axis);
        formulas = new RandomFormulas(random, draft, axis, tables);
    }

    public static Plan of(long seed) {
        return new RandomPlan(seed).plan();
    }

    private Plan plan() {
        int phases = random.nextInt(4) == 0 ? 2 : 1;
        for (phase = 0; phase < phases; phase++) {
            if (phase > 0) {
                draft.nextPhase();
            }
            phase();
        }
        figures();
        expectations();
        return draft.plan();
    }

    private void phase() {
        int draws = random.nextInt(1, 4);
        for (int i = 0; i < draws; i++) {
            draw();
        }
        steps(Section.ONCE, random.nextInt(4));
        int parts = random.nextInt(1, 4);
        for (int i = 0; i < parts; i++) {
            switch (random.nextInt(6)) {
                case 0 -> account();
                case 1 -> turns();
                default -> steps(Section.EACH_PERIOD, random.nextInt(1, 5));
            }
        }
        steps(Section.AFTER, random.nextInt(1, 5));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    // --- draws

    private void draw() {
        boolean byPeriod = oneIn(2);
        boolean unsure = oneIn(4);
        int rows = oneIn(4) ? tables.anyRowSet() : -1;
        String name = "d" + made.size() + (rows < 0 ? "" : "[*]");
        boolean normal = oneIn(2);
        Node draw = new Node.Draw(name, normal, byPeriod, unsure);
        Node formula = switch (random.nextInt(normal ? 3 : 5)) {
            case 0 -> draw;
            case 1 -> plus(number(3), times(number(1.5), draw));
            case 2 ->
                normal
                        ? unary(Node.UnaryOp.EXP, times(number(0.5), draw))
                        : unary(Node.UnaryOp.FLOOR, times(number(4), draw));
            case 3 -> new Node.BetaQuantile(draw, number(2), number(3.5));
            default -> choose(less(draw, number(0.25)), number(-1), number(2));
        };
        Made step = start(Sort.NUMBER, byPeriod, rows, oneIn(3) && byPeriod ? Section.EACH_PERIOD : Section.ONCE);
        finish(step, formula, Step.Kind.RANDOM, Step.Guard.NONE);
    }

    // --- steps

    private void steps(Section section, int count) {
        for (int i = 0; i < count; i++) {
            step(section);
        }
    }

    private void step(Section section) {
        if (oneIn(12) && section != Section.ONCE) {
            demand(section);
            return;
        }
        Sort sort = any(List.of(Sort.NUMBER, Sort.NUMBER, Sort.NUMBER, Sort.NUMBER, Sort.TRUTH, Sort.DATE));
        boolean byPeriod = section == Section.EACH_PERIOD || oneIn(6);
        Made step = start(sort, byPeriod, oneIn(3) ? tables.anyRowSet() : -1, section);
        Node formula = formula(step, List.of());
        Step.Guard guard = sort == Sort.NUMBER && oneIn(8)
                ? any(List.of(Step.Guard.PAYMENT, Step.Guard.BALANCE, Step.Guard.CLAIM))
                : Step.Guard.NONE;
        if (guard != Step.Guard.NONE && !oneIn(10)) {
            formula = max(formula, number(0));
        }
        finish(step, formula, kind(section, guard), guard);
    }

    private Step.Kind kind(Section section, Step.Guard guard) {
        if (section == Section.AFTER) {
            return oneIn(8) ? Step.Kind.CHECK : Step.Kind.MEASURE;
        }
        if (guard == Step.Guard.PAYMENT) {
            return Step.Kind.PAYMENT;
        }
        return any(List.of(Step.Kind.LINE, Step.Kind.LINE, Step.Kind.LINE, Step.Kind.INPUT, Step.Kind.CASH));
    }

    private Node formula(Made step, List<Made> turns) {
        var before = new ArrayList<>(made);
        if (!made.contains(step)) {
            before.add(step);
        }
        return formulas.of(step.sort(), Scope.of(step, before, turns), random.nextInt(1, DEEP + 1));
    }

    /** A truth that must hold: mostly that a value is not far off. */
    private void demand(Section section) {
        List<Made> numbers = made.stream()
                .filter(step -> step.sort() == Sort.NUMBER && step.rowSet() < 0 && !step.mayBeNone())
                .filter(step -> section == Section.EACH_PERIOD || !step.byPeriod())
                .filter(step -> step.section() != Section.AFTER || step.phase() < phase || section == Section.AFTER)
                .toList();
        if (numbers.isEmpty()) {
            return;
        }
        Node value = ref(any(numbers).id());
        double far = oneIn(4) ? 3 : 1e9;
        Made step = start(Sort.TRUTH, section == Section.EACH_PERIOD, -1, section);
        Node holds = binary(
                BinaryOp.AND,
                binary(BinaryOp.AT_LEAST, value, number(-far)),
                binary(BinaryOp.AT_MOST, value, number(far)));
        draft.titled("a value is not far off");
        finish(step, holds, Step.Kind.CHECK, oneIn(2) ? Step.Guard.REQUIRED : Step.Guard.RANGE);
    }

    // --- what stands together

    /** Opening, growth, what lapses, movements, and the closing that the next opening reads. */
    private void account() {
        int rows = oneIn(3) ? tables.anyRowSet() : -1;
        boolean grows = oneIn(2);
        boolean lapses = oneIn(2);
        boolean worth = oneIn(2);
        int first = made.size();
        int grown = first + 1;
        int in = first + 3;
        int out = first + 4;
        int closing = first + 6;
        @Nullable Row row = rows < 0 ? null : SELF;
        Node.Layered layered = new Node.Layered(
                first,
                grows ? grown : -1,
                lapses ? number(any(List.of(0.25, 1.0, 2.0, 3.5))) : null,
                any(List.of(Node.LayerOrder.values())),
                List.of(new Node.LayerMove(true, in, worth ? in : -1), new Node.LayerMove(false, out, -1)));
        add(rows, Step.Kind.OPENING, otherwise(new Node.Lag(closing, row, 1), number(random.nextInt(3) * 4)));
        add(rows, Step.Kind.MOVEMENT, times(number(grows ? 0.0625 : 0), own(first, row)));
        add(
                rows,
                Step.Kind.MOVEMENT,
                lapses ? otherwise(new Node.Layers(Node.LayerKind.LAPSED, row, layered, 0), number(0)) : number(0));
        add(rows, Step.Kind.MOVEMENT, small(rows));
        Node there = minus(plus(own(first, row), plus(own(grown, row), own(in, row))), own(first + 2, row));
        add(rows, Step.Kind.MOVEMENT, oneIn(6) ? small(rows) : min(there, small(rows)));
        add(rows, Step.Kind.LINE, otherwise(new Node.Layers(Node.LayerKind.WORTH, row, layered, 1), number(-1)));
        Made step = start(Sort.NUMBER, true, rows, Section.EACH_PERIOD);
        Node balance = minus(there, own(out, row));
        Node settled = new Node.Settle(balance, List.of(own(first, row), own(in, row), own(out, row)));
        finish(step, settled, Step.Kind.CLOSING, oneIn(3) ? Step.Guard.BALANCE : Step.Guard.NONE);
    }

    private static Node own(int step, @Nullable Row row) {
        return new Node.Ref(step, row);
    }

    private void add(int rows, Step.Kind kind, Node formula) {
        finish(start(Sort.NUMBER, true, rows, Section.EACH_PERIOD), formula, kind, Step.Guard.NONE);
    }

    private Node small(int rows) {
        Made step = start(Sort.NUMBER, true, rows, Section.EACH_PERIOD);
        Node amount = otherwise(formula(step, List.of()), number(1));
        return oneIn(6) ? amount : min(unary(Node.UnaryOp.ABS, amount), number(5));
    }

    /** Steps that read one another's rows within a period. */
    private void turns() {
        int set = tables.anyRowSet();
        Plan.RowSet rows = tables.rowSet(set);
        if (rows.rows().isEmpty()) {
            return;
        }
        int count = random.nextInt(1, 4);
        List<Made> group = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            group.add(new Made(
                    made.size() + i, Sort.NUMBER, true, set, rows.table(), phase, Section.EACH_PERIOD, oneIn(4)));
        }
        for (Made step : group) {
            Node formula = formula(step, group);
            finish(step, formula, Step.Kind.LINE, Step.Guard.NONE);
        }
        List<Plan.Turn> turns = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            for (Made step : group) {
                turns.add(new Plan.Turn(step.id(), row));
            }
        }
        draft.turns(turns);
    }

    // --- making

    private Made start(Sort sort, boolean byPeriod, int rowSet, Section section) {
        int table = rowSet < 0 ? -1 : tables.rowSet(rowSet).table();
        return new Made(made.size(), sort, byPeriod, rowSet, table, phase, section, oneIn(4));
    }

    private void finish(Made step, Node formula, Step.Kind kind, Step.Guard guard) {
        boolean hidden = oneIn(8);
        boolean helper = hidden && (kind == Step.Kind.LINE || kind == Step.Kind.MEASURE || kind == Step.Kind.CHECK);
        boolean may = (step.mayBeNone() || helper) && !guard.isDemand();
        Node sure = may || kind == Step.Kind.FIGURE || oneIn(30) ? formula : sure(formula, step.sort());
        if (hidden) {
            draft.hidden();
        }
        draft.forRows(step.rowSet())
                .of(kind)
                .guarded(guard)
                .typed(type(step.sort()).withOptional(step.mayBeNone() && may));
        String name = name(kind) + step.id() + (step.rowSet() < 0 ? "" : "[*]");
        int id = switch (step.section()) {
            case ONCE -> step.byPeriod() ? draft.onceByPeriod(name, sure) : draft.once(name, sure);
            case EACH_PERIOD -> draft.line(name, sure);
            case AFTER -> after(step, name, sure);
            case FIGURES -> step.byPeriod() ? draft.fan(name, sure) : draft.figure(name, sure);
        };
        if (id != step.id()) {
            throw new IllegalStateException("step " + step + " stands at " + id);
        }
        made.add(step.maybeNone(may));
    }

    private int after(Made step, String name, Node formula) {
        return step.byPeriod() ? draft.afterByPeriod(name, formula) : draft.measure(name, formula);
    }

    /** A value where the formula may have none. */
    private Node sure(Node formula, Sort sort) {
        return switch (sort) {
            case NUMBER -> otherwise(formula, number(any(List.of(0.0, 1.0, 2.5))));
            case TRUTH -> otherwise(formula, number(0));
            case DATE -> otherwise(formula, number(axis.first()));
        };
    }

    private static String name(Step.Kind kind) {
        return switch (kind) {
            case INPUT -> "input";
            case LINE -> "x";
            case RANDOM -> "r";
            case OPENING -> "a.opening";
            case MOVEMENT -> "a.moved";
            case BALANCE -> "a.balance";
            case CLOSING -> "a.closing";
            case PAYMENT -> "paid";
            case CASH -> "cash";
            case MEASURE -> "m";
            case FIGURE -> "f";
            case CHECK -> "c";
        };
    }

    private static ValueType type(Sort sort) {
        return switch (sort) {
            case NUMBER -> PlanDraft.NUMBER;
            case TRUTH -> ValueType.truth();
            case DATE -> ValueType.date(ValueType.Grain.DAY);
        };
    }

    // --- what folds the futures

    private void figures() {
        List<Made> folded = made.stream()
                .filter(step -> step.rowSet() < 0 && step.sort() != Sort.DATE)
                .toList();
        int count = Math.min(folded.size(), random.nextInt(4));
        for (int i = 0; i < count; i++) {
            Made of = any(folded);
            Made step = new Made(made.size(), Sort.NUMBER, of.byPeriod(), -1, -1, phase, Section.FIGURES, false);
            draft.of(Step.Kind.FIGURE);
            finish(step, fold(of), Step.Kind.FIGURE, Step.Guard.NONE);
        }
    }

    private Node fold(Made of) {
        if (of.sort() == Sort.TRUTH) {
            return new Node.FutureFold(Node.FutureKind.CHANCE, of.id(), -1, null);
        }
        return switch (random.nextInt(4)) {
            case 0 -> fold(Node.FutureKind.SPREAD, of.id());
            case 1 -> quantile(of.id(), 0.25);
            case 2 -> new Node.FutureFold(Node.FutureKind.WORST_MEAN, of.id(), -1, number(0.1));
            default -> fold(Node.FutureKind.MEAN, of.id());
        };
    }

    private static Node fold(Node.FutureKind kind, int step) {
        return new Node.FutureFold(kind, step, -1, null);
    }

    private void expectations() {
        List<Made> numbers = made.stream()
                .filter(step -> step.sort() == Sort.NUMBER && step.section() != Section.FIGURES)
                .toList();
        for (int i = random.nextInt(3); i > 0 && !numbers.isEmpty(); i--) {
            Made value = any(numbers);
            List<Made> like = numbers.stream()
                    .filter(step -> step.rowSet() == value.rowSet() && step.byPeriod() == value.byPeriod())
                    .toList();
            Made to = any(like);
            if (oneIn(2)) {
                draft.check(Plan.Check.Kind.EQUAL, value.id(), to.id(), -1);
            } else {
                draft.check(Plan.Check.Kind.NEAR, value.id(), to.id(), any(like).id());
            }
        }
    }
}
