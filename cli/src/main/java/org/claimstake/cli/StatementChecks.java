package org.claimstake.cli;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.advice.verdict.Checked;
import org.claimstake.advice.verdict.Drift;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.statement.StatedDocument;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;

/**
 * Looks whether what people made of statements still goes with what the case computes. An answer that moved since its review
 * fails; where a verdict is only of another kind, that is noted. The verdicts stay as they are.
 */
final class StatementChecks {
    private final List<String> moved = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int reviewed;

    private StatementChecks() {}

    /** @param run of the base; it went through */
    static StatementChecks of(RunnableCase theCase, Run run, Runner runner) {
        var checks = new StatementChecks();
        List<StatedDocument> documents = theCase.statements().all();
        if (documents.isEmpty()) {
            return checks;
        }
        List<Grid> claims = Grid.of(run, runner.trace(run.plan(), run.settings().withFutures(1), 0));
        for (StatedDocument document : documents) {
            List<Checked> checked = Checked.of(document, claims);
            checks.reviewed += (int) checked.stream()
                    .filter(one -> one.stated().newest().isPresent())
                    .count();
            Drift.of(checked).forEach(checks::add);
        }
        return checks;
    }

    private void add(Drift drift) {
        if (drift.moved()) {
            moved.add("moved   " + drift.words() + "\n        look at it again, and add a review: the old one stays");
        } else {
            notes.add("note    " + drift.words());
        }
    }

    /** What fails, a text each. */
    List<String> moved() {
        return moved;
    }

    /** What a person may want to look at. */
    List<String> notes() {
        return notes;
    }

    /** Statements with a verdict. */
    int reviewed() {
        return reviewed;
    }
}
