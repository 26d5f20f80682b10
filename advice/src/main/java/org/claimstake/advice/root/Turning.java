package org.claimstake.advice.root;

import java.util.List;
import java.util.function.DoubleFunction;

/** What a change of sign is: a root, or a jump over one. */
final class Turning {
    /** A steep function is a thousand times steeper than over its part of the scan; a jump is steeper than that. */
    private static final double STEEP = 1e3;

    /** Of the largest difference seen: a smaller jump is of no consequence. */
    private static final double SMALL = 1e-7;

    /** Of the range: so far from a root its slope is taken first. */
    private static final double BESIDE = 1e-3;

    private Turning() {}

    /**
     * @param low     the part of the scan in which the sign changes
     * @param from    the closed bracket
     * @param largest difference of the whole scan
     */
    static Found of(
            DoubleFunction<Point> function, Point low, Point high, Point from, Point to, Range range, double largest) {
        double step = Math.abs(to.difference() - from.difference());
        double slope = Math.abs(high.difference() - low.difference()) / (high.at() - low.at());
        boolean passes = from.difference() != 0 && to.difference() != 0;
        boolean jumps = passes && step > STEEP * slope * (to.at() - from.at()) && step > SMALL * largest;
        var before = (Probe.Value) from.probe();
        var after = (Probe.Value) to.probe();
        // what one future more or less makes of a share of them is no jump of the deal
        if (jumps && step > 2 * Math.max(before.error(), after.error())) {
            return new Found.Jump(from.at(), to.at(), before, after);
        }
        return root(function, from, to, range, false);
    }

    /** A place of the scan that is zero itself. */
    static Found zero(DoubleFunction<Point> function, List<Point> all, int place, Range range) {
        Point here = all.get(place);
        boolean touches = place > 0
                && place + 1 < all.size()
                && all.get(place - 1).isValue()
                && all.get(place + 1).isValue()
                && all.get(place - 1).difference() * all.get(place + 1).difference() > 0;
        return root(function, here, here, range, touches);
    }

    static Found touching(DoubleFunction<Point> function, Point lowest, Range range) {
        return root(function, lowest, lowest, range, true);
    }

    private static Found root(DoubleFunction<Point> function, Point from, Point to, Range range, boolean touches) {
        Point best = Math.abs(from.difference()) <= Math.abs(to.difference()) ? from : to;
        if (best.difference() != 0) {
            Point round = function.apply(Roundest.of(from.at(), to.at()));
            best = round.isValue() ? round : best;
        }
        var there = (Probe.Value) best.probe();
        double spread = there.error() > 0 ? spread(function, best.at(), there.error(), range) : 0;
        return new Found.Root(best.at(), from.at(), to.at(), there, spread, touches);
    }

    /**
     * The error of the difference, carried over to the place by the slope: over so wide a way that the difference moves by
     * more than its error, since a share of the futures moves in steps.
     */
    private static double spread(DoubleFunction<Point> function, double at, double error, Range range) {
        for (double beside = BESIDE; beside < 1; beside *= 4) {
            Point low = function.apply(Math.max(range.low(), at - beside * range.width()));
            Point high = function.apply(Math.min(range.high(), at + beside * range.width()));
            if (!low.isValue() || !high.isValue()) {
                return Double.NaN;
            }
            double moved = Math.abs(high.difference() - low.difference());
            if (moved > 2 * error) {
                return error * (high.at() - low.at()) / moved;
            }
        }
        return Double.NaN;
    }
}
