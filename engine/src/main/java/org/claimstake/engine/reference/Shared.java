package org.claimstake.engine.reference;

import java.util.Arrays;

/** What the threads of a run share: all of it read only, save the results, each written at its future's own number. */
public final class Shared {
    public final Model model;
    public final Program program;
    public final Keeping keeping;
    public final Cells common;
    private int futures;
    private double[][] kept; // [kept cell][future]

    public Shared(Model model, Program program, Keeping keeping, Cells common) {
        this.model = model;
        this.program = program;
        this.keeping = keeping;
        this.common = common;
        kept = new double[keeping.keptCells][0];
    }

    /** Makes room for so many futures in all. Only while nobody computes; what was handed out before stays as it is. */
    public void grow(int count) {
        double[][] larger = new double[kept.length][];
        for (int cell = 0; cell < kept.length; cell++) {
            larger[cell] = Arrays.copyOf(kept[cell], count);
        }
        kept = larger;
        futures = count;
    }

    public int futures() {
        return futures;
    }

    /** [kept cell][future] */
    public double[][] kept() {
        return kept;
    }

    public int leaves() {
        return (futures + Futures.LEAF - 1) / Futures.LEAF;
    }
}
