package org.claimstake.advice.parting;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Changes that are made together: what one clause of the left text and one of the right text say.
 *
 * @param left  the clause on the left; {@link Clause#NONE} where the changes have none there, or several
 * @param right the same on the right
 */
public record Group(Clause left, Clause right, List<Change> changes) {
    public Group {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a group without a change, of " + left + " and " + right);
        }
    }

    /** The names of its changes, in the order of the text. */
    public List<String> names() {
        return changes.stream().map(Change::name).toList();
    }

    /** For programs: its names with a plus between them. */
    public String id() {
        return names().stream().collect(Collectors.joining("+"));
    }
}
