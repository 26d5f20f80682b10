package org.claimstake.advice.root;

import org.claimstake.engine.NoneReason;
import org.claimstake.language.finding.Finding;

/** What a function came to at one place, in plain units. */
public sealed interface Probe {

    /**
     * The two sides that shall be equal.
     *
     * @param error by how much other draws would move their difference; 0 where nothing is drawn
     * @param none  futures in which a side is none; they have no part in it
     */
    record Value(double left, double right, double error, long none) implements Probe {
        public double difference() {
            return left - right;
        }
    }

    /** One side has no value there. */
    record None(NoneReason reason) implements Probe {}

    /** The run stops there. */
    record Stopped(Finding finding) implements Probe {}

    /** Is it blank for the same reason? */
    default boolean isBlankAs(Probe other) {
        return switch (this) {
            case Value value -> false;
            case None(NoneReason reason) -> other instanceof None(NoneReason others) && reason == others;
            case Stopped(Finding finding) ->
                other instanceof Stopped(Finding others) && finding.name().equals(others.name());
        };
    }
}
