/**
 * The {@code stake} command. {@link org.claimstake.cli.Stake} reads the first word, and only the command that it names is
 * loaded: the help of all is there before a parser is. Results go to standard output, all else to standard error, both in
 * UTF-8 whatever the machine's own encoding is.
 *
 * <p>Laws: what a user can mend is a finding or plain words, never a stack of lines of code; an exit code says how it
 * ended; what is written into a file is written whole or not at all.
 */
@NullMarked
package org.claimstake.cli;

import org.jspecify.annotations.NullMarked;
