package org.claimstake.evidence.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimstake.evidence.document.Document.Role;
import org.claimstake.evidence.quantity.Quantity;
import org.claimstake.evidence.quantity.Quantity.Sort;
import org.claimstake.evidence.statement.Lexicon.Notion;
import org.claimstake.evidence.statement.Signs.Asked;
import org.claimstake.evidence.statement.Signs.Subject;
import org.claimstake.evidence.statement.Statement.Kind;
import org.claimstake.evidence.statement.Statement.Standing;

/**
 * Tells whether a clause is a statement and of what kind: by its numbers first, then by the words that rank, class, explain,
 * promise or take a position of somebody named. What carries none of these is no statement.
 */
final class Sorting {
    /** So many goods named in a row are a class that can be looked up. */
    private static final int LIST = 3;

    private static final double LARGE = 100;

    private static final List<Sort> WEIGHT =
            List.of(Sort.AMOUNT, Sort.SHARE, Sort.DURATION, Sort.RANK, Sort.QUANTIFIER, Sort.COUNT, Sort.DATE);

    private Sorting() {}

    /** Empty where there is nothing to check and no position. */
    static Optional<Kind> kind(Signs signs) {
        if (signs.asked() != Asked.NOT) {
            return ofQuestion(signs);
        }
        Optional<Kind> counted = ofQuantity(signs);
        if (counted.isPresent()) {
            return counted;
        }
        if (signs.goods() >= LIST && !signs.has(Notion.PERSONAL)) {
            return Optional.of(Kind.CATEGORY);
        }
        if (Outside.is(signs)) {
            return Optional.of(
                    signs.has(Notion.FUTURE) ? Kind.FORECAST : ofWords(signs).orElse(Kind.CATEGORY));
        }
        if (signs.isPersonal()) {
            return Optional.empty();
        }
        if (signs.has(Notion.SUPERLATIVE)) {
            return Optional.of(signs.has(Notion.FUTURE) ? Kind.FORECAST : Kind.RANK);
        }
        if (signs.subject() == Subject.POINTING) {
            return Optional.empty();
        }
        return ofWords(signs).or(() -> ofDate(signs));
    }

    private static Optional<Kind> ofQuestion(Signs signs) {
        if (signs.has(Sort.AMOUNT) || signs.has(Sort.SHARE)) {
            return ofQuantity(signs);
        }
        boolean causes = signs.asked() == Asked.WHETHER && signs.has(Notion.CAUSE) && signs.isKnown();
        return causes ? Optional.of(Kind.CAUSE) : Optional.empty();
    }

    /** A number with something it is a number of. */
    private static Optional<Kind> ofQuantity(Signs signs) {
        boolean about =
                signs.isKnown() || signs.has(Sort.DATE) || signs.isNamed() || signs.reported() && !signs.quoted();
        Optional<Quantity> main = main(signs.quantities());
        if (main.isEmpty() || main.get().sort() == Sort.DATE) {
            return signs.has(Notion.MULTIPLE) && !signs.isPersonal() ? Optional.of(Kind.AMOUNT) : Optional.empty();
        }
        if (!signs.isKnown() && signs.has(Notion.PERSONAL) && !signs.quoted()) {
            return Optional.empty();
        }
        return switch (main.get().sort()) {
            case AMOUNT -> Optional.of(Kind.AMOUNT);
            case SHARE -> Optional.of(Kind.SHARE);
            case RANK -> signs.isPersonal() ? Optional.empty() : Optional.of(Kind.RANK);
            case QUANTIFIER -> signs.isPersonal() ? Optional.empty() : ofQuantifier(signs, main.get());
            case DURATION ->
                (about || signs.subject() == Subject.OTHER || signs.has(Notion.FUTURE)) && !signs.isPersonal()
                        ? Optional.of(Kind.TIME)
                        : Optional.empty();
            case COUNT ->
                (about || isLarge(main.get())) && !signs.isPersonal() ? Optional.of(Kind.AMOUNT) : Optional.empty();
            case DATE -> Optional.empty();
        };
    }

