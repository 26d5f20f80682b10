package org.claimstake.world.deposit;

import java.util.List;

/** How alike two names are. */
final class Likeness {
    private Likeness() {}

    /** From 0 to 1: of all pairs of names the most alike, as one less the share of letters to be changed (Levenshtein 1966). */
    static double of(List<String> some, List<String> others) {
        double most = 0;
        for (String one : some) {
            for (String other : others) {
                most = Math.max(most, of(one, other));
            }
        }
        return most;
    }

    private static double of(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        // so different in length that no change of letters makes them alike
        if (shorter * 2 < longer) {
            return 0;
        }
        return 1 - (double) changes(one, other) / longer;
    }

    private static int changes(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + same, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
