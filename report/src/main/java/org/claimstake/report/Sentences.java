package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/** The sentence of a run that nobody asked a question of, from what the case computes: values of parties first. */
final class Sentences {
    private Sentences() {}

    static String usual(Plan plan, List<Answer.Entry> entries, long futures) {
        var worth = new ArrayList<String>();
        boolean many = false;
        for (Plan.Party party : plan.parties()) {
            Optional<Answer.Entry> entry = worth(plan, party, entries);
            if (entry.isPresent()) {
                worth.add(worth(party, entry.get(), futures));
                many |= entry.get().outcome() instanceof Outcome.Many;
            }
        }
        String opening = plan.scenario().isEmpty() ? "On these terms" : "In \"" + plan.scenario() + "\"";
        if (!worth.isEmpty()) {
            String over = many ? ", on average over " + Digits.significant(futures, 9) + " futures," : "";
            return opening + " the deal is worth" + over + " " + joined(worth) + ".";
        }
        return entries.stream()
                .filter(Answer.Entry::figure)
                .findFirst()
                .or(() -> entries.stream().findFirst())
                .map(entry -> entry.outcome() instanceof Outcome.Chance
                        ? opening + ", " + told(entry) + "."
                        : (plan.scenario().isEmpty() ? "" : opening + ": ") + told(entry) + ".")
                .orElse(
                        plan.claims().isEmpty()
                                ? "The case has no measure and no figure yet: `stake why` shows any of its lines."
                                : "");
    }

    // the first measure that is the present value of what a party receives less what it pays
    static Optional<Answer.Entry> worth(Plan plan, Plan.Party party, List<Answer.Entry> entries) {
        if (party.net() < 0) {
            return Optional.empty();
        }
        return plan.steps().stream()
                .filter(step -> step.kind() == Step.Kind.MEASURE && step.own() && step.shown() && step.rows() < 0)
                .filter(step -> step.formula() instanceof Node.Npv npv
                        && npv.flow() instanceof Node.Ref flow
                        && flow.step() == party.net())
                .findFirst()
                .flatMap(step -> entries.stream()
                        .filter(entry -> entry.name().equals(step.name()))
                        .findFirst());
    }

    private static String worth(Plan.Party party, Answer.Entry entry, long futures) {
        String name = party(party);
        String value = Told.of(entry.outcome(), entry.type());
        return switch (entry.outcome()) {
            case Outcome.Many many -> value + " to " + name + loses(many, futures);
            case Outcome other -> value + " to " + name;
        };
    }

    // "The State" begins with a small letter inside a sentence
    static String party(Plan.Party party) {
        String name = party.title().isEmpty() ? party.name() : party.title();
        return name.startsWith("The ") ? "the " + name.substring(4) : name;
    }

    private static String loses(Outcome.Many many, long futures) {
        return many.below() == 0
                ? ""
                : " (below zero in " + Told.frequency((double) many.below() / futures, futures) + ")";
    }

    private static String told(Answer.Entry entry) {
        String what = entry.title().isEmpty() ? "`" + entry.name() + "`" : entry.title();
        return switch (entry.outcome()) {
            case Outcome.Chance chance -> "in " + Told.frequency(chance) + ": " + what;
            case Outcome other -> what + ": " + Told.of(other, entry.type());
        };
    }

    private static String joined(List<String> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
