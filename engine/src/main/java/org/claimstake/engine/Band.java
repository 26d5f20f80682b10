package org.claimstake.engine;

/**
 * Where a figure lies over the states of ignorance: what is not known sets its middle, chance given what is known is taken
 * out. In a tenth of the states the figure lies below {@code low}, in a tenth above {@code high}.
 *
 * @param low    in plain units; as {@code high} it may be {@code ValueType.MISSING}, of a date that never comes
 * @param states how many states had futures enough
 */
public record Band(double low, double high, int states) {
    public static final double LOW = 0.1;
    public static final double HIGH = 0.9;
}
