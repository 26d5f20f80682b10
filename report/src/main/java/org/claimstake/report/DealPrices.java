package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.DealTerm;
import org.claimstake.advice.bargain.deals.Move;
import org.claimstake.advice.bargain.deals.Part;
import org.claimstake.advice.bargain.deals.Side;
import org.claimstake.advice.bargain.deals.TermClause;

/** What a change of each term is worth to whom, and what makes the difference to a fair deal, on a terminal. */
final class DealPrices {
    private static final int SHOWN = 3;

    private final Bargained bargained;
    private final List<Side> sides;
    private final DealWords words;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    DealPrices(Bargained bargained, DealWords words, Look look) {
        this.bargained = bargained;
        this.sides = bargained.ground().sides();
        this.words = words;
        this.look = look;
    }

    List<String> lines() {
        prices();
        split();
        return lines;
    }

    private void prices() {
        if (bargained.counsel().moves().isEmpty()) {
            return;
        }
        lines.add(look.strong("What a change of one term is worth"));
        var columns = new Columns(words.right());
        columns.add(DealWords.row("", sides.stream().map(Side::name).toList(), ""));
        var still = new ArrayList<String>();
        for (int term = 0; term < bargained.ground().terms().size(); term++) {
            int one = term;
            List<Move> moves = bargained.counsel().moves().stream()
                    .filter(move -> move.from().changed(move.to()).getFirst() == one)
                    .toList();
            DealTerm of = bargained.ground().terms().get(term);
            List<Move> idle = moves.stream().filter(DealPrices::isIdle).toList();
            if (idle.size() == moves.size()) {
                still.add(of.name());
                continue;
            }
            if (!idle.isEmpty()) {
                still.add(of.name() + " to "
                        + idle.stream()
                                .map(move ->
                                        of.values().get(move.to().place(one)).words())
                                .collect(Collectors.joining(" or ")));
            }
            var alike = new LinkedHashMap<List<Double>, List<Move>>();
            moves.stream()
                    .filter(move -> !isIdle(move))
                    .forEach(move -> alike.computeIfAbsent(move.change(), none -> new ArrayList<>())
                            .add(move));
            for (List<Move> group : alike.values()) {
                Move move = group.getFirst();
                columns.add(DealWords.row(
                        of.name() + " "
                                + of.values().get(move.from().place(term)).words() + " to "
                                + group.stream()
                                        .map(each -> of.values()
                                                .get(each.to().place(one))
                                                .words())
                                        .limit(SHOWN)
                                        .collect(Collectors.joining(" or "))
                                + (group.size() > SHOWN ? " or " + (group.size() - SHOWN) + " more" : ""),
                        IntStream.range(0, sides.size())
                                .mapToObj(side -> words.within(
                                        move.change().get(side), move.error().get(side)))
                                .toList(),
                        source(term)));
            }
        }
        columns.lines().forEach(line -> lines.add("  " + line));
        if (!still.isEmpty()) {
            wrapped("  ", "From here these change nothing for anybody: " + String.join(", ", still) + ".");
        }
        lines.add("");
    }

    /** Of the text on the table, where the case keeps its clauses. */
    private String source(int term) {
        return bargained.ground().clauses().isEmpty()
                ? bargained.ground().terms().get(term).source()
                : bargained.ground().clause(term).map(TermClause::place).orElse("");
    }

    private static boolean isIdle(Move move) {
        return move.change().stream().allMatch(change -> Math.abs(change) < 1e-6);
    }

    private void split() {
        if (bargained.counsel().split().isEmpty()) {
            return;
        }
        lines.add(look.strong("What makes the difference from the table to Nash [1]"));
        var columns = new Columns(words.right());
        columns.add(DealWords.row("", sides.stream().map(Side::name).toList(), ""));
        var sums = new double[sides.size()];
        for (Part part : bargained.counsel().split()) {
            columns.add(DealWords.row(
                    bargained.ground().terms().get(part.term()).name(),
                    IntStream.range(0, sides.size())
                            .mapToObj(side -> words.within(
                                    part.change().get(side), part.error().get(side)))
                            .toList(),
                    ""));
            for (int side = 0; side < sums.length; side++) {
                sums[side] += part.change().get(side);
            }
        }
        columns.add(DealWords.row(
                "together",
                IntStream.range(0, sums.length)
                        .mapToObj(side -> words.number(sums[side]))
                        .toList(),
                ""));
        columns.lines().forEach(line -> lines.add("  " + line));
        lines.add("");
    }

    private void wrapped(String before, String text) {
        lines.add(DealWords.wrapped(before, text, look));
    }
}
