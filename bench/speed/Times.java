import java.util.Arrays;
import java.util.function.IntConsumer;

/** How often something was timed and how long it took, in milliseconds, the shortest first. */
record Times(double[] milliseconds) {
    private static final double NANOSECONDS = 1e6;

    Times {
        milliseconds = milliseconds.clone();
        Arrays.sort(milliseconds);
    }

    /** By the clock on the wall. @param each is told how often it has been called */
    static Times of(int times, IntConsumer each) {
        double[] taken = new double[times];
        for (int i = 0; i < times; i++) {
            taken[i] = wall(i, each);
        }
        return new Times(taken);
    }

    static double wall(int i, IntConsumer each) {
        long begin = System.nanoTime();
        each.accept(i);
        return (System.nanoTime() - begin) / NANOSECONDS;
    }

    /** By {@link ProcessorClock}, in milliseconds. */
    static double processor(Runnable each) {
        long begin = ProcessorClock.nanoseconds();
        each.run();
        return (ProcessorClock.nanoseconds() - begin) / NANOSECONDS;
    }

    int count() {
        return milliseconds.length;
    }

    double median() {
        int half = count() / 2;
        return count() % 2 == 1 ? milliseconds[half] : (milliseconds[half - 1] + milliseconds[half]) / 2;
    }

    /** The shortest than which one in twenty, at most, took longer. */
    double high() {
        return milliseconds[(int) Math.ceil(0.95 * count()) - 1];
    }

    Times each(double factor) {
        return new Times(Arrays.stream(milliseconds).map(x -> x * factor).toArray());
    }
}
