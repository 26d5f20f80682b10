/**
 * Deposits as registers tell of them. In comes a table, a {@link org.claimstake.world.reading.Mapping} that says which column
 * holds what (those of well-known registers are recognised by their header), out come
 * {@link org.claimstake.world.deposit.Deposit deposits} whose every field is a list of facts: what is blank is missing and not
 * zero, what sources say differently stands side by side.
 *
 * <p>Classes of reserves and resources of different systems are never added; deposits of two registers that look like one are
 * proposed to a person and never merged.
 */
@NullMarked
package org.claimstake.world.deposit;

import org.jspecify.annotations.NullMarked;
