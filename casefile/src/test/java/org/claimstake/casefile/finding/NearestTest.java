package org.claimstake.casefile.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void lettersLeftOutAddedChangedAndSwappedCountAsOneEach() {
        assertThat(Nearest.edits("price", "pric")).isEqualTo(1);
        assertThat(Nearest.edits("price", "prices")).isEqualTo(1);
        assertThat(Nearest.edits("price", "prize")).isEqualTo(1);
        assertThat(Nearest.edits("price", "pirce")).isEqualTo(1);
        assertThat(Nearest.edits("", "abc")).isEqualTo(3);
    }

    @Test
    void whatIsTooFarIsNotOffered() {
        assertThat(Nearest.to("shere", List.of("price", "share", "where"))).contains("share");
        assertThat(Nearest.to("capital", List.of("price", "share"))).isEmpty();
        assertThat(Nearest.to("x".repeat(100_000), List.of("x".repeat(100_001))))
                .isEmpty();
    }
}
