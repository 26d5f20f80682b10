#!/usr/bin/env python3
"""The reference model once more, in plain Python with nothing of the product in it.

    python3 bench/reference_model.py > bench/reference_model.json

Prints, as JSON, (a) the six measures and some cells at the four fixed points D1 to D4 and (b) for seed 1, futures 0 to
4, every draw, the six measures and all 71 lines at t = 12 and t = 25. Exits with 1 where a fixed point misses the
published figure by more than its last digit.

It has its own generator, its own way from a name to a key and its own search for the rate of return; exp and log are
the C library's, the normal quantile that of the standard library. So it agrees with the product to about 1e-12, not to
the bit. Money is real USD million, t = 1 .. 40 is a year.
"""

import hashlib
import json
import math
import statistics
import sys
import unicodedata

YEARS = 40
SEED = 1
FUTURES = 5
CELL_YEARS = (12, 25)
CELLS = ("net", "royalty", "dep", "cit", "rrt", "debt", "fund_bal", "investor_cf")
MEASURES = ("npv_investor", "npv_state", "npv_partner", "npv_lender", "irr", "payback")

# ---- draws -----------------------------------------------------------------------------------------------------------


def philox4x32(counter, key):
    """Ten rounds over four 32-bit counter words and two key words; four words."""
    c0, c1, c2, c3 = counter
    k0, k1 = key
    for _ in range(10):
        p0 = 0xD2511F53 * c0
        p1 = 0xCD9E8D57 * c2
        c0, c1, c2, c3 = (p1 >> 32) ^ c1 ^ k0, p1 & 0xFFFFFFFF, (p0 >> 32) ^ c3 ^ k1, p0 & 0xFFFFFFFF
        k0 = (k0 + 0x9E3779B9) & 0xFFFFFFFF
        k1 = (k1 + 0xBB67AE85) & 0xFFFFFFFF
    return c0, c1, c2, c3


def key_of(seed, name):
    """The two key words of a stream."""
    text = unicodedata.normalize("NFC", name).encode("utf-8")
    digest = hashlib.sha256((seed % 2**64).to_bytes(8, "little") + text).digest()
    return int.from_bytes(digest[0:4], "little"), int.from_bytes(digest[4:8], "little")


def uniform(seed, name, future, period=0):
    """A number above 0 and below 1; future and period counted from 0."""
    counter = (future & 0xFFFFFFFF, future >> 32, period >> 1, 0)
    words = philox4x32(counter, key_of(seed, name))
    high, low = words[2:4] if period % 2 else words[0:2]
    return (2 * (((high << 32) | low) >> 12) + 1) / 2**53


def normal(seed, name, future, period=0):
    return statistics.NormalDist().inv_cdf(uniform(seed, name, future, period))


def drawn(seed, future):
    """The 123 numbers of a future; of a series, [t - 1]."""
    draws = {z: [normal(seed, z, future, t - 1) for t in range(1, YEARS + 1)] for z in ("z1", "z2", "z3")}
    return draws | {"zc": normal(seed, "zc", future), "zg": normal(seed, "zg", future), "u": uniform(seed, "u", future)}


# ---- the model -------------------------------------------------------------------------------------------------------


