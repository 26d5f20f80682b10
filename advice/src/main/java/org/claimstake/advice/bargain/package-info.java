/**
 * Bargaining over a finite set of deals: which of them all sides would sign, which waste nothing, and which one each notion of
 * a fair deal chooses. Knows numbers only: what a deal is worth to each side comes in, no case and no file.
 *
 * <pre>{@code
 * var stands = List.of(Stand.of("seller", 0.2), Stand.of("buyer", 0.3));
 * Payoffs payoffs = Payoffs.of(new double[][] {{0.9, 0.1}, {0.6, 0.6}, {0.4, 0.9}});
 * Zone zone = Zone.of(payoffs, stands);      // deals 1 and 2
 * Frontier.of(payoffs);                      // 0, 1, 2: none of them wastes anything
 * Solutions solutions = Solutions.of(payoffs, stands, zone);
 * solutions.of(Concept.NASH);                // the deals with the largest product of gains
 * }</pre>
 *
 * <p>Laws: a solution lies in the zone and wastes nothing; gains are multiplied over the zone only, so that two losses never make
 * a product; Nash and Kalai-Smorodinsky do not move when one side's utility is told on another scale; all deals that tie are
 * given; the order of the parties changes nothing but the order of the columns.
 */
@NullMarked
package org.claimstake.advice.bargain;

import org.jspecify.annotations.NullMarked;
