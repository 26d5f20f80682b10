import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * How long all threads of this process have computed, also those that are gone: what else the machine does lengthens it
 * little. The library of Java tells it on Linux in steps of ten milliseconds, so that the system is asked itself.
 */
final class ProcessorClock {
    private static final int OF_PROCESS =
            System.getProperty("os.name").startsWith("Mac") ? 12 : 2; // CLOCK_PROCESS_CPUTIME_ID of time.h

    private static final MethodHandle ASK = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("clock_gettime"),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));

    private static final MemorySegment TIME = Arena.global().allocate(2 * JAVA_LONG.byteSize(), JAVA_LONG.byteAlignment());

    private ProcessorClock() {}

    static long nanoseconds() {
        try {
            if ((int) ASK.invokeExact(OF_PROCESS, TIME) != 0) {
                throw new IllegalStateException("the system has no clock for a process");
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return 1_000_000_000 * TIME.getAtIndex(JAVA_LONG, 0) + TIME.getAtIndex(JAVA_LONG, 1);
    }
}