def lines_of(draws):
    """The 71 lines of one future: a list of one dictionary a year, [t - 1], in the order of the model."""
    capex_mult = math.exp(0.25 * draws["zc"] - 0.03125)
    grade_mult = math.exp(0.15 * draws["zg"] - 0.01125)
    start = 4 + math.floor(5 * draws["u"])

    p = dict(xa=4.2, xb=2.3, xc=0.0, ore_left=220.0, debt=0.0, drawn=0.0, loss_pool=0.0, rrt_acc=0.0,
             fund_bal=0.0, pref_bal=0.0, cum=0.0, payback=0)  # the year before
    spent = [0.0] * 8  # capex, this year and the seven before, latest last
    years = []
    for t in range(1, YEARS + 1):
        z1, z2, z3 = (draws[z][t - 1] for z in ("z1", "z2", "z3"))
        # prices
        wa = z1
        wb = 0.6 * z1 + 0.8 * z2
        wc = 0.3 * z1 + 0.275 * z2 + 0.9134412953222555 * z3
        xa = 4 + (p["xa"] - 4) * 0.8 + 0.20 * wa
        xb = 2 + (p["xb"] - 2) * 0.85 + 0.25 * wb
        xc = p["xc"] + 0.005 + 0.06 * wc
        pa = math.exp(xa)
        pb = math.exp(xb)
        ci = math.exp(xc)
        # mine
        age = t - start
        ramp = min(1, max(0, 0.25 * (age + 1)))
        ore_mined = min(10 * ramp, p["ore_left"])
        ore_left = p["ore_left"] - ore_mined
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
        spent = spent[1:] + [capex]
        dep = 0.125 * sum(reversed(spent))
        closure = 0.01 * net
        # debt, opening
        debt_draw = 0.6 * capex_dev
        interest = 0.08 * p["debt"]
        debt_open = p["debt"] + debt_draw
        drawn_total = p["drawn"] + debt_draw
        # income tax with loss carry-forward
        profit = net - royalty - opex - dep - closure - interest
        profit_pos = max(0, profit)
        loss_new = max(0, -profit)
        loss_used = min(p["loss_pool"], 0.8 * profit_pos)
        loss_pool = p["loss_pool"] - loss_used + loss_new
        taxable = profit_pos - loss_used
        cit = 0.18 * taxable
        # resource rent tax
        op_cash = net - royalty - opex - closure
        rrt_flow = op_cash - capex - cit
        rrt_bal = 1.15 * p["rrt_acc"] + rrt_flow
        rrt_base = max(0, rrt_bal)
        rrt_acc = min(0, rrt_bal)
        rrt = 0.25 * rrt_base
        # debt service with sweep
        cfads = op_cash - capex_sus - cit - rrt
        mandatory = min(debt_open, 0.1 * drawn_total) if age >= 0 else 0
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
        fund_avail = 1.06 * p["fund_bal"] + fund_in
        payout_rate = 0 if t <= 10 else 0.25 if t < 40 else 1
        fund_dist = payout_rate * fund_avail
        fund_bal = fund_avail - fund_dist
        pref_due = 1.05 * p["pref_bal"] + partner_in
        tier1 = min(fund_dist, pref_due)
        pref_bal = pref_due - tier1
        tier2 = fund_dist - tier1
        # parties
        partner_cf = tier1 + 0.5 * tier2 - partner_in
        state_cf = cit + rrt + 0.5 * royalty + wht + 0.5 * tier2
        lender_cf = interest + mandatory + sweep - debt_draw
        cum = p["cum"] + investor_cf
        payback = t if cum < 0 else p["payback"]

        p = dict(
            wa=wa, wb=wb, wc=wc, xa=xa, xb=xb, xc=xc, pa=pa, pb=pb, ci=ci,
            age=age, ramp=ramp, ore_mined=ore_mined, ore_left=ore_left, metal_a=metal_a, metal_b=metal_b, gross=gross,
            selling=selling, net=net, roy_rate=roy_rate, royalty=royalty, on=on, opex=opex,
            capex_dev=capex_dev, capex_sus=capex_sus, capex=capex, dep=dep, closure=closure,
            debt_draw=debt_draw, interest=interest, debt_open=debt_open, drawn=drawn_total,
            profit=profit, profit_pos=profit_pos, loss_new=loss_new, loss_used=loss_used, loss_pool=loss_pool,
            taxable=taxable, cit=cit,
            op_cash=op_cash, rrt_flow=rrt_flow, rrt_bal=rrt_bal, rrt_base=rrt_base, rrt_acc=rrt_acc, rrt=rrt,
            cfads=cfads, mandatory=mandatory, sweep_base=sweep_base, sweep=sweep, debt=debt,
            equity_cf=equity_cf, distributable=distributable, injection=injection, carried=carried, dividend=dividend,
            wht=wht, investor_cf=investor_cf,
            partner_in=partner_in, fund_in=fund_in, fund_avail=fund_avail, payout_rate=payout_rate,
            fund_dist=fund_dist, fund_bal=fund_bal, pref_due=pref_due, tier1=tier1, pref_bal=pref_bal, tier2=tier2,
            partner_cf=partner_cf, state_cf=state_cf, lender_cf=lender_cf, cum=cum, payback=payback)
        assert len(p) == 71
        years.append(p)
    return years


# ---- measures --------------------------------------------------------------------------------------------------------


def present_value(flow, growth):
    """End-of-year flows to the first day; growth is 1 and the rate."""
    return sum(x * growth ** -(t + 1) for t, x in enumerate(flow))


def worth(flow, v):
    """The flows at the discount factor v, the first undiscounted."""
    return math.fsum(x * v**k for k, x in enumerate(flow))


def root(flow, low, high):
    """A zero of worth between two discount factors of different sign, by halving."""
    sign = worth(flow, low) > 0
    for _ in range(200):
        middle = (low + high) / 2
        if (worth(flow, middle) > 0) == sign:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def rate_of_return(flow):
    """By the benchmark's rule: the root with v between 0.5 and 2, None where both ends have one sign."""
    if worth(flow, 0.5) * worth(flow, 2) >= 0:
        return None
    if (worth(flow, 1) > 0) == (worth(flow, 0.5) > 0):
        return 1 / root(flow, 1, 2) - 1
    return 1 / root(flow, 0.5, 1) - 1


