package org.claimstake.casefile.statement;

import java.util.OptionalDouble;
import org.claimstake.evidence.quantity.Hedge;

/**
 * How much a statement says, as a person wrote it down.
 *
 * @param value the number in {@code unit}, a part of a whole as a part of 1; empty for a range, and for what has no number
 * @param low   no less is said; empty where nothing bounds it below
 * @param high  no more is said; empty where nothing bounds it above
 * @param unit  as quantities of texts have it: {@code USD}, {@code share}, {@code t}; empty for a bare count
 * @param hedge how it is said
 * @param basis of money: {@code nominal}, {@code real 2025}, {@code unstated}; may be empty
 */
public record StatedQuantity(
        OptionalDouble value, OptionalDouble low, OptionalDouble high, String unit, Hedge hedge, String basis) {}
