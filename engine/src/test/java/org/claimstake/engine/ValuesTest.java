package org.claimstake.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.UnitForm;
import org.junit.jupiter.api.Test;

final class ValuesTest {

    @Test
    void twoRunsOnTheSameFuturesDifferFutureByFuture() {
        assertThat(values(3, 5, 9).less(values(1, 1, 10)).toArray()).containsExactly(2, 4, -1);
        assertThat(values(3, 5, 9).less(values(3)).toArray()).containsExactly(0, 2, 6);
        assertThat(values(10).less(values(1, 2)).toArray()).containsExactly(9, 8);
    }

    @Test
    void whatIsNoneOnEitherSideHasNoDifference() {
        Values less = values(3, Double.NaN, 9).less(values(Double.NaN, 1, 4));

        assertThat(less.none()).isEqualTo(2);
        assertThat(less.mean()).hasValue(5);
    }

    @Test
    void runsOfAnotherLengthAreNotCompared() {
        assertThatThrownBy(() -> values(1, 2, 3).less(values(1, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Values values(double... values) {
        return new Values(values, ValueType.number(UnitForm.NUMBER), 1);
    }
}
