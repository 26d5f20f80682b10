package org.claimstake.checks.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.claimstake.casefile.Library;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/** A case that lies in memory: its text, files of models beside it, and the library that ships. */
final class TextCase implements CaseText {
    private static final Pattern MODEL = Pattern.compile("(?m)^\\s*model\\s+([A-Z]\\w*)");
    private static final Map<String, ModelFile> SHIPPED = shipped();

    private final SourceText main;
    private final Map<String, ModelFile> models = new LinkedHashMap<>();
    private final Map<String, RawTable> tables = new LinkedHashMap<>();

    private @Nullable Set<String> sources;

    private TextCase(SourceText main) {
        this.main = main;
        models.putAll(SHIPPED);
        add(new ModelFile(main, false));
    }

    static TextCase of(String text) {
        return new TextCase(new SourceText("case.stake", text));
    }

    /** With one more file of models. */
    TextCase with(SourceText file) {
        add(new ModelFile(file, false));
        return this;
    }

    /** With a list of sources that holds these. */
    TextCase withSources(Set<String> ids) {
        sources = Set.copyOf(ids);
        return this;
    }

    /** With a table's file: a header and rows, cells parted by commas, a missing cell empty. */
    TextCase with(String path, String... lines) {
        var rows = new ArrayList<RawRow>();
        for (int line = 1; line < lines.length; line++) {
            rows.add(new RawRow(line + 1, Csv.cells(lines[line])));
        }
        tables.put(path, new RawTable(path, Csv.cells(lines[0]), rows));
        return this;
    }

    private void add(ModelFile file) {
        add(file, models);
    }

    private static void add(ModelFile file, Map<String, ModelFile> into) {
        MODEL.matcher(file.text().text()).results().forEach(found -> into.put(found.group(1), file));
    }

    private static Map<String, ModelFile> shipped() {
        var models = new LinkedHashMap<String, ModelFile>();
        Library.shipped().files().forEach(file -> add(file, models));
        return Map.copyOf(models);
    }

    @Override
    public SourceText main() {
        return main;
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
        RawTable table = tables.get(path);
        if (table == null) {
            findings.add(
                    Finding.of("test/no-table", "no test has laid down " + path).at(place));
        }
        return table;
    }

    @Override
    public @Nullable Set<String> sources() {
        return sources;
    }
}
