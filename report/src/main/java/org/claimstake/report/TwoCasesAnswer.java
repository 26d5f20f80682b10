package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Two cases beside each other: the measures and figures of the same name, with their difference where both count in the same.
 * What of one text makes which part of a difference cannot be said where there are two texts.
 */
public final class TwoCasesAnswer {
    private static final int MOST_NAMED = 8;

    private final Deal left;
    private final Deal right;
    private final boolean sameTime;
    private final boolean sameMoney;

    /** A case, computed. @param regime with what it is called */
    public record Deal(Regime regime, Answer.Subject subject, Grounds grounds) {
        Plan plan() {
            return regime.computed().run().plan();
        }

        String name() {
            return regime.name();
        }

        List<Answer.Entry> entries() {
            return Answers.entries(regime.computed().run(), regime.computed().first(), Set.of());
        }
    }

    private TwoCasesAnswer(Deal left, Deal right) {
        this.left = left;
        this.right = right;
        this.sameTime = left.plan().axis().equals(right.plan().axis());
        this.sameMoney = left.plan().money().equals(right.plan().money());
    }

    /** @param measure that the sentence tells of; null for the first that differs */
    public static Answer of(Deal left, Deal right, @Nullable String measure, List<String> changed) {
        return new TwoCasesAnswer(left, right).answer(measure, changed);
    }

    private Answer answer(@Nullable String measure, List<String> changed) {
        List<Answer.Entry> here = left.entries();
        List<Answer.Entry> there = right.entries();
        Set<String> both = names(here);
        both.retainAll(names(there));
        List<List<Answer.Entry>> all = List.of(common(here, both), inOrder(common(there, both), both));
        List<Regime> regimes = List.of(left.regime(), right.regime());
        var told = new TwoDeals(regimes, all);
        List<Answer.Column> columns = both.isEmpty() ? List.of() : columns(told.columns());
        var notes = new ArrayList<>(incomparable());
        notes.addAll(told.notes());
        only(left.name(), here, both).ifPresent(notes::add);
        only(right.name(), there, both).ifPresent(notes::add);
        if (sameMoney && sameTime) {
            notes.add(RegimesAnswer.footing(regimes, "both"));
        }
        notes.add(
                "These are two cases: their difference is not split over what differs, which `stake diff` does for two"
                        + " scenarios of one case.");
        return new Answer(
                        subject(),
                        sentence(columns, measure),
                        both.isEmpty() ? List.of() : told.alike(),
                        List.of(),
                        List.of(),
                        changed,
                        Answer.Chart.NONE,
                        List.of(),
                        List.of(),
                        basis(all),
                        notes,
                        List.of())
                .with(columns, List.of());
    }

