package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Deal;
import org.claimstake.advice.bargain.deals.Powers;
import org.claimstake.advice.bargain.deals.Side;

/** How power moves what Nash chooses, and what patience would make of power, on a terminal. */
final class DealPower {
    /** More ranges than this are told by tenths. */
    private static final int SHOWN = 7;

    private final Bargained bargained;
    private final Powers powers;
    private final List<Side> sides;
    private final DealWords words;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    DealPower(Bargained bargained, Powers powers, DealWords words, Look look) {
        this.bargained = bargained;
        this.powers = powers;
        this.sides = bargained.ground().sides();
        this.words = words;
        this.look = look;
    }

    List<String> lines() {
        lines.add(look.strong("What power does to Nash's deal"));
        ranges();
        powers.patience().ifPresent(this::patience);
        wrapped("Power says what a side can get, not what it should have.");
        lines.add("");
        return lines;
    }

    private void ranges() {
        String first = sides.getFirst().name();
        if (powers.ranges().size() == 1) {
            wrapped("It is the same from a power of " + part(Powers.LEAST) + " for " + first + " to one of "
                    + part(Powers.MOST) + ": " + deal(powers.ranges().getFirst().place()) + ".");
            return;
        }
        var columns = new Columns(words.right());
        columns.add(DealWords.row(
                "power of " + first, sides.stream().map(Side::name).toList(), ""));
        var deals = new ArrayList<Integer>();
        for (Powers.Range range : powers.ranges().size() > SHOWN ? tenths() : powers.ranges()) {
            deals.add(range.place());
            var worth = bargained.found().deals().get(range.place()).worth();
            columns.add(DealWords.row(
                    range.from() == range.to() ? part(range.from()) : part(range.from()) + " to " + part(range.to()),
                    IntStream.range(0, sides.size())
                            .mapToObj(side -> words.within(
                                    bargained.ground().gain(worth, side),
                                    range.error().get(side)))
                            .toList(),
                    mark(deals.size())));
        }
        columns.lines().forEach(line -> lines.add("  " + line));
        for (int i = 0; i < deals.size(); i++) {
            lines.add(DealWords.wrapped("  " + mark(i + 1) + " ", deal(deals.get(i)), look));
        }
    }

    /** What is chosen at 20 %, 30 % and so on, those together at which it is the same. */
    private List<Powers.Range> tenths() {
        var tenths = new ArrayList<Powers.Range>();
        for (int tenth = 2; tenth <= 8; tenth++) {
            double power = tenth / 10.0;
            Powers.Range range = powers.ranges().stream()
                    .filter(one -> one.to() >= power)
                    .findFirst()
                    .orElse(powers.ranges().getLast());
            boolean same = !tenths.isEmpty() && tenths.getLast().place() == range.place();
            double from = same ? tenths.removeLast().from() : power;
            tenths.add(new Powers.Range(from, power, range.place(), range.error()));
        }
        return tenths;
    }

    private void patience(Powers.Patience patience) {
        Side first = sides.get(0);
        Side second = sides.get(1);
        wrapped("Waiting costs " + first.name() + " " + DealWords.percentOf(patience.first()) + " a year and "
                + second.name() + " " + DealWords.percentOf(patience.second())
                + ": where offers follow each other fast, patience alone would give " + first.name() + " a power of "
                + part(patience.power()) + ". Nash's deal would be: " + deal(patience.place()) + ".");
        patience.rounds().ifPresent(rounds -> {
            String delay = rounds.years().isPresent()
                    ? "With " + Digits.plain(Math.rint(rounds.years().getAsDouble() * 3652.5) / 10)
                            + " days between offers"
                    : "With no delay between offers";
            String end = rounds.breakdown() > 0
                    ? " and a chance of " + DealWords.percentOf(rounds.breakdown()) + " that a refusal ends the talks"
                    : "";
            wrapped(delay + end + ", " + first.name() + ", who begins, would have " + part(rounds.share())
                    + " of what can be divided. With that as its power: " + deal(rounds.place()) + ".");
        });
    }

    private String deal(int place) {
        Deal deal = bargained.found().deals().get(place).deal();
        return words.fromTable(deal);
    }

    private static String mark(int number) {
        return "(" + (char) ('a' + number - 1) + ")";
    }

    private static String part(double share) {
        return Digits.plain(Math.rint(share * 1000) / 10) + "%";
    }

    private void wrapped(String text) {
        lines.add(DealWords.wrapped("  ", text, look));
    }
}
