package org.claimstake.casefile.file;

/**
 * How much of a folder is read: a case from a stranger must not be able to fill the machine. What lies
 * above a limit is a finding, never a part read in silence.
 *
 * @param textBytes  of one text: model, settings, question
 * @param tableBytes of one table
 * @param rows       of one table, its header not counted
 * @param columns    of one table
 * @param files      in the case's folder and below
 * @param depth      folders below one another, and lists within lists of a YAML file
 */
public record Limits(long textBytes, long tableBytes, int rows, int columns, int files, int depth) {

    private static final long MEGABYTE = 1_000_000;

    public static final Limits DEFAULT = new Limits(10 * MEGABYTE, 100 * MEGABYTE, 1_000_000, 10_000, 10_000, 16);

    /** Of all texts, and all questions, together. */
    public long allTextBytes() {
        return 5 * textBytes;
    }

    /** Of all tables together. */
    public long allTableBytes() {
        return 4 * tableBytes;
    }

    public Limits withTextBytes(long bytes) {
        return new Limits(bytes, tableBytes, rows, columns, files, depth);
    }

    public Limits withTableBytes(long bytes) {
        return new Limits(textBytes, bytes, rows, columns, files, depth);
    }

    public Limits withRows(int most) {
        return new Limits(textBytes, tableBytes, most, columns, files, depth);
    }

    public Limits withColumns(int most) {
        return new Limits(textBytes, tableBytes, rows, most, files, depth);
    }

    public Limits withFiles(int most) {
        return new Limits(textBytes, tableBytes, rows, columns, most, depth);
    }
}
