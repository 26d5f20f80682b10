package org.claimstake.casefile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.claimstake.casefile.file.Allowance;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.casefile.map.CaseMap;
import org.claimstake.casefile.question.Questions;
import org.claimstake.casefile.source.ClauseReader;
import org.claimstake.casefile.source.Clauses;
import org.claimstake.casefile.source.SourceReader;
import org.claimstake.casefile.source.Sources;
import org.claimstake.casefile.statement.Statements;
import org.claimstake.casefile.table.Tables;
import org.claimstake.casefile.territory.Controls;
import org.claimstake.casefile.territory.TerritoryFiller;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.source.Filler;
import org.claimstake.language.syntax.Parser;
import org.claimstake.language.syntax.SyntaxTree;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A case as it lies in its folder, opened: texts, sources and settings read, tables when they are asked
 * for. Nothing is written, nothing outside the folder is read.
 *
 * <p>Safe for several threads.
 */
public final class CaseFolder implements CaseText {
    private final Folder folder;
    private final Library library;
    private final List<String> files;
    private final SourceText main;
    private final List<ModelFile> modelFiles;
    private final Map<String, SourceText> models;
    private final CaseSettings settings;
    private final @Nullable Sources sources;
    private final Clauses clauses;
    private final Controls controls;
    private final Map<String, Reading<RawTable>> tables = new HashMap<>();
    private final Allowance allTables;
    /** Of texts without a mistake. */
    private final Map<SourceText, SyntaxTree> trees = new ConcurrentHashMap<>();

    public sealed interface Opened {}

    public record Open(CaseFolder folder) implements Opened {}

    /** The word means no case: wrong use of the command. */
    public record NotFound(Finding finding) implements Opened {}

    /** The case is there, and something in it is wrong. */
    public record Refused(List<Finding> findings) implements Opened {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    private CaseFolder(
            Folder folder,
            Library library,
            List<String> files,
            SourceText main,
            List<ModelFile> modelFiles,
            Map<String, SourceText> models,
            CaseSettings settings,
            @Nullable Sources sources,
            Clauses clauses) {
        this.folder = folder;
        this.library = library;
        this.files = files;
        this.main = main;
        this.modelFiles = modelFiles;
        this.models = models;
        this.settings = settings;
        this.sources = sources;
        this.clauses = clauses;
        this.controls = new Controls(folder, files, settings.territory());
        this.allTables = new Allowance(folder.limits().allTableBytes());
    }

    /**
     * Opens a case.
     *
     * @param word    a folder, or an id looked up as {@code ./ID}, {@code ./cases/ID}, then among those that ship
     * @param here    the folder that relative paths start from
     * @param shipped the folder of the cases that ship; null when there is none
     */
    public static Opened open(String word, Path here, @Nullable Path shipped) {
        return open(word, here, shipped, Library.shipped(), Limits.DEFAULT);
    }

    /** As {@link #open(String, Path, Path)}, with other models and limits. */
    public static Opened open(String word, Path here, @Nullable Path shipped, Library library, Limits limits) {
        return switch (new CaseSearch(here, shipped).find(word)) {
            case Reading.Done<Path>(Path path) -> open(path, library, limits);
            case Reading.Failed<Path>(List<Finding> findings) -> new NotFound(findings.getFirst());
        };
    }

    /** Ids of the cases that {@link #open(String, Path, Path)} finds by them, in order. */
    public static List<String> ids(Path here, @Nullable Path shipped) {
        return List.copyOf(new CaseSearch(here, shipped).known());
    }

    /**
     * Opens a case as it will be when an editor has saved what is open in it.
     *
     * @param path    the case's own folder
     * @param unsaved texts by their paths within the folder; they stand in the place of the files
     */
    public static Opened open(Path path, Map<String, String> unsaved, Library library) {
        try {
            return new Opening(Folder.of(path, Limits.DEFAULT).withUnsaved(unsaved), library).open();
        } catch (IOException failure) {
            return new NotFound(CaseFindings.cannotRead(String.valueOf(path.getFileName()), failure));
        }
    }

    private static Opened open(Path path, Library library, Limits limits) {
        try {
            return new Opening(Folder.of(path, limits), library).open();
        } catch (IOException failure) {
            return new NotFound(CaseFindings.cannotRead(path.getFileName().toString(), failure));
        }
    }

    /** One reading of a folder, with all that is found on the way. */
    private static final class Opening {
        private final Folder folder;
        private final Library library;
        private final Findings findings = new Findings();

        private Opening(Folder folder, Library library) {
            this.folder = folder;
            this.library = library;
        }

        private Opened open() {
            SourceText main = take(folder.text(CaseSearch.MAIN));
            List<String> files = take(folder.files());
            if (main == null || files == null) {
                return new Refused(findings.all());
            }
            List<ModelFile> modelFiles = modelFiles(main, files);
            Map<String, SourceText> models = models(modelFiles);
            CaseSettings settings =
                    files.contains(CaseSettings.FILE) ? take(CaseSettings.read(folder)) : CaseSettings.NONE;
            Sources sources = files.contains(Sources.FILE) ? take(SourceReader.read(folder)) : null;
            Clauses clauses = settings == null ? Clauses.NONE : clauses(settings, files);
            if (findings.any() || settings == null) {
                return new Refused(findings.all());
            }
            return new Open(
                    new CaseFolder(folder, library, files, main, modelFiles, models, settings, sources, clauses));
        }

