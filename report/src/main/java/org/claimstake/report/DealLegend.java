package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.claimstake.report.DealPlane.Kind;
import org.claimstake.report.DealPlane.Mark;

/** The named deals of a plane: shape, number, name, in as many columns as there is room for. */
final class DealLegend {
    /** Half of a shape. */
    static final double SIZE = 5.5;

    private static final double LINE = 21;
    /** From a line of a label to its next. */
    private static final double NEXT = 17;

    private static final double BEFORE = 44;
    private static final double LETTER = 13;

    private final Room room;
    private final List<String> labels;
    private final List<Mark> marks;
    private final boolean refused;
    private final int columns;

    /** @param refused somebody refuses each of the deals */
    DealLegend(Room room, List<String> labels, List<Mark> marks, boolean refused, Wording words) {
        this.room = room;
        this.labels = new ArrayList<>(labels);
        this.marks = marks;
        this.refused = refused;
        this.labels.add(words.say("deals.key.nothing"));
        this.labels.add(words.say("deals.key.agreed"));
        this.labels.add(words.say(refused ? "deals.key.refused" : "deals.key.best"));
        double widest = this.labels.stream()
                .mapToDouble(label -> Lettering.width(label, LETTER))
                .max()
                .orElse(0);
        this.columns = room.narrow() ? 1 : widest + BEFORE < room.width() / 2 ? 2 : 1;
    }

    double height() {
        double height = 0;
        for (int column = 0; column < columns; column++) {
            height = Math.max(
                    height, column(column).stream().mapToDouble(this::high).sum());
        }
        return height;
    }

    /** The places of the labels of a column. */
    private List<Integer> column(int column) {
        int rows = Math.ceilDiv(labels.size(), columns);
        return IntStream.range(column * rows, Math.min(labels.size(), (column + 1) * rows))
                .boxed()
                .toList();
    }

    private double wide() {
        return room.width() / columns;
    }

    private List<String> lines(int label) {
        return Lettering.wrapped(labels.get(label), LETTER, wide() - BEFORE - 4);
    }

    private double high(int label) {
        return LINE + (lines(label).size() - 1) * NEXT;
    }

    void draw(Svg svg, double top) {
        for (int column = 0; column < columns; column++) {
            double x = column * wide();
            double y = top;
            for (int label : column(column)) {
                draw(svg, label, x, y);
                y += high(label);
            }
        }
    }

    private void draw(Svg svg, int label, double x, double y) {
        if (label < marks.size()) {
            mark(svg, marks.get(label).kind(), x + 10, y + 9);
            svg.text("number", "end", x + BEFORE - 8, y + 14, String.valueOf(label + 1));
        } else {
            key(svg, label - marks.size(), x + 10, y + 9);
        }
        double line = y + 14;
        for (String words : lines(label)) {
            svg.text("row", "start", x + BEFORE, line, words);
            line += NEXT;
        }
    }

    /** What has no number. */
    private void key(Svg svg, int which, double x, double y) {
        switch (which) {
            case 0 -> cross(svg, x, y);
            case 1 -> {
                svg.rect("agreed", x - 8, y - 6, 16, 12);
                svg.line("least", x - 8, y - 6, x - 8, y + 6);
                svg.line("least", x - 8, y + 6, x + 8, y + 6);
            }
            default -> svg.dot(refused ? "deal refused" : "deal best", x, y, 2.5);
        }
    }

    static void cross(Svg svg, double x, double y) {
        double s = SIZE;
        svg.path("nothing", List.of(new double[] {x - s, y - s}, new double[] {x + s, y + s}));
        svg.path("nothing", List.of(new double[] {x - s, y + s}, new double[] {x + s, y - s}));
    }

    /** By shape first, so that no colour need be told. */
    static void mark(Svg svg, Kind kind, double x, double y) {
        double s = SIZE;
        switch (kind) {
            case TABLE -> svg.shape("named table", diamond(x, y, s + 1.5));
            case STANDS, TEXT -> svg.shape("named written", diamond(x, y, s + 0.5));
            case NASH -> svg.dot("named nash", x, y, s);
            case KALAI_SMORODINSKY ->
                svg.shape("named ks", shape(x - s, y - s, x + s, y - s, x + s, y + s, x - s, y + s));
            case EGALITARIAN -> svg.shape("named even", shape(x, y - s - 1, x + s + 1, y + s, x - s - 1, y + s));
            case UTILITARIAN -> svg.shape("named sum", shape(x, y + s + 1, x + s + 1, y - s, x - s - 1, y - s));
            case NEAREST -> svg.dot("named nearest", x, y, s);
        }
    }

    private static String diamond(double x, double y, double s) {
        return shape(x, y - s, x + s, y, x, y + s, x - s, y);
    }

    private static String shape(double... at) {
        var path = new StringBuilder();
        for (int i = 0; i < at.length; i += 2) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(Math.round(at[i] * 10) / 10.0)
                    .append(' ')
                    .append(Math.round(at[i + 1] * 10) / 10.0);
        }
        return path + "Z";
    }
}
