package org.claimstake.checks.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.checks.docs.Page.Block;

/**
 * Does what a page tells its reader to do, from top to bottom, in one folder. {@code stake file=F}, or {@code yaml}, {@code json}, {@code xml}, writes the block into
 * F, with {@code add} behind what is there; in {@code console} a line after {@code $ } is run and the lines below it are
 * what it prints. All other blocks are only looked at.
 */
final class Lesson {
    private static final String PROMPT = "$ ";
    private static final Pattern FILE = Pattern.compile("(?:stake|yaml|json|xml) file=(\\S+)( add)?");

    private final Page page;
    private final Path here;
    private final List<String> failures = new ArrayList<>();
    private int commands;

    /**
     * @param commands how many were run
     * @param failures each with its place on the page
     */
    record Outcome(int commands, List<String> failures) {
        Outcome {
            failures = List.copyOf(failures);
        }
    }

    private Lesson(Page page, Path here) {
        this.page = page;
        this.here = here;
    }

    static Outcome follow(Page page, Path here) {
        var lesson = new Lesson(page, here);
        page.blocks().forEach(lesson::follow);
        return new Outcome(lesson.commands, lesson.failures);
    }

    private void follow(Block block) {
        Matcher file = FILE.matcher(block.info());
        if (file.matches()) {
            write(here.resolve(file.group(1)), block, file.group(2) != null);
        } else if (block.language().equals("console")) {
            console(block);
        } else if (block.info().startsWith("stake")) {
            failures.add("%s:%d  not understood: %s".formatted(page.name(), block.line() - 1, block.info()));
        }
    }

    private static void write(Path file, Block block, boolean add) {
        String text = String.join("\n", block.lines()) + "\n";
        try {
            Files.createDirectories(file.getParent());
            if (add) {
                Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
            } else {
                Files.writeString(file, text, StandardCharsets.UTF_8);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void console(Block block) {
        List<String> lines = block.lines();
        for (int at = 0; at < lines.size(); ) {
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).startsWith(PROMPT)) {
                end++;
            }
            if (lines.get(at).startsWith(PROMPT)) {
                run(lines.get(at).substring(PROMPT.length()), lines.subList(at + 1, end), block.line() + at);
            } else {
                failures.add("%s:%d  stands before any command".formatted(page.name(), block.line() + at));
            }
            at = end;
        }
    }

    private void run(String command, List<String> expected, int line) {
        commands++;
        new Screen(expected)
                .differs(Command.run(command, here).printed())
                .ifPresent(words -> failures.add("%s:%d  %s\n  %s".formatted(page.name(), line, command, words)));
    }
}
