package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.claimstake.advice.Runs;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Trace;
import org.claimstake.engine.Watch;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Ready;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Alternative;
import org.claimstake.language.plan.Plan;

/** A bargain over a case, read and ready: who, over what, against what. */
public final class Bargaining {
    private static final String ORIGIN = "--terms";

    final RunnableCase theCase;
    final Runs runs;
    final Request request;
    final Ask ask;
    final Compiler.Kept kept;
    final Ready ready;
    final List<Side> sides;
    final List<String> untouched;
    final String noDeal;
    final Plan without;
    final List<Alternatives> options;

    /** A scenario that a side can choose instead. */
    record Alternatives(String scenario, int side, Plan plan) {}

    /**
     * An offer, read.
     *
     * @param plan    of its own where it changes more than terms
     * @param sources by term, where a scenario takes it from
     */
    record Read(
            Ask.Offered offered,
            Deal deal,
            Optional<Plan> plan,
            List<String> besides,
            Optional<List<String>> sources) {}

    private List<DealTerm> terms;
    private final List<Read> offers = new ArrayList<>();
    private Asked asked = Asked.NOTHING;

    private Bargaining(
            RunnableCase theCase,
            Runs runs,
            Request request,
            Ask ask,
            Compiler.Kept kept,
            Ready ready,
            List<Side> sides,
            List<DealTerm> terms,
            List<String> untouched,
            String noDeal,
            Plan without,
            List<Alternatives> options) {
        this.theCase = theCase;
        this.runs = runs;
        this.request = request;
        this.ask = ask;
        this.kept = kept;
        this.ready = ready;
        this.sides = sides;
        this.terms = terms;
        this.untouched = untouched;
        this.noDeal = noDeal;
        this.without = without;
        this.options = options;
    }

    /**
     * Reads what is bargained over.
     *
     * @param request the scenario and the settings under which all is computed; no deal and options are scenarios of their own, under
     *     the same settings
     */
    public static Reading<Bargaining> of(RunnableCase theCase, Request request, Ask ask, Runs runs) {
        return ready(theCase, request.valuing(List.of("")))
                .then(ready -> runs.first(ready.plan())
                        .then(first -> Sides.names(ask.parties(), ready.plan())
                                .then(names -> OnTable.of(ready.plan(), first, request, ask)
                                        .then(table -> of(theCase, request, ask, runs, names, table)))));
    }

    private static Reading<Bargaining> of(
            RunnableCase theCase, Request request, Ask ask, Runs runs, List<String> names, OnTable table) {
        Request valued = request.valuing(names);
        for (DealTerm term : table.terms()) {
            valued = valued.with(setting(term, term.now()));
        }
        Request held = valued;
        Compiler.Kept kept = theCase.keep(held);
        return switch (theCase.judged(kept.compiled())) {
            case Compiler.Refused(List<Finding> findings) -> new Reading.Failed<>(findings);
            case Ready ready ->
                runs.first(ready.plan())
                        .then(first -> Sides.of(
                                        names, ready.plan(), first, ask.wanted().power())
                                .then(sides -> scenario(ask, ready.outline())
                                        .then(noDeal -> plan(theCase, request, names, noDeal)
                                                .then(without -> options(theCase, request, names, ready)
                                                        .then(options -> new Reading.Done<>(new Bargaining(
                                                                theCase,
                                                                runs,
                                                                held,
                                                                ask,
                                                                kept,
                                                                ready,
                                                                sides,
                                                                table.again(ready.plan(), first),
                                                                table.untouched(),
                                                                noDeal,
                                                                without,
                                                                options)))))))
                        .then(Bargaining::withOffers)
                        .then(Bargaining::withAsked);
        };
    }

    static Reading<Ready> ready(RunnableCase theCase, Request request) {
        return switch (theCase.compile(request)) {
            case Ready ready -> new Reading.Done<>(ready);
            case Compiler.Refused(List<Finding> findings) -> new Reading.Failed<>(findings);
        };
    }

    private static Reading<Plan> plan(RunnableCase theCase, Request request, List<String> names, String scenario) {
        return ready(theCase, new Request(scenario, request.settings()).valuing(names))
                .then(ready -> new Reading.Done<>(ready.plan()));
    }

    private static Reading<String> scenario(Ask ask, Compiler.Outline outline) {
        if (!ask.noDeal().isEmpty()) {
            return outline.scenarios().contains(ask.noDeal())
                    ? new Reading.Done<>(ask.noDeal())
                    : Reading.failed(DealFindings.noScenario(ask.noDeal(), outline.scenarios(), "--no-deal"));
        }
        return outline.alternatives().stream()
                .filter(one -> one.kind() == Alternative.Kind.IMPASSE)
                .map(Alternative::scenario)
                .findFirst()
                .<Reading<String>>map(Reading.Done::new)
                .orElseGet(() -> Reading.failed(DealFindings.noImpasse(outline.scenarios())));
    }

