package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.are;
import static org.claimstake.language.model.Wording.list;
import static org.claimstake.language.model.Wording.near;
import static org.claimstake.language.model.Wording.of;

import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * What rows can have wrong: which table, which row, which column, inside which `for`.
 */
final class RowFindings {
    private RowFindings() {}

    static Finding needsRow(String words, String table, Place place) {
        return of("row/wanted", "`" + words + "` has one value for each row of `" + table + "`", place)
                .why("say which row, or add them all up")
                .attempt("sum(" + words + "[d] for d in " + table + ")");
    }

    static Finding hasNoRows(String words, Place place) {
        return of("row/none", "`" + words + "` has no rows to choose from", place)
                .attempt(words);
    }

    /** A line has no rows, and what stands in brackets is a year or a date. */
    static Finding yearOfLine(String words, String date, Place place) {
        return of("row/none", "`" + words + "` has no rows to choose from", place)
                .why("its value in one period is read with at(line, date)")
                .attempt("at(" + words + ", " + date + ")");
    }

    static Finding otherTable(String row, String its, String wanted, Place place) {
        return of("row/table", "`" + row + "` is a row of `" + its + "`, not of `" + wanted + "`", place)
                .why("rows of two tables belong together only by a key: a column `" + wanted + " : key of " + wanted
                        + "` in `" + its + "`");
    }

    static Finding noRow(String key, String table, List<String> keys, Place place) {
        return near(
                of("row/unknown", "`" + table + "` has no row `" + key + "`", place)
                        .why("its rows are " + list(keys)),
                Nearest.of(key, keys));
    }

    /** @param word a key spelt like a name in sight; else empty */
    static Finding keyDiffers(String table, String wanted, String given, String word, Place place) {
        Finding finding = of("row/key", "`" + table + "` is read by " + wanted + ", and this is " + given, place);
        return word.isEmpty()
                ? finding
                : finding.why("in brackets a name in sight is its value; the key of that spelling stands in quotes")
                        .attempt(table + "[\"" + word + "\"]");
    }

    /** @param fields of the key; none where the table has a key of one, or is read by date */
    static Finding keyParts(String table, List<String> fields, int given, Place place) {
        return fields.isEmpty()
                ? of("row/key", "`" + table + "` is read by one key, and here are " + given, place)
                        .why("a key of several fields is declared: id : key (field, year)")
                : of(
                                "row/key",
                                "`" + table + "` is read by " + String.join(", ", fields) + ", and here is " + given,
                                place)
                        .attempt(table + "[" + String.join(", ", fields) + "]");
    }

    static Finding keyPart(String column, String type, Place place) {
        return of("row/key", "`" + column + "` cannot be a part of a key: it is " + type, place)
                .why(
                        "a key is made of texts, choices, dates, years and numbers, none of which may be missing, and of one date at most");
    }

    static Finding noTable(String name, List<String> tables, Place place) {
        return near(
                of("row/no-table", "there is no table `" + name + "`", place).why(are("tables", tables)),
                Nearest.of(name, tables));
    }

    static Finding noColumn(String name, String table, List<String> columns, Place place) {
        return near(
                of("row/column", "`" + table + "` declares no column `" + name + "`", place)
                        .why("it has " + list(columns)),
                Nearest.of(name, columns));
    }

    static Finding columnsOnly(String words, Place place) {
        return of("row/condition", "this condition reads more than columns and constants", place)
                .why(
                        "which rows there are must be known before anything is computed; a condition on other values belongs into the formula");
    }

    static Finding rowWanted(String name, String row, Place place) {
        return of("row/name", "`" + name + "` stands in a `for` and needs its row", place)
                .attempt(name + "[" + row + "]");
    }

    static Finding rowUnknown(String row, @Nullable String loop, Place place) {
        return of(
                "row/name",
                loop == null ? "`[" + row + "]` stands outside a `for`" : "the row here is called `" + loop + "`",
                place);
    }

    static Finding needsLine(String words, Place place) {
        return of("row/line", "`" + words + "` must be a line of its own here", place)
                .why("it reads other periods for every row of a sum around it")
                .attempt("line x[d] = " + words);
    }

    /** @param filled columns that are filled from outside, where the row seems to hold cells of them */
    static Finding cells(String table, int cells, int columns, List<String> filled, Place place) {
        Finding finding =
                of("row/cells", "a row of `" + table + "` has " + cells + " cells for " + columns + " columns", place);
        return filled.isEmpty()
                ? finding.why(
                        "a row has one cell a column, parted by spaces; where nothing is known stands the word missing")
                : finding.why("what is filled from outside has no cell in the rows: " + list(filled));
    }

    static Finding periodTwice(String table, String first, String second, String period, Place place) {
        return of(
                        "row/period-twice",
                        period.isEmpty()
                                ? "`" + table + "` has two rows of " + second
                                : "`" + table + "` has two rows in " + period + ": " + first + " and " + second,
                        place)
                .why("a date finds the one row of its period; of several, the order of the file would choose")
                .attempt("sum(r.value for r in " + table + " where during(r.date))");
    }
}
