package org.claimstake.casefile.importing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;
import org.claimstake.world.deposit.DepositField;
import org.claimstake.world.reading.Trouble;

/**
 * What can keep a foreign table out of a case. What is wrong with single rows of it is no finding: it stands in the receipt.
 */
public final class ImportFindings {
    private static final String NOTHING = "nothing was written";
    private static final int SHOWN = 12;

    private ImportFindings() {}

    public static Finding noFile(String file) {
        return Finding.of("import/no-file", "there is no file `" + file + "` to import")
                .why("the name is taken from the folder in which the command is called");
    }

    public static Finding exists(String file) {
        return Finding.of("import/exists", "`" + file + "` is there already")
                .why("an import never overwrites a table; " + NOTHING)
                .why("give it another name with --name, or say --force to put the new table in its place");
    }

    public static Finding notWritten(String file, IOException failure) {
        String said = String.valueOf(
                failure instanceof FileSystemException system && system.getReason() != null
                        ? system.getReason()
                        : failure.getMessage());
        String lower = said.toLowerCase(Locale.ROOT);
        String reason = failure instanceof AccessDeniedException || lower.contains("permission")
                ? "you may not write there"
                : lower.contains("no space") || lower.contains("quota") ? "the disk is full" : said;
        return Finding.of("import/not-written", "`" + file + "` could not be written: " + reason)
                .why("the case is as it was before");
    }

    public static Finding noColumns(Place place) {
        return Finding.of("import/mapping", "the mapping names no column")
                .at(place)
                .why("under `columns` stands a line for each field: `name: Name of the deposit`")
                .why("the fields of a deposit are " + fields());
    }

    public static Finding mappingValue(Place place, String key, String found, String expected) {
        String what = found.isEmpty()
                ? "`" + key + "` has no value that can be used"
                : "`" + key + "` cannot be `" + found + "`";
        return Finding.of("import/mapping", what).at(place).why("wanted is " + expected);
    }

    /** Why a file was refused: the first that was wrong with the whole of it, and all columns and words of a mapping. */
    public static List<Finding> refused(List<Trouble> troubles) {
        return troubles.stream()
                .filter(trouble -> trouble.became() == Trouble.Outcome.REFUSED)
                .map(ImportFindings::refused)
                .toList();
    }

    private static Finding refused(Trouble trouble) {
        Finding finding = worded(trouble);
        String mend = trouble.mend().orElse("");
        return mend.isEmpty() ? finding : finding.why(mend);
    }

    private static Finding worded(Trouble trouble) {
        String file = "`" + trouble.at().file() + "`";
        return switch (trouble.kind()) {
            case EMPTY ->
                Finding.of("import/empty", file + " holds nothing")
                        .why("a table has a row of column names, then a row for each deposit");
            case HEADER -> header(trouble, file);
            case BLANK ->
                Finding.of("import/key", "the mapping does not say which column is the key of a row")
                        .why(
                                "write under `columns` a line such as `id: Code`; several columns make a key together: `id: [Region, Number]`");
            case WORD -> field(trouble);
            case UNIT ->
                Finding.of("import/unit", "`" + trouble.found() + "` is no unit of tonnes of ore")
                        .why("wanted is " + trouble.expected());
            case TOO_LARGE,
                    BOMB,
                    ENTITY,
                    FORMAT,
                    BROKEN,
                    ENCODING,
                    LOST_LETTERS,
                    QUOTE,
                    SPLIT,
                    WIDTH,
                    HEADER_CELLS,
                    MERGED,
                    SHEET,
                    FAULT,
                    FORMULA,
                    TEXT_NUMBER,
                    UNCLEAR_NUMBER,
                    NUMBER,
                    DATE,
                    RANGE,
                    DUPLICATE,
                    CONTRADICTION,
                    PLACE,
                    SWAPPED,
                    PROJECTION,
                    PART,
                    SHAPE ->
                Finding.of("import/not-read", file + " cannot be read as a table" + found(trouble))
                        .why("wanted is " + trouble.expected() + "; nothing was fetched, and " + NOTHING);
        };
    }

    private static String found(Trouble trouble) {
        return trouble.found().isEmpty() ? "" : ": " + trouble.found();
    }

    private static Finding header(Trouble trouble, String file) {
        if (trouble.found().isEmpty()) {
            return Finding.of("import/empty", file + " has no row of column names")
                    .why("the first row of names is found by itself when it holds no number and is at least half full");
        }
        if (trouble.at().column().isEmpty()) {
            return Finding.of(
                            "import/unknown-table",
                            "the columns of " + file + " are those of no register that is known")
                    .why("they are " + trouble.found());
        }
        List<String> there = List.of(trouble.found().split(", "));
        Finding finding = Finding.of(
                        "import/column",
                        file + " has no column `" + trouble.at().column() + "`, which the mapping names")
                .why("its columns are "
                        + String.join(", ", there.stream().limit(SHOWN).toList())
                        + (there.size() > SHOWN ? " and others" : ""));
        return Nearest.of(trouble.at().column(), there)
                .map(near -> finding.why("is `" + near + "` meant?"))
                .orElse(finding);
    }

    private static Finding field(Trouble trouble) {
        Finding finding = Finding.of("import/field", "`" + trouble.found() + "` is no field of a deposit")
                .why("the fields are " + fields());
        return Nearest.of(trouble.found(), words())
                .map(near -> finding.why("is `" + near + "` meant?"))
                .orElse(finding);
    }

    private static String fields() {
        return String.join(", ", words());
    }

    private static List<String> words() {
        return Stream.of(DepositField.values()).map(DepositField::word).toList();
    }
}
