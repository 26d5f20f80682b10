package org.claimstake.advice.root;

import java.util.ArrayList;
import java.util.List;

/** Where the left side does not move with the place: three parts of the scan or more. */
final class Flats {
    private static final int FEWEST = 3;
    private static final double ROUNDING = 1e-12;

    private Flats() {}

    static List<Sought.Flat> of(List<Point> looked) {
        var flats = new ArrayList<Sought.Flat>();
        int first = 0;
        for (int i = 1; i <= looked.size(); i++) {
            if (i < looked.size() && isSame(looked.get(first), looked.get(i))) {
                continue;
            }
            if (i - 1 - first >= Math.min(FEWEST, looked.size() - 1)) {
                flats.add(new Sought.Flat(
                        looked.get(first).at(), looked.get(i - 1).at(), (Probe.Value)
                                looked.get(first).probe()));
            }
            first = i;
        }
        return flats;
    }

    static boolean isSame(Point one, Point other) {
        return one.probe() instanceof Probe.Value a
                && other.probe() instanceof Probe.Value b
                && isSame(a.left(), b.left())
                && isSame(a.right(), b.right());
    }

    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));
    }
}
