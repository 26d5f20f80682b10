package org.claimstake.checks.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies in the checkout: pages, cases, models. */
final class Checkout {
    static final Path ROOT = Path.of(System.getProperty("claimstake.root", ".."))
            .toAbsolutePath()
            .normalize();
    static final Path CASES = ROOT.resolve("cases");
    static final Path LIBRARY = ROOT.resolve("library/src/main/resources/library");

    private Checkout() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Page page(String name) {
        return Page.of(name, text(ROOT.resolve(name)));
    }

    /** The cases below {@code cases/}, in the order of their names; not those of its folders. */
    static List<Path> cases() {
        return cases(CASES);
    }

    /** The cases below {@code cases/trials/}. */
    static List<Path> trials() {
        return cases(CASES.resolve("trials"));
    }

    private static List<Path> cases(Path folder) {
        return list(folder).stream()
                .filter(below -> Files.exists(below.resolve("case.stake")))
                .toList();
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All files below a folder whose names end so, in the order of their names. */
    static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A copy of a case, as a folder of its name in another. */
    static Path copy(Path theCase, Path into) throws IOException {
        Path copy = into.resolve(theCase.getFileName().toString());
        for (Path file : files(theCase, "")) {
            Path to = copy.resolve(theCase.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(to);
            } else {
                Files.copy(file, to);
            }
        }
        return copy;
    }
}
