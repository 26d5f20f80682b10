package org.claimstake.checks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.deals.Ask;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Found;
import org.claimstake.advice.bargain.deals.Surplus;
import org.claimstake.advice.bargain.deals.Worth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sides that see the futures unlike: what they bet is known by hand. */
final class BeliefsTest {
    private static final double FUTURES = 1000;
    private static final Ask BOTH = new Ask(List.of("owner", "tenant"), List.of(), "", List.of(), Ask.MOST);

    /** Two futures, wet and dry; the tenant pays where it is wet, the owner where it is dry. */
    private static final String BET = """
            case "A bet" { time 2026 .. 2026 by year  money USD(2026)  states 1 }
            party owner  "Owner"  discount 0%/year real  assumed
            party tenant "Tenant" discount 0%/year real  assumed
            outside buyers
            random luck : number = uniform(low: 0, high: 1)  assumed
            input times : number = 3  assumed
            term stake : USD = 0 USD in 0 USD .. 100 USD step 10 USD  assumed
            line wet = luck > 0.4
            pay (if wet then stake else 0 USD) from tenant to owner  "Wet"
            pay (if wet then 0 USD else stake) from owner  to tenant "Dry"
            """;

    private static final String NONE = "scenario \"None\" is impasse { stake = 0 USD }\n";

    private static final String UNLIKE = """
            profile owner  { belief = if wet then 3 else 1 }
            profile tenant { belief = if wet then 1 else 3 }
            """;

    /** Shares of a risk, with sides that dislike it. */
    private static final String RISKY = """
            case "A lease" { time 2026 .. 2027 by year  money USD(2026) }
            party owner  "Owner"  discount 9%/year real  assumed
            party tenant "Tenant" discount 4%/year real  assumed
            outside buyers
            term share : percent = 20% in 0% .. 100% step 10%  assumed
            term fee   : USD     = 0   in 0 .. 100 USD step 25 USD  assumed
            random sales : USD   = uniform(low: 0, high: 200 USD)  assumed
            pay sales         from buyers to tenant "Sales"
            pay share * sales from tenant to owner  "Share"
            pay fee           from tenant to owner  "Fee"
            scenario "None" is impasse { share = 0%  fee = 0 USD  sales = 0 USD }
            """;

    @TempDir
    Path folder;

    @Test
    void eachSellsWhatItHoldsUnlikelyAndTogetherItIsNothing() {
        Bargained bargained = bargained(BET + NONE + UNLIKE);

        Found.Priced nash = nash(bargained);
        assertThat(nash.deal().words(bargained.ground().terms())).isEqualTo("stake = 100 USD");
        // what it gets is more than nothing just where it is wet: by the owner's belief 3 f / (3 f + 1 - f)
        double owner = nash.worth().better().get(0);
        double tenant = nash.worth().better().get(1);
        double wet = owner / (3 - 2 * owner);
        assertThat(wet).isCloseTo(0.6, within(0.05));
        assertThat(wet * FUTURES).isCloseTo(Math.rint(wet * FUTURES), within(1e-6));
        assertThat(tenant).isCloseTo(3 * (1 - wet) / (3 * (1 - wet) + wet), within(1e-12));
        assertThat(nash.worth().certain().get(0)).isCloseTo(100 * (2 * owner - 1), within(1e-9));
        assertThat(nash.worth().certain().get(1)).isCloseTo(100 * (2 * tenant - 1), within(1e-9));
        Surplus surplus = bargained.surplus().orElseThrow();
        assertThat(surplus.exists()).isCloseTo(0, within(1e-9));
        assertThat(surplus.time()).isCloseTo(0, within(1e-9));
        assertThat(surplus.risk()).isCloseTo(0, within(1e-9));
        assertThat(surplus.belief()).isCloseTo(200 * (owner + tenant - 1), within(1e-9));
        assertThat(surplus.seen()).isEqualTo(Surplus.Seen.UNLIKE);
    }

    @Test
    void theErrorOfABetIsThatOfARatio() {
        Bargained bargained = bargained(BET + NONE + UNLIKE);

        double owner = nash(bargained).worth().better().getFirst();
        double mean = 100 * (2 * owner - 1);
        double wet = owner / (3 - 2 * owner);
        double all = 1 + 2 * wet;
        double squares = wet * 9 * (100 - mean) * (100 - mean) + (1 - wet) * (100 + mean) * (100 + mean);
        assertThat(bargained.found().errors().get(Concept.NASH).getFirst())
                .isCloseTo(StrictMath.sqrt(squares / (all * all) / (FUTURES - 1)), within(1e-9));
    }

    @Test
    void whoDislikesRiskWeighsWhatItHoldsLikely() {
        Bargained bargained = bargained(BET + NONE
                + "profile owner { belief = if wet then 3 else 1  risk = cara(0.01 / (1 USD)) }\n"
                + "profile tenant { belief = if wet then 1 else 3  risk = worst_tail(10%, weight: 10%) }\n");

        for (Found.Priced deal : bargained.found().deals()) {
            double stake = stake(deal, bargained);
            double owner = deal.worth().better().getFirst();
            double tenant = deal.worth().better().get(1);
            double cara =
                    -StrictMath.log(owner * StrictMath.exp(-0.01 * stake) + (1 - owner) * StrictMath.exp(0.01 * stake))
                            / 0.01;
            assertThat(deal.worth().certain().get(0)).isCloseTo(cara, within(1e-9));
            // more than a tenth is dry to the tenant: its worst tenth is the stake lost
            double tail = 0.9 * stake * (2 * tenant - 1) - 0.1 * stake;
            assertThat(deal.worth().certain().get(1)).isCloseTo(tail, within(1e-9));
        }
        Surplus surplus = bargained.surplus().orElseThrow();
        assertThat(surplus.risk()).isNegative();
        assertThat(surplus.exists() + surplus.time() + surplus.belief() + surplus.risk())
                .isCloseTo(surplus.whole(), within(1e-9));
    }

