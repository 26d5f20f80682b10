package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StakeTest {

    @Test
    void aBuildFromClassFilesSaysThatItIsUnpackaged() {
        assertThat(new Version().getVersion()).containsExactly("stake unpackaged");
    }
}
