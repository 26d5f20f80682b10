#!/usr/bin/env python3
"""Instruments of income tax and debt, drawn at random and computed a second time.

    bench/library_tax_and_debt.py SEED FOLDER && stake check FOLDER

writes a case of twelve years in which each instrument is used several times with random flows, and expects of each what the
plain arithmetic below says. Depreciation keeps every year's spending apart and asks each time which way gives more; losses are
a list of years; the loan that pays its own fees is found by trial, not by its formula. It knows nothing of the program.
"""

import random

import drawn
from drawn import FIRST, YEARS, flows, text


def straight_line(case):
    for number, life in enumerate([3, 5, 2.5, 7]):
        for half in [False, True]:
            spend = flows(0, 100, 0.5)
            allowed = [0.0] * YEARS
            for year, cost in enumerate(spend):
                first, rest, at = (0.5 if half else 1.0), cost, year
                while rest > 1e-12 and at < YEARS:
                    part = min(rest, cost / life * (first if at == year else 1))
                    if half and at > year and life != int(life):
                        part = min(rest, cost / life)
                    allowed[at] += part
                    rest, at = rest - part, at + 1
            if half and life != int(life):
                continue
            name = f"straight_{number}_{'half' if half else 'whole'}"
            case.use("StraightLine", name, spend=text(spend), life=f"{life} years", begins="when_spent",
                     part_year="half" if half else "whole")
            case.expect(f"{name}.allowance", allowed)


def declining(case):
    for number, (rate, life, first, ends) in enumerate([
            (0.4, 5, 0.5, "equal_parts"), (0.2, 10, 0.5, "equal_parts"), (0.25, 8, 1.0, "equal_parts"), (0.3, 6, 1.0, "in_last_year"),
            (0.25, 9, 1.0, "never"), (0.15, 10, 1.0, "equal_parts"), (0.5, 3, 0.5, "equal_parts"), (0.4, 5, 0.125, "equal_parts")]):
        spend = flows(0, 100, 0.4)
        allowed = [0.0] * YEARS
        for year, cost in enumerate(spend):
            book, left = cost, float(life)
            for at in range(year, YEARS):
                part_of_year = first if at == year else 1.0
                falling = rate * book * part_of_year
                if ends == "never":
                    part = falling
                elif ends == "in_last_year":
                    part = book if left <= 1 + 1e-9 else falling
                else:
                    level = book if left <= part_of_year + 1e-9 else book * part_of_year / left
                    part = max(falling, level)
                part = min(part, book)
                allowed[at] += part
                book, left = book - part, left - part_of_year
        name = f"declining_{number}"
        case.use("DecliningBalance", name, spend=text(spend), rate=f"{rate * 100}%/year", life=f"{life} years", ends=ends,
                 first_part=f"{first * 100}%")
        case.expect(f"{name}.allowance", allowed)


def units(case):
    for number in range(4):
        spend, output = flows(0, 100, 0.5), flows(0, 20, 0.3)
        left, there = [], 60.0
        for year in range(YEARS):
            left.append(round(there, 6))
            there = max(0.0, there - output[year]) * random.choice([1, 1, 1, 0.8, 1.2])
        book, allowed = 0.0, []
        for year in range(YEARS):
            book += spend[year]
            base = max(0.0, book - 10)
            if output[year] <= 0:
                part = 0.0
            elif output[year] >= left[year]:
                part = base
            else:
                part = base * output[year] / left[year]
            book -= part
            allowed.append(part)
        case.use("UnitsOfProduction", f"units_{number}", spend=text(spend), salvage="10 USD", output=text(output, "t"), left=text(left, "t"))
        case.expect(f"units_{number}.allowance", allowed)


def pools(case):
    for number, new_part in enumerate([1.0, 0.5, 0.75]):
        bought, sold = flows(0, 80, 0.4), flows(0, 60, 0.6)
        pool, allowed, charges = 50.0, [], []
        for year in range(YEARS):
            pool += bought[year]
            taken = min(pool, sold[year])
            pool -= taken
            charges.append(sold[year] - taken)
            part = pool if year == 9 else min(pool, 0.25 * (pool - (1 - new_part) * max(0.0, bought[year] - sold[year])))
            pool -= part
            allowed.append(part)
        case.use("DepreciationPool", f"pool_{number}", rate="25%/year", opening="50 USD", bought=text(bought), sold=text(sold),
                 new_part=f"{new_part * 100}%", ends=f"{FIRST + 9}-05-01")
        case.expect(f"pool_{number}.allowance", allowed)
        case.expect(f"pool_{number}.charge", charges)


def take_oldest(waiting, wanted):
    """Takes from a list of [year, amount], the oldest first; what was taken."""
    taken = 0.0
    for entry in waiting:
        part = min(entry[1], wanted - taken)
        entry[1] -= part
        taken += part
    return taken


