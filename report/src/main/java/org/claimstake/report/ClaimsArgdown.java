package org.claimstake.report;

import java.util.List;
import java.util.Locale;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.casefile.statement.Review;
import org.claimstake.report.claims.ClaimsView;
import org.claimstake.report.claims.StatementView;

/**
 * Statements as a map of arguments in Argdown, a plain text that other programs draw: each statement with the readings for it and
 * against it, and with the verdicts of people. A reading of which nothing is known is told in a comment: it argues for nothing.
 */
public final class ClaimsArgdown {
    private final ClaimsView view;
    private final Wording words;
    private final StringBuilder text = new StringBuilder();

    private ClaimsArgdown(ClaimsView view, Wording words) {
        this.view = view;
        this.words = words;
    }

    public static String of(ClaimsView view, Wording words) {
        var map = new ClaimsArgdown(view, words);
        map.all();
        return map.text.toString();
    }

    private void all() {
        text.append("# " + safe(words.say("claims.title")) + "\n\n");
        view.documents().forEach(document -> text.append("// " + comment(document.name()) + "\n"));
        for (StatementView one : view.inOrder()) {
            text.append("\n[" + title(one.id()) + "]: “"
                    + safe(one.where().place().exact()) + "” ("
                    + safe(ClaimsWords.speaker(one, words)) + ") #" + one.kind().word() + " #"
                    + one.standing().name().toLowerCase(Locale.ROOT) + "\n");
            one.reckoned().grids().forEach(grid -> grid(one, grid));
            for (int i = 0; i < one.reviews().size(); i++) {
                review(one, one.reviews().get(i), i + 1, i == one.reviews().size() - 1);
            }
        }
        text.append("\n// " + comment(ClaimsWords.foot(view, words)) + "\n");
    }

    private void grid(StatementView one, Grid grid) {
        for (Grid.Cell cell : grid.cells()) {
            String reading = reading(grid, grid.values(cell));
            String name = title(one.id() + " " + grid.claim() + (reading.isEmpty() ? "" : ": " + reading));
            String answer = ClaimsWords.answer(cell.verdict(), words);
            String covered = ClaimsWords.coverage(cell, words);
            String said = answer + (covered.isEmpty() ? "" : "; " + covered);
            text.append(
                    switch (cell.verdict()) {
                        case HOLDS -> "  + <" + name + ">: " + safe(said) + "\n";
                        case FAILS -> "  - <" + name + ">: " + safe(said) + "\n";
                        case UNKNOWN -> "  // " + comment(name + ": " + said) + "\n";
                    });
        }
    }

    private static String reading(Grid grid, List<String> values) {
        var words = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            words.append(i == 0 ? "" : ", ")
                    .append(grid.readings().get(i).name())
                    .append(' ')
                    .append(values.get(i));
        }
        return words.toString();
    }

    /** The newest verdict argues for or against, as it says; the others are told. */
    private void review(StatementView one, Review review, int number, boolean newest) {
        String said = ClaimsWords.review(review, words);
        String name = title(one.id() + " verdict " + number);
        String sign = !newest
                ? ""
                : switch (review.verdict()) {
                    case SUPPORTED -> "+";
                    case CONTRADICTED -> "-";
                    case PARTLY, UNTESTED, OPINION, OUTSIDE -> "";
                };
        text.append(
                sign.isEmpty()
                        ? "  // " + comment(name + ": " + said) + "\n"
                        : "  " + sign + " <" + name + ">: " + safe(said) + "\n");
    }

    /** A name cannot hold the brackets around it. */
    private static String title(String said) {
        return said.replaceAll("[\\[\\]<>\\s]+", " ").strip();
    }

    private static String comment(String said) {
        return said.replaceAll("\\s+", " ").strip();
    }

    /** On one line, with what Argdown would read as a mark shown as it is. */
    private static String safe(String said) {
        return said.replaceAll("\\s+", " ").strip().replaceAll("([\\\\*_\\[\\]<>{}#@])", "\\\\$1");
    }
}
