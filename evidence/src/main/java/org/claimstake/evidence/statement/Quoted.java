package org.claimstake.evidence.statement;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.evidence.text.Span;

/** Stretches of a paragraph within quotation marks, the marks left out; one that is not closed runs to the paragraph's end. */
final class Quoted {
    private static final String OPENS = "\u201c\u00ab\u201e\"";

    private Quoted() {}

    static List<Span> in(String text, Span paragraph) {
        List<Span> spans = new ArrayList<>();
        int at = paragraph.from();
        while (at < paragraph.to()) {
            if (OPENS.indexOf(text.charAt(at)) < 0) {
                at++;
                continue;
            }
            int close = close(text, at, paragraph.to());
            spans.add(new Span(at + 1, close));
            at = close + 1;
        }
        return List.copyOf(spans);
    }

    private static int close(String text, int open, int limit) {
        String closes = switch (text.charAt(open)) {
            case '\u00ab' -> "\u00bb";
            case '\u201e' -> "\u201c\u201d\"";
            case '\u201c' -> "\u201d";
            default -> "\"";
        };
        for (int at = open + 1; at < limit; at++) {
            if (closes.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return limit;
    }

    /** What of the stretches lies in a sentence. */
    static List<Span> within(List<Span> quoted, Span sentence) {
        return quoted.stream()
                .filter(sentence::overlaps)
                .map(one -> new Span(Math.max(one.from(), sentence.from()), Math.min(one.to(), sentence.to())))
                .toList();
    }
}
