package org.claimstake.world.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.world.place.Point;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;
import org.claimstake.world.shape.Feature;
import org.claimstake.world.shape.ShapeFiles;
import org.claimstake.world.shape.Shapes;
import org.claimstake.world.territory.ShapeControl.DatedShape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Reads dated polygons. The day of a shape stands in its attribute, else in the name of its file
 * ({@code control_2025-02-05.geojson}). A shape without a status is land drawn as occupied.
 */
final class DatedShapesReader {
    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2}|\\d{8})(?!\\d)");
    private static final int POLYGON = 2;

    private final ControlOptions options;
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<DatedShape> dated = new ArrayList<>();
    private long features;
    private long taken;

    DatedShapesReader(ControlOptions options) {
        this.options = options;
    }

    ControlRead read(SequencedMap<String, byte[]> files) {
        List<Shapes> read = ShapeFiles.read(files, options.shapes());
        read.forEach(this::take);
        boolean whole = read.stream().noneMatch(Shapes::isRefused);
        Optional<ControlSource> control =
                whole ? Optional.of(new ShapeControl(options.source(), dated, options.outline())) : Optional.empty();
        return new ControlRead(control, features, taken, troubles);
    }

    private void take(Shapes shapes) {
        troubles.addAll(shapes.troubles());
        features += shapes.features().size()
                + shapes.troubles().stream().filter(Trouble::isRowNamed).count();
        Optional<LocalDate> ofFile = inName(shapes.name());
        if (shapes.features().isEmpty() && !shapes.isRefused() && ofFile.isPresent()) {
            // a map without a shape says that nothing is occupied on its day
            dated.add(new DatedShape(ofFile.get(), Standing.OCCUPIED, Land.joined(List.of())));
        }
        shapes.features().forEach(feature -> take(shapes.name(), feature, ofFile));
        options.outline()
                .flatMap(outline -> outline.check(shapes.name(), insides(shapes)))
                .ifPresent(troubles::add);
    }

    /** A place within each polygon. */
    private static List<Point> insides(Shapes shapes) {
        var places = new ArrayList<Point>();
        for (Feature feature : shapes.features()) {
            for (Object polygon : PolygonExtracter.getPolygons(feature.geometry())) {
                if (!((Polygon) polygon).isEmpty()) {
                    Coordinate inside = ((Polygon) polygon).getInteriorPoint().getCoordinate();
                    places.add(new Point(inside.y, StrictMath.IEEEremainder(inside.x, 360)));
                }
            }
        }
        return places;
    }

    private static Optional<LocalDate> inName(String name) {
        Matcher found = IN_NAME.matcher(name.substring(name.lastIndexOf('/') + 1));
        return found.find() ? CsvTable.dayOf(found.group(1)) : Optional.empty();
    }

    private void take(String file, Feature feature, Optional<LocalDate> ofFile) {
        String date = feature.text(attribute(ControlColumn.DATE, feature));
        Optional<LocalDate> day = date.isEmpty() ? ofFile.or(options::date) : CsvTable.dayOf(date);
        Optional<Standing> standing = standing(feature);
        if (day.isEmpty()) {
            leftOut(Kind.DATE, file, feature, ControlColumn.DATE, "a day, in the attribute or in the name of the file");
        } else if (standing.isEmpty()) {
            leftOut(
                    Kind.WORD,
                    file,
                    feature,
                    ControlColumn.STATUS,
                    "one of " + String.join(", ", options.words().sequencedKeySet()));
        } else if (feature.geometry().getDimension() < POLYGON
                && !feature.geometry().isEmpty()) {
            troubles.add(Trouble.of(
                    Kind.SHAPE,
                    Where.row(file, feature.number()),
                    feature.geometry().getGeometryType(),
                    "a polygon",
                    Outcome.LEFT_OUT));
        } else {
            take(day.get(), standing.get(), feature.geometry());
        }
    }

    private void take(LocalDate day, Standing standing, Geometry shape) {
        taken++;
        switch (standing) {
            case OCCUPIED, UNCERTAIN -> dated.add(new DatedShape(day, standing, shape));
            // land drawn as held, or of which nothing is said, is no land of the occupier; the day counts all the same
            case HELD, UNSTATED -> dated.add(new DatedShape(day, Standing.OCCUPIED, Land.joined(List.of())));
        }
    }

    private Optional<Standing> standing(Feature feature) {
        String word = feature.text(attribute(ControlColumn.STATUS, feature));
        return word.isEmpty() ? Optional.of(Standing.OCCUPIED) : options.standing(word);
    }

    private String attribute(ControlColumn column, Feature feature) {
        String told = options.columns().get(column);
        List<String> names = told == null ? column.usual() : List.of(told);
        for (String name : names) {
            for (String attribute : feature.attributes().sequencedKeySet()) {
                if (attribute.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                    return attribute;
                }
            }
        }
        return names.getFirst();
    }

    private void leftOut(Kind kind, String file, Feature feature, ControlColumn column, String expected) {
        String attribute = attribute(column, feature);
        troubles.add(Trouble.of(
                kind,
                Where.row(file, feature.number()).withColumn(attribute),
                feature.text(attribute),
                expected,
                Outcome.LEFT_OUT));
    }
}
