package org.claimstake.checks.generated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimstake.checks.meaning.SmallCase;

/**
 * A case as it was before somebody broke it.
 *
 * @param tables by path, and the list of its sources
 */
record Whole(String name, String text, Map<String, String> tables) {

    private static final String SOURCES = "sources.csv";

    Whole {
        tables = Map.copyOf(tables);
    }

    /** The case with another text. */
    TextCase with(String other) {
        TextCase text = TextCase.of(other);
        tables.forEach((path, table) -> {
            if (path.equals(SOURCES)) {
                text.withSources(table.lines()
                        .skip(1)
                        .map(line -> Csv.cells(line).getFirst())
                        .collect(Collectors.toSet()));
            } else {
                text.with(path, table.strip().split("\n"));
            }
        });
        return text;
    }

    /** Cases that are read: drafts, the small cases that say what the language means, and those that ship. */
    static List<Whole> all() {
        var all = new ArrayList<Whole>();
        for (long seed = 0; seed < 30; seed++) {
            Draft draft = Drafting.of(seed);
            all.add(new Whole(
                    "draft " + seed,
                    draft.text(Style.PLAIN),
                    Map.of(
                            Rows.FILE,
                            draft.tableText() + "\n",
                            Draft.KINDS,
                            Draft.kindsText(),
                            SOURCES,
                            Draft.sourcesText())));
        }
        all.addAll(small());
        for (String shipped : List.of("one-mine", "reference-model", "reference-model-in-money", "dobra-psa")) {
            all.add(shipped(Chain.root().resolve("cases").resolve(shipped)));
        }
        return List.copyOf(all);
    }

    private static List<Whole> small() {
        try (Stream<Path> files =
                Files.list(Path.of(Whole.class.getResource("/meaning").toURI()))) {
            return files.sorted()
                    .flatMap(file -> SmallCase.parse(read(file)).stream())
                    .filter(small ->
                            small.outcome().equals("holds") || small.outcome().startsWith("answers"))
                    .map(small -> new Whole(small.title(), small.text(), small.files()))
                    .toList();
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException("the small cases cannot be read", failure);
        }
    }

    private static Whole shipped(Path folder) {
        var tables = new LinkedHashMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .forEach(file -> tables.put(folder.relativize(file).toString(), read(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Whole(folder.getFileName().toString(), read(folder.resolve("case.stake")), tables);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
