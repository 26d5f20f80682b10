package org.claimstake.engine.reference;

import java.util.List;
import org.claimstake.engine.Stop;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Step;

/** The words for everything that can go wrong while a plan is computed, in one place. */
final class RunFindings {

    private RunFindings() {}

    // --- what stops a future

    static Finding zero(Spot spot, String how) {
        return stop(spot, "run/zero", quoted(spot) + " " + how + spot.when())
                .why("nothing can be divided by zero; say what is meant there: ratio(a, b) otherwise 0");
    }

    static Finding overflow(Spot spot, String how) {
        return stop(spot, "run/overflow", quoted(spot) + " " + how + spot.when())
                .why(
                        "the result is larger than about 1.8e308, the largest number: look for growth without end, or a unit taken twice");
    }

    static Finding notANumber(Spot spot, String how, String rule) {
        return stop(spot, "run/not-a-number", quoted(spot) + " " + how + spot.when())
                .why(rule);
    }

    static Finding missing(Spot spot) {
        return stop(spot, "run/missing", quoted(spot) + " needs a value that is missing" + spot.when())
                .why("what is missing is not zero: ask with known(x), or say what holds with otherwise");
    }

    static Finding negativePayment(Spot spot, double amount) {
        return stop(
                        spot,
                        "run/negative-payment",
                        quoted(spot) + " would pay "
                                + Amounts.of(amount, spot.of().type()) + spot.when())
                .why("a payment goes one way; what may go either way says so: pay either way …");
    }

    /**
     * @param words  the sentence of whoever requires it
     * @param of     the instance that requires it, empty for the case itself
     * @param values what the condition reads, each with its value
     * @param given  inputs among them
     */
    static Finding required(Spot spot, String words, String of, List<String> values, List<Step> given) {
        String sentence = words.strip();
        String bare = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        String whose = of.isEmpty() ? "" : " of `" + of + "`";
        Finding finding = Finding.of("run/require", bare)
                .at(spot.of().place())
                .where(spot.where())
                .why("this is required" + whose + ", and does not hold" + spot.when());
        for (Step input : given) {
            finding = finding.at(input.place(), input.words());
        }
        return values.isEmpty() ? finding : finding.why("there " + String.join(", ", values));
    }

    /** @param value what lies outside, with its value: {@code `rate` is 180%} */
    static Finding range(Spot spot, String value) {
        return stop(
                        spot,
                        "run/range",
                        value + spot.when() + " and lies outside its range, "
                                + spot.of().title())
                .why("the range is what can be agreed, or what makes sense; where that has changed, widen it");
    }

    static Finding betaShape(Spot spot, double a, double b) {
        return stop(
                        spot,
                        "run/beta",
                        quoted(spot) + " draws from a beta with a = " + Amounts.plain(a) + " and b = "
                                + Amounts.plain(b) + spot.when())
                .why("both must be above zero; of a pert, low must lie below mode, and mode below high");
    }

    static Finding negativeClaim(Spot spot, double amount) {
        return stop(
                        spot,
                        "run/negative-claim",
                        quoted(spot) + " is " + Amounts.of(amount, spot.of().type()) + spot.when())
                .why(
                        "a waterfall shares what there is among claims of zero and more; above_zero(x) cuts off what is below");
    }

    /** @param movement that took the account below zero, empty when it is not known which */
    static Finding overdrawn(Spot spot, String account, String movement, double balance) {
        String by = movement.isEmpty() ? "" : " by `" + movement + "`";
        return stop(
                        spot,
                        "account/overdrawn",
                        "`" + account + "` would fall to "
                                + Amounts.of(balance, spot.of().type()) + spot.when() + by)
                .why("an account never goes below zero unless it says: may overdraw");
    }

    static Finding wholePeriods(Spot spot, String function, double periods) {
        return stop(
                        spot,
                        "run/whole-periods",
                        "`" + function + "` in " + quoted(spot) + " reaches back " + Amounts.plain(periods) + " periods"
                                + spot.when())
                .why("it sums whole periods, at least one");
    }

    static Finding life(Spot spot, double years) {
        return stop(spot, "run/life", quoted(spot) + " spreads over " + Amounts.plain(years) + " years" + spot.when())
                .why("straight_line spreads over a life longer than zero and shorter than 10,000 periods");
    }

    static Finding schedule(Spot spot, String schedule, double before, double bound) {
        return stop(
                        spot,
                        "run/schedule",
                        "the bounds of `" + schedule + "` do not rise: " + Amounts.plain(bound) + " after "
                                + Amounts.plain(before) + spot.when())
                .why("each band ends above the one before it");
    }

    static Finding rate(Spot spot, double rate) {
        return stop(
                        spot,
                        "run/rate",
                        quoted(spot) + " discounts at " + Amounts.plain(rate * 100) + "% a year" + spot.when())
                .why("a discount rate lies above -100 % a year");
    }

    static Finding date(Spot spot) {
        return stop(spot, "run/date", quoted(spot) + " falls before the year 0" + spot.when())
                .why("dates lie between the year 0 and forever");
    }

    // --- what stops a figure

    /** @param fold as it would be written with its condition, {@code mean(x where known(x))} */
    static Finding none(Spot spot, String folded, String fold, long none, long futures) {
        return figure(
                        spot,
                        "run/none",
                        quoted(spot) + " is taken of `" + folded + "`, which is none in " + Amounts.count(none) + " of "
                                + Amounts.count(futures) + " futures")
                .why(
                        "say what is meant by those futures: leave them out (the answer then says how many they are), or give them a value with otherwise")
                .attempt(fold);
    }

    static Finding noFuture(Spot spot, long futures) {
        return figure(
                        spot,
                        "run/no-future",
                        quoted(spot) + " asks for futures of which there are none among " + Amounts.count(futures))
                .why(
                        "a share or a mean of no future at all is not defined; ask for more futures or a weaker condition");
    }

    static Finding fewFutures(Spot spot) {
        return figure(spot, "run/one-future", quoted(spot) + " needs at least two futures")
                .why("the spread of one value is not defined")
                .attempt("--futures 1000");
    }

    static Finding share(Spot spot, double share) {
        return figure(
                        spot,
                        "run/share",
                        quoted(spot) + " is taken at " + Amounts.plain(share * 100) + "% of the futures")
                .why("a share of the futures lies above 0% and is at most 100%");
    }

    // --- what stops a run

    /** The first future's finding speaks for the others. */
    static Finding first(Stop stop, long others) {
        Finding finding = stop.finding();
        if (others == 0) {
            return finding;
        }
        String count = Amounts.count(others) + (others == 1 ? " other future stops too" : " other futures stop too");
        return finding.why(count + "; no figure is given over those that are left, unless with --go-on");
    }

    static Finding tooLarge(String what, String most) {
        return Finding.of("run/too-large", what).why(most);
    }

    private static Finding stop(Spot spot, String name, String what) {
        Step step = spot.of();
        Finding finding = Finding.of(name, what).at(step.place(), step.words()).where(spot.where());
        return spot.command().map(finding::attempt).orElse(finding);
    }

    private static Finding figure(Spot spot, String name, String what) {
        return Finding.of(name, what).at(spot.of().place(), spot.of().words());
    }

    private static String quoted(Spot spot) {
        return "`" + spot.said() + "`";
    }
}
