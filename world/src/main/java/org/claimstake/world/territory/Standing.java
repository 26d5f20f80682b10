package org.claimstake.world.territory;

/** What one source says of a place on one day. */
public enum Standing {
    /** Under the government of the country. */
    HELD,
    /** Under somebody else's. */
    OCCUPIED,
    /** The source does not settle it for all of the circle in which the thing lies. */
    UNCERTAIN,
    /** The source says nothing of it for the day. */
    UNSTATED
}
