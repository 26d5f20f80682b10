package org.claimstake.checks.generated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimstake.checks.generated.Clause.Sort;
import org.claimstake.engine.Settings;
import org.claimstake.language.Compiler;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;

/**
 * Edits that change what a text means: each is refused or answered with other figures, never with the same.
 *
 * <p>In a text of the general generator an edit may truly change nothing: what stands in the branch not taken, behind
 * a {@code min} that takes the other, in a line that no measure reads. So these cases are chains: every line is a sum or
 * a product with what came before, every amount is above zero, all of them is paid in the end, and the measures add up
 * what each party gets at rates of their own. Nothing is masked, so that nothing may pass unseen.
 */
class OtherMeaningTest {
    private static final int CASES = 8;

    /** Figures of a text; null where it is refused, at reading or while it runs. */
    private static Object figures(Draft draft) {
        return switch (Compiler.compile(draft.written(), Compiler.Request.BASE)) {
            case Compiler.Refused refused -> refused;
            case Compiler.Ready(Plan plan, var outline) -> {
                var settings = Settings.of(plan).withFutures(3);
                var run = Chain.JUDGE.run(plan, settings);
                yield run.isRefused()
                        ? run.findings()
                        : outline.measures().stream()
                                .map(name -> run.values(Chain.step(plan, name).id(), 0, -1)
                                        .toArray())
                                .map(Arrays::toString)
                                .toList();
            }
        };
    }

    private static void changes(Draft draft, Draft edited, String what) {
        if (figures(draft).equals(figures(edited))) {
            throw new AssertionError(
                    "%s, and the figures stayed the same:%n%s".formatted(what, edited.text(Style.PLAIN)));
        }
    }

    private interface Edit {
        /** The piece in its place. */
        List<Piece> of(Piece piece);
    }

    /** Applies an edit to each piece it changes, one at a time. */
    private static int each(Draft draft, String what, Edit edit) {
        int edits = 0;
        for (int place = 0; place < draft.clauses().size(); place++) {
            Clause clause = draft.clauses().get(place);
            for (int i = 0; i < clause.pieces().size(); i++) {
                for (Piece other : edit.of(clause.pieces().get(i))) {
                    var pieces = new ArrayList<>(clause.pieces());
                    pieces.set(i, other);
                    Clause edited = clause.withPieces(pieces);
                    changes(
                            draft,
                            draft.with(place, edited),
                            what + ": `" + clause.text(Style.PLAIN) + "` became `" + edited.text(Style.PLAIN) + "`");
                    edits++;
                }
            }
        }
        return edits;
    }

    private static void everyCase(String what, Edit edit) {
        int edits = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Draft draft = Chains.of(seed);
            Chain.plan(draft.written());
            edits += each(draft, "seed " + seed + ", " + what, edit);
        }
        if (edits < CASES) {
            throw new AssertionError("%s: only %d edits in %d cases".formatted(what, edits, CASES));
        }
    }

    @Test
    void anotherUnitBehindTheSameDigitsIsAFindingOrOtherFigures() {
        everyCase(
                "another unit",
                piece -> piece instanceof Piece.Amount(BigDecimal value, Quantity quantity)
                        ? OtherEdits.otherUnits(value, quantity)
                        : List.of());
    }

    @Test
    void aSignTurnedRoundIsAFindingOrOtherFigures() {
        everyCase(
                "a sign",
                piece -> piece instanceof Piece.Sign(boolean plus) ? List.of(new Piece.Sign(!plus)) : List.of());
    }

    @Test
    void anotherNumberIsAFindingOrOtherFigures() {
        everyCase(
                "a number",
                piece -> piece instanceof Piece.Amount(BigDecimal value, Quantity quantity)
                        ? OtherEdits.otherNumber(value, quantity)
                        : List.of());
    }

    @Test
    void aDeclarationLeftOutIsAFindingOrOtherFigures() {
        for (long seed = 0; seed < CASES; seed++) {
            Draft draft = Chains.of(seed);
            for (Clause clause : draft.clauses()) {
                if (clause.sort() != Sort.HEAD) {
                    var left = new ArrayList<>(draft.clauses());
                    left.remove(clause);
                    changes(
                            draft,
                            draft.withClauses(left),
                            "seed " + seed + ", without `" + clause.text(Style.PLAIN) + "`");
                }
            }
        }
    }

    @Test
    void aPaymentTheOtherWayIsAFindingOrOtherFigures() {
        for (long seed = 0; seed < CASES; seed++) {
            Draft draft = Chains.of(seed);
            for (int place = 0; place < draft.clauses().size(); place++) {
                Clause clause = draft.clauses().get(place);
                if (clause.sort() == Sort.PAY) {
                    changes(
                            draft,
                            draft.with(place, OtherEdits.turned(clause)),
                            "seed " + seed + ", `" + clause.text(Style.PLAIN) + "` turned round");
                }
            }
        }
    }
}
