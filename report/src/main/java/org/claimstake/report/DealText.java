package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.DealTerm;
import org.claimstake.advice.bargain.deals.Option;
import org.claimstake.advice.bargain.deals.Side;
import org.claimstake.advice.bargain.deals.Talks;
import org.claimstake.advice.bargain.deals.Text;
import org.claimstake.language.plan.ValueType;

/** A bargain over a case, on a terminal: what each text is worth to whom, what to give and what to take, what to offer instead. */
public final class DealText {
    private final Bargained bargained;
    private final List<Side> sides;
    private final Scale scale;
    private final DealWords words;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    private DealText(Bargained bargained, ValueType money, Look look) {
        this.bargained = bargained;
        this.sides = bargained.ground().sides();
        this.look = look;
        this.words = DealWords.of(bargained, money);
        this.scale = words.scale();
    }

    /** @param title the case @param money of what sides get */
    public static String of(Bargained bargained, String title, ValueType money, Look look) {
        var text = new DealText(bargained, money, look);
        text.head(title);
        text.lines.addAll(new DealTexts(bargained, text.words).lines(look));
        text.lines.addAll(new DealFair(bargained, text.words, look).lines());
        text.onTable();
        text.lines.addAll(new DealAdvice(bargained, text.words, look).lines());
        text.lines.addAll(new DealPrices(bargained, text.words, look).lines());
        text.lines.addAll(new DealRates(bargained).lines(look));
        text.talks();
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
        wrapped("", who + " over " + names(bargained.ground().terms()) + ".");
        wrapped(
                "",
                "Without a deal comes \"" + bargained.ground().noDeal() + "\". All amounts are " + scale.words()
                        + " for certain, today, above no deal; ± holds 95 of 100 draws. "
                        + DealWords.grouped(bargained.ground().futures())
                        + (bargained.ground().futures() == 1 ? " future" : " futures") + ", the same for every deal.");
        String found = bargained.found().complete()
                ? "All " + DealWords.grouped(bargained.found().deals().size()) + " deals were computed"
                : DealWords.grouped(bargained.found().deals().size()) + " deals of "
                        + many(bargained.found().possible()) + " were computed";
        wrapped(
                "",
                found + ": "
                        + (bargained.found().zone().isEmpty()
                                ? "each of them is refused by somebody."
                                : DealWords.grouped(bargained.found().zone().size())
                                        + " of them nobody would refuse, and "
                                        + DealWords.grouped(
                                                bargained.found().frontier().size()) + " of these waste nothing."));
        for (Option option : bargained.ground().options()) {
            wrapped(
                    "",
                    sides.get(option.side()).name() + " could take \"" + option.scenario() + "\" instead, worth "
                            + words.amount(option.worth()
                                    - bargained.ground().nothing().certain().get(option.side()))
                            + ": " + (option.binds() ? "that binds, it gets no less." : "that does not bind."));
        }
        if (!bargained.ground().options().isEmpty()) {
            wrapped(
                    "",
                    "\"" + bargained.ground().noDeal()
                            + "\" is an impasse, on which each lives while nothing is agreed: gains are"
                            + " measured from it. An option can be chosen instead: no deal may be worth less than it, and where"
                            + " the deal is worth more anyway it moves nothing.");
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

    // ---- advice

    private void onTable() {
        Text table = bargained.table();
        lines.add(look.strong("On the table: " + table.label()));
        wrapped("  ", table.deal().words(bargained.ground().terms()));
        for (int side = 0; side < sides.size(); side++) {
            double lacks = bargained.ground().stands().get(side).least()
                    - table.worth().certain().get(side);
            if (lacks > 0) {
                wrapped(
                        "  ",
                        sides.get(side).name() + " would sign it with " + words.amount(lacks)
                                + " more, from these terms or from anything that they do not hold.");
            }
        }
        if (!bargained.ground().untouched().isEmpty()) {
            wrapped(
                    "  ",
                    "Not bargained over, having no range: "
                            + String.join(", ", bargained.ground().untouched()) + ".");
        }
        bargained
                .counsel()
                .fix()
                .ifPresent(fix -> wrapped(
                        "  ",
                        "The least change that nobody refuses: " + words.fromTable(fix.to()) + ". It is worth "
                                + words.both(fix) + "."));
        lines.add("");
    }

    private void talks() {
        Talks talks = bargained.talks();
        talks.powers().ifPresent(powers -> lines.addAll(new DealPower(bargained, powers, words, look).lines()));
        talks.unsure().ifPresent(unsure -> lines.addAll(new DealUnsure(bargained, unsure, words, look).lines()));
        talks.linked().ifPresent(linked -> lines.addAll(new DealLinked(bargained, linked, words, look).lines()));
        talks.groups().ifPresent(groups -> lines.addAll(new DealGroups(bargained, groups, words, look).lines()));
    }

    private void surplus() {
        bargained.surplus().ifPresent(surplus -> {
            wrapped("", DealSurplus.words(surplus, scale));
            lines.add("");
        });
    }

    private void notes() {
        bargained.notes().forEach(note -> wrapped("! ", note));
    }

    // ---- lines

    private void wrapped(String before, String text) {
        lines.add(DealWords.wrapped(before, text, look));
    }
}
