package org.claimstake.checks.docs;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.claimstake.cli.Stake;

/** The {@code stake} command as a page has it typed. */
final class Command {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private Command() {}

    /**
     * @param exit    its exit code
     * @param printed results and messages, in the order in which they would stand on a terminal
     */
    record Ended(int exit, String printed) {}

    /** @param typed {@code stake run copper}, or {@code ./stake} with the same */
    static Ended run(String typed, Path here) {
        List<String> words = words(typed);
        if (!words.getFirst().equals("stake") && !words.getFirst().equals("./stake")) {
            throw new IllegalArgumentException("only `stake` can be run, not: " + typed);
        }
        return run(words.subList(1, words.size()), here);
    }

    static Ended run(List<String> words, Path here) {
        var bytes = new ByteArrayOutputStream();
        var screen = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exit = Stake.run(words, here, screen, screen);
        screen.flush();
        return new Ended(exit, bytes.toString(StandardCharsets.UTF_8));
    }

    /** As a shell cuts them, quotes being all that is known of it. */
    static List<String> words(String typed) {
        return WORD.matcher(typed)
                .results()
                .map(found -> found.group(1) != null
                        ? found.group(1)
                        : found.group(2) != null ? found.group(2) : found.group(3))
                .toList();
    }
}
