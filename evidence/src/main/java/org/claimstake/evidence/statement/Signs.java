package org.claimstake.evidence.statement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimstake.evidence.quantity.Quantity;
import org.claimstake.evidence.statement.Lexicon.Notion;

/**
 * What a clause shows of what it is.
 *
 * @param notions    that its words tell, each with where it is first told
 * @param quantities in it
 * @param mentions   of known names in it
 * @param names      how many stretches of it name somebody or something, known or with a capital, who is said to say it left out
 * @param subject    who or what it tells of
 * @param reported   another than the one who speaks is said to have said it
 * @param told       it has a verb besides that of saying
 * @param quoted     it is the word-for-word speech of another
 * @param asked      how it is asked, if it is
 */
record Signs(
        Map<Notion, Integer> notions,
        List<Quantity> quantities,
        List<Statement.Mention> mentions,
        int names,
        Subject subject,
        boolean reported,
        boolean told,
        boolean quoted,
        Asked asked) {

    /** Who or what a clause tells of. */
    enum Subject {
        /** A known name, or a person or body with a capital, or "he" where it is clear who. */
        NAMED,
        /** A body without a name: "the ministry". */
        BODY,
        /** "I", "we". */
        SELF,
        /** "it", "they": something named before. */
        IT,
        /** "this", "such": nothing that can be checked without the sentence before. */
        POINTING,
        /** "there is". */
        EXISTS,
        OTHER
    }

    /** How a clause is asked. */
    enum Asked {
        NOT,
        /** To be answered by yes or no. */
        WHETHER,
        /** "which", "how", "why". */
        WHAT
    }

    Signs {
        notions = notions.isEmpty() ? Map.of() : new EnumMap<>(notions);
        quantities = List.copyOf(quantities);
        mentions = List.copyOf(mentions);
    }

    boolean has(Notion notion) {
        return notions.containsKey(notion);
    }

    /** Both are told, this one first. */
    boolean has(Notion notion, Notion before) {
        return notions.getOrDefault(notion, Integer.MAX_VALUE) < notions.getOrDefault(before, -1);
    }

    boolean has(Quantity.Sort sort) {
        return quantities.stream().anyMatch(one -> one.sort() == sort);
    }

    /** It tells of somebody who can be asked. */
    boolean isNamed() {
        return subject == Subject.NAMED || subject == Subject.BODY;
    }

    /** It has a name, so that there is something to look up. */
    boolean isKnown() {
        return names > 0;
    }

    /** It tells of what the one who speaks did, felt or thinks. */
    boolean isPersonal() {
        return !quoted && (has(Notion.PERSONAL) || subject == Subject.SELF);
    }

    /** How many goods it names, classes of goods not counted. */
    long goods() {
        return mentions.stream()
                .filter(one -> one.name().sort() == Gazetteer.Sort.COMMODITY)
                .filter(one -> !one.name().kinds().contains("group"))
                .map(one -> one.name().id())
                .distinct()
                .count();
    }

    boolean namesGoods() {
        return mentions.stream().anyMatch(one -> one.name().sort() == Gazetteer.Sort.COMMODITY);
    }
}
