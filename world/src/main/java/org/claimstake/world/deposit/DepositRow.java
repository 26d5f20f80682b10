package org.claimstake.world.deposit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimstake.evidence.Citation;
import org.claimstake.evidence.Fact;
import org.claimstake.world.reading.Mapping;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;
import org.claimstake.world.table.Cell;
import org.claimstake.world.table.NumberText;
import org.claimstake.world.table.OpenSheet;
import org.claimstake.world.table.Row;

/** One row of a register as a deposit: each cell becomes a fact that is sourced, assumed or missing. */
final class DepositRow {
    private static final char LOST = '\uFFFD';
    private static final String STATED = "stated";

    private final OpenSheet sheet;
    private final Mapping mapping;
    /** By field, the mapped columns and their places in a row. */
    private final Map<DepositField, List<Placed>> columns = new EnumMap<>(DepositField.class);

    private record Placed(Mapping.Column column, List<Integer> at) {
        Placed {
            at = List.copyOf(at);
        }
    }

    DepositRow(OpenSheet sheet, Mapping mapping) {
        this.sheet = sheet;
        this.mapping = mapping;
        for (Mapping.Column column : mapping.columns()) {
            DepositField field = DepositField.of(column.field()).orElseThrow();
            List<Integer> at = column.names().stream().map(sheet::column).toList();
            columns.computeIfAbsent(field, none -> new ArrayList<>()).add(new Placed(column, at));
        }
    }

    /** The key, when no part of it is blank. */
    Optional<String> key(Row row) {
        var parts = new ArrayList<String>();
        for (Placed placed : placed(DepositField.KEY)) {
            placed.at().forEach(at -> parts.add(row.text(at)));
        }
        return parts.stream().anyMatch(String::isBlank) ? Optional.empty() : Optional.of(String.join(":", parts));
    }

    String country(Row row) {
        return text(row, DepositField.COUNTRY);
    }

    /** A coordinate as it stands there, or NaN, which stays inside of the look over the whole table. */
    double degrees(Row row, DepositField field) {
        return switch (number(row, field)) {
            case NumberText.Known(double value) -> value;
            case NumberText.Blank _, NumberText.Unclear _, NumberText.None _ -> Double.NaN;
        };
    }

    Deposit deposit(String key, Row row, Swaps swaps, boolean mendsSwapped, Consumer<Trouble> troubles) {
        tellLost(row, troubles);
        List<String> sources = list(row, DepositField.SOURCES);
        Cite cite = new Cite(sources.size() == 1 ? sources.getFirst() : sheet.file(), row.number());
        boolean swapped = mendsSwapped && swaps.holds(row.number());
        var place = new PlaceCells(this, mapping.precisionKm());
        var names = new ArrayList<String>();
        Stream.of(DepositField.NAME, DepositField.OTHER_NAMES).forEach(field -> names.addAll(list(row, field)));
        return new Deposit(
                key,
                names.stream().distinct().map(Name::of).toList(),
                list(row, DepositField.COMMODITIES).stream().distinct().toList(),
                List.of(place.read(row, cite, swapped, troubles)),
                List.of(ore(row, cite, troubles)),
                classes(row, cite),
                said(row, cite, troubles),
                sources,
                sheet.file(),
                row.number());
    }

    /** Whose word a cell is. */
    record Cite(String source, long row) {
        Citation of(DepositField field, Optional<LocalDate> on) {
            return new Citation(source, "row " + row + ", " + field.word(), on);
        }

        Citation of(DepositField field) {
            return of(field, Optional.empty());
        }
    }

    private Fact<Tonnage> ore(Row row, Cite cite, Consumer<Trouble> troubles) {
        String classes = text(row, DepositField.ORE_BASIS) + " " + text(row, DepositField.CLASS);
        return switch (number(row, DepositField.ORE)) {
            case NumberText.Known(double amount)
            when amount >= 0 ->
                new Fact.Sourced<>(
                        new Tonnage(unit().megatonnes(amount), ResourceClass.in(classes)), cite.of(DepositField.ORE));
            case NumberText.Known _ -> blanked(row, DepositField.ORE, Kind.RANGE, "0 t or more", troubles);
            case NumberText.Blank _ -> new Fact.Missing<>("blank in the register");
            case NumberText.Unclear _ ->
                blanked(row, DepositField.ORE, Kind.UNCLEAR_NUMBER, "a decimal point or a decimal comma", troubles);
            case NumberText.None _ -> blanked(row, DepositField.ORE, Kind.NUMBER, "a number", troubles);
        };
    }

    private OreUnit unit() {
        return placed(DepositField.ORE).stream()
                .flatMap(placed -> placed.column().unit().stream())
                .flatMap(word -> OreUnit.of(word).stream())
                .findFirst()
                .orElse(OreUnit.MEGATONNE);
    }

    <T> Fact<T> blanked(Row row, DepositField field, Kind kind, String expected, Consumer<Trouble> troubles) {
        troubles.accept(Trouble.of(kind, where(row, field), text(row, field), expected, Outcome.BLANKED));
        return new Fact.Missing<>("unreadable in the register: " + text(row, field));
    }

