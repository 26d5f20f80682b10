package org.claimstake.engine.bits;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a formula stands, and so what it may read.
 *
 * @param self   the step it belongs to
 * @param before all steps that are there, in their order; of an account or a group of turns also those to come
 * @param turns  the steps that take turns with it, row by row; it is one of them, or there are none
 * @param tables that the loop variables run through, by slot; -1 at 0 for a step without rows
 */
record Scope(Made self, List<Made> before, List<Made> turns, Time time, List<Integer> tables) {

    /** The period at hand. */
    enum Time {
        NONE,
        OWN,
        ANY
    }

    Scope {
        before = List.copyOf(before);
        turns = List.copyOf(turns);
        tables = List.copyOf(tables);
    }

    static Scope of(Made self, List<Made> before, List<Made> turns) {
        return new Scope(self, before, turns, self.byPeriod() ? Time.OWN : Time.NONE, List.of(self.table()));
    }

    /** Within a fold over the periods. */
    Scope any() {
        return new Scope(self, before, turns, Time.ANY, tables);
    }

    /** Where no period is at hand. */
    Scope none() {
        return new Scope(self, before, turns, Time.NONE, tables);
    }

    /** Within a fold over a table. */
    Scope within(int table) {
        var more = new ArrayList<>(tables);
        more.add(table);
        return new Scope(self, before, turns, time, more);
    }

    /** Within the bands of a schedule, whose loops count from the first again. */
    Scope bands() {
        return new Scope(self, before, turns, time, tables.subList(0, 1));
    }

    boolean hasPeriod() {
        return time != Time.NONE;
    }

    /** All of its periods are there. */
    boolean isComplete(Made step) {
        return step.phase() != self.phase()
                ? step.phase() < self.phase()
                : step.section().compareTo(self.section()) < 0
                        || step.section() == self.section()
                                && self.section() != Made.Section.EACH_PERIOD
                                && step.id() < self.id();
    }

    /** What it held so many periods ago is there; ahead for less than 0. */
    boolean reads(Made step, int back) {
        if (step.byPeriod() && !hasPeriod()) {
            return false;
        }
        if (isComplete(step)) {
            return true;
        }
        if (step.phase() != self.phase() || step.section() != self.section() || time != Time.OWN) {
            return false;
        }
        if (self.section() != Made.Section.EACH_PERIOD) {
            return step.id() == self.id() && back > 0;
        }
        return back > 0 || back == 0 && step.id() < self.id();
    }
}
