package org.claimstake.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The tables of docs/numbers.md: what another implementer is told must be what this one does. */
public final class NumbersPage {

    private NumbersPage() {}

    /** The cells of each row of the table under this header, in its words. */
    public static Stream<List<String>> rows(String header) {
        List<String> lines = lines();
        int place = lines.indexOf(header);
        if (place < 0) throw new IllegalArgumentException("docs/numbers.md has no table with the header " + header);
        return lines.stream()
                .skip(place + 2)
                .takeWhile(line -> line.startsWith("|"))
                .map(NumbersPage::cells);
    }

    public static String bits(double x) {
        return "%016x".formatted(Double.doubleToRawLongBits(x));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(root().resolve("docs/numbers.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that holds docs/ and bench/. */
    public static Path root() {
        return Path.of(System.getProperty("claimstake.root", ".."));
    }
}
