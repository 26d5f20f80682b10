/**
 * The land on which the rows of a case are drawn: files of shapes that {@code stake.yaml} names under {@code map}. They are drawn
 * and nothing more; no number of an answer rests on them.
 */
@NullMarked
package org.claimstake.casefile.map;

import org.jspecify.annotations.NullMarked;
