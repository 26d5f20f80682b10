package org.claimstake.world.place;

import java.util.Objects;

/**
 * A place and how well it is known: the thing lies somewhere within the radius.
 *
 * @param centre the place given
 * @param km radius in kilometres, 0 or more; 0 where the place is taken as exact
 */
public record Circle(Point centre, double km) {
    public Circle {
        Objects.requireNonNull(centre);
        if (!(km >= 0) || Double.isInfinite(km)) {
            throw new IllegalArgumentException("a radius is 0 km or more, not " + km);
        }
    }
}
