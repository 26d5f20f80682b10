package org.claimstake.world.place;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * A conic projection of the WGS 84 ellipsoid onto the plane of a map, with two standard parallels. Formulas: Snyder, Map
 * Projections: A Working Manual (USGS Professional Paper 1395), equations 14-1 to 14-21 for Albers and 15-1 to 15-11 for
 * Lambert; the tests hold it against his numerical examples.
 *
 * <p>A ring that runs counterclockwise on the earth does so on the plane, and what lies left of the meridian in the
 * middle has a negative {@code eastKm}. Neither pole nor the meridian opposite the middle lies on a map it is meant for.
 */
public final class Conic {
    private static final double WGS84_KM = 6378.137;
    private static final double WGS84_E2 = 0.0066943799901413165;

    /** A cone needs its parallels to one side of the equator by this on average. */
    private static final double LEAST_LATITUDE = 1;

    private static final int MOST_ROUNDS = 30;

    private final Kind kind;
    private final double radius;
    private final double e;
    private final double meridian;
    private final double cone;
    private final double constant;
    private final double originRadius;

    /** What a projection keeps. */
    public enum Kind {
        /** Albers: areas. */
        EQUAL_AREA,
        /** Lambert: angles, so the shape of what is small. */
        CONFORMAL
    }

    /**
     * @param south first standard parallel, degrees
     * @param north second standard parallel, degrees; the two do not lie equally far to either side of the equator
     * @param latitude of the origin, degrees
     * @param longitude of the origin and the middle, degrees
     */
    public Conic(Kind kind, double south, double north, double latitude, double longitude) {
        this(kind, south, north, latitude, longitude, WGS84_KM, WGS84_E2);
    }

    Conic(Kind kind, double south, double north, double latitude, double longitude, double radius, double e2) {
        if (Math.abs(south + north) < 1e-9 || Math.abs(south) >= 90 || Math.abs(north) >= 90) {
            throw new IllegalArgumentException("no cone with standard parallels at %s and %s".formatted(south, north));
        }
        this.kind = kind;
        this.radius = radius;
        e = StrictMath.sqrt(e2);
        meridian = longitude;
        double first = StrictMath.toRadians(south);
        double second = StrictMath.toRadians(north);
        cone = Math.abs(south - north) < 1e-9
                ? StrictMath.sin(first)
                : switch (kind) {
                    case EQUAL_AREA -> (square(m(first)) - square(m(second))) / (q(second) - q(first));
                    case CONFORMAL -> StrictMath.log(m(first) / m(second)) / StrictMath.log(t(first) / t(second));
                };
        constant = switch (kind) {
            case EQUAL_AREA -> square(m(first)) + cone * q(first);
            case CONFORMAL -> m(first) / (cone * StrictMath.pow(t(first), cone));
        };
        originRadius = radiusAt(StrictMath.toRadians(latitude));
    }

    /** Albers' projection with the origin in the middle of a box, its parallels a sixth of the height from its edges. */
    public static Conic albers(Box box) {
        return of(Kind.EQUAL_AREA, box);
    }

    /** Lambert's projection with the origin in the middle of a box, its parallels a sixth of the height from its edges. */
    public static Conic lambert(Box box) {
        return of(Kind.CONFORMAL, box);
    }

    private static Conic of(Kind kind, Box box) {
        double middle = (box.south() + box.north()) / 2;
        double third = (box.north() - box.south()) / 3;
        // a box over the equator: the cone is moved off it a little, the origin stays
        double between = Math.abs(middle) >= LEAST_LATITUDE ? middle : middle < 0 ? -LEAST_LATITUDE : LEAST_LATITUDE;
        double south = Math.max(-89, between - third);
        double north = Math.min(89, between + third);
        return new Conic(kind, south, north, middle, box.middle());
    }

    public Kind kind() {
        return kind;
    }

    /** Where a place lies on the map. */
    public Plane toPlane(Point place) {
        return toPlane(place.latitude(), place.longitude());
    }

