package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.List;

/** The frontier of the zone while deals are looked at, told as it grows. Of each deal it is asked only whether one that stands betters it. */
final class Growing {
    /** It is told so many times at most, besides the first and the last. */
    private static final int TIMES = 40;

    private final List<DealTerm> terms;
    private final Goals goals;
    private final Bargaining.Told told;
    private final long apart;
    private final List<Bargaining.Point> frontier = new ArrayList<>();
    private boolean changed;
    private long next;

    /** @param most deals to look at */
    Growing(List<DealTerm> terms, Goals goals, long most, Bargaining.Told told) {
        this.terms = terms;
        this.goals = goals;
        this.told = told;
        this.apart = Math.max(1, (most + TIMES - 1) / TIMES);
    }

    /** @param deals looked at, this one among them */
    void see(Deal deal, Worth worth, long deals) {
        if (goals.isAccepted(worth)) {
            add(deal, worth);
        }
        if (changed && deals >= next) {
            next = deals + apart;
            tell();
        }
    }

    /** What stands, unless it was told. */
    void tell() {
        if (changed) {
            changed = false;
            told.found(List.copyOf(frontier));
        }
    }

    private void add(Deal deal, Worth worth) {
        var gain = new ArrayList<Double>();
        for (int side = 0; side < worth.certain().size(); side++) {
            gain.add(goals.gain(worth, side));
        }
        if (frontier.stream().anyMatch(point -> isNoWorse(point.gain(), gain))) {
            return;
        }
        frontier.removeIf(point -> isNoWorse(gain, point.gain()));
        frontier.add(new Bargaining.Point(deal, deal.words(terms), gain));
        changed = true;
    }

    private static boolean isNoWorse(List<Double> one, List<Double> other) {
        for (int side = 0; side < one.size(); side++) {
            if (one.get(side) < other.get(side)) {
                return false;
            }
        }
        return true;
    }
}
