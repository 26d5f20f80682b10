package org.claimstake.casefile.file;

import java.util.concurrent.atomic.AtomicLong;

/** What all files of a kind may hold together: many files below the limit must not fill the machine either. */
public final class Allowance {
    private final AtomicLong left;

    public Allowance(long most) {
        left = new AtomicLong(most);
    }

    /** Whether so much more is still within what is allowed. */
    public boolean takes(long size) {
        return left.addAndGet(-size) >= 0;
    }
}
