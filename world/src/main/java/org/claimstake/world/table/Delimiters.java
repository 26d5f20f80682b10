package org.claimstake.world.table;

import java.util.List;

/** Which sign stands between the cells of a text: the one that gives most of its first rows one and the same number of cells. */
final class Delimiters {
    private static final List<Character> SIGNS = List.of(',', ';', '\t', '|');
    private static final int ROWS = 50;

    private Delimiters() {}

    static char of(byte[] utf8) {
        char best = ',';
        long most = 0;
        for (char sign : SIGNS) {
            long agreeing = agreeing(utf8, sign);
            if (agreeing > most) {
                most = agreeing;
                best = sign;
            }
        }
        return best;
    }

    /** Of the first rows, how many have the commonest number of cells above one, times that number of cells. */
    private static long agreeing(byte[] utf8, char sign) {
        int[] rows = new int[ROWS];
        int[] seen = {0};
        new CsvRows(utf8, "", sign)
                .each(
                        row -> {
                            rows[seen[0]++] = row.cells().size();
                            return seen[0] < ROWS;
                        },
                        trouble -> {});
        long best = 0;
        for (int i = 0; i < seen[0]; i++) {
            long count = 0;
            for (int j = 0; j < seen[0]; j++) {
                count += rows[j] == rows[i] ? 1 : 0;
            }
            best = rows[i] > 1 ? Math.max(best, count * rows[i]) : best;
        }
        return best;
    }
}
