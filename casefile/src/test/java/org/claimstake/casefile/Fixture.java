package org.claimstake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimstake.casefile.CaseFolder.NotFound;
import org.claimstake.casefile.CaseFolder.Open;
import org.claimstake.casefile.CaseFolder.Opened;
import org.claimstake.casefile.CaseFolder.Refused;
import org.claimstake.casefile.file.Limits;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;

/** A folder made for one test, and the words of what is found in it. */
public final class Fixture {
    public static final String CASE = "case \"A case\" { time 2026 .. 2027 by year  money USD(2026) }\n";

    private final Path here;
    private Limits limits = Limits.DEFAULT;
    private Map<String, String> library = Map.of();

    public Fixture(Path here) {
        this.here = here;
    }

    /** A case called {@code deal}. */
    public static Fixture ofCase(Path here) {
        return new Fixture(here).write("deal/case.stake", CASE);
    }

    public Fixture write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public Fixture write(String path, byte[] bytes) {
        try {
            Files.createDirectories(here.resolve(path).getParent());
            Files.write(here.resolve(path), bytes);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Fixture link(String path, Path target) {
        try {
            Files.createDirectories(here.resolve(path).getParent());
            Files.createSymbolicLink(here.resolve(path), target);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Fixture limits(Limits other) {
        limits = other;
        return this;
    }

    public Fixture library(Map<String, String> texts) {
        library = texts;
        return this;
    }

    public Path here() {
        return here;
    }

    public Opened opened(String word) {
        var resources = new TreeMap<String, String>();
        library.forEach((path, text) -> resources.put("library/" + path, text));
        resources.put("library/index.txt", String.join("\n", library.keySet()));
        return unchanged(
                () -> CaseFolder.open(word, here, here.resolve("shipped"), Library.read(resources::get), limits));
    }

    public CaseFolder open() {
        Opened opened = opened("deal");
        assertThat(opened).as("words: %s", words(opened)).isInstanceOf(Open.class);
        return ((Open) opened).folder();
    }

    /** What opening the case says. */
    public String says(String word) {
        return words(opened(word));
    }

    /** What reading a table of the case says, asked for from the first word of {@code case.stake}. */
    public String saysOfTable(String path) {
        CaseFolder folder = open();
        var findings = new Findings();
        unchanged(() -> folder.table(path, new Place(folder.main(), new Span(0, 4)), findings));
        return words(findings.all());
    }

    private static String words(Opened opened) {
        return switch (opened) {
            case Open open -> "";
            case NotFound(Finding finding) -> words(List.of(finding));
            case Refused(List<Finding> findings) -> words(findings);
        };
    }

    /** Findings as a person reads them. */
    public static String words(List<Finding> findings) {
        return Rendering.PLAIN.of(findings);
    }

    /** Runs something and sees that no file came, went or changed. */
    public <T> T unchanged(java.util.function.Supplier<T> action) {
        Map<String, String> before = state();
        T result = action.get();
        assertThat(state()).as("what lies on the disk").isEqualTo(before);
        return result;
    }

    public Map<String, String> state() {
        try (Stream<Path> files = Files.walk(here)) {
            var state = new TreeMap<String, String>();
            files.forEach(file -> state.put(here.relativize(file).toString(), state(file)));
            return state;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String state(Path file) {
        try {
            String content = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? HexFormat.of().formatHex(Files.readAllBytes(file), 0, (int) Math.min(1000, Files.size(file)))
                    : "";
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS) + " " + content;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static SourceText text(String name, String text) {
        return new SourceText(name, text);
    }
}
