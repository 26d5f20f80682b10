package org.claimstake.cli;

/** What one command does, once its words are read. */
interface Command {

    /** @return the exit code, one of {@link Exit} */
    int run();
}
