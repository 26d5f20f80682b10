package org.claimstake.engine.reference;

/** What the threads of a run share: all of it read only, save the results, each written at its future's own number. */
final class Shared {
    final Model model;
    final Program program;
    final Keeping keeping;
    final Cells common;
    final int futures;
    final double[][] kept; // [kept cell][future]
    final LeafSums sums;

    Shared(Model model, Program program, Keeping keeping, Cells common, int futures) {
        this.model = model;
        this.program = program;
        this.keeping = keeping;
        this.common = common;
        this.futures = futures;
        kept = new double[keeping.keptCells][futures];
        sums = new LeafSums(keeping.averagedCells);
    }

    int leaves() {
        return (futures + Futures.LEAF - 1) / Futures.LEAF;
    }
}
