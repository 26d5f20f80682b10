package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.report.DealPlane.Kind;
import org.claimstake.report.DealPlane.Mark;
import org.claimstake.report.DealPlane.Point;

/** Deals between two sides, made by hand: a curve on which sides give more and more for less and less, and what lies below it. */
final class Planes {
    private static final String LONG = "the ministry of economy, environment and agriculture of a federal State";
    private static final Point EXACT = Point.NOTHING;

    private Planes() {}

    /** With an offer whose name is long, and two notions of a fair deal that choose one. */
    static DealPlane agreed() {
        List<Point> frontier = frontier(12);
        Point best = frontier.get(6);
        return new DealPlane(
                Sample.MONEY,
                LONG,
                "the investor",
                EXACT,
                below(frontier),
                frontier,
                List.of(
                        new Mark(
                                Kind.TABLE,
                                "the offer of the third round of talks, as it was said and not yet written",
                                frontier.get(3),
                                new Point(2e6, 3e6)),
                        new Mark(Kind.STANDS, "", new Point(-20e6, 150e6), new Point(1e6, 1e6)),
                        new Mark(Kind.NASH, "", best, new Point(4e6, 2e6)),
                        new Mark(Kind.KALAI_SMORODINSKY, "", frontier.get(5), EXACT),
                        new Mark(Kind.EGALITARIAN, "", frontier.get(8), EXACT),
                        new Mark(Kind.UTILITARIAN, "", best, EXACT)),
                300,
                120,
                false);
    }

    /** The deal on the table lies in a corner of what is at stake, and each deal is refused by somebody. */
    static DealPlane refused() {
        var deals = new ArrayList<Point>();
        for (int i = 1; i <= 40; i++) {
            deals.add(new Point(-3e8 * i, 5e8 * i));
        }
        return new DealPlane(
                Sample.MONEY,
                "the State",
                "the investor",
                EXACT,
                deals,
                deals,
                List.of(
                        new Mark(Kind.TABLE, "", new Point(-96e6, 182e6), new Point(1e6, 2e6)),
                        new Mark(Kind.NEAREST, "", new Point(-13e6, 13e6), EXACT)),
                226,
                0,
                false);
    }

    static DealPlane growing() {
        return DealPlane.growing(Sample.MONEY, "the State", "the investor", frontier(5), 40, 5);
    }

    /** On a quarter of a circle of 200 mn. */
    static List<Point> frontier(int count) {
        var frontier = new ArrayList<Point>();
        for (int i = 0; i < count; i++) {
            double angle = StrictMath.PI / 2 * i / (count - 1);
            frontier.add(new Point(2e8 * StrictMath.cos(angle), 2e8 * StrictMath.sin(angle)));
        }
        return frontier;
    }

    private static List<Point> below(List<Point> frontier) {
        var all = new ArrayList<>(frontier);
        for (double part : new double[] {0.9, 0.7, 0.5, 0.3}) {
            frontier.forEach(point -> all.add(new Point(part * point.across(), part * point.up())));
        }
        return all;
    }
}
