package org.claimstake.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.syntax.Formatter;
import org.claimstake.language.text.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stake fmt}: one form for the text of cases and models. A text with findings is left as it is. */
@Command(
        header = "stake fmt cases/one-mine",
        description = "Puts the texts of cases and models into their one form; a text with a mistake is left as it is.",
        sortOptions = false)
final class FormatCommand implements org.claimstake.cli.Command {
    private static final String ENDING = ".stake";

    private final Shell shell;
    private final List<Finding> findings = new ArrayList<>();
    private int unformatted;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders with all their .stake files.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--check", description = "Change nothing; end with 3 when a text is not in its form.")
    private boolean check;

    @Option(names = "--quiet", description = "Do not list what was changed.")
    private boolean quiet;

    FormatCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        for (String path : paths) {
            all(path);
        }
        if (!findings.isEmpty()) {
            Refusal.tell(findings, shell);
            return Exit.WRONG_CASE;
        }
        return check && unformatted > 0 ? Exit.CHECKS_FAILED : Exit.FINE;
    }

    private void all(String named) {
        try {
            Path path = shell.here().resolve(named);
            if (Files.isDirectory(path)) {
                folder(named, Folder.of(path, Limits.DEFAULT));
            } else if (Files.isRegularFile(path)) {
                Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file lies in a folder");
                file(named, Folder.of(folder, Limits.DEFAULT), path.getFileName().toString());
            } else {
                throw new WrongUse("there is no file or folder `" + named + "`");
            }
        } catch (InvalidPathException noPath) {
            throw new WrongUse("`" + named + "` is no name of a file");
        } catch (IOException failure) {
            throw new WrongUse("`" + named + "` cannot be read: " + OutputFile.reason(failure));
        }
    }

    private void folder(String named, Folder folder) throws IOException {
        switch (folder.files()) {
            case Reading.Failed<List<String>>(List<Finding> failed) -> findings.addAll(failed);
            case Reading.Done<List<String>>(List<String> files) -> {
                List<String> texts = files.stream().filter(file -> file.endsWith(ENDING)).toList();
                if (texts.isEmpty()) {
                    throw new WrongUse("the folder `" + named + "` holds no .stake file");
                }
                for (String text : texts) {
                    file(named.equals(".") ? text : named + "/" + text, folder, text);
                }
            }
        }
    }

    private void file(String named, Folder folder, String file) throws IOException {
        switch (folder.text(file)) {
            case Reading.Failed<SourceText>(List<Finding> failed) -> findings.addAll(failed);
            case Reading.Done<SourceText>(SourceText text) -> {
                var found = new Findings();
                String formatted = Formatter.format(new SourceText(named, text.text()), found);
                if (found.any()) {
                    findings.addAll(found.all());
                } else {
                    put(named, folder.path().resolve(file), formatted.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    // line ends and a byte-order mark belong to the form too, so the bytes are compared and not the text
    private void put(String named, Path file, byte[] formatted) throws IOException {
        if (Arrays.equals(Files.readAllBytes(file), formatted)) {
            return;
        }
        unformatted++;
        if (!check) {
            try {
                OutputFile.write(file, formatted);
            } catch (IOException failure) {
                throw new WrongUse(
                        "`" + named + "` cannot be written: " + OutputFile.reason(failure), "it was not changed");
            }
        }
        if (!quiet || check) {
            shell.out().println((check ? "not in its form: " : "formatted: ") + named);
        }
    }
}
