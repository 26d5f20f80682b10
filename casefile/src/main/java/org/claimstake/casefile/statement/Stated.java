package org.claimstake.casefile.statement;

import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.evidence.statement.Statement.Kind;
import org.claimstake.evidence.statement.Statement.Standing;
import org.claimstake.language.text.Place;

/**
 * What somebody said, how the case checks it, and what people made of it.
 *
 * @param id           of its document, once
 * @param speaker      who says it here
 * @param attributedTo who is said to have said it, where the speaker reports; empty else
 * @param anchor       where it stands
 * @param quantity     how much it says; empty where it has no number
 * @param about        what of, in words; may be empty
 * @param kind         what is said
 * @param standing     whether it is checked here
 * @param check        claims of the case; empty where none hangs on it yet
 * @param statement    our paraphrase; may be empty
 * @param settledBy    what would confirm or refute it, in words
 * @param reviews      oldest first; the last one counts, and the others stay
 * @param place        where it stands in the file
 */
public record Stated(
        String id,
        String speaker,
        String attributedTo,
        Anchor anchor,
        Optional<StatedQuantity> quantity,
        String about,
        Kind kind,
        Standing standing,
        List<Words> check,
        String statement,
        List<String> settledBy,
        List<Review> reviews,
        Place place) {

    public Stated {
        check = List.copyOf(check);
        settledBy = List.copyOf(settledBy);
        reviews = List.copyOf(reviews);
    }

    /** The claims that hang on it, by name. */
    public List<String> claims() {
        return check.stream().map(Words::text).toList();
    }

    /** The review that counts. */
    public Optional<Review> newest() {
        return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.getLast());
    }

    /** Reviews that a later one took the place of, oldest first. */
    public List<Review> corrected() {
        return reviews.isEmpty() ? List.of() : reviews.subList(0, reviews.size() - 1);
    }

    /** Our words for it, else its own. */
    public String words() {
        return statement.isEmpty() ? anchor.quote().exact() : statement;
    }
}
