package org.claimstake.engine.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.claimstake.engine.ClaimResult;
import org.claimstake.engine.ClaimResult.Verdict;
import org.claimstake.engine.Run;
import org.claimstake.language.plan.Plan;

/** Judges what is said about the case, when all futures are known. */
final class Claims {
    private Claims() {}

    static List<ClaimResult> of(Plan plan, Formulas formulas, Run run) {
        // a row asks again what the row before has asked, and the answer goes through all that stands behind the step
        var incomplete = new HashMap<Integer, Boolean>();
        var bounds = new Bounds(
                formulas,
                step -> incomplete.computeIfAbsent(
                        step,
                        asked -> run.coverage(asked)
                                .filter(covered -> !covered.isComplete())
                                .isPresent()));
        var results = new ArrayList<ClaimResult>();
        for (Plan.Claim claim : plan.claims()) {
            results.add(new ClaimResult(
                    claim,
                    claim.judged().stream()
                            .map(one -> new ClaimResult.Cell(
                                    verdict(bounds.ofStep(one.step(), 0, -1)), run.coverage(one.step())))
                            .toList()));
        }
        return results;
    }

    private static Verdict verdict(Between truth) {
        if (truth.surely()) {
            return Verdict.HOLDS;
        }
        return truth.maybe() ? Verdict.UNKNOWN : Verdict.FAILS;
    }
}
