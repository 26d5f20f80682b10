package org.claimstake.checks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Powers;
import org.claimstake.advice.bargain.deals.Wanted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Power and patience over a case in which the two divide 100, today. */
final class PowerTest {
    private static final String DIVIDED = """
            case "A lease" { time 2026 .. 2026 by year  money USD(2026) }
            party owner  "Owner"  discount 8%/year real  assumed
            party tenant "Tenant" discount 5%/year real  assumed
            outside buyers
            term share : percent = 20% in 0% .. 100% step 10%  assumed
            input sold : USD = 100 USD assumed
            pay sold         from buyers to tenant "Sales"
            pay share * sold from tenant to owner  "Share"
            scenario "None" is impasse { share = 0%  sold = 0 USD }
            """;

    private static final double OWNER = Math.log(1.08);
    private static final double TENANT = Math.log(1.05);

    @TempDir
    Path folder;

    private Bargains bargains;

    @BeforeEach
    void begin() {
        bargains = new Bargains(folder);
    }

    /** Of what can be divided freely each side has its power; between two shares the one gives way where both products are the same. */
    @Test
    void theShareFollowsThePower() {
        Powers powers = bargains.over(DIVIDED, Bargains.ALL).talks().powers().orElseThrow();

        assertThat(powers.ranges()).hasSize(7);
        assertThat(powers.ranges().getFirst().from()).isEqualTo(Powers.LEAST);
        assertThat(powers.ranges().getLast().to()).isEqualTo(Powers.MOST);
        for (int i = 0; i + 1 < powers.ranges().size(); i++) {
            double low = 0.2 + 0.1 * i;
            double high = low + 0.1;
            double loses = Math.log((1 - low) / (1 - high));
            double alike = loses / (Math.log(high / low) + loses);
            assertThat(powers.ranges().get(i).to()).isCloseTo(alike, within(1e-9));
            assertThat(powers.ranges().get(i + 1).from())
                    .isEqualTo(powers.ranges().get(i).to());
        }
    }

    @Test
    void theDealOfARangeIsTheOneThatNashChoosesWithThatPower() {
        Bargained even = bargains.over(DIVIDED, Bargains.ALL);

        for (Powers.Range range : even.talks().powers().orElseThrow().ranges()) {
            Bargained uneven = bargains.over(DIVIDED, Bargains.ALL.withPower((range.from() + range.to()) / 2));
            int chosen = uneven.found().chosen().get(Concept.NASH).getFirst();
            assertThat(Bargains.words(uneven, chosen)).isEqualTo(Bargains.words(even, range.place()));
        }
    }

    /** A. Rubinstein 1982; K. Binmore, A. Rubinstein, A. Wolinsky 1986. */
    @Test
    void whoLosesLessByWaitingHasMorePower() {
        Powers.Patience patience = patience(Wanted.NOTHING);

        assertThat(patience.power()).isCloseTo(TENANT / (OWNER + TENANT), within(1e-12));
        assertThat(patience.rounds()).isEmpty();
    }

    @Test
    void roundsThatGrowShorterComeToWhatPatienceAloneGives() {
        double yearly = share(Wanted.NOTHING.withRounds(OptionalDouble.of(1), OptionalDouble.empty()));
        double daily = share(Wanted.NOTHING.withRounds(OptionalDouble.of(1 / 365.25), OptionalDouble.empty()));

        assertThat(yearly).isCloseTo((1 - 1 / 1.05) / (1 - 1 / 1.05 / 1.08), within(1e-12));
        assertThat(daily).isCloseTo(TENANT / (OWNER + TENANT), within(1e-4));
    }

    @Test
    void aBreakdownAloneLeavesBothAlikeSaveForWhoBegins() {
        assertThat(share(Wanted.NOTHING.withRounds(OptionalDouble.empty(), OptionalDouble.of(0.1))))
                .isCloseTo((1 - 0.9) / (1 - 0.81), within(1e-12));
    }

    @Test
    void aPowerOfAllIsNone() {
        assertThat(bargains.refused(DIVIDED, Bargains.ALL.withPower(1))
                        .getFirst()
                        .name())
                .isEqualTo("deal/power");
    }

    @Test
    void ofThreeSidesNothingIsSaid() {
        Bargained three = bargains.over(DIVIDED + """
                party third "Third" discount 5%/year real assumed
                pay 10% * sold from buyers to third "Toll"
                """, Bargains.ALL);

        assertThat(three.ground().sides()).hasSize(3);
        assertThat(three.talks().powers()).isEmpty();
    }

    private double share(Wanted wanted) {
        return patience(wanted).rounds().orElseThrow().share();
    }

    private Powers.Patience patience(Wanted wanted) {
        List<Powers.Patience> all =
                bargains.over(DIVIDED, Bargains.wanting(wanted)).talks().powers().orElseThrow().patience().stream()
                        .toList();
        return all.getFirst();
    }
}
