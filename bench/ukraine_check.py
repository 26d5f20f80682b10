#!/usr/bin/env python3
"""The Ukraine 2025 case computed apart from Claimstake: closed forms, and a year-by-year walk through each text.

Plain Python, standard library. Written from the clauses in cases/ukraine-2025/data/clauses.csv and the case's README; reads the
case's own tables of figures and nothing else of it. Money: mn USD of the day. Where the case draws, this sums exactly over
the seven statements of the clock and takes the middle of what new licences bring.
"""

import csv
import math
import pathlib
import sys

CASE = pathlib.Path(__file__).resolve().parent.parent / "cases" / "ukraine-2025"
UAH_PER_USD = 41.5
YEARS = range(2025, 2065)
UKRAINE_RATE, US_RATE, FUND_RETURN, PAID_OUT, SEED = 0.08, 0.045, 0.06, 0.25, 75.0
FREE = 2035 + 3 / 12 + 29 / 30 / 12  # 30 April 2035: three months and 29 of 30 days


def column(table, name):
    with open(CASE / "data" / f"{table}.csv", encoding="utf-8", newline="") as file:
        return {row["id"]: float(row[name]) for row in csv.DictReader(file) if row[name]}


RENT = column("receipts", "amount")["rent_2024"] / UAH_PER_USD
HALF = RENT / 2
LOW, HIGH = (column("receipts", "amount")[end] / UAH_PER_USD for end in ("to_fund_low", "to_fund_high"))
AID = {name: 1000 * bn for name, bn in column("aid", "amount").items()}
NEEDS = {name: 1000 * bn for name, bn in column("needs", "amount").items()}


def years_to(target, first, growth):
    """Years of payments at year's end until they come to the target; by adding them up, not by a logarithm."""
    if growth == 0:
        return target / first
    total, year, payment = 0.0, 0, first
    while total < target:
        total, payment, year = total + payment, payment * (1 + growth), year + 1
    return year


def annuity(amount, rate, years):
    """Level payment at year's end, from the sum of the discount factors."""
    return amount / sum((1 + rate) ** -n for n in range(1, years + 1))


def owed_after(amount, rate, payment, years):
    for _ in range(years):
        amount = amount * (1 + rate) - payment
    return amount


def share_of_year(year, begin):
    return min(1.0, max(0.0, year + 1 - begin))


def new_rent(opening, half):
    return [2 * half * share_of_year(year, opening) for year in YEARS]


def fund(opening, half, free, fund_return=FUND_RETURN):
    """The signed text: half of new rent in the next year; what the fund holds and pays out, year by year."""
    rents = new_rent(opening, half)
    pot, closing, out = 0.0, [], []
    for n, year in enumerate(YEARS):
        pot = pot * (1 + fund_return) + (2 * SEED if year == 2026 else 0) + (rents[n - 1] / 2 if n else 0)
        part = 1.0 if year == YEARS[-1] else PAID_OUT
        paid = share_of_year(year, free) * part * pot
        pot -= paid
        closing.append(pot)
        out.append(paid)
    return closing, out


def present_value(flows, rate):
    return sum(flow / (1 + rate) ** (n + 1) for n, flow in enumerate(flows))


def clock():
    """Openings with their chances."""
    years, weights = column("clocks", "years"), column("clocks", "weight")
    whole = sum(weights.values())
    # 13 January: twelve of 31 days of a month have gone by; half years keep the day
    return [(2026 + 12 / 31 / 12 + years[name], weights[name] / whole) for name in years]


def mean(value):
    """Over the clock, at the middle of what new licences bring: all values here are straight lines in it."""
    return sum(chance * value(opening) for opening, chance in clock())


def middle(low, high):
    return (low + high) / 2


def from_the_ground(ground):
    """Means of the steps from the ground to the State: what is unsure is independent, so means multiply. Prices of 2023."""
    whole = ground["forbes"]
    reserves = ground["reserves"]
    beyond = ground["secdev_occupied"] / ground["secdev"]
    recovered, viable, spent = middle(0.6, 0.9), middle(0.1, 0.6), middle(0.33, 0.8)
    reached = reserves * recovered * (1 - beyond)
    sold = reached * viable
    # a dollar spread evenly over 25 to 60 years: Simpson's rule over the years; the wait by its seven ends
    n = 2000
    grid = [25 + 35 * k / n for k in range(n + 1)]
    weights = [1 if k in (0, n) else 4 if k % 2 else 2 for k in range(n + 1)]
    annuities = [(1 - (1 + UKRAINE_RATE) ** -y) / (math.log(1 + UKRAINE_RATE) * y) for y in grid]
    spread = sum(w * a for w, a in zip(weights, annuities)) / sum(weights)
    waits, chances = column("clocks", "years"), column("clocks", "weight")
    wait = sum(chances[id] * (1 + UKRAINE_RATE) ** -years for id, years in waits.items()) / sum(chances.values())
    today = spread * wait
    steps = {"not reserves": whole - reserves, "lost": reserves * (1 - recovered), "beyond": reserves * recovered * beyond,
             "not viable": reached * (1 - viable), "costs": sold * spent, "the wait": sold * (1 - spent) * (1 - today)}
    steps["to the State"] = sold * today * (0.05 + 0.18 * (1 - spent - 0.05))
    steps["to others"] = sold * (1 - spent) * today - steps["to the State"]
    return steps


