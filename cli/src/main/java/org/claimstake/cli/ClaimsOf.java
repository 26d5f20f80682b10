package org.claimstake.cli;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.DocumentFindings;
import org.claimstake.engine.Settings;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.statement.Found;
import org.claimstake.evidence.statement.Gazetteer;
import org.claimstake.evidence.statement.WorldNames;
import org.claimstake.evidence.text.Tongue;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.report.Computed;
import org.claimstake.report.claims.Against;
import org.claimstake.report.claims.ClaimsView;

/** What is said, with the claims of one case to answer it. */
final class ClaimsOf {
    private final Against against;
    private final Plan plan;
    private final Gazetteer names;

    private ClaimsOf(Against against, Plan plan, Gazetteer names) {
        this.against = against;
        this.plan = plan;
        this.names = names;
    }

    /** Of a document by itself. */
    static Reading<ClaimsView> alone(Document document) {
        Found found = Found.of(document, world());
        return new Reading.Done<>(ClaimsView.of(found.document(), found.statements()));
    }

    /** The case with its claims judged. What is wrong with its statements is wrong with it. */
    static Reading<ClaimsOf> open(RunnableCase theCase, Shell shell) {
        return Computing.ready(theCase, Compiler.Request.BASE).then(ready -> {
            var findings = new ArrayList<Finding>(theCase.statementFindings(ready));
            if (!findings.isEmpty()) {
                return new Reading.Failed<>(findings);
            }
            var computing = new Computing(shell, new ChanceOptions(), true);
            // a claim may ask how likely something is: it needs all futures
            Reading<Computed> computed = computing.compute(theCase, Compiler.Request.BASE, Settings.of(ready.plan()));
            return computed.then(known -> new Reading.Done<>(
                    new ClaimsOf(against(theCase, ready, known), ready.plan(), names(theCase, ready))));
        });
    }

    /** Of a document, with the case's names and what it keeps of the same document. */
    Reading<ClaimsView> file(Document document) {
        Found found = Found.of(document, names);
        return new Reading.Done<>(Against.linked(against.of(found.document(), found.statements()), plan));
    }

    /** What the case keeps. @param typed as the case was named */
    Reading<ClaimsView> kept(String typed) {
        return against.kept().isEmpty()
                ? new Reading.Failed<>(List.of(DocumentFindings.noStatements(typed)))
                : new Reading.Done<>(Against.linked(against.own(), plan));
    }

    private static Against against(RunnableCase theCase, Compiler.Ready ready, Computed known) {
        String title = theCase.settings().title();
        return new Against(
                new ClaimsView.CaseName(
                        theCase.id(),
                        title == null ? ready.plan().title() : title,
                        theCase.version().brief()),
                theCase.statements().all(),
                Grid.of(known.run(), known.first()));
    }

    private static Gazetteer names(RunnableCase theCase, Compiler.Ready ready) {
        return theCase.names(ready).and(world());
    }

    private static Gazetteer world() {
        return WorldNames.in(Tongue.EN, Tongue.UK);
    }
}
