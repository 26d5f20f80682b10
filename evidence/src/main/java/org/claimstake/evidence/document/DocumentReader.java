package org.claimstake.evidence.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.text.Tongue;

/**
 * Reads what people said or wrote. What kind of file it is, its content says, not its name. Nothing in it is executed and nothing
 * it names is fetched. Reading never throws over what a file holds: what was in the way is a {@link Trouble}, and one that stops
 * leaves a document without words.
 *
 * <p>A file of more than 50 million bytes, and one whose text or source has more than 5 million characters, is not read:
 * {@code large}; so is a PDF that unpacks to more than its pages can need. Reading takes time and memory in proportion to the length.
 */
public final class DocumentReader {
    /** Longest file, in bytes. */
    public static final int MOST_BYTES = 50_000_000;
    /** Longest text, in characters. */
    public static final int MOST_CHARACTERS = 5_000_000;

    private DocumentReader() {}

    /**
     * A file.
     *
     * @param name as the reader calls it
     */
    public static Document read(byte[] bytes, String name) {
        if (bytes.length > MOST_BYTES) {
            return stopped(name, new Trouble("large", bytes.length + " bytes", true));
        }
        return switch (Kind.of(bytes)) {
            case TEXT -> ofText(Decoded.of(bytes, Optional.empty()), name);
            case HTML -> ofHtml(Decoded.of(bytes, Kind.declared(bytes)), name);
            case PDF -> of(PdfPages.read(bytes), name);
            case OTHER -> stopped(name, new Trouble("binary", "", true));
        };
    }

    /** Words that were pasted; the source of a page is read as a page. */
    public static Document ofText(String text, String name) {
        var decoded = new Decoded(text, List.of());
        return Kind.ofText(text) == Kind.HTML ? ofHtml(decoded, name) : ofText(decoded, name);
    }

    private static Document ofText(Decoded decoded, String name) {
        return isLarge(decoded) ? large(decoded, name) : of(PlainText.read(decoded.text(), decoded.troubles()), name);
    }

    private static Document ofHtml(Decoded decoded, String name) {
        return isLarge(decoded) ? large(decoded, name) : of(HtmlPage.read(decoded.text(), decoded.troubles()), name);
    }

    private static boolean isLarge(Decoded decoded) {
        return decoded.text().length() > MOST_CHARACTERS;
    }

    private static Document large(Decoded decoded, String name) {
        return stopped(name, new Trouble("large", decoded.text().length() + " characters", true));
    }

    static Document of(Sheet read, String name) {
        Optional<Trouble> stops =
                read.troubles().stream().filter(Trouble::stops).findFirst();
        if (stops.isPresent()) {
            return stopped(name, stops.get());
        }
        Sheet sheet = Chrome.without(read);
        Body body = Body.of(sheet);
        String text = body.words().text();
        if (text.isEmpty()) {
            return stopped(name, new Trouble("empty", "", true));
        }
        Optional<Tongue> tongue = Tongues.of(text, sheet.language().flatMap(Tongue::of));
        Optional<String> title = sheet.title().or(() -> PlainText.title(body));
        Turns.Told told = Turns.of(body, tongue, title.orElse(""));
        var troubles = new ArrayList<>(sheet.troubles());
        if (tongue.isEmpty()) {
            troubles.add(new Trouble("language", "", false));
        }
        troubles.addAll(told.troubles());
        return new Document(name, text, body.words(), title, sheet.date(), tongue, told.turns(), troubles);
    }

    static Document stopped(String name, Trouble trouble) {
        return new Document(
                name,
                "",
                Traced.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(trouble));
    }
}
