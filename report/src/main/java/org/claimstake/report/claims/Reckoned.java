package org.claimstake.report.claims;

import java.util.List;
import java.util.Optional;
import org.claimstake.advice.verdict.Checked;
import org.claimstake.advice.verdict.Drift;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.casefile.statement.State;
import org.claimstake.evidence.statement.Statement.Standing;

/**
 * What a case says of a statement. It is no verdict.
 *
 * @param state    of all readings together; empty where no case was asked
 * @param grids    of each claim that hangs on it; empty where none does
 * @param sentence under which reading it holds, or why it is not checked; empty where no case was asked
 * @param drift    where that is no longer what it was, or what the newest review says; may be empty
 * @param repeats  the same number said elsewhere in another magnitude, a sentence each
 * @param links    claims, measures and columns that a check could be made of, the best first
 */
public record Reckoned(
        Optional<State> state,
        List<Grid> grids,
        String sentence,
        String drift,
        List<String> repeats,
        List<Link> links) {

    /** No case was asked. */
    public static final Reckoned NOTHING = new Reckoned(Optional.empty(), List.of(), "", "", List.of(), List.of());

    /**
     * What a check could be made of.
     *
     * @param name as the case calls it
     * @param what a word: {@code claim}, {@code measure}, {@code column}
     * @param why  what of it fits
     */
    public record Link(String name, String what, String why) {}

    /** What the claims that hang on a statement of the case came to. */
    public static Reckoned of(Checked checked) {
        return new Reckoned(
                Optional.of(checked.state()),
                checked.grids(),
                checked.sentence(),
                Drift.of(checked).map(Drift::words).orElse(""),
                List.of(),
                List.of());
    }

    /** Of a statement that the case does not keep. */
    public static Reckoned of(Standing standing) {
        return new Reckoned(
                Optional.of(Checked.state(standing, List.of())),
                List.of(),
                Checked.sentence(standing, List.of()),
                "",
                List.of(),
                List.of());
    }

    /** With what other texts say of the same number. */
    public Reckoned withRepeats(List<String> words) {
        return new Reckoned(state, grids, sentence, drift, words, links);
    }

    /** With what a check could be made of. */
    public Reckoned withLinks(List<Link> fitting) {
        return new Reckoned(state, grids, sentence, drift, repeats, fitting);
    }

    public Reckoned {
        grids = List.copyOf(grids);
        repeats = List.copyOf(repeats);
        links = List.copyOf(links);
    }
}