def rates_on_grid(flow):
    """Every rate from -50 % to 1000 % at which the worth changes sign from one grid point to the next."""
    rates = [k / 100 for k in range(-50, 100)] + [k / 10 for k in range(10, 101)]
    found = []
    for low, high in zip(rates, rates[1:]):
        if (worth(flow, 1 / (1 + low)) > 0) != (worth(flow, 1 / (1 + high)) > 0):
            found.append(1 / root(flow, 1 / (1 + high), 1 / (1 + low)) - 1)
    return found


def sign_changes(flow):
    signs = [x > 0 for x in flow if x != 0]
    return sum(a != b for a, b in zip(signs, signs[1:]))


def measures_of(years):
    flow = [y["investor_cf"] for y in years]
    return {
        "npv_investor": present_value(flow, 1.10),
        "npv_state": present_value([y["state_cf"] for y in years], 1.06),
        "npv_partner": present_value([y["partner_cf"] for y in years], 1.04),
        "npv_lender": present_value([y["lender_cf"] for y in years], 1.05),
        "irr": rate_of_return(flow),
        "payback": years[-1]["payback"],
    }


# ---- fixed points ----------------------------------------------------------------------------------------------------


def level(z1, z2, z3, zc, zg, u):
    return {"z1": [z1] * YEARS, "z2": [z2] * YEARS, "z3": [z3] * YEARS, "zc": zc, "zg": zg, "u": u}


def saw(k):
    return [((7 * k + 13 * t) % 11) / 5 - 1 for t in range(1, YEARS + 1)]


POINTS = {
    "D1": level(0, 0, 0, 0, 0, 0.5),
    "D2": level(0.5, 0.5, 0.5, 1, -1, 0.05),
    "D3": {"z1": saw(1), "z2": saw(2), "z3": saw(3), "zc": -0.5, "zg": 0.5, "u": 0.99},
    "D4": level(-0.3, 0.2, 0.1, 0.25, 0.5, 0.3),
}

# As published, with the digits published.
PUBLISHED = {
    "D1": "54.8821972665 392.489764995 209.615995592 65.596037339 0.113156690948 13",
    "D2": "62.0881019632 711.126362108 350.476081335 98.709046448 0.109960616847 11",
    "D3": "174.308647206 506.914576389 219.026184182 46.2578540115 0.157747354848 13",
    "D4": "-119.941281424 263.689997936 154.119746718 78.0001728272 0.0725953118102 15",
}
PUBLISHED_CELLS = {
    ("D1", 12): "350.564653342 12.393765174 53.0571552628 5.8333318256 0 0 241.110548529 120.627110084",
    ("D1", 25): "343.940269815 11.9138910545 16.7034590249 33.7026936961 0 0 141.427640337 116.462951557",
    ("D3", 12): "448.674788254 21.1295053755 112.906337574 6.5786762738 0 12.6792635404 218.061826576 84.5910198106",
    ("D3", 25): "338.818375134 9.07631249025 15.7821436984 34.78093318 39.5567794285 0 148.98302944 90.189457097",
}


def misses(point, years):
    """What differs from the published figures in the 12 significant digits they give."""
    pairs = list(zip(MEASURES, PUBLISHED[point].split(), measures_of(years).values()))
    for t in CELL_YEARS:
        published = PUBLISHED_CELLS.get((point, t), "").split()
        pairs += [(f"{c} at {t}", text, years[t - 1][c]) for c, text in zip(CELLS, published)]
    return [f"{point} {name}: {ours!r}, published {text}" for name, text, ours in pairs if f"{ours:.12g}" != text]


def cells(years, names):
    return {str(t): {name: years[t - 1][name] for name in names} for t in CELL_YEARS}


def main():
    assert philox4x32((0, 0, 0, 0), (0, 0)) == (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)
    assert uniform(20250430, "mine[li_dobra].wait", 4711) == 0.7951323614561919
    points, futures, wrong = {}, [], []
    for point, draws in POINTS.items():
        years = lines_of(draws)
        points[point] = {"measures": measures_of(years), "cells": cells(years, CELLS)}
        wrong += misses(point, years)
    for future in range(FUTURES):
        draws = drawn(SEED, future)
        years = lines_of(draws)
        flow = [y["investor_cf"] for y in years]
        futures.append({
            "future": future,
            "draws": draws,
            "measures": measures_of(years),
            "investor_sign_changes": sign_changes(flow),
            "investor_rates_on_grid": rates_on_grid(flow),
            "lines": cells(years, years[0].keys()),
        })
    json.dump({"points": points, "seed": SEED, "futures": futures}, sys.stdout, indent=1)
    print()
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
