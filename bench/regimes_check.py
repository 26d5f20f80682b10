#!/usr/bin/env python3
"""One copper mine under three laws at a steady price, computed apart from Claimstake: the figures that cases/regimes expects.

Plain Python, standard library, written from the words of the clauses and not from the program's code. Money in mn USD; the
mine in prices of 2026, the laws in money of the day.
"""

YEARS, INFLATION = 30, 0.02
PRICE_USD_T, RESERVE_MT, THROUGHPUT_MT = 9_000.0, 180.0, 9.0
GRADE_KG_T, RECOVERY = 7.0, 0.80
UNIT_COST_USD_T, CAPEX_MN, BUILD_YEARS = 24.0, 850.0, 3
PROFIT_TAX, WRITE_OFF_YEARS = 0.30, 10
ROYALTY, LOW_ROYALTY = 0.06, 0.03
CEILING, SPLIT = 0.60, 0.40
RENT_RATE, THRESHOLD = 0.35, 0.15


def value(flows, rate):
    """Present value at the first day of flows at the end of each year."""
    return sum(flow / (1 + rate) ** (year + 1) for year, flow in enumerate(flows))


def mine():
    """Sales, running cost and building of each year, in prices of 2026."""
    ore_left = RESERVE_MT
    for year in range(YEARS):
        building = year < BUILD_YEARS
        mined = 0.0 if building else min(ore_left, THROUGHPUT_MT)
        ore_left -= mined
        yield (
            mined * GRADE_KG_T * RECOVERY * PRICE_USD_T / 1_000,
            mined * UNIT_COST_USD_T,
            CAPEX_MN / BUILD_YEARS if building else 0.0,
        )


class ProfitTax:
    """Building written off in equal parts, losses carried without end; money of the day."""

    def __init__(self):
        self.spent, self.losses = [], 0.0

    def of(self, income, deductible, spend):
        self.spent.append(spend)
        written_off = sum(self.spent[-WRITE_OFF_YEARS:]) / WRITE_OFF_YEARS
        result = income - deductible - written_off
        used = min(self.losses, max(0.0, result))
        self.losses += max(0.0, -result) - used
        return PROFIT_TAX * (max(0.0, result) - used)


class RoyaltyAndTax:
    def __init__(self, rate):
        self.rate, self.tax = rate, ProfitTax()

    def due(self, sales, cost, spend):
        royalty = self.rate * sales
        self.taxed = self.tax.of(sales, cost + royalty, spend)
        self.royalty = royalty
        return royalty + self.taxed


class Sharing:
    def __init__(self):
        self.tax, self.pool = ProfitTax(), 0.0

    def due(self, sales, cost, spend):
        self.pool += cost + spend
        recovered = min(self.pool, CEILING * sales)
        self.pool -= recovered
        product = SPLIT * (sales - recovered)
        return product + self.tax.of(sales - product, cost, spend)


class RoyaltyAndRent:
    def __init__(self):
        self.first, self.unrecovered = RoyaltyAndTax(LOW_ROYALTY), 0.0

    def due(self, sales, cost, spend):
        first = self.first.due(sales, cost, spend)
        flow = sales - cost - spend - first
        waiting = self.unrecovered * (1 + THRESHOLD)
        self.unrecovered = max(0.0, waiting - flow)
        return first + RENT_RATE * max(0.0, flow - waiting)


def main():
    for name, law in (
        ("Tax", RoyaltyAndTax(ROYALTY)),
        ("Sharing", Sharing()),
        ("Rent tax", RoyaltyAndRent()),
    ):
        state, investor = [], []
        for year, (sales, cost, spend) in enumerate(mine()):
            prices = (1 + INFLATION) ** year
            due = law.due(sales * prices, cost * prices, spend * prices) / prices
            state.append(due)
            investor.append(sales - cost - spend - due)
        before = [a + b for a, b in zip(state, investor)]
        print(f"{name}: state_value {value(state, 0.08):.6f}, investor_value {value(investor, 0.10):.6f} mn USD, "
              f"take {100 * sum(state) / sum(before):.6f} %")


if __name__ == "__main__":
    main()
