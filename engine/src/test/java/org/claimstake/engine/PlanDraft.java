package org.claimstake.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.PlanCheck;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitForm;

/** Builds plans by hand, step by step in the order in which they are computed. What depends on chance is found out. */
public final class PlanDraft {
    private static final SourceText TEXT = new SourceText("case.stake", "line a = b / c\n");

    public static final ValueType NUMBER = ValueType.number(UnitForm.NUMBER);
    public static final ValueType MONEY = ValueType.number(UnitForm.plain(Unit.money("USD", "2025")));

    private final Axis axis;
    private final List<Step> steps = new ArrayList<>();
    private List<Integer> once = new ArrayList<>();
    private List<Integer> eachPeriod = new ArrayList<>();
    private List<Integer> after = new ArrayList<>();
    private List<List<Plan.Turn>> interleaved = new ArrayList<>();
    private final List<Plan.Phase> phases = new ArrayList<>();
    private final List<Integer> figures = new ArrayList<>();
    private final List<Plan.Table> tables = new ArrayList<>();
    private final List<Plan.RowSet> rowSets = new ArrayList<>();
    private final List<Plan.Schedule> schedules = new ArrayList<>();
    private final List<Plan.Check> checks = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int states = 200;
    private String scenario = "";

    // of the next step
    private int rows = -1;
    private Step.Guard guard = Step.Guard.NONE;
    private ValueType type = NUMBER;
    private boolean shown = true;
    private String title = "";
    private Step.Kind kind = Step.Kind.LINE;

    private PlanDraft(Axis axis) {
        this.axis = axis;
    }

    public static PlanDraft years(int first, int count) {
        return new PlanDraft(new Axis(Calendar.of(first, 1, 1), 12, count));
    }

    public static PlanDraft periods(int firstYear, int firstMonth, int months, int count) {
        return new PlanDraft(new Axis(Calendar.of(firstYear, firstMonth, 1), months, count));
    }

    public PlanDraft states(int count) {
        states = count;
        return this;
    }

    public PlanDraft scenario(String name) {
        scenario = name;
        return this;
    }

    // --- the next step's extras

    public PlanDraft forRows(int rowSet) {
        rows = rowSet;
        return this;
    }

    public PlanDraft guarded(Step.Guard next) {
        guard = next;
        return this;
    }

    public PlanDraft typed(ValueType next) {
        type = next;
        return this;
    }

    public PlanDraft optional() {
        type = type.withOptional(true);
        return this;
    }

    public PlanDraft titled(String words) {
        title = words;
        return this;
    }

    public PlanDraft hidden() {
        shown = false;
        return this;
    }

    public PlanDraft of(Step.Kind next) {
        kind = next;
        return this;
    }

    // --- steps

    public int once(String name, Node formula) {
        once.add(steps.size());
        return add(name, false, formula);
    }

    public int onceByPeriod(String name, Node formula) {
        once.add(steps.size());
        return add(name, true, formula);
    }

    public int line(String name, Node formula) {
        eachPeriod.add(steps.size());
        return add(name, true, formula);
    }

    public int series(String name, double... values) {
        List<Node> nodes = new ArrayList<>();
        for (double value : values) {
            nodes.add(new Node.Constant(value));
        }
        return line(name, new Node.Series(nodes));
    }

    public int measure(String name, Node formula) {
        after.add(steps.size());
        kind = kind == Step.Kind.LINE ? Step.Kind.MEASURE : kind;
        return add(name, false, formula);
    }

    public int afterByPeriod(String name, Node formula) {
        after.add(steps.size());
        return add(name, true, formula);
    }

    public int figure(String name, Node formula) {
        figures.add(steps.size());
        kind = Step.Kind.FIGURE;
        return add(name, false, formula);
    }

    public int fan(String name, Node formula) {
        figures.add(steps.size());
        kind = Step.Kind.FIGURE;
        return add(name, true, formula);
    }

    private int add(String name, boolean byPeriod, Node formula) {
        int id = steps.size();
        steps.add(new Step(
                id,
                "",
                name,
                kind,
                byPeriod,
                false,
                rows,
                type,
                formula,
                guard,
                place(),
                "words of " + name,
                title,
                List.of(),
                shown));
        rows = -1;
        guard = Step.Guard.NONE;
        type = NUMBER;
        shown = true;
        title = "";
        kind = Step.Kind.LINE;
        return id;
    }

