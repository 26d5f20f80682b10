package org.claimstake.checks.library;

import org.junit.jupiter.api.Test;

/** Contracts, funds and orders of payment: what the parties have is what the market pays, whatever the settings and the future. */
final class SharingLawsTest {

    @Test
    void contractorStateAndCompanyShareWhatTheMarketPays() {
        Promise.holds(choices -> {
            int years = choices.between(2, 12);
            return Projects.head("2026..%d".formatted(2025 + years), "year")
                    + """
                    party company "State's company"
                    outside buyers, suppliers
                    random price : number line = lognormal(p10: 0.5, p90: 2)  assumed
                    line output    = price * %s USD
                    line operating = %s USD
                    line searching = if period_number == 1 then %d USD else 0
                    line building  = if period_number <= 2 then %d USD else 0
                    schedule shares by r : number -> percent whole { below 1: %d%%  below 1.5: %d%%  above: %d%% }
                    pay output                           from buyers   to investor   "Oil"
                    pay operating + searching + building from investor to suppliers  "Spending"
                    use ProductionSharingContract as psc {
                      contractor = investor  state  state_company = company  output  operating  exploration = searching
                      development = building  before = %d USD  royalty_rate = %s  tranche = %s  ceiling = %s  base = %s  unused = %s
                      uplift = %s  shares  r_counts = all_sold  falls_back = %s  company_keeps = %s  tax_is = %s  tax_rate = %s  write_off = %d years
                      covered = %s  part = %s  interest = %d%%/year
                    }
                    line spent = operating + searching + building
                    expect net(investor) + net(state) + net(company) + spent near output within 1e-6 USD
                    expect net(investor) near psc.contractor_cash within 1e-6 USD
                    expect net(state) + net(company) near psc.state_side within 1e-6 USD
                    expect psc.royalty + psc.cost.cost_product + psc.cost.unused_kept + psc.cost.unused_to_state +
                      psc.profit.investor_product + psc.profit.state_product near output within 1e-6 USD
                    expect sum(psc.cost.cost_product) <= psc.before + sum(operating + searching + building * (1 + psc.uplift)) + 1e-6 USD
                    expect psc.carried.closing >= 0 USD and psc.cost.waiting >= 0 USD
                    """.formatted(
                                    choices.list(years, (chosen, period) -> period < 2 ? 0 : chosen.between(0, 400)),
                                    choices.list(years, (chosen, period) -> period < 2 ? 0 : chosen.between(0, 90)),
                                    choices.between(0, 80),
                                    choices.between(0, 300),
                                    choices.between(0, 40),
                                    choices.between(40, 60),
                                    choices.between(60, 95),
                                    choices.between(0, 60),
                                    choices.percent(0, 20),
                                    choices.percent(0, 20),
                                    choices.percent(0, 100),
                                    choices.oneOf("gross", "net_of_royalty", "net_of_first_tranche", "net_of_both"),
                                    choices.oneOf("shared", "to_state", "own_split"),
                                    choices.percent(0, 40),
                                    choices.oneOf("yes", "no"),
                                    choices.oneOf("yes", "no"),
                                    choices.oneOf("own", "on_behalf"),
                                    choices.percent(0, 60),
                                    choices.between(1, 8),
                                    choices.percent(0, 100),
                                    choices.percent(0, 40),
                                    choices.between(0, 12));
        });
    }

    /** Both sides together have the project's cash; a carry is never below nothing and at most what was advanced with interest. */
    @Test
    void aPartOfTheStateMovesTheProjectsCashAndMakesNone() {
        Promise.holds(choices -> {
            int years = choices.between(1, 10);
            return Projects.head("2026..%d".formatted(2025 + years), "year")
                    + """
                    outside market
                    random price : number line = lognormal(p10: 0.5, p90: 2)  assumed
                    line calls    = %s USD
                    line earnings = price * %s USD
                    pay either way earnings - calls from market to investor  "Project"
                    use StateEquity as part {
                      investor  state  share = %s  kind = %s  calls  earnings  past_costs = %d USD  interest = %d%%/year
                      interest_from = %s  repaid_from = %s
                    }
                    expect net(investor) + net(state) near earnings - calls within 1e-6 USD
                    expect net(state) near part.state_keeps within 1e-6 USD
                    expect part.carry.closing >= 0 USD and part.carry.repaid <= part.its_part + 1e-9 USD
                    expect part.kind != free or abs(net(state) - part.share * above_zero(earnings)) <= 1e-6 USD
                    """.formatted(
                                    choices.list(years, (chosen, period) -> chosen.between(0, period < 3 ? 200 : 20)),
                                    choices.list(years, (chosen, period) -> chosen.between(-50, period < 2 ? 0 : 200)),
                                    choices.percent(0, 60),
                                    choices.oneOf("free", "paid", "carried"),
                                    choices.between(0, 100),
                                    choices.between(0, 20),
                                    choices.oneOf("call", "period_end"),
                                    choices.percent(0, 100));
        });
    }

