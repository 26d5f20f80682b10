package org.claimstake.advice.bargain.rivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Prices with one buyer and with several, and what a sanction takes off. */
final class RivalsTest {

    @Test
    void aRivalCountsOnlyWhereItBeatsTheBargain() {
        assertThat(Rivals.price(50, 0.5, 80)).isEqualTo(65);
        assertThat(Rivals.price(50, 0.5, 80, 60)).isEqualTo(65);
        assertThat(Rivals.price(50, 0.5, 72, 80)).isEqualTo(72);
        assertThat(Rivals.isBound(50, 0.5, 80, 60)).isFalse();
        assertThat(Rivals.isBound(50, 0.5, 80, 72)).isTrue();
        // buyers that can pay the same bid it all away
        assertThat(Rivals.price(50, 0.1, 80, 80)).isEqualTo(80);
        assertThatThrownBy(() -> Rivals.price(50, 0.5, 40)).hasMessageContaining("no sale is made");
    }

    @Test
    void whatABuyerCanPayIsTheIndexLessAllOnTheWay() {
        assertThat(new NetBack(100, 5, 8, 1, 12, 4).atGate()).isEqualTo(70);
    }

    @Test
    void theDiscountIsTheSumOfItsParts() {
        SanctionsDiscount discount = SanctionsDiscount.of(80, 10, 45, 0.5, 3);
        assertThat(discount.price()).isEqualTo(54.5);
        assertThat(discount.discount()).isEqualTo(25.5);
        assertThat(discount.bargained()).isEqualTo(12.5);
        assertThat(discount.freightAndInsurance() + discount.bargained() + discount.riskPremium())
                .isEqualTo(discount.discount());
        assertThatThrownBy(() -> SanctionsDiscount.of(80, 10, 75, 0.5, 3)).hasMessageContaining("nothing to divide");
    }

    @Test
    void fewerRivalsMeanALowerPrice() {
        double few = SanctionsDiscount.of(80, 10, 40, 0.5, 3).price();
        double many = SanctionsDiscount.of(80, 10, 60, 0.5, 3).price();
        assertThat(few).isLessThan(many);
    }

    @Test
    void whatIsSoldOnTopPressesThePriceOfASmallMarket() {
        assertThat(Rivals.pressed(100, 50, 0, 0.5, 0.5)).isEqualTo(100);
        assertThat(Rivals.pressed(100, 50, 50, 0.5, 0.5)).isCloseTo(50, within(1e-12));
        assertThat(Rivals.pressed(100, 50, 50, 1, 1)).isCloseTo(70.710678, within(5e-7));
    }
}
