package org.claimstake.world.deposit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;
import org.claimstake.world.table.OpenSheet;

/**
 * Which rows look as if their latitude and longitude were exchanged. No map is needed for it: a point is looked at beside the
 * others of its country. It is suspect when it lies far from where the middle three fifths of them lie, and among them when
 * exchanged; so up to a fifth of a country's points may be exchanged. A latitude beyond 90 degrees that would be a longitude
 * is suspect anywhere. Of the 5,194 and the 2,358 points of two registers none is suspect; of a twelfth of them that was
 * exchanged on purpose over nine tenths are.
 */
final class Swaps {
    /** Fewer points than this show nothing of where a country lies. */
    private static final int FEWEST = 12;

    private static final double OUTERMOST = 0.2;
    private static final double MARGIN = 1;
    private static final double MARGIN_DEGREES = 4;

    private record Seen(long row, double latitude, double longitude) {}

    /** Degrees. */
    private record Box(double south, double north, double west, double east) {
        boolean holds(double latitude, double longitude) {
            return south <= latitude && latitude <= north && west <= longitude && longitude <= east;
        }

        /** Larger by a part of itself, and by some degrees at least, on each side. */
        Box wider(double part, double degrees) {
            double high = Math.max(degrees, part * (north - south));
            double wide = Math.max(degrees, part * (east - west));
            return new Box(south - high, north + high, west - wide, east + wide);
        }
    }

    private final Set<Long> rows = new HashSet<>();
    private final Map<String, List<Long>> byCountry = new TreeMap<>();

    private Swaps() {}

    static Swaps look(OpenSheet sheet, DepositRow reader) {
        var seen = new TreeMap<String, List<Seen>>();
        sheet.each(
                row -> {
                    double latitude = reader.degrees(row, DepositField.LATITUDE);
                    double longitude = reader.degrees(row, DepositField.LONGITUDE);
                    if (Math.abs(latitude) <= 360 && Math.abs(longitude) <= 360) {
                        seen.computeIfAbsent(reader.country(row), none -> new ArrayList<>())
                                .add(new Seen(row.number(), latitude, longitude));
                    }
                },
                trouble -> {});
        var swaps = new Swaps();
        seen.forEach(swaps::judge);
        return swaps;
    }

    private void judge(String country, List<Seen> points) {
        Optional<Box> box = points.size() < FEWEST
                ? Optional.empty()
                : Optional.of(middle(points).wider(MARGIN, MARGIN_DEGREES));
        for (Seen point : points) {
            boolean impossible = Math.abs(point.latitude()) > 90 && Math.abs(point.longitude()) <= 90;
            boolean strange = box.filter(where -> !where.holds(point.latitude(), point.longitude())
                            && where.holds(point.longitude(), point.latitude()))
                    .isPresent();
            if (impossible || strange) {
                rows.add(point.row());
                byCountry.computeIfAbsent(country, none -> new ArrayList<>()).add(point.row());
            }
        }
    }

    private static Box middle(List<Seen> points) {
        double[] latitudes =
                points.stream().mapToDouble(Seen::latitude).sorted().toArray();
        double[] longitudes =
                points.stream().mapToDouble(Seen::longitude).sorted().toArray();
        return new Box(low(latitudes), high(latitudes), low(longitudes), high(longitudes));
    }

    private static double low(double[] sorted) {
        return sorted[(int) (OUTERMOST * sorted.length)];
    }

    private static double high(double[] sorted) {
        return sorted[sorted.length - 1 - (int) (OUTERMOST * sorted.length)];
    }

    boolean holds(long row) {
        return rows.contains(row);
    }

    /** One trouble for all of a country, with an offer where they are not mended. */
    void tell(OpenSheet sheet, boolean mends, Consumer<Trouble> troubles) {
        byCountry.forEach((country, suspects) -> {
            String count = suspects.size() == 1 ? "1 point lies" : suspects.size() + " points lie";
            var trouble = Trouble.of(
                    Kind.SWAPPED,
                    Where.row(sheet.file(), suspects.getFirst()),
                    count + " outside of " + (country.isEmpty() ? "the others" : country) + ", rows " + suspects,
                    "latitude before longitude",
                    mends ? Outcome.MENDED : Outcome.KEPT);
            troubles.accept(
                    mends
                            ? trouble
                            : trouble.withMend("to exchange latitude and longitude of these rows: --mend swapped"));
        });
    }
}
