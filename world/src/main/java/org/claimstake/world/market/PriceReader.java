package org.claimstake.world.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.world.reading.SheetOptions;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;
import org.claimstake.world.table.OpenSheet;
import org.claimstake.world.table.Sheet;
import org.claimstake.world.table.SheetReader;

/**
 * Reads prices in the forms in which people have them: our long form ({@code date,series,value,unit,source}), the World Bank's
 * workbook (a column a series, units in the row below the names), and any other table whose first column holds dates.
 *
 * <p>Example: {@code PriceReader.read(bytes, "CMO-Historical-Data-Monthly.xlsx", PriceOptions.FOUND)}.
 */
public final class PriceReader {
    private static final String WORLD_BANK_SHEET = "Monthly Prices";

    private PriceReader() {}

    /** Never throws for what a file holds: a file that cannot be read is refused in the troubles. */
    public static PriceBook read(byte[] bytes, String name, PriceOptions options) {
        SheetOptions found = options.sheet();
        if (found.sheet().isEmpty()) {
            SheetOptions monthly = found.withSheet(WORLD_BANK_SHEET);
            Optional<OpenSheet> sheet = SheetReader.open(bytes, name, monthly).sheet();
            found = sheet.isPresent() ? monthly : found;
        }
        String form = SheetReader.open(bytes, name, found)
                .sheet()
                .map(OpenSheet::form)
                .orElse("");
        SheetReader.Read read = SheetReader.read(bytes, name, found);
        return read.sheet()
                .map(sheet -> read(sheet, form, read.troubles(), options))
                .orElseGet(() -> new PriceBook(form, List.of(), 0, read.troubles()));
    }

    private static PriceBook read(Sheet sheet, String form, List<Trouble> before, PriceOptions options) {
        var troubles = new ArrayList<>(before);
        long rows = sheet.rows().size()
                + before.stream().filter(Trouble::isRowNamed).count();
        List<Series> series = sheet.column("date") >= 0 && sheet.column("series") >= 0 && sheet.column("value") >= 0
                ? new LongTable(sheet, options, troubles::add).series()
                : new WideTable(sheet, options, troubles::add).series();
        boolean refused = troubles.stream().anyMatch(trouble -> trouble.became() == Outcome.REFUSED);
        if (series.isEmpty() && !refused) {
            troubles.add(Trouble.of(
                    Kind.EMPTY, Where.file(sheet.file()), "no row with a date and a value", "prices", Outcome.REFUSED));
        }
        tellIndices(sheet, series, troubles);
        return new PriceBook(form, refused ? List.of() : series, rows, troubles);
    }

    /** An index beside prices looks like one of them. */
    private static void tellIndices(Sheet sheet, List<Series> series, List<Trouble> troubles) {
        List<String> indices = series.stream()
                .filter(one -> one.unit().meaning() instanceof MarketUnit.Index)
                .map(Series::id)
                .toList();
        if (!indices.isEmpty() && indices.size() < series.size()) {
            troubles.add(Trouble.of(
                    Kind.UNIT,
                    Where.file(sheet.file()),
                    indices.size() + " of " + series.size() + " series are indices: " + String.join(", ", indices),
                    "prices",
                    Outcome.KEPT));
        }
    }
}
