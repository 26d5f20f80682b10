package org.claimstake.world.market.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Erf;

/**
 * Reads speed, level and shocks of a mean-reverting logarithm from a path.
 *
 * <p>The speed is where the restricted likelihood has its top, its interval all speeds from which the top is not farther than
 * the chi-square allows. The level has for each speed Student's distribution; these are mixed over all speeds, each by its
 * restricted likelihood (decays over a step being alike likely before), since the level of a slow return is known less well than
 * a known speed would make it.
 */
final class ReversionFit {
    private static final int SPEEDS = 240;
    /** Slower than this part of what the window could show is a walk. */
    private static final double SLOWEST = 1e-4;
    /** After a step exp(-30) of a distance is left. */
    private static final double FASTEST = 30;

    private static final double CHI95 = Estimate.Z95 * Estimate.Z95;
    private static final double CHI80 = Estimate.Z80 * Estimate.Z80;
    private static final int HALVINGS = 45;
    private static final int HALVINGS_OF_LEVEL = 30;
    private static final double LEAST_WEIGHT = 1e-8;

    private final LogPath path;
    private final RestrictedLikelihood likelihood;
    private final List<RestrictedLikelihood.At> grid = new ArrayList<>(SPEEDS);
    private final double ratio;

    ReversionFit(LogPath path) {
        this.path = path;
        this.likelihood = new RestrictedLikelihood(path);
        double years = 0;
        for (int kind : path.stepOf()) {
            years += path.lengths()[kind];
        }
        double slowest = SLOWEST / years;
        double fastest = FASTEST / path.window().stepYears();
        ratio = StrictMath.pow(fastest / slowest, 1.0 / (SPEEDS - 1));
        for (int i = 0; i < SPEEDS; i++) {
            grid.add(likelihood.at(slowest * StrictMath.pow(ratio, i)));
        }
    }

    Reversion fit() {
        int highest = 0;
        for (int i = 1; i < SPEEDS; i++) {
            if (grid.get(i).logLikelihood() > grid.get(highest).logLikelihood()) {
                highest = i;
            }
        }
        if (highest == 0) {
            return new Reversion.Wanders();
        }
        if (highest == SPEEDS - 1) {
            return new Reversion.Forgets();
        }
        return returns(top(grid.get(highest - 1).speed(), grid.get(highest + 1).speed()));
    }

