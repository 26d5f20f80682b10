package org.claimstake.advice.bargain.deals;

import java.util.List;
import org.claimstake.language.plan.Plan;

/**
 * What is asked of the talks, read.
 *
 * @param links  groups of terms by their places
 * @param groups what some sides could do without the others
 */
record Asked(List<Doubted> doubts, List<List<Integer>> links, List<Alone> groups) {
    static final Asked NOTHING = new Asked(List.of(), List.of(), List.of());

    /** @param sides bit i says whether side i is in it @param plan of the scenario */
    record Alone(int sides, String scenario, Plan plan) {}

    Asked {
        doubts = List.copyOf(doubts);
        links = List.copyOf(links);
        groups = List.copyOf(groups);
    }
}
