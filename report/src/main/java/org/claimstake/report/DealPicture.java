package org.claimstake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.report.DealPlane.Kind;
import org.claimstake.report.DealPlane.Mark;
import org.claimstake.report.DealPlane.Point;

/**
 * Deals between two sides in a plane. What nobody refuses is tinted; a deal that is named has a shape and a number, and the numbers are told
 * below. Where the deals on the table lie in a corner of the whole, that corner stands again on a scale of its own.
 */
final class DealPicture {
    /** What lies so near the start of an axis cannot be told apart there. */
    private static final double CRUSHED = 0.05;

    /** What lies so near is shown with it. */
    private static final double CORNER = 0.12;

    /** How much of an axis shows what nobody refuses, where no deal lies there. */
    private static final double BEYOND = 0.08;

    private static final double GAP = 26;
    private static final double NOTE = 22;
    private static final double LINE = 17;

    /** Of draws so many errors hold 95 of 100. */
    private static final double SURE = 1.96;

    private final DealPlane plane;
    private final Setting setting;
    private final Wording words;
    private final Room room;
    private final Scale scale;
    private final List<Point> frontier;

    private DealPicture(DealPlane plane, Setting setting) {
        this.plane = plane;
        this.setting = setting;
        this.words = setting.words();
        this.room = setting.room();
        var sizes = new ArrayList<Double>();
        plane.marks()
                .forEach(mark ->
                        sizes.addAll(List.of(mark.at().across(), mark.at().up())));
        plane.frontier().forEach(point -> sizes.addAll(List.of(point.across(), point.up())));
        double most = sizes.stream().mapToDouble(Math::abs).max().orElse(0);
        this.scale = Scale.of(
                plane.money(),
                sizes.stream().map(size -> Math.max(Math.abs(size), most / 1e4)).toList());
        this.frontier = plane.frontier().stream()
                .sorted(Comparator.comparingDouble(Point::across).thenComparing(point -> -point.up()))
                .toList();
    }

    static Chart of(DealPlane plane, String id, Setting setting) {
        return new DealPicture(plane, setting).draw(id);
    }

    private Chart draw(String id) {
        Window whole = whole();
        Optional<Window> corner = corner(whole);
        var panel = new DealPanel(plane, setting, scale, frontier);
        var legend = new DealLegend(
                room, plane.marks().stream().map(this::label).toList(), plane.marks(), plane.isEmpty(), words);
        List<String> note = Lettering.wrapped(words.say("deals.corner"), Frame.TEXT, room.width());
        double again = GAP + (note.size() - 1) * LINE + NOTE + panel.height();
        double high = panel.height() + (corner.isPresent() ? again : 0) + 8 + legend.height();
        String title = words.say("deals.title", "across", plane.across(), "up", plane.up());
        var frame = new Frame(setting, id, "img", title, summary(), high);
        double top = frame.top();
        panel.draw(frame.svg(), whole, top);
        top += panel.height();
        if (corner.isPresent()) {
            top += GAP;
            for (int i = 0; i < note.size(); i++) {
                frame.svg().text("row", "start", 0, top + 12 + i * LINE, note.get(i));
            }
            top += (note.size() - 1) * LINE + NOTE;
            panel.draw(frame.svg(), corner.get(), top);
            top += panel.height();
        }
        legend.draw(frame.svg(), top + 8);
        return frame.chart(table());
    }

    // ---- what is shown

    /** Part of the plane. */
    record Window(double left, double right, double low, double high) {
        /** With some of what lies beyond a point. */
        Window with(Point least) {
            return new Window(
                    Math.min(left, least.across()),
                    Math.max(right, least.across() + BEYOND * (right - left)),
                    Math.min(low, least.up()),
                    Math.max(high, least.up() + BEYOND * (high - low)));
        }

        static Window of(List<Point> points) {
            double left = 0;
            double right = 0;
            double low = 0;
            double high = 0;
            for (Point point : points) {
                left = Math.min(left, point.across());
                right = Math.max(right, point.across());
                low = Math.min(low, point.up());
                high = Math.max(high, point.up());
            }
            return new Window(left, right, low, high);
        }
    }

    private Window whole() {
        var points = new ArrayList<Point>(plane.deals());
        points.addAll(plane.frontier());
        plane.marks().forEach(mark -> points.add(mark.at()));
        return Window.of(points).with(plane.least());
    }

