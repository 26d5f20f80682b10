package org.claimstake.casefile.table;

import java.util.Optional;

/** Where a cell is longer than the CSV reader takes; it only says that one is. Every quote is in its place. */
final class LongCell {
    private LongCell() {}

    /** The line on which the first such cell begins. */
    static Optional<Integer> in(String text, int most) {
        int line = 1;
        int began = 1;
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            line += c == '\n' ? 1 : 0;
            if (!quoted && (c == ',' || c == '\n')) {
                start = i + 1;
                began = line;
            } else if (i - start >= most) {
                return Optional.of(began);
            }
        }
        return Optional.empty();
    }
}
