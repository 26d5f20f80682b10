package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimstake.engine.Run;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Several scenarios of one case side by side, on the same futures: what the deal is worth to each side under each, every
 * measure, what the State receives by kind of payment.
 */
public final class RegimesAnswer {
    private static final int MOST_NAMED = 6;

    private final List<Regime> regimes;
    private final List<List<Answer.Entry>> all;
    private final List<List<Answer.Entry>> values;
    private final List<Answer.Entry> alike;

    private RegimesAnswer(List<Regime> regimes) {
        this.regimes = regimes;
        this.all = aligned(regimes.stream()
                .map(regime -> Answers.entries(
                        regime.computed().run(), regime.computed().first(), Set.of()))
                .toList());
        List<Answer.Entry> same = all.getFirst().stream()
                .filter(entry -> all.stream().allMatch(one -> one.contains(entry)))
                .toList();
        // where nothing differs at all, that is what the table shows
        this.alike = same.size() < all.getFirst().size() ? same : List.of();
        this.values = all.stream().map(this::withoutAlike).toList();
    }

    private List<Answer.Entry> withoutAlike(List<Answer.Entry> entries) {
        return entries.stream().filter(entry -> !alike.contains(entry)).toList();
    }

    /**
     * @param regimes at least one, in their order
     * @param against the one from which the others' differences are told; null where none are asked for
     */
    public static Answer of(
            List<Regime> regimes,
            @Nullable Regime against,
            Answer.Subject subject,
            List<String> changed,
            Grounds grounds) {
        var answer = new RegimesAnswer(regimes);
        var columns = new ArrayList<>(answer.columns());
        if (against != null) {
            columns.addAll(new Differences(regimes, against, answer.values).columns());
        }
        var receipts = Receipts.of(regimes);
        var pictures = new ArrayList<Picture>();
        answer.worth().ifPresent(pictures::add);
        receipts.picture().ifPresent(pictures::add);
        return new Answer(
                        subject,
                        RegimesSentence.of(regimes, answer.all),
                        answer.alike,
                        List.of(),
                        List.of(),
                        changed,
                        Answer.Chart.NONE,
                        List.of(),
                        List.of(),
                        answer.basis(grounds),
                        answer.notes(),
                        List.of())
                .with(columns, pictures)
                .with(receipts.sheets());
    }

    /** The values of a regime whose trees are shown: what the deal is worth to each side, else its first value. */
    public static List<String> explained(Regime regime) {
        Run run = regime.computed().run();
        List<Answer.Entry> entries = Answers.entries(run, regime.computed().first(), Set.of());
        var names = new ArrayList<String>();
        for (Plan.Party party : run.plan().parties()) {
            Sentences.worth(run.plan(), party, entries).ifPresent(entry -> names.add(entry.name()));
        }
        if (names.isEmpty() && !entries.isEmpty()) {
            names.add(entries.getFirst().name());
        }
        return names;
    }

    /** The same names in the same order under each; what one of them has not is none there. */
    static List<List<Answer.Entry>> aligned(List<List<Answer.Entry>> all) {
        var names = new LinkedHashMap<String, Answer.Entry>();
        all.forEach(entries -> entries.forEach(entry -> names.putIfAbsent(entry.name(), entry)));
        // a regime's own model measures what the others have not
        if (names.keySet().stream().anyMatch(name -> !name.contains("."))) {
            names.keySet().removeIf(name -> name.contains("."));
        }
        return all.stream()
                .map(entries -> names.values().stream()
                        .map(like -> entries.stream()
                                .filter(entry -> entry.name().equals(like.name()))
                                .findFirst()
                                .orElse(like.with(new Outcome.None("", List.of()))))
                        .toList())
                .toList();
    }

    private List<Answer.Column> columns() {
        var columns = new ArrayList<Answer.Column>();
        for (int i = 0; i < regimes.size(); i++) {
            String name = regimes.get(i).name();
            columns.add(new Answer.Column(name, name, name, values.get(i), List.of()));
        }
        return columns;
    }

    /** What the deal is worth to each party, a bar for each regime. */
    private Optional<Picture> worth() {
        Plan plan = regimes.getFirst().computed().run().plan();
        var rows = new ArrayList<Picture.Row>();
        ValueType type = null;
        for (Plan.Party party : plan.parties()) {
            List<Answer.Entry> worth = RegimesSentence.worth(plan, party, all);
            if (!worth.isEmpty()
                    && (type == null || type.equals(worth.getFirst().type()))) {
                type = worth.getFirst().type();
                rows.add(new Picture.Row(
                        party.title().isEmpty() ? party.name() : party.title(),
                        worth.stream()
                                .map(entry -> Outcomes.middle(entry.outcome(), entry.type()))
                                .toList()));
            }
        }
        var names = regimes.stream().map(Regime::name).toList();
        return type == null
                ? Optional.empty()
                : Optional.of(new Picture(
                        Picture.Kind.BARS, "What the deal is worth to each side", type, names, false, rows));
    }

    private Basis basis(Grounds grounds) {
        return basis(regimes, all, grounds);
    }

    /** What all of them rest on. @param all entries of each regime */
    static Basis basis(List<Regime> regimes, List<List<Answer.Entry>> all, Grounds grounds) {
        var cited = new LinkedHashSet<Cited>();
        for (int i = 0; i < regimes.size(); i++) {
            Computed computed = regimes.get(i).computed();
            Basis basis = Answers.basis(computed.run(), computed.first(), grounds, all.get(i));
            cited.addAll(basis.sourced());
            cited.addAll(basis.assumed());
            cited.addAll(basis.missing());
            cited.addAll(basis.library());
        }
        return Basis.of(cited);
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (regimes.size() > 1 && values.stream().distinct().count() == 1) {
            notes.add("No measure differs between them.");
        }
        if (!alike.isEmpty()) {
            String names = SolveSentence.joined(alike.stream()
                    .limit(MOST_NAMED)
                    .map(entry -> entry.name() + " " + ValueTable.value(entry))
                    .toList());
            notes.add("The same under each: " + names
                    + (alike.size() > MOST_NAMED ? ", and " + (alike.size() - MOST_NAMED) + " more" : "") + ".");
        }
        notes.add(footing(regimes, "every regime"));
        return notes;
    }

    /** In which money, from which day, at whose rate, on which futures. */
    static String footing(List<Regime> regimes, String all) {
        Run run = regimes.getFirst().computed().run();
        Plan plan = run.plan();
        var rates = new LinkedHashMap<String, String>();
        for (Plan.Party party : plan.parties()) {
            if (party.rate() >= 0 && !plan.step(party.rate()).byFuture()) {
                rates.put(
                        Sentences.party(party),
                        Amount.of(run.mean(party.rate(), 0, 0), Types.told(plan.step(party.rate()), plan)));
            }
        }
        String discounts = rates.isEmpty()
                ? ""
                : "; present values of the first day of " + plan.axis().label(0) + ", discounted at "
                        + SolveSentence.joined(rates.entrySet().stream()
                                .map(RegimesAnswer::rate)
                                .toList());
        String futures = run.settings().futures() > 1
                ? "; " + all + " on the same "
                        + Digits.significant(run.settings().futures(), 9) + " futures, seed "
                        + run.settings().seed()
                : "";
        String told = OwnMoney.told(plan.money());
        return told.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + told.substring(1) + discounts + futures + ".";
    }

    private static String rate(Map.Entry<String, String> rate) {
        return rate.getValue() + " (" + rate.getKey() + ")";
    }
}
