package org.claimstake.advice.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What wastes nothing, against the definition itself. */
public final class FrontierTest {

    /** Every deal against every other, as the definition says it. */
    public static List<Integer> byDefinition(Payoffs payoffs) {
        var kept = new ArrayList<Integer>();
        for (int deal = 0; deal < payoffs.deals(); deal++) {
            boolean wastes = false;
            for (int other = 0; other < payoffs.deals(); other++) {
                boolean less = false;
                boolean more = false;
                for (int party = 0; party < payoffs.parties(); party++) {
                    less |= payoffs.of(other, party) < payoffs.of(deal, party);
                    more |= payoffs.of(other, party) > payoffs.of(deal, party);
                }
                wastes |= more && !less;
            }
            if (!wastes) {
                kept.add(deal);
            }
        }
        return kept;
    }

    static Payoffs random(Random random, int deals, int parties, int levels) {
        var all = new double[deals][parties];
        for (double[] row : all) {
            for (int party = 0; party < parties; party++) {
                row[party] = levels == 0 ? random.nextDouble() : random.nextInt(levels) / 10.0;
            }
        }
        return Payoffs.of(all);
    }

    @Test
    void ofRandomDealsItIsWhatTheDefinitionSays() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            int parties = 1 + random.nextInt(5);
            Payoffs payoffs = random(random, 1 + random.nextInt(60), parties, seed % 2 == 0 ? 5 : 0);
            assertThat(Frontier.of(payoffs)).as("seed %d", seed).isEqualTo(byDefinition(payoffs));
        }
    }

    @Test
    void aDealThatIsOnlyAsGoodForOneIsOutAndTiesStay() {
        Payoffs payoffs = Payoffs.of(new double[][] {{1, 0.5}, {1, 0.6}, {1, 0.6}, {0.5, 0.6}, {0.5, 0.7}});
        assertThat(Frontier.of(payoffs)).containsExactly(1, 2, 4);
    }

    @Test
    void ofNoDealThereIsNone() {
        assertThat(Frontier.of(Payoffs.of(new double[0][]))).isEmpty();
    }
}
