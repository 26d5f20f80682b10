#!/usr/bin/env python3
"""The clock of two ends computed apart from Claimstake. Plain Python, standard library.

Written from cases/trials/conflict-clock/README.md. No formula is solved and nothing is drawn: the chances of a year are
the exponential of the matrix of hazards (a series), and those of the places follow by carrying forward, year by year, the
chance of every state together with how long it has lasted. Money in mn USD of 2026.
"""

import math

FIGHTING, FROZEN, RETURNED = 0, 1, 2
YEARS, RATE, WAIT = 40, 0.10, 2
OUTPUT = {"held": 30.0, "near": 70.0, "beyond": 100.0}


def times(a, b):
    return [[sum(a[i][k] * b[k][j] for k in range(3)) for j in range(3)] for i in range(3)]


def exponential(hazards, parts=1024):
    step = [[x / parts for x in row] for row in hazards]
    result = [[float(i == j) for j in range(3)] for i in range(3)]
    term = [row[:] for row in result]
    for n in range(1, 20):
        term = [[x / n for x in row] for row in times(term, step)]
        result = [[result[i][j] + term[i][j] for j in range(3)] for i in range(3)]
    for _ in range(int(math.log2(parts))):
        result = times(result, result)
    return result


def year(back, freeze, late, relapse):
    return exponential([[-back - freeze, freeze, back],
                        [relapse, -late - relapse, late],
                        [relapse, 0.0, -relapse]])


def states(move, years):
    chances = [1.0, 0.0, 0.0]
    for _ in range(years):
        chances = [sum(chances[i] * move[i][j] for i in range(3)) for j in range(3)]
    return chances


def place(move, is_open):
    """Chance of working in each year, and of having worked by its end: open at WAIT + 1 year ends in a row."""
    now = {(FIGHTING, 0, False): 1.0}
    works, ever = [], []
    for _ in range(YEARS):
        ahead = {}
        for (state, ends, worked), chance in now.items():
            for to in range(3):
                run = min(ends + 1, WAIT + 1) if is_open(to) else 0
                key = (to, run, worked or run > WAIT)
                ahead[key] = ahead.get(key, 0.0) + chance * move[state][to]
        now = ahead
        works.append(sum(c for (_, run, _), c in now.items() if run > WAIT))
        ever.append(sum(c for (_, _, worked), c in now.items() if worked))
    return works, ever


def show(title, back, freeze, late, relapse):
    move = year(back, freeze, late, relapse)
    near, near_ever = place(move, lambda s: s != FIGHTING)
    beyond, beyond_ever = place(move, lambda s: s == RETURNED)
    worth = sum((OUTPUT["held"] + OUTPUT["near"] * n + OUTPUT["beyond"] * b) / (1 + RATE) ** (t + 1)
                for t, (n, b) in enumerate(zip(near, beyond)))
    ten = states(move, 10)
    print(f"{title}: after ten years fighting {ten[0]:.8f}, frozen {ten[1]:.8f}, returned {ten[2]:.8f}; worth {worth:.6f}")
    for what, ever in (("near", near_ever), ("beyond", beyond_ever)):
        print(f"  {what} worked by 5, 10, 20, 40: " + ", ".join(f"{ever[n - 1]:.8f}" for n in (5, 10, 20, 40))
              + f"; never {1 - ever[-1]:.8f}")
    reach = [(OUTPUT["held"] + OUTPUT["near"] * n + OUTPUT["beyond"] * b) / sum(OUTPUT.values()) for n, b in zip(near, beyond)]
    print(f"  part of all income in 2030, 2035, 2045: {reach[4]:.8%}, {reach[9]:.8%}, {reach[19]:.8%}")
    print(f"  first year: fighting {move[0][0]:.8f}, frozen {move[0][1]:.8f}, returned {move[0][2]:.8f}")


def naive(back, freeze, late, years):
    """One change a year at most, as it is usually written."""
    war, frozen = 1.0, 0.0
    for _ in range(years):
        ends = war * (1 - math.exp(-back - freeze))
        frozen = frozen * math.exp(-late) + ends * freeze / (back + freeze)
        war -= ends
    return 1 - war - frozen


def main():
    h_r, h_f, rho = 0.05, 0.15, 0.02
    h = h_r + h_f
    war = math.exp(-10 * h)
    froze = h_f / (h - rho) * (math.exp(-10 * rho) - war)
    print(f"closed form after ten years: fighting {war:.8f}, frozen {froze:.8f}, returned {1 - war - froze:.8f}")
    print(f"one change a year: returned {naive(h_r, h_f, rho, 10):.8f}; missed {1 - war - froze - naive(h_r, h_f, rho, 10):.8f}")
    show("The example", h_r, h_f, rho, 0.0)
    show("The example with relapse", h_r, h_f, rho, 0.03)
    show("Ratios of 1.5 and 1/1.5", 1.5 * h_r, h_f / 1.5, rho, 0.0)


if __name__ == "__main__":
    main()
