package org.claimstake.checks.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimstake.checks.docs.Page.Block;

/**
 * Lays the files of an example into a folder. What would be too long to print is said by a rule in braces:
 *
 * <ul>
 *   <li>a line {@code {10_001 lines: mine_{n},5}} stands for so many lines, {@code {n}} counting from 1, with
 *       {@code {n+1}} the next
 *   <li>{@code {3_000 times: ab}} within a line stands for so many of these letters
 *   <li>a block {@code … file=notes/{n}.txt times=10_001} for so many files
 *   <li>{@code charset=windows-1251} for another encoding than UTF-8, a block of {@code bytes} for bytes
 *   <li>a block {@code folder} is a folder, a block {@code link} a link to what it names
 * </ul>
 */
final class ErrorFiles {
    private static final Pattern LINES = Pattern.compile("\\{([0-9_]+) lines: (.*)}");
    private static final Pattern TIMES = Pattern.compile("\\{([0-9_]+) times: ([^{}]*)}");

    private ErrorFiles() {}

    static void lay(List<Block> blocks, Path folder) {
        try {
            for (Block block : blocks) {
                lay(block, folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void lay(Block block, Path folder) throws IOException {
        Map<String, String> said = ErrorPage.attributes(block);
        String name = said.getOrDefault("file", said.getOrDefault("mended", ""));
        byte[] bytes = bytes(block, Charset.forName(said.getOrDefault("charset", "UTF-8")));
        int times = number(said.getOrDefault("times", "1"));
        for (int n = 1; n <= times; n++) {
            Path file = folder.resolve(name.replace("{n}", String.valueOf(n)));
            Files.createDirectories(file.getParent());
            switch (block.language()) {
                case "folder" -> Files.createDirectories(file);
                case "link" ->
                    Files.createSymbolicLink(file, Path.of(block.lines().getFirst()));
                default -> Files.write(file, bytes);
            }
        }
    }

    private static byte[] bytes(Block block, Charset charset) {
        if (block.language().equals("bytes")) {
            return HexFormat.ofDelimiter(" ").parseHex(String.join(" ", block.lines()));
        }
        var text = new StringBuilder();
        for (String line : block.lines()) {
            Matcher lines = LINES.matcher(line);
            if (lines.matches()) {
                for (int n = 1; n <= number(lines.group(1)); n++) {
                    text.append(counted(lines.group(2), n)).append('\n');
                }
            } else {
                text.append(repeated(line)).append('\n');
            }
        }
        return text.toString().getBytes(charset);
    }

    private static String counted(String line, int n) {
        return line.replace("{n}", String.valueOf(n)).replace("{n+1}", String.valueOf(n + 1));
    }

    private static String repeated(String line) {
        return TIMES.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(2).repeat(number(found.group(1)))));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replace("_", ""));
    }

    /** All of a folder, for the reader of a failure. */
    static String shown(List<Block> blocks) {
        return blocks.stream()
                .map(block -> "--- " + block.info() + "\n" + String.join("\n", block.lines()))
                .collect(Collectors.joining("\n"));
    }
}
