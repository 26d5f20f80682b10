package org.claimstake.evidence.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimstake.evidence.statement.Gazetteer;

/** The interview that the design was made for, with its reviewed statements. It lies beside the project and is no part of it. */
public final class SharedInterview {
    private static final String NOT_TESTED =
            "INTERVIEW NOT TESTED: %s is absent; -Dclaimstake.shared=DIR names another folder";

    private SharedInterview() {}

    public static Path folder() {
        Path root = Path.of(System.getProperty("claimstake.root", ".."))
                .toAbsolutePath()
                .normalize();
        String shared = System.getProperty(
                "claimstake.shared", root.resolveSibling("shared").toString());
        Path data = Path.of(shared).resolve("data");
        try (Stream<Path> folders = Files.isDirectory(data) ? Files.list(data) : Stream.empty()) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("interview.txt")))
                    .min(Comparator.naturalOrder())
                    .orElse(data);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is to be said where it is absent. */
    static String notTested() {
        return NOT_TESTED.formatted(folder().resolve("interview.txt"));
    }

    static Optional<Marked> read() {
        Path text = folder().resolve("interview.txt");
        return Files.exists(text)
                ? Optional.of(new Marked("interview.txt", bytes(text), marks(), new Gazetteer(List.of())))
                : Optional.empty();
    }

    private static List<Mark> marks() {
        String reviewed = new String(bytes(folder().resolve("statements.yaml")), StandardCharsets.UTF_8);
        Map<String, Mark> more = new HashMap<>();
        List<Mark> ours = Marks.ofTable(Marked.words("/annotated/shared.tsv"));
        ours.forEach(mark -> more.put(mark.id(), mark));
        var marks = new ArrayList<Mark>();
        for (Mark mark : Marks.ofReviewed(reviewed)) {
            Mark told = more.getOrDefault(mark.id(), mark);
            marks.add(new Mark(
                    mark.id(),
                    mark.need(),
                    mark.place(),
                    mark.speaker(),
                    told.attributed(),
                    mark.kind(),
                    mark.standing(),
                    told.amount()));
        }
        ours.stream().filter(mark -> mark.need() == Mark.Need.DECOY).forEach(marks::add);
        return marks;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
