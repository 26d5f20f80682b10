/**
 * Bargaining over a case: a deal is a value for each term, every deal is computed on the same futures, and so is what comes without
 * one. What each side gets becomes a sum of money that is as good to it; from there the notions of
 * {@link org.claimstake.advice.bargain} choose, and advice follows: what each term is worth to whom, which offers cost nothing,
 * what would mend a refused one.
 *
 * <pre>{@code
 * switch (Bargaining.of(theCase, request, asked, runs)) {
 *     case Reading.Done<Bargaining>(Bargaining bargaining) -> bargaining.bargain(watch, told);
 *     case Reading.Failed<Bargaining>(var findings) -> …
 * }
 * }</pre>
 *
 * <p>Laws: one seed, one set of futures for all deals and for no deal; what is recommended lies in the zone and keeps every floor;
 * nothing finer than the error of a difference is recommended; the order of the sides changes no number.
 */
@NullMarked
package org.claimstake.advice.bargain.deals;

import org.jspecify.annotations.NullMarked;
