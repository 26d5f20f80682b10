package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Deal;
import org.claimstake.advice.bargain.deals.DealTerm;
import org.claimstake.advice.bargain.deals.Move;
import org.claimstake.advice.bargain.deals.Side;
import org.claimstake.language.plan.ValueType;

/** Amounts, deals and changes of a bargain over a case, in words. @param scale of all its amounts */
record DealWords(Bargained bargained, Scale scale) {
    /** Within so many errors lie 95 of 100. */
    private static final double SURE = 1.96;

    /** In a scale that fits the smallest of what texts are worth. @param money of what sides get */
    static DealWords of(Bargained bargained, ValueType money) {
        List<Double> gains = bargained.texts().stream()
                .flatMap(text -> IntStream.range(0, bargained.ground().sides().size())
                        .mapToObj(side -> bargained.ground().gain(text.worth(), side)))
                .toList();
        return new DealWords(bargained, Scale.of(money, gains));
    }

    private List<Side> sides() {
        return bargained.ground().sides();
    }

    /** What differs from the deal on the table, in the case's words. */
    String fromTable(Deal deal) {
        Deal table = bargained.table().deal();
        List<Integer> changed = table.changed(deal);
        return changed.isEmpty()
                ? "the deal on the table"
                : changed.stream().map(term -> change(term, table, deal)).collect(Collectors.joining("; "));
    }

    String change(int term, Deal from, Deal to) {
        DealTerm one = bargained.ground().terms().get(term);
        return one.name() + clauses().anchor(term) + " "
                + one.values().get(to.place(term)).words() + " instead of "
                + one.values().get(from.place(term)).words();
    }

    DealClauses clauses() {
        return new DealClauses(bargained);
    }

    static String percentOf(double rate) {
        return Digits.plain(rate * 100) + "%";
    }

    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    String both(Move move) {
        return IntStream.range(0, sides().size())
                .mapToObj(side -> signed(move.change().get(side), move.error().get(side))
                        + (side == 0 ? " for you" : " for " + sides().get(side).title()))
                .collect(Collectors.joining(", "));
    }

    String others(Move move) {
        return IntStream.range(1, sides().size())
                .mapToObj(side -> amount(move.change().get(side)) + " to "
                        + sides().get(side).title())
                .collect(Collectors.joining(", "));
    }

    String signed(double value, double error) {
        String told = number(value, error);
        return value > 0 && !told.equals("0") ? "+" + told : told;
    }

    String within(double value, double error) {
        // what adding up leaves is no error
        double much = error < 1e-9 * Math.max(Math.abs(value), scale.size()) ? 0 : SURE * error;
        return number(value, much / SURE) + (much > 0 ? " ± " + Digits.significant(much / scale.size(), 2) : "");
    }

    String number(double value, double error) {
        double told = value / scale.size();
        double much = SURE * error / scale.size();
        return much > 0 && much < Math.abs(told) ? Digits.to(told, much) : number(value);
    }

    String number(double value) {
        return Digits.plain(Math.abs(value) < 1e-6 * scale.size() ? 0 : value / scale.size());
    }

    String amount(double value) {
        return scale.with(number(value)).replaceAll("\\([^)]*\\)", "");
    }

    static String grouped(long count) {
        return Digits.grouped(String.valueOf(count));
    }

    /** @param before the first line, of which the others leave the room free */
    static String wrapped(String before, String text, Look look) {
        return before + Wrapped.to(look.width() - before.length(), " ".repeat(before.length()), text);
    }

    /** Of a table with a column for each side. */
    boolean[] right() {
        var right = new boolean[sides().size() + 2];
        for (int side = 1; side <= sides().size(); side++) {
            right[side] = true;
        }
        return right;
    }

    static List<String> row(String head, List<String> cells, String behind) {
        var row = new ArrayList<String>();
        row.add(head);
        row.addAll(cells);
        row.add(behind);
        return row;
    }
}
