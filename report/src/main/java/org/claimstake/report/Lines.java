package org.claimstake.report;

import java.util.Optional;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;

/** Lines over time by the names people ask for. */
final class Lines {
    private static final String CASH = "cash.";

    private Lines() {}

    /** A line of numbers, or {@code cash.PARTY}; empty for what has no periods. */
    static Optional<Named> find(Plan plan, String name) {
        return cash(plan, name)
                .or(() -> Named.find(plan, name))
                // a line that chance draws is called by the name of its process, whose value it is
                .or(() -> Named.find(plan, name + ".value"))
                .filter(named -> named.step().byPeriod() && named.step().type().sort() == ValueType.Sort.NUMBER);
    }

    private static Optional<Named> cash(Plan plan, String name) {
        return party(plan, name).map(party -> new Named(plan.step(party.net()), 0));
    }

    private static Optional<Plan.Party> party(Plan plan, String name) {
        return plan.parties().stream()
                .filter(party -> name.equals(CASH + party.name()) && party.net() >= 0)
                .findFirst();
    }

    /** For people. */
    static String label(Computed computed, Named named, String name, Wording words) {
        Optional<Plan.Party> party = party(computed.run().plan(), name);
        if (party.isPresent()) {
            String title = party.get().title();
            return words.say("cash.of", "party", title.isEmpty() ? party.get().name() : title);
        }
        return named.step().title().isEmpty() ? name : Titled.of(named.step(), named.row(), computed.run());
    }
}
