#!/usr/bin/env python3
"""Three royalties that rise with the price, computed apart from Claimstake. Plain Python, standard library.

Written from the laws as cases/trials/tiers-and-bands/README.md tells them; of the case it reads data/prices.csv alone.
Every day of the two years owes its own royalty by the law of that day, at the mean price of its quarter; quarters are sums
of days. Money in mn USD of the day, prices a tonne of coal and a thousand m3 of gas.
"""

import csv
import datetime
import pathlib

DATA = pathlib.Path(__file__).resolve().parents[2] / "cases/trials/tiers-and-bands/data/prices.csv"
COAL_T_QUARTER, GAS_TCM_QUARTER = 1_000_000, 100_000
QUALITY, MMBTU_M3 = 0.60, 28.0
USD_PER_AUD = {2022: 0.69, 2023: 0.66}
OLD_STEPS = [(100, 0.07), (150, 0.125), (None, 0.15)]
NEW_STEPS = [(100, 0.07), (150, 0.125), (175, 0.15), (225, 0.20), (300, 0.30), (None, 0.40)]


def quarter(day):
    return day.year, (day.month + 2) // 3


def means(column):
    found = {}
    with open(DATA, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            day = datetime.date.fromisoformat(row["month"] + "-01")
            found.setdefault(quarter(day), []).append(float(row[column]))
    return {when: sum(values) / len(values) for when, values in found.items()}


def stepped(price, steps):
    """From the top down: what lies above a step's lower end is charged at its rate."""
    owed = 0.0
    for n in reversed(range(len(steps))):
        lower = steps[n - 1][0] if n else 0
        if price > lower:
            owed += (price - lower) * steps[n][1]
            price = lower
    return owed


def queensland(day, usd):
    rate = USD_PER_AUD[day.year]
    old, new = stepped(usd / rate, OLD_STEPS), stepped(usd / rate, NEW_STEPS)
    return old * rate, (new if day >= datetime.date(2022, 7, 1) else old) * rate


def indonesia(day, usd):
    band = 0.07 if usd < 70 else 0.085 if usd < 90 else 0.105
    return 0.05 * QUALITY * usd, (band if day >= datetime.date(2022, 9, 15) else 0.05) * QUALITY * usd


def gas_rent(price):
    if price <= 150:
        return 0.145 * price
    return 0.29 * price if price <= 400 else 116 + 0.65 * (price - 400)


def ukraine(day, price):
    return 0.29 * price, gas_rent(price) if day >= datetime.date(2022, 3, 1) else 0.29 * price


def quarters(law, prices, sold):
    """Each quarter's royalty under the law before the change and under the law of the day, in millions."""
    sums = {}
    day = datetime.date(2022, 1, 1)
    while day.year < 2024:
        owed = sums.setdefault(quarter(day), [])
        owed.append(law(day, prices[quarter(day)]))
        day += datetime.timedelta(days=1)
    return {when: [sum(column) / len(owed) * sold / 1e6 for column in zip(*owed)] for when, owed in sums.items()}


def report(name, law, prices, sold):
    by_quarter = quarters(law, prices, sold)
    print(f"{name}, by quarter: " + ", ".join(f"{now:.6f}" for _, now in by_quarter.values()))
    print(f"{name}, added:      " + ", ".join(f"{now - old:.6f}" for old, now in by_quarter.values()))
    total, added = (sum(column) for column in zip(*((now, now - old) for old, now in by_quarter.values())))
    print(f"{name}, two years: {total:.6f}, of it added {added:.6f}, "
          f"of the first year {sum(now for (year, _), (_, now) in by_quarter.items() if year == 2022):.6f}")


def main():
    coal = means("coal_australia_usd_t")
    gas = {when: usd / MMBTU_M3 * 1000 for when, usd in means("gas_europe_usd_mmbtu").items()}
    report("Queensland", queensland, coal, COAL_T_QUARTER)
    report("Indonesia", indonesia, coal, COAL_T_QUARTER)
    report("Ukraine", ukraine, gas, GAS_TCM_QUARTER)
    for name, law, prices, sold in (
        ("Queensland", queensland, dict.fromkeys(coal, 60.8), COAL_T_QUARTER),
        ("Indonesia", indonesia, dict.fromkeys(coal, 60.8), COAL_T_QUARTER),
        ("Ukraine", ukraine, dict.fromkeys(gas, 115.8), GAS_TCM_QUARTER),
    ):
        report(name + " at the prices of 2020", law, prices, sold)


if __name__ == "__main__":
    main()
