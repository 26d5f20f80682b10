package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.offer.MadeOffer;
import org.claimstake.language.Compiler.Outline;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.InputRange;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/** Reads what is asked of the talks against the case. */
final class AskedReader {
    private static final String ORIGIN = "--unsure";
    private static final int MOST_SIDES = 6;

    private final Bargaining of;
    private final Wanted wanted;
    private final Plan plan;
    private final Outline outline;

    AskedReader(Bargaining of) {
        this.of = of;
        this.wanted = of.ask.wanted();
        this.plan = of.ready.plan();
        this.outline = of.ready.outline();
    }

    Reading<Asked> read() {
        Optional<Finding> answer = answers();
        if (answer.isPresent()) {
            return Reading.failed(answer.get());
        }
        return doubts().then(doubts ->
                links().then(links -> groups().then(groups -> new Reading.Done<>(new Asked(doubts, links, groups)))));
    }

    // ---- answers

    /** An offer is held against another one of the list. */
    private Optional<Finding> answers() {
        List<String> labels = of.ask.offers().stream().map(Ask.Offered::label).toList();
        for (Ask.Offered offer : of.ask.offers()) {
            if (offer.answer().orElse(null) instanceof MadeOffer.Answer.Preferred(String other)
                    && (!labels.contains(other) || other.equals(offer.label()))) {
                return Optional.of(DealFindings.answer(offer.label(), other, labels));
            }
        }
        return Optional.empty();
    }

    // ---- doubts

    private Reading<List<Doubted>> doubts() {
        var doubts = new ArrayList<Doubted>();
        for (Wanted.Doubt doubt : wanted.unsure()) {
            switch (doubt(doubt)) {
                case Reading.Failed<Doubted>(List<Finding> findings) -> {
                    return new Reading.Failed<>(findings);
                }
                case Reading.Done<Doubted>(Doubted one) -> doubts.add(one);
            }
        }
        return new Reading.Done<>(doubts);
    }

    private Reading<Doubted> doubt(Wanted.Doubt doubt) {
        String input = doubt.input();
        if (!outline.inputs().contains(input)) {
            return Reading.failed(DealFindings.noInput(input, outline.inputs()));
        }
        if (outline.filling().contains(input)) {
            return Reading.failed(DealFindings.filling(input));
        }
        Optional<Step> step = plan.steps().stream()
                .filter(one ->
                        one.own() && one.kind() == Step.Kind.INPUT && one.name().equals(input))
                .findFirst();
        List<Integer> own = worth(of.sides.getFirst());
        if (of.sides.getFirst().profile().belief() >= 0) {
            own.add(of.sides.getFirst().profile().belief());
        }
        List<Integer> others =
                of.sides.stream().skip(1).flatMap(side -> all(side).stream()).toList();
        if (step.isEmpty() || !Rests.on(plan, others, step.get().id())) {
            return Reading.failed(DealFindings.noProfileOn(
                    input, of.sides.stream().skip(1).map(Side::name).toList()));
        }
        if (Rests.on(plan, own, step.get().id())) {
            return Reading.failed(
                    DealFindings.movesOwn(input, of.sides.getFirst().name()));
        }
        if (step.get().type().sort() != ValueType.Sort.NUMBER
                || step.get().byPeriod()
                || step.get().byFuture()
                || step.get().rows() >= 0) {
            return Reading.failed(DealFindings.noNumber(input));
        }
        return range(doubt)
                .then(range -> end(input, range.low())
                        .then(low -> end(input, range.high())
                                .then(high -> low < high
                                        ? new Reading.Done<>(new Doubted(
                                                input,
                                                range.low(),
                                                range.high(),
                                                low,
                                                high,
                                                isMoney(step.get().id())))
                                        : Reading.failed(DealFindings.unsureOrder(input, range.low(), range.high())))));
    }

    private Reading<InputRange> range(Wanted.Doubt doubt) {
        if (!doubt.low().isEmpty()) {
            return new Reading.Done<>(new InputRange(doubt.input(), doubt.low(), doubt.high()));
        }
        return outline.ranges().stream()
                .filter(range -> range.input().equals(doubt.input()))
                .findFirst()
                .<Reading<InputRange>>map(Reading.Done::new)
                .orElseGet(() -> Reading.failed(DealFindings.noInputRange(doubt.input())));
    }

