package org.claimstake.world.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;
import org.claimstake.world.table.Cell;
import org.claimstake.world.table.Row;
import org.claimstake.world.table.Sheet;

/** A column is a series; the first column that holds dates says of when. Units stand in a row below the names, or are told. */
final class WideTable {
    private final Sheet sheet;
    private final PriceOptions options;
    private final Consumer<Trouble> troubles;
    private final CellValues values;

    /** A row with its period. */
    private record Dated(Row row, Periods.Period period) {}

    WideTable(Sheet sheet, PriceOptions options, Consumer<Trouble> troubles) {
        this.sheet = sheet;
        this.options = options;
        this.troubles = troubles;
        values = new CellValues(sheet, Outcome.BLANKED, troubles);
    }

    List<Series> series() {
        int dates = dateColumn();
        if (dates < 0) {
            refuse(Kind.DATE, "", "a column of dates: 2024-03, 2024M03, Mar-2024, 2024-03-15, 2024");
            return List.of();
        }
        if (sheet.units().isEmpty() && options.unit().isEmpty()) {
            troubles.accept(Trouble.of(
                            Kind.UNIT,
                            Where.file(sheet.file()),
                            "",
                            "a row of units below the names, as ($/mt)",
                            Outcome.REFUSED)
                    .withMend("say the row with --units-row, or one unit for all with --unit USD/t"));
            return List.of();
        }
        List<Dated> rows = dated(dates);
        List<Series> series = new ArrayList<>();
        for (int column = 0; column < sheet.columns().size(); column++) {
            if (column != dates) {
                column(column, rows).ifPresent(series::add);
            }
        }
        return series;
    }

    /** The first column most of whose filled cells are periods. */
    private int dateColumn() {
        for (int column = 0; column < sheet.columns().size(); column++) {
            int at = column;
            List<String> filled = sheet.rows().stream()
                    .filter(row -> row.cell(at).kind() == Cell.Kind.TEXT
                            || row.cell(at).kind() == Cell.Kind.DAY
                            || row.cell(at).kind() == Cell.Kind.NUMBER)
                    .map(row -> row.text(at))
                    .toList();
            long periods = filled.stream().filter(Periods::looksLike).count();
            if (periods > 0 && periods * 2 > filled.size()) {
                return column;
            }
        }
        return -1;
    }

    private List<Dated> dated(int dates) {
        var periods =
                new Periods(sheet.rows().stream().map(row -> row.text(dates)).toList());
        List<Dated> rows = new ArrayList<>();
        var kinds = new int[Frequency.values().length];
        for (Row row : sheet.rows()) {
            Optional<Periods.Period> period = periods.read(row.text(dates));
            if (period.isEmpty()) {
                leaveOut(row, dates, "a day, a month or a year of which only one can be meant");
            } else {
                rows.add(new Dated(row, period.get()));
                kinds[period.get().frequency().ordinal()]++;
            }
        }
        Frequency commonest = Frequency.DAY;
        for (Frequency one : Frequency.values()) {
            commonest = kinds[one.ordinal()] > kinds[commonest.ordinal()] ? one : commonest;
        }
        return ofOne(rows, commonest, dates);
    }

    private List<Dated> ofOne(List<Dated> rows, Frequency frequency, int dates) {
        List<Dated> kept = new ArrayList<>();
        for (Dated row : rows) {
            if (row.period().frequency() == frequency) {
                kept.add(row);
            } else {
                leaveOut(row.row(), dates, "a " + frequency.word() + ", as in the other rows");
            }
        }
        return kept;
    }

    private Optional<Series> column(int column, List<Dated> rows) {
        String unit = options.unit().orElseGet(() -> sheet.unit(column));
        String name = sheet.columns().get(column);
        if (rows.stream().allMatch(dated -> dated.row().cell(column).isBlank())) {
            return Optional.empty();
        }
        if (unit.isEmpty()) {
            troubles.accept(Trouble.of(
                    Kind.UNIT,
                    new Where(sheet.file(), sheet.name(), 0, name),
                    "",
                    "a unit; a price without one is none, and the column is not read",
                    Outcome.BLANKED));
            return Optional.empty();
        }
        var draft = new Draft(id(name), MarketUnit.parse(unit), Outcome.BLANKED);
        String source = options.source().orElse(sheet.file());
        for (Dated dated : rows) {
            Optional<OptionalDouble> value = values.read(dated.row(), column);
            draft.add(new Draft.Entry(
                    dated.period(), value.orElse(OptionalDouble.empty()), sheet.where(dated.row(), column), source));
        }
        return draft.series(troubles)
                .map(series -> new Series(
                        series.id(),
                        name,
                        "",
                        series.unit(),
                        series.basis(),
                        series.frequency(),
                        series.quotes(),
                        series.source()));
    }

    /** A name that can be typed: {@code Crude oil, Brent} is {@code crude_oil_brent}. */
    static String id(String name) {
        String bare = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "_")
                .replaceAll("^_|_$", "");
        return bare.isEmpty() ? name : bare;
    }

    private void leaveOut(Row row, int column, String expected) {
        troubles.accept(Trouble.of(Kind.DATE, sheet.where(row, column), row.text(column), expected, Outcome.LEFT_OUT));
    }

    private void refuse(Kind kind, String found, String expected) {
        troubles.accept(Trouble.of(kind, Where.file(sheet.file()), found, expected, Outcome.REFUSED));
    }
}
