package org.claimstake.report;

import java.util.List;
import org.claimstake.language.plan.ValueType;

/**
 * What one name of a chart shows in one run.
 *
 * @param values  one a period; one alone for what has no periods, or is told as its sum over them
 * @param bands   quantiles at {@link Outcome.Many#LEVELS} of each; empty where there are none
 */
record Drawn(String label, ValueType type, Sort sort, List<Double> values, List<List<Double>> bands) {
    enum Sort {
        VALUE,
        LINE,
        PAYMENTS
    }

    Drawn {
        values = List.copyOf(values);
        bands = List.copyOf(bands);
    }

    Drawn negative() {
        return new Drawn(label, type, sort, values.stream().map(v -> -v).toList(), List.of());
    }

    double total() {
        return values.stream().mapToDouble(v -> v).sum();
    }
}
