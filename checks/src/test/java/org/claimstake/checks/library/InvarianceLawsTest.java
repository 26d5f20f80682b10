package org.claimstake.checks.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.ModelTest;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.UnitWords.Measure;
import org.junit.jupiter.api.Test;

/** What must change nothing: every model's own tests, in other money, at another time, between more parties. */
final class InvarianceLawsTest {
    private static final String HEAD = "case \"Tests\" { time 2026 .. 2027 by year  money USD(nominal) }\n";
    private static final double ROUNDING = 1e-9;
    private static final ReferenceRunner JUDGE = new ReferenceRunner();
    private static final Map<String, List<ModelTest>> PLAIN = plain();

    /** Shares, rates, tonnes and dates stay; money is a thousand times as much, in every value of every period. */
    @Test
    void aThousandTimesTheMoneyIsAThousandTimesEveryAmount() {
        everyModel(Rewritten::aThousandTimesTheMoney, 1_000, 0);
    }

    /** Dates are four years later, and nothing else moves. */
    @Test
    void fourYearsLaterNothingButTheDatesMoves() {
        everyModel(Rewritten::fourYearsLater, 1, 4 * 12);
    }

    private static void everyModel(UnaryOperator<String> retold, double money, int months) {
        var wrong = new ArrayList<String>();
        var other = new Pasted(HEAD, retold);
        PLAIN.forEach((model, before) -> {
            List<ModelTest> after = Compiler.tests(other, other.model(model).orElseThrow());
            assertThat(after).as(model).hasSameSizeAs(before);
            for (int test = 0; test < before.size(); test++) {
                String title = model + ": " + before.get(test).title() + ": ";
                wrong.addAll(differences(title, before.get(test), after.get(test), money, months));
            }
        });
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private static Map<String, List<ModelTest>> plain() {
        var plain = new Pasted(HEAD);
        var tests = new TreeMap<String, List<ModelTest>>();
        plain.modelNames()
                .forEach(model -> tests.put(
                        model, Compiler.tests(plain, plain.model(model).orElseThrow())));
        return tests;
    }

    private static List<String> differences(String title, ModelTest before, ModelTest after, double money, int months) {
        if (after.compiled() instanceof Compiler.Refused refused) {
            return List.of(title + Rendering.PLAIN.of(refused.findings()));
        }
        Plan plan = ((Compiler.Ready) after.compiled()).plan();
        Run run = JUDGE.run(plan, Settings.of(plan).withFutures(Math.max(1, after.futures())));
        if (run.isRefused()) {
            return List.of(title + Rendering.PLAIN.of(run.findings()));
        }
        var wrong = new ArrayList<String>();
        run.checks().stream()
                .filter(check -> !check.held())
                .forEach(check -> wrong.add(title + check.check().words() + " found " + check.found()));
        Map<String, Value> was = values(((Compiler.Ready) before.compiled()).plan());
        Map<String, Value> is = values(plan);
        if (!is.keySet().equals(was.keySet())) {
            return List.of(title + "other values than before");
        }
        var sizes = new HashMap<Integer, Double>();
        was.values().stream()
                .filter(value -> !value.date && Math.abs(value.value) < Double.POSITIVE_INFINITY)
                .forEach(value -> sizes.merge(value.money, Math.abs(value.value), Math::max));
        was.forEach((name, value) -> {
            if (!value.becomes(is.get(name), money, months, sizes.getOrDefault(value.money, 1.0))) {
                wrong.add(title + name + " was " + value.value + " and is " + is.get(name).value);
            }
        });
        return wrong;
    }

    /**
     * @param money the power of money in its unit
     */
    private record Value(double value, int money, boolean date) {
        /** @param size of the largest of all values in its unit: much of it may have been taken away again */
        boolean becomes(Value other, double factor, int months, double size) {
            if (Double.isNaN(value) || Double.isNaN(other.value)) {
                return Double.isNaN(value) && Double.isNaN(other.value);
            }
            if (date) {
                return other.value == value
                        || Math.abs(other.value - value - months) < 1e-6 && value < Calendar.FOREVER;
            }
            double scale = Math.pow(factor, money);
            return Math.abs(other.value - value * scale) <= ROUNDING * Math.max(size, 1) * scale;
        }
    }

    /** Of the first future, all values with a name. */
    private static Map<String, Value> values(Plan plan) {
        Trace trace = JUDGE.trace(plan, Settings.of(plan), 0);
        var values = new LinkedHashMap<String, Value>();
        for (Step step : plan.steps()) {
            if (step.shown() && step.kind() != Step.Kind.CHECK && step.kind() != Step.Kind.FIGURE && step.rows() < 0) {
                values(step, trace, step.byPeriod() ? plan.axis().count() : 1, values);
            }
        }
        return values;
    }

    private static void values(Step step, Trace trace, int periods, Map<String, Value> into) {
        int halves = step.type().unit().halves().entrySet().stream()
                .filter(entry -> entry.getKey().measure() == Measure.MONEY)
                .mapToInt(Map.Entry::getValue)
                .sum();
        boolean date = step.type().sort() == ValueType.Sort.DATE;
        for (int period = 0; period < periods; period++) {
            double value = trace.value(step.id(), 0, step.byPeriod() ? period : -1);
            into.put(step.name() + " in period " + period, new Value(value, halves / 2, date));
        }
    }

    // ---- between more parties

    /** What is linear in its flows: two investors with a part each of every flow pay together what one paid. */
    @Test
    void twoInvestorsPayTogetherWhatOnePaid() {
        Promise.holds(choices -> {
            String part = choices.percent(0, 100);
            var text = new StringBuilder(Projects.money(choices) + """
                    party one "One of two"
                    party two "The other"
                    line part_whole = 100%% * 1
                    line part_one   = %s * 1
                    line part_two   = 100%% - part_one
                    """.formatted(part));
            for (Map.Entry<String, String> clause : LINEAR.entrySet()) {
                String name = clause.getKey().toLowerCase(java.util.Locale.ROOT);
                for (String who : List.of("whole", "one", "two")) {
                    text.append("use %s as %s_%s { investor = %s  state  %s }\n"
                            .formatted(
                                    clause.getKey(),
                                    name,
                                    who,
                                    who.equals("whole") ? "investor" : who,
                                    clause.getValue().replace("PART", "part_" + who)));
                }
            }
            return text + "expect received(state, from: investor) - paid(state, to: investor) near\n"
                    + "  received(state, from: one) + received(state, from: two) - paid(state, to: one) - paid(state, to: two)"
                    + " within 1e-6 USD\n";
        });
    }

    private static final Map<String, String> LINEAR = Map.ofEntries(
            Map.entry("Royalty", "rate = 7%  base = PART * income"),
            Map.entry(
                    "ProfitTax",
                    "rate = 30%  life = 4 years  revenue = PART * income  deductible = 0  spend = PART * spend"),
            Map.entry("ResourceRentTax", "rate = 40%  threshold = 12%/year  cash = PART * cash  uplift = mid_year"),
            Map.entry(
                    "BrownTax",
                    "rate = 25%  receipts = PART * above_zero(income)  spending = PART * spend  negative = at_exit"),
            Map.entry(
                    "CapitalAllowanceTax",
                    "rate = 30%  income = PART * income  spend = PART * spend  written_off = 0"
                            + "  allowance = 7%/year  allowed_on = capital  losses = carried"),
            Map.entry(
                    "PetroleumRentTax",
                    "rate = 40%  receipts = PART * above_zero(income)  general = PART * spend  bond = 4%/year"
                            + "  prices = 2%/year  general_points = 5%/year  exploration_points = 5%/year  points_last = 5 years"),
            Map.entry(
                    "CostRecovery",
                    "output = PART * above_zero(income)  ceiling = 60%  base = gross  unused = to_state"
                            + "  order = in_proportion  operating = 0  exploration = 0  development = PART * spend  interest = 5%/year"),
            Map.entry(
                    "ReturnShare",
                    "profit_product = PART * above_zero(income)  other_cash = -PART * spend"
                            + "  compounded = by_power  lowest_share = 20%  first_return = 10%/year  first_share = 40%"
                            + "  second_return = 20%/year  second_share = 60%"),
            Map.entry(
                    "MinimumTax",
                    "ordinary = PART * 3% * above_zero(income)  rate = 5%  base = PART * cash  excess = credited"),
            Map.entry(
                    "StateEquity",
                    "share = 20%  kind = carried  calls = PART * spend  earnings = PART * income"
                            + "  interest = 8%/year  interest_from = call"));

    /** Two States of which each levies its part of every rate have together what one had. */
    @Test
    void twoStatesHaveTogetherWhatOneHad() {
        Promise.holds(choices -> {
            int rate = choices.between(0, 60);
            int of = choices.between(0, rate);
            var text = new StringBuilder(Projects.money(choices) + """
                    party land "The land"
                    party town "The town"
                    """);
            for (String clause : Set.of("Royalty", "ProfitTax", "ResourceRentTax", "BrownTax", "PetroleumRentTax")) {
                String rest =
                        LINEAR.get(clause).replaceFirst("rate = \\d+%", "").replace("PART * ", "");
                String name = clause.toLowerCase(java.util.Locale.ROOT);
                text.append("use %s as %s { investor  state  rate = %d%% %s }\n".formatted(clause, name, rate, rest));
                text.append("use %s as %s_land { investor  state = land  rate = %d%% %s }\n"
                        .formatted(clause, name, of, rest));
                text.append("use %s as %s_town { investor  state = town  rate = %d%% %s }\n"
                        .formatted(clause, name, rate - of, rest));
            }
            return text + "expect net(state) near net(land) + net(town) within 1e-6 USD\n";
        });
    }
}
