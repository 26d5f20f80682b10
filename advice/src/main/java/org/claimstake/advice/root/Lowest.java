package org.claimstake.advice.root;

import java.util.function.DoubleFunction;

/** The place nearest to zero between two others, by golden sections: it needs no slope and survives kinks. */
final class Lowest {
    /** Of the largest difference seen: so near to zero, it touches it. */
    static final double TOUCHES = 1e-9;

    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;
    private static final int MOST_STEPS = 60;

    /** After so many steps the place is known to a thousandth of the part: what is then far from zero stays so. */
    private static final int FIRST_STEPS = 16;

    private static final double FAR = 1e-4;

    private Lowest() {}

    /**
     * @param sign of all three
     * @return the lowest place; the first of another sign, or without a value, as soon as there is one
     */
    static Point between(
            DoubleFunction<Point> function, Point before, Point here, Point after, int sign, double largest) {
        double low = before.at();
        double high = after.at();
        Point best = here;
        for (int step = 0; step < MOST_STEPS; step++) {
            boolean up = high - best.at() > best.at() - low;
            double next = up ? best.at() + GOLDEN * (high - best.at()) : best.at() - GOLDEN * (best.at() - low);
            Point point = function.apply(next);
            if (!point.isValue() || point.difference() * sign <= 0) {
                return point;
            }
            boolean better = Math.abs(point.difference()) < Math.abs(best.difference());
            double bound = better ? best.at() : next;
            if (up == better) {
                low = bound;
            } else {
                high = bound;
            }
            best = better ? point : best;
            if (step > FIRST_STEPS && Math.abs(best.difference()) > largest * FAR) {
                return best;
            }
        }
        return best;
    }
}
