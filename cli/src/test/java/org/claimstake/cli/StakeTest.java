package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StakeTest {

    @Test
    void aBuildFromClassFilesSaysThatItIsUnpackaged() {
        assertThat(Version.line()).isEqualTo("stake unpackaged");
    }
}
