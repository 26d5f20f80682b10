package org.claimstake.checks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Groups;
import org.claimstake.advice.bargain.deals.Option;
import org.claimstake.advice.bargain.deals.Wanted;
import org.claimstake.report.DealJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups of sides and rivals, over cases whose answers are known. */
final class GroupsTest {
    /** A good that the strong buyer values at 10 and the weak one at 6, which goes to one of them for a price. */
    private static final String MARKET = """
            case "A sale" { time 2026 .. 2026 by year  money USD(2026) }
            party seller "Seller"       discount 0%/year real  assumed
            party strong "Strong buyer" discount 0%/year real  assumed
            party weak   "Weak buyer"   discount 0%/year real  assumed
            outside others
            choice taker { nobody, strong_buyer, weak_buyer }
            term to_whom : taker = strong_buyer  assumed
            term price   : USD = 5 USD in 0 USD .. 10 USD step 1 USD  assumed
            line strong_has = if to_whom == strong_buyer then 1 else 0
            line weak_has   = if to_whom == weak_buyer then 1 else 0
            pay 10 USD * strong_has from others to strong "Use"
            pay 6 USD * weak_has    from others to weak   "Use"
            pay price * strong_has  from strong to seller "Price"
            pay price * weak_has    from weak   to seller "Price"
            scenario "None" is impasse { to_whom = nobody }
            scenario "Strong alone" { to_whom = strong_buyer }
            scenario "Weak alone"   { to_whom = weak_buyer }
            """;

    private static final List<Wanted.Apart> PAIRS = List.of(
            new Wanted.Apart(List.of("seller", "strong"), "Strong alone"),
            new Wanted.Apart(List.of("seller", "weak"), "Weak alone"));

    /** What costs 50 is worth 80 to the buyer, and a rival pays what he can. */
    private static final String RIVALS = """
            case "A sale" { time 2026 .. 2026 by year  money USD(2026) }
            party seller "Seller" discount 0%/year real  assumed
            party buyer  "Buyer"  discount 0%/year real  assumed
            outside others
            term price : USD = 70 USD in 50 USD .. 80 USD step 1 USD  assumed
            input sold   : number = 1 assumed
            input rivals : USD = 0 USD assumed
            pay 80 USD * sold  from others to buyer  "Use"
            pay price * sold   from buyer  to seller "Price"
            pay 50 USD * sold  from seller to others "Cost"
            pay rivals         from others to seller "Sold to a rival above cost"
            scenario "None" is impasse { sold = 0 }
            """;

    @TempDir
    Path folder;

    private Bargains bargains;

    @BeforeEach
    void begin() {
        bargains = new Bargains(folder);
    }

    @Test
    void theSellerHasBetweenTheWeakAndTheStrongBuyersValue() {
        Groups groups = groups(PAIRS);

        assertThat(groups.whole().worth()).isEqualTo(10);
        assertThat(groups.shapley().get(0)).isCloseTo(6, within(1e-9));
        assertThat(groups.shapley().get(1)).isCloseTo(3, within(1e-9));
        assertThat(groups.shapley().get(2)).isCloseTo(1, within(1e-9));
        assertThat(groups.least().get(0)).isCloseTo(6, within(1e-9));
        assertThat(groups.most().get(0)).isCloseTo(10, within(1e-9));
        assertThat(groups.most().get(2)).isCloseTo(0, within(1e-9));
        assertThat(groups.isNeeded(0)).isTrue();
        assertThat(groups.isNeeded(1)).isFalse();
    }

    /** The two buyers were not named: they make nothing. Nor was the whole: it makes what the best deal makes. */
    @Test
    void whoIsNotNamedMakesWhatHisPartsMake() {
        Groups groups = groups(PAIRS);

        assertThat(groups.groups())
                .extracting(Groups.Group::worth)
                .containsExactly(0.0, 0.0, 10.0, 0.0, 6.0, 0.0, 10.0);
        assertThat(groups.groups().get(2).scenario()).isEqualTo("Strong alone");
        assertThat(groups.groups().get(5).scenario()).isEmpty();
    }

