package org.claimstake.language.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.claimstake.language.finding.Finding.Labelled;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;

/**
 * A finding as a person reads it: the first line, an arrow to the place, the lines that took part with what
 * is marked in them, the rule and what to try.
 *
 * <pre>
 * error[units/differ]: cannot subtract a mass from money
 *   ┌─ fiscal/profit_tax.stake:7:34
 * 7 │   line  result       = revenue - ore.mined - depreciation
 *   │                        -------   ^^^^^^^^^ Mt(ore)
 *   │                        USD(nominal)
 *   = mass and money never add; a price turns one into the other
 *   = try: ore.mined * unit_cost
 * </pre>
 *
 * <p>The culprit is marked with {@code ^}, other places with {@code -}. A place that runs over several lines is
 * marked in its first.
 *
 * @param ascii  signs of ASCII alone for the frame
 * @param colour escapes of ANSI terminals
 */
public record Rendering(boolean ascii, boolean colour) {

    /** Frames drawn, no colour. */
    public static final Rendering PLAIN = new Rendering(false, false);

    private static final int MOST_COLUMNS = 200;
    private static final int TAB = 4;

    public Rendering withAscii(boolean asked) {
        return new Rendering(asked, colour);
    }

    public Rendering withColour(boolean asked) {
        return new Rendering(ascii, asked);
    }

    /** All findings, one empty line between two; ends with a line end unless there are none. */
    public String of(List<Finding> findings) {
        var maps = new LineMaps();
        var out = new StringBuilder();
        for (Finding finding : findings) {
            out.append(out.isEmpty() ? "" : "\n").append(of(finding, maps));
        }
        return out.toString();
    }

    /** One finding; ends with a line end. */
    public String of(Finding finding) {
        return of(finding, new LineMaps());
    }

    private String of(Finding finding, LineMaps maps) {
        var marks = new ArrayList<Mark>();
        finding.at().forEach(labelled -> marks.add(Mark.of(labelled, marks.isEmpty(), maps)));
        int width = marks.stream().mapToInt(m -> digits(m.line())).max().orElse(1);
        String margin = " ".repeat(width);
        var out = new StringBuilder();
        out.append(paint("1;31", "error[" + finding.name() + "]"))
                .append(paint("1", ": " + finding.what()))
                .append('\n');
        if (!finding.where().isEmpty()) {
            out.append(margin)
                    .append(' ')
                    .append(arrow())
                    .append(' ')
                    .append(finding.where())
                    .append('\n');
        }
        SourceText file = null;
        for (List<Mark> line : lines(marks)) {
            Mark first = line.getFirst();
            if (file == null || !first.file().name().equals(file.name())) {
                out.append(margin)
                        .append(' ')
                        .append(paint("34", arrow()))
                        .append(' ')
                        .append(head(line))
                        .append('\n');
                file = first.file();
            }
            source(out, line, width);
        }
        for (String sentence : finding.why()) {
            out.append(margin).append(" = ").append(sentence).append('\n');
        }
        for (String text : finding.tries()) {
            out.append(margin).append(" = try: ").append(text).append('\n');
        }
        return out.toString();
    }

    // ---- places

    /** A place cut to one line: its columns there, from 0, and how it is marked. */
    private record Mark(SourceText file, int line, String text, int column, int length, boolean culprit, String label) {
        static Mark of(Labelled labelled, boolean culprit, LineMaps maps) {
            SourceText file = labelled.place().file();
            Span span = labelled.place().span();
            int[] starts = maps.starts(file);
            int found = Arrays.binarySearch(starts, span.from());
            int index = found >= 0 ? found : -found - 2;
            int end = index + 1 < starts.length
                    ? starts[index + 1] - 1
                    : file.text().length();
            String text = file.text().substring(starts[index], end);
            int column = span.from() - starts[index];
            int most = Math.max(1, text.length() - column);
            int length = Math.min(Math.max(1, span.to() - span.from()), most);
            return new Mark(file, index + 1, text, column, length, culprit, labelled.label());
        }

        String place() {
            return file.name() + ":" + line + ":" + (column + 1);
        }
    }

    /** Where the lines of files begin: asked for every mark, counted once a file. */
    private static final class LineMaps {
        private final IdentityHashMap<String, int[]> starts = new IdentityHashMap<>();

        int[] starts(SourceText file) {
            return starts.computeIfAbsent(file.text(), LineMaps::count);
        }

