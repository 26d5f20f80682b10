package org.claimstake.checks.library;

import org.junit.jupiter.api.Test;

/** Loans before random cash: what was drawn comes back with interest, and the ratios are what their names say. */
final class DebtLawsTest {

    /** Whatever the shape, the way of counting days and the grace: service is worth at the loan's own rate what was drawn. */
    @Test
    void aLoanIsPaidBackWithItsInterest() {
        Promise.holds(choices -> {
            int years = choices.between(2, 10);
            int grace = choices.between(0, years - 2);
            boolean fixed = choices.below(2) == 1;
            return Projects.head("2026..%d".formatted(2025 + years), "year")
                    + """
                    party lender "Lender"
                    use Loan as loan {
                      borrower = investor  lender  drawn = if period_number <= %d then %d USD else 0  draws = %s  rate = %s/year
                      days = %s  shape = %s  sum_fixed = %s USD  first_repays = %d  maturity = %d  grace = %s  balloon = %d USD
                    }
                    line grown = (grown[-1] otherwise 1) * (1 + loan.factor)
                    line drawn_worth = loan.drawn / (if loan.draws == at_start then (grown[-1] otherwise 1) else grown)
                    expect sum(loan.service / grown) near sum(drawn_worth) within 1e-6 USD
                    expect loan.unpaid near 0 USD within 1e-6 USD
                    expect loan.debt.closing >= 0 USD
                    """.formatted(
                                    1 + choices.below(grace + 1),
                                    choices.between(1, 500),
                                    choices.oneOf("at_start", "at_end"),
                                    choices.percent(0, 20),
                                    choices.oneOf("compound", "actual_365", "actual_360", "thirty_360"),
                                    fixed
                                            ? choices.oneOf("fixed_parts", "fixed_payments")
                                            : choices.oneOf("equal_payments", "equal_parts", "at_maturity"),
                                    choices.between(1, 200),
                                    2026 + grace,
                                    2026 + years,
                                    choices.oneOf("interest_paid", "interest_added"),
                                    fixed ? 0 : choices.between(0, 1));
        });
    }

    /** The same by quarters, compounded. */
    @Test
    void aLoanByQuartersIsPaidBackWithItsInterest() {
        Promise.holds(choices -> {
            int years = choices.between(1, 5);
            return Projects.head("2026-Q1..%d-Q4".formatted(2025 + years), "quarter")
                    + """
                    party lender "Lender"
                    use Loan as loan {
                      borrower = investor  lender  drawn = if period_number == 1 then %d USD else 0  draws = at_start  rate = %s/year
                      days = %s  shape = %s  first_repays = 2026-04-01  maturity = %d  grace = interest_added
                    }
                    line grown = (grown[-1] otherwise 1) * (1 + loan.factor)
                    expect sum(loan.service / grown) near sum(loan.drawn) within 1e-6 USD
                    expect loan.unpaid near 0 USD within 1e-6 USD
                    """.formatted(
                                    choices.between(1, 500),
                                    choices.percent(0, 20),
                                    choices.oneOf("compound", "actual_365", "actual_360", "thirty_360"),
                                    choices.oneOf("equal_payments", "equal_parts", "at_maturity"),
                                    2026 + years);
        });
    }

    /** Cover is the same in every period of service, nothing is left, and the two ratios meet in the last one. */
    @Test
    void aSculptedLoanKeepsItsCoverAndEndsAtNothing() {
        Promise.holds(choices -> {
            int years = choices.between(2, 12);
            int building = choices.between(0, Math.min(3, years - 2));
            return Projects.head("2026..%d".formatted(2025 + years), "year")
                    + """
                    party lender "Lender"
                    line cash = %s USD
                    use SculptedDebt as debt {
                      borrower = investor  lender  cash  cover = %s  rate = %s/year  first_repays = %d  maturity = %d
                      cost = %d USD  gearing = %s
                    }
                    use CoverRatios as ratios {
                      cash  service = debt.service  opening = debt.debt.opening + debt.debt.drawn  closing = debt.debt.closing
                      loan_rate = debt.rate  balance = opening_balance  base_name = "the loan"  price_basis = "any prices"
                    }
                    measure least = min((debt.kept otherwise 0) where debt.service > 0) otherwise 0
                    measure most  = max((debt.kept otherwise 0) where debt.service > 0) otherwise 0
                    expect most near least within 1e-9
                    expect least >= debt.cover - 1e-9
                    expect (last(debt.debt.closing where yes) otherwise 0) near 0 USD within 1e-6 USD
                    expect debt.size <= debt.gearing * debt.cost + 1e-9 USD
                    expect debt.is_capped or abs(debt.size - debt.capacity) <= 1e-9 USD
                    expect (last((ratios.llcr otherwise 0) where debt.service > 0) otherwise 0)
                      near (last((ratios.dscr otherwise 0) where debt.service > 0) otherwise 0) within 1e-6
                    """.formatted(
                                    choices.list(years, (chosen, period) -> chosen.between(10, 200)),
                                    Choices.halves(choices.between(2, 6)),
                                    choices.percent(0, 15),
                                    2026 + building,
                                    2026 + building + choices.between(1, years - building),
                                    choices.between(10, 900),
                                    choices.percent(10, 100));
        });
    }

    /** Built with a loan that pays its part of its own interest and fees: the balance on completion is the commitment. */
    @Test
    void aLoanThatPaysItsOwnInterestWhileBuildingComesOut() {
        Promise.holds(choices -> {
            int years = choices.between(2, 6);
            return Projects.head("2026..%d".formatted(2025 + years), "year")
                    + """
                    party lender "Lender"
                    party owner "Owner"
                    use ConstructionDebt as debt {
                      borrower = investor  lender  owner  spend = %s USD  gearing = %s  rate = %s/year  upfront = %s  commitment = %s/year
                      completion = %d
                    }
                    expect (last(debt.debt.closing where yes) otherwise 0) near debt.size within 1e-6 USD
                    expect debt.size near debt.gearing * debt.cost within 1e-6 USD
                    expect debt.equity near debt.all - debt.debt.drawn within 1e-9 USD
                    """.formatted(
                                    choices.list(years, (chosen, period) -> chosen.between(1, 300)),
                                    choices.percent(0, 90),
                                    choices.percent(0, 15),
                                    choices.percent(0, 4),
                                    choices.percent(0, 2),
                                    2026 + choices.between(1, years));
        });
    }
}
