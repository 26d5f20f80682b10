package org.claimstake.checks.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimstake.casefile.Library;
import org.claimstake.checks.meaning.Statements;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.source.Filler;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/** An example of a page as a case: its text, the files that the page shows, the library that ships. */
final class ExampleText implements CaseText {
    private static final Pattern MODEL = Pattern.compile("(?m)^\\s*model\\s+([A-Z]\\w*)");
    private static final Library LIBRARY = Library.shipped();
    private static final String SOURCES = "sources.csv";

    private final ModelFile main;
    private final Map<String, List<String>> files;
    private final Map<String, ModelFile> models = new LinkedHashMap<>();

    /** @param files lines of each file that the page shows, by its path; cells parted by commas */
    ExampleText(String text, Map<String, List<String>> files) {
        this.main = new ModelFile(new SourceText("case.stake", text), false);
        this.files = Map.copyOf(files);
        LIBRARY.files().forEach(this::add);
        add(main);
    }

    private void add(ModelFile file) {
        MODEL.matcher(file.text().text()).results().forEach(found -> models.put(found.group(1), file));
    }

    /** Its own text, where it may define models with tests. */
    ModelFile own() {
        return main;
    }

    @Override
    public SourceText main() {
        return main.text();
    }

    @Override
    public Optional<ModelFile> model(String name) {
        return Optional.ofNullable(models.get(name));
    }

    @Override
    public Set<String> modelNames() {
        return new TreeSet<>(models.keySet());
    }

    @Override
    public @Nullable RawTable table(String path, Place place, Findings findings) {
        List<String> lines = files.get(path);
        if (lines == null) {
            findings.add(Finding.of("test/no-table", "the page shows no file " + path)
                    .at(place));
            return null;
        }
        var rows = new ArrayList<RawRow>();
        for (int line = 1; line < lines.size(); line++) {
            rows.add(new RawRow(line + 1, cells(lines.get(line))));
        }
        return new RawTable(path, cells(lines.getFirst()), rows);
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    @Override
    public Optional<Filler> filler(String name) {
        return fillers().contains(name)
                ? Optional.of(Statements.of(String.join("\n", files.getOrDefault(Statements.FILE, List.of()))))
                : Optional.empty();
    }

    @Override
    public Set<String> fillers() {
        return files.containsKey(Statements.FILE) ? Set.of("statements") : Set.of();
    }

    @Override
    public Set<String> sources() {
        return files.getOrDefault(SOURCES, List.of()).stream()
                .skip(1)
                .map(line -> cells(line).getFirst())
                .collect(Collectors.toSet());
    }
}
