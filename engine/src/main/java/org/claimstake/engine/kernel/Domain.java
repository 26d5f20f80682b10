package org.claimstake.engine.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Over what a value runs beside futures and periods: over one index where it has no rows, over the rows of a step, over
 * the rows that a fold goes through (for each index of the domain around it, one after another).
 */
final class Domain {
    final int size;
    final @Nullable Domain outer;
    /** [index] of the domain around this one. */
    final int[] outerIndex;

    Domain(int size, @Nullable Domain outer, int[] outerIndex) {
        this.size = size;
        this.outer = outer;
        this.outerIndex = outerIndex;
    }

    static Domain single() {
        return new Domain(1, null, new int[] {0});
    }

    /** One index after another, each within the single one. */
    static Domain rows(int size, Domain single) {
        return new Domain(size, single, new int[size]);
    }

    boolean isSingle() {
        return outer == null;
    }

    /** The domain of what is made of values of these. */
    static Domain deepest(Domain single, List<Value> args) {
        Domain deepest = single;
        for (Value arg : args) {
            if (arg.domain.depth() > deepest.depth()) {
                deepest = arg.domain;
            }
        }
        return deepest;
    }

    private int depth() {
        return outer == null ? 0 : 1 + outer.depth();
    }

    /** Where a value of an outer domain stands for an index of this one. */
    int indexIn(Domain other, int index) {
        Domain domain = this;
        int at = index;
        while (domain != other) {
            at = domain.outerIndex[at];
            Domain around = domain.outer;
            if (around == null) {
                throw new IllegalStateException("no domain around this one");
            }
            domain = around;
        }
        return at;
    }

    /** [index of this] index of the other. */
    int[] indicesIn(Domain other) {
        int[] indices = new int[size];
        for (int i = 0; i < size; i++) {
            indices[i] = indexIn(other, i);
        }
        return indices;
    }
}