    private List<Fact<Classification>> classes(Row row, Cite cite) {
        String said = text(row, DepositField.CLASS);
        return said.isEmpty()
                ? List.of()
                : List.of(new Fact.Sourced<>(Classification.of(said), cite.of(DepositField.CLASS)));
    }

    private TreeMap<DepositField, List<Fact<String>>> said(Row row, Cite cite, Consumer<Trouble> troubles) {
        var said = new TreeMap<DepositField, List<Fact<String>>>();
        for (DepositField field : DepositField.values()) {
            String text = text(row, field);
            boolean elsewhere = switch (field) {
                case KEY, NAME, OTHER_NAMES, LATITUDE, LONGITUDE, PRECISION, COMMODITIES, ORE, SOURCES -> true;
                case COUNTRY,
                        REGION,
                        KIND,
                        PLACE_BASIS,
                        TYPE,
                        ORE_BASIS,
                        GRADE,
                        CONTAINED,
                        CLASS,
                        STAGE,
                        HOLDER,
                        CONTROL,
                        CONTROL_DATE,
                        CONTROL_BASIS,
                        CONFIDENCE,
                        NOTES -> false;
            };
            if (!elsewhere && !text.isEmpty()) {
                said.put(field, List.of(fact(row, field, text, cite, troubles)));
            }
        }
        return said;
    }

    private Fact<String> fact(Row row, DepositField field, String text, Cite cite, Consumer<Trouble> troubles) {
        if (field != DepositField.CONTROL) {
            return new Fact.Sourced<>(text, cite.of(field));
        }
        String basis = text(row, DepositField.CONTROL_BASIS);
        Optional<LocalDate> on = date(row, troubles);
        // what a register infers is not what its source says
        return basis.isEmpty() || basis.startsWith(STATED)
                ? new Fact.Sourced<>(text, cite.of(field, on))
                : new Fact.Assumed<>(text, basis);
    }

    /** The day; a register that knows the month or the year alone says so in its text, and for no day. */
    private Optional<LocalDate> date(Row row, Consumer<Trouble> troubles) {
        String text = text(row, DepositField.CONTROL_DATE);
        if (text.isEmpty() || text.matches("\\d{4}(-\\d{2})?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            troubles.accept(Trouble.of(
                    Kind.DATE,
                    where(row, DepositField.CONTROL_DATE),
                    text,
                    "a day such as 2025-04-30, a month or a year",
                    Outcome.KEPT));
            return Optional.empty();
        }
    }

    private void tellLost(Row row, Consumer<Trouble> troubles) {
        for (int at = 0; at < row.cells().size(); at++) {
            if (row.text(at).indexOf(LOST) >= 0) {
                troubles.accept(
                        Trouble.of(Kind.LOST_LETTERS, sheet.where(row, at), row.text(at), "all letters", Outcome.KEPT));
            }
        }
    }

    private List<Placed> placed(DepositField field) {
        return columns.getOrDefault(field, Collections.emptyList());
    }

    Where where(Row row, DepositField field) {
        return placed(field).stream()
                .findFirst()
                .map(placed -> sheet.where(row, placed.at().getFirst()))
                .orElseGet(() -> sheet.where(row).withColumn(field.word()));
    }

    /** The cells of a field put together, a number in front with its unit; what is the same for all rows where none are. */
    String text(Row row, DepositField field) {
        for (Placed placed : placed(field)) {
            List<String> parts = placed.at().stream()
                    .map(row::cell)
                    .filter(cell -> !cell.isBlank() && cell.kind() != Cell.Kind.FAULT)
                    .map(Cell::text)
                    .toList();
            if (!parts.isEmpty()) {
                String unit = placed.column()
                        .unit()
                        .filter(said -> field != DepositField.ORE)
                        .orElse("");
                boolean first =
                        !unit.isEmpty() && !row.cell(placed.at().getFirst()).isBlank();
                return first ? withUnit(parts, unit) : String.join(" ", parts);
            }
        }
        return mapping.fixed(field.word()).orElse("");
    }

    private static String withUnit(List<String> parts, String unit) {
        var all = new ArrayList<>(parts);
        all.add(1, unit);
        return String.join(" ", all);
    }

    /** Coordinates, precision and tonnage stand in one cell each. */
    NumberText number(Row row, DepositField field) {
        return placed(field).stream()
                .findFirst()
                .map(placed -> sheet.number(row, placed.at().getFirst()))
                .orElseGet(NumberText.Blank::new);
    }

    private List<String> list(Row row, DepositField field) {
        var parts = new ArrayList<String>();
        for (Placed placed : placed(field)) {
            for (int at : placed.at()) {
                String text = row.text(at);
                String[] some = placed.column()
                        .between()
                        .map(sign -> text.split(sign, -1))
                        .orElseGet(() -> new String[] {text});
                Stream.of(some)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .forEach(parts::add);
            }
        }
        if (parts.isEmpty()) {
            mapping.fixed(field.word()).ifPresent(parts::add);
        }
        return parts;
    }
}