def show(name, value, unit=""):
    print(f"{name:58} {value:>18.6f} {unit}".rstrip())


def main():
    ground, parts = column("ground", "amount"), column("ground_parts", "part")
    print("Q1")
    show("coal", ground["forbes"] * parts["coal"] / 100, "bn USD")
    show("all the rest", ground["forbes"] * (100 - sum(parts.values())) / 100, "bn USD")
    show("lithium, of the whole", 100 * ground["lithium"] / ground["forbes"], "%")

    print("Q3")
    given_usd, given_eur = column("given", "usd"), column("given", "eur")
    for name in dict.fromkeys([*given_usd, *given_eur]):
        dollars = given_usd.get(name) or given_eur[name] / 0.8549
        show(f"350 bn over {name}", 350 / dollars)

    print("Q6")
    for name, value in from_the_ground(ground).items():
        show(name, value, "bn USD")

    print("Q5")
    show("half of all rent of 2024", HALF, "mn USD")
    for growth in (0.0, 0.03, 0.05, 0.10):
        show(f"years to 500 bn at growth {growth:.0%}", years_to(AID["wanted_500"], HALF, growth))
    show("years to 500 bn on new licences, high end", AID["wanted_500"] / HIGH)

    print("Q8")
    for year in (2025, 2045):
        show(f"draft of 7 February, paid in {year}, existing licences", HALF, "mn USD")
    middle = (LOW + HIGH) / 2
    signed = mean(lambda opening: sum(new_rent(opening, middle)[:20]) / 2)  # 2046 pays for 2045
    show("signed text, paid to 2045, mean", signed, "mn USD")
    feb7 = mean(lambda opening: sum(RENT / 2 + rent / 2 for rent in new_rent(opening, middle)[:21]))
    show("draft of 7 February, paid to 2045, mean", feb7, "mn USD")

    print("Q10")
    for name in ("floor_100", "kiel_123", "said_350"):
        show(f"{name}: standstill", AID[name] * 0.04 / 1000, "bn USD")
        show(f"{name}: level payment of twenty years", annuity(AID[name], 0.04, 20) / 1000, "bn USD")
        show(f"{name}: owed after twenty years", owed_after(AID[name], 0.04, HALF, 20) / 1000, "bn USD")
        show(f"{name}: ever repaid", float(HALF > AID[name] * 0.04))

    print("Q11")
    for part in (0, 0.25, 0.5, 0.75, 1):
        ours = SEED + part * 1000
        show(f"United States' share, {part:.0%} of the arms counted", 100 * ours / (ours + SEED + 48.2), "%")

    print("Q12")
    for who, rate in (("Ukraine", UKRAINE_RATE), ("United States", US_RATE), ("at the fund's return", FUND_RETURN)):
        back = mean(lambda opening: present_value(fund(opening, middle, FREE)[1], rate) / 2)
        once = mean(lambda opening: present_value(fund(opening, middle, 2025)[1], rate) / 2)
        show(f"{who}: put back", back, "mn USD")
        show(f"{who}: at once", once, "mn USD")
        show(f"{who}: difference", back - once, "mn USD")

    print("Q13")
    for kind, general, special in (("solid", 35, 50), ("oil and gas", 47, 50)):
        show(f"{kind}: local budgets, of 100", 100 - general - special)

    print("Q18")
    for need, amount in NEEDS.items():
        show(f"{need}: ten years of half of all rent", 100 * 10 * HALF / amount, "%")
        show(f"{need}: ten years of the highest expectation", 100 * 10 * HIGH / amount, "%")
        show(f"{need}: first money alone with its return, end of 2034", 100 * 2 * SEED * (1 + FUND_RETURN) ** 8 / amount, "%")
    show("nothing paid before 2035, chance", sum(c for opening, c in clock() if opening >= 2034))

    print("Q20")
    for rate in (0.10, 0.15, 0.20):
        show(f"300 mn over 25 years at {rate:.0%}", annuity(300, rate, 25), "mn USD")
    for factor in column("growth", "factor").values():
        show(f"at 10 %, capital {factor} times", annuity(300 * factor, 0.10, 25), "mn USD")

    print("Q22")
    show("sales by the end of 2030, chance", sum(c for opening, c in clock() if opening < 2031))
    show("sales by the end of 2035, chance", sum(c for opening, c in clock() if opening < 2036))
    for rate in (0.12, 0.05):
        for after in (5, 10, 18):
            dollar = [0.0] * after + [1.0] * 20
            show(f"a dollar a year from year {after} on at {rate:.0%}", present_value(dollar, rate), "USD")
    return 0 if math.isclose(years_to(AID["wanted_500"], HALF, 0.0), 500_000 / HALF) else 1


if __name__ == "__main__":
    sys.exit(main())
