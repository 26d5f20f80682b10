package org.claimstake.advice.bargain.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Points that were kept so far, of many parties, asked again and again whether one of them is worth at least as much to all as another. They
 * lie in trees whose sizes are unlike (J. Bentley, J. Saxe, Decomposable searching problems, 1980): a full heap of new ones is built into one
 * tree together with the trees that are no larger.
 */
final class Kept {
    private static final int HEAP = 64;

    private final List<Partial> fresh = new ArrayList<>(HEAP);
    private final List<KeptTree> trees = new ArrayList<>(); // by falling size

    void add(Partial one) {
        fresh.add(one);
        if (fresh.size() == HEAP) {
            var all = new ArrayList<>(fresh);
            fresh.clear();
            while (!trees.isEmpty() && trees.getLast().size() <= all.size()) {
                trees.removeLast().addTo(all);
            }
            trees.add(new KeptTree(all));
        }
    }

    boolean holdsNoLess(Partial one) {
        for (KeptTree tree : trees) {
            if (tree.holdsNoLess(one.sums())) {
                return true;
            }
        }
        for (Partial other : fresh) {
            if (other.isNoLess(one)) {
                return true;
            }
        }
        return false;
    }
}
