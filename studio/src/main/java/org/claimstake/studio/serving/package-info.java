/**
 * The server beneath the studio: who may come in, what is handed out, how long it lives. It knows no case.
 *
 * <p>In come {@link org.claimstake.studio.serving.Routes}, each a method, a path and a {@link
 * org.claimstake.studio.serving.Handler}; a handler is given one {@link org.claimstake.studio.serving.Exchange}, that has
 * passed the guard:
 *
 * <pre>{@code
 * var routes = new Routes()
 *         .on("GET", "/api/cases", exchange -> exchange.json(200, json -> { ... }))
 *         .on("GET", "/api/case/", exchange -> open(exchange.path()));      // a path that ends in / takes all below it
 * }</pre>
 *
 * <p>What holds: nobody but this machine reaches it; no handler sees a request without a valid token, from a strange page
 * or larger than it may be; whatever a handler throws ends as words, never as lines of code.
 */
@NullMarked
package org.claimstake.studio.serving;

import org.jspecify.annotations.NullMarked;
