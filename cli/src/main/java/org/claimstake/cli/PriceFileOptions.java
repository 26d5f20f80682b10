package org.claimstake.cli;

import java.util.Optional;
import org.claimstake.world.market.PriceOptions;
import org.claimstake.world.reading.SheetOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a file of prices is to be read, where it does not say it itself. */
final class PriceFileOptions {
    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "The unit of its values, over what the file says: USD/t.")
    private @Nullable String unit;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook; Monthly Prices or the first unless said.")
    private @Nullable String sheet;

    @Option(names = "--units-row", paramLabel = "N", description = "The row of a table that holds the units.")
    private @Nullable String unitsRow;

    PriceOptions options() {
        SheetOptions table = SheetOptions.FOUND;
        if (sheet != null) {
            table = table.withSheet(sheet);
        }
        if (unitsRow != null) {
            table = table.withUnitsRow((int) Whole.of("--units-row", unitsRow, "the number of a row", 1, 1_000, 6));
        }
        return new PriceOptions(table, Optional.ofNullable(unit), Optional.empty());
    }
}
