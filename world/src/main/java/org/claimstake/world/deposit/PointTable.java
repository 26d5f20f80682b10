package org.claimstake.world.deposit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.claimstake.world.reading.Trouble.Where;
import org.claimstake.world.shape.Feature;
import org.claimstake.world.shape.Shapes;
import org.claimstake.world.table.Cell;
import org.claimstake.world.table.OpenSheet;
import org.claimstake.world.table.Row;

/**
 * Points of a shape file as a table: a column for each attribute, and {@code latitude} and {@code longitude} of the point. A
 * shape that is no point stands with its centre; where a file has attributes of these names, the point is the one that counts.
 */
public final class PointTable {
    private static final String LATITUDE = DepositField.LATITUDE.word();
    private static final String LONGITUDE = DepositField.LONGITUDE.word();

    private PointTable() {}

    /** @param form for a receipt: {@code GeoJSON} */
    public static OpenSheet of(Shapes shapes, String form) {
        var names = new LinkedHashSet<String>();
        shapes.features().forEach(feature -> names.addAll(feature.attributes().keySet()));
        names.remove(LATITUDE);
        names.remove(LONGITUDE);
        List<String> attributes = List.copyOf(names);
        var columns = new ArrayList<>(attributes);
        columns.add(LATITUDE);
        columns.add(LONGITUDE);
        List<Row> rows = shapes.features().stream()
                .map(feature -> row(feature, attributes))
                .toList();
        return OpenSheet.of(Where.file(shapes.name()), columns, rows, form);
    }

    private static Row row(Feature feature, List<String> attributes) {
        var cells = new ArrayList<Cell>();
        attributes.forEach(name -> cells.add(Cell.text(feature.text(name))));
        var centre = feature.geometry().getCentroid();
        cells.add(centre.isEmpty() ? Cell.BLANK : new Cell(Cell.Kind.NUMBER, Double.toString(centre.getY())));
        cells.add(centre.isEmpty() ? Cell.BLANK : new Cell(Cell.Kind.NUMBER, Double.toString(turned(centre.getX()))));
        return new Row(feature.number(), cells);
    }

    /** Beyond the date line shapes are counted on; a place is not. */
    private static double turned(double longitude) {
        return longitude > 180 ? longitude - 360 : longitude;
    }
}
