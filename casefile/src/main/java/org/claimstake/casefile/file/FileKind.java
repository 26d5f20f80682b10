package org.claimstake.casefile.file;

import java.util.Optional;

/** What a file is by its first bytes, when it is no text of UTF-8: most often a workbook under the wrong name. */
final class FileKind {
    private record Start(String kind, int... bytes) {}

    private static final Start[] STARTS = {
        new Start("a workbook (.xlsx) or another zip archive", 'P', 'K', 3, 4),
        new Start("a workbook of the old kind (.xls)", 0xD0, 0xCF, 0x11, 0xE0),
        new Start("a PDF", '%', 'P', 'D', 'F', '-'),
        new Start("a compressed file (gzip)", 0x1F, 0x8B),
        new Start("a Parquet file", 'P', 'A', 'R', '1'),
        new Start("a SQLite database", 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't', ' ', '3', 0),
    };

    private FileKind() {}

    static Optional<String> of(byte[] bytes) {
        for (Start start : STARTS) {
            if (startsWith(bytes, start.bytes())) {
                return Optional.of(start.kind());
            }
        }
        return Optional.empty();
    }

    static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
