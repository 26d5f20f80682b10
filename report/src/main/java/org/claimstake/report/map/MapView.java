package org.claimstake.report.map;

import java.time.LocalDate;
import java.util.Optional;
import org.claimstake.casefile.territory.Territory;
import org.claimstake.world.territory.ShapeControl;
import org.locationtech.jts.geom.Geometry;

/**
 * What a picture of a situation shows.
 *
 * @param ground   empty where there is no land to draw on
 * @param occupied land that the source itself draws as occupied, on the plane; empty for a source without shapes
 * @param open     land that it draws as unclear, on the plane
 */
public record MapView(
        Situation situation, Optional<Ground> ground, Optional<Geometry> occupied, Optional<Geometry> open) {

    /** With the shapes of the source, the newest at or before the day of the situation. */
    public static MapView of(Territory territory, Situation situation, Optional<Ground> ground) {
        Optional<ShapeControl> shapes = Situation.shapes(territory, situation.by());
        Optional<LocalDate> day = shapes.flatMap(drawn -> drawn.newest(situation.on()));
        if (ground.isEmpty() || shapes.isEmpty() || day.isEmpty()) {
            return new MapView(situation, ground, Optional.empty(), Optional.empty());
        }
        return new MapView(
                situation,
                ground,
                ground.get().onPlane(shapes.get().occupied(day.get())),
                ground.get().onPlane(shapes.get().open(day.get())));
    }
}
