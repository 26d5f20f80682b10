package org.claimstake.studio.serving;

import java.io.IOException;

/** What answers one request. Runs on a virtual thread of its own, so it may wait, and several run at once. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers, by exactly one of the ways that {@link Exchange} has.
     *
     * @throws IOException the reader has gone; nobody is told
     * @throws Refused     with the words that the reader gets, where nothing was answered yet
     */
    void handle(Exchange exchange) throws IOException;
}
