package org.claimstake.casefile.finding;

import static org.claimstake.casefile.finding.CaseWording.count;
import static org.claimstake.casefile.finding.CaseWording.line;

import java.util.HexFormat;
import java.util.List;
import org.claimstake.language.finding.Finding;

/**
 * What can be wrong with a table's file: its encoding, its header, its rows.
 */
public final class TableFindings {
    private static final String NOT_READ = "the table was not read";
    private static final int SHOWN = 80;

    /**
     * A guess at an encoding.
     *
     * @param words   for a reader: {@code Windows-1251 (Cyrillic)}
     * @param charset for a converter: {@code WINDOWS-1251}
     * @param example a word of the file, read so; may be empty
     */
    public record LooksLike(String words, String charset, String example) {}

    private TableFindings() {}

    public static Finding notText(String path, String kind) {
        return Finding.of("data/not-text", "`" + path + "` is " + kind + ", not text")
                .where(path)
                .why("tables are CSV: text of UTF-8, one line a row, cells parted by commas")
                .why("save the sheet under another name as CSV (in a spreadsheet: Save as, CSV UTF-8)");
    }

    public static Finding encoding(String path, int line, int byteNumber, int value, LooksLike looks) {
        Finding finding = Finding.of("data/encoding", "`" + path + "` is not in UTF-8")
                .where(line(path, line) + ": byte " + byteNumber + " is "
                        + HexFormat.of().withUpperCase().toHexDigits((byte) value))
                .why("it looks like " + looks.words()
                        + (looks.example().isEmpty() ? "" : "; the word there would be `" + looks.example() + "`"))
                .why("save it as UTF-8: in a spreadsheet Save as, CSV UTF-8; in an editor Save with encoding, UTF-8");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return finding.attempt("iconv -f " + looks.charset() + " -t UTF-8 " + name + " > utf8-" + name);
    }

    public static Finding emptyFile(String path) {
        return Finding.of("data/empty", "`" + path + "` holds nothing")
                .where(path)
                .why("a table has a line of column names, then a line for each row");
    }

    public static Finding noRows(String path) {
        return Finding.of("data/empty", "`" + path + "` has column names and no row")
                .where(line(path, 1))
                .why("a table has a line of column names, then a line for each row");
    }

    public static Finding headerTwice(String path, int line, String name, int first, int again) {
        return Finding.of("data/header-twice", "two columns are called `" + name + "`")
                .where(line(path, line) + ", columns " + first + " and " + again)
                .why("a column is found by its name, so each name stands once; " + NOT_READ);
    }

    public static Finding headerEmpty(String path, int line, int column, int columns) {
        Finding finding = Finding.of("data/header-empty", "a column has no name")
                .where(line(path, line) + ", column " + column + " of " + columns)
                .why("the first line names every column; " + NOT_READ);
        return column == columns ? finding.why("a comma at the end of the line makes one column more") : finding;
    }

    public static Finding columns(String path, int line, List<String> row, int header, boolean decimalComma) {
        int cells = row.size();
        Finding finding = Finding.of(
                        "data/columns", "a row has " + plural(cells, "cell") + ", the header has " + header)
                .where(line(path, line))
                .why("the row is `" + cut(String.join(",", row)) + "`")
                .why("every row has a cell for every column, an empty one where nothing is known; " + NOT_READ);
        if (decimalComma) {
            return finding.why("a comma parts cells: write `1.5`, not `1,5`");
        }
        return cells > header
                ? finding.why("a comma inside a cell needs quotes around the cell: `\"ore, dry\"`")
                : finding;
    }

    /** More rows of the same fault than are worth showing. */
    public static Finding moreColumns(String path, int more) {
        return Finding.of("data/columns", plural(more, "further row") + " of another length than the header")
                .where(path);
    }

    public static Finding unclosedQuote(String path, int line) {
        return Finding.of("data/quote", "a quote is opened and never closed")
                .where(line(path, line))
                .why("what stands in quotes may hold commas and line breaks, and ends with a quote; " + NOT_READ)
                .why("a quote within quotes is written twice: `\"the \"\"old\"\" licence\"`");
    }

    public static Finding textAfterQuote(String path, int line) {
        return Finding.of("data/quote", "text follows a closing quote")
                .where(line(path, line))
                .why("a cell in quotes ends with its quote; " + NOT_READ)
                .why("a quote within quotes is written twice: `\"the \"\"old\"\" licence\"`");
    }

    /** @param delimiter {@code ;}, a tab or {@code |} */
    public static Finding delimiter(String path, char delimiter) {
        Finding finding = Finding.of("data/delimiter", "the cells of `" + path + "` are parted by " + named(delimiter))
                .where(line(path, 1))
                .why("cells are parted by commas; " + NOT_READ)
                .why("save it as CSV with commas: in a spreadsheet Save as, CSV UTF-8 (comma delimited)");
        return delimiter == ';'
                ? finding.why("files with semicolons often write `1,5` for 1.5: numbers need points here")
                : finding;
    }

    public static Finding tooManyColumns(String path, int most) {
        return Finding.of("data/too-many-columns", "the table has more than " + count(most) + " columns")
                .where(line(path, 1))
                .why("years belong into rows, one line for each; " + NOT_READ);
    }

    public static Finding tooManyRows(String path, int most) {
        return Finding.of("data/too-many-rows", "the table has more than " + count(most) + " rows")
                .where(path)
                .why("leave out rows that the case does not use, or add them up before; " + NOT_READ);
    }

    public static Finding longCell(String path, int line, int most) {
        return Finding.of("data/long-cell", "a cell has more than " + count(most) + " characters")
                .where(line(path, line))
                .why("a cell holds a number, a date, a word or a short text; a quote may be missing; " + NOT_READ);
    }

    private static String named(char delimiter) {
        return switch (delimiter) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "`" + delimiter + "`";
        };
    }

    /** The beginning of a long text, on one line. */
    private static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
