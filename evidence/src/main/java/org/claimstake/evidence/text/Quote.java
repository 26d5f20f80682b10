package org.claimstake.evidence.text;

import java.util.Objects;

/**
 * Words and what stands around them, by which they are found again in a text that was set anew: the text-quote selector of the
 * W3C Web Annotation Data Model.
 *
 * @param exact  the words
 * @param prefix what stands before them, as much as makes the place the only one
 * @param suffix what stands behind them
 */
public record Quote(String exact, String prefix, String suffix) {
    public Quote {
        Objects.requireNonNull(prefix);
        Objects.requireNonNull(suffix);
        if (exact.isBlank()) {
            throw new IllegalArgumentException("a quotation has words");
        }
    }
}
