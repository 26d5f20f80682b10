package org.claimstake.checks.bits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.Run;
import org.claimstake.engine.Watch;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.junit.jupiter.api.Assertions;

/**
 * Holds all that two runs of a plan tell against one another, number by number and bit by bit: a zero below zero is another
 * than zero.
 */
public final class SameBits {
    /** So many differences are told; more of them seldom say more. */
    private static final int MOST = 8;

    /** Of a run that has nothing to say: code that is given up for plain rows would hide what is wrong with it. */
    public static final Watch SILENT = new Watch() {
        @Override
        public void said(String words) {
            throw new AssertionError("said: " + words);
        }
    };

    private final Run judge;
    private final Run other;
    private final List<String> differences = new ArrayList<>();

    private SameBits(Run judge, Run other) {
        this.judge = judge;
        this.other = other;
    }

    /**
     * Fails where the runs differ anywhere.
     *
     * @param what the case and whatever else it takes to see it again
     */
    public static void hold(String what, Run judge, Run other) {
        List<String> found = differences(judge, other);
        if (!found.isEmpty()) {
            Assertions.fail("%s, seed %d, %d futures, %d threads, %s, against the judge's:%n%s"
                    .formatted(
                            what,
                            other.settings().seed(),
                            other.settings().futures(),
                            other.settings().threads(),
                            other.settings().computing(),
                            String.join("\n", found)));
        }
    }

    /** Where they differ, in words; empty for none. */
    public static List<String> differences(Run judge, Run other) {
        var same = new SameBits(judge, other);
        same.compare();
        return List.copyOf(same.differences);
    }

    private void compare() {
        // as text: a finding holds places, which know their whole file
        equal("findings", judge.findings().toString(), other.findings().toString());
        equal("stops", judge.stops().toString(), other.stops().toString());
        equal("futures that stopped", judge.stopped(), other.stopped());
        equal("expectations", judge.checks().toString(), other.checks().toString());
        equal("claims", judge.claims().toString(), other.claims().toString());
        if (hasResults(judge) && hasResults(other)) {
            judge.plan().steps().forEach(this::step);
        } else {
            equal("results", hasResults(judge), hasResults(other));
        }
    }

    private static boolean hasResults(Run run) {
        try {
            run.keeps(0);
            return true;
        } catch (IllegalStateException neverBegun) {
            return false;
        }
    }

    private void step(Step step) {
        Plan plan = judge.plan();
        int rows = step.rows() < 0 ? 1 : plan.rowSets().get(step.rows()).rows().size();
        int periods = step.byPeriod() ? plan.axis().count() : 1;
        equal(step.name() + " is kept", judge.keeps(step.id()), other.keeps(step.id()));
        for (int row = 0; row < rows && differences.size() < MOST; row++) {
            for (int period = 0; period < periods; period++) {
                values(step, row, period);
            }
            if (!step.byPeriod()) {
                equal(step.name() + " is none", none(judge, step, row), none(other, step, row));
            }
        }
        equal("coverage of " + step.name(), judge.coverage(step.id()), other.coverage(step.id()));
    }

    private void values(Step step, int row, int period) {
        boolean figure = judge.plan().figures().contains(step.id());
        if (figure) {
            if (!judge.isRefused() && !other.isRefused()) {
                equal(
                        at(step, row, period),
                        judge.figure(step.id(), row, period),
                        other.figure(step.id(), row, period));
            }
        } else if (judge.keeps(step.id()) && other.keeps(step.id())) {
            double[] expected = judge.values(step.id(), row, period).toArray();
            double[] found = other.values(step.id(), row, period).toArray();
            equal("futures of " + step.name(), expected.length, found.length);
            for (int future = 0; future < Math.min(expected.length, found.length); future++) {
                bits(at(step, row, period) + ", future " + future, expected[future], found[future]);
            }
        } else {
            mean(step, row, period);
        }
    }

    private void mean(Step step, int row, int period) {
        double expected;
        try {
            expected = judge.mean(step.id(), row, period);
        } catch (IllegalArgumentException | IllegalStateException nothingIsKept) {
            return;
        }
        bits("the mean of " + at(step, row, period), expected, other.mean(step.id(), row, period));
    }

    private static Map<NoneReason, Long> none(Run run, Step step, int row) {
        return run.plan().figures().contains(step.id()) || !run.keeps(step.id()) ? Map.of() : run.none(step.id(), row);
    }

    private static String at(Step step, int row, int period) {
        return "step %d `%s`, row %d, period %d".formatted(step.id(), step.name(), row, period);
    }

    private void bits(String what, double expected, double found) {
        long judged = Double.doubleToRawLongBits(expected);
        long bits = Double.doubleToRawLongBits(found);
        // whatever is missing is missing: of its bits nothing is promised
        if (judged != bits && !(Double.isNaN(expected) && Double.isNaN(found))) {
            tell("%s: %016x (%s), the judge has %016x (%s)".formatted(what, bits, found, judged, expected));
        }
    }

    private void equal(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            tell("%s: %s, the judge has %s".formatted(what, found, expected));
        }
    }

    private void tell(String difference) {
        if (differences.size() < MOST) {
            differences.add(difference);
        }
    }
}