    /** Golden section, in the logarithm of the speed. */
    private RestrictedLikelihood.At top(double slow, double fast) {
        double part = (Math.sqrt(5) - 1) / 2;
        double low = StrictMath.log(slow);
        double high = StrictMath.log(fast);
        for (int i = 0; i < HALVINGS; i++) {
            double left = high - part * (high - low);
            double right = low + part * (high - low);
            if (logLikelihood(left) >= logLikelihood(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return likelihood.at(StrictMath.exp((low + high) / 2));
    }

    private double logLikelihood(double logSpeed) {
        return likelihood.at(StrictMath.exp(logSpeed)).logLikelihood();
    }

    private Reversion returns(RestrictedLikelihood.At top) {
        double step = top.speed() * 1e-3;
        RestrictedLikelihood.At faster = likelihood.at(top.speed() + step);
        RestrictedLikelihood.At slower = likelihood.at(top.speed() - step);
        double bend = (faster.logLikelihood() - 2 * top.logLikelihood() + slower.logLikelihood()) / (step * step);
        double error = Math.sqrt(-1 / bend);
        var speed = new Estimate(
                top.speed(), error, below(top, CHI95), above(top, CHI95), below(top, CHI80), above(top, CHI80));
        double slope = (faster.shocks() - slower.shocks()) / (2 * step);
        return new Reversion.Returns(speed, halfLife(speed), level(top), shocks(top, slope * error), speed.low() == 0);
    }

    private static Estimate halfLife(Estimate speed) {
        double log2 = StrictMath.log(2);
        double value = log2 / speed.value();
        return new Estimate(
                value,
                value * speed.standardError() / speed.value(),
                log2 / speed.high(),
                log2 / speed.low(),
                log2 / speed.p90(),
                log2 / speed.p10());
    }

    private Estimate shocks(RestrictedLikelihood.At top, double errorBySpeed) {
        double own = 1 / Math.sqrt(2.0 * (path.logs().length - 1));
        double bySpeed = errorBySpeed / top.shocks();
        return Estimate.ofLog(top.shocks(), Math.sqrt(own * own + bySpeed * bySpeed));
    }

    // ---- the interval of the speed -------------------------------------------------------------------------------

    private double below(RestrictedLikelihood.At top, double allowed) {
        int last = SPEEDS - 1;
        while (last >= 0 && (grid.get(last).speed() >= top.speed() || fall(top, grid.get(last)) <= allowed)) {
            last--;
        }
        return last < 0 ? 0 : border(top, grid.get(last).speed(), top.speed(), allowed);
    }

    private double above(RestrictedLikelihood.At top, double allowed) {
        int first = 0;
        while (first < SPEEDS && (grid.get(first).speed() <= top.speed() || fall(top, grid.get(first)) <= allowed)) {
            first++;
        }
        return first == SPEEDS
                ? Double.POSITIVE_INFINITY
                : border(top, grid.get(first).speed(), top.speed(), allowed);
    }

    private static double fall(RestrictedLikelihood.At top, RestrictedLikelihood.At other) {
        return 2 * (top.logLikelihood() - other.logLikelihood());
    }

    private double border(RestrictedLikelihood.At top, double outside, double inside, double allowed) {
        double out = outside;
        double in = inside;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (out + in) / 2;
            if (fall(top, likelihood.at(middle)) <= allowed) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    // ---- the level, over all speeds ------------------------------------------------------------------------------

    private Estimate level(RestrictedLikelihood.At top) {
        List<Weighed> all = weighed(top);
        double value = StrictMath.exp(top.level());
        return new Estimate(
                value,
                value * top.errorOfLevel(),
                Math.min(value, quantile(all, top, 0.025)),
                Math.max(value, quantile(all, top, 0.975)),
                Math.min(value, quantile(all, top, 0.1)),
                Math.max(value, quantile(all, top, 0.9)));
    }

    private record Weighed(RestrictedLikelihood.At at, double weight) {}

    private List<Weighed> weighed(RestrictedLikelihood.At top) {
        double step = path.window().stepYears();
        double sum = 0;
        var raw = new ArrayList<Weighed>();
        for (RestrictedLikelihood.At at : grid) {
            // the grid is even in the logarithm of the speed; the decay over a step changes by this much along it
            double width = at.speed() * step * StrictMath.exp(-at.speed() * step);
            double weight = width * StrictMath.exp(at.logLikelihood() - top.logLikelihood());
            raw.add(new Weighed(at, weight));
            sum += weight;
        }
        double whole = sum;
        return raw.stream()
                .filter(one -> one.weight() > LEAST_WEIGHT * whole)
                .map(one -> new Weighed(one.at(), one.weight() / whole))
                .toList();
    }

    private double quantile(List<Weighed> all, RestrictedLikelihood.At top, double chance) {
        DoubleUnaryOperator below = level -> {
            double sum = 0;
            for (Weighed one : all) {
                sum += one.weight()
                        * student((level - one.at().level()) / one.at().errorOfLevel(), path.logs().length - 1);
            }
            return sum;
        };
        double side = chance < 0.5 ? -1 : 1;
        double reach = top.errorOfLevel();
        while (side * (below.applyAsDouble(top.level() + side * reach) - chance) < 0 && reach < 1e3) {
            reach *= 2;
        }
        double near = top.level() - side * reach;
        double far = top.level() + side * reach;
        for (int i = 0; i < HALVINGS_OF_LEVEL; i++) {
            double middle = (near + far) / 2;
            if (side * (below.applyAsDouble(middle) - chance) < 0) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return StrictMath.exp(far);
    }

    /** Chance below t; by D. L. Wallace, Annals of Mathematical Statistics 30 (1959), three digits for 19 degrees and more. */
    private static double student(double t, int degrees) {
        double normal =
                (8.0 * degrees + 1) / (8.0 * degrees + 3) * Math.sqrt(degrees * StrictMath.log1p(t * t / degrees));
        return Erf.erfc(-Math.copySign(normal, t) / Math.sqrt(2)) / 2;
    }
}
