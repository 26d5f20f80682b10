package org.claimstake.evidence.score;

import java.util.List;
import java.util.Locale;

/** Whether two names are of one person: the same last word, also where a case ending differs. */
final class People {
    /** What an ending may change of a word. */
    private static final int ENDING = 3;

    private People() {}

    static boolean agree(String cell, String said) {
        return Mark.isOpen(cell) || Mark.answers(cell).stream().anyMatch(one -> same(one, said));
    }

    private static boolean same(String expected, String said) {
        if (expected.equals("-") || said.isEmpty()) {
            return expected.equals("-") && said.isEmpty();
        }
        List<String> wanted = words(expected);
        return words(said).stream().anyMatch(word -> alike(wanted.getLast(), word));
    }

    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    }

    private static boolean alike(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return one.equals(other) || shared >= Math.max(ENDING, Math.max(one.length(), other.length()) - ENDING);
    }
}
