#!/usr/bin/env python3
"""Instruments of the library's shelves process/, finance/ and project/, drawn at random and computed a second time.

    bench/library_measures.py SEED FOLDER && stake check FOLDER

writes a case of twelve years in which each instrument is used several times with random flows, and expects of each what the
plain arithmetic below says. It steps through the years with numbers alone, adds up declines day by day instead of by their
formulas, and knows nothing of the program.
"""

import random

import drawn
from drawn import FIRST, YEARS, flows, text


class Case(drawn.Case):
    def expect_share(self, what, value):
        self.lines.append(f"expect {what} near {value * 100!r}% within 0.0000001%")

    def expect_one(self, what, value, unit="", within="1e-6"):
        self.lines.append(f"expect {what} near {value!r} {unit} within {within} {unit}".replace("  ", " "))


def relief_pool(case):
    """Vintages by hand: each grows, the oldest is used first, and what is older than the life is gone."""
    for number in range(4):
        life, uplift, once = random.choice([2, 3, 20]), round(random.uniform(0, 0.2), 3), random.choice([0.0, 0.2])
        added, limit = flows(0, 100), flows(-50, 120)
        vintages, used, left = [], [], []
        for year in range(YEARS):
            vintages = [[put, amount * (1 + uplift)] for put, amount in vintages]
            vintages = [[put, amount] for put, amount in vintages if year - put <= life]
            vintages.append([year, added[year] * (1 + once)])
            room = max(0, limit[year])
            taken = 0.0
            for vintage in vintages:
                part = min(vintage[1], room)
                vintage[1], room, taken = vintage[1] - part, room - part, taken + part
            used.append(taken)
            left.append(sum(amount for _, amount in vintages))
        name = f"pool_{number}"
        case.use("ReliefPool", name, added=text(added), limit=text(limit), once=f"{once * 100}%",
                 uplift=f"{uplift * 100}%/year",
                 waits_from="end_of_period", life=f"{life} years")
        case.expect(f"{name}.used", used)
        case.expect(f"{name}.left", left)


def ranked_claims(case):
    """Five ranks, what is short waits at 7 %."""
    for number in range(3):
        cash = flows(0, 200)
        due = [flows(0, 50) for _ in range(5)]
        late, paid = [0.0] * 5, [[] for _ in range(5)]
        for year in range(YEARS):
            left = cash[year]
            for rank in range(5):
                asked = due[rank][year] + late[rank] * 1.07
                got = min(asked, left)
                left, late[rank] = left - got, asked - got
                paid[rank].append(got)
        name = f"ranks_{number}"
        words = ["first", "second", "third", "fourth", "fifth"]
        case.use("RankedClaims", name, cash=text(cash), unpaid_is="waits", interest="7%/year",
                 **{word: text(due[rank]) for rank, word in enumerate(words)})
        for rank, word in enumerate(words):
            case.expect(f"{name}.to_{word}", paid[rank])


def economic_limit(case):
    """Every possible last year is tried."""
    for number in range(4):
        cash, closing = flows(-60, 60), [round(random.uniform(0, 20), 3) for _ in range(YEARS)]
        rate = random.choice([0.0, 0.1])
        worth = [sum(cash[year] / (1 + rate) ** (year + 1) for year in range(last + 1)) - closing[last] / (1 + rate) ** (last + 1)
                 for last in range(YEARS)]
        best = max(worth)
        last = worth.index(best) if best > 0 else -1
        kept = [(cash[year] if year <= last else 0) - (closing[year] if year == last else 0) for year in range(YEARS)]
        name = f"limit_{number}"
        case.use("EconomicLimit", name, cash=text(cash), closing=text(closing), rate=f"{rate * 100}%/year")
        case.expect(f"{name}.kept", kept)


