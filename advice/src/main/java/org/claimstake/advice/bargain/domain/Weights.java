package org.claimstake.advice.bargain.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What is said of weights that do not sum to 1: they are used as given all the same. */
final class Weights {
    private static final BigDecimal SLACK = new BigDecimal("0.001");

    private Weights() {}

    static Optional<String> note(String party, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.subtract(BigDecimal.ONE).abs().compareTo(SLACK) > 0
                ? Optional.of("The weights of `" + party + "` sum to "
                        + sum.stripTrailingZeros().toPlainString() + " and not to 1; they are used as given.")
                : Optional.empty();
    }
}
