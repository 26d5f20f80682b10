package org.claimstake.advice.bargain.evolution;

import java.util.List;
import java.util.Optional;

/** Tells what a choice of places is worth. */
@FunctionalInterface
public interface Judge {
    /** @return empty where it has no worth at all; it is not asked for again */
    Optional<Candidate> of(List<Integer> places);
}
