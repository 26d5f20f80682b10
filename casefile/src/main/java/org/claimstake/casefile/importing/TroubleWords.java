package org.claimstake.casefile.importing;

import org.claimstake.world.reading.Receipt;
import org.claimstake.world.reading.Trouble;

/** One line for a person about what was met in a row. */
public final class TroubleWords {
    private TroubleWords() {}

    /** {@code row 14, latitude: 95.5, wanted -90 to 90; left blank (range)}. */
    public static String of(Trouble trouble) {
        var words = new StringBuilder(where(trouble.at()));
        if (!trouble.found().isEmpty()) {
            words.append(words.isEmpty() ? "" : ": ").append(trouble.found().replaceAll("\\s+", " "));
        }
        if (!trouble.expected().isEmpty()) {
            words.append(words.isEmpty() ? "" : ", ").append("wanted ").append(trouble.expected());
        }
        words.append("; ")
                .append(became(trouble.became()))
                .append(" (")
                .append(Receipt.word(trouble.kind()))
                .append(')');
        return words.toString();
    }

    private static String where(Trouble.Where at) {
        String sheet = at.part().isEmpty() ? "" : "sheet " + at.part();
        String row = at.row() == 0 ? "" : "row " + at.row();
        String both = sheet.isEmpty() || row.isEmpty() ? sheet + row : sheet + ", " + row;
        return both.isEmpty() || at.column().isEmpty() ? both + at.column() : both + ", " + at.column();
    }

    /** What became of it, in words. */
    public static String became(Trouble.Outcome outcome) {
        return switch (outcome) {
            case REFUSED -> "not read";
            case LEFT_OUT -> "left out";
            case JOINED -> "joined to it";
            case BLANKED -> "left blank";
            case MENDED -> "mended";
            case KEPT -> "read as it stands";
        };
    }
}
