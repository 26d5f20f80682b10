#!/usr/bin/env python3
"""Charges on gross value and rent taxes of the library, drawn at random and computed a second time.

    bench/library_charges_and_rents.py SEED FOLDER [quarters] && stake check FOLDER

writes a case of twelve years, or of twelve quarters, in which each instrument is used several times with random flows, and expects of each what the
plain arithmetic below says. Bands are cut from the top down; credits and spending are kept year by year, each with its age;
licences are counted month by month; the account of a cash-flow tax may fall below nothing, where the library keeps a pool.
Laws that reckon by the year alone are left out of the quarters. It knows nothing of the program.
"""

import datetime
import random
import sys

import drawn
from drawn import FIRST, YEARS, flows, text

# YEARS counts periods: years, or quarters where the command says so.
A_YEAR = 4 if sys.argv[3:] == ["quarters"] else 1


def of_period(yearly):
    """What a yearly rate is for one period."""
    return (1 + yearly) ** (1 / A_YEAR) - 1


def begins(period):
    month = period * 12 // A_YEAR
    return datetime.date(FIRST + month // 12, month % 12 + 1, 1)


def days_of(period, start=None, end=None):
    """Days of a period that lie from one day to another."""
    first = max(begins(period), start or begins(period))
    last = min(begins(period + 1), end or begins(period + 1))
    return max(0, (last - first).days)


def percents(values):
    return "[" + ", ".join(f"{round(100 * value, 9)}%" for value in values) + "]"


def axis():
    if A_YEAR == 1:
        return f"{FIRST} .. {FIRST + YEARS - 1} by year"
    return f"{FIRST}-Q1 .. {FIRST + YEARS // 4 - 1}-Q4 by quarter"


class Case(drawn.Case):
    def schedule(self, name, units, how, bands):
        body = "  ".join(f"up to {bound}: {rate}%" for bound, rate in bands[:-1]) + f"  above: {bands[-1][1]}%"
        self.lines.append(f"schedule {name} by x : {units} -> percent {how} {{ {body} }}")


def bands(bounds):
    """Random rates that rise, behind fixed bounds; the last has none."""
    rates = sorted(round(random.uniform(1, 30), 2) for _ in range(len(bounds) + 1))
    return list(zip(list(bounds) + [None], rates))


def by_slices(x, table):
    """Each rate on what lies in its band: band after band, from the top down."""
    total, top = 0.0, x
    for index in range(len(table) - 1, -1, -1):
        bottom = table[index - 1][0] if index else 0.0
        if top > bottom:
            total += (top - bottom) * table[index][1] / 100
            top = bottom
    return total


def by_whole(x, table):
    for bound, rate in table:
        if bound is None or x <= bound:
            return x * rate / 100
    raise AssertionError


def royalties(case):
    for number in range(3):
        rate, base, off, own = random.uniform(0.01, 0.2), flows(0, 100), flows(0, 60), flows(0, 5)
        case.use("Royalty", f"royalty_{number}", rate=f"{rate * 100!r}%", base=text(base), netback=text(off), own_use=text(own))
        case.expect(f"royalty_{number}.royalty", [max(0.0, rate * (b + o - c)) for b, c, o in zip(base, off, own)])


def specific(case):
    for number, life in enumerate([0, 1, 3, 20]):
        unit, least = round(random.uniform(1, 5), 3), round(random.uniform(10, 60), 3)
        output, advance = flows(0, 30, 0.3), flows(0, 40, 0.6)
        credits, owed = [], []
        for year in range(YEARS):
            credits = [(born, left) for born, left in credits if year - born <= life * A_YEAR]
            earned = unit * output[year]
            least_now = least / A_YEAR
            free, pay = max(0.0, earned - least_now), max(earned, least_now)
            fresh = []
            for born, left in credits:
                used = min(left, free)
                free, pay = free - used, pay - used
                fresh.append((born, left - used))
            credits = fresh
            if life:
                credits.append((year, max(0.0, least_now - earned) + advance[year]))
            owed.append(pay)
        case.use("SpecificRoyalty", f"specific_{number}", unit_rate=f"{unit} USD/t", output=text(output, "t"),
                 minimum=f"{least} USD/year", advance=text(advance), credit_life=f"{life} years")
        case.expect(f"specific_{number}.royalty", owed)


def sliding(case):
    for number, how in enumerate(["sliced", "whole"]):
        table = bands([2_000, 4_000, 7_000])
        case.schedule(f"prices_{number}", "USD(nominal)/t", how, table)
        price, sale, volume = flows(100, 9_000, 0), flows(100, 9_000, 0), flows(0, 50)
        charge = by_slices if how == "sliced" else by_whole
        for on in ["reference", "sale"]:
            name = f"sliding_{number}_{on}"
            case.use("SlidingRoyalty", name, rates=f"prices_{number}", charged_on=on, volume=text(volume, "t"),
                     reference=text(price, "USD/t"), sale=text(sale, "USD/t"))
            case.expect(f"{name}.royalty", [charge(p, table) / p * v * (p if on == "reference" else s)
                                            for p, s, v in zip(price, sale, volume)], within="1e-5")
        local, floor = random.uniform(0, 0.3), round(random.uniform(1_000, 6_000))
        name = f"rent_{number}"
        case.lines.append(
            f"use SubsoilRent as {name} unpaid {{ investor  state  local  rates = prices_{number}  volume = {text(volume, 't')}"
            f"  price = {text(price, 'USD/t')}  reference = {floor} USD/t  local_share = {local * 100!r}% }}")
        rent = [v * charge(max(p, floor), table) for p, v in zip(price, volume)]
        case.expect(f"{name}.rent", rent, within="1e-5")
        case.expect(f"{name}.to_local", [local * value for value in rent], within="1e-5")
        relief, unit = random.uniform(0, 1), round(random.uniform(0, 50), 2)
        case.use("ExportDuty", f"duty_{number}", rates=f"prices_{number}", exported=text(volume, "t"), price=text(sale, "USD/t"),
                 reference=text(price, "USD/t"), per_unit=f"{unit} USD/t", processing=f"{relief * 100!r}%",
                 profit_tax="deductible")
        case.expect(f"duty_{number}.duty", [(1 - relief) * (charge(p, table) / p * v * s + unit * v)
                                            for p, s, v in zip(price, sale, volume)], within="1e-5")


def by_output(case):
    for number, how in enumerate(["sliced", "whole"]):
        table = bands([10, 20, 50])
        case.schedule(f"tonnes_{number}", "t", how, table)
        charge = by_slices if how == "sliced" else by_whole
        output, value, days = flows(1, 20_000), flows(1, 500, 0), [float(random.randint(30, 90)) for _ in range(YEARS)]
        for counted in ["running", "calendar"]:
            name = f"output_{number}_{counted}"
            case.use("OutputRoyalty", name, rates=f"tonnes_{number}", output=text(output, "t"), value=text(value),
                     days_counted=counted, days_running=text(days, "number"))
            owed = []
            for year in range(YEARS):
                daily = output[year] / (days[year] if counted == "running" else days_of(year))
                owed.append((charge(daily, table) / daily if daily else table[0][1] / 100) * value[year])
            case.expect(f"{name}.royalty", owed)
        yearly = bands([2_000, 8_000, 15_000])
        case.schedule(f"yearly_{number}", "t", how, yearly)
        home, factor, price = random.uniform(0, 1), random.uniform(0, 1), flows(1, 100, 0)
        case.use("ExtractionCharge", f"extraction_{number}", rates=f"yearly_{number}", extracted=text(output, "t"),
                 price=text(price, "USD/t"), at_home=f"{home * 100!r}%", home_factor=f"{factor * 100!r}%")
        case.expect(f"extraction_{number}.charged", [charge(o * A_YEAR, yearly) / A_YEAR * p * (1 - home * (1 - factor))
                                                     for o, p in zip(output, price)], within="1e-5")


def by_margin(case):
    for number, how in enumerate(["sliced", "whole"]):
        table = bands([0.1, 0.25, 0.6])
        body = "  ".join(f"up to {bound * 100}%: {rate}%" for bound, rate in table[:-1]) + f"  above: {table[-1][1]}%"
        case.lines.append(f"schedule margins_{number} by x : percent -> percent {how} {{ {body} }}")
        charge = by_slices if how == "sliced" else by_whole
        sales, result, others = flows(50, 100), flows(-40, 90), flows(0, 20)
        valorem, lessens, least, ceiling = random.uniform(0, 0.03), random.uniform(0, 1), random.uniform(0, 0.02), 0.4
        for on in ["result", "sales"]:
            owed = []
            for s, r, o in zip(sales, result, others):
                margin = r / s if s > 0 else 0.0
                rate = charge(margin, table) / margin if margin > 0 else table[0][1] / 100
                due = rate * max(0.0, r if on == "result" else s) + max(0.0, valorem * s - lessens * max(0.0, -r))
                due = max(due, least * s)
                owed.append(min(due, max(0.0, ceiling * r - o)) if r > 0 else due)
            name = f"margin_{number}_{on}"
            case.use("MarginRoyalty", name, rates=f"margins_{number}", charged_on=on, sales=text(sales), result=text(result),
                     ad_valorem=f"{valorem * 100!r}%", loss_lessens=f"{lessens * 100!r}%", least=f"{least * 100!r}%",
                     ceiling="40%", other_burden=text(others))
            case.expect(f"{name}.royalty", owed)
        excess = []
        for s, r in zip(sales, result):
            # sales stand for the deductions here
            excess.append((by_slices(max(0.0, r) / s, table) if how == "sliced" else by_whole(max(0.0, r) / s, table)) * s
                          if s > 0 else 0.3 * max(0.0, r))
        case.use("ExcessProfitTax", f"excess_{number}", rates=f"margins_{number}", top_rate="30%", net_income=text(result),
                 deductions=text(sales))
        case.expect(f"excess_{number}.tax", excess)


def payout(case):
    for number in range(4):
        revenue, cost = flows(0, 100), flows(0, 90)
        cost[0], revenue[0] = round(random.uniform(50, 200), 3), 0.0
        start, step, most, net_rate = random.uniform(0.01, 0.04), random.uniform(0, 0.02), 0.09, random.uniform(0.1, 0.4)
        allowance, counts, carried = random.uniform(0, 0.1), number % 2 == 0, number < 2
        left, out, produced, before, loss, owed = 0.0, False, 0, 0.0, 0.0, []
        for r, c in zip(revenue, cost):
            share = min(most, start + step * (produced // (2 * A_YEAR)))
            left = max(0.0, left * (1 + of_period(allowance)) + c + (before if counts else 0.0) - r)
            if abs(left) < 1e-9:
                left = 0.0
            out = out or (r > 0 and left <= 0)
            loss *= 1 + of_period(allowance)
            used = min(loss, max(0.0, r - c))
            loss -= used
            if out and carried:
                loss += max(0.0, c - r)
            pay = max(share * r, net_rate * (max(0.0, r - c) - used)) if out else share * r
            owed.append(pay)
            before, produced = pay, produced + (1 if r > 0 else 0)
        case.use("PayoutRoyalty", f"payout_{number}", revenue=text(revenue), cost=text(cost), gross_rate=f"{start * 100!r}%",
                 step=f"{step * 100!r}%", step_time="2 years", gross_most="9%", net_rate=f"{net_rate * 100!r}%",
                 allowance=f"{allowance * 100!r}%/year", royalty_is_cost="counts" if counts else "does_not",
                 net_loss="carried" if carried else "lost")
        case.expect(f"payout_{number}.royalty", owed)


def fees(case):
    """Month by month: what each month of the licence costs, or what falls due in it."""
    table = [(3, 60.0), (6, 90.0), (None, 150.0)]
    case.lines.append("schedule ages by x : number -> USD(nominal)/km2/year whole { up to 3: 60  up to 6: 90  above: 150 }")
    for number in range(6):
        begin, held = random.randint(0, 40 // A_YEAR), random.randint(5, 90 // A_YEAR)
        area = [round(random.uniform(0, 50), 3) for _ in range(YEARS)]
        for due in ["through_the_year", "in_advance"]:
            paid = [0.0] * YEARS
            for month in range(12 * YEARS // A_YEAR):
                age = month - begin
                if 0 <= age < held:
                    rate = next(value for bound, value in table if bound is None or age // 12 + 1 <= bound)
                    if due == "through_the_year":
                        paid[month * A_YEAR // 12] += rate / 12 * area[month * A_YEAR // 12]
                    elif age % 12 == 0:
                        paid[month * A_YEAR // 12] += rate * area[month * A_YEAR // 12]
            case.use("SurfaceFee", f"surface_{number}_{due}", rates="ages", area=text(area, "km2"), start=day(begin),
                     finish=day(begin + held), due=due)
            case.expect(f"surface_{number}_{due}.fee", paid)
        yearly, rises, grant = round(random.uniform(1, 9), 2), round(random.uniform(0, 3), 2), round(random.uniform(0, 50), 2)
        paid = [0.0] * YEARS
        for month in range(12 * YEARS // A_YEAR):
            age = month - begin
            if 0 <= age < held:
                paid[month * A_YEAR // 12] += (yearly + age // 12 * rises) / 12 + (grant if age == 0 else 0.0)
        case.use("LicenceFee", f"licence_{number}", grant_fee=f"{grant} USD", yearly=f"{yearly} USD/year",
                 rises=f"{rises} USD/year", granted=day(begin), ends=day(begin + held), lag="same_period")
        case.expect(f"licence_{number}.fee", paid)
        parts = random.randint(1, 5)
        paid = [0.0] * YEARS
        for part in range(parts):
            if (begin + 12 * part) * A_YEAR // 12 < YEARS:
                paid[(begin + 12 * part) * A_YEAR // 12] += 100.0 / parts
        case.use("BidPremium", f"bid_{number}", premium="100 USD", paid_on=day(begin), parts=str(parts))
        case.expect(f"bid_{number}.payment", paid)


def day(month):
    return f"{FIRST + month // 12}-{month % 12 + 1:02d}-01"


def cash_flow_taxes(case):
    for number, negative in enumerate(["refunded", "carried", "at_exit"]):
        rate, interest = random.uniform(0.1, 0.8), random.uniform(0, 0.1)
        receipts, spending = flows(0, 100), flows(0, 100)
        owed, pool = [], 0.0
        for year, (r, s) in enumerate(zip(receipts, spending)):
            base = r - s
            if negative == "refunded":
                owed.append(rate * base)
                continue
            pool = pool * (1 + of_period(interest)) - base
            tax, pool = rate * max(0.0, -pool), max(0.0, pool)
            if negative == "at_exit" and year == YEARS - 1:
                tax, pool = tax - rate * pool, 0.0
            owed.append(tax)
        case.use("BrownTax", f"brown_{number}", rate=f"{rate * 100!r}%", receipts=text(receipts), spending=text(spending),
                 negative=negative, interest=f"{interest * 100!r}%/year")
        case.expect(f"brown_{number}.tax", owed)


def left_at(flow, rate):
    """What an account that begins anew at nothing holds in each year: below 0 while the rate is not earned."""
    held, series = 0.0, []
    for value in flow:
        held = min(0.0, held) * (1 + of_period(rate)) + value
        series.append(held)
        held = min(0.0, held)
    return series


def rent(case):
    for number in range(4):
        cash = flows(-40, 60)
        cash[0] = -round(random.uniform(50, 150), 3)
        tiers = sorted(random.uniform(0.02, 0.25) for _ in range(3))
        rates = sorted(random.uniform(0.1, 0.7) for _ in range(3))
        case.use("ResourceRentTax", f"rent_tax_{number}", rate=f"{rates[0] * 100!r}%", threshold=f"{tiers[0] * 100!r}%/year",
                 cash=text(cash), uplift="opening_balance")
        case.expect(f"rent_tax_{number}.tax", [rates[0] * max(0.0, held) for held in left_at(cash, tiers[0])])
        # each tier takes so much of what reaches it that in all its rate bears on the cash flow above its threshold
        taken, before = [0.0] * YEARS, 0.0
        for threshold, rate in zip(tiers, rates):
            reaching = [value - tax for value, tax in zip(cash, taken)]
            above = [max(0.0, held) for held in left_at(reaching, threshold)]
            taken = [tax + part / (1 - before) * (rate - before) for tax, part in zip(taken, above)]
            before = rate
        case.use("TieredRentTax", f"tiers_{number}", bearing="whole", cash=text(cash), uplift="opening_balance",
                 first_threshold=f"{tiers[0] * 100!r}%/year", second_threshold=f"{tiers[1] * 100!r}%/year",
                 third_threshold=f"{tiers[2] * 100!r}%/year", first_rate=f"{rates[0] * 100!r}%",
                 second_rate=f"{rates[1] * 100!r}%", third_rate=f"{rates[2] * 100!r}%")
        case.expect(f"tiers_{number}.tax", taken)


def petroleum(case):
    for number in range(4):
        receipts = [0.0] * 2 + flows(0, 120, 0.1)[2:]
        general, search, closing = flows(0, 60), flows(0, 40), [0.0] * (YEARS - 2) + [20.0, 60.0]
        bond = [random.uniform(0.01, 0.06) for _ in range(YEARS)]
        prices = [random.uniform(-0.01, 0.05) for _ in range(YEARS)]
        last, delay, deemed_share = random.choice([2, 3, 5]), random.choice([1, 3]), random.choice([0.0, 0.1])
        first = next(year for year, value in enumerate(receipts) if value > 0)
        # every year's spending for itself: [class, year of spending, sum]
        layers, denied, paid, owed = [], 0.0, 0.0, []
        for year in range(YEARS):
            if year:
                for layer in layers:
                    age = year - 1 - layer[1]
                    if layer[0] == "general":
                        layer[2] *= 1 + bond[year - 1] + (0.05 if year - 1 - first < last or year - 1 < first else 0.0)
                    else:
                        layer[2] *= 1 + (bond[year - 1] + 0.07 if age < last else prices[year - 1])
                denied *= 1 + bond[year - 1]
            layers += [["general", year, general[year]], ["search", year, search[year]]]
            room = receipts[year]
            closed = min(closing[year], room)
            room -= closed

            def group(layer):
                return 0 if layer[0] == "general" else 1 if year - layer[1] < last else 2
            for layer in sorted(layers, key=lambda one: (group(one), one[1])):
                used = min(layer[2], room)
                layer[2] -= used
                room -= used
            used = min(denied, room)
            denied, room = denied - used, room - used
            deemed = 0.0
            if room < 1e-12 and sum(layer[2] for layer in layers) > 1e-9 and year - first > delay:
                deemed = deemed_share * receipts[year]
            denied += deemed
            due = 0.4 * (room + deemed)
            back = min(paid + due, 0.4 * (closing[year] - closed))
            paid += due - back
            owed.append(due - back)
        case.use("PetroleumRentTax", f"petroleum_{number}", rate="40%", receipts=text(receipts), general=text(general),
                 exploration=text(search), closing_down=text(closing), bond=text([100 * b for b in bond], "percent/year"),
                 prices=text([100 * p for p in prices], "percent/year"), general_points="5%/year", exploration_points="7%/year",
                 points_last=f"{last} years", deemed_share=f"{deemed_share * 100}%", deemed_after=f"{delay} years")
        case.expect(f"petroleum_{number}.tax", owed, within="1e-5")


def minerals(case):
    for number in range(3):
        revenue, spending, royalty, early = flows(0, 150), flows(0, 90), flows(0, 8), flows(0, 15, 0.6)
        bond = [random.uniform(0.01, 0.06) for _ in range(YEARS)]
        credit = before = loss = 0.0
        owed = []
        for year in range(YEARS):
            if year:
                grow = 1.07 + bond[year - 1]
                credit, before, loss = credit * grow, before * grow, loss * grow
            credit, before = credit + royalty[year] / 0.225, before + early[year]
            result = revenue[year] - spending[year]
            room = max(0.0, result)
            used = min(credit, room)
            credit, room = credit - used, room - used
            used = min(before, room)
            before, room = before - used, room - used
            used = min(loss, room)
            loss, room = loss - used + max(0.0, -result), room - used
            profit, allowed = max(0.0, result), max(0.0, result) - room
            liability = 0.225 * room
            if profit <= 75:
                owed.append(0.0)
            else:
                owed.append(liability - min(liability, 0.225 * max(0.0, (75 - (profit - 50)) * 1.5 - allowed)))
        case.use("MineralRentTax", f"minerals_{number}", rate="22.5%", revenue=text(revenue), spending=text(spending),
                 royalty=text(royalty), before_mining=text(early), bond=text([100 * b for b in bond], "percent/year"),
                 points="7%/year", small_group="75 USD", taper_from="50 USD")
        case.expect(f"minerals_{number}.tax", owed)


def others(case):
    for number, losses in enumerate(["carried_with_interest", "carried", "lost"]):
        income, spend, rate, free = flows(0, 60), flows(0, 50, 0.5), random.uniform(0.1, 0.5), random.uniform(0.02, 0.12)
        written, book, books = [], 0.0, []
        for cost in spend:
            part = round(random.uniform(0, 0.4) * book, 6)
            written.append(part)
            books.append(book)
            book = round(book - part + cost, 9)
        pool, owed = 0.0, []
        for i, w, b in zip(income, written, books):
            if losses == "carried_with_interest":
                pool *= 1 + of_period(free)
            result = i - w - of_period(free) * b
            used = min(pool, max(0.0, result))
            pool = 0.0 if losses == "lost" else pool - used + max(0.0, -result)
            owed.append(rate * (max(0.0, result) - used))
        case.use("CapitalAllowanceTax", f"capital_{number}", rate=f"{rate * 100!r}%", income=text(income), spend=text(spend),
                 written_off=text(written), allowance=f"{free * 100!r}%/year", allowed_on="capital", losses=losses)
        case.expect(f"capital_{number}.tax", owed)
    for number, losses in enumerate(["carried", "lost"]):
        profit, finance, invest = flows(-40, 100), flows(0, 10), flows(0, 60)
        pool, owed = 0.0, []
        for year in range(YEARS):
            counted = days_of(year, datetime.date(FIRST, 8, 15), datetime.date(FIRST + 2, 4, 1)) / days_of(year)
            result = counted * (profit[year] + finance[year]) - (0.29 * invest[year] if counted else 0.0)
            used = min(pool, max(0.0, result))
            pool = pool - used + (max(0.0, -result) if losses == "carried" else 0.0)
            owed.append(0.35 * (max(0.0, result) - used))
        case.use("ProfitLevy", f"levy_{number}", rate="35%", profit=text(profit), financing=text(finance), investment=text(invest),
                 allowance="29%", losses=losses, starts=f"{FIRST}-08-15", ends=f"{FIRST + 2}-04-01")
        case.expect(f"levy_{number}.levy", owed)
    price, sold, index = flows(50, 100, 0), flows(0, 20), [1.02 ** year for year in range(YEARS)]
    case.use("PriceLevy", "price_levy", rate="45%", sold=text(sold, "t"), price=text(price, "USD/t"), base="70 USD/t",
             index=text(index, "number"), allowance="20 USD/year")
    case.expect("price_levy.levy", [0.45 * max(0.0, s * max(0.0, p - 70 * i) - 20 / A_YEAR) for s, p, i in zip(sold, price, index)])
    tax, profit, spent = flows(0, 50), flows(-20, 100), flows(0, 40)
    case.use("TaxSafeguard", "safeguard", tax=text(tax), profit=text(profit), spent=text(spent), spared="15%", share="80%")
    case.expect("safeguard.due", [min(t, max(0.0, 0.8 * (p - 0.15 * sum(spent[:year + 1]))))
                                  for year, (t, p) in enumerate(zip(tax, profit))])
    revenue, costs, net = flows(0, 200), flows(5, 60, 0), flows(-20, 120)
    case.lines.append("schedule r_points by x : number -> percent { at 1.5: 10%  at 4.5: 40% }")
    owed = []
    for year in range(YEARS):
        r = (sum(revenue[:year + 1]) - sum(owed)) / sum(costs[:year + 1])
        rate = 0.0 if r < 1.5 else min(0.4, 0.1 + 0.3 * (r - 1.5) / 3)
        owed.append(max(0.05 * revenue[year], rate * max(0.0, net[year])))
    case.use("RFactorTax", "r_tax", rates="r_points", starts_at="1.5", revenue=text(revenue), costs=text(costs),
             net_income=text(net), least="5%")
    case.expect("r_tax.tax", owed)


def main():
    case = Case("Random charges and rent taxes", 'party investor  "Who pays"', 'party state  "Who receives"',
                'party local  "A part of it"', time=axis(), always="investor  state  ")
    parts = [royalties, specific, sliding, by_output, by_margin, payout, fees, cash_flow_taxes, rent, others]
    drawn.write(case, parts + ([petroleum, minerals] if A_YEAR == 1 else []), __doc__)


if __name__ == "__main__":
    main()
