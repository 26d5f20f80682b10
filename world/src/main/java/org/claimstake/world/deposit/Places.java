package org.claimstake.world.deposit;

import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Earth;

/** Distances of places that are known by a circle each. */
final class Places {
    private Places() {}

    /** Whether both may be one place. */
    static boolean touch(Circle one, Circle other) {
        return Earth.distanceKm(one.centre(), other.centre()) <= one.km() + other.km();
    }

    static String words(Circle circle) {
        return circle.centre().latitude() + ", " + circle.centre().longitude() + " \u00B1 " + circle.km() + " km";
    }
}
