package org.claimstake.engine;

/** Somebody who follows a run while it is computed. Its methods are called from the threads that compute, often. */
public interface Watch {

    Watch NOBODY = new Watch() {};

    /** So many futures more are done. */
    default void done(int futures) {}

    /** Something that a person may want to know and that changes no digit. */
    default void said(String words) {}

    /** The run is no longer wanted: it ends within a few hundredths of a second. */
    default boolean isCancelled() {
        return false;
    }
}
