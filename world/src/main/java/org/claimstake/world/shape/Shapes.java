package org.claimstake.world.shape;

import java.util.List;
import java.util.Objects;
import org.claimstake.world.reading.Trouble;

/**
 * What was read of a file. One that was refused has no features and a trouble that says why.
 *
 * @param name the name of the file, as the reader was told
 * @param features in the order of the file
 * @param troubles in the order in which they were met
 */
public record Shapes(String name, List<Feature> features, List<Trouble> troubles) {
    public Shapes {
        Objects.requireNonNull(name);
        features = List.copyOf(features);
        troubles = List.copyOf(troubles);
    }

    /** Whether nothing was read of the file because of a trouble with the whole of it. */
    public boolean isRefused() {
        return troubles.stream().anyMatch(trouble -> trouble.became() == Trouble.Outcome.REFUSED);
    }
}
