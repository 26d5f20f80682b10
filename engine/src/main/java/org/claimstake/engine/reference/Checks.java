package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.BitSet;
import java.util.List;
import org.claimstake.engine.CheckResult;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What the case expects, held against what came out, row by row and period by period. One object a thread for what
 * depends on chance, one for what does not.
 */
public final class Checks {
    private static final double EQUAL = 1e-9;

    /** Of a check over no rows, which nothing fails. */
    private static final Place NOTHING = new Place(MISSING, MISSING, 0, -1, -1, -1);

    /** The place that a result names: the first failure, or while there is none the largest difference. */
    private record Place(double found, double expected, double allowed, int row, int period, long future) {

        boolean isHeld() {
            return Double.isNaN(found) || Double.isNaN(expected)
                    ? Double.isNaN(found) && Double.isNaN(expected)
                    : Math.abs(found - expected) <= allowed;
        }

        double distance() {
            double distance = Math.abs(found - expected);
            return Double.isNaN(distance) ? 0 : distance;
        }
    }

    private final Layout layout;
    private final List<Plan.Check> checks;
    private final BitSet own = new BitSet(); // checks computed here
    private final @Nullable Figures figures;
    private final @Nullable Place[] worst; // [check]
    private final long[] failures; // [check] futures

    /**
     * @param byFuture the checks that depend on chance and fold no futures, else the others
     * @param figures  for the others, where there are any
     */
    public Checks(Layout layout, boolean byFuture, @Nullable Figures figures) {
        this.layout = layout;
        this.figures = figures;
        checks = layout.plan.checks();
        for (int i = 0; i < checks.size(); i++) {
            own.set(i, dependsOnChance(checks.get(i)) == byFuture);
        }
        worst = new Place[checks.size()];
        failures = new long[checks.size()];
    }

    private boolean dependsOnChance(Plan.Check check) {
        return dependsOnChance(check.value()) || dependsOnChance(check.to()) || dependsOnChance(check.within());
    }

    private boolean dependsOnChance(int step) {
        return step >= 0 && layout.plan.step(step).byFuture();
    }

    /** Holds one future against the checks. @param future -1 for what is common to all */
    public void compare(double[] cells, long future) {
        for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
            compare(i, cells, future);
        }
    }

    private void compare(int number, double[] cells, long future) {
        Plan.Check check = checks.get(number);
        int rows = both(layout.rows(check.value()), rows(check.to()));
        int periods = both(layout.periods(check.value()), periods(check.to()));
        boolean held = true;
        for (int period = 0; period < periods; period++) {
            for (int row = 0; row < rows; row++) {
                Place place = place(check, cells, row, period, future);
                if (held && !place.isHeld()) {
                    held = false;
                    failures[number]++;
                    worst[number] = worse(worst[number], place);
                } else if (held) {
                    worst[number] = worse(worst[number], place);
                }
            }
        }
    }

    // one stands for all of the other; no rows at all stay none
    private static int both(int one, int other) {
        return one == 1 ? other : one;
    }

    private Place place(Plan.Check check, double[] cells, int row, int period, long future) {
        double found = read(cells, check.value(), row, period);
        double expected = check.to() < 0 ? 1 : read(cells, check.to(), row, period);
        boolean rows = layout.plan.step(check.value()).rows() >= 0;
        boolean periods = layout.plan.step(check.value()).byPeriod() || periods(check.to()) > 1;
        return new Place(
                found,
                expected,
                allowed(check, cells, found, expected, row, period),
                rows ? row : -1,
                periods ? period : -1,
                future);
    }

    private double allowed(Plan.Check check, double[] cells, double found, double expected, int row, int period) {
        return switch (check.kind()) {
            case HOLDS -> 0;
            case EQUAL -> EQUAL * Math.max(1, Math.max(Math.abs(found), Math.abs(expected)));
            case NEAR -> read(cells, check.within(), row, period);
            case NEAR_ERRORS -> read(cells, check.within(), row, period) * error(check.value(), row, period);
        };
    }

    /** 0 where the figure has none, so that only the value itself passes. */
    private double error(int step, int row, int period) {
        return figures == null ? 0 : figures.error(step, row(step, row), period);
    }

    private double read(double[] cells, int step, int row, int period) {
        return step < 0 ? MISSING : cells[layout.cell(step, row(step, row), period)];
    }

    // a step without rows is compared with each row of the other
    private int row(int step, int row) {
        return layout.rows(step) == 1 ? 0 : row;
    }

    private int rows(int step) {
        return step < 0 ? 1 : layout.rows(step);
    }

    private int periods(int step) {
        return step < 0 ? 1 : layout.periods(step);
    }

    /** Takes over what another thread has found. */
    public void merge(Checks other) {
        for (int i = 0; i < worst.length; i++) {
            failures[i] += other.failures[i];
            Place others = other.worst[i];
            if (others != null) {
                worst[i] = worse(worst[i], others);
            }
        }
    }

    /** The result of a check computed here; null for the others. */
    @Nullable
    CheckResult result(int number) {
        if (!own.get(number)) {
            return null;
        }
        Place place = worst[number] == null ? NOTHING : worst[number];
        return new CheckResult(
                checks.get(number),
                failures[number] == 0,
                place.found(),
                place.expected(),
                place.allowed(),
                place.row(),
                place.period(),
                place.future(),
                failures[number]);
    }

    // neither order of futures nor of threads decides: a failure before none, then the lower future, or the larger
    // distance
    private static Place worse(@Nullable Place before, Place place) {
        if (before == null || before.isHeld() != place.isHeld()) {
            return before == null || before.isHeld() ? place : before;
        }
        if (!place.isHeld()) {
            return place.future() < before.future() ? place : before;
        }
        boolean further = place.distance() > before.distance()
                || place.distance() == before.distance() && place.future() < before.future();
        return further ? place : before;
    }
}
