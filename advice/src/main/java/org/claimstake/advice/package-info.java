/**
 * What follows from many runs of one case. {@link org.claimstake.advice.Solver} looks for the values of a term at which two
 * values of the case are equal: a break-even price, a share that leaves the investor what he must have.
 *
 * <pre>{@code
 * var goal = new Goal("price", "worth", "0");
 * Reading<Solver> solver = Solver.of(theCase, Request.BASE, goal, new Runs(runner, Settings::of));
 * Solution solution = solver.solve(range, () -> {});
 * solution.sought().roots(); // none, one, several; solution.sought().found() says what else there is
 * }</pre>
 *
 * <p>Laws: every place is a whole run of the case on the same futures, as {@code --set} would have it; a place without a
 * value is told and never passed over; what somebody may not choose (an input, control of a place) is never looked for.
 */
@NullMarked
package org.claimstake.advice;

import org.jspecify.annotations.NullMarked;