    @Test
    void aBeliefOfOneChangesNoBit() {
        String cautious = "risk = cara(0.02 / (1 USD))  floor npv(received(owner)) >= 5 USD";
        String tail = "risk = worst_tail(20%, weight: 50%)";

        Bargained plain = bargained(RISKY + "profile owner { " + cautious + " }\nprofile tenant { " + tail + " }\n");
        Bargained one = bargained(RISKY + "profile owner { " + cautious + "  belief = 1 }\nprofile tenant { " + tail
                + "  belief = if sales > 50 USD then 2 else 2 }\n");

        assertThat(one.found()).isEqualTo(plain.found());
        assertThat(one.texts()).isEqualTo(plain.texts());
        assertThat(one.equal()).isEqualTo(plain.equal());
        assertThat(one.counsel()).isEqualTo(plain.counsel());
        assertThat(one.surplus()).isEqualTo(plain.surplus());
        assertThat(one.notes()).isEqualTo(plain.notes());
    }

    @Test
    void proportionsAloneCount() {
        String risky = RISKY + "profile tenant { belief = if sales > 50 USD then 1 else 3 }\nprofile owner"
                + " { risk = cara(0.02 / (1 USD))  belief = ";

        Bargained one = bargained(risky + "if sales > 100 USD then 3 else 1 }\n");
        Bargained other = bargained(risky + "if sales > 100 USD then 0.3e-200 else 0.1e-200 }\n");

        for (int deal = 0; deal < one.found().deals().size(); deal++) {
            Worth here = one.found().deals().get(deal).worth();
            Worth there = other.found().deals().get(deal).worth();
            for (int side = 0; side < 2; side++) {
                assertThat(there.certain().get(side)).isCloseTo(here.certain().get(side), within(1e-9));
                assertThat(there.mean().get(side)).isCloseTo(here.mean().get(side), within(1e-9));
                assertThat(there.better().get(side)).isCloseTo(here.better().get(side), within(1e-12));
            }
        }
    }

    @Test
    void whoSeeTheFuturesAlikeDoNotBet() {
        Bargained bargained = bargained(BET + NONE + """
                profile owner  { belief = if wet then 0.3 else 0.1 }
                profile tenant { belief = if wet then times else 1 }
                """);

        Surplus surplus = bargained.surplus().orElseThrow();
        assertThat(surplus.seen()).isEqualTo(Surplus.Seen.TOGETHER);
        assertThat(surplus.whole()).isCloseTo(0, within(1e-9));
        assertThat(surplus.belief()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aFloorIsKeptByTheSidesOwnBeliefAndAFigureByTheCase() {
        String floor = "profile tenant { }\nprofile owner { belief = if wet then 3 else 1  floor ";
        // wet are six in ten; by the owner's belief nine in eleven
        Bargained believed = bargained(BET + NONE + floor + "npv(received(owner)) >= 70 USD }\n");
        Bargained figure = bargained(BET + NONE + floor + "mean(npv(received(owner))) >= 70 USD }\n");

        assertThat(most(believed).spare().getFirst().getFirst()).isPositive();
        assertThat(most(figure).spare().getFirst().getFirst()).isNegative();
    }

    @Test
    void whoHoldsNoFuturePossibleIsRefused() {
        for (String belief : List.of("if luck > 2 then 1 else 0", "0")) {
            String text = BET + NONE + "profile owner { belief = " + belief + " }\nprofile tenant { }\n";
            assertThat(new Bargains(folder).refused(text, BOTH).toString()).contains("deal/belief", "owner");
        }
    }

    @Test
    void aBeliefForWhichFewFuturesCountIsNamed() {
        Bargained few =
                bargained(BET + NONE + "profile owner { belief = if luck > 0.99 then 1 else 0 }\nprofile tenant { }\n");
        Bargained many =
                bargained(BET + NONE + "profile owner { belief = if luck > 0.9 then 1 else 0 }\nprofile tenant { }\n");

        assertThat(few.notes()).anyMatch(note -> note.startsWith("By its belief few futures count for owner"));
        assertThat(many.notes()).noneMatch(note -> note.startsWith("By its belief few futures count"));
    }

    @Test
    void aBeliefIsThatOfTheCaseAsItStands() {
        String profiles = "profile owner { belief = if wet then times else 1 }\nprofile tenant { }\n";

        Bargained same = bargained(BET + NONE + profiles);
        Bargained other = bargained(BET + "scenario \"None\" is impasse { stake = 0 USD  times = 9 }\n" + profiles);

        assertThat(other.found()).isEqualTo(same.found());
        assertThat(other.notes()).anyMatch(note -> note.startsWith("Without a deal the belief of owner"));
        assertThat(same.notes()).noneMatch(note -> note.startsWith("Without a deal"));
    }

    // ---- cases

    private static Found.Priced nash(Bargained bargained) {
        return bargained
                .found()
                .deals()
                .get(bargained.found().chosen().get(Concept.NASH).getFirst());
    }

    /** Of the largest stake. */
    private static Worth most(Bargained bargained) {
        return bargained.found().deals().stream()
                .filter(deal -> stake(deal, bargained) == 100)
                .findFirst()
                .orElseThrow()
                .worth();
    }

    private static double stake(Found.Priced deal, Bargained bargained) {
        return bargained
                .ground()
                .terms()
                .getFirst()
                .values()
                .get(deal.deal().place(0))
                .plain();
    }

    private Bargained bargained(String text) {
        return new Bargains(folder).over(text, BOTH);
    }
}