    private static Set<String> names(List<Answer.Entry> entries) {
        return entries.stream().map(Answer.Entry::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Answer.Entry> common(List<Answer.Entry> entries, Set<String> names) {
        return entries.stream().filter(entry -> names.contains(entry.name())).toList();
    }

    private static List<Answer.Entry> inOrder(List<Answer.Entry> entries, Set<String> names) {
        return names.stream()
                .flatMap(name -> entries.stream().filter(entry -> entry.name().equals(name)))
                .toList();
    }

    /** Over another time nothing is the same, whatever it is called. */
    private List<Answer.Column> columns(List<Answer.Column> columns) {
        if (sameTime) {
            return columns;
        }
        Answer.Column difference = columns.getLast();
        List<Answer.Entry> none = difference.values().stream()
                .map(entry -> entry.with(new Outcome.None("other time", List.of())))
                .toList();
        var all = new ArrayList<>(columns.subList(0, 2));
        all.add(new Answer.Column(difference.id(), difference.label(), difference.scenario(), none, List.of()));
        return all;
    }

    /** What cannot be compared, and how it is made comparable. */
    private List<String> incomparable() {
        var notes = new ArrayList<String>();
        if (!sameTime) {
            notes.add("Not comparable: " + left.name() + " counts "
                    + time(left.plan().axis()) + " and " + right.name() + " "
                    + time(right.plan().axis())
                    + ", so that no difference is given. Write the same time into both: `time "
                    + time(left.plan().axis()) + "`.");
        }
        if (!sameMoney) {
            notes.add("Not comparable: " + left.name() + " counts in "
                    + left.plan().money() + " and " + right.name() + " in "
                    + right.plan().money()
                    + ", so that no difference in money is given. Write the same money into both, `money "
                    + left.plan().money() + "`, and turn prices of another year with an index.");
        }
        return notes;
    }

    /** {@code 2026 .. 2045 by year}. */
    private static String time(Axis axis) {
        String by = switch (axis.months()) {
            case 1 -> "month";
            case 3 -> "quarter";
            default -> "year";
        };
        return axis.label(0) + " .. " + axis.label(axis.count() - 1) + " by " + by;
    }

    private static Optional<String> only(String name, List<Answer.Entry> entries, Set<String> both) {
        List<String> only =
                names(entries).stream().filter(one -> !both.contains(one)).toList();
        if (only.isEmpty()) {
            return Optional.empty();
        }
        String more = only.size() > MOST_NAMED ? ", and " + (only.size() - MOST_NAMED) + " more" : "";
        return Optional.of("Only in " + name + ": "
                + String.join(", ", only.subList(0, Math.min(only.size(), MOST_NAMED))) + more + ".");
    }

    private String sentence(List<Answer.Column> columns, @Nullable String measure) {
        if (columns.isEmpty()) {
            return "No measure and no figure of " + left.name() + " has the name of one of " + right.name() + ".";
        }
        List<Answer.Entry> here = columns.get(0).values();
        List<Answer.Entry> there = columns.get(1).values();
        int place = place(columns, measure);
        Answer.Entry entry = here.get(place);
        Answer.Entry other = there.get(place);
        Answer.Entry less = columns.get(2).values().get(place);
        String sides = Titled.plain(entry.title(), entry.name()) + ": " + Told.of(entry.outcome(), entry.type())
                + " in " + left.name() + ", " + Told.of(other.outcome(), other.type()) + " in " + right.name();
        if (!(less.outcome() instanceof Outcome.One(var value, var error)) || value == 0) {
            return sides + ".";
        }
        String noise = error > 0 && Math.abs(value) < 2 * error ? ", which other draws could make nothing" : "";
        return sides + ", " + Amount.of(Math.abs(value), error, less.type()) + (value < 0 ? " less" : " more") + noise
                + ".";
    }

    /** Of the measure that was asked for, else of the first that has a difference. */
    private static int place(List<Answer.Column> columns, @Nullable String measure) {
        List<Answer.Entry> here = columns.getFirst().values();
        List<Answer.Entry> less = columns.getLast().values();
        for (int i = 0; i < here.size(); i++) {
            boolean differs = less.get(i).outcome() instanceof Outcome.One one && one.value() != 0;
            if (measure == null ? differs : here.get(i).name().equals(measure)) {
                return i;
            }
        }
        return 0;
    }

    private Basis basis(List<List<Answer.Entry>> all) {
        var cited = new LinkedHashSet<Cited>();
        List<Deal> deals = List.of(left, right);
        for (int i = 0; i < deals.size(); i++) {
            Deal deal = deals.get(i);
            Basis basis = RegimesAnswer.basis(List.of(deal.regime()), List.of(all.get(i)), deal.grounds());
            cited.addAll(basis.sourced());
            cited.addAll(basis.assumed());
            cited.addAll(basis.missing());
            cited.addAll(basis.library());
        }
        return Basis.of(cited);
    }

    private Answer.Subject subject() {
        Answer.Subject one = left.subject();
        Answer.Subject other = right.subject();
        return new Answer.Subject(
                both(one.id(), other.id()),
                both(one.title(), other.title()),
                both(one.version(), other.version()),
                one.scenario() + " | " + other.scenario(),
                one.seed(),
                one.futures(),
                "",
                "",
                one.licence().equals(other.licence()) ? one.licence() : both(one.licence(), other.licence()),
                Objects.equals(one.money(), other.money()) ? one.money() : both(one.money(), other.money()));
    }

    private static String both(String one, String other) {
        return one + " | " + other;
    }
}
