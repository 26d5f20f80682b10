package org.claimstake.advice.bargain.deals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.advice.bargain.talks.AlternatingOffers;

/** Finds what power does, from deals that are computed already. */
final class Power {
    private final Goals goals;
    private final List<Side> sides;
    private final Advice advice;
    private final Wanted wanted;

    Power(Goals goals, List<Side> sides, Advice advice, Wanted wanted) {
        this.goals = goals;
        this.sides = sides;
        this.advice = advice;
        this.wanted = wanted;
    }

    /**
     * Says nothing of more sides than two, and where no deal is worth more than no deal to both.
     *
     * @param frontier deals of the zone that waste nothing
     * @param nearest  which of deals that are worth the same comes first
     */
    Optional<Powers> of(List<Found.Priced> deals, List<Integer> frontier, Comparator<Integer> nearest) {
        var envelope = new Envelope();
        if (sides.size() == 2) {
            frontier.stream().sorted(nearest).forEach(place -> {
                Worth worth = deals.get(place).worth();
                envelope.add(place, goals.utility(worth, 0), goals.utility(worth, 1));
            });
        }
        if (envelope.isEmpty()) {
            return Optional.empty();
        }
        List<Powers.Range> ranges = envelope.pieces(Powers.LEAST, Powers.MOST).stream()
                .map(piece -> new Powers.Range(
                        piece.from(),
                        piece.to(),
                        piece.place(),
                        advice.error(deals.get(piece.place()).deal())))
                .toList();
        return Optional.of(new Powers(ranges, patience(envelope)));
    }

    private Optional<Powers.Patience> patience(Envelope envelope) {
        double first = sides.get(0).rate();
        double second = sides.get(1).rate();
        if (!(first > 0 && second > 0)) {
            return Optional.empty();
        }
        double power = AlternatingOffers.firstShareOfShortRounds(StrictMath.log1p(first), StrictMath.log1p(second));
        return Optional.of(
                new Powers.Patience(first, second, power, envelope.at(power), rounds(first, second, envelope)));
    }

    private Optional<Powers.Rounds> rounds(double first, double second, Envelope envelope) {
        double breakdown = wanted.breakdown().orElse(0);
        OptionalDouble years = wanted.round();
        if (years.isEmpty() && breakdown == 0) {
            return Optional.empty();
        }
        double share = new AlternatingOffers(left(first, years), left(second, years), breakdown, 0, 0).firstShare();
        return Optional.of(new Powers.Rounds(years, breakdown, share, envelope.at(share)));
    }

    /** What a round's delay leaves of a payoff. */
    private static double left(double rate, OptionalDouble years) {
        return StrictMath.exp(-StrictMath.log1p(rate) * years.orElse(0));
    }
}
