package org.claimstake.advice.bargain.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * A utility space as its file has it.
 *
 * @param name the file's, without its ending
 * @param place of the root
 * @param noDeal what stands as {@code reservation}
 * @param discount what stands as {@code discount_factor}
 */
record Profile(
        String file,
        String name,
        Place place,
        List<Rated> issues,
        Optional<BigDecimal> noDeal,
        Optional<BigDecimal> discount) {

    /** @param weight null where none stands */
    record Rated(String name, Place place, @Nullable BigDecimal weight, List<Item> items) {}

    /** @param evaluation null in a domain's own file */
    record Item(String value, Place place, @Nullable BigDecimal evaluation) {}

    /** A domain's own file says what can be agreed and not what it is worth. */
    boolean isBare() {
        return issues.stream().allMatch(issue -> issue.items().stream().allMatch(item -> item.evaluation() == null));
    }
}
