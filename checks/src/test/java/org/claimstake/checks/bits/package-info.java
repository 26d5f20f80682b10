/**
 * Every reader of a plan gives the judge's bits: the cases that ship, each in all its scenarios, by every way of computing,
 * for several seeds, numbers of futures and threads, whole, grown, and with futures that stop.
 */
@NullMarked
package org.claimstake.checks.bits;

import org.jspecify.annotations.NullMarked;
