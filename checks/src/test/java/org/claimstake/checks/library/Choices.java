package org.claimstake.checks.library;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a random case is made of: whole numbers, drawn from a seed, or given again, some of them smaller, when a case that
 * fails is made plainer. The first of all that can be chosen is the plainest.
 */
final class Choices {
    private final @Nullable SplittableRandom random;
    private final List<Integer> given;
    private final List<Integer> taken = new ArrayList<>();

    private Choices(@Nullable SplittableRandom random, List<Integer> given) {
        this.random = random;
        this.given = given;
    }

    static Choices of(long seed) {
        return new Choices(new SplittableRandom(seed), List.of());
    }

    /** The same again; what is asked for beyond them is the plainest. */
    static Choices again(List<Integer> given) {
        return new Choices(null, given);
    }

    List<Integer> taken() {
        return List.copyOf(taken);
    }

    /** From 0 on, below a bound. */
    int below(int bound) {
        int place = taken.size();
        int chosen = random != null
                ? random.nextInt(bound)
                : place < given.size() ? Math.min(given.get(place), bound - 1) : 0;
        taken.add(chosen);
        return chosen;
    }

    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    String oneOf(String... words) {
        return words[below(words.length)];
    }

    /** {@code 12.5%}, in steps of half a point. */
    String percent(int low, int high) {
        return halves(between(2 * low, 2 * high)) + "%";
    }

    static String halves(int halves) {
        return halves % 2 == 0 ? Integer.toString(halves / 2) : (halves < 0 ? "-" : "") + Math.abs(halves) / 2 + ".5";
    }

    /** {@code [-100, 20, 30]}, each between two bounds of its own. */
    String list(int count, IntRange range) {
        return IntStream.range(0, count)
                .mapToObj(period -> Integer.toString(range.draw(this, period)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** How a number of a period is chosen. */
    interface IntRange {
        int draw(Choices choices, int period);
    }
}
