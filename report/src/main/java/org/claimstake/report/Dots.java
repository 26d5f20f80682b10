package org.claimstake.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.claimstake.engine.Figure;
import org.claimstake.engine.Run;
import org.claimstake.engine.Values;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/** What fifty dots stand for, each for two of a hundred futures. */
sealed interface Dots {
    int COUNT = 50;

    String label();

    /**
     * Values on an axis.
     *
     * @param dots      quantiles of the futures that have a value, ascending; with {@code none} they are fifty
     * @param none      dots for futures that have none: of a date, in which it never comes
     * @param quantiles of those that have a value, at {@link Outcome.Many#LEVELS}; empty where there are none
     * @param below     share of all futures below zero
     * @param without   share of all futures that have no value
     */
    record Along(
            String label,
            ValueType type,
            List<Double> dots,
            int none,
            List<Double> quantiles,
            Outcome.Chance below,
            Outcome.Chance without)
            implements Dots {
        public Along {
            dots = List.copyOf(dots);
            quantiles = List.copyOf(quantiles);
            if (dots.size() + none != COUNT) {
                throw new IllegalArgumentException(
                        dots.size() + " dots and " + none + " without a value are not " + COUNT);
            }
        }

        boolean isDate() {
            return type.sort() == ValueType.Sort.DATE;
        }
    }

    /**
     * Words, as of a choice; or yes and no, of a chance.
     *
     * @param dots of each word; they add up to fifty
     */
    record Words(String label, List<String> words, List<Integer> dots, List<Outcome.Chance> chances) implements Dots {
        public Words {
            words = List.copyOf(words);
            dots = List.copyOf(dots);
            chances = List.copyOf(chances);
            int sum = dots.stream().mapToInt(n -> n).sum();
            if (sum != COUNT) {
                throw new IllegalArgumentException("dots of " + words + " are " + sum + ", but must be " + COUNT);
            }
        }
    }

    /** One value for all futures; not a number where there is none. */
    record Certain(String label, ValueType type, Outcome outcome) implements Dots {}

    static Dots of(Computed computed, Named named) {
        Run run = computed.run();
        Plan plan = run.plan();
        Step step = named.step();
        ValueType type = Types.told(step, plan);
        String label = step.title().isEmpty() ? named.name(plan) : Titled.of(step, named.row(), run);
        if (step.byPeriod()) {
            throw new IllegalArgumentException(named.name(plan) + " has a value for each period: draw its fan");
        }
        Outcome outcome = Answers.entries(run, computed.first(), java.util.Set.of(named.name(plan)))
                .getFirst()
                .outcome();
        return switch (outcome) {
            case Outcome.Chance chance -> chance(label, chance, run.figure(step.id(), named.row(), 0));
            case Outcome.Shares shares ->
                shares(label, type, shares, run.settings().futures());
            case Outcome.Many many -> along(label, type, run.values(step.id(), named.row(), 0));
            case Outcome.One one -> new Certain(label, type, one);
            case Outcome.None none -> new Certain(label, type, none);
        };
    }

    private static Dots chance(String label, Outcome.Chance yes, Figure figure) {
        var no = new Outcome.Chance(1 - figure.value(), yes.error(), yes.futures());
        int dots = (int) Math.round(yes.share() * COUNT);
        return new Words(label, List.of("yes", "no"), List.of(dots, COUNT - dots), List.of(yes, no));
    }

    private static Dots shares(String label, ValueType type, Outcome.Shares shares, long futures) {
        var words = new ArrayList<>(type.words());
        var all = new ArrayList<>(shares.shares());
        if (shares.none() > 0) {
            words.add("none");
            all.add((double) shares.none() / futures);
        }
        List<Outcome.Chance> chances =
                all.stream().map(share -> chance(share, futures)).toList();
        return new Words(label, words, whole(all), chances);
    }

    /** Fifty by shares: what is left of each when it is rounded down goes to those that lost most. */
    static List<Integer> whole(List<Double> shares) {
        int[] dots = shares.stream()
                .mapToInt(share -> (int) Math.floor(share * COUNT + 1e-9))
                .toArray();
        int left = COUNT - Arrays.stream(dots).sum();
        IntStream.range(0, dots.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> dots[i] - shares.get(i) * COUNT))
                .limit(Math.max(0, left))
                .forEach(i -> dots[i]++);
        return Arrays.stream(dots).boxed().toList();
    }

    /** Of the futures of a run. */
    static Along along(String label, ValueType type, Values values) {
        boolean date = type.sort() == ValueType.Sort.DATE;
        double[] known = Arrays.stream(values.toArray())
                .filter(value -> !Double.isNaN(value) && !(date && value >= Calendar.FOREVER))
                .sorted()
                .toArray();
        int futures = values.futures();
        int none = (int) Math.round((double) COUNT * (futures - known.length) / futures);
        int count = known.length == 0 ? 0 : COUNT - none;
        double[] middles = IntStream.range(0, count)
                .mapToDouble(i -> (2 * i + 1) / (2.0 * count))
                .toArray();
        double below = (double) Arrays.stream(known).filter(v -> v < 0).count() / futures;
        double[] levels =
                Outcome.Many.LEVELS.stream().mapToDouble(level -> level).toArray();
        return new Along(
                label,
                type,
                quantiles(known, middles),
                COUNT - count,
                known.length == 0 ? List.of() : quantiles(known, levels),
                chance(date ? 0 : below, futures),
                chance((double) (futures - known.length) / futures, futures));
    }

    // the ceil(p n)-th smallest, as everywhere
    private static List<Double> quantiles(double[] sorted, double[] levels) {
        return DoubleStream.of(levels)
                .map(p -> sorted[Math.clamp((long) Math.ceil(p * sorted.length - 1e-9) - 1, 0, sorted.length - 1)])
                .boxed()
                .toList();
    }

    /** With the error of a share that so many futures were counted for. */
    private static Outcome.Chance chance(double share, long futures) {
        return new Outcome.Chance(share, Math.sqrt(share * (1 - share) / futures), futures);
    }
}