    /** What was paid into a fund and what it earned was paid out, or is told as still there, put back to the end. */
    @Test
    void aFundPaysOutWhatItReceivedAndEarned() {
        Promise.holds(choices -> {
            int years = choices.between(1, 14);
            return Projects.head("2026..%d".formatted(2025 + years), "year")
                    + """
                    party fund "Fund"
                    outside markets
                    random earned : percent/year line = uniform(low: -30%%/year, high: 40%%/year)  assumed
                    line from_host = %s USD
                    line from_partner = %s USD
                    pay from_host    from state    to fund  "In"
                    pay from_partner from investor to fund  "In"
                    use FundDistribution as out {
                      host = state  partner = investor  fund  markets  from_host  from_partner  earns = earned
                      put_back_until = %d  pay_out = %d%%/year  claim = %d USD  interest = %d%%/year  shared_by = %s  partner_part = %s
                    }
                    line paid_out = out.out.returned + out.out.to_partner + out.out.to_host
                    expect sum(paid_out) + out.still_there near sum(from_host + from_partner + out.pot.grown) within 1e-6 USD
                    expect out.put_back_until > %d or out.still_there <= 1e-9 USD
                    expect cumulative(net(fund)) near out.pot.closing within 1e-6 USD
                    expect out.pot.closing >= 0 USD and out.owed.closing >= 0 USD
                    """.formatted(
                                    choices.list(years, (chosen, period) -> chosen.between(0, 90)),
                                    choices.list(years, (chosen, period) -> chosen.between(0, 90)),
                                    choices.between(2026, 2040),
                                    choices.between(0, 100),
                                    choices.between(0, 200),
                                    choices.between(0, 12),
                                    choices.oneOf("halves", "capital"),
                                    choices.percent(0, 100),
                                    2025 + years);
        });
    }

    /** A stream moves metal and money between two; its account ends where deposit, credits and refund put it. */
    @Test
    void aStreamGivesTheStreamerWhatTheMineGivesUp() {
        Promise.holds(choices -> {
            int years = choices.between(1, 10);
            int first = choices.between(1, 60);
            int second = first + choices.between(0, 60);
            return Projects.head("2026..%d".formatted(2025 + years), "year")
                    + """
                    random chance : number line = lognormal(p10: 0.5, p90: 2)  assumed
                    line mined = %s oz
                    line spot  = chance * 100 USD/oz
                    use Stream as stream {
                      mine = investor  streamer = state  deposit = %d USD  paid_on = 2026  mined  first_share = %s  first_step = %d oz
                      second_share = %s  second_step = %d oz  third_share = %s  spot
                      fixed_price = %d USD/oz  spot_part = %s  later_part = %s  term_ends = %d  refunded = %s
                    }
                    expect net(investor) + net(state) near 0 USD within 1e-6 USD
                    expect stream.delivered <= mined + 1e-9 oz
                    expect stream.paid <= stream.worth + 1e-6 USD
                    expect stream.deposit near sum(stream.uncredited.credited + stream.uncredited.refunded) +
                      (last(stream.uncredited.closing where yes) otherwise 0 USD) within 1e-6 USD
                    """.formatted(
                                    choices.list(years, (chosen, period) -> chosen.between(0, 100)),
                                    choices.between(0, 5000),
                                    choices.percent(1, 50),
                                    first,
                                    choices.percent(1, 50),
                                    second,
                                    choices.percent(0, 50),
                                    choices.between(0, 120),
                                    choices.percent(0, 60),
                                    choices.percent(0, 90),
                                    choices.between(2027, 2040),
                                    choices.oneOf("yes", "no"));
        });
    }

