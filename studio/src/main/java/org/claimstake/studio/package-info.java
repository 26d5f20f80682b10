/**
 * The studio: a local web application over cases. In come {@link org.claimstake.studio.Options}; out goes a running {@link
 * org.claimstake.studio.Studio} with its address:
 *
 * <pre>{@code
 * try (Studio studio = Studio.open(Options.of(here, shipped))) {
 *     System.out.println(studio.address());
 *     studio.await();     // until the last page has gone for two minutes
 * }
 * }</pre>
 *
 * <p>What holds: it listens on this machine alone; who has no token gets nothing; its numbers are those of the commands.
 */
@NullMarked
package org.claimstake.studio;

import org.jspecify.annotations.NullMarked;
