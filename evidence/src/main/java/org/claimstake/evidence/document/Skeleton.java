package org.claimstake.evidence.document;

import java.util.Arrays;
import org.claimstake.evidence.text.Span;

/**
 * What of a text stays the same however it is set: no blanks, dashes, quotation marks and unseen characters.
 *
 * @param letters what is left
 * @param starts  where each of them begins in the text
 * @param ends    and where it ends: an accent written apart belongs to its letter
 */
record Skeleton(String letters, int[] starts, int[] ends) {
    private static final String MARKS = "\"'`´‘’‚‛“”„‟«»‹›ʼʹ′″＂＇";
    /** Surroundings are compared as far as this. */
    private static final int AROUND = 240;

    static Skeleton of(String text) {
        Traced clean = PlainText.even(text);
        String words = clean.text();
        var letters = new StringBuilder(words.length());
        int most = words.length()
                + 2 * (int) words.chars().filter(letter -> letter == '…').count();
        int[] starts = new int[most];
        int[] ends = new int[most];
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            if (isKept(letter)) {
                Span place = clean.of(new Span(at, at + 1)).span();
                int from = letters.length();
                letters.append(letter == '…' ? "..." : String.valueOf(letter));
                Arrays.fill(starts, from, letters.length(), place.from());
                Arrays.fill(ends, from, letters.length(), place.to());
            }
        }
        return new Skeleton(letters.toString(), starts, ends);
    }

    /** Where letters stand in the text. */
    Span place(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /** Without regard to capitals. */
    Skeleton small() {
        var small = new StringBuilder(letters.length());
        for (int at = 0; at < letters.length(); at++) {
            small.append(Character.toLowerCase(letters.charAt(at)));
        }
        return new Skeleton(small.toString(), starts, ends);
    }

    static boolean isMark(char letter) {
        return MARKS.indexOf(letter) >= 0;
    }

    /** How much of the end of {@code prefix} stands right before {@code at}, and how many of its triples of letters near it. */
    static int likeBefore(String letters, int at, String prefix) {
        int run = 0;
        while (run < prefix.length()
                && run < at
                && letters.charAt(at - 1 - run) == prefix.charAt(prefix.length() - 1 - run)) {
            run++;
        }
        return run == prefix.length()
                ? 2 * run
                : run + triples(prefix, letters.substring(Math.max(0, at - AROUND), at));
    }

    /** The same behind. */
    static int likeBehind(String letters, int at, String suffix) {
        int run = 0;
        while (run < suffix.length() && at + run < letters.length() && letters.charAt(at + run) == suffix.charAt(run)) {
            run++;
        }
        return run == suffix.length()
                ? 2 * run
                : run + triples(suffix, letters.substring(at, Math.min(letters.length(), at + AROUND)));
    }

    private static int triples(String sought, String near) {
        int found = 0;
        for (int at = 0; at + 3 <= sought.length(); at++) {
            found += near.contains(sought.substring(at, at + 3)) ? 1 : 0;
        }
        return found;
    }

    private static boolean isKept(char letter) {
        return letter != '\n'
                && !PlainText.isBlank(letter)
                && Character.getType(letter) != Character.DASH_PUNCTUATION
                && letter != '−'
                && !isMark(letter);
    }
}
