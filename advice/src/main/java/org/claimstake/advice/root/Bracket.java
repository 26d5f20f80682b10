package org.claimstake.advice.root;

import java.util.function.DoubleFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * A change of sign, enclosed ever more closely by the n-th order method of Brent's kind, which never leaves its bracket and
 * bisects where its guess does not help.
 */
sealed interface Bracket {
    /** Both ends have values, and their signs differ or one is zero. */
    record Closed(Point from, Point to) implements Bracket {}

    /** On the way there was a place without a value. */
    record Blank(Point at) implements Bracket {}

    /** Guards against a function that is not the same twice; bisection alone would take forty steps. */
    int MOST_STEPS = 500;

    int ORDER = 5;

    static Bracket close(DoubleFunction<Point> function, Point low, Point high, double tolerance) {
        // relative accuracy as fine as doubles allow, so that the width alone decides; the value alone never ends it
        var solver = new BracketingNthOrderBrentSolver(1e-15, tolerance, Double.MIN_NORMAL, ORDER);
        try {
            BracketedUnivariateSolver.Interval last = solver.solveInterval(
                    MOST_STEPS, place -> difference(function.apply(place)), low.at(), high.at(), guess(low, high));
            return new Closed(function.apply(last.getLeftAbscissa()), function.apply(last.getRightAbscissa()));
        } catch (NoValue blank) {
            return new Blank(blank.point);
        }
    }

    private static double guess(Point low, Point high) {
        double share = low.difference() / (low.difference() - high.difference());
        double guess = low.at() + share * (high.at() - low.at());
        return guess > low.at() && guess < high.at() ? guess : low.at() + (high.at() - low.at()) / 2;
    }

    private static double difference(Point point) {
        if (!point.isValue()) {
            throw new NoValue(point);
        }
        return point.difference();
    }

    /** Leaves the solver, which knows numbers only. */
    final class NoValue extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Point point;

        NoValue(Point point) {
            super("no value at " + point.at(), null, false, false);
            this.point = point;
        }
    }
}
