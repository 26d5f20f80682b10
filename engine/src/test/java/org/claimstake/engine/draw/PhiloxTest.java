package org.claimstake.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhiloxTest {

    @Test
    void theKnownAnswersOfItsAuthorsComeOut() {
        assertThat(block(0, 0, 0, 0)).isEqualTo("6627e8d5e169c58d bc57ac4c9b00dbd8");
        assertThat(block(-1, -1, -1, -1)).isEqualTo("408f276d41c83b0e a20bc7c66d5451fd");
        assertThat(block(0x299f31d0_a4093822L, 0x85a308d3_243f6a88L, 0x13198a2e, 0x03707344))
                .isEqualTo("d16cfe0994fdcceb 5001e42024126ea1");
    }

    private static String block(long key, long counter, int counter2, int counter3) {
        return "%016x %016x"
                .formatted(
                        Philox.word(key, counter, counter2, counter3, false),
                        Philox.word(key, counter, counter2, counter3, true));
    }
}
