package org.claimstake.advice.bargain.domain;

import java.util.Arrays;
import java.util.List;

/**
 * Points halved again and again by the party for which they differ most (J. Bentley, Multidimensional binary search trees, 1975), with the
 * most of each half for every party: a half whose most is less for one party holds nothing that is as much for all.
 */
final class KeptTree {
    private static final int LEAF = 8;

    private final Partial[] points;
    private final long[][] most; // [node][party]; the halves of node n are 2n + 1 and 2n + 2
    private final int parties;

    KeptTree(List<Partial> all) {
        points = all.toArray(Partial[]::new);
        parties = points[0].sums().length;
        int leaves = 1;
        while (leaves * LEAF < points.length) {
            leaves *= 2;
        }
        most = new long[2 * leaves - 1][];
        build(0, 0, points.length);
    }

    int size() {
        return points.length;
    }

    void addTo(List<Partial> all) {
        all.addAll(Arrays.asList(points));
    }

    private boolean isLeaf(int node) {
        return 2 * node + 1 >= most.length;
    }

    private void build(int node, int from, int to) {
        var top = new long[parties];
        var bottom = new long[parties];
        Arrays.fill(top, Long.MIN_VALUE);
        Arrays.fill(bottom, Long.MAX_VALUE);
        for (int i = from; i < to; i++) {
            for (int party = 0; party < parties; party++) {
                top[party] = Math.max(top[party], points[i].sums()[party]);
                bottom[party] = Math.min(bottom[party], points[i].sums()[party]);
            }
        }
        most[node] = top;
        if (isLeaf(node)) {
            return;
        }
        int widest = 0;
        for (int party = 1; party < parties; party++) {
            widest = top[party] - bottom[party] > top[widest] - bottom[widest] ? party : widest;
        }
        int by = widest;
        // the better half first: what is found there ends the search
        Arrays.sort(points, from, to, (left, right) -> Long.compare(right.sums()[by], left.sums()[by]));
        int middle = from + (to - from) / 2;
        build(2 * node + 1, from, middle);
        build(2 * node + 2, middle, to);
    }

    boolean holdsNoLess(long[] sums) {
        return holdsNoLess(0, 0, points.length, sums);
    }

    private boolean holdsNoLess(int node, int from, int to, long[] sums) {
        if (!isNoLess(most[node], sums)) {
            return false;
        }
        if (isLeaf(node)) {
            for (int i = from; i < to; i++) {
                if (isNoLess(points[i].sums(), sums)) {
                    return true;
                }
            }
            return false;
        }
        int middle = from + (to - from) / 2;
        return holdsNoLess(2 * node + 1, from, middle, sums) || holdsNoLess(2 * node + 2, middle, to, sums);
    }

    private static boolean isNoLess(long[] one, long[] other) {
        for (int party = 0; party < other.length; party++) {
            if (one[party] < other[party]) {
                return false;
            }
        }
        return true;
    }
}
