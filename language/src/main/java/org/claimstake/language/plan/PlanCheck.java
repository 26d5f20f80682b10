package org.claimstake.language.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Holds a finished plan against its invariants, so that a fault of the planner is found where it was made: every step
 * stands in the order once and after its operands, shapes and rows fit, numbers of steps, tables and rows exist. For
 * tests: whatever a person writes, the plan that comes of it has no such problem.
 */
public final class PlanCheck {
    private final Plan plan;
    private final PlanOrder order;
    private final List<String> problems = new ArrayList<>();

    private PlanCheck(Plan plan) {
        this.plan = plan;
        order = new PlanOrder(plan);
    }

    /** A sentence for each invariant that does not hold; empty for a sound plan. */
    public static List<String> problems(Plan plan) {
        var check = new PlanCheck(plan);
        check.tables();
        check.schedules();
        check.steps();
        check.rest();
        if (check.problems.isEmpty()) { // formulas of a plan whose numbers do not exist cannot be followed
            check.formulas();
        }
        return List.copyOf(check.problems);
    }

    private void tables() {
        for (Plan.Table table : plan.tables()) {
            for (Plan.Column column : table.columns()) {
                require(
                        column.values().size() == table.rows() || column.lists().size() == table.rows(),
                        "column " + table.name() + "." + column.name() + " has another length than its table");
            }
            require(
                    table.keyColumn() < table.columns().size()
                            && table.dateColumn() < table.columns().size()
                            && table.keyFields().stream().allMatch(field -> exists(field, table.columns())),
                    "table " + table.name() + " has no such key or date column");
        }
        for (Plan.RowSet set : plan.rowSets()) {
            boolean known = exists(set.table(), plan.tables());
            require(known, "a row set is of no table: " + set.table());
            require(
                    !known
                            || set.rows().stream()
                                    .allMatch(row -> row >= 0
                                            && row
                                                    < plan.tables()
                                                            .get(set.table())
                                                            .rows()),
                    "a row set holds a row that its table has not");
        }
    }

    private void schedules() {
        for (Plan.Schedule schedule : plan.schedules()) {
            String name = "schedule " + schedule.name();
            List<Plan.Band> bands = schedule.bands();
            require(!bands.isEmpty(), name + " has no bands");
            if (schedule.knots()) {
                require(bands.stream().allMatch(band -> band.bound() != null), name + " has a knot without a place");
            } else {
                require(
                        bands.isEmpty()
                                || bands.subList(0, bands.size() - 1).stream().allMatch(band -> band.bound() != null),
                        name + " has an open band before the last");
            }
        }
    }

    private void steps() {
        for (int id = 0; id < plan.steps().size(); id++) {
            Step step = plan.step(id);
            require(step.id() == id, named(step) + " says " + step.id() + ", but stands at " + id);
            require(step.rows() < 0 || exists(step.rows(), plan.rowSets()), named(step) + " has no such row set");
            require(order.times(id) == 1, named(step) + " stands in the order " + order.times(id) + " times");
            require(
                    order.section(id) != PlanOrder.Section.EACH_PERIOD || step.byPeriod(),
                    named(step) + " is computed in each period, but holds one value for all");
            require(
                    step.kind() != Step.Kind.FIGURE
                            || order.section(id) == PlanOrder.Section.FIGURES
                            || !step.byFuture(),
                    named(step) + " is a figure, but stands among the values of a future");
            require(
                    order.section(id) != PlanOrder.Section.FIGURES || !step.byFuture(),
                    named(step) + " folds the futures, but is said to differ between them");
            require(
                    step.grounds().stream().allMatch(ground -> exists(ground, plan.grounds())),
                    named(step) + " rests on a ground that is not there");
        }
        plan.phases().forEach(phase -> phase.interleaved().forEach(this::turns));
        require(order.strangers().isEmpty(), "steps in the order that are not there: " + order.strangers());
    }

    /** Every row of every step among them takes its turn once. */
    private void turns(List<Plan.Turn> turns) {
        int rows = turns.stream()
                .map(Plan.Turn::step)
                .distinct()
                .filter(step -> exists(step, plan.steps()))
                .mapToInt(step -> plan.step(step).rows() < 0
                        ? 1
                        : plan.rowSets().get(plan.step(step).rows()).rows().size())
                .sum();
        require(
                turns.size() == rows && turns.stream().distinct().count() == rows,
                "of " + rows + " rows that read one another " + turns.size() + " take their turn");
    }

    private void rest() {
        for (Plan.Party party : plan.parties()) {
            require(exists(party.net(), plan.steps()), "party " + party.name() + " has no net step");
            require(
                    party.rate() < 0 || exists(party.rate(), plan.steps()),
                    "party " + party.name() + " has no such rate");
        }
        for (Plan.Payment payment : plan.payments()) {
            String name = "payment \"" + payment.label() + "\"";
            require(exists(payment.step(), plan.steps()), name + " has no step");
            require(
                    exists(payment.from(), plan.parties()) && exists(payment.to(), plan.parties()),
                    name + " is between parties that are not there");
        }
        plan.terms()
                .forEach(term -> require(exists(term.step(), plan.steps()), "term " + term.name() + " has no step"));
        plan.checks().forEach(this::check);
    }

    private void check(Plan.Check check) {
        String name = "expect " + check.words();
        List<Integer> steps = check.kind() == Plan.Check.Kind.HOLDS
                ? List.of(check.value())
                : check.kind() == Plan.Check.Kind.EQUAL
                        ? List.of(check.value(), check.to())
                        : List.of(check.value(), check.to(), check.within());
        if (!steps.stream().allMatch(step -> exists(step, plan.steps()))) {
            problems.add(name + " compares steps that are not there");
            return;
        }
        boolean chance = steps.stream().anyMatch(step -> plan.step(step).byFuture());
        boolean figure = steps.stream().anyMatch(step -> order.section(step) == PlanOrder.Section.FIGURES);
        require(!(chance && figure), name + " compares a figure with a value of one future");
        require(
                check.kind() != Plan.Check.Kind.NEAR_ERRORS
                        || order.section(check.value()) == PlanOrder.Section.FIGURES,
                name + " asks for errors of what is no figure");
        Step value = plan.step(check.value());
        for (int step : steps.subList(1, steps.size())) {
            Step other = plan.step(step);
            require(
                    value.rows() < 0 || other.rows() < 0 || value.rows() == other.rows(),
                    name + " compares different rows");
        }
    }

    private void formulas() {
        for (Step step : plan.steps()) {
            new FormulaCheck(plan, order, step, problems).check();
        }
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    static String named(Step step) {
        return "step " + step.id() + " " + step.name();
    }

    private static boolean exists(int number, Collection<?> of) {
        return number >= 0 && number < of.size();
    }
}
