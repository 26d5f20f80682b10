package org.claimstake.evidence.text;

/**
 * A stretch of a text.
 *
 * @param from its first character, counted in UTF-16 units from 0
 * @param to   behind its last
 */
public record Span(int from, int to) implements Comparable<Span> {
    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a stretch from " + from + " to " + to);
        }
    }

    public int length() {
        return to - from;
    }

    public boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    public boolean contains(Span other) {
        return from <= other.from && other.to <= to;
    }

    /** The same stretch where the text begins {@code by} characters later. */
    public Span plus(int by) {
        return new Span(from + by, to + by);
    }

    public String of(String text) {
        return text.substring(from, to);
    }

    @Override
    public int compareTo(Span other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }
}
