package org.claimstake.advice.bargain.deals;

import java.util.List;

/** What one changed term makes of the difference between two deals, by side, and how far other draws would move it. */
public record Part(int term, List<Double> change, List<Double> error) {
    public Part {
        change = List.copyOf(change);
        error = List.copyOf(error);
    }
}
