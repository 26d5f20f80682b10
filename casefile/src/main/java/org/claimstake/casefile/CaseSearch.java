package org.claimstake.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.CaseFindings;
import org.jspecify.annotations.Nullable;

/**
 * Finds the folder that a word on the command line means: a path, or an id looked up as {@code ./ID}, then
 * {@code ./cases/ID}, then among the cases that ship. A folder without {@code case.stake} does not hide a
 * case of the same name further on.
 */
final class CaseSearch {
    static final String MAIN = "case.stake";
    private static final String CASES = "cases";

    private final Path here;
    private final @Nullable Path shipped;

    CaseSearch(Path here, @Nullable Path shipped) {
        this.here = here;
        this.shipped = shipped;
    }

    Reading<Path> find(String word) {
        try {
            Optional<Path> found =
                    candidates(word).stream().filter(CaseSearch::isCase).findFirst();
            return found.<Reading<Path>>map(Reading.Done::new).orElseGet(() -> refuse(word));
        } catch (InvalidPathException noPath) {
            return Reading.failed(CaseFindings.noSuchCase(word, looked(word), known()));
        }
    }

    private List<Path> candidates(String word) {
        var candidates = new ArrayList<Path>();
        candidates.add(here.resolve(word));
        if (isId(word)) {
            candidates.add(here.resolve(CASES).resolve(word));
            if (shipped != null) {
                candidates.add(shipped.resolve(word));
            }
        }
        return candidates;
    }

    private Reading<Path> refuse(String word) {
        Path path = here.resolve(word);
        if (Files.isRegularFile(path)) {
            Path folder = path.toAbsolutePath().normalize().getParent();
            boolean inCase = folder != null && isCase(folder);
            Path named = Path.of(word).getParent();
            return Reading.failed(CaseFindings.fileIsNoCase(
                    word, inCase ? Optional.of(named == null ? "." : named.toString()) : Optional.empty()));
        }
        if (Files.isDirectory(path)) {
            return Reading.failed(CaseFindings.notACase(word, holds(path), known()));
        }
        return Reading.failed(CaseFindings.noSuchCase(word, looked(word), known()));
    }

    private List<String> looked(String word) {
        if (!isId(word)) {
            return List.of("`" + word + "`");
        }
        var places = new ArrayList<>(List.of("`./" + word + "`", "`./cases/" + word + "`"));
        if (shipped != null) {
            places.add("the cases that ship");
        }
        return places;
    }

    /** Ids of the cases that are found from here. */
    TreeSet<String> known() {
        var ids = new TreeSet<String>();
        for (Path folder :
                shipped == null ? List.of(here, here.resolve(CASES)) : List.of(here, here.resolve(CASES), shipped)) {
            entries(folder).stream()
                    .filter(CaseSearch::isCase)
                    .map(Path::getFileName)
                    .forEach(id -> ids.add(id.toString()));
        }
        return ids;
    }

    private static List<String> holds(Path folder) {
        return entries(folder).stream()
                .map(entry -> entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""))
                .filter(name -> !name.startsWith("."))
                .sorted()
                .toList();
    }

    // A folder that may not be listed has nothing to offer for a message.
    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.limit(10_000).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** A link called {@code case.stake} counts here; whether it leads out is judged when it is read. */
    private static boolean isCase(Path folder) {
        return Files.isDirectory(folder) && Files.exists(folder.resolve(MAIN), java.nio.file.LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isId(String word) {
        return !word.isEmpty() && !word.startsWith(".") && word.indexOf('/') < 0 && word.indexOf('\\') < 0;
    }
}