    @Test
    void whereEveryPairMakesAllNothingHolds() {
        String all = MARKET + """
                input extra : USD = 0 USD assumed
                pay extra from others to weak "Together"
                scenario "Buyers alone" { to_whom = nobody  extra = 10 USD }
                scenario "Weak pays"    { to_whom = weak_buyer  extra = 4 USD }
                """;

        Groups groups = groups(
                all,
                List.of(
                        PAIRS.getFirst(),
                        new Wanted.Apart(List.of("seller", "weak"), "Weak pays"),
                        new Wanted.Apart(List.of("strong", "weak"), "Buyers alone")));

        assertThat(groups.core()).isEmpty();
        assertThat(groups.least()).isEmpty();
        assertThat(groups.shapley()).allSatisfy(part -> assertThat(part).isCloseTo(10 / 3.0, within(1e-9)));
    }

    /** The keys that programs read: groups in the order of their numbers, the rest in the order of the parties. */
    @Test
    void programsReadTheSameNumbers() throws IOException {
        Bargained bargained = bargains.over(MARKET, Bargains.wanting(Wanted.NOTHING.withCoalitions(PAIRS)));
        var out = new ByteArrayOutputStream();

        DealJson.write(bargained, out);

        String json = out.toString(StandardCharsets.UTF_8).replaceAll("\\s", "");
        String coalitions = json.substring(json.indexOf("\"coalitions\""));
        assertThat(json).contains("\"unsure\":null", "\"linked\":null", "\"power\":null");
        assertThat(coalitions)
                .contains("{\"parties\":[\"seller\",\"strong\"],\"scenario\":\"Strongalone\",\"worth\":10.0}")
                .contains("\"core_empty\":false", "\"adds\":[10.0,4.0,0.0]");
    }

    @Test
    void groupsThatCannotBeAreRefused() {
        assertThat(refused(MARKET, new Wanted.Apart(List.of("seller", "stranger"), "Strong alone")))
                .isEqualTo("deal/coalition");
        assertThat(refused(MARKET, new Wanted.Apart(List.of("seller", "weak"), "Stronger")))
                .isEqualTo("deal/scenario");
        assertThat(refused(RIVALS, new Wanted.Apart(List.of("seller", "buyer"), "None")))
                .isEqualTo("deal/coalition");
    }

    /** One buyer, 65; a rival at 60 changes nothing; one at 72 is the price, and one at 55 beside him is nobody. */
    @Test
    void aRivalMattersOnlyWhereHePaysMoreThanTheBargain() {
        String weak = "scenario \"At 60\" is option for seller { sold = 0  rivals = 10 USD }\n";
        String strong = "scenario \"At 72\" is option for seller { sold = 0  rivals = 22 USD }\n";

        Bargained alone = bargains.over(RIVALS, Bargains.ALL);
        Bargained bound = bargains.over(RIVALS + weak, Bargains.ALL);
        Bargained outbid = bargains.over(RIVALS + weak + strong, Bargains.ALL);

        assertThat(price(alone)).isEqualTo("price = 65 USD");
        assertThat(price(bound)).isEqualTo("price = 65 USD");
        assertThat(bound.ground().options()).extracting(Option::binds).containsExactly(false);
        assertThat(price(outbid)).isEqualTo("price = 72 USD");
        assertThat(outbid.ground().options()).extracting(Option::binds).containsExactly(false, true);
    }

    private static String price(Bargained bargained) {
        return Bargains.words(
                bargained, bargained.found().chosen().get(Concept.NASH).getFirst());
    }

    private String refused(String text, Wanted.Apart apart) {
        return bargains.refused(text, Bargains.wanting(Wanted.NOTHING.withCoalitions(List.of(apart))))
                .getFirst()
                .name();
    }

    private Groups groups(List<Wanted.Apart> apart) {
        return groups(MARKET, apart);
    }

    private Groups groups(String text, List<Wanted.Apart> apart) {
        return bargains.over(text, Bargains.wanting(Wanted.NOTHING.withCoalitions(apart)))
                .talks()
                .groups()
                .orElseThrow();
    }
}
