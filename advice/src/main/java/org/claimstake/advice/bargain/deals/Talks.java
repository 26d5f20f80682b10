package org.claimstake.advice.bargain.deals;

import java.util.Optional;

/**
 * What talks could make of the deals that were found.
 *
 * @param powers between two sides
 * @param unsure where something is not known of the others
 * @param linked where groups of terms are asked for
 * @param groups where somebody could do without others
 */
public record Talks(
        Optional<Powers> powers, Optional<Unsure> unsure, Optional<Linked> linked, Optional<Groups> groups) {}
