package org.claimstake.advice.bargain.domain;

import java.util.List;

/**
 * Of a domain in which somebody refuses every deal: what comes nearest and who and what stands in its way.
 *
 * @param nearest the deals that fall short least; the first is the one of which the rest is told
 * @param lacks by party, how much it lacks in its own unit; 0 where it would sign
 * @param party the one that lacks most, as a share of its range from the worst deal to the best
 * @param share that share
 * @param issue the issue in which it could be given most
 * @param value what it would want there, by its place
 * @param worth how much more that would be worth to it; 0 where it has the best of every issue already
 */
public record Blocking(
        List<Point> nearest, List<Double> lacks, int party, double share, int issue, int value, double worth) {
    public Blocking {
        nearest = List.copyOf(nearest);
        lacks = List.copyOf(lacks);
    }
}
