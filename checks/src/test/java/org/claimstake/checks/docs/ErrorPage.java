package org.claimstake.checks.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimstake.checks.docs.Page.Block;

/**
 * What a reader is told of one finding: a file {@code docs/errors/GROUP/KIND.md}. Its title is the finding's lasting
 * name; then comes when it is raised, and one example or several. An example is
 *
 * <ul>
 *   <li>its files, a block {@code LANGUAGE file=NAME} each, in a folder {@code deal}; see {@link ErrorFiles}
 *   <li>a block {@code console} with one command and all that it prints: exactly this finding
 *   <li>how it is mended, in words
 *   <li>the files that change, a block {@code LANGUAGE mended=NAME} each, or the command that should have been typed,
 *       a block {@code console mended}: with them nothing is found
 * </ul>
 *
 * <p>A finding that only the state of a machine can raise, a full disk, has a block {@code console machine}: what is
 * printed there is worded by {@link MachineFaults}.
 */
record ErrorPage(String name, String text, List<Example> examples) {

    /**
     * @param shown   the block with the command and what it prints
     * @param files   as they are given
     * @param mended  the files that are given otherwise when it is mended
     * @param instead the command when it is mended; the same unless said
     */
    record Example(Block shown, List<Block> files, List<Block> mended, String instead) {
        Example {
            files = List.copyOf(files);
            mended = List.copyOf(mended);
        }

        boolean isOfMachine() {
            return shown.info().equals("console machine");
        }

        String command() {
            return shown.lines().getFirst().substring(PROMPT.length());
        }

        String printed() {
            return shown.lines().stream().skip(1).map(line -> line + "\n").collect(Collectors.joining());
        }

        boolean isMended() {
            return !mended.isEmpty() || !instead.equals(command());
        }

        /** The files of the mended case: those given, some of them otherwise. */
        List<Block> mendedFiles() {
            var byFile = new TreeMap<String, Block>();
            files.forEach(block -> byFile.put(attributes(block).get("file"), block));
            mended.forEach(block -> byFile.put(attributes(block).get("mended"), block));
            return List.copyOf(byFile.values());
        }
    }

    static final String PROMPT = "$ ";

    ErrorPage {
        examples = List.copyOf(examples);
    }

    static ErrorPage parse(String file, String text) {
        Page page = Page.of(file, text);
        var examples = new ArrayList<Example>();
        var files = new ArrayList<Block>();
        for (Block block : page.blocks()) {
            if (attributes(block).containsKey("file")) {
                files.add(block);
            } else if (block.info().equals("console") || block.info().equals("console machine")) {
                examples.add(new Example(
                        block, files, List.of(), block.lines().getFirst().substring(PROMPT.length())));
                files.clear();
            } else {
                examples.add(mended(examples.removeLast(), block));
            }
        }
        return new ErrorPage(title(file, text), text, examples);
    }

    private static Example mended(Example example, Block block) {
        if (block.info().equals("console mended")) {
            String instead = block.lines().getFirst().substring(PROMPT.length());
            return new Example(example.shown, example.files, example.mended, instead);
        }
        if (!attributes(block).containsKey("mended")) {
            throw new IllegalArgumentException("a block of this kind is not known: " + block.info());
        }
        var mended = new ArrayList<>(example.mended);
        mended.add(block);
        return new Example(example.shown, example.files, mended, example.instead);
    }

    private static String title(String file, String text) {
        if (!text.startsWith("# ")) {
            throw new IllegalArgumentException(file + " begins without a title");
        }
        return text.lines().findFirst().orElseThrow().substring(2);
    }

    /** What stands behind a fence as {@code key=value}. */
    static Map<String, String> attributes(Block block) {
        var attributes = new TreeMap<String, String>();
        for (String word : block.info().split(" ")) {
            int is = word.indexOf('=');
            if (is > 0) {
                attributes.put(word.substring(0, is), word.substring(is + 1));
            }
        }
        return attributes;
    }

    /** The first sentences: when it is raised. */
    String when() {
        return text.lines().skip(2).takeWhile(line -> !line.isBlank()).collect(Collectors.joining(" "));
    }

    String group() {
        return name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
    }

    /** The same page with other words behind the commands of its examples. */
    String with(List<String> printed) {
        var lines = new ArrayList<String>();
        List<String> old = text.lines().toList();
        int from = 0;
        for (int i = 0; i < examples.size(); i++) {
            Block shown = examples.get(i).shown;
            lines.addAll(old.subList(from, shown.line()));
            printed.get(i).lines().forEach(lines::add);
            from = shown.line() - 1 + shown.lines().size();
        }
        lines.addAll(old.subList(from, old.size()));
        return String.join("\n", lines) + "\n";
    }
}
