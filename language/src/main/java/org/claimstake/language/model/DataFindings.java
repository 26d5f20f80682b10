package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.list;
import static org.claimstake.language.model.Wording.near;
import static org.claimstake.language.model.Wording.of;

import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;

/**
 * What the cells of a table's file can have wrong; the place is a row of that file.
 */
final class DataFindings {
    private DataFindings() {}

    static Finding missingColumn(String name, String file, List<String> header, Place place) {
        return near(
                of("data/column", file + " has no column `" + name + "`", place).why("its columns are " + list(header)),
                Nearest.of(name, header));
    }

    static Finding emptyCell(String column, String where) {
        return Finding.of("data/empty-cell", "a cell of `" + column + "` is empty")
                .where(where)
                .why("a column that may have gaps says so with `?` behind its type; an empty cell is not a zero");
    }

    static Finding cellNumber(String column, String text, String where) {
        Finding finding = Finding.of("data/number", "\"" + text + "\" is no number for `" + column + "`")
                .where(where);
        return text.matches("[-+]?[0-9., ]*,[0-9]+")
                ? finding.why("it has a comma; this file uses points, as in "
                        + text.replace(" ", "").replace(',', '.'))
                : finding.why(
                        "a number is digits with a point: 1250.5; units stand in the case's type, not in the cell");
    }

    static Finding cellPercent(String column, String text, String where) {
        return Finding.of("data/percent", "\"" + text + "\" is a percentage and `" + column + "` is not")
                .where(where)
                .attempt(column + " : percent");
    }

    static Finding cellDate(String column, String text, boolean year, String where) {
        return Finding.of("data/date", "\"" + text + "\" is no " + (year ? "year" : "date") + " for `" + column + "`")
                .where(where)
                .why(year ? "a year is four digits: 2025" : "a date is written 2025-04-30");
    }

    static Finding cellWord(String column, String text, List<String> words, String where) {
        return near(
                Finding.of("data/word", "\"" + text + "\" is not among the words of `" + column + "`")
                        .where(where)
                        .why(
                                "they are " + list(words)
                                        + "; others are mapped with `as { word: value }`, or with `as { word: missing }` where that says that nothing is known"),
                Nearest.of(CellReader.word(text), words));
    }

    static Finding keyTwice(String key, String column, String file, int first, int second) {
        return Finding.of("data/key-twice", "`" + key + "` stands twice in the key `" + column + "`")
                .where(file + " line " + first + " and line " + second)
                .why("a key names one row; rows of one thing belong together or need keys of their own");
    }

    static Finding headerInRows(Place place) {
        return of("row/cells", "this row repeats the names of the columns", place)
                .why("rows hold values alone; leave this line out");
    }

    static Finding rangeInCell(String range, String low, String high, Place place) {
        return of("row/cells", "one cell holds one number, and `" + range + "` are two", place)
                .why("what lies between two numbers is told by two columns, or drawn by a random")
                .attempt(low)
                .attempt(high);
    }

    static Finding nameWithSpaces(String name, Place place) {
        return of("row/cells", "`" + name + "` is read as several cells", place)
                .why("a name of several words stands in quotes")
                .attempt("\"" + name + "\"");
    }

    static Finding notKnown(String column, String word, Place place) {
        return of("data/number", "`" + word + "` is no value of `" + column + "`", place)
                .why("where nothing is known stands the word missing, and the column's type ends with ?")
                .attempt("missing");
    }

    static Finding cellFormula(String column, Place place) {
        return of("data/formula", "a cell of `" + column + "` is no plain value", place)
                .why("a cell is a number, a date or a word; what is computed belongs in a line");
    }
}
