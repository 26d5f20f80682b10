package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SearchCountTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long BEGUN = 17 * SECOND;

    @Test
    void timeLeftIsThatOfTheDealsLookedAtSoFar() {
        SearchCount count = SearchCount.NONE.with(1, 0, BEGUN).with(101, 20, BEGUN + 5 * SECOND);

        // a twentieth of a second each, 499 to go
        assertThat(count.words(600, BEGUN + 5 * SECOND))
                .isEqualTo("deal 101 of 600, nobody refuses 20, some 25 s left; Ctrl-C keeps them");
        assertThat(count.words(600, BEGUN + 15 * SECOND)).contains("some 15 s left");
        assertThat(count.words(600, BEGUN + 99 * SECOND)).contains("some 1 s left");
    }

    @Test
    void nothingIsSaidOfTimeBeforeThereAreTwoDeals() {
        assertThat(SearchCount.NONE.words(600, BEGUN)).isEqualTo("what comes without a deal is computed; Ctrl-C stops");
        assertThat(SearchCount.NONE.with(1, 1, BEGUN).words(600, BEGUN + SECOND))
                .isEqualTo("deal 1 of 600, nobody refuses 1; Ctrl-C keeps them");
    }

    @Test
    void onceAllAreLookedAtTheAdviceIsWhatTakesTime() {
        SearchCount count = SearchCount.NONE.with(1, 0, BEGUN).with(612, 43, BEGUN + SECOND);

        assertThat(count.words(600, BEGUN + SECOND))
                .isEqualTo("612 deals looked at, nobody refuses 43, what follows is computed; Ctrl-C keeps them");
    }
}
