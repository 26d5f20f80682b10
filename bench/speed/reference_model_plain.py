#!/usr/bin/env python3
"""RM-1 in plain Python: one future at a time, local variables, nothing but the standard library.

    python3 bench/speed/reference_model_plain.py [--given FILE] [--futures N] [--rounds N]

Checks itself at the published points and, with --given, against the judge on draws given (its first 500 futures); then says
its speed, the model alone on draws that are there, and whole with the standard library's own normal numbers.
"""

import argparse
import random
import sys
from math import exp, floor, nan

import given
from given import YEARS

CLOSE = 1e-10
MOST_STEPS = 60
GRID = [1 / (1 + (i - 50) / 100) for i in range(151)] + [1 / (1 + (100 + 10 * i) / 100) for i in range(1, 91)]


def measures(draws):
    """Six measures of one future, of the list of its 123 draws."""
    investor, state, partner, lender, payback, flows = model(draws)
    return investor, state, partner, lender, rate_of_return(flows), payback


def model(draws):
    """Present values by party, the last year under water, and the investor's flows."""
    zc, zg, u = draws[3 * YEARS:]
    capex_mult = exp(0.25 * zc - 0.03125)
    grade_mult = exp(0.15 * zg - 0.01125)
    start = 4 + floor(5 * u)

    xa, xb, xc, ore_left = 4.2, 2.3, 0.0, 220.0
    debt = drawn = loss_pool = rrt_acc = fund_bal = pref_bal = cum = 0.0
    payback = 0
    spent = [0.0] * 7
    flows = []
    investor = state = partner = lender = 0.0
    f_investor = f_state = f_partner = f_lender = 1.0

    for t in range(1, YEARS + 1):
        z1, z2, z3 = draws[t - 1], draws[YEARS + t - 1], draws[2 * YEARS + t - 1]
        # prices
        wa = z1
        wb = 0.6 * z1 + 0.8 * z2
        wc = 0.3 * z1 + 0.275 * z2 + 0.9134412953222555 * z3
        xa = 4 + (xa - 4) * 0.8 + 0.20 * wa
        xb = 2 + (xb - 2) * 0.85 + 0.25 * wb
        xc = xc + 0.005 + 0.06 * wc
        pa = exp(xa)
        pb = exp(xb)
        ci = exp(xc)
        # mine
        age = t - start
        ramp = min(1, max(0, 0.25 * (age + 1)))
        ore_mined = min(10 * ramp, ore_left)
        ore_left = ore_left - ore_mined
        metal_a = 0.5 * ore_mined * grade_mult
        metal_b = 1.2 * ore_mined * grade_mult
        gross = metal_a * pa + metal_b * pb
        selling = 0.04 * gross
        net = gross - selling
        roy_rate = min(0.12, max(0.02, 0.03 + 0.001 * (pa - 50)))
        royalty = roy_rate * net
        on = 1 if ore_mined > 0 else 0
        opex = (30 * on + 8 * ore_mined) * ci
        # capital
        capex_dev = 340 * capex_mult * ci if -3 <= age < 0 else 0
        capex_sus = 1.5 * ore_mined * ci
        capex = capex_dev + capex_sus
        spent.append(capex)
        dep = 0.125 * sum(spent[-8:])
        closure = 0.01 * net
        # debt, opening
        debt_draw = 0.6 * capex_dev
        interest = 0.08 * debt
        debt_open = debt + debt_draw
        drawn = drawn + debt_draw
        # income tax with loss carry-forward
        profit = net - royalty - opex - dep - closure - interest
        profit_pos = max(0, profit)
        loss_new = max(0, -profit)
        loss_used = min(loss_pool, 0.8 * profit_pos)
        loss_pool = loss_pool - loss_used + loss_new
        taxable = profit_pos - loss_used
        cit = 0.18 * taxable
        # resource rent tax
        op_cash = net - royalty - opex - closure
        rrt_flow = op_cash - capex - cit
        rrt_bal = 1.15 * rrt_acc + rrt_flow
        rrt_base = max(0, rrt_bal)
        rrt_acc = min(0, rrt_bal)
        rrt = 0.25 * rrt_base
        # debt service with sweep
        cfads = op_cash - capex_sus - cit - rrt
        mandatory = min(debt_open, 0.1 * drawn) if age >= 0 else 0
        sweep_base = max(0, cfads - interest - mandatory)
        sweep = min(debt_open - mandatory, 0.5 * sweep_base)
        debt = debt_open - mandatory - sweep
        # equity and withholding
        equity_cf = cfads - capex_dev + debt_draw - interest - mandatory - sweep
        distributable = max(0, equity_cf)
        injection = max(0, -equity_cf)
        carried = 0.2 * distributable
        dividend = distributable - carried
        wht = 0.05 * dividend
        investor_cf = dividend - wht - injection
        # fund and waterfall
        partner_in = 20 if t <= 10 else 0
        fund_in = 0.5 * royalty + carried + partner_in
        fund_avail = 1.06 * fund_bal + fund_in
        payout_rate = 0 if t <= 10 else 0.25 if t < 40 else 1
        fund_dist = payout_rate * fund_avail
        fund_bal = fund_avail - fund_dist
        pref_due = 1.05 * pref_bal + partner_in
        tier1 = min(fund_dist, pref_due)
        pref_bal = pref_due - tier1
        tier2 = fund_dist - tier1
        # parties
        partner_cf = tier1 + 0.5 * tier2 - partner_in
        state_cf = cit + rrt + 0.5 * royalty + wht + 0.5 * tier2
        lender_cf = interest + mandatory + sweep - debt_draw
        cum = cum + investor_cf
        payback = t if cum < 0 else payback

        flows.append(investor_cf)
        f_investor /= 1.10
        f_state /= 1.06
        f_partner /= 1.04
        f_lender /= 1.05
        investor += investor_cf * f_investor
        state += state_cf * f_state
        partner += partner_cf * f_partner
        lender += lender_cf * f_lender
    return investor, state, partner, lender, float(payback), flows