    private static Reading<List<Alternatives>> options(
            RunnableCase theCase, Request request, List<String> names, Ready ready) {
        var options = new ArrayList<Alternatives>();
        for (Alternative one : ready.outline().alternatives()) {
            if (one.kind() != Alternative.Kind.OPTION) {
                continue;
            }
            switch (plan(theCase, request, names, one.scenario())) {
                case Reading.Failed<Plan>(List<Finding> findings) -> {
                    return new Reading.Failed<>(findings);
                }
                case Reading.Done<Plan>(Plan plan) -> {
                    for (int side = 0; side < names.size(); side++) {
                        if (one.party().isEmpty() || one.party().equals(names.get(side))) {
                            options.add(new Alternatives(one.scenario(), side, plan));
                        }
                    }
                }
            }
        }
        return new Reading.Done<>(options);
    }

    private Reading<Bargaining> withAsked() {
        return new AskedReader(this).read().then(read -> {
            asked = read;
            return new Reading.Done<>(this);
        });
    }

    /** Of the case, under the settings that do not come from the table. */
    Reading<Plan> scenario(String name) {
        List<Setting> settings = request.settings().stream()
                .filter(setting -> !setting.origin().equals(ORIGIN))
                .toList();
        return plan(
                theCase,
                new Request("", settings),
                sides.stream().map(Side::name).toList(),
                name);
    }

    // ---- offers

    private Reading<Bargaining> withOffers() {
        for (Ask.Offered offered : ask.offers()) {
            Reading<Read> read = offered.scenario().isEmpty() ? changed(offered) : written(offered);
            switch (read) {
                case Reading.Failed<Read>(List<Finding> findings) -> {
                    return new Reading.Failed<>(findings);
                }
                case Reading.Done<Read>(Read one) -> offers.add(one);
            }
        }
        return new Reading.Done<>(this);
    }

    /** The case as it stands with other words for some terms. */
    private Reading<Read> changed(Ask.Offered offered) {
        List<String> names = terms.stream().map(DealTerm::name).toList();
        var settings = new ArrayList<>(settings(Deal.now(terms)));
        for (Setting one : offered.settings()) {
            int place = names.indexOf(one.name());
            if (place < 0) {
                List<String> all = ready.outline().terms();
                return Reading.failed(
                        all.contains(one.name())
                                ? DealFindings.offTable(one.name(), names, one.origin())
                                : DealFindings.noTerm(one.name(), all, one.origin()));
            }
            settings.set(place, one);
        }
        return with(settings)
                .then(plan -> runs.first(plan)
                        .then(first -> new Reading.Done<>(
                                new Read(offered, deal(plan, first), Optional.empty(), List.of(), Optional.empty()))));
    }

    /** A scenario: what it changes besides terms is priced with it. */
    private Reading<Read> written(Ask.Offered offered) {
        if (!ready.outline().scenarios().contains(offered.scenario())) {
            return Reading.failed(
                    DealFindings.noScenario(offered.scenario(), ready.outline().scenarios(), "--offer"));
        }
        List<String> names = sides.stream().map(Side::name).toList();
        var own = new Request(
                "",
                request.settings().stream()
                        .filter(setting -> !setting.origin().equals(ORIGIN))
                        .toList());
        return plan(theCase, own, names, offered.scenario())
                .then(plan -> runs.first(plan).then(first -> {
                    var changed = new TreeSet<>(Compiler.changed(theCase.folder(), offered.scenario()));
                    var besides = new TreeSet<>(changed);
                    terms.forEach(term -> besides.remove(term.name()));
                    return new Reading.Done<>(new Read(
                            offered,
                            deal(plan, first),
                            Optional.of(plan),
                            List.copyOf(besides),
                            // one that changes nothing is the case's own text by another name
                            changed.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(TermClause.sources(terms, plan, changed))));
                }));
    }

