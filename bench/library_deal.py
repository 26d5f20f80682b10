#!/usr/bin/env python3
"""Seven instruments of the library's shelf deal/, drawn at random and computed a second time.

    bench/library_deal.py SEED FOLDER && stake check FOLDER

writes a case of twelve years in which each instrument is used several times with random flows, and expects of each what the
plain arithmetic below says. It steps through the years with numbers alone and knows nothing of the program.
"""

import random

import drawn
from drawn import FIRST, YEARS, flows, text


def cost_recovery(case):
    """A ceiling of 55 % less royalty and tranche, a credit first, uplift on development, what waits grows by 7 %."""
    ceiling, uplift, interest, credit = 0.55, 0.2, 0.07, 0.1
    for number, order in enumerate(["exploration_first", "development_first", "in_proportion"]):
        for base in ["gross", "net_of_royalty", "net_of_both"]:
            output = flows(0, 200, 0.1)
            royalty = [round(0.1 * x, 6) for x in output]
            tranche = [round(0.05 * x, 6) for x in output]
            running, exploring, building = flows(0, 40), flows(0, 50, 0.6), flows(0, 120, 0.6)
            credits = operating = exploration = development = 0.0
            rows = []
            for year in range(YEARS):
                left = output[year] - royalty[year] - tranche[year]
                of = {"gross": output[year], "net_of_royalty": output[year] - royalty[year], "net_of_both": left}[base]
                limit = room = min(ceiling * of, left)
                credits += credit * building[year]
                taken = min(credits, room)
                credits, room = credits - taken, room - taken
                operating = operating * (1 + interest) + running[year]
                taken = min(operating, room)
                operating, room = operating - taken, room - taken
                exploration = exploration * (1 + interest) + exploring[year]
                development = development * (1 + interest) + building[year] * (1 + uplift)
                if order == "exploration_first":
                    first = min(exploration, room)
                    second = min(development, room - first)
                elif order == "development_first":
                    second = min(development, room)
                    first = min(exploration, room - second)
                else:
                    part = min(1, room / (exploration + development)) if exploration + development else 0
                    first, second = part * exploration, part * development
                exploration, development, room = exploration - first, development - second, room - first - second
                used = limit - room
                rows.append((used, 0.4 * room, 0.6 * room, left - limit, credits + operating + exploration + development))
            name = f"cost_{number}_{base}"
            case.use("CostRecovery", name, investor="a", state="b", output=text(output), royalty=text(royalty),
                     first_tranche=text(tranche), ceiling="55%", base=base, unused="own_split", unused_split="40%",
                     operating=text(running), exploration=text(exploring), development=text(building), order=order,
                     uplift="20%", interest="7%/year", credit="10%")
            for at, line in enumerate(["cost_product", "unused_to_state", "unused_kept", "profit_product", "waiting"]):
                case.expect(f"{name}.{line}", [row[at] for row in rows])


def return_share(case):
    """Three returns: what the contractor lacks of each is filled in turn, at the share below it."""
    returns, shares = [0.08, 0.15, 0.25], [0.1, 0.4, 0.6, 0.85]
    for number in range(3):
        other = [round(random.uniform(-150, 40) if year < 4 else random.uniform(-20, 60), 3) for year in range(YEARS)]
        product = [0 if year < 2 else round(random.uniform(0, 150), 3) for year in range(YEARS)]
        lacks, state = [0.0] * 3, []
        for year in range(YEARS):
            lacks = [lack * (1 + rate) for lack, rate in zip(lacks, returns)]
            left, kept, taken = product[year], 0.0, 0.0
            for tier, share in enumerate(shares):
                part = left
                if tier < 3:
                    part = min(left, max(0, lacks[tier] - other[year] - kept) / (1 - share))
                left, kept, taken = left - part, kept + (1 - share) * part, taken + share * part
            lacks = [max(0, lack - other[year] - kept) for lack in lacks]
            state.append(taken)
        name = f"return_{number}"
        case.use("ReturnShare", name, investor="a", state="b", profit_product=text(product), other_cash=text(other),
                 compounded="by_power", lowest_share="10%", first_return="8%/year", first_share="40%",
                 second_return="15%/year", second_share="60%", third_return="25%/year", third_share="85%")
        case.expect(f"{name}.state_product", state)


