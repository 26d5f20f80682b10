package org.claimstake.checks.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Ready;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.plan.Plan;

/** The case of these tests, of invented ponds, copied into a folder of its own. */
record FilledCase(Path folder) {
    static final List<String> SOURCES = List.of("register", "drawn");
    static final List<String> DAYS = List.of("2024-12-31", "2025-01-01", "2025-02-01", "2025-03-15", "2025-06-01");

    static FilledCase in(Path folder) {
        try {
            Path from = Path.of(FilledCase.class.getResource("/filled").toURI());
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Path to = folder.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(file, to);
                    }
                }
            }
            return new FilledCase(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    FilledCase with(String file, String was, String is) {
        try {
            String text = Files.readString(folder.resolve(file));
            if (!text.contains(was)) {
                throw new IllegalArgumentException(file + " does not hold " + was);
            }
            Files.writeString(folder.resolve(file), text.replace(was, is));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    FilledCase write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    RunnableCase open() {
        return switch (CaseFolder.open(folder.toString(), folder, null)) {
            case CaseFolder.Open(CaseFolder open) -> new RunnableCase(open);
            case CaseFolder.Refused(var findings) -> throw new AssertionError(findings.toString());
            case CaseFolder.NotFound(var finding) -> throw new AssertionError(finding.toString());
        };
    }

    static List<Setting> asked(String day, String source) {
        return List.of(new Setting("day", day, "--set"), new Setting("who", source, "--set"));
    }

    static Ready ready(RunnableCase theCase, Request request) {
        return switch (theCase.compile(request)) {
            case Ready ready -> ready;
            case Compiler.Refused(var findings) -> throw new AssertionError(findings.toString());
        };
    }

    /** The words of a column by key; an empty one where the cell is missing. */
    static Map<String, String> words(Plan plan, String table, String column) {
        var words = new java.util.LinkedHashMap<String, String>();
        Plan.Table found = plan.tables().stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow();
        Plan.Column of = found.columns().stream()
                .filter(one -> one.name().equals(column))
                .findFirst()
                .orElseThrow();
        for (int row = 0; row < found.rows(); row++) {
            double value = of.values().get(row);
            words.put(
                    found.keys().get(row),
                    Double.isNaN(value) ? "" : of.type().words().get((int) value));
        }
        return words;
    }
}
