package org.claimstake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Blocked;
import org.claimstake.advice.bargain.deals.Deal;
import org.claimstake.advice.bargain.deals.DealTerm;
import org.claimstake.advice.bargain.deals.Move;
import org.claimstake.advice.bargain.deals.Option;
import org.claimstake.advice.bargain.deals.Part;
import org.claimstake.advice.bargain.deals.Side;
import org.claimstake.advice.bargain.deals.Surplus;
import org.claimstake.advice.bargain.deals.Text;
import org.claimstake.language.plan.ValueType;

/** A bargain over a case, on a terminal: what each text is worth to whom, what to give and what to take, what to offer instead. */
public final class DealText {
    private static final int SHOWN = 3;

    private final Bargained bargained;
    private final List<Side> sides;
    private final Scale scale;
    private final DealWords words;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    private DealText(Bargained bargained, ValueType money, Look look) {
        this.bargained = bargained;
        this.sides = bargained.sides();
        this.look = look;
        double most = bargained.texts().stream()
                .flatMap(text -> IntStream.range(0, sides.size()).mapToObj(side -> bargained.gain(text.worth(), side)))
                .mapToDouble(Math::abs)
                .filter(gain -> gain > 0)
                .min()
                .orElse(1e6);
        this.scale = Scale.of(money, Math.max(most, 1e6));
        this.words = new DealWords(bargained, scale);
    }

    /** @param title the case @param money of what sides get */
    public static String of(Bargained bargained, String title, ValueType money, Look look) {
        var text = new DealText(bargained, money, look);
        text.head(title);
        text.lines.addAll(new DealTexts(bargained, text.words).lines(look));
        if (bargained.blocked().isPresent()) {
            text.blocked(bargained.blocked().get());
        } else {
            text.recommended();
        }
        text.onTable();
        text.advice();
        text.prices();
        text.split();
        text.surplus();
        text.notes();
        while (text.lines.getLast().isEmpty()) {
            text.lines.removeLast();
        }
        return String.join("\n", text.lines) + "\n";
    }

    // ---- who, over what

    private void head(String title) {
        lines.add(look.strong(title));
        String who = sides.getFirst().title() + " (you: " + sides.getFirst().name() + ") bargains with "
                + sides.stream()
                        .skip(1)
                        .map(side -> side.title() + " (" + side.name() + ")")
                        .collect(Collectors.joining(", "));
        wrapped("", who + " over " + names(bargained.terms()) + ".");
        wrapped(
                "",
                "Without a deal comes \"" + bargained.noDeal() + "\". All amounts are " + scale.words()
                        + " for certain, today, above no deal; ± holds 95 of 100 draws. "
                        + DealWords.grouped(bargained.futures()) + " futures, the same for every deal.");
        String found = bargained.complete()
                ? "All " + DealWords.grouped(bargained.deals().size()) + " deals were computed"
                : DealWords.grouped(bargained.deals().size()) + " deals of " + many(bargained.possible())
                        + " were computed";
        wrapped(
                "",
                found + ": "
                        + (bargained.zone().isEmpty()
                                ? "each of them is refused by somebody."
                                : DealWords.grouped(bargained.zone().size()) + " of them nobody would refuse, and "
                                        + DealWords.grouped(bargained.frontier().size()) + " of these waste nothing."));
        for (Option option : bargained.options()) {
            wrapped(
                    "",
                    sides.get(option.side()).name() + " could take \"" + option.scenario() + "\" instead, worth "
                            + words.amount(option.worth()
                                    - bargained.nothing().certain().get(option.side()))
                            + ": " + (option.binds() ? "that binds, it gets no less." : "that does not bind."));
        }
        lines.add("");
    }

    private static String names(List<DealTerm> terms) {
        return terms.stream().map(DealTerm::name).collect(Collectors.joining(", "));
    }

    private static String many(double possible) {
        return possible < 1e6
                ? DealWords.grouped((long) possible)
                : "some 10^" + (int) Math.floor(Math.log10(possible));
    }

    // ---- what is chosen

    private void recommended() {
        lines.add(look.strong("What would be fair"));
        var columns = new Columns(words.right());
        columns.add(DealWords.row("", sides.stream().map(Side::name).toList(), ""));
        Map<Deal, Integer> numbers = new LinkedHashMap<>();
        for (Concept concept : Concept.values()) {
            List<Integer> chosen = bargained.chosen().getOrDefault(concept, List.of());
            if (chosen.isEmpty()) {
                continue;
            }
            Bargained.Priced first = bargained.deals().get(chosen.getFirst());
            numbers.putIfAbsent(first.deal(), numbers.size() + 1);
            columns.add(DealWords.row(
                    concept.title(),
                    IntStream.range(0, sides.size())
                            .mapToObj(side -> words.within(
                                    bargained.gain(first.worth(), side),
                                    bargained
                                            .errors()
                                            .getOrDefault(concept, List.of())
                                            .get(side)))
                            .toList(),
                    "[" + numbers.get(first.deal()) + "]"));
        }
        columns.lines().forEach(line -> lines.add("  " + line));
        numbers.forEach((deal, number) -> wrapped("  [" + number + "] ", words.fromTable(deal)));
        if (!bargained.ties().isEmpty()) {
            wrapped(
                    "  ",
                    bargained.ties().size() + (bargained.ties().size() == 1 ? " deal cannot" : " deals cannot")
                            + " be told from [1] with so many futures, such as: "
                            + words.fromTable(bargained.deals().get(nearest()).deal()) + ".");
        }
        lines.add("");
    }

