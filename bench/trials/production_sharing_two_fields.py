#!/usr/bin/env python3
"""A production sharing contract over two fields, computed apart from Claimstake. Plain Python, standard library.

Written from the words of cases/trials/production-sharing-two-fields/README.md. The contract is settled as an accountant of
the contractor would, from what he keeps backwards: the State's side is what the fields earn less what is left to him.
Money in mn USD of the day within the contract, of 2026 outside; oil in mn bbl.
"""

FIRST, LAST = 2026, 2053
YEARS = range(FIRST, LAST + 1)
INFLATION = 0.02
ROYALTY, CEILING, PART, INTEREST, TAX, WRITE_OFF = 0.10, 0.50, 0.15, 0.08, 0.30, 5
BANDS = ((1.0, 0.30), (1.5, 0.45), (2.0, 0.60), (float("inf"), 0.75))
RATES = {"contractor": 0.12, "company": 0.10, "state": 0.08}

#        begins, building, capital, peak, level, decline, life, a barrel, a year
FIELDS = {
    "north": (2026.5, 3, 1200, 15, 5, 0.12, 18, 8, 40),
    "south": (2031.0, 4, 1600, 12, 4, 0.14, 15, 12, 50),
}


def within(year, begin, end):
    """The part of a year that lies between two moments, years counted in decimals."""
    return max(0.0, min(year + 1, end) - max(year, begin))


def field(name, price):
    """Sales, construction, running cost of each year, in money of 2026."""
    begins, building, capital, peak, level, decline, life, barrel, yearly = FIELDS[name]
    oil = begins + building
    flows = []
    for year in YEARS:
        runs = within(year, oil, oil + life)
        lifted = peak * (1 - decline) ** max(0.0, year - oil - level) * runs
        flows.append((lifted * price(year), within(year, begins, oil) / building * capital, lifted * barrel + yearly * runs))
    return flows


def share_by(r):
    return next(share for bound, share in BANDS if r < bound)


def contract(flows):
    """What a fence comes to, in money of the day: a dictionary of lists, one value a year."""
    out = {name: [] for name in ("kept", "company", "state", "r", "share", "cost_oil", "tax", "repaid", "waiting", "debt")}
    owed = lost = debt = earned = laid_out = 0.0
    vintages = []
    for year, real in zip(YEARS, flows):
        grown = (1 + INFLATION) ** (year - FIRST)
        sales, spend, cost = (grown * x for x in real)
        r = earned / laid_out if laid_out else 0.0
        share = share_by(r)
        net = sales * (1 - ROYALTY)
        owed += spend + cost
        back = min(owed, CEILING * net)
        owed -= back
        his = back + (net - back) * (1 - share)
        vintages.append([spend, WRITE_OFF])
        written_off = 0.0
        for vintage in vintages:
            if vintage[1] > 0:
                written_off += vintage[0] / WRITE_OFF
                vintage[1] -= 1
        result = his - cost - written_off
        cover = min(lost, max(result, 0.0))
        lost += max(-result, 0.0) - cover
        after_tax = max(result, 0.0) - cover
        tax = after_tax / (1 - TAX) - after_tax
        debt = debt * (1 + INTEREST) + PART * (spend + cost)
        repaid = min(debt, PART * his)
        debt -= repaid
        company = PART * his - repaid
        kept = his - company - spend - cost
        state = sales - spend - cost - kept - company
        earned += sales - sales * ROYALTY - tax
        laid_out += spend + cost
        for name, value in (("kept", kept / grown), ("company", company / grown), ("state", state / grown), ("r", r),
                            ("share", share), ("cost_oil", back), ("tax", tax), ("repaid", repaid), ("waiting", owed),
                            ("debt", debt)):
            out[name].append(value)
    return out


def worth(values, rate):
    total = 0.0
    for value in reversed(values):
        total = (total + value) / (1 + rate)
    return total


def rates_of_return(values):
    """All roots between -50 and 200 %, one for each change of sign on a grid of a point."""
    roots = []
    for point in range(-50, 200):
        low, high = point / 100, (point + 1) / 100
        if (worth(values, low) > 0) != (worth(values, high) > 0):
            falls = worth(values, low) > 0
            for _ in range(100):
                middle = (low + high) / 2
                low, high = (middle, high) if (worth(values, middle) > 0) == falls else (low, middle)
            roots.append(low)
    return roots


def added(*lists):
    return [sum(values) for values in zip(*lists)]


def report(title, price):
    by_field = {name: field(name, price) for name in FIELDS}
    both = [tuple(map(sum, zip(*pair))) for pair in zip(*by_field.values())]
    fenced = {name: contract(flows) for name, flows in by_field.items()}
    opened = contract(both)
    earns = sum(sales - spend - cost for sales, spend, cost in both)
    sums = {}
    for kind, parts in (("fenced", list(fenced.values())), ("open", [opened])):
        kept, company, state = (added(*(part[name] for part in parts)) for name in ("kept", "company", "state"))
        sums[kind] = added(company, state)
        print(f"{title}, {kind}: contractor {worth(kept, RATES['contractor']):.6f}, company "
              f"{worth(company, RATES['company']):.6f}, State {worth(state, RATES['state']):.6f}, "
              f"return {' and '.join(f'{root:.8%}' for root in rates_of_return(kept))}, part of the State's side {sum(sums[kind]) / earns:.8%}")
    print(f"{title}: fence {worth([a - b for a, b in zip(sums['fenced'], sums['open'])], RATES['state']):.6f}")
    for name, part in (*fenced.items(), ("open", opened)):
        print(f"{title}, {name}:")
        for value in ("cost_oil", "r", "share", "tax", "repaid", "waiting", "debt"):
            print(f"  {value}: " + ", ".join(f"{year} {x:.6f}" for year, x in zip(YEARS, part[value])))


def main():
    report("70", lambda year: 70.0)
    report("95, then 45", lambda year: 95.0 if year < 2036 else 45.0)


if __name__ == "__main__":
    main()
