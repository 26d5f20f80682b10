package org.claimstake.advice.parting;

import java.util.Optional;
import org.claimstake.language.plan.Plan;

/**
 * Something that has another value on the right than on the left.
 *
 * @param name  as a scenario writes it: a term, an input, a line, a column of a table
 * @param title for people; empty where the text has none
 * @param term  it can be negotiated
 */
public record Change(String name, String title, boolean term, Stand left, Stand right) {

    /**
     * What it is on one side.
     *
     * @param words  the value as written; empty where it has no words of its own
     * @param ground what it rests on there
     */
    public record Stand(String words, Optional<Plan.Ground> ground) {

        /** The clause of the text that its source names. */
        public Clause clause() {
            return ground.map(Clause::of).orElse(Clause.NONE);
        }
    }
}
