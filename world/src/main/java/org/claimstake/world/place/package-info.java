/**
 * Where things lie. On the WGS 84 ellipsoid: a {@link org.claimstake.world.place.Point}, the
 * {@link org.claimstake.world.place.Circle} of what is not known better, shortest ways ({@link org.claimstake.world.place.Earth})
 * and areas ({@link org.claimstake.world.place.Area}). On the plane of a map: {@link org.claimstake.world.place.Conic}.
 *
 * <p>Shapes are JTS geometries in degrees, x east and y north; their edges are straight in degrees. Longitudes go on beyond 180
 * where a shape crosses the date line. What is computed here is compared with published figures in the tests.
 */
@NullMarked
package org.claimstake.world.place;

import org.jspecify.annotations.NullMarked;
