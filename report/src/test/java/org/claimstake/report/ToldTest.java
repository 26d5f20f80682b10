package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimstake.engine.Irr;
import org.claimstake.engine.NoneReason;
import org.claimstake.language.plan.ValueType;
import org.junit.jupiter.api.Test;

final class ToldTest {
    private static final ValueType RATE = Sample.RATE;

    @Test
    void aRateOfReturnIsToldWithTheOthersThereAre() {
        assertThat(Told.rates(new Irr.Found(0.3, List.of()), RATE)).isEmpty();
        assertThat(Told.rates(new Irr.Found(0.3, List.of(-0.75)), RATE))
                .isEqualTo("below -50% the flows are worth zero too, at -75%/year");
        assertThat(Told.rates(new Irr.None(NoneReason.SEVERAL, List.of(0.1, 0.2)), RATE))
                .isEqualTo("several rates make the flows worth zero: 10%/year, 20%/year");
        assertThat(Told.rates(new Irr.None(NoneReason.NO_ROOT, List.of()), RATE))
                .isEqualTo("no rate makes the flows worth zero");
    }
}
