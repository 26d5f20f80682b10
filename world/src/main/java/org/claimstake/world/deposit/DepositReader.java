package org.claimstake.world.deposit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimstake.world.reading.Mapping;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;
import org.claimstake.world.shape.GeoJson;
import org.claimstake.world.shape.ShapeOptions;
import org.claimstake.world.shape.Shapefile;
import org.claimstake.world.shape.Shapes;
import org.claimstake.world.table.OpenSheet;
import org.claimstake.world.table.SheetReader;

/**
 * Reads registers of deposits: our own table, those of the U.S. Geological Survey, and any other table or points by a mapping.
 *
 * <p>Example: {@code DepositReader.open(bytes, "register.csv", ReadSettings.FOUND)}.
 */
public final class DepositReader {
    /** The parts that are read, by ending, in the order in which a receipt hashes them. */
    public static final List<String> SHAPEFILE_PARTS = List.of("shp", "dbf", "prj", "cpg");

    private DepositReader() {}

    /**
     * A register ready to be gone through.
     *
     * @param deposits absent when the file was refused; the troubles say why
     */
    public record Opened(Optional<OpenDeposits> deposits, List<Trouble> troubles) {
        public Opened {
            troubles = List.copyOf(troubles);
        }
    }

    /** Opens a table in CSV or Excel, or points in GeoJSON; the latter are known by the end of the file's name. */
    public static Opened open(byte[] bytes, String name, ReadSettings settings) {
        if (name.endsWith(".geojson") || name.endsWith(".json")) {
            Shapes shapes = GeoJson.read(bytes, name);
            return shapes.isRefused()
                    ? new Opened(Optional.empty(), shapes.troubles())
                    : open(PointTable.of(shapes, "GeoJSON"), settings, shapes.troubles());
        }
        SheetReader.Opened opened = SheetReader.open(bytes, name, settings.options());
        return opened.sheet().isEmpty()
                ? new Opened(Optional.empty(), opened.troubles())
                : open(opened.sheet().get(), settings, opened.troubles());
    }

    /**
     * Opens the points of a Shapefile, each with its row of the table beside it.
     *
     * @param name its name without an ending
     * @param parts bytes by ending in small letters: shp, dbf, prj, cpg; one that is missing is refused in words
     * @param settings an encoding in them comes before that of the cpg
     */
    public static Opened shapefile(String name, Map<String, byte[]> parts, ReadSettings settings) {
        var read = new TreeMap<>(parts);
        settings.options()
                .encoding()
                .ifPresent(letters -> read.put("cpg", letters.name().getBytes(StandardCharsets.UTF_8)));
        Shapes shapes = Shapefile.read(name, read, ShapeOptions.DEFAULT);
        if (shapes.isRefused()) {
            return new Opened(Optional.empty(), shapes.troubles());
        }
        String form = "Shapefile of "
                + String.join(
                        ", ",
                        SHAPEFILE_PARTS.stream().filter(parts::containsKey).toList());
        return open(PointTable.of(shapes, form), settings, shapes.troubles());
    }

    /** The parts of a Shapefile one after the other, as {@code cat} strings them together: what a receipt hashes. */
    public static byte[] together(Map<String, byte[]> parts) {
        var all = new ByteArrayOutputStream();
        SHAPEFILE_PARTS.stream().filter(parts::containsKey).map(parts::get).forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** Opens a table that has been opened already, such as the points of a shape file. */
    public static Opened open(OpenSheet sheet, ReadSettings settings, List<Trouble> met) {
        var troubles = new ArrayList<>(met);
        Optional<Mapping> mapping = settings.mapping().or(() -> KnownRegisters.of(sheet.columns()));
        if (mapping.isEmpty()) {
            troubles.add(
                    Trouble.of(
                                    Kind.HEADER,
                                    Where.file(sheet.file()),
                                    String.join(", ", sheet.columns()),
                                    "the columns of a register that is known, or a mapping",
                                    Outcome.REFUSED)
                            .withMend(
                                    "say in a mapping file which column holds what: `columns:` and below it lines such as `id: Code`, `name: Site`"));
            return new Opened(Optional.empty(), troubles);
        }
        List<Trouble> wrong = judge(mapping.get(), sheet);
        troubles.addAll(wrong);
        return wrong.isEmpty()
                ? new Opened(Optional.of(new OpenDeposits(sheet, mapping.get(), settings.mendsSwapped())), troubles)
                : new Opened(Optional.empty(), troubles);
    }

    private static List<Trouble> judge(Mapping mapping, OpenSheet sheet) {
        var wrong = new ArrayList<Trouble>();
        for (Mapping.Column column : mapping.columns()) {
            if (DepositField.of(column.field()).isEmpty()) {
                wrong.add(refusal(Kind.WORD, sheet, column.field(), "a field of a deposit"));
            }
            for (String name : column.names()) {
                if (sheet.column(name) < 0) {
                    wrong.add(Trouble.of(
                            Kind.HEADER,
                            Where.file(sheet.file()).withColumn(name),
                            String.join(", ", sheet.columns()),
                            "a column `" + name + "`",
                            Outcome.REFUSED));
                }
            }
            if (column.unit().isPresent()
                    && column.field().equals(DepositField.ORE.word())
                    && OreUnit.of(column.unit().get()).isEmpty()) {
                wrong.add(refusal(Kind.UNIT, sheet, column.unit().get(), OreUnit.words()));
            }
        }
        if (mapping.column(DepositField.KEY.word()).isEmpty()) {
            wrong.add(
                    refusal(Kind.BLANK, sheet, mapping.name(), "a mapping that says which columns are the key (`id`)"));
        }
        return wrong;
    }

    private static Trouble refusal(Kind kind, OpenSheet sheet, String found, String expected) {
        return Trouble.of(kind, Where.file(sheet.file()), found, expected, Outcome.REFUSED);
    }
}
