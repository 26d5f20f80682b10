package org.claimstake.advice.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.casefile.statement.State;
import org.claimstake.casefile.statement.Stated;
import org.claimstake.casefile.statement.StatedDocument;
import org.claimstake.engine.ClaimResult.Verdict;
import org.claimstake.evidence.statement.Statement.Standing;

/**
 * A statement and what the computer says of it. What people made of it stands in {@link Stated#reviews()}, and nothing here looks at
 * that.
 *
 * @param grids    of the claims that hang on it, in their order; empty for what is not checked, and where none does
 * @param sentence what comes of them, in one sentence for each claim
 */
public record Checked(StatedDocument document, Stated stated, State state, List<Grid> grids, String sentence) {
    public Checked {
        grids = List.copyOf(grids);
    }

    /** @param claims of the case, all of them; what a statement names besides is a finding of its file */
    public static List<Checked> of(StatedDocument document, List<Grid> claims) {
        return document.statements().stream()
                .map(stated -> of(document, stated, claims))
                .toList();
    }

    private static Checked of(StatedDocument document, Stated stated, List<Grid> claims) {
        List<Grid> grids = new ArrayList<>();
        if (stated.standing() == Standing.CHECKABLE) {
            for (String name : stated.claims()) {
                claims.stream().filter(grid -> grid.claim().equals(name)).forEach(grids::add);
            }
        }
        State state = state(stated.standing(), grids);
        return new Checked(document, stated, state, grids, sentence(stated.standing(), grids));
    }

    /** All cells of all claims together: each is a reading of what was said. */
    public static State state(Standing standing, List<Grid> grids) {
        return switch (standing) {
            case OUTSIDE -> State.OUTSIDE;
            case OPINION, FORECAST -> State.NOT_CHECKABLE;
            case CHECKABLE -> grids.isEmpty() ? State.UNLINKED : state(grids);
        };
    }

    private static State state(List<Grid> grids) {
        List<Verdict> verdicts = grids.stream()
                .flatMap(grid -> grid.cells().stream())
                .map(Grid.Cell::verdict)
                .distinct()
                .toList();
        if (verdicts.size() > 1) {
            return State.DEPENDS;
        }
        return switch (verdicts.getFirst()) {
            case HOLDS -> State.HOLDS;
            case FAILS -> State.FAILS;
            case UNKNOWN -> State.UNKNOWN;
        };
    }

    /** What is said of a statement where the claims on it came to this. */
    public static String sentence(Standing standing, List<Grid> grids) {
        return switch (standing) {
            case OUTSIDE -> "Outside what is checked here: forces, weapons and the conduct of war.";
            case OPINION -> "Not checkable: an opinion, with nothing to hold it against.";
            case FORECAST -> "Not checkable: it speaks of what is to come.";
            case CHECKABLE -> checkable(grids);
        };
    }

    private static String checkable(List<Grid> grids) {
        if (grids.isEmpty()) {
            return "Not linked to a claim yet.";
        }
        if (grids.size() == 1) {
            return GridSentence.of(grids.getFirst());
        }
        return grids.stream()
                .map(grid -> "\u201c" + grid.title() + "\u201d: " + GridSentence.of(grid))
                .collect(Collectors.joining(" "));
    }
}
