package org.claimstake.advice.bargain.deals;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What is asked of the talks besides which deals there are.
 *
 * @param power      of the user's own side, above 0 and below 1, in the place of what the case says
 * @param round      how long a refusal delays the next offer, in years
 * @param breakdown  chance that talks end after a refusal, from 0 to 1
 * @param unsure     inputs on which the profiles of others rest, of which only a range is known
 * @param links      groups of terms, of which it is asked whether they are better tied together
 * @param coalitions what some of the parties could do without the others
 */
public record Wanted(
        OptionalDouble power,
        OptionalDouble round,
        OptionalDouble breakdown,
        List<Doubt> unsure,
        List<List<String>> links,
        List<Apart> coalitions) {
    public static final Wanted NOTHING = new Wanted(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), List.of(), List.of(), List.of());

    /**
     * An input of which only a range is known.
     *
     * @param low  as somebody types it; empty, as {@code high}, for the range that the case declares
     * @param high as somebody types it
     */
    public record Doubt(String input, String low, String high) {}

    /** What these parties could do without the others. @param scenario of the case */
    public record Apart(List<String> parties, String scenario) {
        public Apart {
            parties = List.copyOf(parties);
        }
    }

    public Wanted {
        unsure = List.copyOf(unsure);
        links = List.copyOf(links.stream().map(List::copyOf).toList());
        coalitions = List.copyOf(coalitions);
    }

    public Wanted withPower(double other) {
        return new Wanted(OptionalDouble.of(other), round, breakdown, unsure, links, coalitions);
    }

    public Wanted withRounds(OptionalDouble years, OptionalDouble chance) {
        return new Wanted(power, years, chance, unsure, links, coalitions);
    }

    public Wanted withUnsure(List<Doubt> others) {
        return new Wanted(power, round, breakdown, others, links, coalitions);
    }

    public Wanted withLinks(List<List<String>> others) {
        return new Wanted(power, round, breakdown, unsure, others, coalitions);
    }

    public Wanted withCoalitions(List<Apart> others) {
        return new Wanted(power, round, breakdown, unsure, links, others);
    }
}
