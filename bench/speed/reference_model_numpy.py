#!/usr/bin/env python3
"""RM-1 in NumPy: one expression a line of the model, a tile of futures at a time.

    python3 bench/speed/reference_model_numpy.py [--given FILE] [--futures N] [--tile N] [--rounds N]

Checks itself at the published points and, with --given, against the judge on draws given; then says its speed, the model
alone on draws that are there, and whole with NumPy's own Philox and normal numbers.
"""

import argparse
import sys

import numpy as np

import given
from given import YEARS

# f[t] = f[t-1] / (1 + rate)
RATES = {"investor": 0.10, "state": 0.06, "partner": 0.04, "lender": 0.05}

CLOSE = 1e-10
MOST_STEPS = 60
GRID_RATES = np.array([(i - 50) / 100 for i in range(151)] + [(100 + 10 * i) / 100 for i in range(1, 91)])
GRID = 1 / (1 + GRID_RATES)
GRID_POWERS = GRID ** np.arange(YEARS)[:, None]


def measures(draws):
    """Six measures of all futures of a tile; draws as [draw][future]."""
    npv, flows, payback = model(draws)
    return [npv["investor"], npv["state"], npv["partner"], npv["lender"], rates_of_return(flows), payback]


def model(draws):
    """The present values by party, the investor's flows as [year][future], and the last year under water."""
    z1s, z2s, z3s = draws[:YEARS], draws[YEARS:2 * YEARS], draws[2 * YEARS:3 * YEARS]
    zc, zg, u = draws[3 * YEARS:]
    n = len(u)
    capex_mult = np.exp(0.25 * zc - 0.03125)
    grade_mult = np.exp(0.15 * zg - 0.01125)
    start = 4 + np.floor(5 * u)

    xa, xb, xc, ore_left = np.full(n, 4.2), np.full(n, 2.3), np.zeros(n), np.full(n, 220.0)
    debt, drawn, loss_pool, rrt_acc = np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n)
    fund_bal, pref_bal, cum, payback = np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n)
    spent = np.zeros((YEARS + 8, n))
    flows = np.empty((YEARS, n))
    npv = {party: np.zeros(n) for party in RATES}
    factor = dict.fromkeys(RATES, 1.0)

    for t in range(1, YEARS + 1):
        z1, z2, z3 = z1s[t - 1], z2s[t - 1], z3s[t - 1]
        # prices
        wa = z1
        wb = 0.6 * z1 + 0.8 * z2
        wc = 0.3 * z1 + 0.275 * z2 + 0.9134412953222555 * z3
        xa = 4 + (xa - 4) * 0.8 + 0.20 * wa
        xb = 2 + (xb - 2) * 0.85 + 0.25 * wb
        xc = xc + 0.005 + 0.06 * wc
        pa = np.exp(xa)
        pb = np.exp(xb)
        ci = np.exp(xc)
        # mine
        age = t - start
        ramp = np.minimum(1, np.maximum(0, 0.25 * (age + 1)))
        ore_mined = np.minimum(10 * ramp, ore_left)
        ore_left = ore_left - ore_mined
        metal_a = 0.5 * ore_mined * grade_mult
        metal_b = 1.2 * ore_mined * grade_mult
        gross = metal_a * pa + metal_b * pb
        selling = 0.04 * gross
        net = gross - selling
        roy_rate = np.minimum(0.12, np.maximum(0.02, 0.03 + 0.001 * (pa - 50)))
        royalty = roy_rate * net
        on = ore_mined > 0
        opex = (30 * on + 8 * ore_mined) * ci
        # capital
        capex_dev = np.where((age >= -3) & (age < 0), 340 * capex_mult * ci, 0)
        capex_sus = 1.5 * ore_mined * ci
        capex = capex_dev + capex_sus
        spent[t + 7] = capex
        dep = 0.125 * spent[t:t + 8].sum(axis=0)
        closure = 0.01 * net
        # debt, opening
        debt_draw = 0.6 * capex_dev
        interest = 0.08 * debt
        debt_open = debt + debt_draw
        drawn = drawn + debt_draw
        # income tax with loss carry-forward
        profit = net - royalty - opex - dep - closure - interest
        profit_pos = np.maximum(0, profit)
        loss_new = np.maximum(0, -profit)
        loss_used = np.minimum(loss_pool, 0.8 * profit_pos)
        loss_pool = loss_pool - loss_used + loss_new
        taxable = profit_pos - loss_used
        cit = 0.18 * taxable
        # resource rent tax
        op_cash = net - royalty - opex - closure
        rrt_flow = op_cash - capex - cit
        rrt_bal = 1.15 * rrt_acc + rrt_flow
        rrt_base = np.maximum(0, rrt_bal)
        rrt_acc = np.minimum(0, rrt_bal)
        rrt = 0.25 * rrt_base
        # debt service with sweep
        cfads = op_cash - capex_sus - cit - rrt
        mandatory = np.where(age >= 0, np.minimum(debt_open, 0.1 * drawn), 0)
        sweep_base = np.maximum(0, cfads - interest - mandatory)
        sweep = np.minimum(debt_open - mandatory, 0.5 * sweep_base)
        debt = debt_open - mandatory - sweep
        # equity and withholding
        equity_cf = cfads - capex_dev + debt_draw - interest - mandatory - sweep
        distributable = np.maximum(0, equity_cf)
        injection = np.maximum(0, -equity_cf)
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
        tier1 = np.minimum(fund_dist, pref_due)
        pref_bal = pref_due - tier1
        tier2 = fund_dist - tier1
        # parties
        partner_cf = tier1 + 0.5 * tier2 - partner_in
        state_cf = cit + rrt + 0.5 * royalty + wht + 0.5 * tier2
        lender_cf = interest + mandatory + sweep - debt_draw
        cum = cum + investor_cf
        payback = np.where(cum < 0, t, payback)

        flows[t - 1] = investor_cf
        for party, flow in ("investor", investor_cf), ("state", state_cf), ("partner", partner_cf), ("lender", lender_cf):
            factor[party] /= 1 + RATES[party]
            npv[party] += flow * factor[party]
    return npv, flows, payback