    /** The places of a plan's values; a number that was none of a term's values becomes one. */
    private Deal deal(Plan plan, Trace first) {
        var grown = new ArrayList<DealTerm>();
        var values = new ArrayList<Double>();
        for (DealTerm term : terms) {
            Plan.Term own = plan.terms().stream()
                    .filter(one -> one.name().equals(term.name()))
                    .findFirst()
                    .orElseThrow();
            double value = first.value(own.step(), 0, 0);
            values.add(value);
            grown.add(term.ordered() ? term.with(TermReader.number(value, term.type())) : term);
        }
        var moved = new ArrayList<Read>();
        for (Read offer : offers) {
            moved.add(new Read(
                    offer.offered(), moved(offer.deal(), grown), offer.plan(), offer.besides(), offer.sources()));
        }
        offers.clear();
        offers.addAll(moved);
        terms = List.copyOf(grown);
        var places = new ArrayList<Integer>();
        for (int i = 0; i < terms.size(); i++) {
            places.add(Math.max(0, terms.get(i).place(values.get(i))));
        }
        return new Deal(places);
    }

    private Deal moved(Deal deal, List<DealTerm> grown) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < grown.size(); i++) {
            places.add(
                    grown.get(i).place(terms.get(i).values().get(deal.place(i)).plain()));
        }
        return new Deal(places);
    }

    // ---- deals

    private static Setting setting(DealTerm term, int place) {
        return new Setting(term.name(), term.values().get(place).words(), ORIGIN);
    }

    private List<Setting> settings(Deal deal) {
        var settings = new ArrayList<Setting>();
        for (int i = 0; i < terms.size(); i++) {
            settings.add(setting(terms.get(i), deal.place(i)));
        }
        return settings;
    }

    private Reading<Plan> with(List<Setting> ofTerms) {
        var settings =
                new ArrayList<>(request.settings().subList(0, request.settings().size() - ofTerms.size()));
        settings.addAll(ofTerms);
        Optional<Ready> quick = kept.with(settings);
        return quick.isPresent()
                ? new Reading.Done<>(quick.get().plan())
                : ready(
                                theCase,
                                new Request(request.scenario(), settings)
                                        .valuing(sides.stream().map(Side::name).toList()))
                        .then(ready -> new Reading.Done<>(ready.plan()));
    }

    /** @throws Pricer.Stopped where the case refuses these values together */
    Plan plan(Deal deal) {
        return switch (with(settings(deal))) {
            case Reading.Done<Plan>(Plan plan) -> plan;
            case Reading.Failed<Plan>(List<Finding> findings) -> throw new Pricer.Stopped(findings);
        };
    }

    public List<DealTerm> terms() {
        return terms;
    }

    List<Read> offers() {
        return offers;
    }

    Asked asked() {
        return asked;
    }

    /** The plan of the case as it stands, for who tells about it. */
    public Ready ready() {
        return ready;
    }

    /** Who bargains, the user's own side first. */
    public List<Side> sides() {
        return List.copyOf(sides);
    }

    /** How many deals will be looked at, at most. */
    public long most() {
        return (long) Math.min(ask.most(), Search.possible(terms));
    }

    /** How far a bargain is, while it goes on. All is told on the thread that bargains, so that who is told something should not take long. */
    public interface Told {
        /**
         * After every deal.
         *
         * @param deals looked at so far; {@link Bargaining#most()} tells of how many
         * @param zone  how many of them nobody refuses
         */
        void of(int deals, int zone);

        /**
         * What the frontier is by now: of the deals that nobody refuses those that waste nothing (of deals worth the same the first), in the order in which they were found. Told
         * when the first is found and then when it has changed and the search has gone on by a fortieth, so some forty times at most, and a last
         * time before advice is made. Not told while there is none.
         */
        default void found(List<Point> frontier) {}

        /** Nobody wants more deals; what was found is told. */
        default boolean isEnough() {
            return false;
        }
    }

    /**
     * A deal on the frontier while the search goes on.
     *
     * @param deal  its places among the values of {@link Bargaining#terms()}
     * @param words {@code share = 45%; base = all}, in the order of the case
     * @param gain  by side: the sum for certain above no deal, in plain units
     */
    public record Point(Deal deal, String words, List<Double> gain) {
        public Point {
            gain = List.copyOf(gain);
        }
    }

    /**
     * Looks for deals and makes advice of them.
     *
     * @param watch for the runs; once it no longer wants them there is no answer
     * @return empty where the watch ended it
     */
    public Optional<Reading<Bargained>> bargain(Watch watch, Told told) {
        try {
            return Optional.of(new Reading.Done<>(new Bargain(this, watch, told).bargained()));
        } catch (Pricer.Stopped stopped) {
            return stopped.findings().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Reading.Failed<>(stopped.findings()));
        } catch (org.claimstake.advice.bargain.risk.Utility.WealthIsGone gone) {
            return Optional.of(Reading.failed(DealFindings.wealth(gone, "that is not signed")));
        }
    }
}
