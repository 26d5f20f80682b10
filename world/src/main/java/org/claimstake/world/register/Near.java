package org.claimstake.world.register;

import java.util.OptionalDouble;
import org.claimstake.world.place.Box;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Earth;
import org.claimstake.world.place.Point;

/** What lies near a place: its own circle touches this one. */
public record Near(Circle circle) {
    // a degree of latitude is 110.57 km at the least, on the equator
    private static final double KM_PER_DEGREE = 110.5;

    /** A box that holds the circle; near a pole it goes all round the earth. */
    public Box box() {
        Point centre = circle.centre();
        double high = circle.km() / KM_PER_DEGREE;
        double south = Math.max(-90, centre.latitude() - high);
        double north = Math.min(90, centre.latitude() + high);
        double parallel = StrictMath.cos(StrictMath.toRadians(Math.max(-south, north)));
        double wide = parallel * 180 <= high ? 180 : high / parallel;
        return wide >= 180
                ? new Box(south, -180, north, 180)
                : new Box(south, turned(centre.longitude() - wide), north, turned(centre.longitude() + wide));
    }

    private static double turned(double longitude) {
        return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
    }

    /** Kilometres from the centre to the place that is given of a deposit; empty where none is. */
    public OptionalDouble distanceKm(Found found) {
        return found.where().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Earth.distanceKm(circle.centre(), found.where().get().centre()));
    }

    /** Whether a deposit may lie in the circle, as well as its place is known. */
    public boolean touches(Found found) {
        OptionalDouble km = distanceKm(found);
        return km.isPresent()
                && km.getAsDouble() <= circle.km() + found.where().orElseThrow().km();
    }
}
