package org.claimstake.evidence.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimstake.evidence.document.Sheet.Line;
import org.claimstake.evidence.text.Span;

/**
 * The words of a document by paragraphs: lines that were only broken for their length are joined.
 *
 * @param words  a paragraph is one line, an empty line stands between two
 * @param blocks the paragraphs in order
 */
record Body(Traced words, List<Block> blocks) {
    private static final Pattern ENDS = Pattern.compile(".*[.!?…:;][\"'”’»)\\]*]*", Pattern.DOTALL);
    /** A line longer than this was not broken for its length. */
    private static final int LONG = 120;
    /** Of line ends without an empty line, the share behind a full stop above which every line is a paragraph. */
    private static final double MOST = 0.7;

    Body {
        blocks = List.copyOf(blocks);
    }

    /** @param strong whether all of it is set in bold */
    record Block(Span span, boolean strong) {}

    static Body of(Sheet sheet) {
        String text = sheet.words().text();
        List<Line> lines = sheet.lines();
        boolean everyLine = isEveryLineAParagraph(text, lines);
        var words = new Traced.Builder();
        var blocks = new ArrayList<Block>();
        int at = 0;
        while (at < lines.size()) {
            int next = at + 1;
            while (next < lines.size() && !opens(text, lines.get(next - 1), lines.get(next), everyLine)) {
                next++;
            }
            if (at > 0) {
                words.insert("\n\n");
            }
            blocks.add(join(sheet.words(), lines.subList(at, next), words));
            at = next;
        }
        return new Body(words.build(), blocks);
    }

    private static Block join(Traced from, List<Line> lines, Traced.Builder words) {
        int start = words.length();
        Line before = lines.getFirst();
        words.copy(from, before.span());
        for (Line line : lines.subList(1, lines.size())) {
            var place = from.of(new Span(before.span().to(), line.span().from()));
            words.page(place.page()).put(" ", place.span().from(), place.span().to());
            words.copy(from, line.span());
            before = line;
        }
        return new Block(new Span(start, words.length()), lines.stream().allMatch(Line::strong));
    }

    private static boolean opens(String text, Line before, Line line, boolean everyLine) {
        if (line.opens()) {
            return true;
        }
        String said = line.span().of(text);
        if (Marks.isLetterLabel(said)) {
            return true;
        }
        return ends(text, before)
                        && (everyLine || Marks.isDash(said) || Marks.label(said).isPresent())
                || everyLine && before.span().length() > LONG;
    }

    private static boolean isEveryLineAParagraph(String text, List<Line> lines) {
        int broken = 0;
        int ended = 0;
        for (int at = 1; at < lines.size(); at++) {
            if (!lines.get(at).opens()) {
                Line before = lines.get(at - 1);
                broken++;
                ended += ends(text, before) || before.span().length() > LONG ? 1 : 0;
            }
        }
        return broken > 0 && ended >= MOST * broken;
    }

    private static boolean ends(String text, Line line) {
        int tail = Math.max(line.span().from(), line.span().to() - 8);
        return ENDS.matcher(text.substring(tail, line.span().to())).matches();
    }
}
