package org.claimstake.world.place;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PointTest {

    @Test
    void noPlaceLiesBeyondThePoleOrTheDateLine() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(90.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(0, -180.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(Double.NaN, 0));
    }

    @Test
    void aCircleHasARadiusThatIsANumber() {
        var here = new Point(50.45, 30.52);
        assertThatIllegalArgumentException().isThrownBy(() -> new Circle(here, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Circle(here, Double.NaN));
    }
}
