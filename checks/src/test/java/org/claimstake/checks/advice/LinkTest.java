package org.claimstake.checks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.claimstake.advice.bargain.deals.Linked;
import org.claimstake.advice.bargain.deals.Wanted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms settled one by one or together, where both answers are known. */
final class LinkTest {
    /** Rent and road are shared out from nothing; of each a side has {@code 3 x} or {@code x} and the other what is left of it. */
    private static final String UNLIKE = """
            case "A lease" { time 2026 .. 2026 by year  money USD(2026) }
            party owner  "Owner"  discount 0%/year real  assumed
            party tenant "Tenant" discount 0%/year real  assumed
            outside buyers
            term rent : percent = -10% in -10% .. 100% step 10%  assumed
            term road : percent = -10% in -10% .. 100% step 10%  assumed
            line rents = if rent < 0% then 0 USD else 1 USD
            line roads = if road < 0% then 0 USD else 1 USD
            pay 3 * clamp(rent, 0%, 100%) * rents       from buyers to owner  "Rent"
            pay (1 - clamp(rent, 0%, 100%)) * rents     from buyers to tenant "No rent"
            pay clamp(road, 0%, 100%) * roads           from buyers to owner  "Road"
            pay 3 * (1 - clamp(road, 0%, 100%)) * roads from buyers to tenant "No road"
            scenario "None" is impasse { rent = -10%  road = -10% }
            """;

    /** A second gate is worth nothing without the first. */
    private static final String NEEDED = """
            case "Gates" { time 2026 .. 2026 by year  money USD(2026) }
            party owner  "Owner"  discount 0%/year real  assumed
            party tenant "Tenant" discount 0%/year real  assumed
            outside buyers
            term first  : truth = no  assumed
            term second : truth = no  assumed
            line both = if first and second then 10 USD else 0 USD
            line one  = if first then 1 USD else 0 USD
            pay both + one from buyers to owner  "Gates"
            pay both + one from buyers to tenant "Gates"
            scenario "None" is impasse { first = no  second = no }
            """;

    @TempDir
    Path folder;

    private Bargains bargains;

    @BeforeEach
    void begin() {
        bargains = new Bargains(folder);
    }

    @Test
    void oneByOneEachIsHalvedAndTogetherEachGoesToWhoWantsItMore() {
        Linked linked = linked(UNLIKE, List.of(List.of("rent"), List.of("road")));

        assertThat(linked.groups().getFirst().gain()).containsExactly(1.5, 0.5);
        assertThat(linked.groups().get(1).gain()).containsExactly(0.5, 1.5);
        assertThat(linked.gain()).containsExactly(2.0, 2.0);
        assertThat(linked.sum()).containsExactly(2.0, 2.0);
        assertThat(linked.bundle()).containsExactly(3.0, 3.0);
        assertThat(linked.sign(0)).isEqualTo(1);
        assertThat(linked.worth(1)).isCloseTo(1, within(1e-12));
        assertThat(linked.complete()).isTrue();
    }

    /** The first gate alone brings 1, the second alone nothing; both together 11, which no sum of the parts shows. */
    @Test
    void whatTermsDoToEachOtherIsInTheDealAndNotInTheSum() {
        Linked linked = linked(NEEDED, List.of(List.of("first"), List.of("second")));

        assertThat(linked.sum()).containsExactly(1.0, 1.0);
        assertThat(linked.gain()).containsExactly(1.0, 1.0);
        assertThat(linked.bundle()).containsExactly(11.0, 11.0);
    }

    @Test
    void groupsThatCannotBeAreRefused() {
        assertThat(refused(List.of(List.of("rent"), List.of("rent")))).isEqualTo("deal/link");
        assertThat(refused(List.of(List.of("rent", "road")))).isEqualTo("deal/link");
        assertThat(refused(List.of(List.of("rent"), List.of("roof")))).isEqualTo("deal/term");
    }

    private String refused(List<List<String>> links) {
        return bargains.refused(UNLIKE, Bargains.wanting(Wanted.NOTHING.withLinks(links)))
                .getFirst()
                .name();
    }

    private Linked linked(String text, List<List<String>> links) {
        return bargains.over(text, Bargains.wanting(Wanted.NOTHING.withLinks(links)))
                .talks()
                .linked()
                .orElseThrow();
    }
}
