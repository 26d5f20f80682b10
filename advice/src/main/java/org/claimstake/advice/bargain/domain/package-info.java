/**
 * Discrete domains: issues with a list of values each, and for each side weights and evaluations, as negotiation platforms have
 * them. A file becomes a {@link org.claimstake.advice.bargain.domain.Domain}; of that
 * {@link org.claimstake.advice.bargain.domain.Bargained} tells the zone, the frontier and what each notion of a fair deal chooses.
 *
 * <pre>{@code
 * Reading<Domain> domain = DomainFile.read(List.of(new DomainFile("lease.json", bytes)));
 * Reading<Bargained> answer = domain.then(Bargained::of);
 * }</pre>
 *
 * <p>Laws: utilities are added as the decimals they are written as, so that deals that are worth the same are seen to be; the
 * frontier is grown an issue at a time, for what is dominated in some of the issues is dominated with whatever is added to it, and
 * never all deals stand in memory; the deals of the zone are counted exactly.
 */
@NullMarked
package org.claimstake.advice.bargain.domain;

import org.jspecify.annotations.NullMarked;
