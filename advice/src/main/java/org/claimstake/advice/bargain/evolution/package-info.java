/**
 * An evolutionary search among choices that are made a place at a time, for several ends at once: NSGA-II (K. Deb, A. Pratap, S. Agarwal,
 * T. Meyarivan, A fast and elitist multiobjective genetic algorithm: NSGA-II, IEEE Transactions on Evolutionary Computation 6(2), 2002)
 * over places instead of real numbers. Knows neither deals nor sides.
 *
 * <pre>{@code
 * var genes = List.of(new Gene(21, true), new Gene(3, false));     // a number with 21 values, a word with 3
 * Judge judge = places -> Optional.of(new Candidate(places, List.of(gainOfOne(places), gainOfOther(places)), 0));
 * List<Candidate> last = new Evolution(genes, judge, 7).of(List.of(), 50, () -> looked >= 600);
 * }</pre>
 *
 * <p>Laws: nobody is looked at twice; what is allowed comes before what is not; the same genes, judge and seed give the same candidates in
 * the same order on every machine; nothing is looked at once the caller wants no more.
 */
@NullMarked
package org.claimstake.advice.bargain.evolution;

import org.jspecify.annotations.NullMarked;
