package org.claimstake.report;

import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.report.claims.ClaimsView;
import org.claimstake.report.claims.DocumentView;
import org.claimstake.report.claims.StatementView;

/**
 * Statements in Markdown, to go on writing: of each what was said, the assessment and the facts, the three blocks in which news
 * agencies tell a check of facts.
 */
public final class ClaimsMarkdown {
    private final ClaimsView view;
    private final Wording words;
    private final StringBuilder text = new StringBuilder();

    private ClaimsMarkdown(ClaimsView view, Wording words) {
        this.view = view;
        this.words = words;
    }

    public static String of(ClaimsView view, Wording words) {
        var markdown = new ClaimsMarkdown(view, words);
        markdown.all();
        return markdown.text.toString();
    }

    private void all() {
        text.append("# " + safe(words.say("claims.title")) + "\n\n");
        for (DocumentView document : view.documents()) {
            String about = ClaimsWords.document(document, words);
            text.append("* " + safe(document.name()) + (about.isEmpty() ? "" : ": " + safe(about))
                    + (Markup.isWebAddress(document.address()) ? ", <" + document.address() + ">" : "") + "\n");
        }
        text.append("\n" + safe(ClaimsWords.counts(view, words)) + ".\n");
        view.ranked().forEach(this::blocks);
        list("claims.head.opinions", view.notCheckable());
        list("claims.head.outside", view.outside());
        text.append("\n---\n\n");
        ClaimsWords.notes(view, words).forEach(note -> text.append(safe(note) + "\n\n"));
        text.append(safe(ClaimsWords.foot(view, words)) + "\n");
    }

    private void blocks(StatementView one) {
        text.append("\n## " + safe(one.id() + ": " + ClaimsWords.speaker(one, words)) + "\n\n");
        DocumentView document = view.document(one);
        String where =
                document.name() + document.date().map(date -> ", " + date).orElse("");
        block("claims.ap.said", "“" + quoted(one) + "” (" + where + ")");
        block(
                "claims.ap.assessment",
                one.review().map(review -> ClaimsWords.review(review, words)).orElse(words.say("claims.ap.none")));
        one.corrected()
                .forEach(review -> text.append(
                        safe(words.say("claims.review.earlier", "review", ClaimsWords.review(review, words)))
                                + "\n\n"));
        List<Grid> grids = one.reckoned().grids();
        block(
                "claims.ap.facts",
                grids.isEmpty()
                        ? words.say("claims.ap.unchecked")
                        : grids.stream()
                                .map(grid -> ClaimsWords.sentence(one, grid, words))
                                .collect(Collectors.joining(" ")));
        grids.forEach(this::grid);
        one.reckoned().repeats().forEach(repeat -> text.append(safe(repeat) + "\n\n"));
    }

    private static String quoted(StatementView one) {
        return one.text().isEmpty() ? one.where().place().exact() : one.text();
    }

    private void block(String head, String said) {
        text.append("**" + safe(words.say(head)) + ":** " + safe(said) + "\n\n");
    }

    private void grid(Grid grid) {
        text.append("| ");
        grid.readings().forEach(reading -> text.append(safe(reading.name()) + " | "));
        text.append(safe(words.say("claims.grid.answer")) + " | " + safe(words.say("claims.grid.coverage")) + " |\n|"
                + " --- |".repeat(grid.readings().size() + 2) + "\n");
        for (Grid.Cell cell : grid.cells()) {
            text.append("| ");
            grid.titles(cell).forEach(title -> text.append(safe(title) + " | "));
            text.append(safe(ClaimsWords.answer(cell.verdict(), words)) + " | "
                    + safe(ClaimsWords.coverage(cell, words)) + " |\n");
        }
        text.append("\n");
    }

    private void list(String head, List<StatementView> statements) {
        if (statements.isEmpty()) {
            return;
        }
        text.append("\n## " + safe(words.say(head)) + "\n\n");
        for (StatementView one : statements) {
            text.append(
                    "* " + safe(one.id() + ", " + ClaimsWords.speaker(one, words) + ": “" + quoted(one) + "”") + "\n");
        }
    }

    /** On one line, with all that Markdown or HTML would read as a mark shown as it is. */
    static String safe(String said) {
        return said.replaceAll("\\s*\\n\\s*", " ").replaceAll("([\\\\`*_\\[\\]<>#|~&])", "\\\\$1");
    }
}
