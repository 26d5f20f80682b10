package org.claimstake.evidence.document;

import java.util.Optional;
import org.claimstake.evidence.document.Document.Place;
import org.claimstake.evidence.text.Quote;
import org.claimstake.evidence.text.Span;

/**
 * Quotations of a text that are found again in it, also after it was set anew: other line ends and blanks, other dashes and
 * quotation marks, soft hyphens, accents written apart.
 */
public final class Quotes {
    private static final int LEAST = 24;
    private static final int MOST = 240;

    private Quotes() {}

    /**
     * Where the words stand: as they are written, else by their letters and digits alone, else without regard to capitals. Where
     * they stand more than once, the place whose surroundings are most like the prefix and the suffix; the first of equals.
     * Empty where they do not stand.
     */
    public static Optional<Span> find(String text, Quote quote) {
        String around = quote.prefix() + quote.exact() + quote.suffix();
        int same = text.indexOf(around);
        if (same >= 0 && text.indexOf(around, same + 1) < 0) {
            int from = same + quote.prefix().length();
            return Optional.of(new Span(from, from + quote.exact().length()));
        }
        Skeleton bones = Skeleton.of(text);
        Skeleton sought = Skeleton.of(quote.exact());
        if (sought.letters().isEmpty()) {
            return Optional.empty();
        }
        return best(bones, sought, quote, text)
                .or(() -> best(bones.small(), sought.small(), quote, text))
                .map(span -> withMarks(text, span, quote.exact()));
    }

    /** Where the words of a quotation stand in the original of a document. */
    public static Optional<Place> find(Document document, Quote quote) {
        return find(document.text(), quote).map(document.origin()::of);
    }

    /** As little around the words as makes the place the only one, at least 24 characters where the text has them. */
    static Quote of(String text, Span span) {
        for (int around = LEAST; ; around *= 2) {
            String before = text.substring(Math.max(0, span.from() - around), span.from());
            String behind = text.substring(span.to(), Math.min(text.length(), span.to() + around));
            String all = before + span.of(text) + behind;
            if (around >= MOST || text.indexOf(all) == text.lastIndexOf(all)) {
                return new Quote(span.of(text), before, behind);
            }
        }
    }

    private static Optional<Span> best(Skeleton bones, Skeleton sought, Quote quote, String text) {
        String prefix = Skeleton.of(quote.prefix()).letters();
        String suffix = Skeleton.of(quote.suffix()).letters();
        Optional<Span> best = Optional.empty();
        int most = -1;
        String letters = bones.letters();
        for (int at = letters.indexOf(sought.letters()); at >= 0; at = letters.indexOf(sought.letters(), at + 1)) {
            int end = at + sought.letters().length();
            Span span = bones.place(at, end);
            if (isWhole(text, span, sought.letters()) || span.of(text).equals(quote.exact())) {
                int likeness = Skeleton.likeBefore(letters, at, prefix) + Skeleton.likeBehind(letters, end, suffix);
                best = likeness > most ? Optional.of(span) : best;
                most = Math.max(most, likeness);
            }
        }
        return best;
    }

    /** Where a quotation begins or ends with a word, it does so in the text: "art" is not found in "part". */
    private static boolean isWhole(String text, Span span, String sought) {
        boolean cutBefore = span.from() > 0
                && Character.isLetterOrDigit(sought.charAt(0))
                && Character.isLetterOrDigit(text.charAt(span.from() - 1));
        boolean cutBehind = span.to() < text.length()
                && Character.isLetterOrDigit(sought.charAt(sought.length() - 1))
                && Character.isLetterOrDigit(text.charAt(span.to()));
        return !cutBefore && !cutBehind;
    }

    /** With the quotation marks at its ends, where the quotation has them. */
    private static Span withMarks(String text, Span span, String exact) {
        boolean before =
                Skeleton.isMark(exact.charAt(0)) && span.from() > 0 && Skeleton.isMark(text.charAt(span.from() - 1));
        boolean behind = Skeleton.isMark(exact.charAt(exact.length() - 1))
                && span.to() < text.length()
                && Skeleton.isMark(text.charAt(span.to()));
        return new Span(before ? span.from() - 1 : span.from(), behind ? span.to() + 1 : span.to());
    }
}
