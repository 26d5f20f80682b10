package org.claimstake.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FactTest {

    @Test
    void whatIsMissingHasNoValueAndIsNotZero() {
        assertThat(new Fact.Missing<Double>("not published").value()).isEmpty();
        assertThat(new Fact.Sourced<>(0.0, Citation.of("register")).value()).hasValue(0.0);
    }

    @Test
    void anAssumptionSaysWhyAndACitationNamesItsSource() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fact.Assumed<>(1.0, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> Citation.of(""));
    }
}