def measures(case):
    """A project and a State: take, its timing, payback, cover of a loan."""
    for number in range(4):
        pre = [-random.uniform(50, 150), -random.uniform(0, 80)] + [random.uniform(10, 70) for _ in range(YEARS - 2)]
        pre = [round(value, 3) for value in pre]
        state = [round(max(0, 0.1 * value + random.uniform(0, 10)), 3) for value in pre]
        rate = round(random.uniform(0.02, 0.15), 4)
        shift = {"at_end": 1, "in_middle": 0.5, "at_start": 0}
        falls = random.choice(list(shift))
        def npv(values):
            return sum(value / (1 + rate) ** (year + shift[falls]) for year, value in enumerate(values))
        name = f"deal_{number}"
        if npv(pre) > 1:
            case.use("GovernmentTake", f"take_{number}", to_state=text(state), pre_tax=text(pre),
                     rate=f"{rate * 100}%/year nominal",
                     valued_at=f"{FIRST}-01-01", falls=falls, base_name='"cash before tax"', price_basis='"random"')
            case.expect_share(f"(take_{number}.take otherwise 0)", npv(state) / npv(pre))
        total, crossed = 0.0, None
        for year, value in enumerate(pre):
            before, total = total, total + value / (1 + rate) ** (year + shift[falls])
            if crossed is None and before < 0 <= total:
                crossed = year - before / (total - before)
        case.use("Payback", f"back_{number}", flow=text(pre), rate=f"{rate * 100}%/year", falls=falls,
                 counted_from="first_spending",
                 base_name='"cash"', price_basis='"random"')
        if crossed is None:
            case.lines.append(f"expect not known(back_{number}.payback)")
        else:
            case.expect_one(f"(back_{number}.payback otherwise 0)", crossed, "years", "1e-6")
        total, early, done = 0.0, 0.0, False
        for year, value in enumerate(pre):
            before, total = total, total + value
            if not done and before < 0 <= total:
                early, done = early + state[year] * -before / (total - before), True
            elif not done:
                early += state[year]
        worth = [value / (1 + rate) ** (year + shift[falls]) for year, value in enumerate(state)]
        run, middle = 0.0, None
        for year, value in enumerate(worth):
            if middle is None and run + value >= sum(worth) / 2:
                middle = year + (sum(worth) / 2 - run) / value
            run += value
        case.use("TakeTiming", f"timing_{number}", to_state=text(state), investor=text(pre),
                 rate=f"{rate * 100}%/year", falls=falls, base_name='"receipts"', price_basis='"random"')
        case.expect_share(f"(timing_{number}.early_share otherwise 0)", early / sum(state))
        case.expect_one(f"(timing_{number}.midpoint otherwise 0)", middle, "years", "1e-6")

        cash = [round(random.uniform(20, 60), 3) for _ in range(YEARS)]
        tenor, interest = random.randint(4, 9), round(random.uniform(0.03, 0.12), 4)
        debt = 100.0
        opening, closing, service = [], [], []
        for year in range(YEARS):
            opening.append(debt)
            pays = debt * interest + 100 / tenor if year < tenor else 0.0
            debt = debt * (1 + interest) - pays if year < tenor - 1 else 0.0
            service.append(pays)
            closing.append(debt)
        service[tenor - 1] = opening[tenor - 1] * (1 + interest)
        llcr, plcr = [], []
        for year in range(YEARS):
            ahead = lambda end: sum(cash[later] / (1 + interest) ** (later - year + 1) for later in range(year, end))
            llcr.append(ahead(tenor) / opening[year] if year < tenor else 0.0)
            plcr.append(ahead(YEARS) / opening[year] if year < tenor else 0.0)
        case.use("CoverRatios", f"cover_{number}", cash=text(cash), service=text(service), opening=text(opening),
                 closing=text(closing),
                 loan_rate=f"{interest * 100}%/year", balance="opening_balance",
                 base_name='"the loan"', price_basis='"random"')
        case.expect(f"(cover_{number}.llcr otherwise 0)", llcr, "", "1e-6")
        case.expect(f"(cover_{number}.plcr otherwise 0)", plcr, "", "1e-6")
        case.expect_one(f"(cover_{number}.least_dscr otherwise 0)", min(cash[year] / service[year] for year in range(tenor)), within="1e-6")


