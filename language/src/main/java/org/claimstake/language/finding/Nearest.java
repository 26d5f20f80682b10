package org.claimstake.language.finding;

import java.util.Locale;
import java.util.Optional;

/** The name that was probably meant: one misspelt name is mended by one that exists. */
public final class Nearest {

    private Nearest() {}

    /**
     * The candidate that needs the fewest letters added, left out, changed or swapped with their neighbour
     * (Damerau-Levenshtein, case weighs nothing), if it needs no more than a third of the word's letters,
     * at least one. Of equally near ones the first.
     *
     * @param word       as it was written
     * @param candidates names that exist, in the order in which they are declared
     */
    public static Optional<String> of(String word, Iterable<String> candidates) {
        String written = word.toLowerCase(Locale.ROOT);
        int most = Math.max(1, Math.min(word.length(), 200) / 3);
        String best = null;
        for (String candidate : candidates) {
            int steps = steps(written, candidate.toLowerCase(Locale.ROOT), most);
            if (steps <= most && !candidate.equals(word)) {
                best = candidate;
                most = steps - 1;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Steps from one word to another; more than {@code most} when they lie further apart. */
    private static int steps(String from, String to, int most) {
        if (most < 0 || Math.abs(from.length() - to.length()) > most || from.length() > 200) {
            return most + 1;
        }
        int[] twoBefore = new int[to.length() + 1];
        int[] before = new int[to.length() + 1];
        int[] here = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            here[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                here[j] = Math.min(Math.min(here[j - 1], before[j]) + 1, before[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    here[j] = Math.min(here[j], twoBefore[j - 2] + 1);
                }
            }
            int[] spare = twoBefore;
            twoBefore = before;
            before = here;
            here = spare;
        }
        return before[to.length()];
    }
}
