import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** The forms in C++, called in this process. */
final class Cpp {
    /** Futures that one call answers at most. */
    private static final int MOST = 1 << 20;

    private final SymbolLookup library;
    private final MemorySegment keys;
    private final MemorySegment out; // [measure][future]
    private final MemorySegment rows; // where each measure begins
    private final String suffix;

    /** @param suffix said behind each form's name */
    Cpp(Path library, long[] keys, String suffix) {
        Arena arena = Arena.global();
        this.library = SymbolLookup.libraryLookup(library, arena);
        this.keys = arena.allocateFrom(JAVA_LONG, keys);
        this.suffix = suffix;
        int measures = Judge.MEASURES.size();
        out = arena.allocate(JAVA_DOUBLE, (long) measures * MOST);
        rows = arena.allocate(ADDRESS, measures);
        point(MOST);
    }

    private void point(long stride) {
        for (int m = 0; m < Judge.MEASURES.size(); m++) {
            rows.setAtIndex(ADDRESS, m, out.asSlice(m * stride * Double.BYTES));
        }
    }

    boolean hasIntrinsics() {
        try {
            return (int) handle("rm1_has_vectors", FunctionDescriptor.of(JAVA_INT)).invokeExact() == 1;
        } catch (Throwable failure) {
            throw broken(failure);
        }
    }

    int tile() {
        try {
            return (int) handle("rm1_tile", FunctionDescriptor.of(JAVA_INT)).invokeExact();
        } catch (Throwable failure) {
            throw broken(failure);
        }
    }

    /** Whole futures by a function of keys, first future, count and the places of the measures. */
    Contender.Answering whole(String name, String function) {
        MethodHandle handle = handle(function, FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS));
        return new Contender.Answering() {
            @Override
            public String name() {
                return name + suffix;
            }

            @Override
            public void run(long firstFuture, int count) {
                try {
                    handle.invokeExact(keys, firstFuture, (long) count, rows);
                } catch (Throwable failure) {
                    throw broken(failure);
                }
            }

            @Override
            public void measures(long firstFuture, int count, double[][] to) {
                run(firstFuture, count);
                copy(count, to);
            }
        };
    }

    /** The draws alone, left in the library's own tile. */
    Contender draws(String name, String function) {
        MethodHandle handle = handle(function, FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG, JAVA_LONG));
        return part(name, Contender.Part.DRAWS, (first, count) -> {
            try {
                handle.invokeExact(keys, first, (long) count);
            } catch (Throwable failure) {
                throw broken(failure);
            }
        });
    }

    /** What works on the library's own tile as it was left, the same futures again and again. */
    Contender onTile(String name, Contender.Part part, String function) {
        MethodHandle handle = handle(function, FunctionDescriptor.ofVoid(JAVA_LONG));
        return part(name, part, (first, count) -> {
            try {
                handle.invokeExact((long) count);
            } catch (Throwable failure) {
                throw broken(failure);
            }
        });
    }

    /** The measures of draws given, [draw][future] as the tile has them: z1, z2, z3 by year, zc, zg, u. */
    double[][] given(String function, double[][] draws) {
        int count = draws[0].length;
        MethodHandle handle = handle(function, FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG, ADDRESS));
        double[][] to = new double[Judge.MEASURES.size()][count];
        try (Arena arena = Arena.ofConfined()) {
            handle.invokeExact(rows(arena, draws), (long) count, rows);
        } catch (Throwable failure) {
            throw broken(failure);
        }
        copy(count, to);
        return to;
    }

    /** The rates of return of flows given, [year][future]. */
    double[] rated(String function, double[][] flows) {
        int count = flows[0].length;
        MethodHandle handle = handle(function, FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG, ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment to = arena.allocate(JAVA_DOUBLE, count);
            handle.invokeExact(rows(arena, flows), (long) count, to);
            return to.toArray(JAVA_DOUBLE);
        } catch (Throwable failure) {
            throw broken(failure);
        }
    }

    /** One row after the other. */
    private static MemorySegment rows(Arena arena, double[][] rows) {
        int count = rows[0].length;
        MemorySegment all = arena.allocate(JAVA_DOUBLE, (long) rows.length * count);
        for (int row = 0; row < rows.length; row++) {
            MemorySegment.copy(rows[row], 0, all, JAVA_DOUBLE, (long) row * count * Double.BYTES, count);
        }
        return all;
    }

    private void copy(int count, double[][] to) {
        for (int m = 0; m < to.length; m++) {
            MemorySegment.copy(out, JAVA_DOUBLE, (long) m * MOST * Double.BYTES, to[m], 0, count);
        }
    }

    private interface Call {
        void of(long firstFuture, int count);
    }

    private Contender part(String name, Contender.Part part, Call call) {
        return new Contender() {
            @Override
            public String name() {
                return name + suffix;
            }

            @Override
            public void run(long firstFuture, int count) {
                call.of(firstFuture, count);
            }

            @Override
            public Part part() {
                return part;
            }
        };
    }

    private MethodHandle handle(String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker()
                .downcallHandle(
                        library.find(name).orElseThrow(() -> new IllegalStateException("the library has no " + name)),
                        descriptor);
    }

    private static IllegalStateException broken(Throwable failure) {
        return new IllegalStateException("a call of the C++ library failed", failure);
    }
}
