package org.claimstake.evidence.document;

import java.util.Arrays;
import org.claimstake.evidence.document.Document.Place;
import org.claimstake.evidence.text.Span;

/**
 * A text that knows where each of its characters stood in the original. Kept as stretches that were copied as they stood, and
 * stretches that were changed whole (a letter and its accent made one, a run of blanks made one), so that a plain text of
 * millions of characters is a handful of stretches.
 */
final class Traced implements Document.Origin {
    /** Of each stretch: its first character here, its first and its last in the original, its page. */
    private static final int WIDTH = 4;

    private final String text;
    private final int[] stretches;
    private final int count;

    private Traced(String text, int[] stretches, int count) {
        this.text = text;
        this.stretches = stretches;
        this.count = count;
    }

    static Traced empty() {
        return new Builder().build();
    }

    String text() {
        return text;
    }

    /** This text, made of the text of another one: its places are those of that one's original. */
    Traced through(Traced source) {
        var through = new Builder();
        for (int stretch = 0; stretch < count; stretch++) {
            Span made = new Span(from(stretch), to(stretch));
            if (isCopy(stretch)) {
                through.copy(source, made);
            } else {
                Place place = source.of(made);
                through.page(place.page())
                        .put(
                                text.substring(start(stretch), end(stretch)),
                                place.span().from(),
                                place.span().to());
            }
        }
        return through.build();
    }

    /** Where a stretch stood. One that runs over the end of a page is told as far as that page goes. */
    @Override
    public Place of(Span span) {
        if (count == 0) {
            return new Place(0, new Span(0, 0));
        }
        int first = stretchAt(span.from());
        int last = span.length() == 0 ? first : stretchAt(span.to() - 1);
        while (last > first && page(last) != page(first)) {
            last--;
        }
        int from = isCopy(first) ? Math.min(from(first) + span.from() - start(first), to(first)) : from(first);
        int to = span.length() == 0 ? from : endIn(last, span.to());
        return new Place(page(first), new Span(from, Math.max(from, to)));
    }

    private int endIn(int stretch, int to) {
        return isCopy(stretch) ? Math.min(from(stretch) + to - start(stretch), to(stretch)) : to(stretch);
    }

    /** The last stretch that begins at or before a character. */
    private int stretchAt(int at) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (start(middle) <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private boolean isCopy(int stretch) {
        return to(stretch) - from(stretch) == end(stretch) - start(stretch);
    }

    private int start(int stretch) {
        return stretches[stretch * WIDTH];
    }

    private int end(int stretch) {
        return stretch + 1 < count ? start(stretch + 1) : text.length();
    }

    private int from(int stretch) {
        return stretches[stretch * WIDTH + 1];
    }

    private int to(int stretch) {
        return stretches[stretch * WIDTH + 2];
    }

    private int page(int stretch) {
        return stretches[stretch * WIDTH + 3];
    }

    /** Grows a traced text from its front to its end. */
    static final class Builder {
        private final StringBuilder words = new StringBuilder();
        private int[] stretches = new int[16 * WIDTH];
        private int count;
        private int page;

        /** What is added from here on stands on this page. */
        Builder page(int number) {
            page = number;
            return this;
        }

        int length() {
            return words.length();
        }

        boolean endsWith(char letter) {
            return !words.isEmpty() && words.charAt(words.length() - 1) == letter;
        }

        /** One character that stood at {@code from}. */
        void copy(char letter, int from) {
            put(String.valueOf(letter), from, from + 1);
        }

        /** Characters that came of those between {@code from} and {@code to} of the original. */
        void put(String letters, int from, int to) {
            boolean copied = to - from == letters.length();
            if (copied && count > 0 && lastIsCopy() && last(2) == from && last(3) == page) {
                stretches[(count - 1) * WIDTH + 2] = to;
            } else {
                open(from, to);
            }
            words.append(letters);
        }

        /** Characters that the original does not have: what sets paragraphs apart. */
        void insert(String letters) {
            int at = count == 0 ? 0 : last(2);
            open(at, at);
            words.append(letters);
        }

        /** A stretch of another traced text, with its places. */
        void copy(Traced other, Span span) {
            int stretch = span.length() == 0 ? 0 : other.stretchAt(span.from());
            for (int at = span.from(); at < span.to(); stretch++) {
                int to = Math.min(span.to(), other.end(stretch));
                Place place = other.of(new Span(at, to));
                page = place.page();
                put(
                        other.text.substring(at, to),
                        place.span().from(),
                        place.span().to());
                at = to;
            }
        }

        Traced build() {
            return new Traced(words.toString(), Arrays.copyOf(stretches, count * WIDTH), count);
        }

        private boolean lastIsCopy() {
            return last(2) - last(1) == words.length() - last(0);
        }

        private int last(int field) {
            return stretches[(count - 1) * WIDTH + field];
        }

        private void open(int from, int to) {
            if ((count + 1) * WIDTH > stretches.length) {
                stretches = Arrays.copyOf(stretches, stretches.length * 2);
            }
            int at = count * WIDTH;
            stretches[at] = words.length();
            stretches[at + 1] = from;
            stretches[at + 2] = to;
            stretches[at + 3] = page;
            count++;
        }
    }
}
