package org.claimstake.engine;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure over all futures, in one period or for the whole.
 *
 * @param value   in plain units; {@code ValueType.MISSING} for never
 * @param error   by how much other draws would move it: one standard error, the states of ignorance given; empty where
 *                the figure is computed from several others, or where the futures are too few to say
 * @param futures how many entered, of all; empty where it is computed from several others
 * @param band    where it lies over the states of ignorance; empty where nothing unsure enters, where it is computed from
 *                several others, or where the states have too few futures to say
 */
public record Figure(double value, OptionalDouble error, Optional<Coverage> futures, Optional<Band> band) {

    public Figure(double value, OptionalDouble error, Optional<Coverage> futures) {
        this(value, error, futures, Optional.empty());
    }

    /** The same with its band. */
    public Figure in(Optional<Band> states) {
        return new Figure(value, error, futures, states);
    }
}