    /** Whatever draws, and whatever reads what does, also by a lag of what comes later. */
    private BitSet byFuture() {
        var byFuture = new BitSet();
        int before = -1;
        while (before != byFuture.cardinality()) {
            before = byFuture.cardinality();
            for (Step step : steps) {
                byFuture.set(step.id(), !figures.contains(step.id()) && dependsOnChance(step.formula(), byFuture));
            }
        }
        return byFuture;
    }

    private boolean dependsOnChance(Node formula, BitSet byFuture) {
        boolean[] depends = {false};
        Operands.walk(
                formula,
                node -> depends[0] |= node instanceof Node.Draw
                        || Operands.steps(node).stream().anyMatch(byFuture::get)
                        || node instanceof Node.AtSchedule at
                                && at.schedule() < schedules.size() // tests make plans that lack it
                                && Operands.of(schedules.get(at.schedule())).stream()
                                        .anyMatch(part -> dependsOnChance(part, byFuture)));
        return depends[0];
    }

    private List<Step> finished() {
        BitSet byFuture = byFuture();
        return steps.stream()
                .map(s -> new Step(
                        s.id(),
                        s.scenario(),
                        s.name(),
                        s.kind(),
                        s.byPeriod(),
                        byFuture.get(s.id()),
                        s.rows(),
                        s.type(),
                        s.formula(),
                        s.guard(),
                        s.place(),
                        s.words(),
                        s.title(),
                        s.grounds(),
                        s.shown()))
                .toList();
    }

    /** What follows belongs to a later pass. */
    public PlanDraft nextPhase() {
        phases.add(new Plan.Phase(once, eachPeriod, after, interleaved));
        once = new ArrayList<>();
        eachPeriod = new ArrayList<>();
        after = new ArrayList<>();
        interleaved = new ArrayList<>();
        return this;
    }

    /** Steps of this phase that are computed row by row, in these turns. */
    public PlanDraft turns(List<Plan.Turn> turns) {
        interleaved.add(turns);
        return this;
    }

    // --- tables, schedules, checks

    public int text(String text) {
        if (!texts.contains(text)) {
            texts.add(text);
        }
        return texts.indexOf(text);
    }

    public int table(String name, List<String> keys, int keyColumn, int dateColumn, Plan.Column... columns) {
        tables.add(new Plan.Table(name, keys, List.of(columns), keyColumn, dateColumn));
        keys.forEach(this::text);
        return tables.size() - 1;
    }

    public int table(Plan.Table table) {
        tables.add(table);
        table.keys().forEach(this::text);
        return tables.size() - 1;
    }

    public static Plan.Column column(String name, Double... values) {
        return new Plan.Column(name, NUMBER.withOptional(true), List.of(values), List.of());
    }

    public int rows(int table, Integer... rows) {
        rowSets.add(new Plan.RowSet(table, List.of(rows)));
        return rowSets.size() - 1;
    }

    public int schedule(String name, boolean knots, Plan.Band... bands) {
        schedules.add(new Plan.Schedule(name, knots, List.of(bands), NUMBER, NUMBER));
        return schedules.size() - 1;
    }

    public PlanDraft check(Plan.Check.Kind of, int value, int to, int within) {
        checks.add(new Plan.Check(of, value, to, within, place(), "an expectation", ""));
        return this;
    }

    /** The plan, held against its invariants. */
    public Plan plan() {
        Plan plan = unchecked();
        List<String> problems = PlanCheck.problems(plan);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return plan;
    }

    public Plan unchecked() {
        var all = new ArrayList<>(phases);
        all.add(new Plan.Phase(once, eachPeriod, after, interleaved));
        return new Plan(
                "a plan",
                scenario,
                axis,
                "USD(2025)",
                7,
                states,
                tables,
                rowSets,
                schedules,
                finished(),
                all,
                figures,
                List.of(),
                List.of(),
                checks,
                List.of(),
                texts,
                List.of(),
                List.of(),
                List.of());
    }

    private static Place place() {
        return new Place(TEXT, new Span(0, 4));
    }
}
