package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.claimstake.language.syntax.Declaration;

/** The scenarios of a case by their names, and what becomes of the changes in each. */
final class Scenarios {
    private final Map<String, Declaration.Scenario> byName = new LinkedHashMap<>();
    private final Scope scope;
    private final World world;

    Scenarios(List<Declaration> all, Scope scope, World world) {
        this.scope = scope;
        this.world = world;
        for (Declaration declaration : all) {
            if (declaration instanceof Declaration.Scenario scenario
                    && byName.putIfAbsent(scenario.name().text(), scenario) != null) {
                world.report(NameFindings.nameTwice(
                        scenario.name().text(), scope.place(scenario.name().span()), null));
            }
        }
        for (Declaration.Scenario scenario : byName.values()) {
            if (scenario.from() != null && !byName.containsKey(scenario.from().text())) {
                world.report(ScenarioFindings.noScenario(
                        scenario.from().text(),
                        names(),
                        scope.place(scenario.from().span())));
            }
        }
    }

    /** Whoever has another way is a party of the case. When all parties are known. */
    void parties() {
        for (Declaration.Scenario scenario : byName.values()) {
            Declaration.Ident party = scenario.optionFor();
            if (party != null && scope.party(party.name()).isEmpty()) {
                world.report(PaymentFindings.noParty(party.name(), scope.partiesInSight(), scope.place(party.span())));
            }
        }
    }

    /** In the order of the text. */
    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * The scenario asked for becomes changes, its ancestors first; of another one those that it lends. All other scenarios
     * are read for what is wrong with them.
     */
    void become(Changes changes, String asked, Lent lent) {
        List<Declaration.Scenario> own = chain(asked);
        List<Declaration.Scenario> other = lent.isNothing() ? List.of() : chain(lent.scenario());
        own.forEach(scenario ->
                changes.scenario(scenario, scope, name -> !lent.names().contains(name)));
        other.forEach(scenario -> changes.scenario(scenario, scope, lent.names()::contains));
        byName.values().stream()
                .filter(scenario -> !own.contains(scenario) && !other.contains(scenario))
                .forEach(scenario -> changes.idle(scenario, scope));
    }

    /** What a scenario changes, with its ancestors: each name once, in the order of the text. */
    List<String> changed(String asked) {
        var names = new LinkedHashSet<String>();
        for (Declaration.Scenario scenario : chain(asked)) {
            for (Declaration.Change change : scenario.changes()) {
                String name = Changes.name(change.path());
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    /** Ancestors first; empty for the base. */
    private List<Declaration.Scenario> chain(String asked) {
        var chain = new ArrayList<Declaration.Scenario>();
        Declaration.Scenario next = byName.get(asked);
        if (next == null && !asked.isEmpty()) {
            world.report(ScenarioFindings.noScenario(asked, names(), null));
        }
        while (next != null) {
            if (chain.contains(next)) {
                tellRing(chain.subList(0, chain.indexOf(next) + 1));
                break;
            }
            chain.addFirst(next);
            next = next.from() == null ? null : byName.get(next.from().text());
        }
        return chain;
    }

    // told of the same one whichever of the ring is asked for
    private void tellRing(List<Declaration.Scenario> ring) {
        for (Declaration.Scenario scenario : byName.values()) {
            if (ring.contains(scenario)) {
                world.report(ScenarioFindings.scenarioRing(
                        scenario.name().text(), scope.place(scenario.name().span())));
                return;
            }
        }
    }
}
