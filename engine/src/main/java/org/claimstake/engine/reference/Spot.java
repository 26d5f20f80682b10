package org.claimstake.engine.reference;

import java.util.Optional;
import org.claimstake.engine.Stop;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Step;

/**
 * Which value is being computed when something goes wrong.
 *
 * @param row    place in the step's row set, 0 without rows
 * @param period from 0, -1 where the step has none
 * @param future -1 where nothing here depends on chance
 */
record Spot(Layout layout, int step, int row, int period, long future, long seed) {
    private static final String BEHIND = " after ";
    private static final String DUE = " due";

    Step of() {
        return layout.plan.step(step);
    }

    /** As the case calls it, with the key of its row. */
    String name() {
        return layout.name(step, row);
    }

    /** As a reader knows it: a part of a formula has no name, and is told by its words. */
    String said() {
        String name = name();
        boolean named = of().shown() || name.contains(BEHIND) || name.endsWith(DUE);
        return named ? name.replace(DUE, "") : of().words();
    }

    /** {@code in 2031 (future 4711)}. */
    String when() {
        return (period < 0 ? "" : " in " + label()) + (future < 0 ? "" : " (future " + future + ")");
    }

    /** {@code 2031, future 4711, seed 7}. */
    String where() {
        String time = period < 0 ? "" : label() + ", ";
        return future < 0 ? time + "every future" : time + "future " + future + ", seed " + seed;
    }

    /**
     * The name by which it is asked for, as one word of a command; empty where it has none. A balance between two
     * movements is found by the one before it, what a claim asks for by the claim.
     */
    private String asked() {
        String name = name();
        int after = name.indexOf(BEHIND);
        if (of().shown()) {
            return name.indexOf(' ') < 0 ? name : "'" + name + "'";
        } else if (after > 0) {
            return name.substring(0, after) + "." + name.substring(after + BEHIND.length());
        }
        return name.endsWith(DUE) ? name.replace(DUE, "") : name.indexOf(' ') < 0 ? name : "";
    }

    /** The account of a balance. */
    String account() {
        String name = name();
        int after = name.indexOf(BEHIND);
        int dot = name.lastIndexOf('.');
        return after > 0 ? name.substring(0, after) : dot < 0 ? name : name.substring(0, dot);
    }

    /** The command that shows it again; none where nothing can be asked for. */
    Optional<String> command() {
        return asked().isEmpty() ? Optional.empty() : Optional.of(command(asked()));
    }

    private String command(String asked) {
        String scenario = layout.plan.scenario();
        return "stake why CASE " + asked
                + (scenario.isEmpty() ? "" : " --scenario \"" + scenario + "\"")
                + " --future " + Math.max(future, 0)
                + (period < 0 ? "" : " --at " + label())
                + " --seed " + seed;
    }

    Halt halt(Finding finding) {
        return new Halt(new Stop(finding, step, of().rows() < 0 ? -1 : row, period, future));
    }

    private String label() {
        return layout.plan.axis().label(period);
    }
}
