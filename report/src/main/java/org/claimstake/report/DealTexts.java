package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Side;
import org.claimstake.advice.bargain.deals.Text;

/** What each text of a bargain over a case is worth to whom, and who would refuse it why. */
record DealTexts(Bargained bargained, DealWords words) {
    private List<Side> sides() {
        return bargained.ground().sides();
    }

    List<String> lines(Look look) {
        var lines = new ArrayList<String>();
        lines.add(look.strong("What each text is worth"));
        var columns = new Columns(words.right());
        columns.add(DealWords.row("", sides().stream().map(Side::name).toList(), ""));
        for (int i = 0; i < bargained.texts().size(); i++) {
            Text text = bargained.texts().get(i);
            columns.add(DealWords.row(
                    text.label() + (text.by().isEmpty() ? "" : ", by " + text.by()),
                    IntStream.range(0, sides().size())
                            .mapToObj(side -> words.within(
                                    bargained.ground().gain(text.worth(), side),
                                    text.error().get(side)))
                            .toList(),
                    verdict(text)));
            columns.add(DealWords.row(
                    "  better than no deal",
                    text.worth().better().stream().map(DealWords::percent).toList(),
                    ""));
            since(i).ifPresent(columns::add);
            if (i < bargained.equal().size()) {
                columns.add(DealWords.row(
                        "  at equal rates",
                        bargained.equal().get(i).stream().map(words::number).toList(),
                        ""));
            }
        }
        columns.lines().forEach(line -> lines.add("  " + line));
        for (Text text : bargained.texts()) {
            if (!text.besides().isEmpty()) {
                lines.add("  "
                        + Wrapped.to(
                                look.width() - 2,
                                "  ",
                                text.label() + " changes besides these terms: " + String.join(", ", text.besides())
                                        + ". Its worth has that in it; advice on its terms has not."));
            }
            if (!text.note().isEmpty()) {
                lines.add("  " + Wrapped.to(look.width() - 2, "  ", text.label() + ": " + text.note()));
            }
        }
        lines.add("");
        return lines;
    }

    /** How far who made an offer has come from its last one. */
    private Optional<List<String>> since(int place) {
        Text text = bargained.texts().get(place);
        return bargained.texts().subList(0, place).reversed().stream()
                .filter(before -> !text.by().isEmpty() && before.by().equals(text.by()))
                .findFirst()
                .map(before -> DealWords.row(
                        "  moved since " + before.label(),
                        IntStream.range(0, sides().size())
                                .mapToObj(side ->
                                        words.number(text.worth().certain().get(side)
                                                - before.worth().certain().get(side)))
                                .toList(),
                        ""));
    }

    /** Who refuses it, and which floors it breaks. */
    String verdict(Text text) {
        if (text.isAccepted()) {
            return "all sign";
        }
        var refusing = new ArrayList<String>();
        for (int side = 0; side < sides().size(); side++) {
            if (text.worth().certain().get(side)
                    < bargained.ground().stands().get(side).least()) {
                refusing.add(sides().get(side).name());
            }
        }
        String refuses =
                refusing.isEmpty() ? "" : String.join(", ", refusing) + (refusing.size() > 1 ? " refuse" : " refuses");
        String breaks = text.broken().isEmpty() ? "" : "breaks " + String.join("; ", text.broken());
        return refuses + (refuses.isEmpty() || breaks.isEmpty() ? "" : ", ") + breaks;
    }
}
