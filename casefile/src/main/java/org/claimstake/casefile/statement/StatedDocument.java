package org.claimstake.casefile.statement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.language.text.SourceText;

/**
 * A document that speaks of the case. Its text is not among what the case keeps.
 *
 * @param id         the name of its file
 * @param date       {@code 2025}, {@code 2025-02} or {@code 2025-02-05}; empty where nobody knows
 * @param language   code of its language; may be empty
 * @param sha256     of the text that was read, 64 digits; may be empty
 * @param address    where it is to be found; may be empty
 * @param speakers   what a reader calls them, by the words that statements use; empty where the file does not say
 * @param statements in the order of the file
 * @param file       {@code statements/ID.yaml}
 */
public record StatedDocument(
        String id,
        String title,
        Optional<String> date,
        String language,
        String sha256,
        String address,
        Map<String, String> speakers,
        List<Stated> statements,
        SourceText file) {

    public StatedDocument {
        speakers = Collections.unmodifiableMap(new LinkedHashMap<>(speakers));
        statements = List.copyOf(statements);
    }

    /** What a reader calls a speaker. */
    public String speaker(String word) {
        return speakers.getOrDefault(word, word);
    }
}
