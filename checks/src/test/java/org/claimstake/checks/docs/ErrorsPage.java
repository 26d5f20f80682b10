package org.claimstake.checks.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of all findings, made from the files below {@code docs/errors}. */
final class ErrorsPage {
    static final Path FOLDER = Checkout.ROOT.resolve("docs/errors");
    static final Path PAGE = Checkout.ROOT.resolve("docs/errors.md");

    private static final String HEAD = """
            # What can be wrong, and how it is mended

            <!-- Made from the files below docs/errors/: change those, then run ErrorExamplesTest with -Derrors.accept=page. -->

            Every message begins with `error[group/kind]`. That name stays the same from version to version; look it up here, or ask
            the command: `stake explain units/differ`. Each entry says when the message comes, shows a case that raises it, the message
            as it is printed, and the case mended. The files lie in a folder `deal`; a rule in braces, such as
            `{10_001 lines: mine_{n},5}`, stands for what would be too long to print.

            """;

    private ErrorsPage() {}

    /** All pages, in the order of their names. */
    static List<ErrorPage> pages() {
        return Checkout.files(FOLDER, ".md").stream()
                .map(file -> ErrorPage.parse(Checkout.ROOT.relativize(file).toString(), Checkout.text(file)))
                .sorted(Comparator.comparing(ErrorPage::name))
                .toList();
    }

    static Path file(String name) {
        return FOLDER.resolve(name + ".md");
    }

    static String of(List<ErrorPage> pages) {
        var groups = new TreeMap<String, List<ErrorPage>>();
        pages.forEach(page ->
                groups.computeIfAbsent(page.group(), group -> new ArrayList<>()).add(page));
        var text = new StringBuilder(HEAD);
        groups.values().forEach(group -> text.append(index(group)));
        for (Map.Entry<String, List<ErrorPage>> group : groups.entrySet()) {
            text.append("\n## ").append(group.getKey()).append('\n');
            group.getValue().forEach(page -> text.append("\n##").append(page.text()));
        }
        return text.toString();
    }

    private static String index(List<ErrorPage> group) {
        var text = new StringBuilder("\n**" + group.getFirst().group() + "**\n\n");
        for (ErrorPage page : group) {
            String anchor = page.name().replace("/", "");
            text.append("* [`%s`](#%s): %s\n".formatted(page.name(), anchor, page.when()));
        }
        return text.toString();
    }
}
