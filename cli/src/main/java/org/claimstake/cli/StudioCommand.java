package org.claimstake.cli;

import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.studio.Options;
import org.claimstake.studio.Studio;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stake studio}: the page of a case in a browser, from a server on this machine alone. */
@Command(
        header = "stake studio one-mine",
        description = "Opens a case in the browser: its terms to move, its answers, where each figure comes from.",
        sortOptions = false)
final class StudioCommand implements org.claimstake.cli.Command {
    private static final int LAST_PORT = 65_535;
    private static final List<String> LANGUAGES = List.of("en", "uk");
    private static final List<String> ALLOWED = List.of("view", "edit");

    private final Shell shell;

    @Parameters(
            arity = "0..*",
            paramLabel = "CASE",
            description = "A folder, or the name of a case; the first is shown. Without one the start page is.")
    private List<String> cases = new ArrayList<>();

    @Option(names = "--port", paramLabel = "N", description = "Where to listen; a free port unless said.")
    private @Nullable String port;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "What stands in the address; 16 letters or more, nobody can guess it unless said.")
    private @Nullable String token;

    @Option(names = "--no-browser", description = "Start no browser; the address is printed.")
    private boolean noBrowser;

    @Option(names = "--stay", description = "Stay when no page is open; else it ends after two minutes.")
    private boolean stay;

    @Option(names = "--allow", paramLabel = "WHAT", description = "view or edit the text of cases; edit unless said.")
    private String allow = "edit";

    @Option(names = "--lang", paramLabel = "LANG", description = "Of the page: en or uk; the browser's unless said.")
    private String language = "";

    @Option(names = "--rehearse", hidden = true)
    private boolean rehearse;

    StudioCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        return switch (open(options())) {
            case Reading.Done<Studio>(Studio studio) -> serve(studio);
            case Reading.Failed<Studio>(List<Finding> findings) -> {
                Refusal.tell(findings, shell);
                yield Exit.WRONG_USE;
            }
        };
    }

    private Options options() {
        int where = port == null ? 0 : (int) Whole.of("--port", port, "a number", 0, LAST_PORT, 8080);
        check("--allow", allow, ALLOWED);
        if (!language.isEmpty()) {
            check("--lang", language, LANGUAGES);
        }
        if (token != null && !token.matches("[A-Za-z0-9_-]{16,200}")) {
            throw new WrongUse("--token wants 16 to 200 letters, digits, - and _", "without --token one is made");
        }
        var options = Options.of(shell.here(), shell.shipped())
                .withCases(cases)
                .withPort(where)
                .withToken(token == null ? "" : token)
                .withEdit(allow.equals("edit"))
                .withLanguage(language)
                .withVersion(Version.line())
                .withFaults(this::tell);
        return stay ? options.withIdle(Duration.ZERO) : options;
    }

    private static void check(String option, String word, List<String> words) {
        if (!words.contains(word)) {
            throw new WrongUse(
                    option + " takes " + String.join(" or ", words) + ", and `" + word + "` is neither",
                    "try: " + option + "=" + Nearest.of(word, words).orElse(words.getFirst()));
        }
    }

    private static Reading<Studio> open(Options options) {
        try {
            return Studio.open(options);
        } catch (BindException taken) {
            throw options.port() == 0
                    ? new WrongUse("nothing may listen on this machine", reason(taken))
                    : new WrongUse(
                            "nothing can listen at port " + options.port(),
                            reason(taken),
                            "another studio may be there: its address stands in its terminal",
                            "try: stake studio --port " + (options.port() % LAST_PORT + 1));
        } catch (IOException failure) {
            throw new WrongUse("the studio could not be started", reason(failure));
        }
    }

    private static String reason(IOException failure) {
        return "the system says: " + failure.getMessage();
    }

    private int serve(Studio studio) {
        // what is being answered when somebody presses Ctrl-C is not waited for
        Runtime.getRuntime().addShutdownHook(new Thread(studio::close));
        try (studio) {
            shell.out().println(studio.address());
            shell.out().flush();
            if (rehearse) {
                Rehearsal.of(studio);
                return Exit.FINE;
            }
            greet(studio);
            if (studio.await()) {
                shell.talk()
                        .println(
                                "no page was open for two minutes: the studio has ended, and your files are as you left them");
            }
            return Exit.FINE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Exit.INTERRUPTED;
        }
    }

    private void greet(Studio studio) {
        shell.talk()
                .println("the studio listens at this address, for this machine alone; "
                        + (stay ? "Ctrl-C ends it" : "Ctrl-C ends it, and so do two minutes without a page"));
        if (!noBrowser && !Browser.open(studio.addressForOnce())) {
            shell.talk()
                    .println("no browser was found: open the address in one, or say which: CLAIMSTAKE_BROWSER=PROGRAM");
        }
    }

    private void tell(Throwable fault) {
        var words = new ArrayList<>(List.of("studio"));
        words.addAll(cases);
        shell.talk().print(OurFault.words(words, fault));
        shell.talk().flush();
    }
}
