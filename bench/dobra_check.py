#!/usr/bin/env python3
"""The Dobra case computed apart from Claimstake: shares of a tonne, and the band over mines, prices and capital.

Plain Python, standard library. Written from the words of the clauses in cases/dobra-psa/README.md; reads the case's own
data/mines.csv and data/capital.csv and nothing else of it. Money: mn USD of 2026 unless a name ends in _nominal.
"""

import csv
import itertools
import pathlib
import sys

CASE = pathlib.Path(__file__).resolve().parent.parent / "cases" / "dobra-psa"

# The terms as officials reported them.
FIRST_CEILING, MAIN_CEILING, STATE_SPLIT, RENT, PROFIT_TAX = 0.70, 0.30, 0.04, 0.05, 0.18
STATED_FIRST, STATED_MAIN = 0.13, 0.22

# Assumed: the clock and the money.
YEARS = range(2026, 2061)
EXPLORATION_MN = 12.0
EXPLORATION = (2026.5, 2029.0)
BUILD = (2029.0, 2033.0)
FIRST_STAGE_YEARS = 4
INFLATION = 0.02
WRITE_OFF_YEARS = 10
UKRAINE_RATE, INVESTOR_RATE = 0.10, 0.12


def shares():
    """Percent of the value of a tonne, from the terms alone."""
    result = {}
    for stage, ceiling, stated in (("first", FIRST_CEILING, STATED_FIRST), ("main", MAIN_CEILING, STATED_MAIN)):
        shared = 1 - ceiling
        product = STATE_SPLIT * shared
        with_rent = product + RENT
        gap = stated - with_rent
        tax = PROFIT_TAX * (shared - product)
        result |= {
            f"product_{stage}": product,
            f"rent_and_product_{stage}": with_rent,
            f"gap_{stage}": gap,
            f"margin_needed_{stage}": gap / PROFIT_TAX,
            f"tax_at_most_{stage}": tax,
            f"left_{stage}": gap - tax,
            f"split_needed_{stage}": (stated - RENT) / shared,
        }
    return result


def share_of_year(year, begin, end):
    """Part of a year that lies between two dates, written as years with a fraction."""
    return max(0.0, min(year + 1, end) - max(year, begin))


def present_value(flows, rate):
    """Value on the first day of the first year of flows at the end of each year."""
    return sum(flow / (1 + rate) ** (n + 1) for n, flow in enumerate(flows))


def rate_of_return(flows):
    """The rate at which the flows are worth nothing; None without a change of sign. By bisection."""
    if not (any(f < 0 for f in flows) and any(f > 0 for f in flows)):
        return None
    low, high = -0.5, 20.0
    if present_value(flows, low) < 0:
        return None
    for _ in range(300):
        middle = (low + high) / 2
        low, high = (middle, high) if present_value(flows, middle) > 0 else (low, middle)
    return (low + high) / 2


def deal(mine, price, capital):
    """One mine at one price and one capital under the reported terms."""
    output_t, cost_usd_t, life = float(mine["output_t_year"]), float(mine["unit_cost_usd_t"]), float(mine["life_years"])
    worked = price > cost_usd_t
    opening = BUILD[1]
    pool = losses = 0.0
    spent_nominal, ukraine, investor, revenues, costs, first = [], [], [], [], [], [0.0, 0.0]
    for n, year in enumerate(YEARS):
        prices = (1 + INFLATION) ** n
        explored = EXPLORATION_MN * share_of_year(year, *EXPLORATION) / (EXPLORATION[1] - EXPLORATION[0])
        built = (capital - EXPLORATION_MN) * share_of_year(year, *BUILD) / (BUILD[1] - BUILD[0]) if worked else 0.0
        sold_t = output_t * share_of_year(year, opening, opening + life) if worked else 0.0
        revenue, cost = sold_t * price / 1e6, sold_t * cost_usd_t / 1e6
        rent = RENT * revenue

        ceiling = FIRST_CEILING if year < opening + FIRST_STAGE_YEARS else MAIN_CEILING
        pool += (explored + built + cost) * prices
        recovered_nominal = min(pool, ceiling * revenue * prices)
        pool -= recovered_nominal
        product_nominal = STATE_SPLIT * (revenue * prices - recovered_nominal)

        spent_nominal.append((explored + built) * prices)
        depreciation = sum(spent_nominal[max(0, n - WRITE_OFF_YEARS + 1):]) / WRITE_OFF_YEARS
        result = revenue * prices - product_nominal - (cost + rent) * prices - depreciation
        used = min(losses, max(0.0, result))
        losses += max(0.0, -result) - used
        tax_nominal = PROFIT_TAX * (max(0.0, result) - used)

        state = rent + (product_nominal + tax_nominal) / prices
        ukraine.append(state)
        investor.append(revenue - cost - explored - built - state)
        revenues.append(revenue)
        costs.append(cost + explored + built)
        if year < opening + FIRST_STAGE_YEARS:
            first[0] += state
            first[1] += revenue
    total = sum(revenues)
    return {
        "worked": worked,
        "ukraine_value": present_value(ukraine, UKRAINE_RATE),
        "ukraine_total": sum(ukraine),
        "investor_value": present_value(investor, INVESTOR_RATE),
        "investor_total": sum(investor),
        "investor_irr": rate_of_return(investor),
        "state_share": sum(ukraine) / total if total else None,
        "state_share_first": first[0] / first[1] if first[1] else None,
        "take": sum(ukraine) / (total - sum(costs)) if total > sum(costs) else None,
    }


