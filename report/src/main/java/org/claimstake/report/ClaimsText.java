package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.casefile.statement.Review;
import org.claimstake.report.claims.ClaimsView;
import org.claimstake.report.claims.DocumentView;
import org.claimstake.report.claims.Reckoned;
import org.claimstake.report.claims.StatementView;

/** Statements on a terminal: how many of which, then each with who says it, what it comes to and what a person made of it. */
public final class ClaimsText {
    /** A longer table is told in one sentence; the page and the JSON have it whole. */
    private static final int CELLS = 12;

    private static final String INDENT = "      ";

    private final ClaimsView view;
    private final Wording words;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    private ClaimsText(ClaimsView view, Wording words, Look look) {
        this.view = view;
        this.words = words;
        this.look = look;
    }

    public static String of(ClaimsView view, Wording words, Look look) {
        var text = new ClaimsText(view, words, look);
        text.all();
        return String.join("\n", text.lines).replace('\u00a0', ' ') + "\n";
    }

    private void all() {
        lines.add(look.strong(Wrapped.to(look.width(), ClaimsWords.counts(view, words))));
        for (DocumentView document : view.documents()) {
            String about = ClaimsWords.document(document, words);
            lines.add(Wrapped.to(look.width(), "  ", document.name() + (about.isEmpty() ? "" : ": " + about)));
        }
        if (view.statements().isEmpty()) {
            lines.add(words.say("claims.none"));
        }
        view.ranked().forEach(this::whole);
        group("claims.head.opinions", view.notCheckable());
        group("claims.head.outside", view.outside());
        lines.add("");
        ClaimsWords.notes(view, words).forEach(note -> lines.add(look.faint(Wrapped.to(look.width(), "  ", note))));
        lines.add(look.faint(Wrapped.to(look.width(), "  ", ClaimsWords.foot(view, words))));
    }

    private void whole(StatementView one) {
        lines.add("");
        head(one);
        more(one.paraphrase().isEmpty() ? "" : words.say("claims.paraphrase", "words", one.paraphrase()));
        one.quantity()
                .map(quantity -> QuantityWords.of(quantity, words))
                .filter(told -> !told.isEmpty())
                .ifPresent(told -> more(words.say("claims.read-as", "quantity", told)));
        if (one.reckoned().grids().isEmpty()) {
            more(ClaimsWords.sentence(one, words));
        }
        for (Grid grid : one.reckoned().grids()) {
            more(ClaimsWords.sentence(one, grid, words));
            grid(grid);
        }
        reckoned(one.reckoned());
        one.review().ifPresent(review -> reviewed(one, review));
    }

    private void head(StatementView one) {
        String id = one.id();
        String head = id + " ".repeat(Math.max(1, INDENT.length() - id.length())) + ClaimsWords.speaker(one, words)
                + " (" + ClaimsWords.kind(one.kind(), words) + ")";
        lines.add(look.strong(Wrapped.to(look.width(), INDENT, head)));
        more("“" + (one.text().isEmpty() ? one.where().place().exact() : one.text()) + "”");
    }

    private void more(String said) {
        if (!said.isEmpty()) {
            lines.add(INDENT
                    + Wrapped.to(look.width() - INDENT.length(), "", said.replaceAll("\\s*\\n\\s*", " "))
                            .replace("\n", "\n" + INDENT));
        }
    }

    private void grid(Grid grid) {
        if (grid.cells().size() == 1 || grid.cells().size() > CELLS) {
            return;
        }
        int readings = grid.readings().size();
        var columns = new Columns(new boolean[readings + 2]);
        var head =
                new ArrayList<>(grid.readings().stream().map(Grid.Reading::name).toList());
        head.add(words.say("claims.grid.answer"));
        head.add("");
        columns.add(head);
        for (Grid.Cell cell : grid.cells()) {
            var row = new ArrayList<>(grid.titles(cell));
            row.add(ClaimsWords.answer(cell.verdict(), words));
            row.add(ClaimsWords.coverage(cell, words));
            columns.add(row);
        }
        columns.lines().forEach(line -> lines.add(INDENT + "  " + line));
    }

    private void reckoned(Reckoned reckoned) {
        reckoned.repeats().forEach(this::more);
        more(reckoned.drift());
        if (!reckoned.links().isEmpty()) {
            more(words.say("claims.links", "names", ClaimsWords.links(reckoned)));
        }
    }

    private void reviewed(StatementView one, Review review) {
        more(words.say("claims.review.head") + ": " + ClaimsWords.review(review, words));
        one.corrected()
                .forEach(earlier ->
                        more(words.say("claims.review.earlier", "review", ClaimsWords.review(earlier, words))));
    }

    private void group(String head, List<StatementView> statements) {
        if (statements.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(look.strong(words.say(head)));
        for (StatementView one : statements) {
            head(one);
            one.review().ifPresent(review -> reviewed(one, review));
        }
    }
}
