package org.claimstake.world.shape;

import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * A closed line of points as a file gives it.
 *
 * @param xy x and y of one point after the other, the last point the same as the first
 */
record Ring(double[] xy) {
    private static final double HALF_TURN = 180;
    private static final double TURN = 360;

    static Ring closed(double[] xy) {
        if (isClosed(xy)) {
            return new Ring(xy);
        }
        var longer = java.util.Arrays.copyOf(xy, xy.length + 2);
        longer[xy.length] = xy[0];
        longer[xy.length + 1] = xy[1];
        return new Ring(longer);
    }

    static boolean isClosed(double[] xy) {
        return xy.length >= 2 && xy[0] == xy[xy.length - 2] && xy[1] == xy[xy.length - 1];
    }

    int points() {
        return xy.length / 2;
    }

    CoordinateSequence sequence() {
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }

    LinearRing line(GeometryFactory factory) {
        return factory.createLinearRing(sequence());
    }

    Envelope envelope() {
        var envelope = new Envelope();
        for (int i = 0; i < xy.length; i += 2) {
            envelope.expandToInclude(xy[i], xy[i + 1]);
        }
        return envelope;
    }

    /** Area in the units of the coordinates, positive where the ring runs counterclockwise. */
    double signedArea() {
        return -Area.ofRingSigned(sequence());
    }

    /** Whether a step of it is longer than half of the earth and shorter than all of it: it crosses the date line. */
    boolean jumps() {
        for (int i = 2; i < xy.length; i += 2) {
            double step = Math.abs(xy[i] - xy[i - 2]);
            if (step > HALF_TURN && step < TURN) {
                return true;
            }
        }
        return false;
    }

    /** The same ring with longitudes that go on beyond 180, or this one where it runs round a pole. */
    Ring unwound() {
        double[] longer = xy.clone();
        double turn = 0;
        for (int i = 2; i < xy.length; i += 2) {
            double step = xy[i] - xy[i - 2];
            if (Math.abs(step) > HALF_TURN && Math.abs(step) < TURN) {
                turn -= Math.copySign(TURN, step);
            }
            longer[i] = xy[i] + turn;
        }
        return turn == 0 ? new Ring(longer) : this;
    }

    Ring shifted(double degrees) {
        double[] there = xy.clone();
        for (int i = 0; i < there.length; i += 2) {
            there[i] += degrees;
        }
        return new Ring(there);
    }
}
