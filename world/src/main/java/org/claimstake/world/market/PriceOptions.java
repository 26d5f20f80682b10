package org.claimstake.world.market;

import java.util.Objects;
import java.util.Optional;
import org.claimstake.world.reading.SheetOptions;

/**
 * What a person said of a file of prices.
 *
 * @param sheet how the table is to be read
 * @param unit of every series, over what the file says
 * @param source whose figures they are, where the file does not say it
 */
public record PriceOptions(SheetOptions sheet, Optional<String> unit, Optional<String> source) {

    /** Nothing said. */
    public static final PriceOptions FOUND = new PriceOptions(SheetOptions.FOUND, Optional.empty(), Optional.empty());

    public PriceOptions {
        Objects.requireNonNull(sheet);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(source);
    }

    public PriceOptions withSheet(SheetOptions other) {
        return new PriceOptions(other, unit, source);
    }

    public PriceOptions withUnit(String written) {
        return new PriceOptions(sheet, Optional.of(written), source);
    }

    public PriceOptions withSource(String whose) {
        return new PriceOptions(sheet, unit, Optional.of(whose));
    }
}
