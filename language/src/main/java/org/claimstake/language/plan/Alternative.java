package org.claimstake.language.plan;

/**
 * A scenario that is what comes without a deal.
 *
 * @param party whose it is; empty where it is everybody's
 */
public record Alternative(String scenario, Kind kind, String party) {

    public enum Kind {
        /** What each lives on while nothing is agreed. */
        IMPASSE,
        /** What a party can choose instead. */
        OPTION
    }
}
