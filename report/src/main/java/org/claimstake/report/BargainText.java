package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.Stand;
import org.claimstake.advice.bargain.domain.Bargained;
import org.claimstake.advice.bargain.domain.Blocking;
import org.claimstake.advice.bargain.domain.Issue;
import org.claimstake.advice.bargain.domain.Point;

/** What there is to agree on, on a terminal: what is recommended, in the issues' own words, how much there is, how it is chosen. */
public final class BargainText {
    private static final int SHOWN = 5;
    private static final int DIGITS = 4;

    private final Bargained bargained;
    private final List<Stand> stands;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    private BargainText(Bargained bargained, Look look) {
        this.bargained = bargained;
        this.stands = bargained.domain().stands();
        this.look = look;
    }

    /** @param title what is bargained over, as the reader knows it */
    public static String of(Bargained bargained, String title, Look look) {
        var text = new BargainText(bargained, look);
        text.head(title);
        if (bargained.blocking().isPresent()) {
            text.blocking(bargained.blocking().get());
        } else {
            text.recommended();
            text.definitions();
        }
        List<String> notes = notes(bargained);
        if (!notes.isEmpty()) {
            text.lines.add("");
        }
        notes.forEach(note -> text.wrapped("! ", note));
        return String.join("\n", text.lines) + "\n";
    }

    /** What a reader should know before using it, a sentence each. */
    static List<String> notes(Bargained bargained) {
        var notes = new ArrayList<String>(bargained.domain().notes());
        if (bargained.isNashIdle()) {
            notes.add(
                    "No deal is worth more than no deal to every party: all products of gains are 0, and Nash's rule does"
                            + " not choose between the deals that waste nothing.");
        }
        return notes;
    }

    private void head(String title) {
        lines.add(look.strong(title) + "  " + stands.size() + " parties, "
                + counted(bargained.domain().issues().size(), "issue") + ", " + counted(bargained.deals(), "deal"));
        lines.add("");
        wrapped(
                "",
                "Zone of agreement: "
                        + (bargained.accepted() == 0
                                ? "empty; every deal is refused by somebody."
                                : Digits.grouped(String.valueOf(bargained.accepted())) + " of "
                                        + counted(bargained.deals(), "deal") + ", which nobody would refuse."));
        long within = bargained.frontier().stream().filter(Point::isAccepted).count();
        wrapped(
                "",
                "Frontier: " + counted(bargained.frontier().size(), "point")
                        + " that waste" + (bargained.frontier().size() == 1 ? "s" : "") + " nothing, "
                        + (within == bargained.frontier().size()
                                ? "all"
                                : within == 0 ? "none" : String.valueOf(within))
                        + " in the zone.");
        lines.add("");
    }

    // ---- what is chosen ------------------------------------------------------------------------------------------

    private void recommended() {
        lines.add(look.strong("Recommended"));
        var columns = new Columns(right());
        columns.add(row("", stands.stream().map(Stand::name).toList()));
        columns.add(row("no deal", numbers(stands.stream().map(Stand::noDeal).toList())));
        if (stands.stream().anyMatch(stand -> stand.outsideOption().isPresent())) {
            columns.add(row(
                    "outside option",
                    stands.stream()
                            .map(stand -> stand.outsideOption().isPresent()
                                    ? number(stand.outsideOption().getAsDouble())
                                    : "")
                            .toList()));
        }
        Map<Point, List<String>> titles = new LinkedHashMap<>();
        for (Concept concept : Concept.values()) {
            for (Point point : bargained.of(concept)) {
                titles.computeIfAbsent(point, none -> new ArrayList<>()).add(concept.title());
            }
        }
        var numbers = new ArrayList<Point>(titles.keySet());
        for (Concept concept : Concept.values()) {
            List<Point> points = bargained.of(concept);
            for (int i = 0; i < Math.min(points.size(), SHOWN); i++) {
                columns.add(row(
                        i == 0 ? concept.title() : "",
                        numbers(points.get(i).utilities()),
                        letter(numbers, points.get(i))));
            }
            if (points.size() > SHOWN) {
                columns.add(row(
                        "  and " + (points.size() - SHOWN) + " more",
                        stands.stream().map(none -> "").toList()));
            }
        }
        columns.lines().forEach(line -> lines.add("  " + line));
        lines.add("");
        numbers.stream().filter(point -> isShown(point)).forEach(point -> deal(letter(numbers, point), point));
    }