def losses(case):
    for number, (share, allowance, serves, interest) in enumerate([(0.5, 5, 99, 0), (0.8, 0, 3, 0), (1.0, 0, 5, 0.06), (0.3, 10, 2, 0)]):
        result = flows(-80, 80, 0.1)
        waiting, used, lapsed = [], [], []
        for year in range(YEARS):
            for entry in waiting:
                entry[1] *= 1 + interest
            gone = sum(entry[1] for entry in waiting if year - entry[0] > serves)
            waiting = [entry for entry in waiting if year - entry[0] <= serves]
            profit = max(0.0, result[year])
            most = min(profit, allowance) + share * max(0.0, profit - allowance)
            used.append(take_oldest(waiting, most))
            lapsed.append(gone)
            waiting.append([year, max(0.0, -result[year])])
        case.use("LossRelief", f"losses_{number}", result=text(result), share=f"{share * 100}%", allowance=f"{allowance} USD",
                 serves=f"{serves} years", interest=f"{interest * 100}%/year")
        case.expect(f"losses_{number}.relief", used)
        case.expect(f"losses_{number}.losses.lapsed", lapsed)


def interest_limit(case):
    for number, waits in enumerate(["nothing", "interest", "interest_and_room"]):
        interest, taxable, depreciation = flows(0, 40), flows(-30, 60, 0), flows(0, 20)
        denied_before, spare, deducted = [], [], []
        for year in range(YEARS):
            spare = [entry for entry in spare if year - entry[0] <= 5]
            most = max(0.0, 0.3 * (taxable[year] + interest[year] + depreciation[year]))
            room = max(most, 3.0)
            back = take_oldest(spare, max(0.0, interest[year] - room))
            denied = max(0.0, interest[year] - room - back)
            again = take_oldest(denied_before, max(0.0, room - interest[year]))
            if waits != "nothing":
                denied_before.append([year, denied])
            if waits == "interest_and_room":
                spare.append([year, max(0.0, most - interest[year] - again)])
            deducted.append(interest[year] - denied + again)
        case.use("InterestLimit", f"limit_{number}", interest=text(interest), taxable=text(taxable), depreciation=text(depreciation),
                 share="30%", floor="3 USD", waits=waits)
        case.expect(f"limit_{number}.deducted", deducted)


def fences(case):
    for number, fence in enumerate(["fenced", "one_way", "consolidated"]):
        own = [flows(-60, 80, 0.1) for _ in range(3)]
        may = [False, True, True]
        waiting, common, taxes = [0.0] * 3, 0.0, [[], [], []]
        gains = [sum(max(0.0, x[year]) for x in own) for year in range(YEARS)]
        minus = [sum(max(0.0, -x[year]) for x in own) for year in range(YEARS)]
        leaving = [sum(max(0.0, -own[i][year]) for i in range(3) if may[i]) for year in range(YEARS)]
        for year in range(YEARS):
            if fence == "consolidated":
                base = max(0.0, gains[year] - minus[year])
                used = min(common, base)
                common += max(0.0, minus[year] - gains[year]) - used
            for i in range(3):
                profit = max(0.0, own[i][year])
                part = profit / gains[year] if gains[year] else 0.0
                if fence == "consolidated":
                    taxes[i].append(0.3 * part * (base - used))
                    continue
                taken = min(leaving[year], gains[year]) if fence == "one_way" else 0.0
                received = part * taken
                mine = min(waiting[i], profit - received)
                loss = max(0.0, -own[i][year])
                gone = loss * taken / leaving[year] if fence == "one_way" and may[i] and leaving[year] else 0.0
                waiting[i] += loss - gone - mine
                taxes[i].append(0.3 * (profit - received - mine))
        for i in range(3):
            name = f"fence_{number}_{i}"
            case.use("RingFence", name, investor="a", state="b", rate="30%", fence=fence, own=text(own[i]), gains=text(gains),
                     losses=text(minus), may_leave="yes" if may[i] else "no", leaving=text(leaving))
            case.expect(f"{name}.tax", taxes[i])


def carry_back(case):
    for number, reach in enumerate([99, 3, 1]):
        profit, loss = flows(0, 50, 0.3), flows(0, 70, 0.5)
        rates = [random.choice([0.2, 0.3, 0.5]) for _ in range(YEARS)]
        tax = [rate * x for rate, x in zip(rates, profit)]
        past, repaid = [], []
        for year in range(YEARS):
            past = [entry for entry in past if year - entry[0] <= reach]
            wanted, back = loss[year], 0.0
            for entry in reversed(past):
                part = min(entry[1], wanted)
                entry[1] -= part
                wanted -= part
                back += part * entry[2]
            repaid.append(back)
            past.append([year, profit[year], rates[year]])
        case.use("CarryBack", f"back_{number}", investor="a", state="b", profit=text(profit), tax=text(tax), loss=text(loss),
                 reach=f"{reach} years")
        case.expect(f"back_{number}.repaid", repaid)


