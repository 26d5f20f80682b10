/**
 * A folder becomes a runnable case.
 *
 * <p>In comes a word from the command line, a folder or the id of a case; out goes a {@link
 * org.claimstake.casefile.RunnableCase} that can be compiled under settings and asked its questions, or
 * what is wrong, as findings:
 *
 * <pre>{@code
 * switch (CaseFolder.open("one-mine", Path.of(""), shippedCases)) {
 *     case CaseFolder.Open(var folder) -> new RunnableCase(folder).compile(Request.BASE);
 *     case CaseFolder.NotFound(var finding) -> ...  // wrong use of the command
 *     case CaseFolder.Refused(var findings) -> ...  // the case is wrong
 * }
 * }</pre>
 *
 * <p>What holds: reading a case runs no code, reaches no network, writes nothing and reads nothing outside
 * its folder, neither by {@code ..} nor through a link; it ends at the limits of {@link
 * org.claimstake.casefile.file.Limits}. Words stay words: what a cell or a setting means is the language's
 * business. All that is wrong with a file comes at once, in the words of {@link
 * org.claimstake.casefile.finding.CaseFindings}.
 */
@NullMarked
package org.claimstake.casefile;

import org.jspecify.annotations.NullMarked;
