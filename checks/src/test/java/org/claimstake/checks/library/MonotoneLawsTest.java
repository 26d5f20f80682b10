package org.claimstake.checks.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** More of a clause is more for the State, and less for the investor. */
final class MonotoneLawsTest {
    private static final String COPPER = """
            good copper
            schedule copper by price : USD/t(copper) -> percent %s { below 4_000: 4%%  below 5_000: 6.5%%  below 7_000: 8.5%%  above: 10%% }
            line price = [6_999.999_999, 7_000] USD/t(copper)
            use SlidingRoyalty as royalty {
              investor  state  rates = copper  charged_on = reference  volume = 1 t(copper)  reference = price
            }
            """;

    /** Of one clause by itself: in every year of the same output. */
    @Test
    void aHigherRateNeverLowersWhatTheStateReceivesInAnyYear() {
        Promise.holds(choices -> {
            int low = choices.between(0, 60);
            int high = low + choices.between(0, 39);
            var text = new StringBuilder(Projects.money(choices));
            String[] clauses = {
                "Royalty as %s { investor  state  rate = %d%%  base = income }",
                "ProfitTax as %s { investor  state  rate = %d%%  life = 5 years  revenue = income  deductible = 0  spend }",
                "ResourceRentTax as %s { investor  state  rate = %d%%  threshold = 10%%/year  cash  uplift = opening_balance }",
                "ProfitShare as %s { investor  state  profit_product = above_zero(income)  state_share = %d%% }",
                "MinimumTax as %s { investor  state  ordinary = 10%% * above_zero(income)  rate = %d%%  base = income  excess = gone }",
                "StateEquity as %s { investor  state  share = %d%%  kind = free  calls = spend  earnings = income  interest_from = call }",
                "CapitalAllowanceTax as %s { investor  state  rate = %d%%  income  spend  written_off = 0  allowance = 8%%/year"
                        + "  allowed_on = capital  losses = carried }"
            };
            String[] received = {"royalty", "tax", "tax", "state_product", "tax", "its_part", "tax"};
            for (int clause = 0; clause < clauses.length; clause++) {
                text.append("use ")
                        .append(clauses[clause].formatted("low" + clause, low))
                        .append('\n');
                text.append("use ")
                        .append(clauses[clause].formatted("high" + clause, high))
                        .append('\n');
                text.append("expect high%d.%s >= low%d.%s - 1e-9 USD\n"
                        .formatted(clause, received[clause], clause, received[clause]));
            }
            return text.toString();
        });
    }

    /**
     * A royalty that the profit tax deducts: a higher one lowers the tax of a later year, by the loss that it leaves. Summed from
     * the start the State never has less, and the investor never more.
     */
    @Test
    void aHigherRoyaltyThatTheTaxDeductsNeverLowersWhatTheStateHasHadSoFar() {
        Promise.holds(choices -> {
            int low = choices.between(0, 50);
            String regime = """
                    use Royalty as royalty_%1$s { investor  state  rate = %2$d%%  base = income }
                    use ProfitTax as tax_%1$s {
                      investor  state  rate = %3$d%%  life = %4$d years  revenue = income  deductible = royalty_%1$s.royalty  spend
                    }
                    line state_%1$s = royalty_%1$s.royalty + tax_%1$s.tax
                    """;
            int tax = choices.between(0, 100);
            int life = choices.between(1, 12);
            return Projects.money(choices)
                    + regime.formatted("low", low, tax, life)
                    + regime.formatted("high", low + choices.between(0, 50), tax, life)
                    + """
                    expect cumulative(state_high) >= cumulative(state_low) - 1e-9 USD
                    expect cumulative(cash - state_high) <= cumulative(cash - state_low) + 1e-9 USD
                    """;
        });
    }

    /** A dollar more of price never costs more than a dollar, never pays less royalty, and nowhere jumps. */
    @Test
    void aSlicedRoyaltyRisesWithThePriceWithoutAJump() {
        Promise.holds(choices -> {
            int first = choices.between(10, 4000);
            int second = first + choices.between(1, 4000);
            int low = choices.between(0, 30);
            int middle = low + choices.between(0, 30);
            return Projects.head("2026..2027", "year")
                    + """
                    good copper
                    schedule rates by price : USD/t(copper) -> percent sliced { below %1$d: %2$d%%  %3$s %4$d: %5$d%%  above: %6$d%% }
                    line price = %7$s + (if period_number == 2 then 0.001 USD/t(copper) else 0 USD/t(copper))
                    use SlidingRoyalty as royalty {
                      investor  state  rates  charged_on = reference  volume = 1 t(copper)  reference = price
                    }
                    line more = royalty.royalty - (royalty.royalty[-1] otherwise royalty.royalty)
                    expect more >= -1e-9 USD and more <= %6$d%% * 0.001 USD + 1e-9 USD
                    """.formatted(
                                    first,
                                    low,
                                    choices.oneOf("below", "up to"),
                                    second,
                                    middle,
                                    middle + choices.between(0, 40),
                                    choices.oneOf(
                                            first + " USD/t(copper)",
                                            second + " USD/t(copper)",
                                            first - 1 + ".9995 USD/t(copper)",
                                            second - 1 + ".9995 USD/t(copper)",
                                            choices.between(0, 9000) + " USD/t(copper)"));
        });
    }

    /** 8.5 % of a price just below 7,000 and 10 % of 7,000: read as whole bands a hair of price costs 105, sliced nothing. */
    @Test
    void bandsThatBearOnTheWholePriceJumpByAHundredAndFiveAtTheirBound() {
        double[] whole =
                Promise.values("royalty.royalty", Projects.head("2026..2027", "year") + COPPER.formatted("whole"));
        double[] sliced =
                Promise.values("royalty.royalty", Projects.head("2026..2027", "year") + COPPER.formatted("sliced"));

        assertThat(whole[1] - whole[0]).isCloseTo(105, within(1e-5));
        assertThat(sliced[1] - sliced[0]).isCloseTo(0, within(1e-5));
    }
}