    /** Paid for is taken, made up, in the bank, or lapsed: nobody pays twice for a tonne, nobody takes one unpaid. */
    @Test
    void takeOrPayCountsEveryTonneOnce() {
        Promise.holds(choices -> {
            int years = choices.between(1, 10);
            return Projects.head("2026..%d".formatted(2025 + years), "year")
                    + """
                    random price : USD/t line = lognormal(p10: 5 USD/t, p90: 20 USD/t)  assumed
                    line contract = %s t
                    line wanted   = %s t
                    use TakeOrPay as take {
                      seller = investor  buyer = state  contract  wanted  minimum_share = %s  price  made_up_above = %s  life = %d years
                    }
                    expect net(investor) + net(state) near 0 USD within 1e-9 USD
                    expect sum(take.paid_for) near sum(wanted) + sum(take.bank.lapsed) + take.left_in_bank within 1e-6 t
                    expect take.paid_for >= take.minimum_quantity - 1e-9 t
                    """.formatted(
                                    choices.list(years, (chosen, period) -> chosen.between(0, 100)),
                                    choices.list(years, (chosen, period) -> chosen.between(0, 150)),
                                    choices.percent(0, 100),
                                    choices.oneOf("minimum", "contract_quantity"),
                                    choices.between(1, 8));
        });
    }

    @Test
    void theOrderOfPaymentsPaysOutWhatCameIn() {
        Promise.holds(choices -> {
            int years = choices.between(1, 10);
            Choices.IntRange due = (chosen, period) -> chosen.between(0, 60);
            return Projects.head("2026..%d".formatted(2025 + years), "year")
                    + """
                    party lender "Lender"
                    party owner "Owner"
                    party trustee "Trustee"
                    outside suppliers, market
                    random chance : number line = lognormal(p10: 0.5, p90: 2)  assumed
                    line cash = chance * %s USD
                    pay either way cash from market to investor  "Sales"
                    use DebtWaterfall as order {
                      borrower = investor  suppliers  state  lender  owner  trustee  cash  running = %s USD  tax = %s USD
                      fees = %s USD  interest = %s USD  principal = %s USD  reserve_asks = %d USD  fund = %d USD  loan = %d USD
                      sweep = %s  subordinate = %s USD  unpaid = %s  late = %d%%/year
                    }
                    expect net(investor) near 0 USD within 1e-6 USD
                    expect net(state) + net(lender) + net(owner) + net(trustee) + order.payments.running near cash within 1e-6 USD
                    expect order.missed >= 0 USD and order.reserve.closing >= 0 USD
                    """.formatted(
                                    choices.list(years, (chosen, period) -> chosen.between(-100, 300)),
                                    choices.list(years, due),
                                    choices.list(years, due),
                                    choices.list(years, due),
                                    choices.list(years, due),
                                    choices.list(years, due),
                                    choices.between(0, 80),
                                    choices.between(0, 20),
                                    choices.between(0, 300),
                                    choices.percent(0, 100),
                                    choices.list(years, due),
                                    choices.oneOf("carried", "gone"),
                                    choices.between(0, 12));
        });
    }

    @Test
    void rankedAndEqualClaimsShareTheWhole() {
        Promise.holds(choices -> {
            int years = choices.between(1, 8);
            Choices.IntRange due = (chosen, period) -> chosen.between(0, 60);
            return Projects.head("2026..%d".formatted(2025 + years), "year")
                    + """
                    random chance : number line = lognormal(p10: 0.3, p90: 3)  assumed
                    line cash = chance * %s USD
                    line a = %s USD
                    line b = %s USD
                    line c = %s USD
                    use RankedClaims as ranked { cash  first = a  second = b  third = c  unpaid_is = %s  interest = %d%%/year }
                    use EqualClaims as equal { cash  claim1 = a  claim2 = b  claim3 = c }
                    expect ranked.to_first + ranked.to_second + ranked.to_third + ranked.left near cash within 1e-9 USD
                    expect equal.to_claim1 + equal.to_claim2 + equal.to_claim3 + equal.left   near cash within 1e-9 USD
                    expect ranked.to_second <= 1e-9 USD or ranked.cascade.first.unpaid <= 1e-9 USD
                    expect equal.left <= 1e-9 USD or (equal.to_claim1 >= a - 1e-9 USD and equal.to_claim2 >= b - 1e-9 USD)
                    expect abs(equal.to_claim1 * b - equal.to_claim2 * a) <= 1e-6 USD^2
                    """.formatted(
                                    choices.list(years, (chosen, period) -> chosen.between(0, 100)),
                                    choices.list(years, due),
                                    choices.list(years, due),
                                    choices.list(years, due),
                                    choices.oneOf("lost", "waits"),
                                    choices.between(0, 15));
        });
    }
}
