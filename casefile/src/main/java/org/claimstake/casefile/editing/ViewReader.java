package org.claimstake.casefile.editing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.Library;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.question.QuestionText;
import org.claimstake.casefile.source.Source;
import org.claimstake.casefile.source.Sources;
import org.claimstake.language.Compiler;
import org.claimstake.language.editing.Known;
import org.claimstake.language.editing.NameIndex;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText.ModelFile;
import org.claimstake.language.syntax.Parser;
import org.claimstake.language.syntax.SyntaxTree;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads what belongs together into one {@link View}; unsaved texts stand in the place of files. */
public final class ViewReader {
    private static final String MAIN = "case.stake";
    private static final String ENDING = ".stake";
    private static final String LIBRARY = "library/";

    private final Library library;
    private final List<NameIndex.Text> libraryTrees = new ArrayList<>();

    /** Reads the library's texts, once. */
    public ViewReader(Library library) {
        this.library = library;
        for (ModelFile file : library.files()) {
            libraryTrees.add(new NameIndex.Text(Parser.parse(file.text(), new Findings()), true));
        }
    }

    /** The folder of the case that a file belongs to; null when it lies in none. */
    public static @Nullable Path caseOf(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(MAIN))) {
                return folder;
            }
        }
        return null;
    }

    /** Is a text of this name the library's? They are read only where one is looked at by itself. */
    public static boolean isOfLibrary(String name) {
        return name.startsWith(LIBRARY);
    }

    // ---- a case

    /** @param unsaved by their paths within the folder */
    public View ofCase(Path root, Map<String, String> unsaved) throws IOException {
        Folder folder = Folder.of(root, Limits.DEFAULT).withUnsaved(unsaved);
        List<String> files = new ArrayList<>();
        if (folder.files() instanceof Reading.Done<List<String>>(List<String> all)) {
            files.addAll(all);
        }
        Map<String, SourceText> texts =
                texts(folder, files.stream().filter(f -> f.endsWith(ENDING)).toList());
        Map<String, SourceText> questions = texts(folder, QuestionText.files(files));
        NameIndex index = index(texts.values().stream().map(ViewReader::tree).toList(), texts);
        return switch (CaseFolder.open(root, unsaved, library)) {
            case CaseFolder.Open(CaseFolder open) -> {
                var findings = new Findings();
                var known = new ArrayList<Known>();
                Compiler.Compiled compiled = compile(open, findings, known);
                yield new View(root, MAIN, texts, questions, sources(open), index, compiled, findings.all(), known);
            }
            case CaseFolder.Refused(List<Finding> findings) ->
                new View(root, MAIN, texts, questions, Map.of(), index, null, findings, List.of());
            case CaseFolder.NotFound(Finding finding) ->
                new View(root, MAIN, texts, questions, Map.of(), index, null, List.of(finding), List.of());
        };
    }

    private static Map<String, Source> sources(CaseFolder open) {
        var all = new LinkedHashMap<String, Source>();
        Sources list = open.sourceList();
        if (list != null) {
            list.ids().forEach(id -> list.find(id).ifPresent(source -> all.put(id, source)));
        }
        return all;
    }

    private static Compiler.Compiled compile(CaseFolder open, Findings findings, List<Known> known) {
        var runnable = new RunnableCase(open);
        Compiler.Look look = runnable.look();
        known.addAll(look.known());
        switch (look.compiled()) {
            case Compiler.Refused(List<Finding> all) -> findings.addAll(all);
            case Compiler.Ready ready -> {
                findings.addAll(runnable.questionFindings(ready));
                findings.addAll(runnable.statementFindings(ready));
            }
        }
        for (ModelFile file : open.modelFiles()) {
            boolean models = !file.text().name().equals(MAIN);
            if (models) {
                known.addAll(Compiler.known(open, file));
            }
            tests(Compiler.tests(open, file), findings);
        }
        return look.compiled();
    }

    private static void tests(List<Compiler.ModelTest> tests, Findings findings) {
        for (Compiler.ModelTest test : tests) {
            if (test.compiled() instanceof Compiler.Refused(List<Finding> all)) {
                findings.addAll(all);
            }
        }
    }

    // The case's own text comes first, so that its names are found before those of models.
    private static Map<String, SourceText> texts(Folder folder, List<String> files) {
        var texts = new LinkedHashMap<String, SourceText>();
        if (files.contains(MAIN)) {
            texts.put(MAIN, new SourceText(MAIN, ""));
        }
        for (String file : files) {
            if (folder.text(file) instanceof Reading.Done<SourceText>(SourceText text)) {
                texts.put(file, text);
            }
        }
        return texts;
    }

    // ---- a text by itself

    /**
     * @param name how messages call it; a text of the library by the library's name
     */
    public View ofText(Path folder, String name, String words) {
        SyntaxTree tree = tree(new SourceText(name, words));
        boolean ofLibrary = isOfLibrary(name);
        var lone = new LoneText(tree, ofLibrary, library);
        var findings = new Findings();
        List<Known> known = new ArrayList<>();
        Compiler.Compiled compiled = null;
        if (lone.isCase()) {
            Compiler.Look look = Compiler.look(lone, Compiler.Request.BASE);
            compiled = look.compiled();
            known.addAll(look.known());
            if (compiled instanceof Compiler.Refused(List<Finding> all)) {
                findings.addAll(all);
            }
        } else {
            known.addAll(Compiler.known(lone, lone.file()));
            // findings of a text that holds no model yet
            var spelling = new Findings();
            Parser.parse(tree.file(), spelling);
            findings.addAll(spelling.all());
        }
        tests(Compiler.tests(lone, lone.file()), findings);
        Map<String, SourceText> texts = Map.of(name, tree.file());
        return new View(
                folder, name, texts, Map.of(), Map.of(), index(List.of(tree), texts), compiled, findings.all(), known);
    }

    // ---- names

    private static SyntaxTree tree(SourceText text) {
        return Parser.parse(text, new Findings());
    }

    private NameIndex index(List<SyntaxTree> own, Map<String, SourceText> texts) {
        var all = new ArrayList<NameIndex.Text>();
        own.forEach(
                tree -> all.add(new NameIndex.Text(tree, isOfLibrary(tree.file().name()))));
        libraryTrees.stream()
                .filter(text -> !texts.containsKey(text.tree().file().name()))
                .forEach(all::add);
        return NameIndex.of(all);
    }
}
