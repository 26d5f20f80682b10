package org.claimstake.world.territory;

import java.util.Objects;
import java.util.Optional;
import org.claimstake.world.place.Circle;

/**
 * What is asked about.
 *
 * @param key its key in the register
 * @param where the circle in which it lies, where that is known
 */
public record Site(String key, Optional<Circle> where) {
    public Site {
        Objects.requireNonNull(where);
        if (key.isBlank()) {
            throw new IllegalArgumentException("a site has a key");
        }
    }
}
