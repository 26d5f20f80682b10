package org.claimstake.studio.serving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.claimstake.language.finding.Finding;

/** What a browser shows that was not let in: what happened and what to type, in the reader's language. */
final class RefusalPage {
    static final String TYPE = "text/html; charset=utf-8";
    private static final List<String> LANGUAGES = List.of("en", "uk");

    private RefusalPage() {}

    /** @param languages as the browser says which it likes */
    static String of(Finding finding, String languages) {
        return text("refused." + language(languages) + ".html").replace("{what}", escaped(finding.what()));
    }

    /** Goes on by itself to an address of this server; not a redirect, see {@link Guard.Keep}. */
    static String goOn(String address) {
        return text("go-on.html").replace("{address}", escaped(address));
    }

    // the first that we have; the browser puts the one it likes best first
    private static String language(String liked) {
        for (String range : liked.toLowerCase(Locale.ROOT).split(",", -1)) {
            String language = range.strip().split("[-;]", 2)[0];
            if (LANGUAGES.contains(language)) {
                return language;
            }
        }
        return LANGUAGES.getFirst();
    }

    private static String text(String file) {
        try (InputStream in = RefusalPage.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + RefusalPage.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
