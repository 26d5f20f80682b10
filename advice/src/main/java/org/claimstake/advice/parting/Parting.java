package org.claimstake.advice.parting;

import java.util.List;
import java.util.Optional;
import org.claimstake.language.finding.Finding;

/**
 * What two deals of one case differ in, and what of it makes which part of a difference.
 *
 * @param changes all that differs, in the order of the text
 * @param groups  in the same order
 * @param method  how the parts were found
 * @param runs    how many combinations were computed
 * @param splits  one for each measure or figure that was asked for
 * @param stopped why a combination did not go through; then there are no parts
 */
public record Parting(
        Side left,
        Side right,
        List<Change> changes,
        List<Group> groups,
        Method method,
        int runs,
        List<Split> splits,
        Optional<Finding> stopped) {

    /** How parts are found. */
    public enum Method {
        /** By {@link Shapley}: no order matters. */
        ALL_ORDERS,
        /** By {@link OneOrder}: in the order of the text, each on top of those before it. */
        ONE_ORDER
    }

    public Parting {
        changes = List.copyOf(changes);
        groups = List.copyOf(groups);
        splits = List.copyOf(splits);
    }
}
