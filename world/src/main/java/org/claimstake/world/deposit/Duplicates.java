package org.claimstake.world.deposit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Earth;

/**
 * Deposits of two registers that may be one. They are proposed to a person, with what speaks for it, and never merged: that two
 * names sound alike and two circles touch proves nothing.
 */
public final class Duplicates {
    /** Names less alike than this are not proposed. */
    private static final double ALIKE = 0.75;
    /** Names that are the same in sounds are proposed over this distance even when their circles do not touch. */
    private static final double FAR_KM = 100;

    private static final double SAME = 0.95;
    /** Places at one spot, and one commodity of both, are proposed whatever the names. */
    private static final double ONE_SPOT_KM = 1;

    private Duplicates() {}

    /**
     * Two that may be one.
     *
     * @param one of the first register
     * @param other of the second
     * @param likeness of the names that are most alike, from 0 to 1, by their sounds
     * @param km between the two places
     * @param circlesTouch whether both may lie at one place, as well as the places are known
     * @param commodities those that both have
     */
    public record Proposal(
            Deposit one, Deposit other, double likeness, double km, boolean circlesTouch, List<String> commodities) {
        public Proposal {
            Objects.requireNonNull(one);
            Objects.requireNonNull(other);
            commodities = List.copyOf(commodities);
        }
    }

    /** A deposit with what is compared of it. */
    private record Compared(Deposit deposit, Circle circle, List<String> names) {
        Compared {
            names = List.copyOf(names);
        }

        static Optional<Compared> of(Deposit deposit) {
            List<String> names = deposit.names().stream()
                    .flatMap(name -> Latin.sounds(name.text()).stream())
                    .distinct()
                    .toList();
            return deposit.place().value().map(circle -> new Compared(deposit, circle, names));
        }
    }

    /** A square of two degrees; those that may be one lie in one or in neighbours. */
    private record Square(int north, int east) {
        private static final double DEGREES = 2;

        static Square of(Circle circle) {
            return new Square((int) Math.floor(circle.centre().latitude() / DEGREES), (int)
                    Math.floor(circle.centre().longitude() / DEGREES));
        }
    }

    /**
     * What may be one, most alike first, then by keys. A deposit without a place is never proposed. Over the date line nobody
     * is a neighbour.
     */
    public static List<Proposal> propose(List<Deposit> register, List<Deposit> other) {
        Map<Square, List<Compared>> squares = new HashMap<>();
        for (Deposit deposit : other) {
            Compared.of(deposit)
                    .ifPresent(one -> squares.computeIfAbsent(Square.of(one.circle()), none -> new ArrayList<>())
                            .add(one));
        }
        var proposals = new ArrayList<Proposal>();
        for (Deposit deposit : register) {
            Compared.of(deposit).ifPresent(one -> near(one, squares, proposals));
        }
        proposals.sort(Comparator.comparingDouble(Proposal::likeness)
                .reversed()
                .thenComparingDouble(Proposal::km)
                .thenComparing(proposal -> proposal.one().key())
                .thenComparing(proposal -> proposal.other().key()));
        return List.copyOf(proposals);
    }

    private static void near(Compared one, Map<Square, List<Compared>> squares, List<Proposal> proposals) {
        Square square = Square.of(one.circle());
        for (int north = square.north() - 1; north <= square.north() + 1; north++) {
            for (int east = square.east() - 1; east <= square.east() + 1; east++) {
                for (Compared other : squares.getOrDefault(new Square(north, east), List.of())) {
                    compare(one, other).ifPresent(proposals::add);
                }
            }
        }
    }

    private static Optional<Proposal> compare(Compared one, Compared other) {
        double km = Earth.distanceKm(one.circle().centre(), other.circle().centre());
        boolean touch = km <= one.circle().km() + other.circle().km();
        if (!touch && km > FAR_KM) {
            return Optional.empty();
        }
        double likeness = Likeness.of(one.names(), other.names());
        List<String> both = one.deposit().commodities().stream()
                .filter(commodity -> other.deposit().commodities().stream().anyMatch(commodity::equalsIgnoreCase))
                .toList();
        boolean alike = likeness >= ALIKE && touch || likeness >= SAME;
        boolean oneSpot = km <= ONE_SPOT_KM && touch && !both.isEmpty();
        return alike || oneSpot
                ? Optional.of(new Proposal(one.deposit(), other.deposit(), likeness, km, touch, both))
                : Optional.empty();
    }
}
