package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Groups;
import org.claimstake.advice.bargain.deals.Side;

/** What some sides could do without the others, and what follows for how all divide, on a terminal. */
final class DealGroups {
    private final Groups groups;
    private final List<Side> sides;
    private final DealWords words;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    DealGroups(Bargained bargained, Groups groups, DealWords words, Look look) {
        this.groups = groups;
        this.sides = bargained.ground().sides();
        this.words = words;
        this.look = look;
    }

    List<String> lines() {
        lines.add(look.strong("Who could do without whom"));
        worths();
        division();
        needed();
        if (groups.money()) {
            wrapped("Sums for certain of sides that weigh risk are added here as if they were money.");
        }
        lines.add("");
        return lines;
    }

    private void worths() {
        var columns = new Columns(false, true, false);
        columns.add("group", "makes", "");
        for (Groups.Group group : groups.groups()) {
            boolean all = group.equals(groups.whole());
            if (all || group.worth() > 0 || !group.scenario().isEmpty()) {
                columns.add(
                        all ? "all" : names(group),
                        words.number(group.worth()),
                        !group.scenario().isEmpty()
                                ? "in \"" + group.scenario() + "\""
                                : all ? "in the deal that is worth most to all" : "as its parts do");
            }
        }
        columns.lines().forEach(line -> lines.add("  " + line));
    }

    private void division() {
        boolean stable = groups.core().isPresent();
        var columns = new Columns(false, true, true, true, true, true);
        columns.add(
                "", "Shapley", "adds", stable ? "at least" : "", stable ? "at most" : "", stable ? "for example" : "");
        for (int side = 0; side < sides.size(); side++) {
            columns.add(
                    sides.get(side).name(),
                    words.number(groups.shapley().get(side)),
                    words.number(groups.adds().get(side)),
                    stable ? words.number(groups.least().get(side)) : "",
                    stable ? words.number(groups.most().get(side)) : "",
                    stable ? words.number(groups.core().orElseThrow().get(side)) : "");
        }
        columns.lines().forEach(line -> lines.add("  " + line));
        wrapped(
                stable
                        ? "The example leaves no group a reason to go its own way. In all divisions of that kind a side has from at least to at most."
                        : "However they divide, some group does better on its own: no division holds (the core is empty).");
    }

    private void needed() {
        String needed = IntStream.range(0, sides.size())
                .filter(groups::isNeeded)
                .mapToObj(side -> sides.get(side).name())
                .collect(Collectors.joining(", "));
        wrapped(
                needed.isEmpty()
                        ? "Nobody is needed: without any one side the others still make something."
                        : "Needed: " + needed + ". Without such a side the others make nothing.");
    }

    private String names(Groups.Group group) {
        return IntStream.range(0, sides.size())
                .filter(group::has)
                .mapToObj(side -> sides.get(side).name())
                .collect(Collectors.joining(", "));
    }

    private void wrapped(String text) {
        lines.add(DealWords.wrapped("  ", text, look));
    }
}
