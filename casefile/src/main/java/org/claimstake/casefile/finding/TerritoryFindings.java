package org.claimstake.casefile.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;
import org.claimstake.world.reading.Trouble;

/** What can be wrong with who holds what: the files of its sources, and the rows that are asked about. */
public final class TerritoryFindings {
    private TerritoryFindings() {}

    /** A file of control, or a row of one, that could not be read. */
    public static Finding unread(Trouble trouble) {
        Finding finding = Finding.of("territory/unread", said(trouble)).where(where(trouble));
        return trouble.mend().map(finding::why).orElse(finding);
    }

    /** One sentence on something that was read all the same. */
    public static String note(Trouble trouble) {
        return where(trouble) + ": " + said(trouble)
                + (trouble.became() == Trouble.Outcome.MENDED ? "; it was mended" : "")
                + trouble.mend().map(mend -> "; " + mend).orElse("");
    }

    /** @param rows in all files of the source */
    public static String leftOut(List<Trouble> troubles, long rows) {
        Trouble first = troubles.getFirst();
        return String.format(
                Locale.ROOT,
                "%d of %d rows were left out, the first %s: %s",
                troubles.size(),
                rows,
                where(first),
                said(first));
    }

    private static String where(Trouble trouble) {
        Trouble.Where at = trouble.at();
        var words = new StringBuilder(at.file());
        if (!at.part().isEmpty()) {
            words.append(", ").append(at.part());
        }
        if (at.row() > 0) {
            words.append(" line ").append(at.row());
        }
        if (!at.column().isEmpty()) {
            words.append(", column ").append(at.column());
        }
        return words.toString();
    }

    private static String said(Trouble trouble) {
        var parts = new ArrayList<String>();
        if (!trouble.found().isEmpty()) {
            parts.add("`" + trouble.found() + "`");
        }
        if (!trouble.expected().isEmpty()) {
            parts.add((parts.isEmpty() ? "wanted is " : "stands where ")
                    + trouble.expected()
                    + (parts.isEmpty() ? "" : " is wanted"));
        }
        return parts.isEmpty() ? "it cannot be read (" + kind(trouble) + ")" : String.join(" ", parts);
    }

    private static String kind(Trouble trouble) {
        return trouble.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Finding noColumns(String table, List<String> columns, Place place) {
        return Finding.of("territory/columns", "`" + table + "` does not say where its rows lie")
                .at(place)
                .why("it has no column " + CaseWording.some(columns))
                .why(
                        "shapes and places answer for a circle: degrees north and east, and how many km the place may be off;"
                                + " columns of other names are told under `at` in stake.yaml");
    }

    public static Finding noCoordinate(
            String table, String key, String column, String text, long least, long most, Place place) {
        return Finding.of("territory/coordinate", "`" + text + "` is no `" + column + "` of " + table + "[" + key + "]")
                .at(place)
                .why("a number from " + least + " to " + most + " is wanted there, or nothing where it is not known");
    }

    public static Finding noDay(String text, Place place) {
        return Finding.of("territory/setting", "`" + text + "` is no day")
                .at(place)
                .why("a day is written 2022-02-23");
    }

    public static Finding noKm(String text, Place place) {
        return Finding.of("territory/setting", "`" + text + "` is no distance in km")
                .at(place)
                .why("a distance is a number, 0 or more");
    }
}
