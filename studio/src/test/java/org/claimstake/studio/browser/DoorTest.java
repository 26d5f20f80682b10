package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who comes without a token, or with that of another studio, is told in words. */
@ExtendWith(InBrowser.class)
final class DoorTest {
    private static final String REFUSED = "status of 403";

    @Test
    void aPageWithAStaleTokenSaysWhatHappenedAndWhatToType(Tab tab, Sitting sitting) {
        tab.complaints().expect(REFUSED);

        tab.driver().get(sitting.root() + "/?token=that-of-a-studio-which-has-ended");

        assertThat(tab.text("h1")).isEqualTo("This page is closed");
        assertThat(tab.text("pre")).isEqualTo("stake studio");
        assertThat(tab.text("main")).contains("a studio that has ended", "Nothing of your cases is lost");
    }

    @Test
    void aPageWithoutATokenIsToldTheSame(Tab tab, Sitting sitting) {
        tab.complaints().expect(REFUSED);

        tab.driver().get(sitting.root() + "/");

        assertThat(tab.text("h1")).isEqualTo("This page is closed");
    }

    @Test
    void theTokenIsTakenOutOfTheBarAndIsNotNeededAgain(Tab tab) {
        tab.complaints().expect("favicon"); // the placeholder has none yet
        tab.go("/");

        assertThat(tab.address()).isEqualTo("/");
        assertThat(tab.driver().getTitle()).contains("Claimstake");
        tab.reload();
        assertThat(tab.driver().getTitle()).contains("Claimstake");
    }
}
