import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.Library;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.source.CaseText;

/** A case of the folder `cases`, as it stands there or with another number in its text. */
record ShippedCase(Path folder) {

    static ShippedCase of(Path root, String name) {
        return new ShippedCase(root.resolve("cases").resolve(name));
    }

    Plan plan() {
        return plan(Map.of());
    }

    /** Of the text in which these words, which stand there once, are others. */
    Plan plan(String words, String others) {
        String text = text();
        int at = text.indexOf(words);
        if (at < 0 || text.indexOf(words, at + 1) >= 0) {
            throw new IllegalStateException("`" + words + "` does not stand once in " + folder);
        }
        return plan(Map.of("case.stake", text.replace(words, others)));
    }

    private String text() {
        try {
            return Files.readString(folder.resolve("case.stake"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Plan plan(Map<String, String> unsaved) {
        return switch (CaseFolder.open(folder, unsaved, Library.shipped())) {
            case CaseFolder.Open open -> compiled(open.folder());
            case CaseFolder.NotFound missing -> throw refused(List.of(missing.finding()));
            case CaseFolder.Refused refused -> throw refused(refused.findings());
        };
    }

    static Plan compiled(CaseText text) {
        return switch (Compiler.compile(text, Compiler.Request.BASE)) {
            case Compiler.Ready ready -> ready.plan();
            case Compiler.Refused refused -> throw refused(refused.findings());
        };
    }

    private static IllegalStateException refused(List<Finding> findings) {
        return new IllegalStateException(Rendering.PLAIN.of(findings));
    }
}
