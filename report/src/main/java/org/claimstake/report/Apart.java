package org.claimstake.report;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Names at the ends of lines, pushed apart until none covers another. */
final class Apart {
    private Apart() {}

    /**
     * @param wanted where each would stand alone, from the top
     * @param line   what each takes
     * @param bottom below which none may stand
     */
    static double[] of(double[] wanted, double line, double bottom) {
        double[] at = wanted.clone();
        int[] order = IntStream.range(0, at.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .mapToInt(i -> i)
                .toArray();
        for (int k = 1; k < order.length; k++) {
            at[order[k]] = Math.max(at[order[k]], at[order[k - 1]] + line);
        }
        double most = bottom;
        for (int k = order.length - 1; k >= 0; k--) {
            at[order[k]] = Math.min(at[order[k]], most);
            most = at[order[k]] - line;
        }
        return at;
    }
}
