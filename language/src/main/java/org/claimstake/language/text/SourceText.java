package org.claimstake.language.text;

import java.util.Arrays;

/**
 * One file's text and the map from offsets to lines. Lines and columns count from 1; columns count
 * characters (UTF-16 units) as an editor does.
 *
 * @param name how messages call the file, relative to the case or the library
 * @param text the whole text, line ends as {@code \n}
 */
public record SourceText(String name, String text) {

    /** Line of an offset, from 1. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Column of an offset, from 1. */
    public int column(int offset) {
        return offset - starts()[line(offset) - 1] + 1;
    }

    /** The text of a line without its end. */
    public String lineText(int line) {
        int[] starts = starts();
        int from = starts[line - 1];
        int end = line < starts.length ? starts[line] - 1 : text.length();
        return text.substring(from, end);
    }

    public int lines() {
        return starts().length;
    }

    /** The words of a span. */
    public String slice(Span span) {
        return text.substring(span.from(), span.to());
    }

    // Messages are rare: the map is made when one is wanted, so that the record stays a plain value.
    private int[] starts() {
        int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
        int next = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts[next++] = i + 1;
            }
        }
        return starts;
    }
}
