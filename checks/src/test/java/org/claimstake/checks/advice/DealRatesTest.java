package org.claimstake.checks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Rates;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.UnitForm;
import org.claimstake.report.DealText;
import org.claimstake.report.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sides would give of one term for another, of cases whose prices are known by hand. */
final class DealRatesTest {
    private static final String HEAD = """
            case "A lease" { time 2026 .. 2026 by year  money USD(2026) }
            party owner  "Owner"  discount 0%/year real  assumed
            party tenant "Tenant" discount 0%/year real  assumed
            outside buyers
            """;

    /** Each side gains 1 in one term what the other side loses thrice in it. */
    private static final String UNLIKE = HEAD + """
            term rent : percent = 50% in 0% .. 100% step 10%  assumed
            term road : percent = 50% in 0% .. 100% step 10%  assumed
            pay 3 * rent * 100 USD       from buyers to owner  "Rent"
            pay (1 - rent) * 100 USD     from buyers to tenant "No rent"
            pay road * 100 USD           from buyers to owner  "Road"
            pay 3 * (1 - road) * 100 USD from buyers to tenant "No road"
            scenario "None" is impasse { rent = 0%  road = 100%  }
            """;

    private static final String RISKY = HEAD + """
            term share : percent = 20% in 0% .. 100% step 5%  assumed
            term fee   : USD     = 20 USD in 0 .. 100 USD step 5 USD  assumed
            random sales : USD   = uniform(low: 0, high: 200 USD)  assumed
            pay sales         from buyers to tenant "Sales"
            pay share * sales from tenant to owner  "Share"
            pay fee           from tenant to owner  "Fee"
            scenario "None" is impasse { share = 0%  fee = 0 USD  sales = 0 USD }
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsCheapToGiveAndDearToTheOtherStandsFirst() {
        Rates rates = rates(UNLIKE);

        Rates.Against tenant = rates.others().getFirst();
        assertThat(tenant.costs()).hasSize(2);
        assertThat(tenant.costs().getFirst().ratio()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(tenant.costs().getLast().ratio()).isCloseTo(3, within(1e-12));
        assertThat(term(rates, tenant.costs().getFirst().price())).isEqualTo(1);
        assertThat(tenant.isTold()).isTrue();
    }

    @Test
    void theGapBetweenRatesIsThatOfThePrices() {
        Rates rates = rates(UNLIKE);

        Rates.Pair pair = rates.others().getFirst().pairs().getFirst();
        assertThat(rates.others().getFirst().pairs()).hasSize(1);
        assertThat(pair.mine()).isCloseTo(3, within(1e-12));
        assertThat(pair.theirs()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(pair.gap()).isCloseTo(-Math.log(9), within(1e-12));
        assertThat(pair.isTold()).isTrue();
        assertThat(pair.fits()).isTrue();
    }

    @Test
    void aStepIsHalfOfWhatLiesBetweenItsNeighbours() {
        Rates.Price rent = rates(UNLIKE).prices().getFirst();

        assertThat(rent.steps()).isEqualTo(2);
        assertThat(rent.perStep().getFirst()).isCloseTo(30, within(1e-9));
        assertThat(rent.perStep().get(1)).isCloseTo(-10, within(1e-9));
        assertThat(rent.perUnit(0)).isCloseTo(300, within(1e-9));
    }

    /** What one side gets the other pays: their prices have errors, their ratio has none on common futures. */
    @Test
    void aRatioOnCommonFuturesErrsLessThanItsParts() {
        Rates rates = rates(RISKY + "profile owner { }\nprofile tenant { }\n");

        assertThat(rates.prices().getFirst().error()).allMatch(error -> error > 0.01);
        Rates.Cost share = rates.others().getFirst().costs().stream()
                .filter(cost -> term(rates, cost.price()) == 0)
                .findFirst()
                .orElseThrow();
        assertThat(share.ratio()).isCloseTo(1, within(1e-9));
        assertThat(share.error()).isLessThan(1e-9);
        assertThat(rates.others().getFirst().isTold()).isFalse();
        assertThat(rates.others().getFirst().pairs()).noneMatch(Rates.Pair::isTold);
    }

    /** Who minds risk would rather have the fee: the gap is there though both count the same mean. */
    @Test
    void whoMindsRiskWouldTakeLessOfAFeeForAShare() {
        Rates rates =
                rates(RISKY + "profile owner { risk = cara(0.02 / (1 USD)) }\nprofile tenant { risk = neutral }\n");

        Rates.Pair pair = rates.others().getFirst().pairs().getFirst();
        assertThat(pair.mine()).isLessThan(pair.theirs() - 1.96 * pair.theirError());
        assertThat(pair.theirs()).isCloseTo(1, within(4 * pair.theirError()));
        assertThat(pair.isTold()).isTrue();
        assertThat(pair.gap()).isPositive();
    }

    @Test
    void theAnswerSaysWhatToGiveAndForHowMuch() throws IOException {
        Bargained bargained = bargained(UNLIKE);

        String text = DealText.of(bargained, "A lease", ValueType.number(UnitForm.NUMBER), Look.PLAIN)
                .replaceAll("\\s*\\n\\s*", " ");

        assertThat(text).contains("What it costs you to give Tenant 1");
        assertThat(text)
                .contains("Take rent up by 10%: it is worth as much as 30% of road to you and costs Tenant 3.33%.");
        assertThat(text).contains("With road down by anything between, both gain.");
    }

    private static int term(Rates rates, int price) {
        return rates.prices().get(price).term();
    }

    private Rates rates(String text) {
        return bargained(text).counsel().rates();
    }

    private Bargained bargained(String text) {
        return new Bargains(folder).over(text, Bargains.ALL);
    }
}
