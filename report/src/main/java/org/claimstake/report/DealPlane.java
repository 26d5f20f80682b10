package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Found;
import org.claimstake.advice.bargain.deals.Text;
import org.claimstake.advice.bargain.deals.Worth;
import org.claimstake.language.plan.ValueType;

/**
 * Deals between two sides in a plane: what each is worth to the one along the bottom and to the other upwards, sums for certain above no
 * deal, in plain units.
 *
 * @param money    of what both get
 * @param across   the side along the bottom, as people call it
 * @param up       the side upwards
 * @param least    below it a side refuses: no deal, or what it could choose instead
 * @param deals    that nobody refuses; all that were looked at where each is refused
 * @param frontier those of them that waste nothing
 * @param looked   how many deals were looked at
 * @param agreed   how many of them nobody refuses
 * @param growing  more are being looked at
 */
public record DealPlane(
        ValueType money,
        String across,
        String up,
        Point least,
        List<Point> deals,
        List<Point> frontier,
        List<Mark> marks,
        long looked,
        long agreed,
        boolean growing) {

    /** A place in the plane. */
    public record Point(double across, double up) {
        static final Point NOTHING = new Point(0, 0);
    }

    /** Why a deal is named. */
    public enum Kind {
        /** It lies on the table. */
        TABLE,
        /** The case as it stands, where another lies on the table. */
        STANDS,
        /** Somebody wrote it. */
        TEXT,
        NASH,
        KALAI_SMORODINSKY,
        EGALITARIAN,
        UTILITARIAN,
        /** Of deals that somebody refuses the one that lacks least. */
        NEAREST
    }

    /**
     * A deal with a name.
     *
     * @param label of a text; empty for what its kind says all about, and for the case as it stands
     * @param error how far other draws would move it
     */
    public record Mark(Kind kind, String label, Point at, Point error) {}

    public DealPlane {
        deals = List.copyOf(deals);
        frontier = List.copyOf(frontier);
        marks = List.copyOf(marks);
    }

    /**
     * What a bargain found, between two of its sides.
     *
     * @param across place of a side
     * @param up     place of another
     */
    public static DealPlane of(Bargained bargained, int across, int up, ValueType money) {
        var from = new From(bargained, across, up);
        Found found = bargained.found();
        boolean empty = found.zone().isEmpty();
        List<Integer> shown =
                empty ? IntStream.range(0, found.deals().size()).boxed().toList() : found.zone();
        return new DealPlane(
                money,
                bargained.ground().sides().get(across).title(),
                bargained.ground().sides().get(up).title(),
                new Point(from.least(across), from.least(up)),
                from.points(shown),
                from.points(found.frontier()),
                from.marks(),
                found.deals().size(),
                found.zone().size(),
                false);
    }

    /** While the search goes on: what is known by then of the frontier alone. */
    public static DealPlane growing(
            ValueType money, String across, String up, List<Point> frontier, long looked, long agreed) {
        return new DealPlane(money, across, up, Point.NOTHING, List.of(), frontier, List.of(), looked, agreed, true);
    }

    private record From(Bargained bargained, int across, int up) {
        double least(int side) {
            return bargained.ground().stands().get(side).least()
                    - bargained.ground().nothing().certain().get(side);
        }

        Point at(Worth worth) {
            return new Point(
                    bargained.ground().gain(worth, across), bargained.ground().gain(worth, up));
        }

        List<Point> points(List<Integer> places) {
            // deals that differ in what moves nothing lie on one another
            Set<Point> points = new LinkedHashSet<>();
            places.forEach(
                    place -> points.add(at(bargained.found().deals().get(place).worth())));
            return List.copyOf(points);
        }

        List<Mark> marks() {
            var marks = new ArrayList<Mark>();
            List<Text> texts = bargained.texts();
            marks.add(
                    mark(Kind.TABLE, texts.size() == 1 ? "" : bargained.table().label(), bargained.table()));
            if (texts.size() > 1) {
                marks.add(mark(Kind.STANDS, "", texts.getFirst()));
                texts.subList(1, texts.size() - 1).forEach(text -> marks.add(mark(Kind.TEXT, text.label(), text)));
            }
            for (Concept concept : Concept.values()) {
                List<Integer> chosen = bargained.found().chosen().getOrDefault(concept, List.of());
                if (!chosen.isEmpty()) {
                    List<Double> error = bargained.found().errors().getOrDefault(concept, List.of());
                    Worth worth =
                            bargained.found().deals().get(chosen.getFirst()).worth();
                    marks.add(new Mark(kind(concept), "", at(worth), new Point(error.get(across), error.get(up))));
                }
            }
            bargained
                    .blocked()
                    .ifPresent(blocked -> marks.add(new Mark(Kind.NEAREST, "", at(blocked.worth()), Point.NOTHING)));
            return marks;
        }

        private Mark mark(Kind kind, String label, Text text) {
            return new Mark(
                    kind,
                    label,
                    at(text.worth()),
                    new Point(text.error().get(across), text.error().get(up)));
        }
    }

    private static Kind kind(Concept concept) {
        return switch (concept) {
            case NASH -> Kind.NASH;
            case KALAI_SMORODINSKY -> Kind.KALAI_SMORODINSKY;
            case EGALITARIAN -> Kind.EGALITARIAN;
            case UTILITARIAN -> Kind.UTILITARIAN;
        };
    }

    /** Somebody refuses each of them. */
    boolean isEmpty() {
        return agreed == 0;
    }
}