    /** A part of a whole in words; "some of the largest"; or so and so many, of something with a name. */
    private static Optional<Kind> ofQuantifier(Signs signs, Quantity quantifier) {
        if (signs.has(Notion.RANK) || signs.has(Notion.SUPERLATIVE)) {
            return Optional.of(Kind.RANK);
        }
        if (quantifier.unit().equals("share")) {
            return Optional.of(Kind.SHARE);
        }
        return signs.isKnown() ? Optional.of(Kind.AMOUNT) : Optional.empty();
    }

    /** Hundreds of something are told of more than one's own life. */
    private static boolean isLarge(Quantity count) {
        return java.util.stream.Stream.of(count.value(), count.low(), count.high())
                .anyMatch(number -> number.isPresent() && number.getAsDouble() >= LARGE);
    }

    private static Optional<Kind> ofWords(Signs signs) {
        boolean quoted = signs.quoted() && signs.isKnown();
        if (isForecast(signs)) {
            return Optional.of(Kind.FORECAST);
        }
        if (signs.has(Notion.RANK) && (!signs.mentions().isEmpty() || signs.isKnown() && signs.isNamed())) {
            return Optional.of(Kind.RANK);
        }
        if (signs.has(Notion.CAUSE) && signs.isKnown() && (signs.isNamed() || signs.names() > 1)) {
            return Optional.of(Kind.CAUSE);
        }
        if (signs.has(Notion.POSITION) && (signs.isNamed() || quoted)
                || signs.has(Notion.WISH)
                        && (signs.subject() == Subject.NAMED || signs.isNamed() && signs.isKnown() || signs.quoted())
                || signs.has(Notion.OPINION) && signs.isNamed() && signs.isKnown()) {
            return Optional.of(Kind.POSITION);
        }
        if (isClass(signs)) {
            return Optional.of(Kind.CATEGORY);
        }
        return signs.reported() && !signs.quoted() && signs.isKnown() ? Optional.of(Kind.POSITION) : Optional.empty();
    }

    /** Somebody will do something, or something will be at a time. */
    private static boolean isForecast(Signs signs) {
        return signs.has(Notion.FUTURE)
                && !signs.has(Notion.POSITION, Notion.FUTURE)
                && (signs.isNamed() || signs.quoted() && signs.isKnown() || signs.has(Sort.DATE));
    }

    /** Something with a name is of a class, or is so always; of a person alone that is no statement. */
    private static boolean isClass(Signs signs) {
        return signs.isNamed()
                && (!signs.mentions().isEmpty() || signs.names() > 1)
                && (signs.has(Notion.CATEGORY) || signs.has(Notion.UNIVERSAL));
    }

    private static Optional<Kind> ofDate(Signs signs) {
        boolean event = signs.has(Sort.DATE)
                && signs.isKnown()
                && signs.has(Notion.PAST)
                && (signs.isNamed() || !signs.mentions().isEmpty());
        return event ? Optional.of(Kind.TIME) : Optional.empty();
    }

    /** The one that matters: money and weights before parts, parts before durations, dates last; of equals the first. */
    static Optional<Quantity> main(List<Quantity> quantities) {
        return quantities.stream().min(Comparator.comparingInt(one -> WEIGHT.indexOf(one.sort())));
    }

    /**
     * Whether it is checked. What another is said to have said can be looked up, even a wish or a promise, where one who takes
     * part in a talk says so; an article's reports of speech are taken as speech.
     */
    static Standing standing(Signs signs, Kind kind, Role role) {
        if (Outside.is(signs)) {
            return Standing.OUTSIDE;
        }
        if (signs.reported() && role != Role.TELLS) {
            return Standing.CHECKABLE;
        }
        if (signs.has(Notion.WISH)) {
            return Standing.OPINION;
        }
        if (signs.has(Notion.FUTURE)) {
            return Standing.FORECAST;
        }
        boolean counted = signs.quantities().stream().anyMatch(one -> Clauses.STRONG.contains(one.sort()));
        boolean felt = signs.has(Notion.OPINION) || kind == Kind.POSITION && !signs.reported();
        return felt && !counted ? Standing.OPINION : Standing.CHECKABLE;
    }
}
