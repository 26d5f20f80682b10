package org.claimstake.engine;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;

/**
 * One future with every value it holds, up to the place where it stopped if it did. A row is a place in the step's row
 * set, 0 for a step without rows; a period counts from 0, and is not looked at for a step that holds one value for all.
 */
public interface Trace {

    Plan plan();

    Settings settings();

    long future();

    /** Where it stopped; empty when it went through. */
    Optional<Stop> stop();

    /** In plain units; {@code ValueType.MISSING} for none, for what comes after a stop, and for figures. */
    double value(int step, int row, int period);

    /**
     * The value of a part of a step's formula.
     *
     * @param period -1 for a step that has none
     * @throws IllegalStateException for what this future cannot compute, which is what it stopped for
     */
    double value(Node part, int step, int row, int period);

    /**
     * Asks for many parts of one step's formula, which takes far less time than one by one.
     *
     * @param ask is given what tells the value of a part, as {@link #value(Node, int, int, int)} does, and may ask until it returns;
     *     what cannot be computed is thrown there, for that part alone
     */
    default <T> T parts(int step, int row, int period, Function<ToDoubleFunction<Node>, T> ask) {
        return ask.apply(part -> value(part, step, row, period));
    }

    /** The rate of return of a part of a formula, with its reason where it is none, and the other rates there are; empty for another part. */
    Optional<Irr> irr(Node part, int step, int row);

    /** The row of its table that a part of a formula reads; empty where there is none. */
    Optional<Integer> tableRow(Row part, int step, int row, int period);

    /** As {@link Run#coverage}, of this future alone. */
    Optional<Coverage> coverage(int step);
}
