package org.claimstake.world.deposit;

import java.util.List;
import java.util.Objects;

/**
 * What a source says of the classes of a deposit.
 *
 * @param said its words
 * @param classes the classes that these name
 */
public record Classification(String said, List<ResourceClass> classes) {
    public Classification {
        Objects.requireNonNull(said);
        classes = List.copyOf(classes);
    }

    public static Classification of(String said) {
        return new Classification(said, ResourceClass.in(said));
    }
}
