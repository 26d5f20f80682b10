package org.claimstake.world.register;

import java.util.Objects;
import java.util.Optional;
import org.claimstake.world.place.Box;

/**
 * What is sought in a register; what is not said does not matter.
 *
 * @param words each must begin a word of a name, a country, a region, a commodity or a type; may be empty
 * @param box the circle of a place must touch it
 * @param commodity one of the commodities, in capitals or not
 * @param most how many are wanted at most
 */
public record Query(String words, Optional<Box> box, Optional<String> commodity, int most) {
    /** All, up to a thousand. */
    public static final Query ALL = new Query("", Optional.empty(), Optional.empty(), 1000);

    public Query {
        Objects.requireNonNull(words);
        Objects.requireNonNull(box);
        Objects.requireNonNull(commodity);
        if (most < 1) {
            throw new IllegalArgumentException("one is the least that can be wanted, not " + most);
        }
    }

    public Query withWords(String other) {
        return new Query(other, box, commodity, most);
    }

    public Query withBox(Box other) {
        return new Query(words, Optional.of(other), commodity, most);
    }

    public Query withCommodity(String other) {
        return new Query(words, box, Optional.of(other), most);
    }

    public Query withMost(int other) {
        return new Query(words, box, commodity, other);
    }
}