def peer(mine, price, capital, law):
    """The same mine under an ordinary licence, Chile's royalty by margin, or a fifth for the State; see the case's README."""
    output_t, cost_usd_t, life = float(mine["output_t_year"]), float(mine["unit_cost_usd_t"]), float(mine["life_years"])
    worked, opening = price > cost_usd_t, BUILD[1]
    losses = carried = 0.0
    spent, ukraine, project, revenues, investor = [], [], [], [], []
    for n, year in enumerate(YEARS):
        prices = (1 + INFLATION) ** n
        explored = EXPLORATION_MN * share_of_year(year, *EXPLORATION) / (EXPLORATION[1] - EXPLORATION[0])
        built = (capital - EXPLORATION_MN) * share_of_year(year, *BUILD) / (BUILD[1] - BUILD[0]) if worked else 0.0
        sold_t = output_t * share_of_year(year, opening, opening + life) if worked else 0.0
        revenue, cost = sold_t * price / 1e6 * prices, sold_t * cost_usd_t / 1e6 * prices
        capital_nominal = (explored + built) * prices
        spent.append(capital_nominal)
        depreciation = sum(spent[max(0, n - WRITE_OFF_YEARS + 1):]) / WRITE_OFF_YEARS
        if law == "chile":
            operating = revenue - cost - depreciation
            margin = operating / revenue if revenue > 0 else 0.0
            bands = ((0.20, 0.08), (0.45, 0.12), (9.0, 0.26))
            first = below = 0.0
            for top, rate in bands:
                first += rate * max(0.0, min(margin, top) - below)
                below = top
            charge = first * revenue if operating > 0 else 0.0
            rate = 0.27
        else:
            charge, rate = RENT * revenue, PROFIT_TAX
        result = revenue - cost - charge - depreciation
        used = min(losses, max(0.0, result))
        losses += max(0.0, -result) - used
        tax = rate * (max(0.0, result) - used)
        state = charge + tax
        if law == "participation":
            part = 0.2 * max(0.0, revenue - cost - charge - tax)
            carried += 0.2 * capital_nominal
            repaid = min(carried, part)
            carried -= repaid
            state += part - repaid
        ukraine.append(state / prices)
        project.append((revenue - cost - capital_nominal) / prices)
        revenues.append(revenue / prices)
        investor.append(project[-1] - ukraine[-1])
    worth = present_value(project, INVESTOR_RATE)
    return {
        "take_at_12": present_value(ukraine, INVESTOR_RATE) / worth if worth > 0 else None,
        "state_share": sum(ukraine) / sum(revenues) if sum(revenues) else None,
        "ukraine_value": present_value(ukraine, UKRAINE_RATE),
        "investor_irr": rate_of_return(investor),
    }


def rows(name):
    with open(CASE / "data" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def band():
    for mine, level, capital in itertools.product(rows("mines.csv"), ("low", "base", "high"), rows("capital.csv")):
        amount = float(capital["amount_usd_mn"])
        yield mine["id"], level, capital["id"], deal(mine, float(mine[f"price_{level}_usd_t"]), amount)


def main():
    for name, value in shares().items():
        print(f"{name:24} {100 * value:9.4f} %")
    print()
    shown = ("ukraine_value", "ukraine_total", "investor_value", "investor_total")
    percent = ("investor_irr", "state_share_first", "state_share", "take")
    print(f"{'mine':8} {'price':5} {'capital':11}" + "".join(f"{n:>16}" for n in shown + percent))
    for mine, level, capital, answer in band():
        cells = "".join(f"{answer[n]:16.4f}" for n in shown)
        cells += "".join(f"{'-' if answer[n] is None else f'{100 * answer[n]:.4f} %':>16}" for n in percent)
        print(f"{mine:8} {level:5} {capital:11}{cells}{'' if answer['worked'] else '  not worked'}")

    print()
    keliber = next(row for row in rows("mines.csv") if row["id"] == "keliber")
    for law in ("licence", "chile", "participation"):
        for level in ("low", "base", "high"):
            answer = peer(keliber, float(keliber[f"price_{level}_usd_t"]), 700.0, law)
            print(f"{law:14} {level:5} " + "  ".join(f"{k} {'-' if v is None else format(v, '.9f')}" for k, v in answer.items()))


if __name__ == "__main__":
    sys.exit(main())
