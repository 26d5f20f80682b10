package org.claimstake.advice.bargain.deals;

import java.util.List;
import java.util.Optional;

/**
 * What came out.
 *
 * @param texts   the case as it stands and the offers, the one on the table last
 * @param equal   by place among the texts: what each is worth above no deal where all discount at the lowest rate
 * @param talks   what power, patience, doubt, ties and groups make of them
 * @param surplus where the gain of what Nash chooses comes from
 * @param blocked why nobody's deal is everybody's, where the zone is empty
 * @param notes   what a reader should know before using it, a sentence each
 */
public record Bargained(
        Ground ground,
        Found found,
        List<Text> texts,
        List<List<Double>> equal,
        Counsel counsel,
        Talks talks,
        Optional<Surplus> surplus,
        Optional<Blocked> blocked,
        List<String> notes) {
    public Bargained {
        texts = List.copyOf(texts);
        equal = List.copyOf(equal.stream().map(List::copyOf).toList());
        notes = List.copyOf(notes);
    }

    /** The offer on the table; the case as it stands where none was made. */
    public Text table() {
        return texts.getLast();
    }
}
