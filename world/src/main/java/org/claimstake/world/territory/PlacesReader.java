package org.claimstake.world.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.claimstake.world.place.Point;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of places with a status a day. A file has rows of place, day and status, with the coordinates of the
 * place in the same row or in another file of rows of place and coordinates, without a day.
 */
final class PlacesReader {
    private static final int MOST_ROWS = 24_000_000;
    private static final int FIRST_ROWS = 1024;

    private final ControlOptions options;
    private final List<Trouble> troubles = new ArrayList<>();
    // only looked up, never iterated
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final List<@Nullable Point> points = new ArrayList<>();
    private long[] rows = new long[FIRST_ROWS];
    private int used;
    private long gazetteer;
    private boolean tooMany;
    private String lastText = "";
    private Optional<LocalDate> lastDay = Optional.empty();

    PlacesReader(ControlOptions options) {
        this.options = options;
    }

    ControlRead read(SequencedMap<String, byte[]> files) {
        long seen = 0;
        boolean whole = true;
        for (var file : files.entrySet()) {
            var table = new CsvTable(file.getKey(), options, troubles);
            whole &= table.read(file.getValue(), PlacesReader::wanted, line -> take(table, line));
            seen += table.rows();
        }
        if (!whole || tooMany) {
            return new ControlRead(Optional.empty(), seen, 0, troubles);
        }
        long read = used + gazetteer;
        String file = files.isEmpty() ? "" : files.firstEntry().getKey();
        return new ControlRead(Optional.of(control(file)), seen, read, troubles);
    }

    private static List<ControlColumn> wanted(Set<ControlColumn> columns) {
        return columns.contains(ControlColumn.DATE)
                ? List.of(ControlColumn.KEY, ControlColumn.STATUS)
                : List.of(ControlColumn.KEY, ControlColumn.LONGITUDE, ControlColumn.LATITUDE);
    }

    private PlaceControl control(String file) {
        var sorted = new PlaceRows(rows, used);
        if (sorted.differing() > 0) {
            long first = sorted.firstDiffering();
            troubles.add(Trouble.of(
                    Kind.CONTRADICTION,
                    Where.file(file),
                    "rows that differ from another of their place and day: %s, first of %s on %s"
                            .formatted(
                                    sorted.differing(),
                                    keys.get(PlaceRows.place(first)),
                                    LocalDate.ofEpochDay(PlaceRows.day(first))),
                    "one row a place and day",
                    Outcome.JOINED));
        }
        List<Point> known = points.stream().filter(Objects::nonNull).toList();
        options.outline().flatMap(outline -> outline.check(file, known)).ifPresent(troubles::add);
        return new PlaceControl(options.source(), places(file), sorted, options.farthestKm());
    }

    /** Places that have rows and no coordinates lie nowhere; they are told, and out of reach of every circle. */
    private List<PlaceControl.Place> places(String file) {
        var places = new ArrayList<PlaceControl.Place>(keys.size());
        int nowhere = 0;
        String first = "";
        for (int i = 0; i < keys.size(); i++) {
            Point at = points.get(i);
            if (at == null) {
                first = nowhere++ == 0 ? keys.get(i) : first;
            }
            places.add(new PlaceControl.Place(keys.get(i), Optional.ofNullable(at)));
        }
        if (nowhere > 0) {
            troubles.add(Trouble.of(
                    Kind.PLACE,
                    Where.file(file),
                    "places without coordinates: %s, first %s".formatted(nowhere, first),
                    "longitude and latitude, in the row or in a file of places",
                    Outcome.KEPT));
        }
        return places;
    }

    private void take(CsvTable table, CsvTable.Line line) {
        String key = line.text(ControlColumn.KEY);
        if (key.isEmpty()) {
            line.leftOut(Kind.BLANK, ControlColumn.KEY, "the id of a place");
            return;
        }
        if (!table.has(ControlColumn.DATE)) {
            gazetteer += placed(number(key), line) ? 1 : 0;
            return;
        }
        int place = number(key);
        if (points.get(place) == null && !line.text(ControlColumn.LONGITUDE).isEmpty() && !placed(place, line)) {
            return;
        }
        Optional<LocalDate> day = day(line);
        Optional<Standing> standing = day.isEmpty() ? Optional.empty() : line.standing();
        if (standing.isPresent()) {
            add(PlaceRows.row(place, (int) day.get().toEpochDay(), standing.get()), line);
        }
    }

    private int number(String key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = keys.size();
        numbers.put(key, number);
        keys.add(key);
        points.add(null);
        return number;
    }

    private boolean placed(int place, CsvTable.Line line) {
        try {
            points.set(
                    place,
                    new Point(
                            Double.parseDouble(line.text(ControlColumn.LATITUDE)),
                            Double.parseDouble(line.text(ControlColumn.LONGITUDE))));
            return true;
        } catch (NumberFormatException none) {
            line.leftOut(Kind.NUMBER, ControlColumn.LONGITUDE, "degrees with a decimal point, in both columns");
        } catch (IllegalArgumentException beyond) {
            line.leftOut(Kind.PLACE, ControlColumn.LATITUDE, "a place on the earth");
        }
        return false;
    }

    /** Rows of one day mostly stand together. */
    private Optional<LocalDate> day(CsvTable.Line line) {
        String text = line.text(ControlColumn.DATE);
        if (!text.equals(lastText) || lastDay.isEmpty()) {
            lastText = text;
            lastDay = line.day();
        }
        if (lastDay.isPresent()
                && (lastDay.get().toEpochDay() < 0 || lastDay.get().toEpochDay() > PlaceRows.MOST_DAY)) {
            line.leftOut(Kind.DATE, ControlColumn.DATE, "a day after 1969");
            return Optional.empty();
        }
        return lastDay;
    }

    private void add(long row, CsvTable.Line line) {
        if (used == MOST_ROWS || keys.size() > PlaceRows.MOST_PLACES) {
            if (!tooMany) {
                tooMany = true;
                troubles.add(Trouble.of(
                        Kind.TOO_LARGE,
                        line.where(ControlColumn.KEY),
                        "more than %s rows".formatted(MOST_ROWS),
                        "a list of fewer days or places",
                        Outcome.REFUSED));
            }
            return;
        }
        rows = used == rows.length ? Arrays.copyOf(rows, Math.min(MOST_ROWS, rows.length * 2)) : rows;
        rows[used++] = row;
    }
}
