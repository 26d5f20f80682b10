package org.claimstake.engine;

import org.claimstake.language.finding.Finding;

/**
 * What ended one future: a division by zero, an account below zero. The futures beside it go on.
 *
 * @param finding what, where, why and how to see it again
 * @param step    in which it happened
 * @param row     place in the step's row set, -1 where it has no rows
 * @param period  from 0, -1 where the step has none
 * @param future  its number; -1 where the step does not depend on chance, so that all futures stop
 */
public record Stop(Finding finding, int step, int row, int period, long future) {}
