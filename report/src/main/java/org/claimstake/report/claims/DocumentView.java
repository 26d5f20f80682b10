package org.claimstake.report.claims;

import java.util.Objects;
import java.util.Optional;
import org.claimstake.casefile.statement.StatedDocument;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.text.Tongue;

/**
 * A document that is spoken of.
 *
 * @param id       what it is called here: its file, or its name in the case
 * @param title    empty where it has none
 * @param date     {@code 2025}, {@code 2025-02} or {@code 2025-02-05}; empty where nobody says
 * @param language code of its language; empty where it is none that is known
 * @param address  where it is to be found; may be empty
 * @param read     what was read of it; empty where a case keeps its quotations alone
 */
public record DocumentView(
        String id, String title, Optional<String> date, String language, String address, Optional<Document> read) {
    public DocumentView {
        Objects.requireNonNull(id);
    }

    public static DocumentView of(Document document) {
        return new DocumentView(
                document.name(),
                document.title().orElse(""),
                document.date(),
                document.tongue().map(Tongue::code).orElse(""),
                "",
                Optional.of(document));
    }

    public static DocumentView of(StatedDocument kept) {
        return new DocumentView(
                kept.id(), kept.title(), kept.date(), kept.language(), kept.address(), Optional.empty());
    }

    /** With what a case knows of the same document, where the document itself does not say it. */
    public DocumentView with(StatedDocument kept) {
        return new DocumentView(
                id,
                title.isEmpty() ? kept.title() : title,
                date.or(kept::date),
                language.isEmpty() ? kept.language() : language,
                kept.address(),
                read);
    }

    /** Its title, else what it is called here. */
    public String name() {
        return title.isEmpty() ? id : title;
    }

    public long turns(Document.Role role) {
        return read.stream()
                .flatMap(document -> document.turns().stream())
                .filter(turn -> turn.role() == role)
                .count();
    }

    public long sentences() {
        return read.map(document -> document.sentences().size()).orElse(0);
    }
}
