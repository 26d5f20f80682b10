package org.claimstake.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.DocumentFindings;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.DocumentReader;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.claims.Speakers;

/**
 * A document that is named on the command line, or comes from standard input.
 *
 * @param typed    as it was named; {@code -} for standard input
 * @param speakers who speaks, as {@link Speakers} takes it
 */
record DocumentFile(Shell shell, String typed, Map<String, String> speakers) {
    private static final String INPUT = "-";

    /** @param said of the form {@code answers=NAME} */
    static Map<String, String> speakers(List<String> said) {
        var named = new LinkedHashMap<String, String>();
        for (String one : said) {
            int is = one.indexOf('=');
            String who = is < 0 ? "" : one.substring(0, is).strip();
            String name = is < 0 ? "" : one.substring(is + 1).strip();
            if (who.isEmpty() || name.isEmpty()) {
                throw new WrongUse(
                        "--speaker wants WHO=NAME, and `" + one + "` is not so", "try: --speaker 'answers=Ada Holm'");
            }
            named.put(who, name);
        }
        return named;
    }

    /** Is it no case? */
    boolean isDocument() {
        try {
            return typed.equals(INPUT) || Files.isRegularFile(shell.here().resolve(typed));
        } catch (InvalidPathException none) {
            return false;
        }
    }

    Reading<Document> read() {
        Document document = DocumentReader.read(bytes(), typed.equals(INPUT) ? "standard input" : name());
        List<Finding> findings = DocumentFindings.stopped(document.name(), document.troubles());
        return findings.isEmpty()
                ? new Reading.Done<>(Speakers.named(document, speakers))
                : new Reading.Failed<>(findings);
    }

    private String name() {
        return String.valueOf(Path.of(typed).getFileName());
    }

    /** One byte more than is read at the most, so that a larger file is told as that. */
    private byte[] bytes() {
        try (InputStream in = typed.equals(INPUT)
                ? new FileInputStream(FileDescriptor.in)
                : Files.newInputStream(shell.here().resolve(typed))) {
            return in.readNBytes(DocumentReader.MOST_BYTES + 1);
        } catch (IOException failure) {
            throw new WrongUse("`" + typed + "` cannot be read: " + OutputFile.reason(failure));
        }
    }
}