def minimum(case):
    for number in range(2):
        ordinary, base = flows(0, 20), flows(-20, 300)
        waiting, tax = [], []
        for year in range(YEARS):
            waiting = [entry for entry in waiting if year - entry[0] <= 4]
            least = max(0.0, 0.02 * base[year])
            used = take_oldest(waiting, max(0.0, ordinary[year] - least))
            waiting.append([year, max(0.0, least - ordinary[year])])
            tax.append(max(ordinary[year], least) - used)
        case.use("MinimumTax", f"least_{number}", investor="a", state="b", ordinary=text(ordinary), rate="2%", base=text(base),
                 excess="credited", serves="4 years")
        case.expect(f"least_{number}.tax", tax)


def loans(case):
    for number, shape in enumerate(["equal_payments", "equal_parts", "at_maturity", "fixed_payments"]):
        for grace in ["interest_paid", "interest_added", "interest_waits"]:
            drawn = [round(random.uniform(10, 60), 3) if year < 3 else 0.0 for year in range(YEARS)]
            rates = [random.choice([0.04, 0.08, 0.11])] * YEARS
            begin, end, balloon = 3, 10, 7.0 if shape == "equal_payments" else 0.0
            debt, accrued, service, closing = 0.0, 0.0, [], []
            for year in range(YEARS):
                accrued += rates[year] * debt
                paid = repaid = 0.0
                if year < begin:
                    if grace == "interest_paid":
                        paid, accrued = accrued, 0.0
                    elif grace == "interest_added":
                        debt, accrued = debt + accrued, 0.0
                elif year < end:
                    left = end - year
                    if year == end - 1:
                        part = debt
                    elif shape == "equal_payments":
                        rate = rates[year]
                        later = (1 - (1 + rate) ** (1 - left)) / rate
                        level = (debt + accrued - balloon / (1 + rate) ** (left - 1)) / (1 + later)
                        part = max(0.0, level - accrued)
                    elif shape == "equal_parts":
                        part = debt / left
                    elif shape == "at_maturity":
                        part = 0.0
                    else:
                        part = min(debt, max(0.0, 12.0 - accrued))
                        short = max(0.0, accrued - 12.0)
                        debt, accrued = debt + short, accrued - short
                    paid, accrued, repaid = accrued, 0.0, part
                    debt -= part
                debt += drawn[year]
                service.append(paid + repaid)
                closing.append(debt)
            name = f"loan_{number}_{grace}"
            case.use("Loan", name, borrower="a", lender="b", drawn=text(drawn), draws="at_end", rate=f"{rates[0] * 100}%/year",
                     days="thirty_360", shape=shape, sum_fixed="12 USD", first_repays=f"{FIRST + begin}-01-01",
                     maturity=f"{FIRST + end}-01-01", grace=grace, balloon=f"{balloon} USD")
            case.expect(f"{name}.service", service)
            case.expect(f"{name}.debt.closing", closing)


def construction(case):
    """The size by trial: draw with a guess of the commitment, and halve until the balance is the guess."""
    for number, (gearing, rate, upfront, idle) in enumerate([(0.7, 0.08, 0.02, 0.01), (0.6, 0.12, 0.03, 0.0), (0.85, 0.05, 0.0, 0.015)]):
        spend = [round(random.uniform(20, 90), 3) if year < 4 else 0.0 for year in range(YEARS)]

        def balance(size):
            debt = 0.0
            for year in range(4):
                debt += gearing * (spend[year] + rate * debt + idle * (size - debt) + (upfront * size if year == 0 else 0.0))
            return debt

        low, high = 0.0, 10_000.0
        for _ in range(200):
            middle = (low + high) / 2
            low, high = (middle, high) if balance(middle) > middle else (low, middle)
        name = f"build_{number}"
        case.use("ConstructionDebt", name, borrower="a", lender="b", owner="c", spend=text(spend), gearing=f"{gearing * 100}%",
                 rate=f"{rate * 100}%/year", upfront=f"{upfront * 100}%", commitment=f"{idle * 100}%/year", completion=f"{FIRST + 4}-01-01")
        case.lines.append(f"expect {name}.size near {low!r} USD within 1e-6 USD")
        case.lines.append(f"expect at({name}.debt.closing, {FIRST + 3}) near {balance(low)!r} USD within 1e-6 USD")


