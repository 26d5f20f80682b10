package org.claimstake.casefile.file;

import java.util.List;
import java.util.Optional;

/** What a file is by its first bytes, when it is no text of UTF-8: most often a workbook under the wrong name. */
final class FileKind {

    /** @param first letters, each standing for the byte of its number */
    private record Start(String kind, String first) {}

    private static final List<Start> STARTS = List.of(
            new Start("a workbook (.xlsx) or another zip archive", "PK\u0003\u0004"),
            new Start("a workbook of the old kind (.xls)", "\u00D0\u00CF\u0011\u00E0"),
            new Start("a PDF", "%PDF-"),
            new Start("a compressed file (gzip)", "\u001F\u008B"),
            new Start("a Parquet file", "PAR1"),
            new Start("a SQLite database", "SQLite format 3\0"));

    private FileKind() {}

    static Optional<String> of(byte[] bytes) {
        return STARTS.stream()
                .filter(start -> startsWith(bytes, start.first()))
                .map(Start::kind)
                .findFirst();
    }

    static boolean startsWith(byte[] bytes, String first) {
        if (bytes.length < first.length()) {
            return false;
        }
        for (int i = 0; i < first.length(); i++) {
            if ((bytes[i] & 0xFF) != first.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