def worth(flows, v):
    g = 0.0
    for flow in reversed(flows):
        g = g * v + flow
    return g


def rate_of_return(flows):
    """By the judge's rule: one change of sign, one root; more, the roots on a grid are counted, and several are none."""
    signs = [flow > 0 for flow in flows if flow != 0]
    changes = sum(a != b for a, b in zip(signs, signs[1:]))
    if changes == 0:
        return nan
    if changes > 1:
        above = [worth(flows, v) > 0 for v in GRID]
        places = [i for i in range(1, len(GRID)) if above[i] != above[i - 1]]
        if len(places) != 1:
            return nan
        low, high = GRID[places[0]], GRID[places[0] - 1]
        return 1 / newton(flows, low, high, (low + high) / 2) - 1
    at_half = worth(flows, 0.5) > 0
    if at_half != (worth(flows, 2) > 0):
        upper = (worth(flows, 1) > 0) == at_half
        return 1 / (newton(flows, 1, 2, 1.1) if upper else newton(flows, 0.5, 1, 0.9)) - 1
    # outside -50 % to 100 %; for small v the first flow decides the sign
    backwards = at_half == signs[0]
    flows = list(reversed(flows)) if backwards else flows
    low = 0.25
    while (worth(flows, low) > 0) == (worth(flows, 2 * low) > 0):
        low /= 2
    v = newton(flows, low, 2 * low, 1.5 * low)
    return v - 1 if backwards else 1 / v - 1


def newton(flows, low, high, v):
    at_low = worth(flows, low) > 0
    for _ in range(MOST_STEPS):
        g = slope = 0.0
        for flow in reversed(flows):
            slope = slope * v + g
            g = g * v + flow
        if g == 0:
            return v
        if (g > 0) == at_low:
            low = v
        else:
            high = v
        after = v - g / slope if slope else low - 1
        if not low <= after <= high:
            after = (low + high) / 2
        step = abs(after - v)
        v = after
        if step <= CLOSE * v:
            break
    return v


def drawn(generator):
    gauss = generator.gauss
    return [gauss(0, 1) for _ in range(given.ROWS - 1)] + [generator.random()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--given")
    parser.add_argument("--futures", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()

    wrong = given.point_misses(list(zip(*map(measures, zip(*given.point_rows())))))
    if options.given:
        rows, judged = given.read(options.given)
        futures = [[row[k] for row in rows] for k in range(min(500, len(rows[0])))]
        wrong += given.differ(list(zip(*map(measures, futures))), [row[:len(futures)] for row in judged])
    given.end_if_wrong("plain Python", wrong)

    generator = random.Random(1)
    there = [drawn(generator) for _ in range(100)]
    n = options.futures
    given.say_speed("model", n, lambda: [model(there[k % 100]) for k in range(n)], options.rounds)
    given.say_speed("whole", n, lambda: [measures(drawn(generator)) for _ in range(n)], options.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
