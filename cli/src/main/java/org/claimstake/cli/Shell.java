package org.claimstake.cli;

import java.io.Console;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.claimstake.report.Look;
import org.jspecify.annotations.Nullable;

/**
 * What stands round the command: where it was called, where it writes, what the terminal can show. Only this type asks
 * the environment.
 *
 * @param here     the folder in which the command was called
 * @param shipped  the folder of the cases that ship, or null
 * @param out      results, in UTF-8
 * @param talk     all else, in UTF-8
 * @param look     of results
 * @param talkative a person reads {@code talk} on a terminal: progress may be shown
 */
record Shell(Path here, @Nullable Path shipped, PrintStream out, PrintStream talk, Look look, boolean talkative) {
    private static final int WIDTH = 88;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;

    static Shell ofThisProcess(Pipe out) {
        boolean terminal = isTerminal();
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        boolean colour = terminal && !dumb && System.getenv("NO_COLOR") == null;
        var look = terminal && !dumb ? new Look(true, colour, width()) : Look.PLAIN;
        return new Shell(
                Path.of("").toAbsolutePath(),
                shippedCases(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                ErrorStream.ofThisProcess(),
                look,
                isTalkedTo(terminal) && !dumb);
    }

    /** For who calls the command within a process of his own. */
    static Shell within(Path here, PrintStream out, PrintStream talk) {
        return new Shell(here, shippedCases(), out, talk, Look.PLAIN, false);
    }

    /** The day by the clock of this machine. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    /** Somebody does not want the processor's vectors used. */
    static boolean vectorsAreOff() {
        return "no".equals(System.getenv("STAKE_VECTORS"));
    }

    /** The browser that somebody wants addresses opened with; "" for the system's. */
    static String browser() {
        String named = System.getenv("CLAIMSTAKE_BROWSER");
        return named == null ? "" : named;
    }

    /** Whether there is a screen to open a window on, where the system is one that says so. */
    static boolean hasScreen() {
        return System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    // Java itself can tell of standard input and output alone
    private static boolean isTalkedTo(boolean terminal) {
        String said = System.getProperty("stake.talk");
        return said == null ? terminal : said.equals("terminal");
    }

    private static int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{1,4}")
                ? Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST)
                : WIDTH;
    }

    /** The system's folder for what need not last. */
    static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Who calls, in letters that a file's name can hold. */
    static String user() {
        return System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9_-]", "_");
    }

    /** The folder in which the program lies: as the launcher says, else three above its jar; null when neither is so. */
    static @Nullable Path home() {
        String home = System.getProperty("stake.home");
        if (home != null) {
            return Path.of(home);
        }
        CodeSource source = Shell.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return null;
        }
        try {
            Path target = Path.of(source.getLocation().toURI()).getParent();
            Path room = target == null ? null : target.getParent();
            return room == null ? null : room.getParent();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException nowhere) {
            return null;
        }
    }

    private static @Nullable Path shippedCases() {
        Path home = home();
        return home != null && Files.isDirectory(home.resolve("cases")) ? home.resolve("cases") : null;
    }
}
