package org.claimstake.casefile.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.text.Place;

/**
 * A verdict, and who gives it, when and why.
 *
 * @param by           name or initials of the reviewer
 * @param reason       in a sentence or two
 * @param speakerAsked was the speaker asked? Empty where the file does not say
 * @param confidence   {@code A} two or more good sources that do not rest on each other, {@code B} good, {@code C} weak or of a
 *                     party, {@code D} none; empty where the file does not say
 * @param sources      ids of the case's sources
 * @param machine      what the computer said on that day; empty where the file does not say
 * @param place        where it stands
 */
public record Review(
        Verdict verdict,
        String by,
        LocalDate on,
        String reason,
        Optional<Boolean> speakerAsked,
        Optional<Confidence> confidence,
        List<Words> sources,
        Optional<State> machine,
        Place place) {

    /** How good the sources are. */
    public enum Confidence {
        A,
        B,
        C,
        D
    }

    public Review {
        sources = List.copyOf(sources);
    }

    /** Ids of the sources it rests on. */
    public List<String> sourceIds() {
        return sources.stream().map(Words::text).toList();
    }
}
