package org.claimstake.advice.parting;

import java.util.BitSet;
import java.util.List;

/**
 * How the difference that several changes make together is split over them. A coalition is a set of changes that are made
 * while the others are not, each by its number.
 */
public sealed interface Division permits Shapley, OneOrder {

    /** The coalitions whose worth is needed, the empty one first. */
    List<BitSet> coalitions();

    /**
     * What a coalition is worth.
     *
     * @param worth [future]; not a number where it has no value, and then no change has a part in that future
     */
    void add(BitSet coalition, double[] worth);

    /** What each change makes. @return [change][future], once all coalitions are added */
    double[][] parts();
}
