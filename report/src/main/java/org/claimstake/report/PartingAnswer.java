package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.advice.parting.Parting;
import org.claimstake.advice.parting.Side;
import org.claimstake.advice.parting.Split;
import org.claimstake.casefile.source.Clauses;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;

/**
 * What differs between two deals of one case: every measure on both sides with its difference on common futures, one of them
 * split over what differs, and what the clauses say.
 *
 * <pre>{@code
 * Parting parting = …;  // of one measure
 * Answer answer = PartingAnswer.of(parting, "draft", "base", subject, changed, grounds, theCase.clauses());
 * Optional<Steps> waterfall = PartingAnswer.steps(parting, "draft", "base");
 * }</pre>
 */
public final class PartingAnswer {
    private PartingAnswer() {}

    /**
     * The measure that is split where nobody names one: what the deal is worth to the first party to whom it is not worth the
     * same, else the first measure or figure that differs, else the first.
     */
    public static List<String> usual(Side left, Side right) {
        List<Regime> regimes = List.of(regime("left", left), regime("right", right));
        List<List<Answer.Entry>> all = entries(regimes);
        Plan plan = left.run().plan();
        for (Plan.Party party : plan.parties()) {
            Optional<Answer.Entry> worth = Sentences.worth(plan, party, all.getFirst());
            if (worth.isPresent() && differs(all, worth.get())) {
                return List.of(worth.get().name());
            }
        }
        return all.getFirst().stream()
                .filter(entry -> differs(all, entry))
                .findFirst()
                .or(() -> all.getFirst().stream().findFirst())
                .map(Answer.Entry::name)
                .stream()
                .toList();
    }

    private static boolean differs(List<List<Answer.Entry>> all, Answer.Entry entry) {
        boolean number =
                entry.type().sort() == ValueType.Sort.NUMBER || entry.type().sort() == ValueType.Sort.DATE;
        return number && !all.getLast().contains(entry);
    }

    private static Regime regime(String name, Side side) {
        return new Regime(name, new Computed(side.ready().outline(), side.run(), side.first()));
    }

    private static List<List<Answer.Entry>> entries(List<Regime> regimes) {
        return RegimesAnswer.aligned(regimes.stream()
                .map(regime -> Answers.entries(
                        regime.computed().run(), regime.computed().first(), Set.of()))
                .toList());
    }

    /** The steps of the measure that was split, for a picture; empty where it has no parts. */
    public static Optional<Steps> steps(Parting parting, String left, String right) {
        return parting.splits().stream()
                .limit(1)
                .filter(Split.Parts.class::isInstance)
                .map(Split.Parts.class::cast)
                .findFirst()
                .map(parts -> {
                    Named named = Named.find(parting.left().run().plan(), parts.name())
                            .orElseThrow();
                    return Steps.of(
                            parting,
                            parts,
                            Titled.of(named.step(), named.row(), parting.left().run()),
                            Types.told(named.step(), parting.left().run().plan()),
                            left,
                            right);
                });
    }

    /**
     * @param parting of one measure, or of none where the case has none
     * @param left    what the left deal is called: its scenario, {@code base} for the case as it stands
     * @param clauses what the clauses say
     */
    public static Answer of(
            Parting parting,
            String left,
            String right,
            Answer.Subject subject,
            List<String> changed,
            Grounds grounds,
            Clauses clauses) {
        List<Regime> regimes = List.of(regime(left, parting.left()), regime(right, parting.right()));
        List<List<Answer.Entry>> all = entries(regimes);
        var told = new TwoDeals(regimes, all);
        Optional<Steps> steps = steps(parting, left, right);
        var sentence = new PartingSentence(parting, left, right);
        var notes = new ArrayList<String>();
        String words = "The case has no measure and no figure yet: `stake why` shows any of its lines.";
        List<Sheet> sheets = List.of();
        if (!parting.splits().isEmpty()) {
            Split split = parting.splits().getFirst();
            words = switch (split) {
                case Split.Parts parts -> sentence.of(steps.orElseThrow());
                case Split.None none ->
                    sentence.of(none, entry(all.getFirst(), none.name()), entry(all.getLast(), none.name()));
            };
            notes.addAll(sentence.notes(steps, split));
            sheets = new PartingSheets(parting, steps)
                    .of(
                            split.name(),
                            split instanceof Split.None none ? PartingSentence.word(none.why()) : "",
                            split instanceof Split.Parts parts ? parts.without() : 0,
                            clauses);
        }
        notes.addAll(told.notes());
        notes.add(RegimesAnswer.footing(regimes, "both sides"));
        return new Answer(
                        subject,
                        words,
                        told.alike(),
                        List.of(),
                        List.of(),
                        changed,
                        Answer.Chart.NONE,
                        List.of(),
                        List.of(),
                        RegimesAnswer.basis(regimes, all, grounds),
                        notes,
                        List.of())
                .with(told.columns(), List.of())
                .with(sheets);
    }

    private static Answer.Entry entry(List<Answer.Entry> entries, String name) {
        return entries.stream()
                .filter(entry -> entry.name().replace(" ", "").equals(name.replace(" ", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("`" + name + "` is split and not among the values"));
    }
}
