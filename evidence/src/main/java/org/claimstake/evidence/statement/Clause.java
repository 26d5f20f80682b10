package org.claimstake.evidence.statement;

import java.util.Optional;
import org.claimstake.evidence.text.Span;

/**
 * A part of a sentence that can be a statement of its own.
 *
 * @param span     its words
 * @param hole     what stands between dashes within it and is not its own
 * @param appended it stands behind a dash and has no verb of its own
 */
record Clause(Span span, Optional<Span> hole, boolean appended) {
    static Clause of(Span span) {
        return new Clause(span, Optional.empty(), false);
    }

    boolean covers(Span other) {
        return span.contains(other)
                && hole.filter(within -> within.overlaps(other)).isEmpty();
    }
}
