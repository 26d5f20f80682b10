package org.claimstake.advice.parting;

import java.util.List;
import java.util.OptionalDouble;

/** What became of one measure or figure: its difference by groups, or why there is none. */
public sealed interface Split {

    /** Of the measure or figure, as it was asked for. */
    String name();

    /**
     * The parts, in plain units; of dates in years. All values are those of the futures in which every combination has a
     * value.
     *
     * @param left    the mean over these futures, or the figure
     * @param error   of the difference: one standard error on common futures; empty for a figure that is no mean, and
     *                where there are too few futures
     * @param parts   in the order of the groups; their sum is right less left, to rounding, and in decimal digits exactly
     *                as {@link #rounded} has it
     * @param futures how many count
     * @param without how many do not, since some combination has no value there
     */
    record Parts(
            String name, double left, double right, OptionalDouble error, List<Part> parts, int futures, int without)
            implements Split {
        /** Digits that are given to programs. */
        private static final int DIGITS = 14;

        public Parts {
            parts = List.copyOf(parts);
        }

        /** With decimal digits that add up, down to a power of ten. */
        public Rounded rounded(int place) {
            return Rounded.of(left, right, parts.stream().map(Part::value).toList(), place);
        }

        /** With as many digits as the arithmetic is good for: 14 of the largest number. */
        public Rounded exact() {
            double largest = Math.max(Math.abs(left), Math.abs(right));
            for (Part part : parts) {
                largest = Math.max(largest, Math.abs(part.value()));
            }
            return rounded(largest == 0 ? 0 : (int) Math.floor(Math.log10(largest)) + 1 - DIGITS);
        }

        /** An error that is no more than what the arithmetic cuts off is none. */
        public double error(Part part) {
            double error = part.error().orElse(0);
            return error < Math.pow(10, exact().place()) ? 0 : error;
        }

        /** Does no group make any difference? */
        public boolean isNothing() {
            return exact().parts().stream().allMatch(part -> part.signum() == 0);
        }
    }

    /** @param error one standard error, on common futures; empty as that of the difference */
    record Part(Group group, double value, OptionalDouble error) {}

    /** There are no parts. */
    record None(String name, Why why) implements Split {}

    /** Why a difference has no parts. */
    enum Why {
        /** The value on the left is none. */
        LEFT,
        /** The value on the right is none. */
        RIGHT,
        BOTH,
        /** Both sides have values, but in no future every combination of the changes has one. */
        BETWEEN,
        /** Some combination of the changes does not go through. */
        STOPPED,
        /** It is a word or a truth, which have no difference. */
        WORD
    }
}
