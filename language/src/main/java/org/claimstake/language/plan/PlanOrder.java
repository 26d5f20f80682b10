package org.claimstake.language.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where each step stands in the order of computing. */
final class PlanOrder {

    enum Section {
        ONCE,
        EACH_PERIOD,
        AFTER,
        FIGURES,
        NOWHERE
    }

    private final int steps;
    private int groups;
    private final int[] phase; // [step]
    private final Section[] section; // [step]
    private final int[] place; // [step] within its section
    private final int[] times; // [step]
    private final int[] group; // [step] of those computed row by row, 0 for none
    private final List<Integer> strangers = new ArrayList<>();

    PlanOrder(Plan plan) {
        steps = plan.steps().size();
        phase = new int[steps];
        section = new Section[steps];
        place = new int[steps];
        times = new int[steps];
        group = new int[steps];
        Arrays.fill(section, Section.NOWHERE);
        for (int i = 0; i < plan.phases().size(); i++) {
            add(plan.phases().get(i).once(), i, Section.ONCE);
            add(plan.phases().get(i).eachPeriod(), i, Section.EACH_PERIOD);
            add(plan.phases().get(i).after(), i, Section.AFTER);
            plan.phases().get(i).interleaved().forEach(this::group);
        }
        add(plan.figures(), plan.phases().size(), Section.FIGURES);
    }

    private void add(List<Integer> ids, int ofPhase, Section in) {
        for (int i = 0; i < ids.size(); i++) {
            int id = ids.get(i);
            if (id < 0 || id >= steps) {
                strangers.add(id);
                continue;
            }
            phase[id] = ofPhase;
            section[id] = in;
            place[id] = i;
            times[id]++;
        }
    }

    private void group(List<Plan.Turn> turns) {
        groups++;
        for (Plan.Turn turn : turns) {
            if (turn.step() < 0 || turn.step() >= steps) {
                strangers.add(turn.step());
            } else {
                group[turn.step()] = groups;
            }
        }
    }

    /** They are computed row by row, in turns. */
    boolean interleaved(int one, int other) {
        return group[one] > 0 && group[one] == group[other];
    }

    /** How often a step is computed; 1 in a sound plan. */
    int times(int step) {
        return times[step];
    }

    Section section(int step) {
        return section[step];
    }

    /** Numbers in the order that are no steps. */
    List<Integer> strangers() {
        return strangers;
    }

    boolean sameSection(int one, int other) {
        return phase[one] == phase[other] && section[one] == section[other];
    }

    /** All of the first is computed before anything of the second's section is. */
    boolean isComplete(int step, int before) {
        return phase[step] != phase[before]
                ? phase[step] < phase[before]
                : section[step].compareTo(section[before]) < 0;
    }

    /** Of two steps in one section. */
    boolean standsBefore(int step, int other) {
        return place[step] < place[other];
    }
}
