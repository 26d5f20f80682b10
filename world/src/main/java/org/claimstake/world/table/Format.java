package org.claimstake.world.table;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the first bytes of a file say it is. */
enum Format {
    NOTHING,
    TEXT,
    WORKBOOK,
    OLD_WORKBOOK,
    OTHER;

    private static final int LOOK = 4096;
    private static final List<String> OTHERS = List.of(
            "%PDF",
            "\u0089PNG",
            "GIF8",
            "\u00FF\u00D8\u00FF",
            "SQLite format 3",
            "\u007FELF",
            "\u001F\u008B",
            "Rar!",
            "7z\u00BC");

    static Format of(byte[] bytes) {
        if (bytes.length == 0) {
            return NOTHING;
        }
        String start = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return WORKBOOK;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLD_WORKBOOK;
        }
        if (OTHERS.stream().anyMatch(start::startsWith)) {
            return OTHER;
        }
        return isText(bytes) ? isBlank(bytes) ? NOTHING : TEXT : OTHER;
    }

    /** Control signs stand in no text. Zero bytes do when it is UTF-16, and then at one side of each pair only. */
    private static boolean isText(byte[] bytes) {
        int[] zeros = new int[2];
        int look = Math.min(LOOK, bytes.length);
        for (int i = 0; i < look; i++) {
            int sign = bytes[i];
            zeros[i & 1] += sign == 0 ? 1 : 0;
            if (sign > 0
                    && sign < ' '
                    && sign != '\t'
                    && sign != '\n'
                    && sign != '\r'
                    && sign != '\f'
                    && zeros[0] + zeros[1] == 0) {
                return false;
            }
        }
        boolean marked = look > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE && bytes[0] != bytes[1];
        boolean pairs = zeros[0] * 10 < zeros[1] || zeros[1] * 10 < zeros[0];
        return zeros[0] + zeros[1] == 0 || marked || pairs && Math.max(zeros[0], zeros[1]) * 4 > look;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte sign : bytes) {
            boolean blank = sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t' || sign == 0;
            boolean mark =
                    (sign & 0xFF) == 0xEF || (sign & 0xFF) == 0xBB || (sign & 0xFF) == 0xBF || (sign & 0xFE) == 0xFE;
            if (!blank && !mark) {
                return false;
            }
        }
        return true;
    }
}
