package org.claimstake.advice.drivers;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.claimstake.language.plan.Step;

/**
 * Something that is drawn: one value, or several that cannot be drawn apart.
 *
 * @param owners  the values as the case names them: one, or those that are correlated
 * @param steps   that hold the draws, in the order of the plan
 * @param streams names of all draws, {@code [*]} for the key of a row
 * @param unsure  nobody knows it, rather than that the world will draw it
 * @param form    what is drawn of it
 */
public record Input(List<Step> owners, List<Step> steps, NavigableSet<String> streams, boolean unsure, Form form) {

    /** How much is drawn. */
    public enum Form {
        /** One number a future, that follows from its own draw alone. */
        NUMBER,
        /** A number for each row of a table. */
        ROWS,
        /** Something new in each period. */
        PROCESS,
        /** Several values that are correlated, or one that leans on another that is drawn. */
        JOINED
    }

    /** The line by which a process is read. */
    static final String VALUE = ".value";

    public Input {
        owners = List.copyOf(owners);
        steps = List.copyOf(steps);
        streams = Collections.unmodifiableNavigableSet(new TreeSet<>(streams));
    }

    /** As the case names it; of several the first. */
    public String name() {
        return owners.getFirst().name();
    }

    /** For people, of all that stand as one; the name where the case says no more. */
    public String title() {
        return String.join(" + ", owners.stream().map(Input::title).toList());
    }

    /** The same, with its name where others among these are called alike. */
    public String title(List<Input> among) {
        boolean alone =
                among.stream().filter(one -> one.title().equals(title())).count() <= 1;
        return alone ? title() : title() + " (" + name() + ")";
    }

    private static String title(Step owner) {
        return !owner.title().isEmpty()
                ? owner.title()
                : owner.name().endsWith(VALUE)
                        ? owner.name().substring(0, owner.name().length() - VALUE.length())
                        : owner.name();
    }
}
