package org.claimstake.evidence;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing said about the world. It is sourced, assumed or missing, and there is no fourth: a blank cell of a register is
 * {@link Missing} and never zero.
 *
 * @param <T> what is said: a number with its unit, a word, a place
 */
public sealed interface Fact<T> {

    /** What is said, if anything is. */
    Optional<T> value();

    /**
     * Said by a source.
     *
     * @param said what it says
     * @param citation where it says so
     */
    record Sourced<T>(T said, Citation citation) implements Fact<T> {
        public Sourced {
            Objects.requireNonNull(said);
            Objects.requireNonNull(citation);
        }

        @Override
        public Optional<T> value() {
            return Optional.of(said);
        }
    }

    /**
     * Taken to be so without a source.
     *
     * @param taken what is taken
     * @param why the reason, in words for people; never blank
     */
    record Assumed<T>(T taken, String why) implements Fact<T> {
        public Assumed {
            Objects.requireNonNull(taken);
            if (why.isBlank()) {
                throw new IllegalArgumentException("an assumption says why");
            }
        }

        @Override
        public Optional<T> value() {
            return Optional.of(taken);
        }
    }

    /**
     * Not known.
     *
     * @param why what is known of the gap ("not published", "blank in the register"); may be empty
     */
    record Missing<T>(String why) implements Fact<T> {
        public Missing {
            Objects.requireNonNull(why);
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }
    }
}
