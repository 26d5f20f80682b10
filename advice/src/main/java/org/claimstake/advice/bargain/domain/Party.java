package org.claimstake.advice.bargain.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One side of a domain. A deal is worth to it the sum, over the issues, of weight times evaluation of the value agreed on.
 *
 * @param weights by issue, used as given
 * @param evaluations {@code [issue][value]}
 * @param noDeal what it has without a deal
 * @param outsideOption what it could choose instead: a floor, not a place to measure from
 * @param power its weight in Nash's product, above 0
 */
public record Party(
        String name,
        List<BigDecimal> weights,
        List<List<BigDecimal>> evaluations,
        BigDecimal noDeal,
        Optional<BigDecimal> outsideOption,
        BigDecimal power) {
    public Party {
        weights = List.copyOf(weights);
        evaluations = List.copyOf(evaluations.stream()
                .<List<BigDecimal>>map(row -> List.copyOf(row))
                .toList());
    }

    /** What a value of an issue adds to the worth of a deal. */
    BigDecimal adds(int issue, int value) {
        return weights.get(issue).multiply(evaluations.get(issue).get(value));
    }

    /** The least for which it signs. */
    BigDecimal least() {
        return outsideOption.map(noDeal::max).orElse(noDeal);
    }
}
