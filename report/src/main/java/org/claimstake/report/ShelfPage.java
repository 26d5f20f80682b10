package org.claimstake.report;

import java.util.List;
import java.util.Locale;

/** The page of a shelf, in Markdown: every model with all that it says of itself. */
public final class ShelfPage {
    private final StringBuilder page = new StringBuilder();

    private ShelfPage() {}

    /** @param docs the models of one shelf */
    public static String of(String shelf, List<ModelDoc> docs) {
        var page = new ShelfPage();
        page.line("# The shelf " + shelf);
        page.line("");
        page.line("Made from the texts in `library/src/main/resources/library/" + shelf
                + "`; `stake library NAME` tells" + " the same and runs the tests.");
        page.line("");
        docs.forEach(doc ->
                page.line("* [" + doc.name() + "](#" + doc.name().toLowerCase(Locale.ROOT) + "): " + doc.sentence()));
        docs.forEach(page::model);
        return page.page.toString();
    }

    private void line(String words) {
        page.append(words).append('\n');
    }

    private void model(ModelDoc doc) {
        line("");
        line("## " + doc.name());
        line("");
        line(doc.sentence() + ".");
        if (!doc.about().isEmpty()) {
            line("");
            line(doc.about());
        }
        doc.paragraphs().forEach((key, words) -> {
            line("");
            line("**" + key + ".** " + words);
        });
        inputs(doc);
        values(doc);
        payments(doc);
        tests(doc);
        line("");
        line("```text");
        doc.example().lines().forEach(this::line);
        line("```");
    }

    private void inputs(ModelDoc doc) {
        if (!doc.roles().isEmpty()) {
            line("");
            line("Roles: "
                    + String.join(
                            ", ",
                            doc.roles().stream()
                                    .map(role -> "`" + role.name() + "`"
                                            + (role.words().isEmpty() ? "" : " (" + role.words() + ")"))
                                    .toList())
                    + ".");
        }
        if (doc.inputs().isEmpty()) {
            return;
        }
        line("");
        line("| input | type | where nothing is given | what it is |");
        line("| --- | --- | --- | --- |");
        for (ModelDoc.Input input : doc.inputs()) {
            String range = input.range().isEmpty() ? "" : " in " + input.range();
            line("| `" + input.name() + "` | `" + cell(input.type() + range) + "` | "
                    + (input.usual().isEmpty() ? "" : "`" + cell(input.usual()) + "`") + " | " + cell(input.words())
                    + " |");
        }
    }

    private void values(ModelDoc doc) {
        if (doc.values().isEmpty()) {
            return;
        }
        line("");
        line("| it tells | what it is |");
        line("| --- | --- |");
        for (ModelDoc.Value value : doc.values()) {
            line("| " + value.kind() + " `" + value.name() + "` | " + cell(value.words()) + " |");
        }
    }

    private void payments(ModelDoc doc) {
        if (doc.payments().isEmpty()) {
            return;
        }
        line("");
        for (ModelDoc.Payment pay : doc.payments()) {
            line("* pays “" + pay.label() + "” from `" + pay.from() + "` to `" + pay.to() + "`"
                    + (pay.code().isEmpty() ? "" : ", code " + pay.code()));
        }
    }

    private void tests(ModelDoc doc) {
        line("");
        line("Tests:");
        line("");
        for (ModelDoc.Example test : doc.tests()) {
            String kind = test.kind().isEmpty() ? "" : test.kind() + ". ";
            line("* " + test.title() + ". " + kind + test.comment());
        }
    }

    private static String cell(String words) {
        return words.replace("|", "\\|").replace('\n', ' ');
    }
}