def sign_at(flows, v):
    g = flows[-1]
    for flow in flows[-2::-1]:
        g = g * v + flow
    return np.sign(g)


def worth(flows, v):
    """The worth of flows [year][future] at discount factors v, and its slope."""
    g = np.zeros_like(v)
    slope = np.zeros_like(v)
    for flow in flows[::-1]:
        slope = slope * v + g
        g = g * v + flow
    return g, slope


def rates_of_return(flows):
    """By the judge's rule: one change of sign, one root; more, the roots on a grid are counted, and several are none."""
    # the sign of the last flow that is not 0, year by year
    signs = np.sign(flows)
    for t in range(1, YEARS):
        signs[t] = np.where(signs[t] == 0, signs[t - 1], signs[t])
    changes = ((signs[1:] != signs[:-1]) & (signs[:-1] != 0)).sum(axis=0)

    n = flows.shape[1]
    low, high, start, at_low = np.zeros(n), np.zeros(n), np.full(n, np.nan), np.zeros(n)
    half, one, two = (sign_at(flows, v) for v in (0.5, 1.0, 2.0))
    inside = (changes == 1) & (half * two < 0)
    upper = inside & (one == half)
    low[inside], high[inside], start[inside] = 0.5, 1, 0.9
    low[upper], high[upper], start[upper] = 1, 2, 1.1
    at_low[inside] = half[inside]

    several = np.flatnonzero(changes > 1)
    if len(several):
        above = flows[:, several].T @ GRID_POWERS > 0
        crossings = above[:, 1:] != above[:, :-1]
        single = crossings.sum(axis=1) == 1
        place = crossings.argmax(axis=1)[single] + 1
        which = several[single]
        low[which], high[which] = GRID[place], GRID[place - 1]
        start[which] = (low[which] + high[which]) / 2
        at_low[which] = np.where(above[single, place], 1, -1)

    v = newton(flows, low, high, start, at_low)
    rates = 1 / v - 1
    for k in np.flatnonzero((changes == 1) & ~inside):
        rates[k] = outside(flows[:, k])
    return rates


def newton(flows, low, high, v, at_low):
    """Guarded by its bracket; each future stops for itself."""
    active = np.flatnonzero(~np.isnan(v))
    flows = flows[:, active]
    for _ in range(MOST_STEPS):
        if not len(active):
            break
        now = v[active]
        g, slope = worth(flows, now)
        as_low = np.sign(g) == at_low[active]
        low[active] = np.where(as_low, now, low[active])
        high[active] = np.where(as_low, high[active], now)
        after = now - g / slope
        middle = (low[active] + high[active]) / 2
        after = np.where((low[active] <= after) & (after <= high[active]), after, middle)
        after = np.where(g == 0, now, after)
        v[active] = after
        goes_on = np.abs(after - now) > CLOSE * after
        if not goes_on.all():
            active, flows = active[goes_on], flows[:, goes_on]
    return v


def outside(flow):
    """The one root outside -50 % to 100 %, by halving 1/v or v: a handful of futures in a million."""
    flow = np.trim_zeros(flow)
    half = np.polyval(flow[::-1], 0.5)
    backwards = np.sign(half) == np.sign(flow[0])
    coefficients = flow if backwards else flow[::-1]
    high = 0.5
    sign = np.polyval(coefficients, high) > 0
    for _ in range(MOST_STEPS):
        if (np.polyval(coefficients, high / 2) > 0) != sign:
            break
        high /= 2
    low = high / 2
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (low, middle) if (np.polyval(coefficients, middle) > 0) == sign else (middle, high)
    return low - 1 if backwards else 1 / low - 1


def drawn(generator, n):
    draws = np.empty((given.ROWS, n))
    generator.standard_normal(out=draws[:-1])
    generator.random(out=draws[-1])
    return draws


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--given")
    parser.add_argument("--futures", type=int, default=40_000)
    parser.add_argument("--tile", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()

    wrong = given.point_misses([list(map(float, row)) for row in measures(np.array(given.point_rows()))])
    if options.given:
        rows, judged = given.read(options.given)
        rows = np.array(rows)
        tiles = [measures(rows[:, k:k + options.tile]) for k in range(0, rows.shape[1], options.tile)]
        wrong += given.differ([np.concatenate(parts).tolist() for parts in zip(*tiles)], judged)
    given.end_if_wrong("numpy", wrong)

    generator = np.random.Generator(np.random.Philox(1))
    tile = options.tile
    tiles = range(max(1, options.futures // tile))
    there = [drawn(generator, tile) for _ in range(2)]
    given.say_speed("model", tile * len(tiles), lambda: [model(there[k % 2]) for k in tiles], options.rounds)
    given.say_speed("whole", tile * len(tiles), lambda: [measures(drawn(generator, tile)) for _ in tiles], options.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
