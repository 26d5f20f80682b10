package org.claimstake.checks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claimstake.advice.bargain.deals.Ask;
import org.claimstake.advice.bargain.deals.Unsure;
import org.claimstake.advice.bargain.deals.Wanted;
import org.claimstake.casefile.offer.MadeOffer;
import org.claimstake.language.Compiler.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counterparts of whom a range is known, over cases in which what they accept can be said by hand. */
final class UnsureTest {
    private static final String DIVIDED = """
            case "A lease" { time 2026 .. 2026 by year  money USD(2026) }
            party owner  "Owner"  discount 0%/year real  assumed
            party tenant "Tenant" discount 0%/year real  assumed
            outside buyers
            term share : percent = 50% in 0% .. 100% step 5%  assumed
            input sold : USD = 100 USD assumed
            input cost : USD in 0 USD .. 80 USD = 40 USD assumed
            input least : USD in 0 USD .. 100 USD = 30 USD assumed
            input weight : number in 0.1 .. 0.9 = 0.5 assumed
            input bare : USD = 1 USD assumed
            pay sold         from buyers to tenant "Sales"
            pay share * sold from tenant to owner  "Share"
            scenario "None" is impasse { share = 0%  sold = 0 USD  cost = 0 USD }
            """;

    private static final String FLOOR =
            DIVIDED + "profile owner { }\nprofile tenant { floor npv(net(tenant)) >= least }\n";

    private static final String COST =
            DIVIDED + "profile owner { }\nprofile tenant { }\npay cost from tenant to buyers \"Cost\"\n";

    @TempDir
    Path folder;

    private Bargains bargains;

    @BeforeEach
    void begin() {
        bargains = new Bargains(folder);
    }

    /** The tenant keeps 100 - share, and refuses less than what is drawn evenly from 0 to 100. */
    @Test
    void aFloorThatIsDrawnEvenlyMakesAcceptanceFallInAStraightLine() {
        Unsure unsure = unsure(FLOOR, "least");

        assertThat(unsure.worlds()).isEqualTo(1);
        assertThat(unsure.profiles()).isEqualTo(200);
        assertThat(unsure.deals()).hasSize(21);
        for (Unsure.Likely likely : unsure.deals()) {
            assertThat(likely.accepted()).isCloseTo(1 - likely.own() / 100, within(1e-12));
        }
        assertThat(unsure.robust())
                .extracting(robust -> own(unsure, robust.place()))
                .containsExactly(50.0, 20.0, 5.0);
    }

    /** Against a tenant that signs all but everything 95 could be had; against one that signs just less than half, 45. */
    @Test
    void theDealToRegretLeastLiesBetweenTheEnds() {
        Unsure.Calm calm = unsure(FLOOR, "least").calm().orElseThrow();

        Unsure unsure = unsure(FLOOR, "least");
        assertThat(unsure.deals().get(calm.place()).own()).isEqualTo(50);
        assertThat(calm.regret()).isCloseTo(45, within(1e-9));
    }

    /** Eight costs, 5, 15 and so on to 75: at a share of 50 those up to 50 leave the tenant no worse. */
    @Test
    void whatMovesMoneyIsDrawnInEightWorlds() {
        Unsure unsure = unsure(COST, "cost");

        assertThat(unsure.worlds()).isEqualTo(8);
        assertThat(unsure.profiles()).isEqualTo(8);
        Unsure.Likely half = at(unsure, 50);
        assertThat(half.accepted()).isCloseTo(5 / 8.0, within(1e-12));
        assertThat(half.gains().getFirst()).isEqualTo(new Unsure.Spread(-25, 5, 45));
    }

    @Test
    void bothTogetherAreDrawnApartFromEachOther() {
        Unsure unsure = unsure(
                DIVIDED + "profile owner { }\nprofile tenant { floor npv(net(tenant)) >= least }\n"
                        + "pay cost from tenant to buyers \"Cost\"\n",
                "least",
                "cost");

        assertThat(unsure.worlds()).isEqualTo(8);
        assertThat(unsure.profiles()).isEqualTo(200);
        // of all pairs those with cost + least <= 50, of 80 x 100: a triangle of 50 x 50 / 2
        assertThat(at(unsure, 50).accepted()).isCloseTo(1250 / 8000.0, within(0.02));
    }

