#!/usr/bin/env python3
"""A fund of two partners and a claim that goes first, computed apart from Claimstake. Plain Python, standard library.

Written from the words of cases/trials/reconstruction-fund/README.md. Closed forms where there are any: what is paid in grows by
powers, a claim with a steady payment by the formula of an annuity. Only what is paid out is stepped through, year by year.
Money in mn USD of the day.
"""

import math

FIRST, LAST = 2026, 2055
NEW, ALL, CASH, GOODS, GOODS_YEARS = 72.0, 1150.0, 75.0, 100.0, (2026, 2027)
SHARE, EARNS, PAY_OUT = 0.5, 0.06, 0.25
UKRAINE, US = 0.08, 0.045
OPEN_2035 = (8 + 1 / 30) / 12  # from 30 April: a day of April and eight months


def growth(rate, years):
    """What one a year comes to when each grows from the end of its year."""
    return ((1 + rate) ** years - 1) / rate


def before_paying_out(year):
    """The fund at the end of a year in which nothing was ever paid out: first cash at the end of 2026, a share each year after."""
    years = year - FIRST
    return 2 * CASH * (1 + EARNS) ** years + SHARE * NEW * growth(EARNS, years)


def paid_out(from_2035):
    """Each year's payment out of the fund."""
    fund, paid = 0.0, []
    for year in range(FIRST, LAST + 1):
        fund = fund * (1 + EARNS) + (2 * CASH if year == FIRST else SHARE * NEW)
        free = 1.0 if not from_2035 or year > 2035 else OPEN_2035 if year == 2035 else 0.0
        out = fund * free * (1.0 if year == LAST else PAY_OUT)
        fund -= out
        paid.append(out)
    return paid


def worth(values, rate):
    return sum(value * (1 + rate) ** -(n + 1) for n, value in enumerate(values))


def capital(year):
    """The capital of each side at the end of a year."""
    given = GOODS * sum(1 for y in GOODS_YEARS if y <= year)
    return CASH + SHARE * NEW * (year - FIRST), CASH + given


def owed(claim, rate, paid, years):
    return claim * (1 + rate) ** years - paid * growth(rate, years)


def main():
    share = SHARE * NEW
    paid, at_once = paid_out(True), paid_out(False)
    print(f"paid in {share * (LAST - FIRST):.6f}; fund 2034 {before_paying_out(2034):.6f}")
    print("paid out: " + ", ".join(f"{FIRST + n} {p:.6f}" for n, p in enumerate(paid)))
    print(f"each side, all years {sum(paid) / 2:.6f}")
    costs = worth([CASH] + [share] * (LAST - FIRST), UKRAINE)
    for title, part in (("by halves", None), ("by capital", 1), ("by capital, aid for nothing", 0)):
        parts = []
        for year in range(FIRST, LAST + 1):
            host, partner = capital(year)
            partner = partner if part else CASH
            parts.append(0.5 if part is None else partner / (host + partner))
        to_us = [p * q for p, q in zip(paid, parts)]
        to_ukraine = [p - q for p, q in zip(paid, to_us)]
        print(f"{title}: Ukraine {worth(to_ukraine, UKRAINE) - costs:.6f}, United States "
              f"{worth(to_us, US) - CASH / (1 + US):.6f}, to Ukraine {sum(to_ukraine):.6f}, to the United States {sum(to_us):.6f}, "
              f"part of 2034 {parts[2034 - FIRST]:.8%}, of 2055 {parts[-1]:.8%}")
    print(f"putting back: Ukraine {worth([p - q for p, q in zip(paid, at_once)], UKRAINE) / 2:.6f}, "
          f"United States {worth([p - q for p, q in zip(paid, at_once)], US) / 2:.6f}")
    for title, claim, yearly in (("all rent", 100_000, ALL), ("half of it", 100_000, ALL / 2), ("half of it, 123 bn", 123_000, ALL / 2),
                                 ("ten billions", 100_000, 10_000)):
        interest = 0.04 * claim
        print(f"claim, {title}: interest {interest:.6f}; after 1 {owed(claim, 0.04, yearly, 1):.6f}, after 20 "
              f"{owed(claim, 0.04, yearly, 20):.6f}, after 30 {owed(claim, 0.04, yearly, 30):.6f}")
        if yearly > interest:
            years = -math.log(1 - interest / yearly) / math.log(1.04)
            last = owed(claim, 0.04, yearly, math.floor(years)) * 1.04
            rest = [yearly - last] + [yearly] * (LAST - FIRST - math.floor(years))
            print(f"  paid after {years:.6f} years, in {FIRST + math.floor(years)}; then each side receives {sum(rest) / 2:.6f}")
    print(f"needed to pay it in thirty years: {100_000 / (growth(0.04, 30) / 1.04 ** 30):.6f}")


if __name__ == "__main__":
    main()
