package org.claimstake.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of all messages, {@code docs/errors.md}, which is packed beside the program's classes. */
final class Explanations {
    private static final String PAGE = "errors.md";
    private static final String HEADING = "### ";
    private static final Pattern FILE = Pattern.compile("```\\S+ (file|mended)=(\\S+)(.*)");

    /**
     * @param name  as it stands in the brackets behind {@code error}
     * @param lines of Markdown, from what stands below the name
     */
    record Explanation(String name, List<String> lines) {
        Explanation {
            lines = List.copyOf(lines);
        }

        /** The first sentences: when it comes. */
        String when() {
            return lines.stream()
                    .dropWhile(String::isBlank)
                    .takeWhile(line -> !line.isBlank())
                    .collect(Collectors.joining(" "));
        }

        /** As it is read on a terminal: what stands between fences is moved in, below the name of its file. */
        String plain() {
            var text = new StringBuilder(name).append('\n');
            boolean within = false;
            for (String line : lines) {
                Matcher file = FILE.matcher(line);
                if (file.matches()) {
                    text.append("deal/").append(file.group(2)).append(file.group(3));
                    text.append(file.group(1).equals("mended") ? ", mended:\n" : ":\n");
                }
                boolean fence = line.startsWith("```");
                within ^= fence;
                if (!fence) {
                    text.append(within && !line.isEmpty() ? "    " : "")
                            .append(line)
                            .append('\n');
                }
            }
            return text.toString().stripTrailing() + "\n";
        }
    }

    private final List<Explanation> all;

    private Explanations(List<Explanation> all) {
        this.all = List.copyOf(all);
    }

    static Explanations read() {
        return parse(page());
    }

    static Explanations parse(String page) {
        var all = new ArrayList<Explanation>();
        var lines = new ArrayList<String>();
        String name = "";
        for (String line : (page + "\n## end").lines().toList()) {
            boolean heading = line.startsWith(HEADING);
            if (heading || line.startsWith("## ")) {
                if (!name.isEmpty()) {
                    all.add(new Explanation(name, lines));
                }
                name = heading ? line.substring(HEADING.length()) : "";
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        return new Explanations(all);
    }

    List<Explanation> all() {
        return all;
    }

    Optional<Explanation> find(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    List<Explanation> group(String word) {
        String start = word.endsWith("/") ? word : word + "/";
        return all.stream().filter(each -> each.name().startsWith(start)).toList();
    }

    /** Packed into the jar; beside the program where the classes were not packed. */
    private static String page() {
        try (InputStream packed = Explanations.class.getResourceAsStream("/" + PAGE)) {
            if (packed != null) {
                return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
            }
            Path home = Shell.home();
            return home == null ? "" : Files.readString(home.resolve("docs").resolve(PAGE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
