package org.claimstake.world.table;

import java.util.List;
import java.util.Locale;

/** Names of columns, compared as people mean them. */
final class Columns {
    private Columns() {}

    static int find(List<String> columns, String wanted) {
        int exact = columns.indexOf(wanted);
        if (exact >= 0) {
            return exact;
        }
        String bare = bare(wanted);
        for (int i = 0; i < columns.size(); i++) {
            if (bare(columns.get(i)).equals(bare)) {
                return i;
            }
        }
        return -1;
    }

    private static String bare(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
