/** Something that computes RM-1 and is measured. */
interface Contender {

    String name();

    /** Computes futures and throws the answers away. */
    void run(long firstFuture, int count);

    /** What it computes of a future. */
    Part part();

    /** Futures that one call should compute, or a multiple of them, to be measured fairly. */
    default int fewest() {
        return 2_176; // whole tiles of 128, 136, 272 and 544
    }

    enum Part {
        WHOLE("draws, 71 lines x 40 years, present values, rate of return, payback"),
        MODEL("the 71 lines x 40 years, present values and payback, of draws that are there"),
        DRAWS("122 normal numbers and a uniform one"),
        RATES("rates of return, of flows that are there");

        final String meaning;

        Part(String meaning) {
            this.meaning = meaning;
        }
    }

    /** A contender that gives its answers, to be held to the judge's. */
    interface Answering extends Contender {

        /** @param out [measure][future less the first], in the order of {@link Judge#MEASURES} */
        void measures(long firstFuture, int count, double[][] out);

        /** Whether the first future may be another than 0. */
        default boolean beginsAnywhere() {
            return true;
        }

        @Override
        default Part part() {
            return Part.WHOLE;
        }
    }
}
