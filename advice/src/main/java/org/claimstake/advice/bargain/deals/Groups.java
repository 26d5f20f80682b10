package org.claimstake.advice.bargain.deals;

import java.util.List;
import java.util.Optional;

/**
 * What some of the sides could do without the others, and what follows for the division of what all make together. Sums for certain
 * above no deal, added over the members.
 *
 * @param groups   every group of one side or more, by its number: bit i says whether side i is in it
 * @param core     by side: one division that no group would leave; empty where there is none
 * @param least    by side: the least it has in any such division
 * @param most     by side: the most
 * @param shapley  by side: the mean of what it adds, over all orders in which they could join
 * @param adds     by side: what all make, less what the others make without it
 * @param money    some side weighs risk, so that its sum for certain is no money that could be handed on
 */
public record Groups(
        List<Group> groups,
        Optional<List<Double>> core,
        List<Double> least,
        List<Double> most,
        List<Double> shapley,
        List<Double> adds,
        boolean money) {

    /** @param scenario in which it acts alone; empty where it is worth what its parts are, or the best deal of all */
    public record Group(int sides, String scenario, double worth) {
        public boolean has(int side) {
            return (sides >> side & 1) == 1;
        }
    }

    public Groups {
        groups = List.copyOf(groups);
        core = core.map(List::copyOf);
        least = List.copyOf(least);
        most = List.copyOf(most);
        shapley = List.copyOf(shapley);
        adds = List.copyOf(adds);
    }

    /** All together. */
    public Group whole() {
        return groups.getLast();
    }

    /** Without this side the others make nothing. */
    public boolean isNeeded(int side) {
        double whole = whole().worth();
        return whole > 0 && whole - adds.get(side) <= 1e-9 * whole;
    }
}
