package org.claimstake.engine;

import java.util.List;
import java.util.Optional;
import org.claimstake.language.plan.Plan;

/**
 * Whether what somebody said holds, for every combination of what its words may mean.
 *
 * @param cells in the order of {@link Plan.Claim#judged()}
 */
public record ClaimResult(Plan.Claim claim, List<Cell> cells) {

    /** What is missing decides nothing: it is taken for the claim and against it. */
    public enum Verdict {
        /** Whatever the missing values are. */
        HOLDS,
        /** Whatever the missing values are. */
        FAILS,
        /** It hangs on what is missing. */
        UNKNOWN
    }

    /** Of all cells together. */
    public enum Whole {
        HOLDS,
        FAILS,
        /** Some readings give another answer than others. */
        DEPENDS,
        UNKNOWN
    }

    /** @param coverage the worst of the folds over rows behind it; empty where there is none */
    public record Cell(Verdict verdict, Optional<Coverage> coverage) {}

    public ClaimResult {
        cells = List.copyOf(cells);
    }

    public long count(Verdict verdict) {
        return cells.stream().filter(cell -> cell.verdict() == verdict).count();
    }

    public Whole whole() {
        if (count(Verdict.HOLDS) == cells.size()) {
            return Whole.HOLDS;
        }
        if (count(Verdict.FAILS) == cells.size()) {
            return Whole.FAILS;
        }
        return count(Verdict.UNKNOWN) == cells.size() ? Whole.UNKNOWN : Whole.DEPENDS;
    }
}