def declining_well(case):
    """The rate is followed in small steps: dq/dt = -D q, and dD/dt = -b D^2 until D is the least."""
    for number, exponent in enumerate([0, 0.5, 1, 1.3]):
        first, decline = round(random.uniform(500, 2000), 2), round(random.uniform(0.2, 1.2), 3)
        least = random.choice([0.0, 0.1]) if exponent else 0.0
        steps = 20_000
        rate, now, output = first, decline, []
        for _ in range(YEARS):
            produced = 0.0
            for _ in range(steps):
                # the middle of the step, by the midpoint rule
                half = 0.5 / steps
                now_half = max(least, now - half * exponent * now * now) if exponent else now
                rate_half = rate * (1 - half * now)
                produced += rate_half / steps
                rate -= rate_half * now_half / steps
                now = max(least, now - exponent * now_half * now_half / steps) if exponent else now
            output.append(produced)
        name = f"well_{number}"
        case.use("DecliningWell", name, first_rate=f"{first} bbl(oil)/year", decline=f"{decline}/year",
                 decline_is="nominal",
                 exponent=exponent, least_decline=f"{least}/year", start=f"{FIRST}-01-01")
        case.expect(f"{name}.output", output, "bbl(oil)", "0.001")


def sales_and_border(case):
    """Concentrates, working capital, duty and VAT."""
    for number in range(3):
        output = flows(0, 500)
        price = [round(random.uniform(3000, 12000), 2) for _ in range(YEARS)]
        grade, payable, deduction = round(random.uniform(0.005, 0.3), 4), 0.965, 0.01
        treatment, refining, freight = round(random.uniform(0, 150), 2), round(random.uniform(0, 300), 2), 60.0
        paid = max(0, min(grade * payable, grade - deduction))
        nsr = [output[year] * (paid * (price[year] - refining - 0.1 * (price[year] - 8000)) - treatment - freight)
               for year in range(YEARS)]
        name = f"sales_{number}"
        case.use("ConcentrateSales", name, investor="a", buyers="b", suppliers="c", output=text(output, "t(conc)"),
                 grade=f"{grade} t(metal)/t(conc)", payable="96.5%", minimum_deduction=f"{deduction} t(metal)/t(conc)",
                 price=text(price, "USD/t(metal)"), treatment=f"{treatment} USD/t(conc)", refining=f"{refining} USD/t(metal)",
                 freight=f"{freight} USD/t(conc)", participation="10%", base_price="8_000 USD/t(metal)")
        case.expect(f"{name}.nsr", nsr, within="1e-3")

        revenue, cost = flows(0, 500), flows(0, 300)
        days = [random.randint(0, 90) for _ in range(3)]
        tied = [(days[0] * revenue[year] + (days[2] - days[1]) * cost[year]) / 365 if year < YEARS - 1 else 0.0
                for year in range(YEARS)]
        change = [tied[year] - (tied[year - 1] if year else 0) for year in range(YEARS)]
        name = f"working_{number}"
        case.use("WorkingCapital", name, investor="a", buyers="b", suppliers="c", revenue=text(revenue),
                 cost=text(cost),
                 receivable_days=days[0], payable_days=days[1], stock_days=days[2])
        case.expect(f"{name}.change", change)

        imported = flows(0, 400)
        lag, share = random.choice([0, 1, 3]), random.choice([0.5, 0.9, 1.0])
        duty = [0.05 * 0.6 * value for value in imported]
        vat = [0.2 * (value + due) for value, due in zip(imported, duty)]
        refund = [share * vat[year - lag] if year >= lag else 0.0 for year in range(YEARS)]
        name = f"border_{number}"
        case.use("ImportCosts", name, investor="a", state="b", imported=text(imported),
                 dutiable=text([0.6 * value for value in imported]),
                 duty_rate="5%", vat_rate="20%", refund_share=f"{share * 100}%", refund_lag=f"{lag} years")
        case.expect(f"{name}.cost", [due + tax - back for due, tax, back in zip(duty, vat, refund)])


def main():
    case = Case("Random flows", 'party a  "One side"', 'party b  "The other"', 'party c  "A third"', "good oil, conc, metal")
    drawn.write(case, [relief_pool, ranked_claims, economic_limit, measures, declining_well, sales_and_border], __doc__)


if __name__ == "__main__":
    main()
