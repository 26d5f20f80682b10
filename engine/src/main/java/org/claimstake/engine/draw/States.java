package org.claimstake.engine.draw;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.claimstake.engine.exact.Exact;

/**
 * The draws of one unknown value over the states of ignorance, stratified: of s states exactly one lies in each s-th
 * part of the unit interval, and which one lies where is itself drawn.
 *
 * <p>State j takes {@code min((rank + v) / s, 1 - 2^-53)}: v is the plain uniform number of "future" j, rank its place
 * when the states are ordered by a second word of theirs, read without sign, equal words by j. A value that is one for
 * all periods takes the words of period 0.
 */
public final class States {

    private static final double BELOW_ONE = 1 - 0x1p-53;

    private final double[] uniforms; // [state]

    private States(double[] uniforms) {
        this.uniforms = uniforms;
    }

    static States of(Stream stream, int count, int period) {
        if (count < 1) throw new IllegalArgumentException("%s states: there must be at least 1".formatted(count));
        int[] stateAtRank = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing(j -> stream.place(j, period), Long::compareUnsigned)) // stable: ties by j
                .mapToInt(Integer::intValue)
                .toArray();
        double[] uniforms = new double[count];
        for (int rank = 0; rank < count; rank++) {
            int state = stateAtRank[rank];
            uniforms[state] = Exact.min((rank + stream.uniform(state, period)) / count, BELOW_ONE);
        }
        return new States(uniforms);
    }

    /** How many states there are. */
    public int count() {
        return uniforms.length;
    }

    /** The state in which a future lies: its number modulo the count. */
    public int stateOf(long future) {
        return (int) (future % uniforms.length);
    }

    /**
     * The uniform number of a state.
     *
     * @param state from 0 to below {@link #count}
     * @return above 0 and below 1
     */
    public double uniform(int state) {
        return uniforms[state];
    }

    /** The standard normal number of a state: the quantile of {@link #uniform}. */
    public double normal(int state) {
        return Exact.normalQuantile(uniform(state));
    }
}
