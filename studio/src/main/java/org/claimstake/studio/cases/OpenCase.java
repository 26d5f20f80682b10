package org.claimstake.studio.cases;

import org.claimstake.casefile.RunnableCase;

/**
 * A case that was read.
 *
 * @param id      its name in addresses; of two folders of one name the later has a number behind it
 * @param theCase read whole; a later change on the disk gives another one
 * @param version of its files, as answers show it
 */
public record OpenCase(String id, RunnableCase theCase, String version) {}
