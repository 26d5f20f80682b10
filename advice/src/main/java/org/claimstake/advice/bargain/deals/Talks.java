package org.claimstake.advice.bargain.deals;

import java.util.Optional;

/** What talks could make of the deals that were found. @param powers between two sides */
public record Talks(Optional<Powers> powers) {}
