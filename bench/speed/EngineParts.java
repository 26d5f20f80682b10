import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.draw.RowDraws;
import org.claimstake.engine.draw.Stream;
import org.claimstake.engine.kernel.rates.RowRates;

/** Parts of the engine that can be run alone: its draws and its rates of return, tile by tile. */
final class EngineParts {
    private static final int YEARS = 40;
    private static final int MONTHS = 12;
    private static final int TILE = 272;
    private static final long STRIDE = TILE * 8L + 64; // an odd number of cache lines

    private static final MemorySegment ROWS = Arena.global().allocate(STRIDE * (3 * YEARS + 4), 64);

    private EngineParts() {}

    static List<Contender> of(Judge judge) {
        return List.of(draws(judge.keys()), rates(judge));
    }

    private static Contender draws(long[] keys) {
        RowDraws draws = RowDraws.fastest();
        Stream[] streams = new Stream[keys.length];
        for (int s = 0; s < keys.length; s++) {
            streams[s] = new Stream(keys[s]);
        }
        return part("engine", Contender.Part.DRAWS, (first, n) -> {
            for (int z = 0; z < 3; z++) {
                draws.normals(ROWS, z * YEARS * STRIDE, STRIDE, streams[z], first, n, 0, YEARS);
            }
            draws.normals(ROWS, 3 * YEARS * STRIDE, STRIDE, streams[3], first, n, 0, 1);
            draws.normals(ROWS, (3 * YEARS + 1) * STRIDE, STRIDE, streams[4], first, n, 0, 1);
            draws.uniforms(ROWS, (3 * YEARS + 2) * STRIDE, streams[5], first, n);
        });
    }

    /** On the investor's flows of the first futures. */
    private static Contender rates(Judge judge) {
        MemorySegment flows = Arena.global().allocate(STRIDE * (YEARS + 1), 64);
        double[][] values = judge.values("investor_cf", TILE);
        for (int t = 0; t < YEARS; t++) {
            MemorySegment.copy(values[t], 0, flows, JAVA_DOUBLE, t * STRIDE, TILE);
        }
        RowRates rates = RowRates.fastest();
        NoneReason[] reasons = new NoneReason[TILE];
        return part(
                "engine",
                Contender.Part.RATES,
                (first, n) -> rates.rates(flows, 0, STRIDE, n, YEARS, MONTHS, YEARS * STRIDE, reasons));
    }

    private interface Tile {
        void compute(long firstFuture, int n);
    }

    private static Contender part(String name, Contender.Part part, Tile tile) {
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(long firstFuture, int count) {
                for (int done = 0; done < count; done += TILE) {
                    tile.compute(firstFuture + done, Math.min(TILE, count - done));
                }
            }

            @Override
            public Part part() {
                return part;
            }
        };
    }
}