def stream(case):
    """Steps of the share at 60,000 and 120,000 oz, of the price at 90,000, crossed within a year."""
    shares, steps, price_step = [0.375, 0.3, 0.05], [60_000, 120_000], 90_000
    for number in range(3):
        mined, spot = flows(0, 100_000, 0.1), [round(random.uniform(50, 3000), 2) for _ in range(YEARS)]
        before, deposit = 0.0, 5e7
        delivered, paid, uncredited = [], [], []
        for year in range(YEARS):
            rest, now = mined[year], 0.0
            for tier, share in enumerate(shares):
                part = min(rest, max(0, steps[tier] - before - now) / share) if tier < 2 else rest
                rest, now = rest - part, now + share * part
            early = min(now, max(0, price_step - before))
            cash = early * min(spot[year], 100) + (now - early) * 0.8 * spot[year]
            before, deposit = before + now, max(0, deposit - now * spot[year] + cash)
            delivered.append(now)
            paid.append(cash)
            uncredited.append(deposit)
        name = f"stream_{number}"
        case.use("Stream", name, mine="a", streamer="b", deposit="50_000_000 USD", paid_on=f"{FIRST}-01-01",
                 mined=text(mined, "oz(gold)"), first_share="37.5%", first_step="60_000 oz(gold)", second_share="30%",
                 second_step="120_000 oz(gold)", third_share="5%", spot=text(spot, "USD/oz(gold)"),
                 fixed_price="100 USD/oz(gold)", spot_part="0%", price_step="90_000 oz(gold)", later_fixed="0",
                 later_part="80%", refunded="no")
        case.expect(f"{name}.delivered", delivered, "oz(gold)", "1e-5")
        case.expect(f"{name}.paid", paid, within="0.01")
        case.expect(f"{name}.uncredited.closing", uncredited, within="0.05")


def take_or_pay(case):
    """80 of 100 are paid for at least; what was not taken may be made up for three years, the oldest first."""
    for number in range(4):
        threshold = [80, 100][number % 2]
        wanted, bank = flows(40, 140, 0.1), []
        paid, lapsed, closing = [], [], []
        for year in range(YEARS):
            lapsed.append(sum(quantity for put, quantity in bank if year - put > 3))
            bank = [entry for entry in bank if year - entry[0] <= 3]
            made_up = 0.0
            for entry in bank:
                part = min(entry[1], max(0, wanted[year] - threshold) - made_up)
                entry[1] -= part
                made_up += part
            bank.append([year, max(0, 80 - wanted[year])])
            paid.append(5 * max(wanted[year] - made_up, 80))
            closing.append(sum(quantity for _, quantity in bank))
        name = f"taken_{number}"
        case.use("TakeOrPay", name, seller="a", buyer="b", contract="100 bbl", wanted=text(wanted, "bbl"),
                 minimum_share="80%", price="5 USD/bbl", life="3 years",
                 made_up_above=["minimum", "contract_quantity"][number % 2])
        case.expect(f"{name}.paid", paid)
        case.expect(f"{name}.bank.lapsed", lapsed, "bbl")
        case.expect(f"{name}.bank.closing", closing, "bbl")


