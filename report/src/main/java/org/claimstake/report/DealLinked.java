package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Deal;
import org.claimstake.advice.bargain.deals.Linked;
import org.claimstake.advice.bargain.deals.Side;

/** Whether groups of terms are better tied together, on a terminal. */
final class DealLinked {
    private final Bargained bargained;
    private final Linked linked;
    private final List<Side> sides;
    private final DealWords words;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    DealLinked(Bargained bargained, Linked linked, DealWords words, Look look) {
        this.bargained = bargained;
        this.linked = linked;
        this.sides = bargained.ground().sides();
        this.words = words;
        this.look = look;
    }

    List<String> lines() {
        lines.add(look.strong("Settled one by one or together, above the table"));
        var columns = new Columns(words.right());
        columns.add(DealWords.row("", sides.stream().map(Side::name).toList(), ""));
        for (Linked.Group group : linked.groups()) {
            String terms = group.terms().stream()
                    .map(term -> bargained.ground().terms().get(term).name())
                    .collect(Collectors.joining(", "));
            columns.add(row(terms + " alone", group.gain(), changes(group.deal())));
        }
        columns.add(row("their sum", linked.sum(), ""));
        columns.add(row("one by one", linked.gain(), "what it is worth with all these changes"));
        columns.add(row("together", linked.bundle(), changes(linked.together())));
        columns.lines().forEach(line -> lines.add("  " + line));
        verdict();
        if (!linked.complete()) {
            wrapped("Not all deals over these terms were looked at.");
        }
        lines.add("");
        return lines;
    }

    private void verdict() {
        String worth = IntStream.range(0, sides.size())
                .mapToObj(
                        side -> words.signed(linked.worth(side), linked.error().get(side)) + " to "
                                + (side == 0 ? "you" : sides.get(side).name()))
                .collect(Collectors.joining(" and "));
        boolean gains = IntStream.range(0, sides.size()).anyMatch(side -> linked.sign(side) > 0);
        boolean loses = IntStream.range(0, sides.size()).anyMatch(side -> linked.sign(side) < 0);
        if (!gains && !loses) {
            wrapped("Bundling these is worth nothing that could be told from chance: they may be settled one by one.");
        } else if (!loses) {
            wrapped("Bundling these is worth " + worth + ".");
        } else {
            wrapped("Bundling these is worth " + worth + ": not to all, so that who loses settles them one by one.");
        }
    }

    private List<String> row(String name, List<Double> gains, String behind) {
        return DealWords.row(
                name, gains.stream().map(gain -> words.signed(gain, 0)).toList(), behind);
    }

    private String changes(Deal deal) {
        return bargained.table().deal().equals(deal) ? "as on the table" : words.fromTable(deal);
    }

    private void wrapped(String text) {
        lines.add(DealWords.wrapped("  ", text, look));
    }
}
