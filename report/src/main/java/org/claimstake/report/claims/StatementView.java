package org.claimstake.report.claims;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.claimstake.casefile.statement.Review;
import org.claimstake.casefile.statement.Stated;
import org.claimstake.casefile.statement.StatedDocument;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.statement.Statement;
import org.claimstake.evidence.statement.Statement.Kind;
import org.claimstake.evidence.statement.Statement.Standing;

/**
 * What somebody said, as it is told.
 *
 * @param id           of its document, once
 * @param speaker      who says it here, as a reader calls them; empty where nobody knows
 * @param attributedTo who is said to have said it, where the speaker reports; empty else
 * @param where        where it stands
 * @param text         the sentence it stands in; a case keeps no more than the quoted words, and then it is empty
 * @param paraphrase   what somebody made of it in other words; may be empty
 * @param kind         what is said
 * @param standing     whether it is checked here
 * @param quantity     the one that matters in it; empty where there is none
 * @param about        names known in it, or what a person wrote; in their order
 * @param worth        how much it is worth checking, 0 to 1; empty where nobody reckoned it
 * @param reckoned    what the case says of it
 * @param reviews      verdicts of people, oldest first; the last one counts
 * @param kept         its id in the case, where the case keeps it; empty else
 */
public record StatementView(
        String id,
        String speaker,
        String attributedTo,
        Where where,
        String text,
        String paraphrase,
        Kind kind,
        Standing standing,
        Optional<QuantityView> quantity,
        List<String> about,
        OptionalDouble worth,
        Reckoned reckoned,
        List<Review> reviews,
        Optional<String> kept) {

    public StatementView {
        Objects.requireNonNull(id);
        about = List.copyOf(about);
        reviews = List.copyOf(reviews);
        if (standing != Standing.CHECKABLE && !reckoned.grids().isEmpty()) {
            throw new IllegalArgumentException(id + " is not checked here, and has a grid");
        }
    }

    /** As it was found in a document. */
    public static StatementView of(Statement found, Document document) {
        boolean outside = found.standing() == Standing.OUTSIDE;
        return new StatementView(
                found.id(),
                found.speaker(),
                found.attributedTo(),
                Where.of(document, found),
                found.text(),
                "",
                found.kind(),
                found.standing(),
                outside ? Optional.empty() : found.quantity().map(QuantityView::of),
                found.about().stream()
                        .map(mention -> mention.span().of(document.text()))
                        .distinct()
                        .toList(),
                OptionalDouble.of(found.worth()),
                Reckoned.NOTHING,
                List.of(),
                Optional.empty());
    }

    /** As a case keeps it. */
    public static StatementView of(Stated kept, StatedDocument document) {
        return new StatementView(
                kept.id(),
                document.speaker(kept.speaker()),
                document.speaker(kept.attributedTo()),
                Where.of(document.id(), kept.anchor().quote()),
                "",
                kept.statement(),
                kept.kind(),
                kept.standing(),
                kept.quantity().map(QuantityView::of),
                kept.about().isBlank() ? List.of() : List.of(kept.about()),
                OptionalDouble.empty(),
                Reckoned.NOTHING,
                kept.reviews(),
                Optional.of(kept.id()));
    }

    /** With what a case keeps of the same words: its reading of them, its claims and its verdicts come before what rules found. */
    public StatementView with(Stated same, StatedDocument document) {
        return new StatementView(
                id,
                speaker.isEmpty() ? document.speaker(same.speaker()) : speaker,
                same.attributedTo().isEmpty() ? attributedTo : document.speaker(same.attributedTo()),
                where,
                text,
                same.statement(),
                same.kind(),
                same.standing(),
                same.quantity().map(QuantityView::of).or(() -> quantity),
                same.about().isBlank() ? about : List.of(same.about()),
                worth,
                reckoned,
                same.reviews(),
                Optional.of(same.id()));
    }

    /** Under another id. */
    StatementView with(String name) {
        return new StatementView(
                name,
                speaker,
                attributedTo,
                where,
                text,
                paraphrase,
                kind,
                standing,
                quantity,
                about,
                worth,
                reckoned,
                reviews,
                kept);
    }

    /** Where it stands in a text that was read. */
    public StatementView with(Where place) {
        return new StatementView(
                id,
                speaker,
                attributedTo,
                place,
                text,
                paraphrase,
                kind,
                standing,
                quantity,
                about,
                worth,
                reckoned,
                reviews,
                kept);
    }

    public StatementView with(Reckoned answer) {
        return new StatementView(
                id,
                speaker,
                attributedTo,
                where,
                text,
                paraphrase,
                kind,
                standing,
                quantity,
                about,
                worth,
                answer,
                reviews,
                kept);
    }

    /** @param verdicts of people, oldest first */
    public StatementView with(List<Review> verdicts) {
        return new StatementView(
                id,
                speaker,
                attributedTo,
                where,
                text,
                paraphrase,
                kind,
                standing,
                quantity,
                about,
                worth,
                reckoned,
                verdicts,
                kept);
    }

    /** The review that counts. */
    public Optional<Review> review() {
        return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.getLast());
    }

    /** Reviews that a later one took the place of, oldest first. */
    public List<Review> corrected() {
        return reviews.isEmpty() ? List.of() : reviews.subList(0, reviews.size() - 1);
    }

    public boolean isCheckable() {
        return standing == Standing.CHECKABLE;
    }

    /** What of, as one text. */
    public String abouts() {
        return about.stream().collect(Collectors.joining(", "));
    }
}
