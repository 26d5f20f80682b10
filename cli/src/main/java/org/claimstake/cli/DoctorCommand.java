package org.claimstake.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimstake.casefile.Library;
import org.claimstake.engine.Computing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code stake doctor}: what this machine and this program have, and what is missing. */
@Command(
        header = "stake doctor",
        description =
                "Shows the Java, memory, cores, vectors, terminal, cases and licences that this program works with.",
        sortOptions = false)
final class DoctorCommand implements org.claimstake.cli.Command {
    private static final int WANTED = 25;
    private static final int MEGABYTE = 1 << 20;

    private final Shell shell;
    private boolean well = true;

    DoctorCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        tell("program", Version.line(), true);
        int java = Runtime.version().feature();
        tell("Java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"), java >= WANTED);
        tell("memory", memory(), true);
        tell("cores", cores(), true);
        tell("vectors", VectorWords.of(), true);
        tell("terminal", terminal(), true);
        tell("cases", cases(shell.shipped()), shell.shipped() != null);
        Library library = Library.shipped();
        tell(
                "library",
                library.modelNames().size() + " models in " + library.files().size() + " files",
                true);
        tell("browser", browser(), true);
        tell("network", "never used; the studio listens on this machine alone", true);
        tell("licences", "code Apache-2.0; library and cases CC BY 4.0; others in NOTICE", true);
        return well ? Exit.FINE : Exit.WRONG_USE;
    }

    private void tell(String what, String has, boolean fine) {
        well &= fine;
        shell.out().println("%-4s %-9s %s".formatted(fine ? "ok" : "no", what, has));
    }

    private static String memory() {
        long most = Runtime.getRuntime().maxMemory() / MEGABYTE;
        return most + " MB for all; a run keeps " + Math.min(Computing.MEMORY / MEGABYTE, most)
                + " MB of its futures unless --memory says otherwise";
    }

    private static String cores() {
        int cores = Runtime.getRuntime().availableProcessors();
        return cores + (cores == 1 ? "" : ": as many futures are computed at once unless --threads says otherwise");
    }

    private static String browser() {
        return Browser.command()
                .map(words -> words.getFirst() + " opens the studio's page")
                .orElse("none is started where there is no screen; CLAIMSTAKE_BROWSER names one");
    }

    private String terminal() {
        if (!shell.look().terminal()) {
            return "none: results are written plainly, without charts";
        }
        return (shell.look().colour() ? "with colour, " : "without colour, ")
                + shell.look().width() + " characters wide";
    }

    private static String cases(@Nullable Path shipped) {
        if (shipped == null) {
            return "none found beside the program";
        }
        try (Stream<Path> folders = Files.list(shipped)) {
            List<String> names = folders.filter(folder -> Files.exists(folder.resolve("case.stake")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            return names.size() + ": " + names.stream().collect(Collectors.joining(", "));
        } catch (IOException e) {
            return "cannot be read: " + e.getMessage();
        }
    }
}
