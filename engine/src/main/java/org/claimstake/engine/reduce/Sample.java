package org.claimstake.engine.reduce;

import java.util.function.IntPredicate;

/**
 * What a measure came to, future by future: the value of future k stands at k. A future may have none (no rate of
 * return, never reached), and one that a condition excludes does not count at all.
 *
 * <p>The array is not copied: whoever hands it over changes it no more.
 */
public final class Sample {

    private enum Face {
        KNOWN,
        NONE,
        LEFT_OUT
    }

    private static final Face[] ALL_KNOWN = {};

    private final double[] values; // [future]
    private final Face[] faces; // [future]; empty where all are known
    private final int known;
    private final int none;

    private Sample(double[] values, Face[] faces, int known, int none) {
        this.values = values;
        this.faces = faces;
        this.known = known;
        this.none = none;
    }

    /**
     * A value in every future.
     *
     * @throws IllegalArgumentException if one is not a number: that should have stopped the run
     */
    public static Sample of(double... values) {
        return of(values, future -> false);
    }

    /** As {@link #of(double[], IntPredicate, IntPredicate)}, every future counted. */
    public static Sample of(double[] values, IntPredicate none) {
        return of(values, none, future -> true);
    }

    /**
     * A value in some futures.
     *
     * @param values [future]; what stands where there is none does not matter
     * @param none the futures that have no value
     * @param counted the futures that count
     * @throws IllegalArgumentException if a value that counts is not a number
     */
    public static Sample of(double[] values, IntPredicate none, IntPredicate counted) {
        Face[] faces = new Face[values.length];
        int knownFutures = 0;
        int noneFutures = 0;
        for (int k = 0; k < values.length; k++) {
            faces[k] = !counted.test(k) ? Face.LEFT_OUT : none.test(k) ? Face.NONE : Face.KNOWN;
            if (faces[k] == Face.KNOWN) {
                if (Double.isNaN(values[k]))
                    throw new IllegalArgumentException("future %s is not a number".formatted(k));
                knownFutures++;
            } else if (faces[k] == Face.NONE) {
                noneFutures++;
            }
        }
        return new Sample(values, knownFutures == values.length ? ALL_KNOWN : faces, knownFutures, noneFutures);
    }

    /** Whether something holds, as 1 and 0: the mean of it is the chance. Where it is none it does not hold. */
    public static Sample ofTruths(int futures, IntPredicate holds) {
        double[] values = new double[futures];
        for (int k = 0; k < futures; k++) values[k] = holds.test(k) ? 1 : 0;
        return of(values);
    }

    /** How many futures there are, whether they count or not. */
    public int futures() {
        return values.length;
    }

    /** How many futures count: those with a value and those with none. */
    public int counted() {
        return known + none;
    }

    /** How many futures have a value and count. */
    public int known() {
        return known;
    }

    /** How many futures count and have none. */
    public int none() {
        return none;
    }

    /** The futures of one state of ignorance, numbered from 0 in their order; future k lies in state k mod {@code states}. */
    public Sample state(int state, int states) {
        int count = state >= values.length ? 0 : (values.length - state - 1) / states + 1;
        double[] of = new double[count];
        for (int i = 0; i < count; i++) of[i] = values[state + i * states];
        return faces.length == 0
                ? of(of)
                : of(of, i -> faces[state + i * states] == Face.NONE, i -> faces[state + i * states] != Face.LEFT_OUT);
    }

    boolean isKnown(int future) {
        return faces.length == 0 || faces[future] == Face.KNOWN;
    }

    double value(int future) {
        return values[future];
    }

    /** The values there are, in the order of the futures. */
    double[] knownValues() {
        double[] all = new double[known];
        int place = 0;
        for (int k = 0; k < values.length; k++) {
            if (isKnown(k)) all[place++] = values[k];
        }
        return all;
    }
}
