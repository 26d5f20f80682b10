package org.claimstake.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.casefile.finding.QuestionFindings;
import org.claimstake.casefile.finding.SourceFindings;
import org.claimstake.casefile.question.Question;
import org.claimstake.casefile.question.QuestionNames;
import org.claimstake.casefile.question.Questions;
import org.claimstake.casefile.source.Clauses;
import org.claimstake.casefile.source.Source;
import org.claimstake.casefile.source.Sources;
import org.claimstake.casefile.statement.CaseNames;
import org.claimstake.casefile.statement.StatementNames;
import org.claimstake.casefile.statement.Statements;
import org.claimstake.casefile.territory.Territory;
import org.claimstake.evidence.statement.Gazetteer;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Compiled;
import org.claimstake.language.Compiler.ModelTest;
import org.claimstake.language.Compiler.Ready;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.plan.Plan.Ground;
import org.claimstake.language.source.CaseText.ModelFile;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.Span;

/** An opened case that can be compiled and asked. */
public record RunnableCase(CaseFolder folder) {

    /** The plan of one scenario under some settings; {@code --set} strings are handed on as they are. */
    public Compiled compile(Request request) {
        Compiled compiled = Compiler.compile(folder, request);
        return switch (compiled) {
            case Ready ready -> withSources(ready);
            case Compiler.Refused refused -> refused;
        };
    }

    /** As {@link #compile}, to be compiled again with other values of what was set. */
    public Compiler.Kept keep(Request request) {
        return Compiler.keep(folder, request);
    }

    /** What is compiled, unless a list of sources is wanted that is not there. */
    public Compiled judged(Compiled compiled) {
        return compiled instanceof Ready ready ? withSources(ready) : compiled;
    }

    /** As {@link #compile} of the base, for editors: with all that is known of its values. */
    public Compiler.Look look() {
        Compiler.Look look = Compiler.look(folder, Request.BASE);
        return look.compiled() instanceof Ready ready ? new Compiler.Look(withSources(ready), look.known()) : look;
    }

    /** A case that names sources keeps a list of them. */
    Compiled withSources(Ready ready) {
        if (folder.sources() != null) {
            return ready;
        }
        List<Finding> findings = ready.plan().grounds().stream()
                .filter(ground -> ground.kind() == Ground.Kind.SOURCED && !ground.library())
                .map(ground -> SourceFindings.noSources(ground.source(), ground.place()))
                .limit(1)
                .toList();
        return findings.isEmpty() ? ready : new Compiler.Refused(findings);
    }

    /** The tests of the folder's own models, then of the library's models that the case uses. */
    public List<ModelTest> tests(List<String> usedModels) {
        var files = new LinkedHashSet<>(folder.modelFiles());
        usedModels.forEach(model -> folder.model(model).ifPresent(files::add));
        var tests = new ArrayList<ModelTest>();
        for (ModelFile file : files) {
            tests.addAll(Compiler.tests(folder, file));
        }
        return tests;
    }

    public String id() {
        return folder.id();
    }

    public Path path() {
        return folder.path();
    }

    public CaseSettings settings() {
        return folder.settings();
    }

    public Questions questions() {
        return folder.questions();
    }

    /** What is wrong with the question files, and every name in them that the case does not have. */
    public List<Finding> questionFindings(Ready ready) {
        Questions questions = folder.questions();
        var all = new ArrayList<>(questions.findings());
        for (Question question : questions.all()) {
            all.addAll(QuestionNames.check(question, ready));
            question.instead().stream()
                    .filter(other -> !questions.ids().contains(other.text()))
                    .forEach(other -> all.add(QuestionFindings.questionUnknown(other.text(), questions.ids())
                            .at(other.place())));
        }
        all.addAll(settingsFindings(ready));
        return all;
    }

    /** What is said of the case: documents and their statements. */
    public Statements statements() {
        return folder.statements();
    }

    /** What the case has a name for, to be known in texts. */
    public Gazetteer names(Ready ready) {
        return CaseNames.of(folder, folder.files(), ready.plan());
    }

    /** What is wrong with the files of statements, and every claim and source in them that the case does not have. */
    public List<Finding> statementFindings(Ready ready) {
        Statements statements = folder.statements();
        var all = new ArrayList<>(statements.findings());
        statements
                .all()
                .forEach(document -> all.addAll(StatementNames.check(document, ready.plan(), folder.sources())));
        return all;
    }

    /** Every name in {@code stake.yaml} that the case does not have. */
    public List<Finding> settingsFindings(Ready ready) {
        var all = new ArrayList<Finding>();
        String usual = folder.settings().defaultQuestion();
        Set<String> questions = folder.questions().ids();
        if (usual != null && !questions.contains(usual)) {
            all.add(QuestionFindings.questionUnknown(usual, questions).where(CaseSettings.FILE));
        }
        var settable = new LinkedHashSet<>(ready.outline().terms());
        settable.addAll(ready.outline().inputs());
        folder.settings().controls().stream()
                .filter(control -> !settable.contains(control.text()))
                .forEach(control -> all.add(CaseFindings.noControl(control.text(), control.place(), settable)));
        return all;
    }

    /**
     * Who holds the rows of the tables that a compilation of this case filled.
     *
     * @param ready compiled by this case
     */
    public Reading<Territory> territory(Ready ready) {
        var kept = new HashMap<String, List<String>>();
        ready.plan().tables().forEach(table -> kept.putIfAbsent(table.name(), table.keys()));
        var findings = new Findings();
        var place = new Place(folder.main(), new Span(0, 0));
        Territory territory = Territory.of(folder.controls(), kept, place, findings);
        return findings.any() ? new Reading.Failed<>(findings.all()) : new Reading.Done<>(territory);
    }

    public CaseVersion version() {
        return folder.version();
    }

    /** What the case's list says of a source. */
    public Optional<Source> source(String id) {
        Sources list = folder.sourceList();
        return list == null ? Optional.empty() : list.find(id);
    }

    /** What the clauses say that the case takes its values from. */
    public Clauses clauses() {
        return folder.clauses();
    }
}
