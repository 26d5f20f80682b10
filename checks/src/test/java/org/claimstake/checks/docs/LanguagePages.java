package org.claimstake.checks.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pages of the reference: {@code docs/language.md} and, where it is parted, those in {@code docs/language}. */
final class LanguagePages {
    private static final String ENTRANCE = "docs/language.md";
    private static final Path PARTS = Checkout.ROOT.resolve("docs/language");

    private LanguagePages() {}

    static List<Page> all() {
        var pages = new ArrayList<>(List.of(Checkout.page(ENTRANCE)));
        if (Files.isDirectory(PARTS)) {
            Checkout.files(PARTS, ".md").stream()
                    .map(file -> Checkout.page(Checkout.ROOT.relativize(file).toString()))
                    .forEach(pages::add);
        }
        return pages;
    }
}
