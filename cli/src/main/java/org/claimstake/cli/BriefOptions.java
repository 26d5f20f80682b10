package org.claimstake.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.claimstake.report.DealBrief;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of a case: the page to hand on. */
final class BriefOptions {
    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write a brief to read in two minutes: .html (a page of its own) or .md.")
    private @Nullable String file;

    private String command = "";

    /** @param typed what makes the same again */
    BriefOptions of(String typed) {
        command = typed;
        return this;
    }

    String command() {
        return command;
    }

    boolean isSaid() {
        return file != null;
    }

    /** What is wrong with the name shows before anything is computed. */
    void check() {
        if (file != null && !isMarkdown(file) && !isPage(file)) {
            throw new WrongUse(
                    "the ending of `" + file + "` says no form",
                    "a brief is written as .html or .md, --json is for programs");
        }
    }

    private static boolean isMarkdown(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".md");
    }

    private static boolean isPage(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".html") || lower.endsWith(".htm");
    }

    /** Says in a sentence what stands in it, where nothing else is printed. */
    void write(Supplier<DealBrief> brief, Shell shell, boolean json, boolean quiet) {
        if (file == null) {
            return;
        }
        DealBrief made = brief.get();
        String text = isMarkdown(file) ? made.markdown() : made.html();
        OutputFile.write(shell.here(), file, text.getBytes(StandardCharsets.UTF_8));
        if (!quiet && !json) {
            byte[] answer = (made.answer() + "\n").getBytes(StandardCharsets.UTF_8);
            shell.out().write(answer, 0, answer.length);
        }
        if (!quiet) {
            shell.talk().println("written: " + file);
        }
    }
}
