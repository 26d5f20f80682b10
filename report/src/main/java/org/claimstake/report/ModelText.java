package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Models of the library on a terminal: shelves with a line for each model, or all that one says of itself. */
public final class ModelText {
    private final ModelDoc doc;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    private ModelText(ModelDoc doc, Look look) {
        this.doc = doc;
        this.look = look;
    }

    /** All models by their shelves. */
    public static String list(List<ModelDoc> docs, Look look) {
        var shelves = new TreeMap<String, List<ModelDoc>>();
        docs.forEach(doc ->
                shelves.computeIfAbsent(doc.shelf(), shelf -> new ArrayList<>()).add(doc));
        var lines = new ArrayList<String>();
        int width = docs.stream().mapToInt(doc -> doc.name().length()).max().orElse(0);
        shelves.forEach((shelf, models) -> {
            lines.add((lines.isEmpty() ? "" : "\n") + look.strong(shelf));
            for (ModelDoc doc : models) {
                String gap = " ".repeat(width - doc.name().length());
                lines.add("  " + doc.name() + gap + "  " + doc.sentence());
            }
        });
        return String.join("\n", lines) + "\n";
    }

    /** @param failed titles of tests that do not hold, each with a line that says why */
    public static String of(ModelDoc doc, Map<String, String> failed, Look look) {
        var text = new ModelText(doc, look);
        text.write(failed);
        return String.join("\n", text.lines) + "\n";
    }

    private void write(Map<String, String> failed) {
        lines.add(look.strong(doc.name()) + "  " + doc.sentence());
        lines.add(look.faint("library/" + doc.file()));
        if (!doc.about().isEmpty()) {
            lines.add("");
            lines.add(Wrapped.to(look.width(), doc.about()));
        }
        doc.paragraphs().forEach((key, words) -> {
            lines.add("");
            lines.add(Wrapped.to(look.width(), "  ", key + ": " + words));
        });
        roles();
        inputs();
        values();
        payments();
        tests(failed);
        if (!doc.example().isEmpty()) {
            heading("In a case");
            doc.example().lines().forEach(line -> lines.add("  " + line));
        }
    }

    private void heading(String words) {
        lines.add("");
        lines.add(look.strong(words));
    }

    private void roles() {
        if (!doc.roles().isEmpty()) {
            heading("Roles");
            var columns = new Columns(false, false);
            doc.roles().forEach(role -> columns.add("  " + role.name(), role.words()));
            lines.addAll(columns.lines());
        }
    }

    private void inputs() {
        if (!doc.inputs().isEmpty()) {
            heading("Inputs");
            doc.inputs().forEach(input -> {
                String range = input.range().isEmpty() ? "" : " in " + input.range();
                String usual = input.usual().isEmpty() ? "" : " = " + input.usual();
                lines.add("  " + input.name() + " : " + input.type() + range + usual);
                if (!input.words().isEmpty()) {
                    lines.add("    " + look.faint(Wrapped.to(look.width() - 4, "    ", input.words())));
                }
            });
        }
    }

    private void values() {
        if (!doc.values().isEmpty()) {
            heading("What it tells");
            var columns = new Columns(false, false, false);
            doc.values().forEach(value -> columns.add("  " + value.kind(), value.name(), value.words()));
            lines.addAll(columns.lines());
        }
    }

    private void payments() {
        if (!doc.payments().isEmpty()) {
            heading("Payments");
            var columns = new Columns(false, false, false);
            doc.payments()
                    .forEach(pay -> columns.add(
                            "  " + pay.from() + " → " + pay.to(),
                            pay.label(),
                            pay.code().isEmpty() ? "" : "code " + pay.code()));
            lines.addAll(columns.lines());
        }
    }

    private void tests(Map<String, String> failed) {
        heading("Tests");
        for (ModelDoc.Example test : doc.tests()) {
            String kind = test.kind().isEmpty() ? "" : test.kind() + ": ";
            boolean holds = !failed.containsKey(test.title());
            lines.add("  " + (holds ? "holds  " : look.amber("FAILS  ")) + test.title());
            lines.add("    " + look.faint(Wrapped.to(look.width() - 4, "    ", kind + test.comment())));
            if (!holds) {
                lines.add("    " + failed.get(test.title()));
            }
        }
    }
}