    /** With power w the owner has 100 w, so that a power drawn evenly moves Nash's deal evenly, and nothing that is accepted. */
    @Test
    void aPowerThatIsNotKnownMovesWhatNashChooses() {
        Unsure unsure =
                unsure(DIVIDED + "profile owner { power = 0.5 }\nprofile tenant { power = weight }\n", "weight");

        assertThat(unsure.deals())
                .allSatisfy(likely -> assertThat(likely.accepted()).isCloseTo(1, within(1e-12)));
        assertThat(unsure.deals().stream().mapToDouble(Unsure.Likely::nash).sum())
                .isCloseTo(1, within(1e-9));
        // the owner's part is 0.5 of 0.6 at one end, 83 of 100, and 0.5 of 1.4 at the other, 36
        assertThat(at(unsure, 90).nash()).isZero();
        assertThat(at(unsure, 50).nash()).isPositive();
        assertThat(at(unsure, 25).nash()).isZero();
    }

    @Test
    void aRefusalMakesThatDealAndDearerOnesLessLikely() {
        Unsure before = unsure(FLOOR, "least");
        Unsure after = bargains.over(
                        FLOOR, asking(List.of(offered("one", "50%", new MadeOffer.Answer.Refused())), "least"))
                .talks()
                .unsure()
                .orElseThrow();

        assertThat(after.answers()).isEqualTo(1);
        assertThat(after.noise()).isCloseTo(10, within(1e-9));
        // whoever would sign gains 50, five times the noise
        double signs = 1 / (1 + Math.exp(5));
        double refuses = 1 / (1 + Math.exp(-10));
        assertThat(at(before, 50).accepted()).isCloseTo(0.5, within(1e-12));
        assertThat(at(after, 50).accepted()).isCloseTo(signs / (signs + refuses), within(1e-9));
        assertThat(at(after, 20).accepted()).isLessThan(at(before, 20).accepted());
        assertThat(after.counts()).isLessThan(105);
    }

    @Test
    void anOfferIsHeldAgainstAnotherOfTheList() {
        Ask ask = asking(List.of(offered("one", "50%", new MadeOffer.Answer.Preferred("two"))), "least");

        assertThat(bargains.refused(FLOOR, ask).getFirst().name()).isEqualTo("deal/answer");
    }

    @Test
    void whatCannotBeDrawnIsSaid() {
        assertThat(what("nothing")).contains("no input `nothing`");
        assertThat(what("bare")).contains("does not rest on `bare`");
        assertThat(what("sold")).contains("moves what owner gets too");
        assertThat(bargains.refused(
                                DIVIDED + "profile owner { }\nprofile tenant { floor npv(net(tenant)) >= bare }\n",
                                asking(List.of(), "bare"))
                        .getFirst()
                        .what())
                .contains("has no range");
    }

    @Test
    void aRangeThatIsSaidGoesBeforeTheCasesOwn() {
        var doubt = new Wanted.Doubt("least", "40 USD", "60 USD");

        Unsure unsure = bargains.over(FLOOR, Bargains.wanting(Wanted.NOTHING.withUnsure(List.of(doubt))))
                .talks()
                .unsure()
                .orElseThrow();

        assertThat(at(unsure, 40).accepted()).isCloseTo(1, within(1e-12));
        assertThat(at(unsure, 50).accepted()).isCloseTo(0.5, within(1e-12));
        assertThat(at(unsure, 60).accepted()).isZero();
    }

    private String what(String input) {
        return bargains.refused(FLOOR, asking(List.of(), input)).getFirst().what();
    }

    private static Ask.Offered offered(String label, String share, MadeOffer.Answer answer) {
        return new Ask.Offered(
                label, "", List.of(new Setting("share", share, "--offers")), "owner", "", Optional.of(answer));
    }

    private static Ask asking(List<Ask.Offered> offers, String... inputs) {
        List<Wanted.Doubt> doubts = List.of(inputs).stream()
                .map(input -> new Wanted.Doubt(input, "", ""))
                .toList();
        return new Ask(List.of(), List.of(), "", offers, Ask.MOST, Wanted.NOTHING.withUnsure(doubts));
    }

    private Unsure unsure(String text, String... inputs) {
        return bargains.over(text, asking(List.of(), inputs)).talks().unsure().orElseThrow();
    }

    private static Unsure.Likely at(Unsure unsure, double own) {
        return unsure.deals().stream()
                .filter(likely -> likely.own() == own)
                .findFirst()
                .orElseThrow();
    }

    private static double own(Unsure unsure, Optional<Integer> place) {
        return unsure.deals().get(place.orElseThrow()).own();
    }
}
