package org.claimstake.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that was probably meant, among commands, options and names of values. */
final class Closest {
    private static final int LONGEST = 100;

    private Closest() {}

    /** The word with the fewest letters changed, if at most a third of them are; of equals the first of the alphabet. */
    static Optional<String> to(String word, Collection<String> words) {
        return words.stream()
                .filter(other -> other.length() <= LONGEST && word.length() <= LONGEST)
                .filter(other -> changes(word, other) <= Math.max(1, Math.max(word.length(), other.length()) / 3))
                .min(Comparator.comparingInt((String other) -> changes(word, other)).thenComparing(Comparator.naturalOrder()));
    }

    // letters added, left out or changed
    private static int changes(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] next = new int[b.length() + 1];
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(same, 1 + Math.min(last[j], next[j - 1]));
            }
            last = next;
        }
        return last[b.length()];
    }
}
