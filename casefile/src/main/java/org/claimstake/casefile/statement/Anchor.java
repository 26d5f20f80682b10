package org.claimstake.casefile.statement;

import org.claimstake.evidence.text.Quote;

/**
 * Where a statement stands in its document.
 *
 * @param turn      of the speakers, counted from 1; 0 where the file does not say
 * @param paragraph of the document, counted from 1; 0 where the file does not say
 * @param quote     by which it is found again
 */
public record Anchor(int turn, int paragraph, Quote quote) {
    /** An anchor carries the words that are checked, and no more of what others wrote. */
    public static final int LONGEST = 300;
}
