package org.claimstake.report.claims;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.casefile.statement.StatedQuantity;
import org.claimstake.evidence.quantity.Hedge;
import org.claimstake.evidence.quantity.Quantity;

/**
 * How much a statement says.
 *
 * @param value in {@code unit}; a part of a whole as a part of 1; empty for a range, a date, and for what has no number
 * @param low   no less is said; empty where nothing bounds it below
 * @param high  no more is said; empty where nothing bounds it above
 * @param unit  as {@link Quantity} has it
 * @param hedge how it is said
 * @param sort  what is measured, as a word: {@code amount}, {@code quantifier}; empty where a person wrote it down
 * @param date  for a date; else empty
 * @param basis of money: {@code unstated}, {@code real 2025}; empty where nobody says
 */
public record QuantityView(
        OptionalDouble value,
        OptionalDouble low,
        OptionalDouble high,
        String unit,
        Hedge hedge,
        String sort,
        Optional<String> date,
        String basis) {

    public static QuantityView of(Quantity quantity) {
        return new QuantityView(
                quantity.value(),
                quantity.low(),
                quantity.high(),
                quantity.unit(),
                quantity.hedge(),
                quantity.sort().name().toLowerCase(Locale.ROOT),
                quantity.date(),
                "");
    }

    public static QuantityView of(StatedQuantity quantity) {
        return new QuantityView(
                quantity.value(),
                quantity.low(),
                quantity.high(),
                quantity.unit(),
                quantity.hedge(),
                "",
                Optional.empty(),
                quantity.basis());
    }

    /** Is there any number in it? */
    public boolean isEmpty() {
        return value.isEmpty() && low.isEmpty() && high.isEmpty() && date.isEmpty();
    }
}
