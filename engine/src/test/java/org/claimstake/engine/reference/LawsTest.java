package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.claimstake.engine.Formula.*;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.Term;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold whatever the plan is; plans are made from a seed, which the name of the test shows. */
class LawsTest {
    private static final int PARTIES = 4;
    private static final int PERIODS = 6;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void booksBalanceOnEveryFuture(long seed) {
        Plan plan = plan(seed, 1, 0);
        for (int future = 0; future < 20; future++) {
            Trace trace = new ReferenceRunner().trace(plan, new Settings(seed, 1, 1), future);
            assertThat(trace.stop()).isEmpty();
            for (int period = 0; period < PERIODS; period++) {
                double sum = 0;
                double size = 0;
                for (int party = 0; party < PARTIES; party++) {
                    double net =
                            trace.value(plan.find("net " + party).orElseThrow().id(), 0, period);
                    sum += net;
                    size += Math.abs(net);
                }
                assertThat(sum)
                        .as("future %d, period %d", future, period)
                        .isCloseTo(0, within(1e-12 * Math.max(1, size)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void moneyScaledScalesMoney(long seed) {
        double[] once = worths(plan(seed, 1, 0), seed);
        double[] eightfold = worths(plan(seed, 8, 0), seed); // a power of two is exact
        for (int i = 0; i < once.length; i++) {
            assertThat(eightfold[i]).isEqualTo(8 * once[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void addingALineOrARandomValueMovesNoBit(long seed) {
        assertThat(worths(plan(seed, 1, 3), seed)).isEqualTo(worths(plan(seed, 1, 0), seed));
    }

    private static double[] worths(Plan plan, long seed) {
        Run run = new ReferenceRunner().run(plan, new Settings(seed, 50, 2));
        assertThat(run.findings()).isEmpty();
        List<Double> worths = new ArrayList<>();
        for (int party = 0; party < PARTIES; party++) {
            for (double worth : run.values(
                            plan.find("worth " + party).orElseThrow().id(), 0, 0)
                    .toArray()) {
                worths.add(worth);
            }
        }
        return worths.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Random lines of money, random payments of them between the parties, their net and its worth.
     *
     * @param scale of all money typed
     * @param extra lines and draws that nobody reads
     */
    private static Plan plan(long seed, double scale, int extra) {
        var random = new SplittableRandom(seed);
        var draft = PlanDraft.years(2025, PERIODS);
        for (int i = 0; i < extra; i++) {
            int noise = draft.line("more " + i, normalByPeriod("more." + i));
            draft.line("line " + i, times(ref(noise), number(2)));
        }
        List<Integer> money = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            money.add(draft.line("money " + i, money(random, money, scale, i)));
        }
        List<List<Term>> terms = new ArrayList<>();
        for (int party = 0; party < PARTIES; party++) {
            terms.add(new ArrayList<>());
        }
        for (int i = 0; i < 12; i++) {
            Node amount = max(number(0), ref(money.get(random.nextInt(money.size()))));
            int pay = draft.of(Step.Kind.PAYMENT).guarded(Step.Guard.PAYMENT).line("pay " + i, amount);
            int from = random.nextInt(PARTIES);
            terms.get(from).add(new Term(false, ref(pay)));
            terms.get((from + 1 + random.nextInt(PARTIES - 1)) % PARTIES).add(new Term(true, ref(pay)));
        }
        for (int party = 0; party < PARTIES; party++) {
            int net = draft.of(Step.Kind.CASH).line("net " + party, new Node.Total(terms.get(party)));
            draft.measure(
                    "worth " + party,
                    new Node.Npv(ref(net), number(0.08), number(Calendar.of(2025, 1, 1)), Node.Timing.END));
        }
        return draft.plan();
    }

    private static Node money(SplittableRandom random, List<Integer> before, double scale, int number) {
        if (before.isEmpty()) {
            return times(number(scale * 100), unary(Node.UnaryOp.EXP, normalByPeriod("money." + number)));
        }
        Node one = ref(before.get(random.nextInt(before.size())));
        Node other = ref(before.get(random.nextInt(before.size())));
        return switch (random.nextInt(7)) {
            case 0 -> plus(one, other);
            case 1 -> minus(one, other);
            case 2 -> min(one, other);
            case 3 -> times(one, uniformByPeriod("share." + number));
            case 4 -> choose(more(one, other), one, number(scale * 5));
            case 5 -> new Node.Past(Node.PastKind.STRAIGHT_LINE, before.getFirst(), null, number(3));
            default -> times(number(scale * 10), uniform("flat." + number));
        };
    }
}
