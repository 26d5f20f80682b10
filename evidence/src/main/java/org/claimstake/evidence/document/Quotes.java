package org.claimstake.evidence.document;

import org.claimstake.evidence.text.Quote;
import org.claimstake.evidence.text.Span;

/** Quotations of a text that are found again in it. */
final class Quotes {
    private static final int LEAST = 24;
    private static final int MOST = 240;

    private Quotes() {}

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
}
