package org.claimstake.world.place;

/**
 * A place on a map's plane.
 *
 * @param eastKm km to the right of the map's origin
 * @param northKm km above it
 */
public record Plane(double eastKm, double northKm) {}
