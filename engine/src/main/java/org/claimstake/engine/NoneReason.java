package org.claimstake.engine;

/** Why a measure is none in a future. */
public enum NoneReason {
    /** The flows change their sign, yet no rate between -50 % and 1000 % makes them worth nothing; or they never change it. */
    NO_ROOT,
    /** More than one rate of return. */
    SEVERAL,
    /** What is looked for does not happen within the case's time. */
    NEVER,
    /** Something it needs is not known. */
    MISSING
}
