package org.claimstake.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.advice.verdict.GridSentence;
import org.claimstake.casefile.statement.Review;
import org.claimstake.casefile.statement.Verdict;
import org.claimstake.engine.ClaimResult;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.statement.Statement.Kind;
import org.claimstake.evidence.statement.Statement.Standing;
import org.claimstake.report.claims.ClaimsView;
import org.claimstake.report.claims.DocumentView;
import org.claimstake.report.claims.Reckoned;
import org.claimstake.report.claims.StatementView;

/** What is said of statements, in the language of a reader; terminal, page and files say it with the same words. */
public final class ClaimsWords {
    private static final Set<String> LANGUAGES = Set.of("en", "uk", "fr", "es", "de", "pt");
    private static final Set<String> TROUBLES = Set.of("scanned", "language", "encoding", "speaker", "chrome");

    /** So many are told to a person; the JSON has all. */
    private static final int LINKS = 3;

    private ClaimsWords() {}

    /** How many are worth checking, how many cannot be checked, how many are not checked here. */
    public static String counts(ClaimsView view, Wording words) {
        return words.say(
                "claims.counts",
                "checkable",
                view.count(Standing.CHECKABLE),
                "opinions",
                view.count(Standing.OPINION) + view.count(Standing.FORECAST),
                "outside",
                view.count(Standing.OUTSIDE));
    }

    /** Day, language, turns and sentences of a document, as far as they are known; may be empty. */
    public static String document(DocumentView document, Wording words) {
        String shape = document.read().isEmpty()
                ? ""
                : document.turns(Document.Role.ANSWERS) > 0
                        ? words.say(
                                "claims.shape.interview",
                                "questions",
                                document.turns(Document.Role.ASKS),
                                "answers",
                                document.turns(Document.Role.ANSWERS),
                                "sentences",
                                document.sentences())
                        : words.say("claims.shape.text", "sentences", document.sentences());
        String language = document.language().isEmpty()
                ? ""
                : LANGUAGES.contains(document.language())
                        ? words.say("claims.language." + document.language())
                        : document.language();
        return List.of(document.date().orElse(""), language, shape).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** What was in the way of reading, a sentence each. */
    static List<String> notes(ClaimsView view, Wording words) {
        return view.troubles().stream().map(trouble -> note(trouble, words)).toList();
    }

    private static String note(Trouble trouble, Wording words) {
        String said = trouble.said();
        String key = "claims.note." + (TROUBLES.contains(trouble.kind()) ? trouble.kind() : "other");
        return said.isEmpty() && !trouble.kind().equals("language")
                ? words.say(key + ".bare", "kind", trouble.kind())
                : words.say(key, "said", said, "kind", trouble.kind());
    }

    /** Who says it, and of whom it is told. */
    static String speaker(StatementView one, Wording words) {
        String speaker = one.speaker().isEmpty()
                ? words.say(
                        one.where()
                                        .role()
                                        .filter(role -> role == Document.Role.ASKS)
                                        .isPresent()
                                ? "claims.nobody.asks"
                                : "claims.nobody")
                : one.speaker();
        return one.attributedTo().isEmpty()
                ? speaker
                : words.say("claims.reported", "speaker", speaker, "of", one.attributedTo());
    }

    static String kind(Kind kind, Wording words) {
        return words.say("claims.kind." + kind.word());
    }

    static String standing(Standing standing, Wording words) {
        return words.say("claims.standing." + standing.name().toLowerCase(Locale.ROOT));
    }

    static String verdict(Verdict verdict, Wording words) {
        return words.say("claims.verdict." + verdict.word());
    }

    static String answer(ClaimResult.Verdict answer, Wording words) {
        return words.say("claims.answer." + answer.name().toLowerCase(Locale.ROOT));
    }

    /** A sign beside the word, for who cannot tell the colours apart. */
    static String sign(ClaimResult.Verdict answer) {
        return switch (answer) {
            case HOLDS -> "\u2713";
            case FAILS -> "\u2717";
            case UNKNOWN -> "?";
        };
    }

    /** The verdict with who gave it, when and why. */
    static String review(Review review, Wording words) {
        return words.say(
                "claims.review",
                "verdict",
                verdict(review.verdict(), words),
                "by",
                review.by(),
                "on",
                review.on().toString(),
                "reason",
                review.reason().strip());
    }

    /** Was the speaker asked? May be empty. */
    static String asked(Review review, Wording words) {
        return review.speakerAsked()
                .map(asked -> words.say(asked ? "claims.asked.yes" : "claims.asked.no"))
                .orElse("");
    }

    /** The condition as the case reads it, on one line. */
    static String says(Grid grid) {
        return grid.words().replaceAll("\\s+", " ").strip();
    }

    /** What comes of a statement; empty where no case was asked. */
    static String sentence(StatementView one, Wording words) {
        if (one.reckoned().state().isEmpty()) {
            return "";
        }
        if (!one.isCheckable()) {
            return words.say("claims.standing." + one.standing().name().toLowerCase(Locale.ROOT)) + ".";
        }
        if (one.reckoned().grids().isEmpty()) {
            return words.say("claims.unlinked");
        }
        return one.reckoned().grids().stream()
                .map(grid -> sentence(one, grid, words))
                .collect(Collectors.joining(" "));
    }

    /** What one claim came to, named where several hang on the statement. */
    static String sentence(StatementView one, Grid grid, Wording words) {
        String said = words == Wording.ENGLISH
                ? GridSentence.of(grid)
                : words.say(
                        "claims.grid",
                        "holds",
                        grid.count(ClaimResult.Verdict.HOLDS),
                        "fails",
                        grid.count(ClaimResult.Verdict.FAILS),
                        "unknown",
                        grid.count(ClaimResult.Verdict.UNKNOWN),
                        "all",
                        (long) grid.cells().size());
        return one.reckoned().grids().size() == 1 ? said : "\u201c" + grid.title() + "\u201d: " + said;
    }

    /** How much of the rows behind a cell is known; empty where all is. */
    static String coverage(Grid.Cell cell, Wording words) {
        return cell.byNumber()
                .filter(covered -> !covered.isComplete())
                .map(covered -> words.say("claims.coverage", "known", covered.known(), "of", covered.of())
                        + (cell.byWeight().isPresent()
                                ? words.say(
                                        "claims.coverage.weight",
                                        "share",
                                        percent(cell.byWeight().getAsDouble()))
                                : ""))
                .orElse("");
    }

    /** The best that a check could be made of, by name. */
    static String links(Reckoned reckoned) {
        return reckoned.links().stream()
                .limit(LINKS)
                .map(link -> "`" + link.name() + "`")
                .collect(Collectors.joining(", "));
    }

    /** By which case it is checked, and whose the verdicts are. */
    static String foot(ClaimsView view, Wording words) {
        return view.theCase().isEmpty()
                ? words.say("claims.case.none")
                : words.say(
                                "claims.case",
                                "case",
                                view.theCase().get().id(),
                                "version",
                                view.theCase().get().version())
                        + " " + words.say("claims.foot");
    }

    private static String percent(double share) {
        return Digits.significant(share * 100, 3);
    }
}
