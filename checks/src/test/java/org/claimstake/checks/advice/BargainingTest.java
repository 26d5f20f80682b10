package org.claimstake.checks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.deals.Ask;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Deal;
import org.claimstake.advice.bargain.deals.Found;
import org.claimstake.advice.bargain.deals.Move;
import org.claimstake.language.Compiler.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bargains over whole cases whose answers are known by hand. */
final class BargainingTest {
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

    private static final String SPLIT = HEAD + """
            term share : percent = 20% in 0% .. 100% step 5%  assumed
            pay 100 USD         from buyers to tenant "Sales"
            pay share * 100 USD from tenant to owner  "Share"
            """;

    private static final String RISKY = HEAD + """
            term share : percent = 20% in 0% .. 100% step 5%  assumed
            term fee   : USD     = 0   in 0 .. 100 USD step 5 USD  assumed
            random sales : USD   = uniform(low: 0, high: 200 USD)  assumed
            pay sales         from buyers to tenant "Sales"
            pay share * sales from tenant to owner  "Share"
            pay fee           from tenant to owner  "Fee"
            scenario "None" is impasse { share = 0%  fee = 0 USD }
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsDearToOneAndCheapToTheOtherIsTraded() {
        Bargained bargained = bargained(UNLIKE, ask());

        assertThat(bargained.found().complete()).isTrue();
        assertThat(bargained.found().deals()).hasSize(121);
        Found.Priced nash = chosen(bargained, Concept.NASH);
        assertThat(words(bargained, nash)).isEqualTo("rent = 100%; road = 0%");
        assertThat(nash.worth().certain()).containsExactly(300.0, 300.0);
        Move trade = bargained.counsel().trade().orElseThrow();
        assertThat(trade.change()).allMatch(change -> change > 0);
    }

    @Test
    void theFrontierHoldsNoDealThatAnotherBetters() {
        Bargained bargained = bargained(UNLIKE, ask());

        List<List<Double>> frontier = bargained.found().frontier().stream()
                .map(place -> bargained.found().deals().get(place).worth().certain())
                .toList();
        for (Found.Priced deal : bargained.found().deals()) {
            List<Double> worth = deal.worth().certain();
            assertThat(frontier).noneMatch(point -> worth.get(0) > point.get(0) && worth.get(1) > point.get(1));
        }
        assertThat(bargained.found().zone()).containsAll(bargained.found().frontier());
    }

    @Test
    void whatServesTwoOthersIsOfferedOnce() {
        String guild = "party guild \"Guild\" discount 0%/year real assumed\n"
                + "pay (1 - road) * 100 USD from buyers to guild \"Work\"\n";

        Bargained bargained = bargained(UNLIKE + guild, ask());

        assertThat(bargained.counsel().counters()).hasSizeGreaterThan(1);
        assertThat(bargained.counsel().counters().stream().map(Move::to)).doesNotHaveDuplicates();
    }

    @Test
    void evenPowerSplitsInHalvesAndMorePowerTakesMore() {
        String none = "scenario \"None\" is impasse { share = 0%  lost = 100 USD }\n";
        String costs = "input lost : USD = 0 assumed\npay lost from tenant to buyers \"Lost\"\n";

        Bargained even = bargained(SPLIT + costs + none, ask());
        Bargained uneven = bargained(
                SPLIT + costs + none + "profile owner { power = 0.7 }\nprofile tenant { power = 0.3 }\n", ask());

        assertThat(words(even, chosen(even, Concept.NASH))).isEqualTo("share = 50%");
        assertThat(words(uneven, chosen(uneven, Concept.NASH))).isEqualTo("share = 70%");
        assertThat(words(uneven, chosen(uneven, Concept.KALAI_SMORODINSKY))).isEqualTo("share = 50%");
    }

    /** K. Binmore, A. Shaked, J. Sutton 1989: what one can choose instead bounds the split and does not move it. */
    @Test
    void anOptionBindsOnlyWhereItIsWorthMoreThanTheSplit() {
        String none = """
                input lost : USD = 0 assumed
                input found : USD = 0 assumed
                pay lost from tenant to buyers "Lost"
                pay found from buyers to owner "Found"
                scenario "None" is impasse { share = 0%  lost = 100 USD }
                """;

        Bargained weak = bargained(
                SPLIT + none + "scenario \"Other\" is option for owner { share = 0%  found = 20 USD }\n", ask());
        Bargained strong = bargained(
                SPLIT + none + "scenario \"Other\" is option for owner { share = 0%  found = 60 USD }\n", ask());

        assertThat(words(weak, chosen(weak, Concept.NASH))).isEqualTo("share = 50%");
        assertThat(weak.ground().options().getFirst().binds()).isFalse();
        assertThat(words(strong, chosen(strong, Concept.NASH))).isEqualTo("share = 60%");
        assertThat(strong.ground().options().getFirst().binds()).isTrue();
    }

    @Test
    void theRiskIsCarriedByWhoMindsItLess() {
        Bargained bargained = bargained(
                RISKY.replace("share = 0%  fee = 0 USD", "share = 0%  fee = 0 USD  sales = 0 USD")
                        + "profile owner { risk = cara(0.02 / (1 USD)) }\nprofile tenant { risk = neutral }\n",
                ask());

        Found.Priced nash = chosen(bargained, Concept.UTILITARIAN);
        assertThat(words(bargained, nash)).startsWith("share = 0%");
        assertThat(bargained.surplus().orElseThrow().risk()).isCloseTo(0, within(1e-6));
        Move less = bargained.counsel().moves().stream()
                .filter(move -> words(bargained, move.to()).startsWith("share = 25%"))
                .findFirst()
                .orElseThrow();
        assertThat(less.change().getFirst()).isPositive();
        assertThat(less.change().getFirst()).isLessThan(-less.change().get(1));
    }

    @Test
    void aFloorKeepsDealsOutOfTheZone() {
        String none = "scenario \"None\" is impasse { share = 0% }\n";

        Bargained bargained = bargained(
                SPLIT + none
                        + "profile owner { }\nprofile tenant { floor npv(received(owner, from: tenant), rate: 0%/year real) >= 10 USD }\n",
                ask());

        assertThat(bargained.found().zone()).isEmpty();
        assertThat(bargained.blocked().orElseThrow().lacks()).anyMatch(lack -> lack > 0);
        assertThat(bargained.texts().getFirst().broken()).isEmpty();
        assertThat(bargained.texts().getFirst().isAccepted()).isFalse();
    }

    @Test
    void aFloorIsCalledByWhatTheCaseSaysOfIt() {
        Bargained bargained = bargained(SPLIT + """
                          measure kept = npv(net(tenant))  "What the tenant keeps"
                          profile owner { }
                          profile tenant { floor kept >= 90 USD }
                          scenario "None" is impasse { share = 0% }
                          """, ask());

        assertThat(bargained.table().broken()).containsExactly("tenant: \"What the tenant keeps\" >= 90 USD");
    }

    @Test
    void partsOfTheDifferenceSumToIt() {
        Bargained bargained = bargained(UNLIKE, ask());

        Found.Priced nash = chosen(bargained, Concept.NASH);
        for (int side = 0; side < 2; side++) {
            int one = side;
            double sum = bargained.counsel().split().stream()
                    .mapToDouble(part -> part.change().get(one))
                    .sum();
            double whole = nash.worth().certain().get(one)
                    - bargained.table().worth().certain().get(one);
            assertThat(sum).isCloseTo(whole, within(1e-9));
        }
    }

    @Test
    void whoIsNamedFirstChangesNoNumber() {
        Bargained one = bargained(UNLIKE, ask("owner", "tenant"));
        Bargained other = bargained(UNLIKE, ask("tenant", "owner"));

        for (Concept concept : Concept.values()) {
            assertThat(words(one, chosen(one, concept))).isEqualTo(words(other, chosen(other, concept)));
        }
    }

    @Test
    void aSearchFindsWhatAllDealsTogetherHold() {
        Bargained all = bargained(RISKY, ask());
        var few = new Ask(List.of(), List.of(), "", List.of(), 120);

        Bargained some = bargained(RISKY, few);

        assertThat(some.found().complete()).isFalse();
        assertThat(some.found().deals().size()).isLessThan(200);
        double best = chosen(all, Concept.EGALITARIAN).worth().certain().getFirst();
        double found = chosen(some, Concept.EGALITARIAN).worth().certain().getFirst();
        assertThat(found).isCloseTo(best, within(Math.abs(best) * 0.05 + 1e-6));
    }

    @Test
    void anOfferThatIsRefusedIsMendedByTheLeastChange() {
        String none = "input lost : USD = 0 assumed\npay lost from tenant to buyers \"Lost\"\n"
                + "scenario \"None\" is impasse { share = 0%  lost = 60 USD }\n";
        var offered = new Ask.Offered("dear", "", List.of(new Setting("share", "90%", "--offer")), "", "");

        Bargained bargained = bargained(SPLIT + none, new Ask(List.of(), List.of(), "", List.of(offered), 600));

        assertThat(bargained.table().isAccepted()).isFalse();
        assertThat(words(bargained, bargained.counsel().fix().orElseThrow().to()))
                .isEqualTo("share = 60%");
    }

    // ---- cases

    private static Ask ask(String... parties) {
        return new Ask(Arrays.asList(parties), List.of(), "", List.of(), Ask.MOST);
    }

    private static Found.Priced chosen(Bargained bargained, Concept concept) {
        return bargained
                .found()
                .deals()
                .get(bargained.found().chosen().get(concept).getFirst());
    }

    private static String words(Bargained bargained, Found.Priced deal) {
        return words(bargained, deal.deal());
    }

    private static String words(Bargained bargained, Deal deal) {
        return Bargains.words(bargained, deal);
    }

    private Bargained bargained(String text, Ask ask) {
        return new Bargains(folder).over(text, ask);
    }
}
