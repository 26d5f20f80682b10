package org.claimstake.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of two texts that are not in the other one, by a longest common sequence of words. Of texts that have little in
 * common nothing is marked: all of it is other.
 */
record WordMarks(List<Sheet.Mark> left, List<Sheet.Mark> right) {
    private static final WordMarks NONE = new WordMarks(List.of(), List.of());
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_%$.,'’-]*[\\p{L}\\p{N}_%$]");

    /** Longer texts are whole contracts, not clauses. */
    private static final int MOST = 2_000;

    private record Word(String text, int from, int to) {}

    static WordMarks of(String left, String right) {
        List<Word> here = words(left);
        List<Word> there = words(right);
        if (here.isEmpty() || there.isEmpty() || here.size() > MOST || there.size() > MOST) {
            return NONE;
        }
        var kept = new BitSet();
        var found = new BitSet();
        common(here, there, kept, found);
        int fewer = Math.min(here.size(), there.size());
        return 2 * kept.cardinality() < fewer ? NONE : new WordMarks(marks(here, kept), marks(there, found));
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Word(word.group().toLowerCase(Locale.ROOT), word.start(), word.end()));
        }
        return words;
    }

    private static void common(List<Word> here, List<Word> there, BitSet kept, BitSet found) {
        // longest[i][j]: of the words from i and from j on
        var longest = new int[here.size() + 1][there.size() + 1];
        for (int i = here.size() - 1; i >= 0; i--) {
            for (int j = there.size() - 1; j >= 0; j--) {
                longest[i][j] = here.get(i).text().equals(there.get(j).text())
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < here.size() && j < there.size()) {
            if (here.get(i).text().equals(there.get(j).text())) {
                kept.set(i++);
                found.set(j++);
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** Words beside each other are marked as one stretch. */
    private static List<Sheet.Mark> marks(List<Word> words, BitSet common) {
        var marks = new ArrayList<Sheet.Mark>();
        for (int i = common.nextClearBit(0); i < words.size(); i = common.nextClearBit(i)) {
            int end = common.nextSetBit(i) < 0 ? words.size() : common.nextSetBit(i);
            marks.add(new Sheet.Mark(words.get(i).from(), words.get(end - 1).to()));
            i = end;
        }
        return marks;
    }
}
