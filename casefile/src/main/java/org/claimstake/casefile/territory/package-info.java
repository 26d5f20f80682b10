/**
 * Who holds the rows of a case's tables, by day and source.
 *
 * <p>In come the sources that {@code stake.yaml} names under {@code territory} and the files that lie in the case's folder; out
 * come columns {@code control : control? from territory(on: day, by: source)}, filled before the plan runs, and the
 * {@link org.claimstake.casefile.territory.Territory} that maps and lists ask.
 *
 * <p>The laws: one source answers, alone; a file that is not there leaves all unstated and is named; nothing outside the folder
 * is read. Control of a place is data: it is asked for by a day and by a source, and by nothing else.
 */
@NullMarked
package org.claimstake.casefile.territory;

import org.jspecify.annotations.NullMarked;
