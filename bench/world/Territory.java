import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Point;
import org.claimstake.world.shape.GeoJson;
import org.claimstake.world.territory.Areas;
import org.claimstake.world.territory.ControlOptions;
import org.claimstake.world.territory.ControlRead;
import org.claimstake.world.territory.ControlReader;
import org.claimstake.world.territory.ShapeControl;
import org.claimstake.world.territory.Site;

/** All sites on all days, and the share on all days; see the script beside this. */
final class Territory {
    private final List<Site> sites;
    private final Map<String, byte[]> files;
    private final byte[] outline;
    private final int times;

    private Territory(Map<String, String> told) throws IOException {
        files = files(Path.of(told.get("shapes")));
        sites = sites(Path.of(told.get("sites")));
        outline = Files.readAllBytes(Path.of(told.get("outline")));
        times = Integer.parseInt(told.getOrDefault("times", "10"));
    }

    public static void main(String[] arguments) throws IOException {
        var told = new HashMap<String, String>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            told.put(arguments[i].substring(2), arguments[i + 1]);
        }
        new Territory(told).run();
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var list = Files.list(folder)) {
            for (Path file : list.sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static List<Site> sites(Path file) throws IOException {
        var sites = new ArrayList<Site>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : csv) {
                if (!row.getField("latitude").isBlank()) {
                    var at = new Point(number(row.getField("latitude")), number(row.getField("longitude")));
                    var circle = new Circle(at, number(row.getField("coordinate_precision_km")));
                    sites.add(new Site("row " + row.getStartingLineNumber(), Optional.of(circle)));
                }
            }
        }
        return sites;
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private void run() {
        long before = held();
        var read = new ControlRead[1];
        say("read %d files".formatted(files.size()), Times.of(1, i -> read[0] = reading()));
        var control = (ShapeControl) read[0].control().orElseThrow();
        var days = List.copyOf(control.dates());
        say(
                "a day for the first time, %d sites".formatted(sites.size()),
                Times.of(days.size(), i -> ask(control, days.get(i))));
        say("a day again", Times.of(times * days.size(), i -> ask(control, days.get(i % days.size()))));
        var areas = new Areas(control, GeoJson.read(outline, "outline").features().getFirst().geometry());
        say("the share of a day for the first time", Times.of(days.size(), i -> areas.on(days.get(i))));
        System.out.printf(
                Locale.ROOT, "%-48s %8.1f MB%n", "held for %d days".formatted(days.size()), (held() - before) / 1e6);
        if (control.dates().size() != days.size()) {
            throw new IllegalStateException("held to here");
        }
    }

    private ControlRead reading() {
        return ControlReader.read(ControlReader.Kind.SHAPES, files, ControlOptions.of("shapes"));
    }

    private void ask(ShapeControl control, LocalDate day) {
        for (Site site : sites) {
            control.at(site, day);
        }
    }

    private static void say(String what, Times taken) {
        System.out.printf(
                Locale.ROOT, "%-48s %8.2f ms, 95 %% below %8.2f ms%n", what, taken.median(), taken.high());
    }

    private static long held() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
