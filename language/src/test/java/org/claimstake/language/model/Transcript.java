package org.claimstake.language.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts with what must come of them. A file holds several, each {@code ===== what it shows}, the text, {@code >>>>>},
 * and what comes out. With {@code -Dclaimstake.rewrite=true} the tests write down what comes out now, for a person to
 * read before it is kept.
 */
record Transcript(Path file, String title, String text, String expected) {
    static final boolean REWRITE = Boolean.getBoolean("claimstake.rewrite");

    static List<Transcript> all(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
            var all = new ArrayList<Transcript>();
            for (Path file : files.sorted().toList()) {
                all.addAll(of(file));
            }
            return all;
        }
    }

    private static List<Transcript> of(Path file) throws IOException {
        var all = new ArrayList<Transcript>();
        for (String block : Files.readString(file).split("(?m)^===== ")) {
            if (!block.isBlank()) {
                int end = block.indexOf('\n');
                String[] parts = block.substring(end + 1).split("(?m)^>>>>>\n", 2);
                all.add(new Transcript(file, block.substring(0, end), parts[0], parts.length > 1 ? parts[1] : ""));
            }
        }
        return all;
    }

    /** Writes all transcripts of one file anew. */
    static void write(Path file, List<Transcript> all) throws IOException {
        var text = new StringBuilder();
        for (Transcript one : all) {
            text.append("===== ").append(one.title()).append('\n').append(one.text());
            text.append(">>>>>\n").append(one.expected());
        }
        Files.writeString(file, text);
    }

    @Override
    public String toString() {
        return file.getFileName() + ": " + title;
    }
}
