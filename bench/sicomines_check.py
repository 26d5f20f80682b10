"""The figures of cases/sicomines in plain Python; knows nothing of the program.

    python3 bench/sicomines_check.py

Deterministic figures by going through the years; the mean over all futures of what is due as a closed form.
"""

import csv
import math
import pathlib

CASE = pathlib.Path(__file__).resolve().parent.parent / "cases" / "sicomines"
PRICES = {int(r["year"]): float(r["usd_t"]) for r in csv.DictReader(open(CASE / "data" / "copper.csv", encoding="utf-8"))}
OUTPUT, FULL, RATE, CREDIT = 155_630, 324.0, 0.03839, 3_003.0
USUAL = sum(PRICES[y] for y in range(2021, 2026)) / 5


def due(price):
    return FULL * min(1, max(0, (price - 5_200) / 2_800))


def loan(prices, cost, drawn=1.0, opens=0):
    """Yearly flows of the loan: ten years of grace in which interest falls due, fifteen of level payment on what is owed."""
    owed, drawings, payments, covers = 0.0, [], [], []
    for year in range(25):
        asked = RATE * owed if year < 10 else owed * RATE / (1 - (1 + RATE) ** -(25 - year))
        may = 0.65 * max(0, OUTPUT * (prices[year] - cost) / 1e6) if year >= opens else 0.0
        paid = min(asked, may)
        covers.append(may / asked if asked else None)
        drawing = CREDIT * drawn / 10 if year < 10 else 0.0
        owed = owed * (1 + RATE) + drawing - paid
        drawings.append(drawing)
        payments.append(paid)
    return drawings, payments, covers, owed


def irr(flows):
    low, high = -0.9, 10.0
    value = lambda r: sum(f / (1 + r) ** (n + 1) for n, f in enumerate(flows))
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if value(middle) * value(low) > 0 else (low, middle)
    return low


def npv(flows, rate=0.1):
    return sum(f / (1 + rate) ** (n + 1) for n, f in enumerate(flows))


def show(name, value):
    print(f"{name:<28}{value:.9f}")


half = 1.1 ** 0.5 - 1
show("soft_percent", 100 * (1 - RATE / 2 / half) * (1 - ((1 + half) ** -19 - (1 + half) ** -50) / (half * 31)))
show("price_risk_percent", 100 * FULL * 1e6 / 2_800 / OUTPUT)
show("usual_price", USUAL)
show("programme_low", due(0.7 * USUAL))
for cost in (4_000, 5_000, 6_000):
    show(f"cover_usual_{cost}", loan([USUAL] * 25, cost)[2][10])
    show(f"cover_low_{cost}", loan([0.7 * USUAL] * 25, cost)[2][10])
    show(f"owed_low_{cost}", loan([0.7 * USUAL] * 25, cost)[3])
drawings, payments, _, _ = loan([USUAL] * 25, 5_000)
show("half_worth_percent", 100 * irr([p - d / 2 for p, d in zip(payments, drawings)]))
show("paid_2008_usual", npv(payments))
show("built_2008_value", npv(drawings))
came = [PRICES[min(2008 + y, 2026)] for y in range(25)]
drawings, payments, covers, owed = loan(came, 5_000, 0.5, 8)
show("came_paid", npv(payments))
show("came_trouble", next(2024 + y for y in range(10, 25) if covers[y] is not None and covers[y] < 1))
show("came_first_cover", covers[10])

# The logarithm of the price is normal: it is drawn back by half in two years, and starts at the price of 2023.
SPEED, VOL = math.log(2) / 2, 0.25


def normal(x):
    return (1 + math.erf(x / math.sqrt(2))) / 2


def call(strike, years):
    """Mean of what the price stands above the strike."""
    mean = math.log(8_500) + (math.log(PRICES[2023]) - math.log(8_500)) * math.exp(-SPEED * years)
    sd = VOL * math.sqrt((1 - math.exp(-2 * SPEED * years)) / (2 * SPEED))
    d = (mean - math.log(strike)) / sd
    return math.exp(mean + sd * sd / 2) * normal(d + sd) - strike * normal(d)


years = range(1, 18)
show("mean_due", sum(FULL / 2_800 * (call(5_200, n) - call(8_000, n)) for n in years))
show("mean_further", sum(0.3 * OUTPUT / 1e6 * call(12_000, n) for n in years))
