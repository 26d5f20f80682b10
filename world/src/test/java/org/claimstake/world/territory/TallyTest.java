package org.claimstake.world.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import org.claimstake.world.territory.Tally.Weighed;
import org.junit.jupiter.api.Test;

final class TallyTest {
    private static Weighed weighed(Standing standing, double weight) {
        return new Weighed(standing, OptionalDouble.of(weight));
    }

    private static Weighed unknown(Standing standing) {
        return new Weighed(standing, OptionalDouble.empty());
    }

    @Test
    void aWeightThatIsNotKnownStaysSo() {
        Tally tally = Tally.of(List.of(
                weighed(Standing.HELD, 30),
                weighed(Standing.HELD, 10),
                weighed(Standing.OCCUPIED, 5),
                unknown(Standing.OCCUPIED)));

        assertThat(tally.part(Standing.HELD)).isEqualTo(new Tally.Part(2, 2, 40));
        assertThat(tally.part(Standing.HELD).wholeWeight()).hasValue(40);
        assertThat(tally.part(Standing.OCCUPIED)).isEqualTo(new Tally.Part(2, 1, 5));
        assertThat(tally.part(Standing.OCCUPIED).wholeWeight()).isEmpty();
        assertThat(tally.part(Standing.OCCUPIED).coverage()).hasValue(0.5);
        assertThat(tally.part(Standing.UNCERTAIN).coverage()).isEmpty();
        assertThat(tally.all()).isEqualTo(new Tally.Part(4, 3, 45));
        assertThat(tally.shareOfCount(Standing.OCCUPIED)).hasValue(0.5);
        assertThat(tally.shareOfWeight(Standing.OCCUPIED)).isEmpty();
    }

    @Test
    void whereAllWeightsAreKnownTheirShareIsGiven() {
        Tally tally = Tally.of(List.of(weighed(Standing.HELD, 30), weighed(Standing.OCCUPIED, 10)));

        assertThat(tally.shareOfWeight(Standing.OCCUPIED)).hasValue(0.25);
        assertThat(tally.shareOfWeight(Standing.UNSTATED)).hasValue(0);
    }

    @Test
    void ofNothingThereIsNoShare() {
        Tally tally = Tally.of(List.of());

        assertThat(tally.shareOfCount(Standing.HELD)).isEmpty();
        assertThat(tally.shareOfWeight(Standing.HELD)).isEmpty();
        assertThat(tally.parts()).hasSize(Standing.values().length);
        assertThatIllegalArgumentException().isThrownBy(() -> weighed(Standing.HELD, -1));
    }
}
