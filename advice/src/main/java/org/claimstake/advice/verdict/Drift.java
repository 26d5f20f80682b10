package org.claimstake.advice.verdict;

import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.statement.Review;
import org.claimstake.casefile.statement.State;
import org.claimstake.casefile.statement.Verdict;

/**
 * Where what the computer says of a statement and what a person made of it do not go together. A person has to look; nothing is
 * changed here.
 *
 * @param review the newest
 * @param moved  the computer says another thing than on the day of the review, which the review wrote down; else its answer is only
 *               of another kind than the verdict
 */
public record Drift(Checked checked, Review review, boolean moved) {

    /** Those of the statements that have one, in their order. */
    public static List<Drift> of(List<Checked> checked) {
        return checked.stream().flatMap(one -> of(one).stream()).toList();
    }

    /**
     * Of one statement. Where the review wrote down what the computer said, and it still says so, the person knew: that is none,
     * whatever the verdict.
     */
    public static Optional<Drift> of(Checked checked) {
        Optional<Review> newest = checked.stated().newest();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Review review = newest.get();
        if (review.machine().isPresent()) {
            return review.machine().get() == checked.state()
                    ? Optional.empty()
                    : Optional.of(new Drift(checked, review, true));
        }
        return goTogether(review.verdict(), checked.state())
                ? Optional.empty()
                : Optional.of(new Drift(checked, review, false));
    }

    /** Nothing goes against a verdict where no claim hangs on the statement yet: that is a person's work without the computer. */
    static boolean goTogether(Verdict verdict, State state) {
        return switch (state) {
            case HOLDS -> verdict == Verdict.SUPPORTED;
            case FAILS -> verdict == Verdict.CONTRADICTED;
            case DEPENDS -> verdict == Verdict.PARTLY;
            case UNKNOWN -> verdict == Verdict.UNTESTED;
            case NOT_CHECKABLE -> verdict == Verdict.OPINION;
            case OUTSIDE -> verdict == Verdict.OUTSIDE;
            case UNLINKED -> verdict != Verdict.OUTSIDE;
        };
    }

    /** A line or two for a person: where, both answers, who judged and when. */
    public String words() {
        String where = checked.document().file().name() + ":"
                + checked.stated().place().line() + "  " + checked.stated().id() + "  ";
        String judged = "`" + review.verdict().word() + "` by " + review.by() + " on " + review.on();
        String then = review.machine().map(State::word).orElse("");
        return moved
                ? where + "the computer says `" + checked.state().word() + "`, and said `" + then
                        + "` when it was judged " + judged
                : where + "the computer says `" + checked.state().word() + "`, and it was judged " + judged;
    }
}
