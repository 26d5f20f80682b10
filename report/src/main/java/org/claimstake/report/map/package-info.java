/**
 * Rows of a table on land: where each lies, how surely, what one source says of who holds the place on one day.
 *
 * <p>In come a compiled case with its {@link org.claimstake.casefile.territory.Territory} and the land that it names; out come
 * {@link org.claimstake.report.map.Situation}s that pictures, lists and files tell, and the
 * {@link org.claimstake.report.map.Ground} on whose plane they are drawn.
 *
 * <p>The laws: rows stand in the order of their table, always; what is not known adds nothing and is counted; control is told and
 * never weighed, nothing here asks what another standing would be worth.
 */
@NullMarked
package org.claimstake.report.map;

import org.jspecify.annotations.NullMarked;
