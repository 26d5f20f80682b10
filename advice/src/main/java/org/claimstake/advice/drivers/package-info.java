/**
 * What drives a value that chance moves. {@link org.claimstake.advice.drivers.Ranking} says what share of its variance goes
 * back to each random or unsure value by itself, {@link org.claimstake.advice.drivers.Swinging} what the value comes to when
 * one of them at a time is held at its low and at its high.
 *
 * <pre>{@code
 * Quantity worth = Quantity.find(plan, "worth").orElseThrow();
 * Optional<Drivers> drivers = new Ranking(runner, settings, Watch.NOBODY).of(plan, worth);
 * Optional<Swings> swings = new Swinging(runner, settings, Watch.NOBODY).of(plan, worth);
 * }</pre>
 *
 * <p>Laws: what is ranked is what the case draws, and nothing else. What a table holds is data, whoever filled it: the
 * control of a place on a day is read, never drawn, so that it has neither a share nor a bar. Values that move together, and
 * the draws of one process, stand as one. Every share comes with its error; same case, seed and number of futures, same bits.
 */
@NullMarked
package org.claimstake.advice.drivers;

import org.jspecify.annotations.NullMarked;
