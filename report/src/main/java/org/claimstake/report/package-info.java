/**
 * Answers to people. In comes a run of a case; out goes one {@link org.claimstake.report.Answer}: the sentence first, then
 * the values behind it, then what they rest on. Screen, page, JSON and CSV are written from that one record and nothing
 * else, so that they cannot differ.
 *
 * <pre>{@code
 * Answer answer = Answers.of(run, firstFuture, subject, changes, Grounds.of(theCase));
 * System.out.print(TextAnswer.of(answer, Look.PLAIN));
 * JsonAnswer.write(answer, stream);
 * }</pre>
 *
 * <p>{@link org.claimstake.report.QuestionAnswer} answers in the words of a question file, over its grid of settings;
 * {@link org.claimstake.report.Why} explains one value of one future down to sources and assumptions.
 *
 * <p>Laws: what cannot be given is told with its reason and never as zero; digits follow the error; every share of the
 * futures carries its simulation error; the number of threads changes no byte; every text of a case is shown as text.
 */
@NullMarked
package org.claimstake.report;

import org.jspecify.annotations.NullMarked;