        private static int[] count(String text) {
            var starts = IntStream.builder().add(0);
            for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
                starts.add(at + 1);
            }
            return starts.build().toArray();
        }
    }

    // The culprit's file first; within a file by line, within a line by column.
    private static List<List<Mark>> lines(List<Mark> marks) {
        var files = new ArrayList<String>();
        marks.forEach(m -> {
            if (!files.contains(m.file().name())) {
                files.add(m.file().name());
            }
        });
        var lines = new ArrayList<List<Mark>>();
        for (String file : files) {
            marks.stream()
                    .filter(m -> m.file().name().equals(file))
                    .map(Mark::line)
                    .distinct()
                    .sorted()
                    .forEach(line -> lines.add(marks.stream()
                            .filter(m -> m.file().name().equals(file) && m.line() == line)
                            .sorted((a, b) -> Integer.compare(a.column(), b.column()))
                            .toList()));
        }
        return lines;
    }

    // Where one is to look: the culprit if it stands on this line of its file, else the first mark.
    private static String head(List<Mark> line) {
        return line.stream()
                .filter(Mark::culprit)
                .findFirst()
                .orElse(line.getFirst())
                .place();
    }

    // ---- lines of source

    private void source(StringBuilder out, List<Mark> marks, int width) {
        Mark first = marks.getFirst();
        String number = Integer.toString(first.line());
        String text = first.text();
        Window window = Window.of(text, marks);
        out.append(" ".repeat(width - number.length()))
                .append(paint("34", number + " " + bar()))
                .append(' ')
                .append(window.shown(text))
                .append('\n');
        under(out, marks, text, window, " ".repeat(width) + " " + paint("34", bar()) + " ");
    }

    // The last mark's label stands behind it on the same line; the labels of the others each on a line beneath.
    private void under(StringBuilder out, List<Mark> marks, String text, Window window, String margin) {
        var signs = new StringBuilder();
        for (Mark mark : marks) {
            int from = Math.max(window.column(text, mark.column()), signs.length());
            int to = Math.max(from + 1, window.column(text, mark.column() + mark.length()));
            signs.append(" ".repeat(from - signs.length()));
            signs.append((mark.culprit() ? "^" : "-").repeat(to - from));
        }
        Mark last = marks.getLast();
        out.append(margin)
                .append(signs)
                .append(last.label().isEmpty() ? "" : " " + last.label())
                .append('\n');
        for (Mark mark : marks.subList(0, marks.size() - 1).reversed()) {
            if (!mark.label().isEmpty()) {
                int column = window.column(text, mark.column());
                out.append(margin)
                        .append(" ".repeat(column))
                        .append(mark.label())
                        .append('\n');
            }
        }
    }

    /** The part of a long line that is shown: characters from and to, and whether something was cut before. */
    private record Window(int from, int to) {
        static Window of(String text, List<Mark> marks) {
            if (text.length() <= MOST_COLUMNS) {
                return new Window(0, text.length());
            }
            int from = Math.max(0, marks.getFirst().column() - MOST_COLUMNS / 4);
            return new Window(from, Math.min(text.length(), from + MOST_COLUMNS));
        }

        String shown(String text) {
            var shown = new StringBuilder(from > 0 ? "..." : "");
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                shown.append(c == '\t' ? " ".repeat(TAB) : Character.isISOControl(c) ? " " : String.valueOf(c));
            }
            return shown.append(to < text.length() ? "..." : "").toString().stripTrailing();
        }

        /** The column on the screen of a character of the line. */
        int column(String text, int index) {
            int end = Math.min(Math.max(index, from), Math.min(to, text.length()));
            int column = from > 0 ? 3 : 0;
            for (int i = from; i < end; i++) {
                char c = text.charAt(i);
                column += c == '\t' ? TAB : isUnseen(c) ? 0 : 1;
            }
            return column + Math.max(0, index <= text.length() ? 0 : 1);
        }

        private static boolean isUnseen(char c) {
            int type = Character.getType(c);
            return Character.isLowSurrogate(c) || type == Character.NON_SPACING_MARK;
        }
    }

    // ---- frame

    private String arrow() {
        return ascii ? "-->" : "┌─";
    }

    private String bar() {
        return ascii ? "|" : "│";
    }

    private String paint(String code, String words) {
        return colour ? "\u001B[" + code + "m" + words + "\u001B[0m" : words;
    }

    private static int digits(int line) {
        return Integer.toString(line).length();
    }
}
