#!/usr/bin/env python3
"""Three laws and a promise computed apart from Claimstake. Plain Python, standard library.

Written from the words of cases/trials/stabilisation/README.md; of the case it reads data/copper.csv alone. Each law is a
function of the whole series: first all profits, then losses relieved, then taxes; only then is the difference taken.
Money in mn USD of the day, prices in USD a tonne, copper in kt.
"""

import csv
import pathlib

DATA = pathlib.Path(__file__).resolve().parents[2] / "cases/trials/stabilisation/data/copper.csv"
YEARS = list(range(2017, 2037))
OUTPUT, UNIT_COST, CAPEX, TAX, LIFE = 60.0, 4800.0, 700.0, 0.30, 4
SIGNED, OPENING, CLOSING = 2017.5, 2019.5, 2035.5


def overlap(a, b, year):
    return max(0.0, min(b, year + 1) - max(a, year))


def stair(price, bands):
    """The rate of the band that holds the price, on all of it."""
    return price * next(rate for bound, rate in bands if price < bound)


def law_2016(p):
    return stair(p, [(4500, 0.04), (6000, 0.05), (1e9, 0.06)])


def law_2019(p):
    return stair(p, [(4500, 0.055), (6000, 0.065), (7500, 0.075), (9000, 0.085), (1e9, 0.10)])


def law_2023(p):
    """First 4,000 at 4 %, next 1,000 at 6.5 %, next 2,000 at 8.5 %, the rest at 10 %."""
    owed = 0.0
    for width, rate in ((4000, 0.04), (1000, 0.065), (2000, 0.085), (1e9, 0.10)):
        part = min(p, width)
        owed += part * rate
        p -= part
    return owed


def prices(later):
    with open(DATA, encoding="utf-8") as file:
        past = {int(row["year"]): float(row["usd_t"]) for row in csv.DictReader(file)}
    return [past.get(year, later) for year in YEARS]


def taxes(profits):
    losses, owed = 0.0, []
    for profit in profits:
        relieved = min(losses, max(profit, 0.0))
        losses += max(-profit, 0.0) - relieved
        owed.append(TAX * (max(profit, 0.0) - relieved))
    return owed


def takes(price, sold, spend, law, taken_off):
    royalty = [s * law(y, p) / 1000 for y, p, s in zip(YEARS, price, sold)]
    profits = []
    for n, year in enumerate(YEARS):
        written_off = sum(spend[max(0, n - LIFE + 1): n + 1]) / LIFE
        profits.append(sold[n] * (price[n] - UNIT_COST) / 1000 - written_off - taken_off(year) * royalty[n])
    return royalty, taxes(profits)


def npv(flows, rate):
    return sum(f / (1 + rate) ** (n + 1) for n, f in enumerate(flows))


def irr(flows):
    low, high = 0.0, 1.0
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if npv(flows, middle) > 0 else (low, middle)
    return low


def run(title, later=9500.0, stability=15, both_ways=False, from_size=0.0, show=()):
    price = prices(later)
    sold = [OUTPUT * overlap(OPENING, CLOSING, y) for y in YEARS]
    spend = [CAPEX * overlap(SIGNED, OPENING, y) / (OPENING - SIGNED) for y in YEARS]
    changed = takes(price, sold, spend,
                    lambda y, p: law_2016(p) if y < 2019 else law_2019(p) if y < 2023 else law_2023(p),
                    lambda y: 0.0 if 2019 <= y < 2022 else 1.0)
    frozen = takes(price, sold, spend, lambda y, p: law_2016(p), lambda y: 1.0)
    due = []
    for n, y in enumerate(YEARS):
        gap = changed[0][n] + changed[1][n] - frozen[0][n] - frozen[1][n]
        if abs(gap) < from_size or (gap < 0 and not both_ways):
            gap = 0.0
        due.append(gap * overlap(SIGNED, SIGNED + stability, y))
    before = [s * (p - UNIT_COST) / 1000 - c for s, p, c in zip(sold, price, spend)]
    investor = [b - r - t + d for b, r, t, d in zip(before, *changed, due)]
    state = [r + t - d for r, t, d in zip(*changed, due)]
    bare = [b - r - t for b, r, t in zip(before, *changed)]
    signed = [b - r - t for b, r, t in zip(before, *frozen)]
    print(f"{title}: investor {npv(investor, 0.12):.6f}, {irr(investor):.8%}; state {npv(state, 0.10):.6f}; given back {sum(due):.6f}, "
          f"most {max(due):.6f}, costs {npv(due, 0.10):.6f}, "
          f"worth {npv(investor, 0.12) - npv(bare, 0.12):.6f}; under the first law {npv(signed, 0.12):.6f}")
    for year in show:
        n = year - YEARS[0]
        print(f"  {year}: royalty {changed[0][n]:.6f} against {frozen[0][n]:.6f}, tax {changed[1][n]:.6f} against {frozen[1][n]:.6f}, given back {due[n]:.6f}")


def main():
    print("a tonne: " + "; ".join(f"{p}: {law_2016(p):.3f}, {law_2019(p):.3f}, {law_2023(p):.3f}"
                                  for p in (4499, 4500, 6100, 6999, 7000, 8999, 9000)))
    run("as it stands", show=(2018, 2019, 2020, 2021, 2022, 2023, 2025, 2026, 2031, 2032, 2033, 2035))
    run("no promise", stability=0)
    run("both ways, to the end", both_ways=True, stability=20)
    run("6,100", later=6100.0, show=(2026, 2032))
    run("6,100, both ways", later=6100.0, both_ways=True, show=(2026, 2032))
    run("from 10 mn", from_size=10.0, show=(2020,))


if __name__ == "__main__":
    main()
