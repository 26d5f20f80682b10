package org.claimstake.advice.bargain.domain;

import java.util.ArrayList;
import java.util.List;

/** Points in blocks, each with the most that any of its points has for each party: most blocks are passed over by that alone. */
final class Blocks {
    private static final int SIZE = 32;

    private final List<List<Partial>> blocks = new ArrayList<>();
    private final List<long[]> most = new ArrayList<>(); // by block, [party]

    void add(Partial one) {
        if (blocks.isEmpty() || blocks.getLast().size() == SIZE) {
            blocks.add(new ArrayList<>(SIZE));
            most.add(one.sums().clone());
        }
        blocks.getLast().add(one);
        long[] top = most.getLast();
        for (int party = 0; party < top.length; party++) {
            top[party] = Math.max(top[party], one.sums()[party]);
        }
    }

    /** Is there one that is worth at least as much to all? */
    boolean holdsNoLess(Partial one) {
        for (int block = 0; block < blocks.size(); block++) {
            if (reaches(most.get(block), one.sums())) {
                for (Partial other : blocks.get(block)) {
                    if (other.isNoLess(one)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean reaches(long[] most, long[] sums) {
        for (int party = 0; party < sums.length; party++) {
            if (most[party] < sums[party]) {
                return false;
            }
        }
        return true;
    }
}
