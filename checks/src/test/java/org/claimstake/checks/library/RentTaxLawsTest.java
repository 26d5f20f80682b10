package org.claimstake.checks.library;

import org.junit.jupiter.api.Test;

/** Taxes on rent and cash flow, before random projects. */
final class RentTaxLawsTest {

    /**
     * What the tax takes is its rate times what exceeds the threshold, so at the threshold it is worth its rate times the
     * project and what it never let be recovered. Where all was recovered nobody falls below the threshold; money that is spent
     * at the end and never recovered is the exception, and the second line holds it too.
     */
    @Test
    void aRentTaxLeavesTheThresholdReturn() {
        Promise.holds(
                choices -> Projects.money(choices) + """
                line threshold = %s/year * 1
                use ResourceRentTax as rent {
                  investor  state  rate = %s  threshold = threshold  cash = cash  uplift = opening_balance
                }
                line after = cash - rent.tax
                measure before_at = npv(cash, rate: threshold nominal)
                measure after_at  = npv(after, rate: threshold nominal)
                measure left_at   = npv(if now + period >= last_day then rent.unrecovered.closing else 0, rate: threshold nominal)
                expect after_at near (1 - rent.rate) * (before_at + left_at) - left_at within 1e-6 USD
                expect rent.never_recovered > 0 or before_at < 0 or after_at >= -1e-6 USD
                expect rent.never_recovered > 0 or (irr(cash) otherwise 0%%/year) < threshold or
                  (irr(after) otherwise 1000%%/year) >= threshold - 1e-9/year
                expect rent.tax >= 0 USD
                """.formatted(choices.percent(0, 25), choices.percent(0, 100)));
    }

    @Test
    void aRentTaxFromTheMiddleOfTheYearLeavesTheThresholdReturn() {
        Promise.holds(
                choices -> Projects.money(choices) + """
                line threshold = %s/year * 1
                use ResourceRentTax as rent {
                  investor  state  rate = %s  threshold = threshold  cash = cash  uplift = mid_year
                }
                measure before_at = npv(cash, rate: threshold nominal, flows: mid)
                measure after_at  = npv(cash - rent.tax, rate: threshold nominal, flows: mid)
                expect rent.never_recovered > 0 or abs(after_at - (1 - rent.rate) * before_at) <= 1e-6 USD
                """.formatted(choices.percent(0, 25), choices.percent(0, 100)));
    }

    @Test
    void tiersLeaveTheFirstThreshold() {
        Promise.holds(choices -> {
            int first = choices.between(0, 15);
            int second = first + choices.between(0, 8);
            int low = choices.between(0, 50);
            int middle = low + choices.between(0, 20);
            return Projects.money(choices)
                    + """
                    line first = %d percent/year * 1
                    use TieredRentTax as rent {
                      investor  state
                      first_threshold = first  second_threshold = %d%%/year  third_threshold = %d%%/year
                      first_rate = %d%%  second_rate = %d%%  third_rate = %d%%
                      bearing = %s  cash  uplift = opening_balance
                    }
                    line after = cash - rent.tax
                    measure before_at = npv(cash, rate: first nominal)
                    measure after_at  = npv(after, rate: first nominal)
                    expect rent.lower.never_recovered > 0 or before_at < 0 or after_at >= -1e-6 USD
                    expect rent.lower.never_recovered > 0 or (irr(cash) otherwise 0%%/year) < first or
                      (irr(after) otherwise 1000%%/year) >= first - 1e-9/year
                    """.formatted(
                                    first,
                                    second,
                                    second + choices.between(0, 10),
                                    low,
                                    middle,
                                    middle + choices.between(0, 25),
                                    choices.oneOf("whole", "what_is_left"));
        });
    }

    /**
     * Spending of Australia's tax grows with the bond rate at least, so at that rate the tax takes no more than its share of the
     * project: an investor who earned the bond rate still does.
     */
    @Test
    void australiasRentTaxLeavesTheBondRate() {
        Promise.holds(choices -> Projects.money(choices)
                + """
                line bond = %d percent/year * 1
                line searched = if period_number == 1 then %d USD else if period_number == 2 then %d USD else 0
                use PetroleumRentTax as rent {
                  investor  state  rate = %s  receipts = above_zero(income)  general = spend + above_zero(-income)
                  exploration = searched  bond  prices = bond  general_points = %d%%/year  exploration_points = %d%%/year
                  points_last = %d years
                }
                line before = cash - searched
                line after  = before - rent.tax
                measure before_at = npv(before, rate: bond nominal)
                measure after_at  = npv(after, rate: bond nominal)
                expect rent.never_deducted > 0 or after_at >= (1 - rent.rate) * before_at - 1e-6 USD
                expect rent.never_deducted > 0 or (irr(before) otherwise 0%%/year) < bond or
                  (irr(after) otherwise 1000%%/year) >= bond - 1e-9/year
                """.formatted(
                                choices.between(0, 12),
                                choices.below(90),
                                choices.below(90),
                                choices.percent(0, 100),
                                choices.between(0, 15),
                                choices.between(0, 15),
                                choices.between(2, 12)));
    }