    /** In plain units, by the case's own words for it. */
    private Reading<Double> end(String input, String words) {
        var names = of.sides.stream().map(Side::name).toList();
        var settings = new ArrayList<>(of.request.settings());
        settings.removeIf(setting -> setting.name().equals(input));
        settings.add(new Setting(input, words, ORIGIN));
        var request = new Request(of.request.scenario(), settings).valuing(names);
        return Bargaining.ready(of.theCase, request)
                .then(ready -> of.runs
                        .first(ready.plan())
                        .then(first -> new Reading.Done<>(ready.plan().steps().stream()
                                .filter(one -> one.own()
                                        && one.kind() == Step.Kind.INPUT
                                        && one.name().equals(input))
                                .map(one -> first.value(one.id(), 0, 0))
                                .findFirst()
                                .orElseThrow())));
    }

    /** What a side has and what it refuses. */
    private static List<Integer> worth(Side side) {
        var steps = new ArrayList<Integer>();
        steps.add(side.profile().value());
        side.profile().floors().forEach(floor -> {
            steps.add(floor.left());
            steps.add(floor.right());
        });
        switch (side.profile().risk()) {
            case Plan.Risk.Neutral neutral -> {}
            case Plan.Risk.Cara(int aversion) -> steps.add(aversion);
            case Plan.Risk.Crra(int aversion, int wealth) -> steps.addAll(List.of(aversion, wealth));
            case Plan.Risk.WorstTail(int part, int weight) -> steps.addAll(List.of(part, weight));
        }
        return steps;
    }

    private static List<Integer> all(Side side) {
        List<Integer> steps = worth(side);
        if (side.profile().power() >= 0) {
            steps.add(side.profile().power());
        }
        return steps;
    }

    private boolean isMoney(int step) {
        var steps = new ArrayList<Integer>();
        for (Side side : of.sides.subList(1, of.sides.size())) {
            steps.add(side.profile().value());
            for (Plan.Floor floor : side.profile().floors()) {
                steps.add(floor.left());
                if (!isConstant(floor.right())) {
                    steps.add(floor.right());
                }
            }
        }
        return Rests.on(plan, steps, step);
    }

    private boolean isConstant(int step) {
        return !plan.step(step).byFuture() && !plan.figures().contains(step);
    }

    // ---- links

    private Reading<List<List<Integer>>> links() {
        List<String> names = of.terms().stream().map(DealTerm::name).toList();
        var seen = new HashSet<String>();
        var links = new ArrayList<List<Integer>>();
        for (List<String> group : wanted.links()) {
            for (String name : group) {
                if (!names.contains(name)) {
                    return Reading.failed(
                            outline.terms().contains(name)
                                    ? DealFindings.offTable(name, names, "--link")
                                    : DealFindings.noTerm(name, outline.terms(), "--link"));
                }
                if (!seen.add(name)) {
                    return Reading.failed(DealFindings.linkedTwice(name));
                }
            }
            links.add(group.stream().map(names::indexOf).toList());
        }
        return links.size() == 1
                ? Reading.failed(DealFindings.oneGroup(wanted.links().getFirst()))
                : new Reading.Done<>(links);
    }

    // ---- groups of sides

    private Reading<List<Asked.Alone>> groups() {
        List<String> names = of.sides.stream().map(Side::name).toList();
        if (!wanted.coalitions().isEmpty() && (names.size() < 3 || names.size() > MOST_SIDES)) {
            return Reading.failed(DealFindings.groupSides(names));
        }
        var groups = new ArrayList<Asked.Alone>();
        var seen = new HashSet<Integer>();
        for (Wanted.Apart apart : wanted.coalitions()) {
            Optional<String> stranger = apart.parties().stream()
                    .filter(name -> !names.contains(name))
                    .findFirst();
            if (stranger.isPresent()) {
                return Reading.failed(DealFindings.noMember(stranger.get(), names));
            }
            int sides = IntStream.range(0, names.size())
                    .filter(side -> apart.parties().contains(names.get(side)))
                    .map(side -> 1 << side)
                    .sum();
            if (!seen.add(sides)) {
                return Reading.failed(DealFindings.groupTwice(apart.parties()));
            }
            if (!outline.scenarios().contains(apart.scenario())) {
                return Reading.failed(DealFindings.noScenario(apart.scenario(), outline.scenarios(), "--coalition"));
            }
            switch (of.scenario(apart.scenario())) {
                case Reading.Failed<Plan>(List<Finding> findings) -> {
                    return new Reading.Failed<>(findings);
                }
                case Reading.Done<Plan>(Plan alone) -> groups.add(new Asked.Alone(sides, apart.scenario(), alone));
            }
        }
        return new Reading.Done<>(groups);
    }
}
