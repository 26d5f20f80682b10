package org.claimstake.advice.drivers;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.claimstake.advice.Quantity;

/**
 * What a value comes to when one input at a time is held at its low and at its high in every future, while all others are
 * drawn as they are.
 *
 * @param base the mean over the futures with a value, as things stand; of a figure its value
 * @param left inputs that have no one low and high: a process, and what is correlated
 */
public record Swings(Quantity of, int futures, double base, List<Swing> swings, List<Input> left) {

    /** The share of an input's values that lies below its low; as much lies above its high. */
    public static final double TENTH = 0.1;

    /**
     * One input.
     *
     * @param lowAt  its low; empty where each row has one of its own
     * @param low    the mean of the value then; not a number where there is none, or where the run stopped
     */
    public record Swing(Input input, OptionalDouble lowAt, double low, OptionalDouble highAt, double high) {}

    public Swings {
        swings = List.copyOf(swings);
        left = List.copyOf(left);
    }

    /** How an input is called among the others. */
    public String title(Input input) {
        return input.title(
                Stream.concat(swings.stream().map(Swing::input), left.stream()).toList());
    }
}
