package org.claimstake.world.market;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.table.Row;
import org.claimstake.world.table.Sheet;

/** A row is one value of one series: {@code date,series,value,unit,source}. */
final class LongTable {
    private final Sheet sheet;
    private final PriceOptions options;
    private final Consumer<Trouble> troubles;
    private final Periods periods;
    private final CellValues values;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    LongTable(Sheet sheet, PriceOptions options, Consumer<Trouble> troubles) {
        this.sheet = sheet;
        this.options = options;
        this.troubles = troubles;
        periods = new Periods(
                sheet.rows().stream().map(row -> row.text(sheet.column("date"))).toList());
        values = new CellValues(sheet, Outcome.LEFT_OUT, troubles);
    }

    List<Series> series() {
        sheet.rows().forEach(this::take);
        List<Series> series = new ArrayList<>();
        drafts.values().forEach(draft -> draft.series(troubles).ifPresent(series::add));
        return series;
    }

    private void take(Row row) {
        int dateColumn = sheet.column("date");
        Optional<Periods.Period> period = periods.read(row.text(dateColumn));
        if (period.isEmpty()) {
            leaveOut(row, dateColumn, Kind.DATE, "a day, a month or a year: 2024-03-15, 2024-03, 2024");
            return;
        }
        String id = row.text(sheet.column("series"));
        if (id.isEmpty()) {
            leaveOut(row, sheet.column("series"), Kind.BLANK, "the name of a series");
            return;
        }
        Optional<Draft> draft = draft(row, id);
        if (draft.isEmpty()) {
            return;
        }
        int valueColumn = sheet.column("value");
        Optional<OptionalDouble> value = values.read(row, valueColumn);
        value.ifPresent(number ->
                draft.get().add(new Draft.Entry(period.get(), number, sheet.where(row, valueColumn), source(row))));
    }

    private Optional<Draft> draft(Row row, String id) {
        int unitColumn = sheet.column("unit");
        String unit = options.unit().orElse(unitColumn < 0 ? "" : row.text(unitColumn));
        if (unit.isEmpty()) {
            leaveOut(row, unitColumn < 0 ? sheet.column("value") : unitColumn, Kind.UNIT, "a unit: USD/t");
            return Optional.empty();
        }
        Draft draft = drafts.computeIfAbsent(id, name -> new Draft(name, MarketUnit.parse(unit), Outcome.LEFT_OUT));
        if (!draft.unit().equals(MarketUnit.parse(unit))) {
            leaveOut(row, unitColumn, Kind.UNIT, "`" + draft.unit() + "`, as in the rows of `" + id + "` above");
            return Optional.empty();
        }
        return Optional.of(draft);
    }

    private String source(Row row) {
        int column = sheet.column("source");
        String said = column < 0 ? "" : row.text(column);
        return said.isEmpty() ? options.source().orElse(sheet.file()) : said;
    }

    private void leaveOut(Row row, int column, Kind kind, String expected) {
        troubles.accept(Trouble.of(kind, sheet.where(row, column), row.text(column), expected, Outcome.LEFT_OUT));
    }
}