    private boolean isShown(Point point) {
        return IntStream.range(0, Concept.values().length)
                .mapToObj(at -> bargained.of(Concept.values()[at]))
                .anyMatch(points -> points.indexOf(point) >= 0 && points.indexOf(point) < SHOWN);
    }

    private static String letter(List<Point> numbers, Point point) {
        return "[" + (numbers.indexOf(point) + 1) + "]";
    }

    private void deal(String number, Point point) {
        wrapped(number.isEmpty() ? "" : number + " ", words(point.deals().getFirst()));
        if (point.count() > 1) {
            lines.add("    and " + counted(point.count() - 1, "deal") + " more that "
                    + (point.count() == 2 ? "is" : "are") + " worth the same");
        }
    }

    /** In the issues' own words. */
    private String words(List<Integer> deal) {
        return IntStream.range(0, deal.size())
                .mapToObj(i -> {
                    Issue issue = bargained.domain().issues().get(i);
                    return issue.name() + ": " + issue.values().get(deal.get(i));
                })
                .collect(Collectors.joining("; "));
    }

    private void definitions() {
        lines.add("");
        lines.add(look.strong("How they choose")
                + ", in the zone; g is what a deal is worth above no deal, d; I the most in the zone");
        var columns = new Columns(false, false, false);
        for (Concept concept : Concept.values()) {
            columns.add(concept.title(), concept.formula(), concept.meaning());
        }
        columns.lines().forEach(line -> lines.add("  " + line));
    }

    // ---- an empty zone -------------------------------------------------------------------------------------------

    private void blocking(Blocking blocking) {
        Point nearest = blocking.nearest().getFirst();
        String party = stands.get(blocking.party()).name();
        lines.add(look.strong("Nearest to an agreement"));
        var columns = new Columns(right());
        columns.add(row("", stands.stream().map(Stand::name).toList()));
        columns.add(row("signs for", numbers(stands.stream().map(Stand::least).toList())));
        columns.add(row("would have", numbers(nearest.utilities())));
        columns.add(row(
                "lacks",
                blocking.lacks().stream()
                        .map(lack -> lack == 0 ? "" : number(lack))
                        .toList()));
        columns.lines().forEach(line -> lines.add("  " + line));
        lines.add("");
        deal("", nearest);
        if (blocking.nearest().size() > 1) {
            lines.add("and " + counted(blocking.nearest().size() - 1, "point") + " more that fall short as little");
        }
        lines.add("");
        wrapped(
                "",
                party + " blocks: it lacks " + number(blocking.lacks().get(blocking.party())) + ", "
                        + Digits.plain(100 * blocking.share()) + "% of what lies between its worst and its best deal.");
        Issue issue = bargained.domain().issues().get(blocking.issue());
        wrapped(
                "",
                blocking.worth() > 0
                        ? "Most could be given to it in " + issue.name() + ": "
                                + issue.values().get(blocking.value()) + " instead of "
                                + issue.values().get(nearest.deals().getFirst().get(blocking.issue()))
                                + " is worth " + number(blocking.worth()) + " to it."
                        : "It has the best of every issue already: no deal of these gives it what it signs for.");
    }

    // ---- words ---------------------------------------------------------------------------------------------------

    private void wrapped(String before, String text) {
        String indent = " ".repeat(before.length());
        lines.add(before + Wrapped.to(look.width() - before.length(), indent, text));
    }

    private boolean[] right() {
        var right = new boolean[stands.size() + 2];
        for (int party = 1; party <= stands.size(); party++) {
            right[party] = true;
        }
        return right;
    }

    private static List<String> row(String head, List<String> cells) {
        return row(head, cells, "");
    }

    private static List<String> row(String head, List<String> cells, String behind) {
        var row = new ArrayList<String>();
        row.add(head);
        row.addAll(cells);
        row.add(behind);
        return row;
    }

    private static List<String> numbers(List<Double> numbers) {
        return numbers.stream().map(BargainText::number).toList();
    }

    private static String number(double value) {
        return Digits.significant(value, DIGITS);
    }

    private static String counted(long count, String thing) {
        return Digits.grouped(String.valueOf(count)) + " " + thing + (count == 1 ? "" : "s");
    }
}
