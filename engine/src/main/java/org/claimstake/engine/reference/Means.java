package org.claimstake.engine.reference;

import java.util.function.Supplier;
import org.claimstake.language.plan.DeepStack;
import org.jspecify.annotations.Nullable;

/** The means of lines, by the judge: most who ask for a measure never look at them, so that they wait to be asked for. */
final class Means implements Supplier<double[]> {
    private final Shared shared;
    private final int futures;
    private double @Nullable [] means;

    Means(Shared shared, int futures) {
        this.shared = shared;
        this.futures = futures;
    }

    @Override
    public synchronized double[] get() {
        double[] known = means;
        if (known == null) {
            known = DeepStack.call(this::compute);
            means = known;
        }
        return known;
    }

    private double[] compute() {
        var sums = new LeafSums(shared.keeping.averagedCells);
        var worker = new Worker(shared);
        double[] leaf = sums.leaf();
        for (int future = 0; future < futures; future++) {
            worker.average(future, leaf);
            if ((future + 1) % Futures.LEAF == 0) {
                sums.done(future / Futures.LEAF, leaf);
                leaf = sums.leaf();
            }
        }
        return sums.means(futures % Futures.LEAF == 0 ? null : leaf);
    }
}
