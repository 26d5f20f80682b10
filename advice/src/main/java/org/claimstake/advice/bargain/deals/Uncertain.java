package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.talks.Acceptance;
import org.claimstake.casefile.offer.MadeOffer;

/** Finds what the others may accept, over drawn profiles of them. */
final class Uncertain {
    /** Deals that are looked at: more would want more runs than a reader waits for. */
    private static final int MOST = 60;

    /** Of what the others gain by the deals, from the least to the most: so much is one unit of noise in their answers. */
    private static final double NOISE = 0.1;

    private static final double[] SHARES = {0.5, 0.8, 0.95};

    private final Bargaining of;
    private final Market market;
    private final Goals goals;
    private final List<Text> texts;
    private final List<Deal> deals = new ArrayList<>();
    private final Profiles profiles;
    private final Accounts accounts;
    private final double width; // of what the others gain by the deals on the mean, from the least to the most
    private final double[][] eager; // [profile][deal] what it gains all others at least, above what they sign for

    /** @param worth looked at besides the texts, the most wanted first */
    Uncertain(Bargaining of, Market market, Goals goals, List<Text> texts, List<Deal> worth) {
        this.of = of;
        this.market = market;
        this.goals = goals;
        this.texts = texts;
        texts.stream().map(Text::deal).filter(market::knows).distinct().forEach(deals::add);
        worth.stream()
                .filter(deal -> !deals.contains(deal))
                .distinct()
                .limit(Math.max(0, MOST - deals.size()))
                .forEach(deals::add);
        this.profiles = Profiles.of(of.asked().doubts());
        this.accounts = Accounts.of(of, market, profiles, deals);
        double[][] spare = spare();
        this.width = width(spare);
        this.eager = eager(spare);
    }

    Unsure unsure() {
        List<Answer> answers = answers();
        double noise = NOISE * width;
        Acceptance acceptance = Acceptance.of(eager);
        for (Answer answer : answers) {
            acceptance = answer.than() < 0
                    ? acceptance.refusing(answer.deal(), noise)
                    : acceptance.preferring(answer.deal(), answer.than(), noise);
        }
        double[] weights = acceptance.weights();
        double[] nash = nash(weights);
        var likely = new ArrayList<Unsure.Likely>();
        for (int deal = 0; deal < deals.size(); deal++) {
            likely.add(new Unsure.Likely(
                    label(deals.get(deal)),
                    deals.get(deal),
                    own(deal),
                    acceptance.probability(deal),
                    spreads(deal, weights),
                    nash[deal]));
        }
        return new Unsure(
                of.asked().doubts(),
                profiles.count(),
                profiles.worldCount(),
                answers.size(),
                noise,
                1 / Arrays.stream(weights).map(weight -> weight * weight).sum(),
                likely,
                robust(acceptance),
                calm());
    }

    private String label(Deal deal) {
        return texts.stream()
                .filter(text -> text.deal().equals(deal))
                .map(Text::label)
                .findFirst()
                .orElse("");
    }

    private Worth worth(int deal) {
        return Objects.requireNonNull(market.all().get(deals.get(deal)));
    }

    private double own(int deal) {
        return goals.gain(worth(deal), 0);
    }

    // ---- what others gain

    /** [profile][deal] what others gain above what they sign for, the one that gains least. */
    private double[][] spare() {
        var least = new double[profiles.count()][deals.size()];
        for (int profile = 0; profile < profiles.count(); profile++) {
            int one = profile;
            Arrays.setAll(
                    least[profile],
                    deal -> IntStream.range(1, of.sides.size())
                            .mapToDouble(side -> accounts.spare(one, deal, side))
                            .min()
                            .orElseThrow());
        }
        return least;
    }

    /** A floor is no matter of more or less: a deal that breaks one is refused for sure. */
    private double[][] eager(double[][] spare) {
        var eager = new double[spare.length][];
        for (int profile = 0; profile < spare.length; profile++) {
            int one = profile;
            eager[profile] = new double[deals.size()];
            Arrays.setAll(
                    eager[profile],
                    deal -> accounts.keepsFloors(one, deal) ? spare[one][deal] : Math.min(spare[one][deal], -width));
        }
        return eager;
    }

    /** Of the mean over the profiles, from the deal that is worth least to the one that is worth most; 1 where they are all alike. */
    private static double width(double[][] gains) {
        double[] means = IntStream.range(0, gains[0].length)
                .mapToDouble(deal -> Arrays.stream(gains)
                        .mapToDouble(row -> row[deal])
                        .average()
                        .orElseThrow())
                .toArray();
        double width = Arrays.stream(means).max().orElseThrow()
                - Arrays.stream(means).min().orElseThrow();
        return width > 0 ? width : 1;
    }

