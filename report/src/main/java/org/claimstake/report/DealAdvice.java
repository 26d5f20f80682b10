package org.claimstake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Move;
import org.claimstake.advice.bargain.deals.Side;

/** What to give, what to take, what to offer instead, on a terminal. */
final class DealAdvice {
    private static final int SHOWN = 3;

    private final Bargained bargained;
    private final List<Side> sides;
    private final DealWords words;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    DealAdvice(Bargained bargained, DealWords words, Look look) {
        this.bargained = bargained;
        this.sides = bargained.ground().sides();
        this.words = words;
        this.look = look;
    }

    List<String> lines() {
        advice();
        clauses();
        return lines;
    }

    /** What to give, what to take, a sentence each. */
    List<String> sentences() {
        var said = new ArrayList<String>();
        bargained.counsel().trade().ifPresent(trade -> said.add(traded(trade)));
        gives().ifPresent(said::add);
        wasted().ifPresent(said::add);
        return said;
    }

    private void advice() {
        List<String> said = sentences();
        if (!said.isEmpty()) {
            lines.add(look.strong("Advice"));
            said.forEach(one -> wrapped("  ", one));
            lines.add("");
        }
        offers("Offers that cost you nothing", bargained.counsel().counters());
        offers(
                "What you could ask for at no cost to others",
                bargained.counsel().asks());
    }

    private String traded(Move trade) {
        List<Integer> changed = trade.from().changed(trade.to());
        var parts = new ArrayList<String>();
        for (int term : changed) {
            bargained.counsel().moves().stream()
                    .filter(move ->
                            move.to().equals(trade.from().with(term, trade.to().place(term))))
                    .findFirst()
                    .ifPresent(move -> parts.add((move.change().getFirst() < 0 ? "give " : "take ")
                            + words.change(term, move.from(), move.to()) + " ("
                            + (move.change().getFirst() < 0
                                    ? "it costs you "
                                            + words.amount(-move.change().getFirst()) + " and is worth "
                                            + words.others(move) + ")"
                                    : "worth " + words.amount(move.change().getFirst()) + " to you, "
                                            + words.others(move) + ")")));
        }
        parts.sort(Comparator.naturalOrder());
        String said = String.join(", and ", parts);
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + ". Together " + words.both(trade)
                + ".";
    }

    /** What is dearest to another for what it costs. */
    private Optional<String> gives() {
        return bargained.counsel().moves().stream()
                .filter(move ->
                        move.sign(0) < 0 && IntStream.range(1, sides.size()).anyMatch(side -> move.sign(side) > 0))
                .max(Comparator.comparingDouble(
                        move -> best(move) / -move.change().getFirst()))
                .map(move -> {
                    double ratio = best(move) / -move.change().getFirst();
                    return "Cheapest to give: "
                            + words.change(move.from().changed(move.to()).getFirst(), move.from(), move.to())
                            + ": it costs you " + words.amount(-move.change().getFirst()) + " and is worth "
                            + words.others(move)
                            + (ratio < 1 ? "; less than it costs, so give it only for more than that." : ".");
                });
    }

    private double best(Move move) {
        return IntStream.range(1, sides.size())
                .mapToDouble(side -> move.change().get(side))
                .max()
                .orElse(0);
    }

    /** Changes of one term that all gain from. */
    private Optional<String> wasted() {
        List<String> all = bargained.counsel().moves().stream()
                .filter(move -> IntStream.range(0, sides.size()).allMatch(side -> move.sign(side) >= 0)
                        && IntStream.range(0, sides.size()).anyMatch(side -> move.sign(side) > 0))
                .limit(SHOWN)
                .map(move -> words.change(move.from().changed(move.to()).getFirst(), move.from(), move.to()) + " ("
                        + words.both(move) + ")")
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of("Nobody loses by " + String.join("; ", all) + ".");
    }

    private void offers(String head, List<Move> offers) {
        if (offers.isEmpty()) {
            return;
        }
        lines.add(look.strong(head));
        for (int i = 0; i < offers.size(); i++) {
            wrapped(
                    "  " + (i + 1) + ". ",
                    words.fromTable(offers.get(i).to()) + ": " + words.both(offers.get(i)) + ".");
        }
        lines.add("");
    }

    /** What is touched, in the words of the text: each clause once. */
    private void clauses() {
        List<DealClauses.Group> groups = words.clauses().groups(words.clauses().advised());
        if (groups.isEmpty() || bargained.ground().clauses().isEmpty()) {
            return;
        }
        lines.add(look.strong("In the words of the clauses, as the case tells them"));
        for (DealClauses.Group group : groups) {
            wrapped("  ", group.title().isEmpty() ? "Of no clause that the case tells" : group.title());
            for (DealClauses.Touched one : group.touched()) {
                String where = one.where().isEmpty()
                        ? ""
                        : one.where().substring(one.where().indexOf(':') + 1) + ", ";
                wrapped("    ", where + one.term() + ": " + one.told());
            }
        }
        lines.add("");
    }

    private void wrapped(String before, String text) {
        lines.add(DealWords.wrapped(before, text, look));
    }
}
