package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.Frontier;
import org.claimstake.advice.bargain.Payoffs;
import org.claimstake.advice.bargain.Solutions;
import org.claimstake.advice.bargain.Stand;
import org.claimstake.engine.Watch;
import org.claimstake.language.plan.Plan;

/** One bargain while it is worked out. */
final class Bargain {
    private final Bargaining of;
    private final Bargaining.Told told;
    private final List<Side> sides;
    private final Market market;
    private final List<Option> options = new ArrayList<>();
    private final List<Stand> stands = new ArrayList<>();
    private final Goals goals;
    private final Watch watch;
    private final Growing growing;
    private int accepted;

    Bargain(Bargaining of, Watch watch, Bargaining.Told told) {
        this.of = of;
        this.told = told;
        this.watch = watch;
        this.sides = of.sides;
        this.market = new Market(of.terms(), sides, of::plan, of.without, of.runs, watch, plan -> plan, this::counted);
        double[] best = outside();
        for (int side = 0; side < sides.size(); side++) {
            double noDeal = market.nothing().certain().get(side);
            stands.add(new Stand(
                    sides.get(side).name(),
                    noDeal,
                    Double.isNaN(best[side]) ? OptionalDouble.empty() : OptionalDouble.of(best[side]),
                    sides.get(side).power()));
        }
        this.goals = new Goals(sides, stands, market.nothing());
        this.growing = new Growing(of.terms(), goals, of.most(), told);
    }

    private void counted() {
        var last = market.all().lastEntry();
        accepted += goals.isAccepted(last.getValue()) ? 1 : 0;
        told.of(market.all().size(), accepted);
        growing.see(last.getKey(), last.getValue(), market.all().size());
    }

    private double[] outside() {
        var best = new double[sides.size()];
        java.util.Arrays.fill(best, Double.NaN);
        for (Bargaining.Alternatives option : of.options) {
            double worth = market.price(option.plan()).certain().get(option.side());
            options.add(new Option(option.scenario(), option.side(), worth, false));
            best[option.side()] = Double.isNaN(best[option.side()]) ? worth : Math.max(best[option.side()], worth);
        }
        return best;
    }

    Bargained bargained() {
        List<Deal> first = new ArrayList<>();
        first.add(Deal.now(of.terms()));
        of.offers().forEach(offer -> first.add(offer.deal()));
        var search = new Search(market, goals, of.ask.most(), told::isEnough);
        search.search(first);
        growing.tell();
        Deal table = first.getLast();
        var advice = new Advice(market, goals, search, table, of.ready.plan().states());
        Optional<Linked> linked = told.isEnough() || of.asked().links().isEmpty()
                ? Optional.empty()
                : Optional.of(new Linking(market, table, states(), of.ask.most())
                        .of(of.asked().links()));
        advice.look(told.isEnough());
        if (!told.isEnough()) {
            representatives(table).forEach(advice::plain);
        }
        return answer(search, advice, texts(first), linked);
    }

    /** Of each notion of a fair deal the first that it chooses. */
    private List<Deal> representatives(Deal table) {
        List<Found.Priced> deals = deals();
        Payoffs money = money(deals);
        List<Integer> zone = zone(deals);
        return chosen(deals, money, zone, Frontier.of(money, zone), table).values().stream()
                .map(places -> deals.get(places.getFirst()).deal())
                .distinct()
                .toList();
    }