def sculpted(case):
    for number, share in enumerate([1.0, 0.5]):
        cash = [round(random.uniform(10, 60), 3) for _ in range(YEARS)]
        size = sum(cash[year] / 1.3 / 1.07 ** (year - 1) for year in range(2, 10))
        cost = round(size / 0.9, 6)
        lent = min(size, share * cost)
        debt, repaid = lent, [0.0, 0.0]
        for year in range(2, 10):
            service = cash[year] / 1.3 * lent / size
            repaid.append(service - 0.07 * debt)
            debt -= repaid[-1]
        repaid += [0.0, 0.0]
        name = f"shape_{number}"
        case.use("SculptedDebt", name, borrower="a", lender="b", cash=text(cash), cover="1.3", rate="7%/year",
                 first_repays=f"{FIRST + 2}-01-01", maturity=f"{FIRST + 10}-01-01", cost=f"{cost!r} USD", gearing=f"{share * 100}%")
        case.lines.append(f"expect {name}.size near {lent!r} USD within 1e-5 USD")
        case.expect(f"{name}.debt.repaid - {name}.debt.added", repaid, within="1e-5")


def ranks(case):
    for number, unpaid in enumerate(["carried", "gone"]):
        cash = flows(-20, 120, 0.05)
        due = {key: flows(0, top) for key, top in [("running", 25), ("tax", 12), ("fees", 3), ("interest", 20), ("principal", 30),
                                                    ("reserve_asks", 15), ("fund", 8), ("subordinate", 10)]}
        reserve = late_interest = late_principal = 0.0
        dividends, overdue = [], []
        for year in range(YEARS):
            left = max(0.0, cash[year] + reserve)
            late_interest = late_interest * 1.1 + due["interest"][year]
            late_principal = late_principal * 1.1 + due["principal"][year]
            for key in ["running", "tax", "fees", "interest", "principal", "reserve_asks", "fund"]:
                asked = {"interest": late_interest, "principal": late_principal}.get(key, due[key][year])
                paid = min(left, asked)
                left -= paid
                if key == "interest":
                    late_interest -= paid
                elif key == "principal":
                    late_principal -= paid
                elif key == "reserve_asks":
                    reserve = paid
            sweep = min(40.0, 0.5 * left)
            left -= sweep
            left -= min(left, due["subordinate"][year])
            if unpaid == "gone":
                late_interest = late_principal = 0.0
            dividends.append(left)
            overdue.append(late_interest + late_principal)
        name = f"ranks_{number}"
        case.use("DebtWaterfall", name, borrower="a", suppliers="b", state="c", lender="b", owner="d", trustee="c", cash=text(cash),
                 loan="40 USD", sweep="50%", unpaid=unpaid, late="10%/year", **{key: text(value) for key, value in due.items()})
        case.expect(f"{name}.payments.dividend", dividends)
        case.expect(f"{name}.missed", overdue)


def clearing(case):
    for number in range(2):
        cost = [round(random.uniform(80, 140), 3) for _ in range(YEARS)]
        provided, fund = [], 0.0
        for year in range(YEARS):
            given = 0.0
            if 1 <= year <= 8:
                grown = sum(x * 1.04 ** (9 - at) for at, x in enumerate(provided))
                given = max(0.0, cost[year] - grown) / 1.04 ** (9 - year) / (9 - year)
            provided.append(given)
        spent = [0.0] * 9 + [100.0, 0.0, 0.0]
        fund, short = 0.0, []
        for year in range(YEARS):
            fund = fund * 1.03 + provided[year]
            used = min(fund, spent[year])
            fund -= used
            short.append(spent[year] - used)
        name = f"clearing_{number}"
        case.use("Decommissioning", name, investor="a", state="b", trustee="c", suppliers="d", bank="b", provision="by_years_left",
                 cost=text(cost), spent=text(spent), starts=f"{FIRST + 1}-01-01", last_year=f"{FIRST + 8}-01-01",
                 clearing=f"{FIRST + 9}-01-01", uplift="4%/year", earns="3%/year", output="1 t", left="1 t", relief="when_spent",
                 cleared=f"{FIRST + 10}-06-01", surplus="to_state")
        case.expect(f"{name}.provided", provided)
        case.expect(f"{name}.short", short)


def main():
    case = drawn.Case("Random taxes and debts", 'party a  "One side"', 'party b  "The other"', 'party c  "A third"',
                      'party d  "A fourth"')
    instruments = [straight_line, declining, units, pools, losses, interest_limit, fences, carry_back, minimum, loans, construction,
                   sculpted, ranks, clearing]
    folder = drawn.write(case, instruments, __doc__)
    (folder / "stake.yaml").write_text('title: "Random taxes and debts"\nlicence: CC-BY-4.0\n')


if __name__ == "__main__":
    main()
