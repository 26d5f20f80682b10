package org.claimstake.evidence.statement;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.claimstake.evidence.quantity.Quantity;
import org.claimstake.evidence.text.Quote;
import org.claimstake.evidence.text.Span;

/**
 * What somebody said that others may want to check.
 *
 * @param id           {@code s1}, {@code s2} in the order of the text
 * @param speaker      who says it here, as the text names them; empty where the text does not say
 * @param attributedTo who is said to have said it, where the speaker reports; empty else
 * @param span         in the document's text
 * @param place        the same as a quotation that is found again
 * @param text         the sentence it stands in
 * @param kind         what is said
 * @param quantity     the one that matters in it; empty where there is none, and for what is outside
 * @param quantities   all of them
 * @param about        names known in it, in their order
 * @param standing     whether it is checked here
 * @param worth        how much it is worth checking, 0 to 1: ranks, never hides; 0 for what is not checked
 */
public record Statement(
        String id,
        String speaker,
        String attributedTo,
        Span span,
        Quote place,
        String text,
        Kind kind,
        Optional<Quantity> quantity,
        List<Quantity> quantities,
        List<Mention> about,
        Standing standing,
        double worth) {

    public Statement {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        quantities = List.copyOf(quantities);
        about = List.copyOf(about);
    }

    /** What is said. */
    public enum Kind {
        AMOUNT,
        SHARE,
        RANK,
        TIME,
        CATEGORY,
        CAUSE,
        POSITION,
        FORECAST;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is checked here. */
    public enum Standing {
        CHECKABLE,
        /** An opinion, a wish, a position: there is nothing to hold it against. */
        OPINION,
        /** It speaks of what is to come. */
        FORECAST,
        /** Forces, weapons and the conduct of war are not checked here. */
        OUTSIDE
    }

    /** A known name where it stands. */
    public record Mention(Gazetteer.Name name, Span span) {}
}
