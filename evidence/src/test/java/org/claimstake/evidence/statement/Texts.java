package org.claimstake.evidence.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.DocumentReader;
import org.claimstake.evidence.statement.Statement.Kind;
import org.claimstake.evidence.statement.Statement.Standing;
import org.claimstake.evidence.text.Span;
import org.claimstake.evidence.text.Tongue;

/** Texts of this package's tests and what is said in them. The rules were tuned on these; the published figures come from others. */
final class Texts {
    static final Gazetteer WORLD = WorldNames.in(Tongue.EN, Tongue.UK);

    private Texts() {}

    static Document document(String name) {
        return DocumentReader.ofText(text(name + ".txt"), name);
    }

    static List<Statement> statements(String name) {
        return new RuleFinder().find(document(name), WORLD);
    }

    /** What is said in a text, in order. */
    static List<Said> said(String name) {
        return lines(name + ".said.txt").stream().map(Said::of).toList();
    }

    /** Lines of a file beside this class, without notes and empty ones. */
    static List<String> lines(String file) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String text(String file) {
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of such a file. */
    record Said(Kind kind, Standing standing, String speaker, String attributedTo, String words) {
        static Said of(String line) {
            String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
            return new Said(
                    Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                    Standing.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                    cells[2],
                    cells[3],
                    cells[4]);
        }

        Span in(String text) {
            int from = text.indexOf(words);
            return new Span(from, from + words.length());
        }

        /** What a finder found, told in these words. */
        Said as(Statement found) {
            return new Said(found.kind(), found.standing(), found.speaker(), found.attributedTo(), words);
        }
    }
}