    private int nearest() {
        Deal table = bargained.table().deal();
        return bargained.ties().stream()
                .min(Comparator.comparingInt(
                        tie -> bargained.deals().get(tie).deal().changed(table).size()))
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

    // ---- advice

    private void onTable() {
        Text table = bargained.table();
        lines.add(look.strong("On the table: " + table.label()));
        wrapped("  ", table.deal().words(bargained.terms()));
        for (int side = 0; side < sides.size(); side++) {
            double lacks = bargained.stands().get(side).least()
                    - table.worth().certain().get(side);
            if (lacks > 0) {
                wrapped(
                        "  ",
                        sides.get(side).name() + " would sign it with " + words.amount(lacks)
                                + " more, from these terms or from anything that they do not hold.");
            }
        }
        if (!bargained.untouched().isEmpty()) {
            wrapped("  ", "Not bargained over, having no range: " + String.join(", ", bargained.untouched()) + ".");
        }
        bargained
                .fix()
                .ifPresent(fix -> wrapped(
                        "  ",
                        "The least change that nobody refuses: " + words.fromTable(fix.to()) + ". It is worth "
                                + words.both(fix) + "."));
        lines.add("");
    }

    private void advice() {
        List<String> said = new ArrayList<>();
        bargained.trade().ifPresent(trade -> said.add(traded(trade)));
        gives().ifPresent(said::add);
        wasted().ifPresent(said::add);
        if (!said.isEmpty()) {
            lines.add(look.strong("Advice"));
            said.forEach(one -> wrapped("  ", one));
            lines.add("");
        }
        offers("Offers that cost you nothing", bargained.counters());
        offers("What you could ask for at no cost to others", bargained.asks());
    }

    private String traded(Move trade) {
        List<Integer> changed = trade.from().changed(trade.to());
        var parts = new ArrayList<String>();
        for (int term : changed) {
            bargained.moves().stream()
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
        return bargained.moves().stream()
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
        List<String> all = bargained.moves().stream()
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

    // ---- the price of each term

    private void prices() {
        if (bargained.moves().isEmpty()) {
            return;
        }
        lines.add(look.strong("What a change of one term is worth"));
        var columns = new Columns(words.right());
        columns.add(DealWords.row("", sides.stream().map(Side::name).toList(), ""));
        var still = new ArrayList<String>();
        for (int term = 0; term < bargained.terms().size(); term++) {
            int one = term;
            List<Move> moves = bargained.moves().stream()
                    .filter(move -> move.from().changed(move.to()).getFirst() == one)
                    .toList();
            DealTerm of = bargained.terms().get(term);
            List<Move> idle = moves.stream().filter(DealText::isIdle).toList();
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
                        of.source()));
            }
        }
        columns.lines().forEach(line -> lines.add("  " + line));
        if (!still.isEmpty()) {
            wrapped("  ", "From here these change nothing for anybody: " + String.join(", ", still) + ".");
        }
        lines.add("");
    }

    private static boolean isIdle(Move move) {
        return move.change().stream().allMatch(change -> Math.abs(change) < 1e-6);
    }

    private void split() {
        if (bargained.split().isEmpty()) {
            return;
        }
        lines.add(look.strong("What makes the difference from the table to Nash [1]"));
        var columns = new Columns(words.right());
        columns.add(DealWords.row("", sides.stream().map(Side::name).toList(), ""));
        var sums = new double[sides.size()];
        for (Part part : bargained.split()) {
            columns.add(DealWords.row(
                    bargained.terms().get(part.term()).name(),
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

    private void surplus() {
        if (bargained.surplus().isEmpty()) {
            return;
        }
        Surplus surplus = bargained.surplus().get();
        wrapped(
                "",
                "Of the " + words.amount(surplus.whole()) + " that Nash's deal is worth to all together, "
                        + words.amount(surplus.exists()) + " is there at one rate for all ("
                        + DealWords.percentOf(surplus.rate())
                        + " a year), " + words.amount(surplus.time()) + " comes from discounting unlike, "
                        + words.amount(surplus.risk())
                        + " from weighing risk. All see the same futures: nothing of it is a bet.");
        lines.add("");
    }

    private void notes() {
        bargained.notes().forEach(note -> wrapped("! ", note));
    }

    // ---- lines

    private void wrapped(String before, String text) {
        String indent = " ".repeat(before.length());
        lines.add(before + Wrapped.to(look.width() - before.length(), indent, text));
    }
}