    private List<Found.Priced> deals() {
        return market.all().entrySet().stream()
                .map(entry -> new Found.Priced(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Payoffs money(List<Found.Priced> deals) {
        return Payoffs.of(deals.stream()
                .map(one -> one.worth().certain().stream().mapToDouble(x -> x).toArray())
                .toArray(double[][]::new));
    }

    private List<Integer> zone(List<Found.Priced> deals) {
        return IntStream.range(0, deals.size())
                .filter(place -> goals.isAccepted(deals.get(place).worth()))
                .boxed()
                .toList();
    }

    // ---- texts

    private List<Text> texts(List<Deal> deals) {
        var texts = new ArrayList<Text>();
        texts.add(text(
                new Ask.Offered("as the case stands", "", List.of(), "", ""),
                deals.getFirst(),
                Optional.empty(),
                List.of()));
        of.offers().forEach(offer -> texts.add(text(offer.offered(), offer.deal(), offer.plan(), offer.besides())));
        return texts;
    }

    private Text text(Ask.Offered offered, Deal deal, Optional<Plan> own, List<String> besides) {
        Worth worth;
        Sample sample;
        if (own.isPresent() && !besides.isEmpty()) {
            Pricer.Priced priced = market.price(own.get());
            worth = market.worth(priced);
            sample = priced.sample();
        } else {
            Worth known = market.worth(deal);
            if (known == null) {
                throw new Pricer.Stopped(market.whyStopped());
            }
            worth = known;
            sample = market.sample(deal);
        }
        var errors = new ArrayList<Double>();
        for (int side = 0; side < sides.size(); side++) {
            errors.add(sample.error(side, market.without(), states()));
        }
        return new Text(
                offered.label(),
                offered.by(),
                offered.note(),
                deal,
                worth,
                besides,
                errors,
                broken(worth),
                goals.isAccepted(worth));
    }

    private int states() {
        return of.ready.plan().states();
    }

    private List<String> broken(Worth worth) {
        var broken = new ArrayList<String>();
        for (int side = 0; side < sides.size(); side++) {
            for (int floor = 0; floor < worth.spare().get(side).size(); floor++) {
                if (worth.spare().get(side).get(floor) < 0) {
                    broken.add(sides.get(side).name() + ": "
                            + sides.get(side).floors().get(floor));
                }
            }
        }
        return broken;
    }

    // ---- what comes out

    private Bargained answer(Search search, Advice advice, List<Text> texts, Optional<Linked> linked) {
        List<Found.Priced> deals = deals();
        Payoffs money = money(deals);
        List<Integer> zone = zone(deals);
        List<Integer> frontier = zone.isEmpty() ? Frontier.of(money) : Frontier.of(money, zone);
        Map<Concept, List<Integer>> chosen = chosen(deals, money, zone, frontier, advice.table());
        List<Integer> ties = new ArrayList<>();
        Optional<Surplus> surplus = Optional.empty();
        List<Part> split = List.of();
        List<List<Double>> equal = List.of();
        if (!told.isEnough()) {
            if (!zone.isEmpty()) {
                int nash = chosen.getOrDefault(Concept.NASH, List.of()).getFirst();
                ties = advice.ties(deals, zone, nash);
                split = advice.split(deals.get(nash).deal());
            }
            EqualRates rates = EqualRates.of(of, watch);
            equal = rates.gains(texts.stream().map(this::planOf).toList());
            if (!zone.isEmpty()) {
                Found.Priced nash =
                        deals.get(chosen.getOrDefault(Concept.NASH, List.of()).getFirst());
                surplus = rates.surplus(of.plan(nash.deal()), nash.worth(), market.sample(nash.deal()), market);
            }
        }
        var ground = new Ground(
                of.terms(),
                of.untouched,
                sides,
                stands,
                of.noDeal,
                market.nothing(),
                binding(deals, zone),
                of.runs.settings().apply(of.ready.plan()).futures(),
                clauses());
        var found = new Found(
                Search.possible(of.terms()),
                search.isComplete(),
                deals,
                zone,
                frontier,
                chosen,
                errors(deals, chosen, advice),
                ties);
        var counsel = new Counsel(
                advice.moves(), advice.trade(), advice.counters(), advice.asks(), advice.fix(), rates(advice), split);
        Talks talks = told.isEnough()
                ? new Talks(Optional.empty(), Optional.empty(), linked, Optional.empty())
                : new Talking(of, market, goals, found, advice, told::isEnough)
                        .talks(texts, ground.options(), nearest(deals, advice.table()), linked);
        return new Bargained(
                ground,
                found,
                texts,
                equal,
                counsel,
                talks,
                surplus,
                zone.isEmpty() ? advice.blocked(stands, this::broken) : Optional.empty(),
                new Notes(of, market, search.isComplete()).all());
    }

    /** Of a scenario on the table what it says itself; an offer of other values changes what the case says. */
    private List<TermClause> clauses() {
        List<TermClause> ofCase = TermClause.of(
                of.terms(),
                Deal.now(of.terms()),
                of.terms().stream().map(DealTerm::source).toList(),
                of.theCase);
        return of.offers().isEmpty()
                ? ofCase
                : of.offers()
                        .getLast()
                        .sources()
                        .map(sources ->
                                TermClause.of(of.terms(), of.offers().getLast().deal(), sources, of.theCase))
                        .orElse(ofCase);
    }

    private Rates rates(Advice advice) {
        return told.isEnough() ? Rates.NONE : new RateFinder(market, advice.table(), states()).of(advice.moves());
    }

    private Map<Concept, List<Double>> errors(
            List<Found.Priced> deals, Map<Concept, List<Integer>> chosen, Advice advice) {
        var errors = new EnumMap<Concept, List<Double>>(Concept.class);
        chosen.forEach((concept, places) ->
                errors.put(concept, advice.error(deals.get(places.getFirst()).deal())));
        return errors;
    }

    private Plan planOf(Text text) {
        return of.offers().stream()
                .filter(offer -> offer.offered().label().equals(text.label())
                        && !offer.besides().isEmpty())
                .findFirst()
                .flatMap(Bargaining.Read::plan)
                .orElseGet(() -> of.plan(text.deal()));
    }

    /** Nash and Kalai-Smorodinsky in utilities, the two others in money; of those that tie the one nearest to the table first. */
    private Map<Concept, List<Integer>> chosen(
            List<Found.Priced> deals, Payoffs money, List<Integer> zone, List<Integer> frontier, Deal table) {
        var chosen = new EnumMap<Concept, List<Integer>>(Concept.class);
        if (zone.isEmpty()) {
            return chosen;
        }
        Payoffs utilities = Payoffs.of(deals.stream()
                .map(one -> IntStream.range(0, sides.size())
                        .mapToDouble(side -> goals.utility(one.worth(), side))
                        .toArray())
                .toArray(double[][]::new));
        List<Stand> from = stands.stream()
                .map(stand -> Stand.of(stand.name(), 0).withPower(stand.power()))
                .toList();
        Solutions ofUtilities = Solutions.among(utilities, from, frontier);
        Solutions ofMoney = Solutions.among(money, stands, frontier);
        for (Concept concept : Concept.values()) {
            boolean utility = concept == Concept.NASH || concept == Concept.KALAI_SMORODINSKY;
            chosen.put(
                    concept,
                    (utility ? ofUtilities : ofMoney)
                            .of(concept).stream().sorted(nearest(deals, table)).toList());
        }
        return chosen;
    }

    private Comparator<Integer> nearest(List<Found.Priced> deals, Deal table) {
        return Comparator.comparingInt((Integer place) ->
                        deals.get(place).deal().changed(table).size())
                .thenComparingDouble(place -> deals.get(place).deal().distance(table, of.terms()))
                .thenComparing(place -> place);
    }

    /** An option binds where the split by Nash without it would give its side less. */
    private List<Option> binding(List<Found.Priced> deals, List<Integer> zone) {
        if (options.isEmpty() || zone.isEmpty()) {
            return options;
        }
        List<Stand> alone = stands.stream()
                .map(stand -> Stand.of(stand.name(), stand.noDeal()).withPower(stand.power()))
                .toList();
        var free = new Goals(sides, alone, market.nothing());
        Worth split = deals.stream()
                .map(Found.Priced::worth)
                .filter(free::isAccepted)
                .max(Comparator.comparingDouble(free.of(Concept.NASH, List.of())))
                .orElseThrow();
        return options.stream()
                .map(option -> new Option(
                        option.scenario(),
                        option.side(),
                        option.worth(),
                        option.worth() > market.nothing().certain().get(option.side())
                                && option.worth() > split.certain().get(option.side())))
                .toList();
    }
}
