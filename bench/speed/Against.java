import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimstake.engine.Computing;

/**
 * The engine against C++ and plain Java on RM-1, in one process. First every contender is held to the judge's bits, all
 * six measures of every future asked for; then they are measured by turns. Started by bench/speed/against.
 */
public final class Against {
    /** Futures around the step of the upper word of the counters, and far out. */
    private static final long[] FAR = {(1L << 32) - 5, (1L << 40) + 12_345};

    private final Map<String, String> options;
    private final Judge judge;
    private final List<String> wrong = new ArrayList<>();

    private Against(Map<String, String> options) {
        this.options = options;
        this.judge = Judge.of(Path.of(option("root", ".")));
    }

    public static void main(String[] words) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            options.put(words[i].substring(2), words[i + 1]);
        }
        System.exit(new Against(options).run());
    }

    private int run() throws IOException {
        int futures = Integer.parseInt(option("futures", "4000"));
        long[] keys = judge.keys();
        Cpp native256 = new Cpp(library("rm1.so"), keys, "");
        Cpp wide = new Cpp(library("rm1-wide.so"), keys, ", widest");
        if (options.containsKey("given")) {
            write(Path.of(options.get("given")), futures);
            return 0;
        }
        List<Contender.Answering> whole = new ArrayList<>();
        List<Contender> parts = new ArrayList<>();
        if (native256.hasIntrinsics()) {
            whole.add(native256.whole("C++ intrinsics", "rm1_whole"));
            whole.add(native256.whole("gcc model, rest intrinsics", "rm1_whole_mixed"));
            whole.add(wide.whole("gcc model, rest intrinsics", "rm1_whole_mixed"));
            // each part works on what the part before it left, so that their order counts
            parts.add(native256.draws("C++ intrinsics", "rm1_draws"));
            parts.add(native256.onTile("C++ intrinsics", Contender.Part.MODEL, "rm1_model"));
            parts.add(native256.onTile("C++ intrinsics", Contender.Part.RATES, "rm1_rates"));
        } else {
            System.err.println("This processor has no AVX-512: the form by intrinsics is not measured.");
        }
        whole.add(native256.whole("gcc", "rm1_whole_auto"));
        whole.add(wide.whole("gcc", "rm1_whole_auto"));
        for (Cpp cpp : List.of(native256, wide)) {
            parts.add(cpp.draws("gcc", "rm1_draws_auto"));
            parts.add(cpp.onTile("gcc", Contender.Part.MODEL, "rm1_model_auto"));
            parts.add(cpp.onTile("gcc", Contender.Part.RATES, "rm1_rates_auto"));
        }
        whole.add(plain(keys));
        whole.addAll(engine(judge));
        parts.addAll(engineParts(judge));

        points(native256);
        rates(native256);
        double[][] expected = judge.measures(futures);
        for (Contender.Answering contender : whole) {
            compare(contender, 0, expected);
        }
        for (long first : FAR) {
            double[][] far = judge.measures(first, 10);
            whole.stream()
                    .filter(Contender.Answering::beginsAnywhere)
                    .forEach(contender -> compare(contender, first, far));
        }
        if (!wrong.isEmpty()) {
            wrong.forEach(System.err::println);
            return 1;
        }
        if (!options.containsKey("lines")) {
            System.out.printf(
                    Locale.ROOT,
                    "%d futures and %d far out: all six measures of all %d have the judge's bits, and so have the rates of"
                            + " return of 20,000 invented flows; D1 to D4 as published%n",
                    futures,
                    10 * FAR.length,
                    whole.size());
        }
        measure(whole, parts);
        return 0;
    }

    // ==== THE ENGINE GOES HERE ========================================================================================
    // Names begin with "engine": bench/speed/others gives every other program's distance from those.
    private static List<Contender.Answering> engine(Judge judge) {
        return List.of(
                new EngineStretch(judge.plan()),
                new EngineRun("engine, a whole run", Computing.Way.CHUNKS, 1 << 16, judge),
                new EngineRun("engine, plain rows", Computing.Way.ROWS, 1 << 12, judge));
    }

    // And parts of it, where they can be run alone: the model on draws that are there is still missing.
    private static List<Contender> engineParts(Judge judge) {
        List<Contender> parts = new ArrayList<>(new EngineStretch(judge.plan()).parts());
        parts.addAll(EngineParts.of(judge));
        return parts;
    }
    // ==================================================================================================================

    private static Contender.Answering plain(long[] keys) {
        PlainLoop loop = new PlainLoop(keys);
        double[][] unread = new double[Judge.MEASURES.size()][1 << 20];
        return new Contender.Answering() {
            @Override
            public String name() {
                return "plain Java loop";
            }

            @Override
            public int fewest() {
                return 256;
            }

            @Override
            public void run(long firstFuture, int count) {
                loop.run(firstFuture, count, unread);
            }

            @Override
            public void measures(long firstFuture, int count, double[][] out) {
                loop.run(firstFuture, count, out);
            }
        };
    }

    private void points(Cpp cpp) {
        if (cpp.hasIntrinsics()) {
            wrong.addAll(Points.misses("C++ intrinsics", cpp.given("rm1_given", Points.draws())));
        }
        wrong.addAll(Points.misses("gcc", cpp.given("rm1_given_auto", Points.draws())));
    }

    /** Rates of return where the model seldom goes: many changes of sign, roots on a point of the grid and far outside. */
    private void rates(Cpp cpp) {
        double[][] flows = Flows.invented(20_000);
        if (cpp.hasIntrinsics()) {
            wrong.addAll(Flows.differ("C++ intrinsics", flows, cpp.rated("rm1_rated", flows)));
        }
        wrong.addAll(Flows.differ("gcc", flows, cpp.rated("rm1_rated_auto", flows)));
        PlainIrr irr = new PlainIrr();
        double[] plain = IntStream.range(0, flows[0].length)
                .mapToDouble(k -> irr.of(Flows.of(flows, k)))
                .toArray();
        wrong.addAll(Flows.differ("plain Java loop", flows, plain));
    }

    private void compare(Contender.Answering contender, long first, double[][] expected) {
        int count = expected[0].length;
        double[][] out = new double[expected.length][count];
        contender.measures(first, count, out);
        for (int m = 0; m < out.length; m++) {
            long differ = 0;
            int at = -1;
            for (int k = 0; k < count; k++) {
                if (Double.doubleToLongBits(out[m][k]) != Double.doubleToLongBits(expected[m][k])) {
                    at = differ++ == 0 ? k : at;
                }
            }
            if (differ > 0) {
                wrong.add(String.format(
                        Locale.ROOT,
                        "%s: %s differs from the judge in %d of %d futures, first in %d: %s, the judge %s",
                        contender.name(),
                        Judge.MEASURES.get(m),
                        differ,
                        count,
                        first + at,
                        out[m][at],
                        expected[m][at]));
            }
        }
    }

    private void measure(List<Contender.Answering> whole, List<Contender> parts) throws IOException {
        int rounds = Integer.parseInt(option("slices", "200"));
        double seconds = Double.parseDouble(option("seconds", "2"));
        boolean lines = options.containsKey("lines");
        if (!lines) {
            System.out.printf("%s, Java %s, one thread%n", Processor.name(), Runtime.version());
        }
        for (Contender.Part part : Contender.Part.values()) {
            List<Contender> contenders = new ArrayList<>(part == Contender.Part.WHOLE ? whole : List.of());
            parts.stream().filter(contender -> contender.part() == part).forEach(contenders::add);
            Slices slices = Slices.measured(contenders, rounds, seconds);
            if (lines) {
                lines(part, slices);
            } else {
                table(part, slices);
            }
        }
    }

    /** For bench/speed/others: part, name and futures a second in the fastest tenth, parted by tabs. */
    private static void lines(Contender.Part part, Slices slices) {
        for (int c = 0; c < slices.contenders().size(); c++) {
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%s\t%.1f%n",
                    part.name().toLowerCase(Locale.ROOT),
                    slices.contenders().get(c).name(),
                    1e9 / slices.fast(c));
        }
    }

    private static void table(Contender.Part part, Slices slices) {
        List<Contender> contenders = slices.contenders();
        System.out.printf(
                Locale.ROOT,
                "%n%s: %s; %d slices of about 2 ms by turns, median and fastest tenth%n",
                part.name().toLowerCase(Locale.ROOT),
                part.meaning,
                slices.taken()[0].length);
        System.out.printf(
                "  %-44s %9s %9s %12s   %s%n",
                "",
                "ns/future",
                "tenth",
                "futures/s",
                "speed, the first being 1: by rounds, by tenths");
        for (int c = 0; c < contenders.size(); c++) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-44s %9.1f %9.1f %,12.0f   %.3f  %.3f%n",
                    contenders.get(c).name(),
                    slices.median(c),
                    slices.fast(c),
                    1e9 / slices.median(c),
                    slices.ratio(c, 0),
                    slices.fast(0) / slices.fast(c));
        }
    }

    /** Draws, [draw][future], then the judge's measures, [measure][future]; doubles, lowest byte first. */
    private void write(Path file, int futures) throws IOException {
        double[][] draws = judge.draws(futures);
        double[][] measures = judge.measures(futures);
        ByteBuffer bytes = ByteBuffer.allocate((draws.length + measures.length) * futures * Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (double[][] rows : List.of(draws, measures)) {
            for (double[] row : rows) {
                bytes.asDoubleBuffer().put(row);
                bytes.position(bytes.position() + row.length * Double.BYTES);
            }
        }
        Files.write(file, bytes.array());
    }

    private Path library(String name) {
        return Path.of(option("library", ".")).resolve(name);
    }

    private String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }
}
