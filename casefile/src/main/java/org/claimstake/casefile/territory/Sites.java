package org.claimstake.casefile.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.casefile.finding.TerritoryFindings;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.Filler;
import org.claimstake.language.text.Place;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Point;
import org.claimstake.world.territory.Site;
import org.jspecify.annotations.Nullable;

/** The rows of a table as sites: a key, and the circle in which the row lies, where its columns say so. */
final class Sites {
    private static final Pattern NUMBER = Pattern.compile("([-+]?\\d{1,9}(?:\\.\\d{1,20})?)(?:\\s*(?:km|°))?");

    private final Filler.Rows rows;
    private final SiteColumns columns;
    private final Place place;
    private final Findings findings;

    /** @param place where the case asks */
    private Sites(Filler.Rows rows, SiteColumns columns, Place place, Findings findings) {
        this.rows = rows;
        this.columns = columns;
        this.place = place;
        this.findings = findings;
    }

    /** Sites by their keys alone. */
    static List<Site> byKey(Filler.Rows rows) {
        return rows.keys().stream()
                .map(key -> new Site(named(key), Optional.empty()))
                .toList();
    }

    /** A row without a key is told by the language. */
    private static String named(String key) {
        return key.isBlank() ? "?" : key;
    }

    static boolean has(Filler.Rows rows, SiteColumns columns) {
        return rows.column(columns.latitude()).isPresent()
                && rows.column(columns.longitude()).isPresent()
                && rows.column(columns.precision()).isPresent();
    }

    /** A row that leaves a part out lies nowhere known. Null when a finding was made. */
    static @Nullable List<Site> of(Filler.Rows rows, SiteColumns columns, Place place, Findings findings) {
        return new Sites(rows, columns, place, findings).all();
    }

    private @Nullable List<Site> all() {
        List<String> missing = new ArrayList<>();
        List<String> latitudes = column(columns.latitude(), missing);
        List<String> longitudes = column(columns.longitude(), missing);
        List<String> precisions = column(columns.precision(), missing);
        if (!missing.isEmpty()) {
            findings.add(TerritoryFindings.noColumns(rows.table(), missing, place));
            return null;
        }
        var sites = new ArrayList<Site>();
        boolean whole = true;
        for (int row = 0; row < rows.keys().size(); row++) {
            Double latitude = number(row, columns.latitude(), latitudes.get(row), -90, 90);
            Double longitude = number(row, columns.longitude(), longitudes.get(row), -180, 180);
            Double km = number(row, columns.precision(), precisions.get(row), 0, 20_000);
            if (latitude == null || longitude == null || km == null) {
                whole = false;
            } else {
                sites.add(new Site(named(rows.keys().get(row)), circle(latitude, longitude, km)));
            }
        }
        return whole ? List.copyOf(sites) : null;
    }

    private static Optional<Circle> circle(double latitude, double longitude, double km) {
        boolean known = !Double.isNaN(latitude + longitude + km);
        return known ? Optional.of(new Circle(new Point(latitude, longitude), km)) : Optional.empty();
    }

    private List<String> column(String name, List<String> missing) {
        Optional<List<String>> cells = rows.column(name);
        if (cells.isEmpty()) {
            missing.add(name);
        }
        return cells.orElse(List.of());
    }

    /** Not a number where the cell is empty; null when a finding was made. */
    private @Nullable Double number(int row, String column, String cell, double least, double most) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return Double.NaN;
        }
        Matcher matcher = NUMBER.matcher(text);
        double number = matcher.matches() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
        if (number >= least && number <= most) {
            return number;
        }
        findings.add(TerritoryFindings.noCoordinate(
                rows.table(), rows.keys().get(row), column, text, (long) least, (long) most, place));
        return null;
    }
}
