package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.plan.Plan;

/** What a deal is worth to each side under each regime, in one sentence. */
final class RegimesSentence {
    private RegimesSentence() {}

    /** @param values of each regime, the same names in the same order */
    static String of(List<Regime> regimes, List<List<Answer.Entry>> values) {
        Plan plan = regimes.getFirst().computed().run().plan();
        List<Plan.Party> parties = plan.parties().stream()
                .filter(party -> !worth(plan, party, values).isEmpty())
                .toList();
        if (!parties.isEmpty()) {
            var parts = new ArrayList<String>();
            for (int i = 0; i < regimes.size(); i++) {
                int regime = i;
                String under = (i == 0 ? "Under " : "under ")
                        + called(regimes.get(i))
                        + (i == 0 ? " the deal is worth " : " ");
                parts.add(under
                        + SolveSentence.joined(parties.stream()
                                .map(party ->
                                        worth(party, worth(plan, party, values).get(regime)))
                                .toList()));
            }
            return String.join("; ", parts) + ".";
        }
        if (values.getFirst().isEmpty()) {
            return "The case has no measure and no figure yet: `stake why` shows any of its lines.";
        }
        var first = values.stream().map(List::getFirst).toList();
        Answer.Entry entry = first.getFirst();
        return (entry.title().isEmpty() ? "`" + entry.name() + "`" : entry.title()) + ": " + told(regimes, first) + ".";
    }

    /** The measure that says what the deal is worth to a party, under each regime; empty where there is none. */
    static List<Answer.Entry> worth(Plan plan, Plan.Party party, List<List<Answer.Entry>> values) {
        return Sentences.worth(plan, party, values.getFirst())
                .map(first -> values.stream()
                        .flatMap(entries ->
                                entries.stream().filter(entry -> entry.name().equals(first.name())))
                        .toList())
                .orElse(List.of());
    }

    private static String worth(Plan.Party party, Answer.Entry entry) {
        return Told.of(entry.outcome(), entry.type()) + " to " + Sentences.party(party);
    }

    private static String told(List<Regime> regimes, List<Answer.Entry> entries) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < entries.size(); i++) {
            Answer.Entry entry = entries.get(i);
            parts.add(Told.of(entry.outcome(), entry.type()) + " under " + called(regimes.get(i)));
        }
        return SolveSentence.joined(parts);
    }

    private static String called(Regime regime) {
        return regime.name().equals(Regime.BASE) ? "the case as it stands" : "\"" + regime.name() + "\"";
    }
}
