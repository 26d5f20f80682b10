package org.claimstake.advice.parting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which changes are made together. */
final class Grouping {
    private Grouping() {}

    /**
     * By clause: changes that come from the same clause on the left and from the same on the right stand together, so that
     * the groups are the same whichever side is called left. A change with a clause on neither side stands alone.
     *
     * @param together names that somebody wants in one group, whatever their clauses
     * @return in the order of the text, by the first change of each
     */
    static List<Group> of(List<Change> changes, List<List<String>> together) {
        Map<String, List<Change>> groups = new LinkedHashMap<>();
        for (Change change : changes) {
            groups.computeIfAbsent(key(change, together), key -> new ArrayList<>())
                    .add(change);
        }
        return groups.values().stream()
                .map(group -> new Group(
                        common(group.stream()
                                .map(change -> change.left().clause())
                                .toList()),
                        common(group.stream()
                                .map(change -> change.right().clause())
                                .toList()),
                        group))
                .toList();
    }

    private static String key(Change change, List<List<String>> together) {
        for (int i = 0; i < together.size(); i++) {
            if (together.get(i).contains(change.name())) {
                return "together " + i;
            }
        }
        Clause left = change.left().clause();
        Clause right = change.right().clause();
        return left.isNone() && right.isNone() ? "alone " + change.name() : "clause " + left + " | " + right;
    }

    private static Clause common(List<Clause> clauses) {
        List<Clause> named = clauses.stream().distinct().toList();
        return named.size() == 1 ? named.getFirst() : Clause.NONE;
    }
}