        private Clauses clauses(CaseSettings settings, List<String> files) {
            YamlNode.Words named = settings.clauses();
            if (named == null) {
                return Clauses.NONE;
            }
            if (!files.contains(named.text())) {
                findings.add(CaseFindings.noTable(named.text(), named.place(), tables(files)));
                return Clauses.NONE;
            }
            Clauses read = take(ClauseReader.read(folder, named.text()));
            return read == null ? Clauses.NONE : read;
        }

        private <T> @Nullable T take(Reading<T> reading) {
            return switch (reading) {
                case Reading.Done<T>(T value) -> value;
                case Reading.Failed<T>(List<Finding> failed) -> {
                    findings.addAll(failed);
                    yield null;
                }
            };
        }

        /** The case's own text may define models too. */
        private List<ModelFile> modelFiles(SourceText main, List<String> files) {
            var allowance = new Allowance(folder.limits().allTextBytes());
            var texts = new ArrayList<ModelFile>();
            texts.add(new ModelFile(main, false));
            for (String file : files) {
                boolean wanted = file.endsWith(".stake") && !file.equals(CaseSearch.MAIN);
                SourceText text = wanted ? take(folder.text(file)) : null;
                if (text != null && !allowance.takes(text.text().length())) {
                    findings.add(CaseFindings.tooMuch(
                            "the texts of models", folder.limits().allTextBytes()));
                    break;
                }
                if (text != null) {
                    texts.add(new ModelFile(text, false));
                }
            }
            return List.copyOf(texts);
        }

        private Map<String, SourceText> models(List<ModelFile> texts) {
            var first = new LinkedHashMap<String, Place>();
            for (ModelFile file : texts) {
                for (ModelScan.Found found : ModelScan.of(file.text())) {
                    Place before = first.putIfAbsent(found.name(), found.place());
                    if (before != null) {
                        findings.add(CaseFindings.modelTwice(found.name(), before, Optional.of(found.place()), ""));
                    }
                }
            }
            first.forEach((name, place) -> library.model(name)
                    .ifPresent(
                            text -> findings.add(CaseFindings.modelTwice(name, place, Optional.empty(), text.name()))));
            var models = new LinkedHashMap<String, SourceText>();
            first.forEach((name, place) -> models.put(name, place.file()));
            return models;
        }
    }

    /** The last part of the folder's name. */
    public String id() {
        return folder.path().getFileName() == null
                ? "case"
                : folder.path().getFileName().toString();
    }

    public Path path() {
        return folder.path();
    }

    public CaseSettings settings() {
        return settings;
    }

    @Override
    public SourceText main() {
        return main;
    }

    @Override
    public SyntaxTree tree(SourceText text, Findings into) {
        SyntaxTree known = trees.get(text);
        if (known != null) {
            return known;
        }
        var own = new Findings();
        SyntaxTree tree = Parser.parse(text, own);
        if (own.any()) {
            into.addAll(own.all());
        } else {
            trees.put(text, tree);
        }
        return tree;
    }

    @Override
    public Optional<ModelFile> model(String name) {
        SourceText own = models.get(name);
        return own == null
                ? library.model(name).map(text -> new ModelFile(text, true))
                : Optional.of(new ModelFile(own, false));
    }

    @Override
    public Set<String> modelNames() {
        var names = new TreeSet<>(library.modelNames());
        names.addAll(models.keySet());
        return Collections.unmodifiableSet(names);
    }

    /** The texts of the folder, {@code case.stake} first. */
    public List<ModelFile> modelFiles() {
        return modelFiles;
    }

    @Override
    public @Nullable RawTable table(String path, Place place, Findings into) {
        Reading<RawTable> reading;
        synchronized (tables) {
            reading = tables.computeIfAbsent(path, p -> Tables.read(folder, p, allTables));
        }
        return switch (reading) {
            case Reading.Done<RawTable>(RawTable table) -> table;
            case Reading.Failed<RawTable>(List<Finding> failed) -> {
                failed.forEach(finding -> into.add(named(finding, path, place)));
                yield null;
            }
        };
    }

    /** A finding in a file is shown where the case names the file. */
    private Finding named(Finding finding, String path, Place place) {
        return finding.name().equals("case/no-file")
                ? CaseFindings.noTable(path, place, tables(files))
                : finding.at(place, "named here");
    }

    @Override
    public Optional<Filler> filler(String name) {
        return fillers().contains(name) ? Optional.of(new TerritoryFiller(controls)) : Optional.empty();
    }

    @Override
    public Set<String> fillers() {
        return Set.of(TerritoryFiller.NAME);
    }

    /** The sources of who holds what that the case names. */
    public Controls controls() {
        return controls;
    }

    @Override
    public @Nullable Set<String> sources() {
        return sources == null ? null : sources.ids();
    }

    /** The list of sources with all that it says of them; null when the case keeps none. */
    public @Nullable Sources sourceList() {
        return sources;
    }

    private static List<String> tables(List<String> files) {
        return files.stream().filter(file -> file.endsWith(".csv")).toList();
    }

    /** What the clauses say that the case takes its values from. */
    public Clauses clauses() {
        return clauses;
    }

    /** Read anew on each call; {@code run} does not need them. */
    public Questions questions() {
        return Questions.read(folder, files);
    }

    /** What is said of the case, read anew on each call; {@code run} does not need it. */
    public Statements statements() {
        return Statements.read(folder, files);
    }

    /** What identifies this state of the case. */
    public CaseVersion version() {
        return CaseVersion.of(folder, files, controls.paths());
    }

    /** The land of the case's maps, read anew. */
    public Reading<CaseMap> map() {
        return CaseMap.read(folder, settings.map());
    }

    /** All plain files of the folder by their paths, in order. */
    public List<String> files() {
        return files;
    }

    Folder folder() {
        return folder;
    }
}
