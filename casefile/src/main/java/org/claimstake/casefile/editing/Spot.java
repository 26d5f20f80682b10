package org.claimstake.casefile.editing;

import org.claimstake.language.text.SourceText;

/** A file and the view it belongs to. */
public record Spot(View view, SourceText text) {
    public String name() {
        return text.name();
    }
}
