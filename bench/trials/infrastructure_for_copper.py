#!/usr/bin/env python3
"""The Sicomines clause of 2024 computed apart from Claimstake. Plain Python, standard library.

Written from the words of cases/trials/infrastructure-for-copper/README.md; of the case it reads data/copper.csv alone.
The replay of 2010 to 2026 is summed year by year. The means over futures are closed forms: the price of a year is
lognormal, so what is due is a spread of two calls and what comes of extra profit is one call (Black's formula).
Money in mn USD of the day, prices in USD a tonne.
"""

import csv
import math
import pathlib
from statistics import NormalDist

DATA = pathlib.Path(__file__).resolve().parents[2] / "cases/trials/infrastructure-for-copper/data/copper.csv"
FULL, FULL_FROM, NOTHING_AT, EXTRA_FROM, EXTRA_SHARE = 324.0, 8000.0, 5200.0, 12000.0, 0.30
TONNES, ROYALTY = 155_630, 0.012
FIRST, LAST, DISCOUNT = 2024, 2040, 0.10
MEAN, HALF_LIFE, VOLATILITY = 8500.0, 2.0, 0.25


def due(price):
    if price >= FULL_FROM:
        return FULL
    if price <= NOTHING_AT:
        return 0.0
    return FULL - (FULL_FROM - price) * FULL / (FULL_FROM - NOTHING_AT)


def further(price, keep=1.0):
    return EXTRA_SHARE * TONNES * max(price - EXTRA_FROM, 0.0) * keep / 1e6


def prices():
    with open(DATA, encoding="utf-8") as file:
        return {int(row["year"]): float(row["usd_t"]) for row in csv.DictReader(file)}


def replay():
    past = prices()
    years = [past[y] for y in range(FIRST - 14, LAST - 13)]
    total = worth = worst = 0.0
    waiting, made_up = 0.0, 0.0
    for n, p in enumerate(years, start=1):
        works = due(p) + further(p)
        total += works
        worth += works / (1 + DISCOUNT) ** n
        waiting += FULL - due(p)
        if p >= FULL_FROM:
            back = min(waiting, FULL)
            waiting -= back
            made_up += back
    print(f"replay: built {total:.6f}, worth {worth:.6f}, of sales {total / (sum(years) * TONNES / 1e6):.8%}")
    print(f"replay: due 2025 (2011) {due(past[2011]):.6f}, 2029 (2015) {due(past[2015]):.6f}, 2030 (2016) {due(past[2016]):.6f}")
    print(f"replay: further 2040 (2026) {further(past[2026]):.6f}, after royalty {further(past[2026], 1 - ROYALTY):.6f}")
    print(f"replay, made up later: {made_up:.6f} made up, {waiting:.6f} still withheld, built {total + made_up:.6f}")
    print(f"royalty to Gecamines, replay: {sum(years) * TONNES * ROYALTY / 1e6:.6f}")


def call(forward, width, strike):
    """Mean of what a lognormal price exceeds the strike by; width is the standard deviation of its logarithm."""
    up = (math.log(forward / strike) + width**2 / 2) / width
    phi = NormalDist().cdf
    return forward * phi(up) - strike * phi(up - width)


def means(year):
    years = year - FIRST + 1
    kappa = math.log(2) / HALF_LIFE
    keep = math.exp(-kappa * years)
    centre = math.log(MEAN) + keep * math.log(prices()[FIRST - 1] / MEAN)
    width = VOLATILITY * math.sqrt((1 - keep**2) / (2 * kappa))
    forward = math.exp(centre + width**2 / 2)
    spread = call(forward, width, NOTHING_AT) - call(forward, width, FULL_FROM)
    return spread * FULL / (FULL_FROM - NOTHING_AT), EXTRA_SHARE * TONNES * call(forward, width, EXTRA_FROM) / 1e6


def main():
    years = LAST - FIRST + 1
    print(f"dear enough: {years * FULL:.6f} of 7000 announced, {7000 - years * FULL:.6f} not explained")
    for price in (5200, 6600, 9000):
        print(f"copper at {price}: built {years * due(price):.6f}")
    print(f"price risk between the knots: {FULL * 1e6 / (FULL_FROM - NOTHING_AT) / TONNES:.8%}")
    knots = (0, 4000, 5199, 5200, 5201, 5900, 6600, 7300, 7999, 8000, 8001, 11999, 12000, 12001, 13000, 20000, 9000)
    print("knots, due: " + ", ".join(f"{due(p):.6f}" for p in knots))
    print("knots, further: " + ", ".join(f"{further(p):.6f}" for p in knots[-6:]))
    replay()
    mean_due, mean_further = means(2030)
    print(f"2030, closed form: due {mean_due:.6f}, further {mean_further:.6f}")
    total = sum(sum(means(y)) for y in range(FIRST, LAST + 1))
    print(f"all years, closed form: built {total:.6f}")


if __name__ == "__main__":
    main()
