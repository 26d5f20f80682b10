package org.claimstake.evidence.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.DocumentReader;
import org.claimstake.evidence.statement.ClaimFinder;
import org.claimstake.evidence.statement.Gazetteer;
import org.claimstake.evidence.statement.RuleFinder;
import org.claimstake.evidence.statement.WorldNames;
import org.claimstake.evidence.text.Tongue;

/**
 * A document with its marks.
 *
 * @param name  of the document
 * @param bytes of it
 * @param marks in it
 * @param names that a case on its deal would bring
 */
record Marked(String name, byte[] bytes, List<Mark> marks, Gazetteer names) {
    private static final String EXAMPLE = "/org/claimstake/evidence/example/interview.txt";

    /** The documents that ship with the project, the example first. */
    static List<Marked> all() {
        return List.of(
                of("interview-dashes", EXAMPLE),
                of("labelled", "/annotated/labelled.txt"),
                of("article", "/annotated/article.html"),
                of("uk", "/annotated/uk.txt"));
    }

    private static Marked of(String marks, String text) {
        return new Marked(
                text.substring(text.lastIndexOf('/') + 1),
                resource(text),
                Marks.ofTable(words("/annotated/" + marks + ".tsv")),
                names(words("/annotated/" + marks + ".names.tsv")));
    }

    /** What our finder makes of it with the names of a case, or with those of the world alone. */
    Score score(boolean withCase) {
        Document document = DocumentReader.read(bytes, name);
        ClaimFinder finder = new RuleFinder();
        Gazetteer world = WorldNames.in(Tongue.EN, Tongue.UK);
        return Scorer.score(document, marks, finder.find(document, withCase ? world.and(names) : world));
    }

    static Gazetteer names(String table) {
        return new Gazetteer(table.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Gazetteer.Name(
                        cells[0],
                        Gazetteer.Sort.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                        Arrays.asList(cells[2].split(", ")),
                        List.of()))
                .toList());
    }

    static String words(String resource) {
        return new String(resource(resource), StandardCharsets.UTF_8);
    }

    static byte[] resource(String name) {
        try (var in = Marked.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
