package org.claimstake.cli;

/** What the process ends with; scripts rely on it. */
final class Exit {
    static final int FINE = 0;
    /** The case is wrong; what is wrong was listed. */
    static final int WRONG_CASE = 1;
    /** The command was used wrongly, or its result could not be written. */
    static final int WRONG_USE = 2;

    static final int CHECKS_FAILED = 3;
    /** Two deals have other results, and somebody asked to be told so. */
    static final int RESULTS_DIFFER = 4;
    /** Somebody pressed Ctrl-C: as a shell tells of it. */
    static final int INTERRUPTED = 130;
    /** We are wrong: as {@code EX_SOFTWARE} of sysexits.h. */
    static final int OUR_FAULT = 70;

    private Exit() {}
}
