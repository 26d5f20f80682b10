package org.claimstake.evidence.document;

import java.util.List;
import java.util.Optional;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.text.Span;

/**
 * A document as its kind of file gives it: lines, before what a page puts around the words is taken away.
 *
 * @param words    all of it, {@code \n} between lines
 * @param lines    those with words in it, in order
 * @param title    where the file has one
 * @param date     a day the file gives itself
 * @param language what the file calls its language, "en-GB"
 * @param troubles met so far
 */
record Sheet(
        Traced words,
        List<Line> lines,
        Optional<String> title,
        Optional<String> date,
        Optional<String> language,
        List<Trouble> troubles) {

    Sheet {
        lines = List.copyOf(lines);
        troubles = List.copyOf(troubles);
    }

    /**
     * @param span   in the words, without blanks around it
     * @param opens  whether the file sets it apart from the line before: it begins a paragraph
     * @param strong whether all of it is set in bold, as some pages set their questions
     */
    record Line(Span span, boolean opens, boolean strong) {}

    /** The lines of a text whose lines are trimmed; an empty line sets apart. */
    static List<Line> lines(String text) {
        var lines = new java.util.ArrayList<Line>();
        boolean opens = true;
        int from = 0;
        while (from <= text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            if (to > from) {
                lines.add(new Line(new Span(from, to), opens, false));
            }
            opens = to == from;
            from = to + 1;
        }
        return lines;
    }
}
