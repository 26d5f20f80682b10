/**
 * A plan to numbers: what each line is, in each period, in each future.
 *
 * <p>In goes a plan and how many futures are wanted, from which seed; out comes a {@code Run} with means, figures,
 * expectations and whatever stopped, or a {@code Trace} of one future with every value it holds.
 *
 * {@snippet :
 * Runner runner = new ReferenceRunner();
 * Run run = runner.run(plan, Settings.of(plan).withFutures(2000).withThreads(2));
 * if (run.isRefused()) return run.findings().getFirst().what(); // no number is given beside a finding
 * int worth = plan.find("worth").orElseThrow().id();
 * double mean = run.values(worth, 0, 0).mean().orElseThrow();
 * Trace trace = runner.trace(plan, run.settings(), 17); // the same future as in the run
 * }
 *
 * <p>Laws, each a test: a run is a function of plan, settings and seed, and the number of threads moves no bit; the first
 * futures of a longer run are the same futures; adding a line or a draw moves no other; what is not known is never zero; a
 * future that cannot be computed says where, and the run gives no figure over those that are left.
 */
@NullMarked
package org.claimstake.engine;

import org.jspecify.annotations.NullMarked;
