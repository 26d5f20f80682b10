package org.claimstake.world.territory;

import java.time.LocalDate;
import java.util.NavigableSet;

/**
 * One source on who holds what and when. Sources are never spliced: whoever asks names one, and it answers alone, also with
 * "unstated". What it says is a fact about a place; it carries no rank and nothing can be made better by it.
 */
public interface ControlSource {

    /** Its id in the case. */
    String id();

    /** The days for which it has records, oldest first. */
    NavigableSet<LocalDate> dates();

    /** What it says of a site on a day, from its newest record at or before that day. */
    Stand at(Site site, LocalDate on);
}
