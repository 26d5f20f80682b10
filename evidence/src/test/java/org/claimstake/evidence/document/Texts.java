package org.claimstake.evidence.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Documents written for these tests. */
final class Texts {
    private Texts() {}

    static String of(String name) {
        try (InputStream in = Texts.class.getResourceAsStream("/document/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Rows of a table without its remarks. */
    static List<String[]> rows(String name) {
        return of(name).lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .toList();
    }

    static Document read(String name) {
        return DocumentReader.read(of(name).getBytes(StandardCharsets.UTF_8), name);
    }

    /** "role speaker: words" of each turn. */
    static List<String> turns(Document document) {
        return document.turns().stream()
                .map(turn -> turn.role() + " " + turn.speaker() + ": "
                        + String.join(
                                " ",
                                turn.paragraphs().stream()
                                        .flatMap(paragraph -> paragraph.sentences().stream())
                                        .map(sentence -> sentence.of(document.text()))
                                        .toList()))
                .toList();
    }
}
