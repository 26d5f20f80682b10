"""The figures of cases/shale-gas in plain Python; knows nothing of the program.

    python3 bench/shale_gas_check.py

Prints the shape of the wells' decline that gives the published falls, and the deal if work began at once.
"""

import csv
import pathlib

CASE = pathlib.Path(__file__).resolve().parent.parent / "cases" / "shale-gas"
GAS = {int(r["year"]): float(r["usd_mmbtu"]) for r in csv.DictReader(open(CASE / "data" / "gas.csv", encoding="utf-8"))}
YEARS = range(2026, 2086)
MCF = 28.316846592e-6  # mn m3


def shape(one, two):
    """The exponent b of (1 + b D t)^(-1/b) that is `one` after a year and `two` after two; bisected."""
    miss = lambda b: 1 + 2 * (one**-b - 1) - two**-b
    low, high = 0.5, 3.0
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if miss(middle) * miss(low) > 0 else (low, middle)
    return low


def produced(b, d, years):
    return ((1 + b * d * years) ** (1 - 1 / b) - 1) / (d * (b - 1))


def rent(rule, price):
    if rule == "old_wells":
        return 0.145 * price if price <= 150 else 0.29 * min(price, 400) + 0.65 * max(0, price - 400)
    if rule == "told":
        return 0.12 * min(price, 400) + 0.36 * max(0, price - 400)
    return {"new_wells": 0.12, "sharing_2017": 0.0125}[rule] * price


def npv(flows, rate):
    return sum(f / (1 + rate) ** (n + 1) for n, f in enumerate(flows))


def irr(flows):
    low, high = -0.9, 10.0
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if npv(flows, middle) * npv(flows, low) > 0 else (low, middle)
    return low


def deal(one=0.3, two=0.2, yield_mcf=1_720_000, well=10.0, rule="new_wells", year=2025):
    b = shape(one, two)
    d = (one**-b - 1) / b
    price = 36.6 * GAS[year]
    well_gas = yield_mcf * MCF  # mn m3
    a_year = 10_000 / well_gas
    first_well, ramp, last = 2031, 5, 2031 + 25
    wells = {v: a_year * min(1, max(0, (v + 1 - first_well) / (ramp + 1))) if v < last else 0.0 for v in YEARS}
    all_years = produced(b, d, 20)
    gas = []
    for now in YEARS:
        flow = 0.0
        for v in YEARS:
            age, older = min(20, max(0, now - v)), min(20, max(0, now + 1 - v))
            flow += wells[v] * well_gas * (produced(b, d, older) - produced(b, d, age)) / all_years
        gas.append(flow)  # mn m3
    explored = [410 / 5 if now < 2031 else 0.0 for now in YEARS]
    spend = [wells[now] * well for now in YEARS]
    sales = [g * price / 1e3 for g in gas]
    cost = [g * 60 / 1e3 for g in gas]
    due = [g * rent(rule, price) / 1e3 for g in gas]
    bonus = [{2031: 50.0, 2032: 25.0, 2037: 100.0}.get(now, 0.0) for now in YEARS]
    inflate = [1.02**n for n in range(len(YEARS))]
    written, losses, tax = [0.0] * (len(YEARS) + 10), 0.0, []
    for n in range(len(YEARS)):
        for k in range(10):
            written[n + k] += (explored[n] + spend[n]) * inflate[n] / 10
        result = (sales[n] - cost[n] - due[n] - bonus[n]) * inflate[n] - written[n]
        losses += max(0, -result)
        used = min(losses, max(0, result))
        losses -= used
        tax.append(0.18 * (max(0, result) - used) / inflate[n])
    state = [due[n] + bonus[n] + tax[n] for n in range(len(YEARS))]
    investor = [sales[n] - cost[n] - explored[n] - spend[n] - state[n] for n in range(len(YEARS))]
    return {"shape": b, "wells_a_year": a_year, "wells_in_all": sum(wells.values()), "gas_bcm": sum(gas) / 1e3,
            "rent_usd_tcm": rent(rule, price), "ukraine_total": sum(state), "ukraine_value": npv(state, 0.10),
            "investor_value": npv(investor, 0.12), "investor_irr": 100 * irr(investor)}


def show(title, **settings):
    print(title)
    for name, value in deal(**settings).items():
        print(f"  {name:<16}{value:.9f}")


show("begins at once")
show("rent of old wells", rule="old_wells")
show("rent as told in 2022", rule="told")
show("wells like the Barnett", one=0.4, two=0.27, yield_mcf=2_050_000)
show("wells at 6 mn", well=6.0)
show("gas of 2019", year=2019)
