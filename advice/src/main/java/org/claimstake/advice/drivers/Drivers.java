package org.claimstake.advice.drivers;

import java.util.List;
import java.util.OptionalDouble;
import org.claimstake.advice.Quantity;

/**
 * What drives a value: of each input the share of the variance that goes back to it alone.
 *
 * @param of       whose variance is shared out: of a figure, what it folds
 * @param futures  that were run
 * @param known    in how many of them there is a value; only these count
 * @param drivers  the largest share first, those without one last; empty where the value is the same in all futures
 * @param together what goes back to no input alone, as where one only counts if another comes about; empty where a share is
 *                 missing
 * @param togetherError by how much other draws would move it; there with it
 */
public record Drivers(
        Quantity of,
        int futures,
        int known,
        List<Driver> drivers,
        OptionalDouble together,
        OptionalDouble togetherError) {

    /** Fewer futures with a value than these share out nothing. */
    public static final int LEAST = 100;

    /** How a share was found. */
    public enum Way {
        /** By sorting the futures that were run. */
        SORTED,
        /** By a second run in which all other inputs are drawn anew. */
        REDRAWN,
        /** There is no other input. */
        ALONE
    }

    /**
     * One input.
     *
     * @param share of the variance, from about 0 to about 1: by how much the variance would fall, on average, if it were
     *              known and nothing else; empty where too few futures have a value, or where the run for it stopped
     * @param error by how much other draws would move the share; there with the share
     */
    public record Driver(Input input, Way way, OptionalDouble share, OptionalDouble error) {}

    public Drivers {
        drivers = List.copyOf(drivers);
    }

    /** How an input is called among the others. */
    public String title(Input input) {
        return input.title(drivers.stream().map(Driver::input).toList());
    }
}
