package org.claimstake.world.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimstake.world.market.MarketUnit.Exchange;
import org.claimstake.world.market.MarketUnit.Index;
import org.claimstake.world.market.MarketUnit.Other;
import org.claimstake.world.market.MarketUnit.Price;
import org.claimstake.world.market.MarketUnit.Rate;
import org.junit.jupiter.api.Test;

final class MarketUnitTest {

    @Test
    void unitsOfPricesAreReadAsTheirPublishersWriteThem() {
        assertThat(meaning("USD/mt")).isEqualTo(new Price("USD", 1, "t", ""));
        assertThat(meaning("($/bbl)")).isEqualTo(new Price("USD", 1, "bbl", ""));
        assertThat(meaning("($/troy oz)")).isEqualTo(new Price("USD", 1, "oz", ""));
        assertThat(meaning("USD/t REO")).isEqualTo(new Price("USD", 1, "t", "REO"));
        assertThat(meaning("USD/kg Be")).isEqualTo(new Price("USD", 1, "kg", "Be"));
        assertThat(meaning("cents/lb")).isEqualTo(new Price("USD", 0.01, "lb", ""));
    }

    @Test
    void aDryMetricTonUnitIsTenKilogramsOfContainedMetal() {
        assertThat(meaning("USD/dmtu")).isEqualTo(new Price("USD", 0.1, "kg", ""));
    }

    @Test
    void whatIsNoPriceIsNoneOfThem() {
        assertThat(meaning("(2010=100)")).isEqualTo(new Index("2010"));
        assertThat(meaning("index 1982-84=100")).isEqualTo(new Index("1982-84"));
        assertThat(meaning("percent a year")).isEqualTo(new Rate());
        assertThat(meaning("cny per usd")).isEqualTo(new Exchange("CNY", "USD"));
        assertThat(meaning("USD/ton")).isEqualTo(new Other()); // long, short or metric: not said
        assertThat(meaning("t Li")).isEqualTo(new Other());
    }

    private static MarketUnit.Meaning meaning(String written) {
        return MarketUnit.parse(written).meaning();
    }
}
