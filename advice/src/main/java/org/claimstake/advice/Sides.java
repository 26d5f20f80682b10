package org.claimstake.advice;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.claimstake.advice.root.Probe;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Figure;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.Run;
import org.claimstake.engine.Values;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/** The two sides of the equation in a plan, and what they came to in a run of it. */
record Sides(int left, int right) {

    /** As the plan holds them. @param origin of the equation */
    static Sides of(Plan plan, String origin) {
        Plan.Check check = plan.checks().stream()
                .filter(one -> one.place().file().name().equals(origin))
                .findFirst()
                .orElseThrow();
        return new Sides(check.value(), check.to());
    }

    /** Each must be one number. */
    Reading<Sides> checked(Plan plan, Goal goal) {
        Optional<Finding> wrong = problem(plan, left, goal.left()).or(() -> problem(plan, right, goal.right()));
        return wrong.<Reading<Sides>>map(Reading::failed).orElseGet(() -> new Reading.Done<>(this));
    }

    private static Optional<Finding> problem(Plan plan, int side, String words) {
        Step step = plan.step(side);
        if (step.type().sort() != ValueType.Sort.NUMBER) {
            return Optional.of(SolveFindings.noMeasure(words, "it is a word, a date or a truth"));
        }
        if (step.byPeriod()) {
            return Optional.of(SolveFindings.noMeasure(
                    words,
                    "it has a value in each period: ask for its sum, or for one period as `at(" + words + ", 2031)`"));
        }
        return step.rows() >= 0
                ? Optional.of(SolveFindings.noMeasure(
                        words, "it has a value for each row of its table: name the row, or ask for a sum over rows"))
                : Optional.empty();
    }

    /** The steps of which a run must keep every future. */
    Set<Integer> kept(Plan plan) {
        var kept = new HashSet<Integer>();
        for (int side : new int[] {left, right}) {
            if (plan.step(side).byFuture() && !plan.figures().contains(side)) {
                kept.add(side);
            }
        }
        return kept;
    }

    /** What came out. */
    Probe in(Run run) {
        if (run.isRefused()) {
            return new Probe.Stopped(run.findings().getFirst());
        }
        Side first = side(run, left);
        Side second = side(run, right);
        if (first.value().isEmpty() || second.value().isEmpty()) {
            return new Probe.None(first.value().isEmpty() ? first.reason() : second.reason());
        }
        return new Probe.Value(
                first.value().getAsDouble(),
                second.value().getAsDouble(),
                Math.hypot(first.error(), second.error()),
                Math.max(first.none(), second.none()));
    }

    private record Side(OptionalDouble value, double error, long none, NoneReason reason) {}

    private static Side side(Run run, int step) {
        Plan plan = run.plan();
        if (plan.figures().contains(step)) {
            Figure figure = run.figure(step, 0, 0);
            return new Side(known(figure.value()), figure.error().orElse(0), 0, NoneReason.MISSING);
        }
        if (!plan.step(step).byFuture()) {
            return new Side(known(run.mean(step, 0, 0)), 0, 0, reason(run, step));
        }
        Values values = run.values(step, 0, 0);
        return new Side(values.mean(), values.error().orElse(0), values.none(), reason(run, step));
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static NoneReason reason(Run run, int step) {
        Map<NoneReason, Long> reasons = run.none(step, 0);
        return reasons.isEmpty()
                ? NoneReason.MISSING
                : reasons.keySet().iterator().next();
    }
}
