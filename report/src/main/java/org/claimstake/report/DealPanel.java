package org.claimstake.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.report.DealPicture.Window;
import org.claimstake.report.DealPlane.Mark;
import org.claimstake.report.DealPlane.Point;

/** One part of the plane of deals, with its axes. */
final class DealPanel {
    private static final double LEFT = 62;
    private static final double RIGHT = 14;
    private static final double HEAD = 24;
    private static final double FOOT = 42;
    /** Marks nearer than this lie on one another. */
    private static final double ONE = 7;

    private static final double LETTER = 12;
    /** More dots than this tell no more. */
    private static final int MOST_DOTS = 1_500;

    private final DealPlane plane;
    private final Wording words;
    private final Room room;
    private final Scale scale;
    private final List<Point> frontier;

    /** Room that something takes. */
    private record Box(double x, double y, double width, double height) {
        boolean covers(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    /** @param frontier from left to right */
    DealPanel(DealPlane plane, Setting setting, Scale scale, List<Point> frontier) {
        this.plane = plane;
        this.words = setting.words();
        this.room = setting.room();
        this.scale = scale;
        this.frontier = frontier;
    }

    double height() {
        return HEAD + high() + FOOT;
    }

    private double high() {
        return Math.min(360, (room.width() - LEFT - RIGHT) * (room.narrow() ? 0.85 : 0.6));
    }

    void draw(Svg svg, Window window, double top) {
        new Drawn(svg, window, top + HEAD).draw();
    }

    /** One window while it is drawn. */
    private final class Drawn {
        private final Svg svg;
        private final double top;
        private final Ticks across;
        private final Ticks up;
        private final List<Box> taken = new ArrayList<>();

        Drawn(Svg svg, Window window, double top) {
            this.svg = svg;
            this.top = top;
            this.across = Ticks.of(window.left() / scale.size(), window.right() / scale.size(), room.narrow() ? 3 : 6);
            this.up = Ticks.of(window.low() / scale.size(), window.high() / scale.size(), 5);
        }

        private double x(double value) {
            return LEFT + across.place(value / scale.size()) * (room.width() - LEFT - RIGHT);
        }

        private double y(double value) {
            return top + high() * (1 - up.place(value / scale.size()));
        }

        private boolean shows(Point point) {
            double a = point.across() / scale.size();
            double u = point.up() / scale.size();
            return a >= across.low() && a <= across.high() && u >= up.low() && u <= up.high();
        }

        void draw() {
            agreed();
            axes();
            dots();
            marks();
        }

        /** Where nobody refuses. */
        private void agreed() {
            double left = Math.max(x(plane.least().across()), LEFT);
            double bottom = Math.min(y(plane.least().up()), top + high());
            double right = room.width() - RIGHT;
            if (left < right && bottom > top) {
                svg.rect("agreed", left, top, right - left, bottom - top);
                svg.line("least", left, top, left, bottom);
                svg.line("least", left, bottom, right, bottom);
            }
        }

        private void axes() {
            double right = room.width() - RIGHT;
            double bottom = top + high();
            svg.text("unit", "start", 0, top - 10, clipped(plane.up()));
            for (double tick : up.values()) {
                double y = y(tick * scale.size());
                svg.line(tick == 0 ? "zero" : "grid", LEFT, y, right, y);
                svg.text("tick", "end", LEFT - 6, y + 4, words.number(up.told(tick)));
            }
            double free = Double.NEGATIVE_INFINITY;
            for (double tick : across.values()) {
                double x = x(tick * scale.size());
                svg.line(tick == 0 ? "zero" : "grid", x, top, x, bottom);
                String label = words.number(across.told(tick));
                double half = Lettering.width(label, LETTER) / 2;
                double at = Math.min(x, room.width() - half);
                if (at - half > free) {
                    svg.text("tick", "middle", at, bottom + 18, label);
                    free = at + half + 6;
                }
            }
            svg.text("unit", "end", room.width(), bottom + 36, clipped(plane.across()));
        }

        private String clipped(String side) {
            String key = room.narrow() ? "deals.axis.narrow" : "deals.axis";
            String said = words.say(key, "side", side, "unit", words.unitAlone(scale));
            return Lettering.clipped(said, LETTER, room.width());
        }

        private void dots() {
            List<double[]> all = places(plane.deals());
            double cell = 3;
            List<double[]> thin = thinned(all, cell);
            while (thin.size() > MOST_DOTS) {
                cell *= 1.5;
                thin = thinned(all, cell);
            }
            thin.forEach(at -> svg.dot(plane.isEmpty() ? "deal refused" : "deal", at[0], at[1], 1.75));
            // frontier is of deals: the line leads the eye from one to the next and is no promise of what lies between
            List<double[]> edge = places(frontier);
            if (!plane.isEmpty()) {
                if (isEdge()) {
                    svg.path("brim", edge);
                }
                thinned(edge, 2).forEach(at -> svg.dot("deal best", at[0], at[1], 2.5));
            }
        }

        /** Of more sides than two the frontier is no edge of the plane of two of them. */
        private boolean isEdge() {
            for (int i = 1; i < frontier.size(); i++) {
                if (frontier.get(i).up() > frontier.get(i - 1).up()) {
                    return false;
                }
            }
            return true;
        }

        private List<double[]> places(List<Point> points) {
            return points.stream()
                    .filter(this::shows)
                    .map(point -> new double[] {x(point.across()), y(point.up())})
                    .toList();
        }

        private static List<double[]> thinned(List<double[]> places, double cell) {
            var seen = new HashSet<Long>();
            return places.stream()
                    .filter(at -> seen.add(Math.round(at[0] / cell) * 100_003 + Math.round(at[1] / cell)))
                    .toList();
        }

        // ---- deals that are named

        private void marks() {
            double size = DealLegend.SIZE;
            double x = x(0);
            double y = y(0);
            DealLegend.cross(svg, x, y);
            taken.add(new Box(x - size, y - size, 2 * size, 2 * size));
            List<List<Integer>> groups = groups();
            for (List<Integer> group : groups) {
                double[] at = at(group.getFirst());
                taken.add(new Box(at[0] - size, at[1] - size, 2 * size, 2 * size));
            }
            for (List<Integer> group : groups.reversed()) {
                double[] at = at(group.getFirst());
                DealLegend.mark(svg, plane.marks().get(group.getFirst()).kind(), at[0], at[1]);
            }
            groups.forEach(this::numbers);
        }

        private double[] at(int mark) {
            Point point = plane.marks().get(mark).at();
            return new double[] {x(point.across()), y(point.up())};
        }

        private List<List<Integer>> groups() {
            var groups = new ArrayList<List<Integer>>();
            for (int i = 0; i < plane.marks().size(); i++) {
                Mark mark = plane.marks().get(i);
                if (!shows(mark.at())) {
                    continue;
                }
                double[] at = at(i);
                List<Integer> group = groups.stream()
                        .filter(one ->
                                StrictMath.hypot(at(one.getFirst())[0] - at[0], at(one.getFirst())[1] - at[1]) < ONE)
                        .findFirst()
                        .orElseGet(() -> {
                            var fresh = new ArrayList<Integer>();
                            groups.add(fresh);
                            return fresh;
                        });
                group.add(i);
            }
            return groups;
        }

        private void numbers(List<Integer> group) {
            String label = group.stream().map(mark -> String.valueOf(mark + 1)).collect(Collectors.joining(", "));
            double wide = Lettering.width(label, LETTER) + 2;
            double[] at = at(group.getFirst());
            double away = DealLegend.SIZE + 4;
            double[][] corners = {
                {at[0] + away, at[1] - 7},
                {at[0] - away - wide, at[1] - 7},
                {at[0] - wide / 2, at[1] - away - 14},
                {at[0] - wide / 2, at[1] + away},
                {at[0] + away, at[1] - away - 10},
                {at[0] + away, at[1] + away - 4},
                {at[0] - away - wide, at[1] - away - 10},
                {at[0] - away - wide, at[1] + away - 4},
                {at[0] + away + 14, at[1] - 7},
                {at[0] + away + 28, at[1] - 7},
            };
            for (double[] corner : corners) {
                var box = new Box(corner[0], corner[1], wide, 14);
                boolean inside = corner[0] > LEFT
                        && corner[0] + wide < room.width()
                        && corner[1] > top - 8
                        && corner[1] + 14 < top + high() + 4;
                if (inside && taken.stream().noneMatch(box::covers)) {
                    taken.add(box);
                    svg.text("number", "start", corner[0], corner[1] + 11.5, label);
                    return;
                }
            }
        }
    }
}