    private List<Unsure.Spread> spreads(int deal, double[] weights) {
        var spreads = new ArrayList<Unsure.Spread>();
        for (int side = 1; side < of.sides.size(); side++) {
            int one = side;
            ToDoubleFunction<Integer> gain = profile -> accounts.gain(profile, deal, one);
            List<Integer> rising = IntStream.range(0, profiles.count())
                    .boxed()
                    .sorted(Comparator.comparingDouble(gain))
                    .toList();
            spreads.add(new Unsure.Spread(
                    quantile(rising, gain, weights, 0.05),
                    quantile(rising, gain, weights, 0.5),
                    quantile(rising, gain, weights, 0.95)));
        }
        return spreads;
    }

    private static double quantile(
            List<Integer> rising, ToDoubleFunction<Integer> gain, double[] weights, double share) {
        double sum = 0;
        for (int profile : rising) {
            sum += weights[profile];
            if (sum >= share - 1e-12) {
                return gain.applyAsDouble(profile);
            }
        }
        return gain.applyAsDouble(rising.getLast());
    }

    // ---- answers

    /** @param than a deal that was liked less; -1 where it was turned down */
    private record Answer(int deal, int than) {}

    private List<Answer> answers() {
        var answers = new ArrayList<Answer>();
        for (Bargaining.Read offer : of.offers()) {
            offer.offered()
                    .answer()
                    .flatMap(answer -> answer(offer.deal(), answer))
                    .ifPresent(answers::add);
        }
        return answers;
    }

    /** Says nothing of a text that changes more than terms and is no deal of these. */
    private Optional<Answer> answer(Deal offered, MadeOffer.Answer answer) {
        int place = deals.indexOf(offered);
        return switch (answer) {
            case MadeOffer.Answer.Refused refused -> place < 0 ? Optional.empty() : Optional.of(new Answer(place, -1));
            case MadeOffer.Answer.Preferred(String label) -> {
                int other = deals.indexOf(deal(label));
                yield place < 0 || other < 0 ? Optional.empty() : Optional.of(new Answer(place, other));
            }
        };
    }

    private Deal deal(String label) {
        return of.offers().stream()
                .filter(offer -> offer.offered().label().equals(label))
                .map(Bargaining.Read::deal)
                .findFirst()
                .orElseThrow();
    }

    // ---- what to do

    /** Of deals that the user's own side would sign, by their places. */
    private List<Integer> signed() {
        return IntStream.range(0, deals.size())
                .filter(deal -> own(deal) > 0 && goals.signs(worth(deal), 0))
                .boxed()
                .toList();
    }

    private List<Unsure.Robust> robust(Acceptance acceptance) {
        var ours = new double[deals.size()];
        Arrays.fill(ours, Double.NEGATIVE_INFINITY);
        signed().forEach(deal -> ours[deal] = own(deal));
        var robust = new ArrayList<Unsure.Robust>();
        for (double share : SHARES) {
            OptionalInt best = acceptance.best(ours, share);
            robust.add(new Unsure.Robust(
                    share,
                    best.isPresent() && ours[best.getAsInt()] > 0
                            ? Optional.of(best.getAsInt())
                            : Optional.<Integer>empty()));
        }
        return robust;
    }

    /** Over the profiles as they are, likely or not. */
    private Optional<Unsure.Calm> calm() {
        List<Integer> signed = signed();
        if (signed.isEmpty()) {
            return Optional.empty();
        }
        double[] ours = signed.stream().mapToDouble(this::own).toArray();
        Acceptance among = Acceptance.of(Arrays.stream(eager)
                .map(row -> signed.stream().mapToDouble(deal -> row[deal]).toArray())
                .toArray(double[][]::new));
        int best = among.leastRegret(ours);
        return Optional.of(new Unsure.Calm(signed.get(best), among.regret(ours, best)));
    }

    /** The weight with which Nash chooses each. */
    private double[] nash(double[] weights) {
        var chosen = new double[deals.size()];
        List<Integer> signed = signed();
        for (int profile = 0; profile < profiles.count(); profile++) {
            int best = -1;
            double height = Double.NEGATIVE_INFINITY;
            for (int deal : signed) {
                double product = eager[profile][deal] >= 0 ? product(profile, deal) : Double.NEGATIVE_INFINITY;
                if (product > height) {
                    height = product;
                    best = deal;
                }
            }
            if (best >= 0) {
                chosen[best] += weights[profile];
            }
        }
        return chosen;
    }

    private double product(int profile, int deal) {
        double sum = accounts.power(profile, 0) * StrictMath.log(goals.utility(worth(deal), 0));
        for (int side = 1; side < of.sides.size(); side++) {
            sum += accounts.power(profile, side) * StrictMath.log(Math.max(0, accounts.utility(profile, deal, side)));
        }
        return sum;
    }

    /** Inputs that a scenario says itself, which no draw moves there. */
    static Set<String> held(Bargaining of, String scenario) {
        return Set.copyOf(org.claimstake.language.Compiler.changed(of.theCase.folder(), scenario));
    }
}
