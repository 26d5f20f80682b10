package org.claimstake.report;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The names of colours, above a picture, in as many lines as they take. */
final class Legend {
    private static final double LINE = 20;
    private static final double MARK = 11;
    /** About as wide as a letter of 13 pixels is on the average. */
    private static final double LETTER = 7;

    private Legend() {}

    /** Of lines: names of one colour that follow each other stand behind one mark. */
    static double height(List<String> labels, List<Integer> colours, double width) {
        return labels.size() < 2 ? 0 : walk(labels, colours, width, null, 0, true) * LINE;
    }

    static double height(List<String> labels, double width) {
        return labels.size() < 2 ? 0 : walk(labels, width, null, 0, false) * LINE;
    }

    static void draw(Svg svg, List<String> labels, double width, double top) {
        if (labels.size() > 1) {
            walk(labels, width, svg, top, false);
        }
    }

    /** With a piece of each line, whose dashes tell it too. */
    static void lines(Svg svg, List<String> labels, List<Integer> colours, double width) {
        walk(labels, colours, width, svg, 0, true);
    }

    private static int walk(List<String> labels, double width, @Nullable Svg svg, double top, boolean lines) {
        return walk(labels, IntStream.range(0, labels.size()).boxed().toList(), width, svg, top, lines);
    }

    // one walk for measuring and for drawing, so that both agree
    private static int walk(
            List<String> labels, List<Integer> colours, double width, @Nullable Svg svg, double top, boolean lines) {
        double x = 0;
        int line = 0;
        for (int i = 0; i < labels.size(); i++) {
            // another name of the line before it needs no mark of its own
            boolean again = i > 0 && colours.get(i).equals(colours.get(i - 1));
            double mark = again ? 0 : MARK + 18;
            double wide = mark + 2 + Columns.width(labels.get(i)) * LETTER + (goesOn(colours, i) ? 2 : 12);
            if (x > 0 && x + wide > width) {
                x = 0;
                line++;
            }
            if (svg != null) {
                double y = top + line * LINE;
                if (!again) {
                    mark(svg, lines, colours.get(i), x, y);
                }
                svg.text("row", "start", x + mark, y + 13, labels.get(i));
            }
            x += wide;
        }
        return line + 1;
    }

    private static boolean goesOn(List<Integer> colours, int i) {
        return i + 1 < colours.size() && colours.get(i).equals(colours.get(i + 1));
    }

    private static void mark(Svg svg, boolean line, int colour, double x, double y) {
        if (line) {
            svg.path("line s" + colour % Picture.MOST, List.of(new double[] {x, y + 9}, new double[] {x + 22, y + 9}));
        } else {
            svg.rect("bar s" + colour % Picture.MOST, x + 4, y + 3, MARK, MARK);
        }
    }
}
