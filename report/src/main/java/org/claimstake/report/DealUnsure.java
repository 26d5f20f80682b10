package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Side;
import org.claimstake.advice.bargain.deals.Unsure;

/** What the others may accept, of whom only ranges are known, on a terminal: always a part of the profiles and a spread. */
final class DealUnsure {
    private final Unsure unsure;
    private final List<Side> others;
    private final DealWords words;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    DealUnsure(Bargained bargained, Unsure unsure, DealWords words, Look look) {
        this.unsure = unsure;
        List<Side> sides = bargained.ground().sides();
        this.others = sides.subList(1, sides.size());
        this.words = words;
        this.look = look;
    }

    List<String> lines() {
        lines.add(look.strong("What the others may accept"));
        drawn();
        table();
        unsure.robust().stream()
                .filter(one -> one.place().isEmpty())
                .forEach(one -> wrapped("Accepted by " + DealWords.percent(one.share())
                        + " or more: no deal that was looked at and gains you anything."));
        lines.add("");
        return lines;
    }

    private void drawn() {
        wrapped("Not known: "
                + unsure.inputs().stream()
                        .map(input -> input.input() + " from " + input.lowWords() + " to " + input.highWords())
                        .collect(Collectors.joining(", "))
                + ". " + unsure.profiles() + " profiles are drawn evenly from these ranges"
                + (unsure.worlds() > 1 && unsure.worlds() < unsure.profiles()
                        ? ", with " + unsure.worlds() + " draws of what moves money among them."
                        : "."));
        if (unsure.answers() > 0) {
            wrapped(unsure.answers() + (unsure.answers() == 1 ? " answer is" : " answers are")
                    + " weighed in, with a noise of " + words.amount(unsure.noise())
                    + ": what is left tells as much as "
                    + Math.round(unsure.counts()) + " profiles.");
        }
    }

    private void table() {
        var right = new boolean[others.size() + 4];
        for (int column = 1; column < right.length - 1; column++) {
            right[column] = true;
        }
        var columns = new Columns(right);
        var head = new ArrayList<String>(List.of("", "you", "accepted"));
        others.forEach(side -> head.add(side.name() + ", 5 to 95 of 100"));
        head.add("");
        columns.add(head);
        var notes = new ArrayList<Integer>();
        for (int place = 0; place < unsure.deals().size(); place++) {
            if (!unsure.deals().get(place).label().isEmpty()) {
                columns.add(row(unsure.deals().get(place).label(), place, ""));
            }
        }
        for (Unsure.Robust robust : unsure.robust()) {
            robust.place()
                    .ifPresent(place -> columns.add(row(
                            "best that " + DealWords.percent(robust.share()) + " accept", place, mark(notes, place))));
        }
        Optional<Unsure.Calm> calm = unsure.calm();
        calm.ifPresent(one -> columns.add(row("least to regret", one.place(), mark(notes, one.place()))));
        columns.lines().forEach(line -> lines.add("  " + line));
        for (int i = 0; i < notes.size(); i++) {
            Unsure.Likely likely = unsure.deals().get(notes.get(i));
            lines.add(DealWords.wrapped(
                    "  (" + (char) ('a' + i) + ") ",
                    words.fromTable(likely.deal())
                            + (likely.nash() < 0.005
                                    ? ""
                                    : "; Nash's deal in " + DealWords.percent(likely.nash()) + " of the profiles"),
                    look));
        }
        calm.ifPresent(one -> wrapped("Whoever they are, with the last one you could have had at most "
                + words.amount(one.regret()) + " more."));
    }

    private List<String> row(String name, int place, String mark) {
        Unsure.Likely likely = unsure.deals().get(place);
        var row = new ArrayList<String>();
        row.add(name);
        row.add(words.number(likely.own()));
        row.add(DealWords.percent(likely.accepted()));
        IntStream.range(0, others.size()).forEach(side -> {
            Unsure.Spread spread = likely.gains().get(side);
            row.add(words.number(spread.low()) + " to " + words.number(spread.high()));
        });
        row.add(mark);
        return row;
    }

    private static String mark(List<Integer> notes, int place) {
        if (!notes.contains(place)) {
            notes.add(place);
        }
        return "(" + (char) ('a' + notes.indexOf(place)) + ")";
    }

    private void wrapped(String text) {
        lines.add(DealWords.wrapped("  ", text, look));
    }
}
