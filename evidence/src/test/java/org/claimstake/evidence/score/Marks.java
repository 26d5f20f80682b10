package org.claimstake.evidence.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimstake.evidence.text.Quote;

/** Reads marks: tables of our own, and the statements of the folder that lies beside the project. */
final class Marks {
    private static final Pattern ID = Pattern.compile("^- id: (\\w+)$");
    private static final Pattern FIELD = Pattern.compile("^  (speaker|kind|verdict): (.+)$");
    private static final Pattern PLACE = Pattern.compile("^  place: \\{exact: (.+), prefix: (.+), suffix: (.+)}$");

    private Marks() {}

    /** A table parted by tabs; lines that begin with {@code #} and the head are passed over. */
    static List<Mark> ofTable(String table) {
        return table.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("id\t"))
                .map(line -> mark(line.split("\t", -1)))
                .toList();
    }

    private static Mark mark(String[] cells) {
        return new Mark(
                cells[0],
                Mark.Need.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                new Quote(cells[2], cells[3], cells[4]),
                cells[5],
                cells[6],
                cells[7],
                cells[8],
                new Mark.Amount(cells[9], cells[10], cells[11], cells[12], cells[13], cells[14]));
    }

    /**
     * The reviewed statements of the shared interview. Whether a position is one to be checked is not judged: its reviewers
     * checked some of them as words that were said.
     */
    static List<Mark> ofReviewed(String yaml) {
        var marks = new ArrayList<Mark>();
        var entry = new Entry();
        for (String line : yaml.lines().toList()) {
            var id = ID.matcher(line);
            if (id.matches()) {
                entry.into(marks);
                entry = new Entry();
                entry.id = id.group(1);
            }
            entry.take(line);
        }
        entry.into(marks);
        return marks;
    }

    /** One statement of the file while it is read. */
    private static final class Entry {
        private String id = "";
        private String speaker = "";
        private String kind = "";
        private String verdict = "";
        private Quote place = new Quote("-", "", "");

        private void take(String line) {
            var field = FIELD.matcher(line);
            var place = PLACE.matcher(line);
            if (field.matches()) {
                set(field.group(1), field.group(2));
            } else if (place.matches()) {
                this.place = new Quote(word(place.group(1)), word(place.group(2)), word(place.group(3)));
            }
        }

        private void set(String name, String value) {
            switch (name) {
                case "speaker" -> speaker = value;
                case "kind" -> kind = value;
                default -> verdict = value;
            }
        }

        private void into(List<Mark> marks) {
            if (!id.isEmpty()) {
                boolean outside = verdict.equals("outside");
                marks.add(new Mark(
                        id,
                        Mark.Need.MUST,
                        place,
                        speaker.equals("interviewer") ? "*" : speaker,
                        "*",
                        outside ? "*" : kind,
                        outside ? "outside" : "*",
                        Mark.Amount.UNJUDGED));
            }
        }

        private static String word(String quoted) {
            return quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"");
        }
    }
}
