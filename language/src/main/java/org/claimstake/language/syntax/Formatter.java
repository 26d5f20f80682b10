package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The one canonical form of a text. The author's line breaks and single empty lines stay, and so does every
 * token and comment; spaces are the formatter's: two a level, four more where a line goes on with the one
 * before, two between entries on one line and between the cells of a row, one around signs, none within units.
 * In neighbouring lines of the same kind, colons, equals signs, cells, descriptions and origins stand under each
 * other, and so do comments behind neighbouring lines.
 *
 * <p>Formatting twice changes nothing, and the formatted text means the same: both are tested on generated texts.
 */
public final class Formatter {
    /** A line that is longer than the middle one of its neighbours by more than this stands for itself. */
    private static final int MOST_PADDING = 24;

    /** Descriptions, origins and comments stand under each other up to this column. */
    private static final int MOST_WIDTH = 110;

    private static final int CONTINUED = 4;

    private final List<Token> tokens;
    private final List<SyntaxTree.Comment> comments;
    private final SourceText file;
    private final Layout layout;
    private final List<Line> lines = new ArrayList<>();

    private Formatter(Parser.Reading reading) {
        this.file = reading.tree().file();
        this.tokens = reading.tokens();
        this.comments = reading.tree().comments();
        this.layout = reading.layout();
    }

    /** The canonical form of a tree's file; a file that has findings is given back as it is. */
    public static String format(SyntaxTree tree) {
        return format(tree.file(), new Findings());
    }

    /**
     * The canonical form of a text.
     *
     * @param findings takes what is wrong with the text
     * @return the text as it is when anything is wrong with it: what was not understood is not moved about
     */
    public static String format(SourceText file, Findings findings) {
        var found = new Findings();
        Parser.Reading reading = Parser.read(file, found);
        findings.addAll(found.all());
        return found.any() ? file.text() : new Formatter(reading).format();
    }

    private String format() {
        breakLines();
        alignParts();
        alignComments();
        var out = new StringBuilder(file.text().length() + 64);
        for (Line line : lines) {
            if (line.blankBefore) {
                out.append('\n');
            }
            out.append(line.text).append('\n');
        }
        return out.toString();
    }

    // ---- lines

    /** A line of the result in the making. */
    private static final class Line {
        /** Its number in the file. */
        final int number;

        final int indent;
        final boolean blankBefore;
        final StringBuilder text = new StringBuilder();

        /** What it may be aligned with: lines with the same words here; null for none. */
        @Nullable
        String alike;

        /** Its parts, the first without a column. */
        final List<Part> parts = new ArrayList<>();

        @Nullable
        String comment;

        Line(int number, int indent, boolean blankBefore) {
            this.number = number;
            this.indent = indent;
            this.blankBefore = blankBefore;
        }
    }

    /**
     * @param column its order among the parts that stand under each other, 0 for the first part of a line
     * @param spaces at least so many before it
     */
    private record Part(int column, int spaces, String text) {}

    private void breakLines() {
        int comment = 0;
        int token = 0;
        int depth = 0;
        int last = tokens.size() - 1; // the end of the file
        int commentLine = nextCommentLine(comment, 1, 0);
        while (token < last || comment < comments.size()) {
            int tokenLine = token < last ? tokens.get(token).line() : Integer.MAX_VALUE;
            if (comment < comments.size() && commentLine < tokenLine) {
                Line line = line(commentLine, depth * 2, false);
                line.comment = comments.get(comment).text();
                commentLine = nextCommentLine(
                        ++comment, commentLine, comments.get(comment - 1).span().from());
                continue;
            }
            int end = token;
            while (end < last && tokens.get(end).line() == tokenLine) {
                end++;
            }
            Line line = line(tokenLine, indent(token, end, depth), closes(token));
            write(line, token, end);
            if (comment < comments.size() && commentLine == tokenLine) {
                line.comment = comments.get(comment).text();
                commentLine = nextCommentLine(
                        ++comment, commentLine, comments.get(comment - 1).span().from());
            }
            depth += braces(token, end);
            token = end;
        }
    }

