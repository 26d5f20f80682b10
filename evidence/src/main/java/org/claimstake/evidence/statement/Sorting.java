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
            return isPromise(signs) ? Optional.of(Kind.FORECAST) : Optional.empty();
        }
        if (signs.has(Notion.SUPERLATIVE)) {
            return Optional.of(signs.has(Notion.FUTURE) ? Kind.FORECAST : Kind.RANK);
        }
        if (signs.subject() == Subject.POINTING) {
            return Optional.empty();
        }
        return ofWords(signs).or(() -> ofDate(signs));
    }

    /** "We will": what those who speak bind themselves to. */
    private static boolean isPromise(Signs signs) {
        return signs.has(Notion.FUTURE)
                && signs.subject() == Subject.SELF
                && !signs.has(Notion.PERSONAL)
                && !signs.has(Notion.POSITION, Notion.FUTURE);
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
        boolean noun = signs.isNamed() || signs.subject() == Subject.OTHER || signs.subject() == Subject.EXISTS;
        boolean mentioned = !signs.mentions().isEmpty();
        if (isForecast(signs, noun)) {
            return Optional.of(Kind.FORECAST);
        }
        if (signs.has(Notion.RANK) && (mentioned || signs.isKnown() && signs.isNamed())) {
            return Optional.of(Kind.RANK);
        }
        if (signs.has(Notion.CAUSE) && (noun || mentioned)) {
            return Optional.of(Kind.CAUSE);
        }
        if (isPosition(signs)) {
            return Optional.of(Kind.POSITION);
        }
        if (isClass(signs)) {
            return Optional.of(Kind.CATEGORY);
        }
        return signs.reported() && !signs.quoted() && signs.told() && (signs.isKnown() || noun)
                ? Optional.of(Kind.POSITION)
                : Optional.empty();
    }

    /** Somebody will do something, something will be, or it will be at a time. */
    private static boolean isForecast(Signs signs, boolean noun) {
        return signs.has(Notion.FUTURE)
                && !signs.has(Notion.POSITION, Notion.FUTURE)
                && (noun || signs.quoted() || signs.has(Sort.DATE));
    }

    /** Somebody wants it so, or is quoted with what should be. */
    private static boolean isPosition(Signs signs) {
        if (signs.quoted()) {
            return signs.has(Notion.WISH) || signs.has(Notion.OPINION) || signs.has(Notion.POSITION) && signs.isKnown();
        }
        return signs.isNamed()
                && (signs.has(Notion.POSITION)
                        || signs.has(Notion.WISH) && (signs.subject() == Subject.NAMED || signs.isKnown())
                        || signs.has(Notion.OPINION) && signs.isKnown());
    }

    /** Something with a name is of a class, or is so always; of a person alone that is no statement. */
    private static boolean isClass(Signs signs) {
        return (!signs.mentions().isEmpty() || signs.isNamed() && signs.names() > 1)
                && (signs.has(Notion.CATEGORY) || signs.has(Notion.UNIVERSAL) && signs.isNamed());
    }

    private static Optional<Kind> ofDate(Signs signs) {
        return signs.has(Sort.DATE) && signs.has(Notion.PAST) ? Optional.of(Kind.TIME) : Optional.empty();
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
        if (kind == Kind.POSITION) {
            return signs.reported() && !signs.quoted() ? Standing.CHECKABLE : Standing.OPINION;
        }
        boolean counted = signs.quantities().stream().anyMatch(one -> Clauses.STRONG.contains(one.sort()));
        return signs.has(Notion.OPINION) && !counted ? Standing.OPINION : Standing.CHECKABLE;
    }
}
