/**
 * What differs between two deals of one case and what of it makes which part of a difference.
 * {@link org.claimstake.advice.parting.Parter} takes two scenarios with their settings; what they differ in are
 * {@link org.claimstake.advice.parting.Change changes}, which clauses of the two texts join into
 * {@link org.claimstake.advice.parting.Group groups}; a measure's difference is split over the groups.
 *
 * <pre>{@code
 * var parter = Parter.of(theCase, new Request("draft", List.of()), Request.BASE, runs);
 * Reading<Parting> parting = parter.then(one -> one.part(List.of("worth"), Watch.NOBODY, run -> {}));
 * }</pre>
 *
 * <p>Laws: every combination is a whole run of the case on the same futures; the parts sum to the difference, in the digits
 * that are shown too ({@link org.claimstake.advice.parting.Rounded}); up to eight groups they do not depend on any order
 * ({@link org.claimstake.advice.parting.Shapley}), beyond they are those of one order, which says so
 * ({@link org.claimstake.advice.parting.OneOrder}); what has no value on a side is told and never counted as zero.
 */
@NullMarked
package org.claimstake.advice.parting;

import org.jspecify.annotations.NullMarked;