    /** Where the deal on the table lies, if that is a corner in which there is more to tell apart. */
    private Optional<Window> corner(Window whole) {
        Optional<Mark> table = mark(Kind.TABLE);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        double wide = whole.right() - whole.left();
        double high = whole.high() - whole.low();
        boolean across = Math.abs(table.get().at().across()) < CRUSHED * wide;
        boolean up = Math.abs(table.get().at().up()) < CRUSHED * high;
        List<Point> near = plane.marks().stream()
                .map(Mark::at)
                .filter(at -> !across || Math.abs(at.across()) < CORNER * wide)
                .filter(at -> !up || Math.abs(at.up()) < CORNER * high)
                .toList();
        boolean nothing = near.stream().allMatch(at -> at.across() == 0 || at.up() == 0);
        if (!across && !up || nothing) {
            return Optional.empty();
        }
        var points = new ArrayList<Point>();
        // room beside the outermost
        near.forEach(at -> points.add(new Point(1.15 * at.across(), 1.15 * at.up())));
        return Optional.of(Window.of(points).with(plane.least()));
    }

    // ---- in words

    private String label(Mark mark) {
        return switch (mark.kind()) {
            case TABLE ->
                words.say("deals.table", "deal", mark.label().isEmpty() ? words.say("deals.stands") : mark.label());
            case STANDS -> words.say("deals.stands");
            case TEXT -> mark.label();
            case NASH -> words.say("deals.nash");
            case KALAI_SMORODINSKY -> words.say("deals.kalai-smorodinsky");
            case EGALITARIAN -> words.say("deals.egalitarian");
            case UTILITARIAN -> words.say("deals.utilitarian");
            case NEAREST -> words.say("deals.nearest");
        };
    }

    private Optional<Mark> mark(Kind kind) {
        return plane.marks().stream().filter(mark -> mark.kind() == kind).findFirst();
    }

    private String summary() {
        Optional<Mark> table = mark(Kind.TABLE);
        Optional<Mark> other = mark(plane.isEmpty() ? Kind.NEAREST : Kind.NASH);
        if (plane.growing() || table.isEmpty() || other.isEmpty()) {
            return words.say("deals.summary.so-far", "looked", plane.looked(), "agreed", plane.agreed());
        }
        return words.say(
                plane.isEmpty() ? "deals.summary.empty" : "deals.summary",
                "looked",
                plane.looked(),
                "agreed",
                plane.agreed(),
                "across",
                plane.across(),
                "up",
                plane.up(),
                "tableAcross",
                amount(table.get().at().across(), table.get().error().across()),
                "tableUp",
                amount(table.get().at().up(), table.get().error().up()),
                "otherAcross",
                amount(other.get().at().across(), other.get().error().across()),
                "otherUp",
                amount(other.get().at().up(), other.get().error().up()));
    }

    private String amount(double value, double error) {
        double size = Scale.of(plane.money(), value).size();
        Scale own = Scale.of(plane.money(), value);
        return words.with(words.number(digits(value / size, error / size)), value, own);
    }

    private static String digits(double told, double error) {
        double much = SURE * error;
        boolean none = Math.abs(told) < 1e-9;
        return much > 1e-9 * Math.abs(told) && much < Math.abs(told)
                ? Digits.to(told, much)
                : Digits.plain(none ? 0 : told);
    }

    private String cell(double value, double error) {
        double told = Math.abs(value) < 1e-6 * scale.size() ? 0 : value / scale.size();
        double much = SURE * error / scale.size();
        boolean exact = much < 1e-9 * Math.max(Math.abs(told), 1);
        String number = words.number(digits(told, error / scale.size()));
        return exact
                ? number
                : words.say("deals.within", "value", number, "error", words.number(Digits.significant(much, 2)));
    }

    private Chart.Twin table() {
        String unit = words.unitAlone(scale);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.say("deals.nothing"), "0", "0"));
        plane.marks()
                .forEach(mark -> rows.add(List.of(
                        label(mark),
                        cell(mark.at().across(), mark.error().across()),
                        cell(mark.at().up(), mark.error().up()))));
        for (int i = 0; i < frontier.size(); i++) {
            rows.add(List.of(
                    words.say("deals.frontier", "number", (long) (i + 1)),
                    cell(frontier.get(i).across(), 0),
                    cell(frontier.get(i).up(), 0)));
        }
        Set<Point> best = Set.copyOf(plane.frontier());
        List<Point> others =
                plane.deals().stream().filter(point -> !best.contains(point)).toList();
        if (!others.isEmpty()) {
            rows.add(List.of(
                    words.say(plane.isEmpty() ? "deals.refused" : "deals.others", "deals", (long) others.size()),
                    range(others.stream().map(Point::across).toList()),
                    range(others.stream().map(Point::up).toList())));
        }
        return new Chart.Twin(
                List.of(
                        words.say("deals.head"),
                        words.say("deals.column", "side", plane.across(), "unit", unit),
                        words.say("deals.column", "side", plane.up(), "unit", unit)),
                rows);
    }

    private String range(List<Double> values) {
        double low = values.stream().mapToDouble(x -> x).min().orElse(0);
        double high = values.stream().mapToDouble(x -> x).max().orElse(0);
        return words.say("deals.range", "low", cell(low, 0), "high", cell(high, 0));
    }
}
