package org.claimstake.studio.serving;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Tokens for one visit each, soon. Safe for several threads. */
final class Tickets {
    private static final long LASTS = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private final Map<String, Long> given = new HashMap<>();

    /** @param nanos of a clock that never goes back */
    Tickets(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized Token give() {
        Token token = Token.random();
        given.put(token.text(), nanos.getAsLong());
        return token;
    }

    /** Whether it may come in; it may not come again. */
    synchronized boolean take(String said) {
        Long since = given.remove(said);
        return since != null && nanos.getAsLong() - since <= LASTS;
    }
}
