/**
 * Shapes as people have them: GeoJSON ({@link org.claimstake.world.shape.GeoJson}) and Shapefile
 * ({@link org.claimstake.world.shape.Shapefile}). In come bytes and a name, out come {@link org.claimstake.world.shape.Shapes}:
 * features in degrees of WGS 84 (x east, y north), their attributes as text, and the troubles met.
 *
 * <p>What is crooked is set right and told: rings that run the wrong way round, rings that are not closed, polygons that cross
 * themselves or the date line. What cannot be read is refused in words. A height is dropped. How much is read is bounded by
 * {@link org.claimstake.world.shape.ShapeLimits}; nothing is fetched.
 */
@NullMarked
package org.claimstake.world.shape;

import org.jspecify.annotations.NullMarked;
