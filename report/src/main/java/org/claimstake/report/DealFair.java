package org.claimstake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Blocked;
import org.claimstake.advice.bargain.deals.Deal;
import org.claimstake.advice.bargain.deals.Found;
import org.claimstake.advice.bargain.deals.Side;

/** What would be fair, or why nothing is, on a terminal. */
final class DealFair {
    private final Bargained bargained;
    private final List<Side> sides;
    private final DealWords words;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    DealFair(Bargained bargained, DealWords words, Look look) {
        this.bargained = bargained;
        this.sides = bargained.ground().sides();
        this.words = words;
        this.look = look;
    }

    List<String> lines() {
        if (bargained.blocked().isPresent()) {
            blocked(bargained.blocked().get());
        } else {
            recommended();
        }
        return lines;
    }

    private void recommended() {
        lines.add(look.strong("What would be fair"));
        var columns = new Columns(words.right());
        columns.add(DealWords.row("", sides.stream().map(Side::name).toList(), ""));
        Map<Deal, Integer> numbers = new LinkedHashMap<>();
        for (Concept concept : Concept.values()) {
            List<Integer> chosen = bargained.found().chosen().getOrDefault(concept, List.of());
            if (chosen.isEmpty()) {
                continue;
            }
            Found.Priced first = bargained.found().deals().get(chosen.getFirst());
            numbers.putIfAbsent(first.deal(), numbers.size() + 1);
            columns.add(DealWords.row(
                    concept.title(),
                    IntStream.range(0, sides.size())
                            .mapToObj(side -> words.within(
                                    bargained.ground().gain(first.worth(), side),
                                    bargained
                                            .found()
                                            .errors()
                                            .getOrDefault(concept, List.of())
                                            .get(side)))
                            .toList(),
                    "[" + numbers.get(first.deal()) + "]"));
        }
        columns.lines().forEach(line -> lines.add("  " + line));
        numbers.forEach((deal, number) -> wrapped("  [" + number + "] ", words.fromTable(deal)));
        if (!bargained.found().ties().isEmpty()) {
            wrapped(
                    "  ",
                    bargained.found().ties().size()
                            + (bargained.found().ties().size() == 1 ? " deal cannot" : " deals cannot")
                            + " be told from [1] with so many futures, such as: "
                            + words.fromTable(
                                    bargained.found().deals().get(nearest()).deal()) + ".");
        }
        lines.add("");
    }

    private int nearest() {
        Deal table = bargained.table().deal();
        return bargained.found().ties().stream()
                .min(Comparator.comparingInt(tie ->
                        bargained.found().deals().get(tie).deal().changed(table).size()))
                .orElseThrow();
    }

    private void blocked(Blocked blocked) {
        lines.add(look.strong("No deal that all would sign was found"));
        String party = sides.get(blocked.side()).name();
        wrapped("  ", "Nearest: " + words.fromTable(blocked.nearest()) + ".");
        for (int side = 0; side < sides.size(); side++) {
            if (blocked.lacks().get(side) > 0) {
                wrapped(
                        "  ",
                        sides.get(side).name() + " lacks "
                                + words.amount(blocked.lacks().get(side)) + " of what it signs for.");
            }
        }
        blocked.broken().forEach(floor -> wrapped("  ", "It breaks the floor of " + floor + "."));
        wrapped(
                "  ",
                party + " blocks. "
                        + blocked.move()
                                .map(move -> "Most could be given to it in "
                                        + words.change(blocked.term(), move.from(), move.to()) + ": worth "
                                        + words.both(move) + ".")
                                .orElse("It has the best of every term already."));
        lines.add("");
    }

    private void wrapped(String before, String text) {
        lines.add(DealWords.wrapped(before, text, look));
    }
}
