package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.risk.Utility;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;

/**
 * What deals bring the others by profile. Each world is run once for every deal; how a profile weighs what comes of it, and floors that are
 * constants, need no run.
 */
final class Accounts {
    private final Market market;
    private final List<Side> sides;
    private final List<Taste> tastes; // by profile
    private final double[][][] certain; // [profile][deal, then no deal][side]
    private final double[][] least; // [profile][side], the most of its options; -infinity without one
    private final boolean[][] kept; // [profile][deal]

    /** How the sides weigh, of one profile. @param bounds by side and floor the right side, where it is a constant */
    private record Taste(List<Utility> utilities, List<Double> powers, List<List<Double>> bounds) {}

    private Accounts(Market market, List<Taste> tastes, int deals) {
        this.market = market;
        this.sides = market.sides();
        this.tastes = tastes;
        this.certain = new double[tastes.size()][deals + 1][sides.size()];
        this.least = new double[tastes.size()][sides.size()];
        Arrays.stream(least).forEach(row -> Arrays.fill(row, Double.NEGATIVE_INFINITY));
        this.kept = new boolean[tastes.size()][deals];
    }

    /** @param stop nobody wants it any more: then there is nothing */
    static Optional<Accounts> of(
            Bargaining of, Market market, Profiles profiles, List<Deal> deals, BooleanSupplier stop) {
        List<Doubted> inputs = of.asked().doubts();
        var tastes = new ArrayList<Taste>();
        for (double[] values : profiles.values()) {
            tastes.add(taste(of, values));
        }
        var accounts = new Accounts(market, tastes, deals.size());
        for (int world = 0; world < profiles.worldCount(); world++) {
            int one = world;
            double[] values = profiles.world(world, inputs);
            Taste middle = taste(of, values);
            int[] in = IntStream.range(0, profiles.count())
                    .filter(profile -> profiles.worlds()[profile] == one)
                    .toArray();
            for (int deal = 0; deal < deals.size(); deal++) {
                if (stop.getAsBoolean()) {
                    return Optional.empty();
                }
                Plan plan = Doubted.with(of.plan(deals.get(deal)), inputs, values, Set.of());
                accounts.enter(market.price(plan), deal, in, middle);
            }
            Plan without = Doubted.with(of.without, inputs, values, Uncertain.held(of, of.noDeal));
            accounts.nothing(market.price(without), deals.size(), in);
            for (Bargaining.Alternatives option : of.options) {
                if (option.side() > 0) {
                    Plan plan = Doubted.with(option.plan(), inputs, values, Uncertain.held(of, option.scenario()));
                    accounts.option(market.price(plan), option.side(), in);
                }
            }
        }
        return Optional.of(accounts);
    }

    private static Taste taste(Bargaining of, double[] values) {
        Plan plan = Doubted.with(of.ready.plan(), of.asked().doubts(), values, Set.of());
        Trace first =
                of.runs.runner().trace(plan, of.runs.settings().apply(plan).withFutures(1), 0);
        List<Plan.Profile> profiles = of.sides.stream().map(Side::profile).toList();
        List<Double> powers = switch (Sides.powers(profiles, first)) {
            case Reading.Done<List<Double>>(List<Double> all) -> all;
            case Reading.Failed<List<Double>> failed -> throw new Pricer.Stopped(failed.findings());
        };
        return new Taste(
                profiles.stream()
                        .map(profile -> Sides.utility(profile.risk(), first))
                        .toList(),
                powers,
                profiles.stream()
                        .map(profile -> profile.floors().stream()
                                .map(floor ->
                                        isConstant(plan, floor.right()) ? first.value(floor.right(), 0, 0) : Double.NaN)
                                .toList())
                        .toList());
    }

    private static boolean isConstant(Plan plan, int step) {
        return !plan.step(step).byFuture() && !plan.figures().contains(step);
    }

    private void enter(Pricer.Priced priced, int deal, int[] profiles, Taste middle) {
        for (int profile : profiles) {
            certain(priced, deal, profile);
            kept[profile][deal] = keeps(priced, profile, middle);
        }
    }

    private void nothing(Pricer.Priced priced, int place, int[] profiles) {
        for (int profile : profiles) {
            certain(priced, place, profile);
        }
    }

    private void option(Pricer.Priced priced, int side, int[] profiles) {
        for (int profile : profiles) {
            least[profile][side] = Math.max(least[profile][side], sure(priced, profile, side));
        }
    }

    private void certain(Pricer.Priced priced, int place, int profile) {
        for (int side = 1; side < sides.size(); side++) {
            certain[profile][place][side] = sure(priced, profile, side);
        }
    }

    private double sure(Pricer.Priced priced, int profile, int side) {
        return market.certain(priced, side, tastes.get(profile).utilities().get(side));
    }

    /** A floor whose right side is a constant of the profile is looked at again, by what its left side came to. */
    private boolean keeps(Pricer.Priced priced, int profile, Taste middle) {
        for (int side = 1; side < sides.size(); side++) {
            for (int floor = 0; floor < priced.spare().get(side).size(); floor++) {
                double spare = priced.spare().get(side).get(floor);
                double then = middle.bounds().get(side).get(floor);
                double now = tastes.get(profile).bounds().get(side).get(floor);
                if (!Double.isNaN(then) && then != now) {
                    Node.BinaryOp op =
                            sides.get(side).profile().floors().get(floor).op();
                    boolean above = op == Node.BinaryOp.AT_LEAST || op == Node.BinaryOp.MORE;
                    spare = spare * (then == 0 ? 1 : Math.abs(then)) + (above ? then - now : now - then);
                }
                if (spare < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    // ---- what is asked

    /** Above no deal. */
    double gain(int profile, int deal, int side) {
        return certain[profile][deal][side] - nothing(profile)[side];
    }

    /** Above what it signs for: no deal, or an option of its own. */
    double spare(int profile, int deal, int side) {
        return certain[profile][deal][side] - Math.max(nothing(profile)[side], least[profile][side]);
    }

    boolean keepsFloors(int profile, int deal) {
        return kept[profile][deal];
    }

    double power(int profile, int side) {
        return tastes.get(profile).powers().get(side);
    }

    double utility(int profile, int deal, int side) {
        return tastes.get(profile)
                .utilities()
                .get(side)
                .gain(sides.get(side).name(), nothing(profile)[side], certain[profile][deal][side]);
    }

    private double[] nothing(int profile) {
        return certain[profile][certain[profile].length - 1];
    }
}
