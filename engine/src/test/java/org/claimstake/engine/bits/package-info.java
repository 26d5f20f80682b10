/**
 * Plans drawn at random, of every kind of node, and whatever holds two runs of them against one another: every reader of a
 * plan gives the judge's bits.
 */
@NullMarked
package org.claimstake.engine.bits;

import org.jspecify.annotations.NullMarked;
