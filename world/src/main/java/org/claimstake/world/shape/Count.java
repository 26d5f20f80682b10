package org.claimstake.world.shape;

import java.util.OptionalInt;

/** How often something was met in a file, and in which feature first. */
final class Count {
    private int many;
    private int first;

    void at(int feature) {
        if (many == 0) {
            first = feature;
        }
        many++;
    }

    int many() {
        return many;
    }

    OptionalInt first() {
        return many == 0 ? OptionalInt.empty() : OptionalInt.of(first);
    }
}
