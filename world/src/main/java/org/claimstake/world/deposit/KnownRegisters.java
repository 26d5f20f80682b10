package org.claimstake.world.deposit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.world.reading.Mapping;
import org.claimstake.world.reading.Mapping.Column;
import org.claimstake.world.reading.SheetOptions;

/** Registers that are recognised by the names of their columns. */
final class KnownRegisters {
    private static final String LIST = ";";

    private static final Known OURS = new Known(
            "claimstake deposits",
            List.of("id", "commodities", "coordinate_precision_km"),
            List.of(
                    Column.of("id", "id"),
                    Column.of("name", "name"),
                    Column.of("other_names", "other_names").withBetween(LIST),
                    Column.of("country", "country"),
                    Column.of("region", "region"),
                    Column.of("region", "oblast"),
                    Column.of("entry_kind", "entry_kind"),
                    Column.of("latitude", "latitude"),
                    Column.of("longitude", "longitude"),
                    Column.of("coordinate_precision_km", "coordinate_precision_km"),
                    Column.of("coordinate_basis", "coordinate_basis"),
                    Column.of("commodities", "commodities").withBetween(LIST),
                    Column.of("deposit_type", "deposit_type"),
                    Column.of("resource_tonnage_mt", "resource_tonnage_mt").withUnit("Mt"),
                    Column.of("tonnage_basis", "tonnage_basis"),
                    Column.of("grade", "grade"),
                    Column.of("contained_metal", "contained_metal"),
                    Column.of("classification", "classification"),
                    Column.of("stage", "stage"),
                    Column.of("holder_status", "holder_status"),
                    Column.of("control_status", "control_status"),
                    Column.of("control_date", "control_date"),
                    Column.of("control_basis", "control_basis"),
                    Column.of("source_ids", "source_ids").withBetween(LIST),
                    Column.of("confidence", "confidence"),
                    Column.of("notes", "notes")));

    /** The compilation of world databases of the U.S. Geological Survey: its two key columns are a key together. */
    private static final Known WORLD = new Known(
            "USGS world deposits",
            List.of("source_db", "record_id", "tonnage_t"),
            List.of(
                    Column.of("id", "source_db", "record_id"),
                    Column.of("name", "name"),
                    Column.of("country", "country"),
                    Column.of("region", "state"),
                    Column.of("latitude", "latitude"),
                    Column.of("longitude", "longitude"),
                    Column.of("commodities", "commodities").withBetween(LIST),
                    Column.of("deposit_type", "deposit_type"),
                    Column.of("resource_tonnage_mt", "tonnage_t").withUnit("t"),
                    Column.of("grade", "grade_percent", "grade_commodity").withUnit("%"),
                    Column.of("notes", "flags")));

    /** The Mineral Resources Data System, whole or a part; {@code commodities} stands in parts that were made of it. */
    private static final Known MRDS = new Known(
            "USGS MRDS",
            List.of("dep_id", "site_name"),
            List.of(
                    Column.of("id", "dep_id"),
                    Column.of("name", "site_name"),
                    Column.of("other_names", "other_names").withBetween(LIST),
                    Column.of("country", "country"),
                    Column.of("region", "state"),
                    Column.of("latitude", "latitude"),
                    Column.of("longitude", "longitude"),
                    Column.of("commodities", "commodities").withBetween(LIST),
                    Column.of("commodities", "commod1", "commod2", "commod3").withBetween("[;,]"),
                    Column.of("deposit_type", "dep_type"),
                    Column.of("stage", "dev_stat"),
                    Column.of("confidence", "site_rank")));

    private KnownRegisters() {}

    /** @param marks the columns by which it is recognised */
    private record Known(String name, List<String> marks, List<Column> columns) {}

    /** The mapping of the register that has this header, with those of its columns that are there. */
    static Optional<Mapping> of(List<String> header) {
        for (Known known : List.of(OURS, WORLD, MRDS)) {
            if (header.containsAll(known.marks())) {
                return Optional.of(mapping(known, header));
            }
        }
        return Optional.empty();
    }

    private static Mapping mapping(Known known, List<String> header) {
        var columns = new ArrayList<Column>();
        for (Column column : known.columns()) {
            boolean there = header.containsAll(column.names());
            boolean taken = columns.stream().anyMatch(other -> other.field().equals(column.field()));
            if (there && !taken) {
                columns.add(column);
            }
        }
        // a name in another language or script: name_ and the language's code of two letters
        header.stream()
                .filter(name -> name.matches("name_[a-z]{2}"))
                .forEach(name -> columns.add(Column.of("other_names", name)));
        return new Mapping(known.name(), SheetOptions.FOUND, columns, List.of(), OptionalDouble.empty());
    }
}
