package org.claimstake.engine.reference;

/** What the threads of a run share: all of it read only, save the results, each written at its future's own number. */
public final class Shared {
    public final Model model;
    public final Program program;
    public final Keeping keeping;
    public final Cells common;
    public final int futures;
    public final double[][] kept; // [kept cell][future]
    public final LeafSums sums;

    public Shared(Model model, Program program, Keeping keeping, Cells common, int futures) {
        this.model = model;
        this.program = program;
        this.keeping = keeping;
        this.common = common;
        this.futures = futures;
        kept = new double[keeping.keptCells][futures];
        sums = new LeafSums(keeping.averagedCells);
    }

    public int leaves() {
        return (futures + Futures.LEAF - 1) / Futures.LEAF;
    }
}