    // Counted on from the comment before, so that a long file is walked once.
    private int nextCommentLine(int comment, int line, int from) {
        if (comment >= comments.size()) {
            return Integer.MAX_VALUE;
        }
        String text = file.text();
        int number = line;
        for (int i = from; i < comments.get(comment).span().from(); i++) {
            number += text.charAt(i) == '\n' ? 1 : 0;
        }
        return number;
    }

    private Line line(int number, int indent, boolean closes) {
        Line before = lines.isEmpty() ? null : lines.getLast();
        boolean blank = before != null && number > before.number + 1 && !closes && !opens(before);
        var line = new Line(number, indent, blank);
        line.text.append(" ".repeat(indent));
        lines.add(line);
        return line;
    }

    private static boolean opens(Line line) {
        return line.comment == null && !line.text.isEmpty() && line.text.charAt(line.text.length() - 1) == '{';
    }

    private boolean closes(int token) {
        return tokens.get(token).is(Kind.BRACE_CLOSE);
    }

    private int braces(int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += tokens.get(i).is(Kind.BRACE_OPEN) ? 1 : tokens.get(i).is(Kind.BRACE_CLOSE) ? -1 : 0;
        }
        return depth;
    }

    private int indent(int from, int to, int depth) {
        int closing = 0;
        while (from + closing < to && closes(from + closing)) {
            closing++;
        }
        Token first = tokens.get(from);
        boolean begins = closing > 0
                || layout.is(from, Layout.ENTRY)
                || layout.is(from, Layout.ITEM)
                || first.is(Kind.BRACE_OPEN)
                || first.is(Kind.SEMICOLON);
        return Math.max(0, depth - closing) * 2 + (begins ? 0 : CONTINUED);
    }

    // ---- one line

    private void write(Line line, int from, int to) {
        int entries = 0;
        int depth = 0;
        boolean inner = false; // parts within braces are no parts of the line
        var part = new StringBuilder();
        int column = 0;
        int spaces = 0;
        for (int i = from; i < to; i++) {
            depth += braces(i, i + 1);
            entries += depth == 0 && layout.is(i, Layout.ENTRY) ? 1 : 0;
            int space = i == from ? 0 : spaces(i);
            int order = i == from ? 0 : layout.column(i);
            inner |= depth > 0 && order > 0;
            if (order > column) {
                line.parts.add(new Part(column, spaces, part.toString()));
                part.setLength(0);
                column = order;
                spaces = space;
            } else {
                part.append(" ".repeat(space));
            }
            part.append(written(tokens.get(i)));
        }
        line.parts.add(new Part(column, spaces, part.toString()));
        boolean one = entries == 1 && !inner && layout.is(from, Layout.ENTRY) && depth == 0 && endsHere(to);
        line.alike = one ? alike(from) : null;
        for (Part p : line.parts) {
            line.text.append(" ".repeat(p.spaces())).append(p.text());
        }
    }

    // A line that goes on in the next one is not aligned with others.
    private boolean endsHere(int to) {
        Token next = tokens.get(to);
        return next.is(Kind.END) || next.is(Kind.BRACE_CLOSE) || layout.is(to, Layout.ENTRY);
    }

    // A word of a declaration is only a name where it is given a value or a type: `claim = …`, `rate : percent`.
    private String alike(int from) {
        Token first = tokens.get(from);
        Token behind = tokens.get(from + 1);
        boolean named = behind.assigns() || behind.is(Kind.COLON);
        return switch (first.text()) {
            case "plus", "less" -> "movement";
            default -> Words.isKeyword(first.text()) && !named ? first.text() : "";
        };
    }

    private String written(Token token) {
        return file.text().substring(token.from(), token.to());
    }

    /** Spaces before a token that is not the first of its line. */
    private int spaces(int index) {
        Token token = tokens.get(index);
        Token before = tokens.get(index - 1);
        if (layout.is(index, Layout.TIGHT) || layout.is(index - 1, Layout.PREFIX)) {
            return 0;
        }
        if (layout.is(index, Layout.ENTRY)) {
            return before.is(Kind.BRACE_OPEN) || before.is(Kind.SEMICOLON) ? 1 : 2;
        }
        if (layout.is(index, Layout.CELL)) {
            return 2;
        }
        if (token.is(Kind.BRACE_CLOSE) && before.is(Kind.BRACE_OPEN)) {
            return 0;
        }
        return switch (token.kind()) {
            case COMMA, SEMICOLON, DOT, PERCENT, QUESTION, BRACKET_CLOSE, SQUARE_CLOSE -> 0;
            case COLON -> layout.is(index, Layout.SPACED) ? 1 : 0;
            default ->
                switch (before.kind()) {
                    case BRACKET_OPEN, SQUARE_OPEN, DOT -> 0;
                    default -> setOff(index, token) ? 2 : 1;
                };
        };
    }

    // Descriptions, discounts and origins stand off from what they belong to.
    private boolean setOff(int index, Token token) {
        return layout.column(index) > 0
                && (token.is(Kind.TEXT)
                        || token.isWord("source")
                        || token.isWord("assumed")
                        || token.isWord("discount")
                        || token.isWord("level"));
    }

    // ---- parts under each other

    private void alignParts() {
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size() && neighbours(lines.get(to - 1), lines.get(to))) {
                to++;
            }
            if (to - from > 1) {
                align(lines.subList(from, to));
            }
            from = to;
        }
    }

    private static boolean neighbours(Line above, Line line) {
        return line.alike != null
                && line.alike.equals(above.alike)
                && line.indent == above.indent
                && !line.blankBefore
                && !line.parts.isEmpty();
    }

    private static void align(List<Line> group) {
        for (Line line : group) {
            line.text.setLength(line.indent);
        }
        int[] written = new int[group.size()];
        boolean[] alone = new boolean[group.size()];
        for (int column = 0; column <= Layout.MOST_COLUMNS; column++) {
            int width = width(group, written, column, alone);
            for (int i = 0; i < group.size(); i++) {
                Line line = group.get(i);
                if (has(line, written[i], column)) {
                    Part part = line.parts.get(written[i]++);
                    line.text.append(" ".repeat(Math.max(0, width - line.text.length()) + part.spaces()));
                    line.text.append(part.text());
                }
            }
        }
    }

    // Where the parts of a column begin, less their spaces. A line that was too long for one column moves no later one.
    private static int width(List<Line> group, int[] written, int column, boolean[] alone) {
        var lengths = new ArrayList<Integer>();
        for (int i = 0; i < group.size(); i++) {
            if (has(group.get(i), written[i], column) && (!alone[i] || column >= Parts.TITLE)) {
                lengths.add(group.get(i).text.length());
            }
        }
        int most = column < Parts.TITLE ? middle(lengths) + MOST_PADDING : MOST_WIDTH;
        for (int i = 0; i < group.size(); i++) {
            alone[i] |=
                    has(group.get(i), written[i], column) && group.get(i).text.length() > most;
        }
        return longest(lengths, most);
    }

    private static boolean has(Line line, int written, int column) {
        return written < line.parts.size() && line.parts.get(written).column() == column;
    }

    // The shorter of two middle ones.
    private static int middle(List<Integer> lengths) {
        return lengths.isEmpty() ? 0 : lengths.stream().sorted().toList().get((lengths.size() - 1) / 2);
    }

    private static int longest(List<Integer> lengths, int most) {
        return lengths.stream()
                .mapToInt(Integer::intValue)
                .filter(length -> length <= most)
                .max()
                .orElse(0);
    }

    // ---- comments

    private void alignComments() {
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (trails(lines.get(from))
                    && to < lines.size()
                    && trails(lines.get(to))
                    && !lines.get(to).blankBefore) {
                to++;
            }
            comment(lines.subList(from, to));
            from = to;
        }
    }

    private static boolean trails(Line line) {
        return line.comment != null && !line.parts.isEmpty();
    }

    private static void comment(List<Line> group) {
        int width = longest(group.stream().map(l -> l.text.length()).toList(), MOST_WIDTH);
        for (Line line : group) {
            if (line.comment != null) {
                int gap = line.parts.isEmpty() ? 0 : Math.max(0, width - line.text.length()) + 2;
                line.text.append(" ".repeat(gap)).append(line.comment);
            }
        }
    }
}
