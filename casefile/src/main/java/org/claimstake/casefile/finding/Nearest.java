package org.claimstake.casefile.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that was probably meant. */
public final class Nearest {

    // Longer than any name that a person would mistype, and short enough to compare with thousands.
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The name with the fewest edits (a letter added, left out, changed, or two neighbours swapped), if at
     * most a third of the letters differ. Of equals the first in the alphabet, so that messages repeat.
     */
    public static Optional<String> to(String word, Collection<String> names) {
        return names.stream()
                .filter(name -> !name.equals(word) && name.length() <= LONGEST && word.length() <= LONGEST)
                .filter(name -> edits(word, name) <= Math.max(1, Math.max(word.length(), name.length()) / 3))
                .min(Comparator.comparingInt((String name) -> edits(word, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Edits between two words (optimal string alignment). */
    static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1]; // [letters of a][letters of b]
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] cost, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
