package org.claimstake.report.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.document.Document.Turn;

/** Who speaks, where a reader knows what the text does not say: told once for each speaker, not for each line. */
public final class Speakers {
    private Speakers() {}

    /**
     * The document with its turns given to whom the reader names.
     *
     * @param named a name by what stands in its place: how the text calls the speaker, or {@code asks}, {@code answers} or
     *              {@code tells} for turns of which it does not say whose they are
     */
    public static Document named(Document document, Map<String, String> named) {
        List<Turn> turns =
                document.turns().stream().map(turn -> named(turn, named)).toList();
        var troubles = new ArrayList<Trouble>();
        for (Trouble trouble : document.troubles()) {
            boolean told = trouble.kind().equals("speaker")
                    && (named.containsKey(trouble.said())
                            || trouble.said().isEmpty() && named.containsKey(word(Document.Role.ANSWERS)));
            if (!told) {
                troubles.add(trouble);
            }
        }
        return new Document(
                document.name(),
                document.text(),
                document.origin(),
                document.title(),
                document.date(),
                document.tongue(),
                turns,
                troubles);
    }

    private static Turn named(Turn turn, Map<String, String> named) {
        String place = turn.speaker().isEmpty() ? word(turn.role()) : turn.speaker();
        String name = named.getOrDefault(place, "").strip();
        return name.isEmpty() ? turn : new Turn(name, turn.role(), turn.span(), turn.paragraphs());
    }

    private static String word(Document.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