    @Test
    void aCashFlowTaxTakesItsShareOfTheProjectAtAnyRateAndMovesNoReturn() {
        Promise.holds(
                choices -> Projects.money(choices) + """
                use BrownTax as brown {
                  investor  state  rate = %s  receipts = above_zero(income)  spending = spend + above_zero(-income)
                  negative = refunded
                }
                line after = cash - brown.tax
                line rate = %d percent/year * 1
                expect npv(after, rate: rate nominal)         near (1 - brown.rate) * npv(cash, rate: rate nominal)         within 1e-6 USD
                expect npv(after, rate: 0%%/year nominal)     near (1 - brown.rate) * npv(cash, rate: 0%%/year nominal)     within 1e-6 USD
                expect npv(after, rate: 300%%/year nominal)   near (1 - brown.rate) * npv(cash, rate: 300%%/year nominal)   within 1e-6 USD
                expect known(irr(after)) == known(irr(cash))
                expect (irr(after) otherwise 0%%/year) near (irr(cash) otherwise 0%%/year) within 1e-9/year
                """.formatted(choices.percent(0, 95), choices.between(0, 40)));
    }

    /** With interest at the rate at which one discounts a loss that waits is worth a refund; what is never used is not. */
    @Test
    void aCashFlowTaxThatWaitsWithInterestIsWorthOneThatIsRefunded() {
        Promise.holds(choices -> Projects.money(choices)
                + """
                line rate = %d percent/year * 1
                use BrownTax as brown {
                  investor  state  rate = %s  receipts = above_zero(income)  spending = spend + above_zero(-income)
                  negative = %s  interest = rate
                }
                measure left_at = npv(if now + period >= last_day then brown.pool.closing else 0, rate: rate nominal)
                expect npv(brown.tax, rate: rate nominal) near brown.rate * (npv(cash, rate: rate nominal) + left_at) within 1e-6 USD
                expect left_at >= 0 USD and (left_at > 0 USD) == (brown.never_relieved > 0 USD)
                """.formatted(choices.between(0, 40), choices.percent(0, 100), choices.oneOf("carried", "at_exit")));
    }

    /** The same by quarters: the interest is compounded over the period as the discount is. */
    @Test
    void aCashFlowTaxByQuartersIsWorthOneThatIsRefunded() {
        Promise.holds(choices -> {
            int quarters = choices.between(2, 24);
            return Projects.head(
                            "2026-Q1..%d-Q%d".formatted(2026 + (quarters - 1) / 4, 1 + (quarters - 1) % 4), "quarter")
                    + """
                    line cash = %s USD
                    line rate = %d percent/year * 1
                    use BrownTax as brown {
                      investor  state  rate = %s  receipts = above_zero(cash)  spending = above_zero(-cash)
                      negative = at_exit  interest = rate
                    }
                    expect npv(brown.tax, rate: rate nominal) near brown.rate * npv(cash, rate: rate nominal) within 1e-6 USD
                    """.formatted(
                            choices.list(quarters, (chosen, period) -> chosen.between(period < 4 ? -200 : -60, 120)),
                            choices.between(0, 40),
                            choices.percent(0, 100));
        });
    }

    /** Whatever is written off when: the allowance at the discount rate makes good for all of it. */
    @Test
    void aTaxWithAnAllowanceForCapitalIsWorthOneOnCashFlow() {
        Promise.holds(choices -> Projects.money(choices)
                + """
                line rate = %d percent/year * 1
                account worn : USD(nominal) { less off = %s%% * worn.balance  plus bought = spend }
                line off = if now + period >= last_day then worn.opening else worn.off
                use CapitalAllowanceTax as free {
                  investor  state  rate = %s  income  spend  written_off = off
                  allowance = rate  allowed_on = capital  losses = carried_with_interest
                }
                line left = if now + period >= last_day then free.book.closing + free.pool.closing else 0
                expect npv(free.tax, rate: rate nominal) near free.rate * (npv(cash, rate: rate nominal) + npv(left, rate: rate nominal)) within 1e-6 USD
                """.formatted(
                        choices.between(0, 25), Choices.halves(choices.between(0, 200)), choices.percent(0, 100)));
    }
}
