package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.claimstake.advice.bargain.risk.Utility;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Trace;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/** Who bargains, and how each weighs what it gets. */
final class Sides {
    private static final int MOST = 12;

    private Sides() {}

    /**
     * Names of those who bargain.
     *
     * @param asked none for those that have a profile; where these are too few, those that have a discount rate
     */
    static Reading<List<String>> names(List<String> asked, Plan plan) {
        List<String> all = plan.parties().stream().map(Plan.Party::name).toList();
        var seen = new HashSet<String>();
        for (String name : asked) {
            if (!all.contains(name)) {
                return Reading.failed(DealFindings.noParty(name, all));
            }
            if (!seen.add(name)) {
                return Reading.failed(DealFindings.partyTwice(name));
            }
        }
        List<String> names = asked.isEmpty() ? usual(plan) : asked;
        if (names.size() < 2 || names.size() > MOST) {
            return Reading.failed(DealFindings.parties(names));
        }
        Set<String> valued = declared(plan);
        for (String name : names) {
            boolean rate = plan.parties().get(all.indexOf(name)).rate() >= 0;
            if (!rate && !valued.contains(name)) {
                return Reading.failed(DealFindings.noRate(name));
            }
        }
        return new Reading.Done<>(names);
    }

    private static Set<String> declared(Plan plan) {
        var names = new HashSet<String>();
        plan.profiles().stream()
                .filter(Plan.Profile::declared)
                .forEach(
                        profile -> names.add(plan.parties().get(profile.party()).name()));
        return names;
    }

    private static List<String> usual(Plan plan) {
        List<String> declared = plan.profiles().stream()
                .filter(Plan.Profile::declared)
                .map(profile -> plan.parties().get(profile.party()).name())
                .toList();
        return declared.size() > 1
                ? declared
                : plan.parties().stream()
                        .filter(party -> !party.outside() && party.rate() >= 0)
                        .map(Plan.Party::name)
                        .toList();
    }

    /**
     * Who bargains.
     *
     * @param plan  with a profile of each
     * @param power of the first, in the place of what the case says; the others share what it leaves as they share power there
     */
    static Reading<List<Side>> of(List<String> names, Plan plan, Trace first, OptionalDouble power) {
        if (power.isPresent() && !(power.getAsDouble() > 0 && power.getAsDouble() < 1)) {
            return Reading.failed(DealFindings.ownPower(power.getAsDouble()));
        }
        return of(names, plan, first)
                .then(sides -> new Reading.Done<>(power.isEmpty() ? sides : powered(sides, power.getAsDouble())));
    }

    private static List<Side> powered(List<Side> sides, double first) {
        double others = 1 - sides.getFirst().power();
        var powered = new ArrayList<Side>();
        for (Side side : sides) {
            powered.add(side.withPower(powered.isEmpty() ? first : side.power() / others * (1 - first)));
        }
        return powered;
    }

    private static Reading<List<Side>> of(List<String> names, Plan plan, Trace first) {
        List<Plan.Profile> profiles = names.stream()
                .map(name -> plan.profiles().stream()
                        .filter(one -> plan.parties().get(one.party()).name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
        Reading<List<Double>> powers = powers(profiles, first);
        if (powers instanceof Reading.Failed<List<Double>>(List<Finding> findings)) {
            return new Reading.Failed<>(findings);
        }
        List<Double> weights = ((Reading.Done<List<Double>>) powers).value();
        var sides = new ArrayList<Side>();
        for (Plan.Profile profile : profiles) {
            Plan.Party party = plan.parties().get(profile.party());
            sides.add(new Side(
                    party.name(),
                    party.title(),
                    profile,
                    profile.declared(),
                    utility(profile.risk(), first),
                    weights.get(sides.size()),
                    party.rate() < 0 ? Double.NaN : first.value(party.rate(), 0, 0),
                    profile.floors().stream().map(floor -> words(floor, plan)).toList()));
        }
        return new Reading.Done<>(sides);
    }

    /** Of each its weight; they sum to 1. Those that say none share what the others leave. */
    static Reading<List<Double>> powers(List<Plan.Profile> profiles, Trace first) {
        double said = profiles.stream()
                .filter(one -> one.power() >= 0)
                .mapToDouble(one -> first.value(one.power(), 0, 0))
                .sum();
        long silent = profiles.stream().filter(one -> one.power() < 0).count();
        if (silent > 0 && silent < profiles.size() && said >= 1) {
            return Reading.failed(DealFindings.power(said));
        }
        double all = silent == 0 ? said : 1;
        double each = silent == 0 ? 0 : (1 - (silent == profiles.size() ? 0 : said)) / silent;
        return new Reading.Done<>(profiles.stream()
                .map(one -> one.power() < 0 ? each : first.value(one.power(), 0, 0) / all)
                .toList());
    }

    static Utility utility(Plan.Risk risk, Trace first) {
        return switch (risk) {
            case Plan.Risk.Neutral neutral -> new Utility.Neutral();
            case Plan.Risk.Cara(int aversion) -> new Utility.Cara(first.value(aversion, 0, 0));
            case Plan.Risk.Crra(int aversion, int wealth) ->
                new Utility.Crra(first.value(aversion, 0, 0), first.value(wealth, 0, 0));
            case Plan.Risk.WorstTail(int part, int weight) ->
                new Utility.Tail(first.value(weight, 0, 0), first.value(part, 0, 0));
        };
    }

    /** A value that the case describes goes by its description. */
    private static String words(Plan.Floor floor, Plan plan) {
        if (plan.step(floor.left()).formula() instanceof Node.Ref ref) {
            Step of = plan.step(ref.step());
            if (!of.title().isEmpty() && floor.words().startsWith(of.name())) {
                return "\"" + of.title() + "\""
                        + floor.words().substring(of.name().length());
            }
        }
        return floor.words();
    }
}