def promote(case):
    """60 % of costs for half of the income, 30 % of it once the costs are back."""
    for number in range(4):
        reopens = number % 2 == 0
        costs, income = flows(0, 80, 0.5), flows(-10, 90)
        waits, paid_out, borne, earned = 0.0, False, 0.0, []
        for year in range(YEARS):
            borne += 0.6 * costs[year]
            waits += 0.6 * costs[year] if reopens or not paid_out else 0
            came = max(0, income[year])
            back = min(waits, 0.5 * came)
            waits -= back
            before = came if waits > 1e-12 else min(came, back / 0.5)
            earned.append(0.5 * before + 0.3 * (came - before))
            paid_out = paid_out or (waits <= 1e-12 and borne > 0)
        name = f"promote_{number}"
        case.use("Promote", name, comer="a", owner="b", paid_share="60%", earned_share="50%", later_share="30%",
                 reopens="yes" if reopens else "no", costs=text(costs), income=text(income))
        case.expect(f"{name}.earned", earned)


def state_equity(case):
    """15 % carried at 8 %, repaid out of 70 % of its share; interest from the call is that of half a year."""
    for number, begins in enumerate(["period_end", "call"]):
        calls, earnings = flows(0, 80, 0.5), flows(-10, 90)
        owed, kept = 0.0, []
        for year in range(YEARS):
            lent = 0.15 * calls[year]
            owed = owed * 1.08 + lent * (1.08 ** 0.5 if begins == "call" else 1)
            came = 0.15 * max(0, earnings[year])
            repaid = min(owed, 0.7 * came)
            owed -= repaid
            kept.append(came - repaid)
        case.use("StateEquity", f"equity_{number}", investor="a", state="b", share="15%", kind="carried", calls=text(calls),
                 earnings=text(earnings), interest="8%/year", interest_from=begins, repaid_from="70%")
        case.expect(f"equity_{number}.state_keeps", kept)


def resource_backed_loan(case):
    """150 at 6 %, three years of grace, six instalments; an escrow of 1.2 times the next service."""
    rate, cover = 0.06, 1.2
    for number in range(4):
        added, recourse = number % 2 == 1, number < 2
        drawn, proceeds = [100.0, 50.0] + [0.0] * (YEARS - 2), flows(0, 40)
        owed, service = 0.0, []
        for year in range(YEARS):
            interest = owed * rate
            instalment = owed / (9 - year) if 3 <= year < 9 else 0
            grace = added and year < 3
            service.append(0 if grace else interest + instalment)
            owed += drawn[year] - instalment + (interest if grace else 0)
        arrears = escrow = 0.0
        paid, unpaid, closing = [], [], []
        for year in range(YEARS):
            arrears *= 1 + rate
            needed = cover * (service[year + 1] if year + 1 < YEARS else 0)
            pot = escrow + proceeds[year]
            served = min(service[year], pot)
            old = min(arrears, pot - served)
            kept = min(needed, pot - served - old)
            short = service[year] - served
            filled = short + needed - kept if recourse else 0
            arrears += (0 if recourse else short) - old
            paid.append(old + (service[year] if recourse else served))
            unpaid.append(0 if recourse else short)
            over = year == YEARS - 1 or (service[year] + needed == 0 and arrears < 1e-12)
            escrow = 0 if over else pot + filled - paid[-1] - (pot - served - old - kept)
            closing.append(escrow)
        name = f"loan_{number}"
        case.use("ResourceBackedLoan", name, borrower="a", lender="b", drawn=text(drawn), rate="6%/year",
                 grace_interest="added" if added else "paid", first_instalment=f"{FIRST + 3}-01-01", over="6 years",
                 proceeds=text(proceeds), cover="1.2", recourse="yes" if recourse else "no")
        for line, values in [("service", service), ("paid", paid), ("unpaid", unpaid), ("escrow.closing", closing)]:
            case.expect(f"{name}.{line}", values)


def main():
    case = drawn.Case("Random deals", 'party a  "One side"', 'party b  "The other"', "good gold")
    instruments = [cost_recovery, return_share, stream, take_or_pay, promote, state_equity, resource_backed_loan]
    drawn.write(case, instruments, __doc__)


if __name__ == "__main__":
    main()
