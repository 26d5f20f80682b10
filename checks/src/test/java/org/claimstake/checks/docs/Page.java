package org.claimstake.checks.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A page of Markdown with its fenced blocks.
 *
 * @param name how failures call it
 */
record Page(String name, String text, List<Block> blocks) {

    /**
     * @param info  what stands behind the fence: the language and what else is said of the block
     * @param line  of the first line between the fences, from 1
     */
    record Block(String info, int line, List<String> lines) {
        Block {
            lines = List.copyOf(lines);
        }

        String language() {
            return info.isEmpty() ? "" : info.split(" ")[0];
        }
    }

    private static final String FENCE = "```";

    Page {
        blocks = List.copyOf(blocks);
    }

    static Page of(String name, String text) {
        var blocks = new ArrayList<Block>();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(FENCE)) {
                int end = end(name, lines, at);
                String info = lines.get(at).substring(FENCE.length()).strip();
                blocks.add(new Block(info, at + 2, lines.subList(at + 1, end)));
                at = end;
            }
        }
        return new Page(name, text, blocks);
    }

    private static int end(String name, List<String> lines, int start) {
        for (int at = start + 1; at < lines.size(); at++) {
            if (lines.get(at).equals(FENCE)) {
                return at;
            }
        }
        throw new IllegalArgumentException("%s:%d: the block is never closed".formatted(name, start + 1));
    }
}