    private Plane toPlane(double latitude, double longitude) {
        double far = radiusAt(StrictMath.toRadians(latitude));
        double angle = cone * StrictMath.toRadians(StrictMath.IEEEremainder(longitude - meridian, 360));
        return new Plane(far * StrictMath.sin(angle), originRadius - far * StrictMath.cos(angle));
    }

    /** A shape in degrees on the map: its corners moved there, in km. Edges between them are straight on the map. */
    public Geometry toPlane(Geometry shape) {
        Geometry there = shape.copy();
        there.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                Plane at = toPlane(points.getY(i), points.getX(i));
                points.setOrdinate(i, 0, at.eastKm());
                points.setOrdinate(i, 1, at.northKm());
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return there;
    }

    /** Which place lies there; to some micrometres what {@link #toPlane(Point)} was given. */
    public Point toPoint(Plane at) {
        double side = Math.copySign(1, cone);
        double down = originRadius - at.northKm();
        double far = side * StrictMath.sqrt(square(at.eastKm()) + square(down));
        double angle = StrictMath.atan2(side * at.eastKm(), side * down);
        double longitude = meridian + StrictMath.toDegrees(angle / cone);
        double latitude = StrictMath.toDegrees(
                switch (kind) {
                    case EQUAL_AREA -> latitudeOfQ((constant - square(far * cone / radius)) / cone);
                    case CONFORMAL -> latitudeOfT(StrictMath.pow(far / (radius * constant), 1 / cone));
                });
        return new Point(Math.clamp(latitude, -90, 90), StrictMath.IEEEremainder(longitude, 360));
    }

    /** Distance of a parallel from the tip of the cone, negative for a cone over the south. */
    private double radiusAt(double phi) {
        return switch (kind) {
            case EQUAL_AREA -> radius * StrictMath.sqrt(Math.max(0, constant - cone * q(phi))) / cone;
            case CONFORMAL -> radius * constant * StrictMath.pow(t(phi), cone);
        };
    }

    private static double square(double x) {
        return x * x;
    }

    /** Snyder's m, 14-15: the radius of a parallel for an equator of 1. */
    private double m(double phi) {
        double sine = e * StrictMath.sin(phi);
        return StrictMath.cos(phi) / StrictMath.sqrt(1 - sine * sine);
    }

    /** Snyder's q, 3-12: the area from the equator to a parallel, per radian of longitude and doubled. */
    private double q(double phi) {
        double sine = StrictMath.sin(phi);
        double along = e * sine;
        return (1 - e * e) * (sine / (1 - along * along) + StrictMath.log((1 + along) / (1 - along)) / (2 * e));
    }

    /** Snyder's t, 15-9. */
    private double t(double phi) {
        double along = e * StrictMath.sin(phi);
        return StrictMath.tan(Math.PI / 4 - phi / 2) / StrictMath.pow((1 - along) / (1 + along), e / 2);
    }

    /** Newton's method, 3-16. */
    private double latitudeOfQ(double q) {
        double phi = StrictMath.asin(Math.clamp(q / 2, -1, 1));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double sine = StrictMath.sin(phi);
            double along = 1 - square(e * sine);
            double step = square(along) / (2 * (1 - e * e) * StrictMath.cos(phi)) * (q - q(phi));
            phi += step;
            if (Math.abs(step) < 1e-14) {
                break;
            }
        }
        return phi;
    }

    /** Rounds of 7-9. */
    private double latitudeOfT(double t) {
        double phi = Math.PI / 2 - 2 * StrictMath.atan(t);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double along = e * StrictMath.sin(phi);
            double next = Math.PI / 2 - 2 * StrictMath.atan(t * StrictMath.pow((1 - along) / (1 + along), e / 2));
            double step = next - phi;
            phi = next;
            if (Math.abs(step) < 1e-14) {
                break;
            }
        }
        return phi;
    }
}
