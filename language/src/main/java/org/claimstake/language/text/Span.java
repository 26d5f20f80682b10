package org.claimstake.language.text;

/**
 * A stretch of one file: offsets of the first character and of the one behind the last.
 */
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a span from " + from + " to " + to);
        }
    }

    /** The smallest span that holds both. */
    public Span to(Span end) {
        return new Span(Math.min(from, end.from), Math.max(to, end.to));
    }
}
