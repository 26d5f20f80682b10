package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines over time in one picture, each named at its end; where quantiles are known, as bands behind the line. */
final class LineChart {
    private static final double LEFT = 64;
    private static final double LABELS = 180;
    private static final double HEAD = 30;
    /** Longer names do not fit beside the lines and stand above the picture. */
    private static final int LONGEST = 24;

    private static final double PANEL = 280;
    private static final double LINE = 16;

    private final Room room;
    private final List<Answer.Series> series;
    private final Scale scale;
    private final Ticks ticks;
    private final List<Name> names;
    private final List<String> labels;
    private final boolean beside;
    private final double top;

    /** Closer lines, in pixels, are one to the eye. */
    private static final double ONE = 0.75;

    /**
     * What stands at a line.
     *
     * @param label  with {@code =} behind it where the name below is that of the same line
     * @param series the one that is drawn
     */
    private record Name(String label, int series) {}

    private LineChart(Room room, List<Answer.Series> series) {
        this.room = room;
        this.series = series;
        var values = new ArrayList<Double>();
        for (Answer.Series one : series) {
            values.addAll(one.values());
            one.bands().forEach(values::addAll);
        }
        double low = values.stream()
                .mapToDouble(v -> v)
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        double high = values.stream()
                .mapToDouble(v -> v)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        this.scale = Scale.of(series.getFirst().type(), Math.max(Math.abs(low), Math.abs(high)));
        this.ticks = Ticks.of(low / scale.size(), high / scale.size(), 5);
        this.names = named();
        this.labels = names.stream().map(Name::label).toList();
        this.beside = labels.size() == 1
                || !room.narrow() && labels.stream().allMatch(label -> Columns.width(label) <= LONGEST);
        this.top = HEAD + (beside ? 0 : Legend.height(labels, colours(), room.width()));
    }

    /** Lines that lie on one another are drawn once and have all their names together. */
    private List<Name> named() {
        var named = new ArrayList<Name>();
        for (int i = 0; i < series.size(); i++) {
            if (first(i) < i) {
                continue;
            }
            for (int j = i; j < series.size(); j++) {
                if (first(j) == i) {
                    boolean last = last(i) == j;
                    named.add(new Name(series.get(j).label() + (last ? "" : " ="), i));
                }
            }
        }
        return List.copyOf(named);
    }

    private List<Integer> colours() {
        return names.stream().map(Name::series).toList();
    }

    /** The first line that lies where this one does. */
    private int first(int i) {
        int j = 0;
        while (!isOne(series.get(j), series.get(i))) {
            j++;
        }
        return j;
    }

    private int last(int i) {
        int j = series.size() - 1;
        while (first(j) != i) {
            j--;
        }
        return j;
    }

    private boolean isOne(Answer.Series one, Answer.Series other) {
        return one.equals(other)
                || isOne(one.values(), other.values())
                        && one.bands().size() == other.bands().size()
                        && IntStream.range(0, one.bands().size())
                                .allMatch(t ->
                                        isOne(one.bands().get(t), other.bands().get(t)));
    }

    private boolean isOne(List<Double> some, List<Double> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(t -> isOne(some.get(t), others.get(t)));
    }

    private boolean isOne(double some, double other) {
        return Double.isNaN(some) ? Double.isNaN(other) : Math.abs(height(some) - height(other)) < ONE;
    }

    /** The picture; all lines have the unit of the first. */
    static String of(String id, String title, Room room, List<Answer.Series> series) {
        return series.isEmpty() ? "" : new LineChart(room, series).draw(room.id(id), title);
    }

    private String draw(String id, String title) {
        double height = top + PANEL + 26;
        var svg = new Svg(id, room.width(), height, title, description());
        if (!beside) {
            Legend.lines(svg, labels, colours(), room.width());
        }
        svg.text("unit", "start", 0, top - 16, room.words().unitAlone(scale));
        for (double tick : ticks.values()) {
            svg.line(tick == 0 ? "zero" : "grid", LEFT, y(tick * scale.size()), right(), y(tick * scale.size()));
            svg.text(
                    "tick",
                    "end",
                    LEFT - 8,
                    y(tick * scale.size()) + 4,
                    room.words().number(Digits.plain(tick)));
        }
        for (int i = 0; i < series.size(); i++) {
            if (first(i) == i) {
                line(svg, i);
            }
        }
        if (beside) {
            names(svg);
        }
        List<String> periods = series.getFirst().periods();
        int step = Math.max(1, Math.ceilDiv(periods.size(), room.periods()));
        for (int t = 0; t < periods.size(); t += step) {
            svg.text("tick", "middle", x(t), height - 8, periods.get(t));
        }
        return svg.toString();
    }

    private void names(Svg svg) {
        double[] at = ends();
        for (int i = 0; i < names.size(); i++) {
            svg.text(
                    "label s" + names.get(i).series() % 6,
                    "start",
                    right() + 8,
                    at[i] + 4,
                    labels.size() == 1 ? "" : labels.get(i));
        }
    }

    private double right() {
        return beside && labels.size() > 1 ? room.width() - LABELS : room.width() - 16;
    }

    private void line(Svg svg, int i) {
        List<List<Double>> bands = series.get(i).bands();
        if (!bands.isEmpty()) {
            svg.area("band wide s" + i % 6, level(bands, 4), level(bands, 0));
            svg.area("band s" + i % 6, level(bands, 3), level(bands, 1));
        }
        svg.path("line s" + i % 6, points(series.get(i).values()));
    }

    private List<double[]> level(List<List<Double>> bands, int level) {
        return points(bands.stream().map(band -> band.get(level)).toList());
    }

    private double[] ends() {
        double[] wanted = names.stream()
                .mapToDouble(name -> series.get(name.series()).values().getLast())
                .map(last -> y(Double.isNaN(last) ? 0 : last))
                .toArray();
        return Apart.of(wanted, LINE, top + PANEL);
    }

    private List<double[]> points(List<Double> values) {
        var points = new ArrayList<double[]>();
        for (int t = 0; t < values.size(); t++) {
            points.add(new double[] {x(t), y(values.get(t))});
        }
        return points;
    }

    private double x(int period) {
        int last = series.getFirst().periods().size() - 1;
        return LEFT + 8 + (last == 0 ? 0.5 : (double) period / last) * (right() - LEFT - 16);
    }

    private double y(double value) {
        return top + height(value);
    }

    /** From the top of the panel. */
    private double height(double value) {
        return PANEL * (1 - ticks.place(value / scale.size()));
    }

    private String description() {
        var told = new ArrayList<String>();
        for (Answer.Series one : series) {
            told.add(room.words()
                    .say(
                            "lines.ends",
                            "line",
                            one.label(),
                            "first",
                            room.words().amount(one.values().getFirst(), one.type()),
                            "from",
                            one.periods().getFirst(),
                            "last",
                            room.words().amount(one.values().getLast(), one.type()),
                            "to",
                            one.periods().getLast()));
        }
        return String.join(" ", told);
    }
}
