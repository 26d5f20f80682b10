#!/usr/bin/env python3
"""One mine at a steady price, computed apart from Claimstake: the figures that cases/one-mine expects.

Plain Python, standard library, written from the words of the clauses and not from the program's code. Money in mn USD.
"""

YEARS = 20
PRICE_USD_T = 8_500.0
RESERVE_MT, THROUGHPUT_MT = 60.0, 4.0
GRADE_KG_T, RECOVERY = 8.0, 0.80
UNIT_COST_USD_T, CAPEX_MN, BUILD_YEARS = 25.0, 500.0, 3
ROYALTY, PROFIT_TAX, WRITE_OFF_YEARS = 0.05, 0.25, 10


def value(flows, rate):
    """Present value at the first day of flows at the end of each year."""
    return sum(flow / (1 + rate) ** (year + 1) for year, flow in enumerate(flows))


def main():
    ore_left, losses = RESERVE_MT, 0.0
    investor, state, spent = [], [], []
    for year in range(YEARS):
        building = year < BUILD_YEARS
        spent.append(CAPEX_MN / BUILD_YEARS if building else 0.0)
        mined = 0.0 if building else min(ore_left, THROUGHPUT_MT)
        ore_left -= mined
        copper_kt = mined * GRADE_KG_T * RECOVERY
        revenue = copper_kt * PRICE_USD_T / 1_000
        cost = mined * UNIT_COST_USD_T
        royalty = ROYALTY * revenue
        depreciation = sum(spent[max(0, year - WRITE_OFF_YEARS + 1):]) / WRITE_OFF_YEARS
        result = revenue - cost - royalty - depreciation
        used = min(losses, max(0.0, result))
        losses += max(0.0, -result) - used
        tax = PROFIT_TAX * (max(0.0, result) - used)
        investor.append(revenue - cost - spent[-1] - royalty - tax)
        state.append(royalty + tax)
    print(f"investor_value {value(investor, 0.12):.6f} mn USD")
    print(f"state_value    {value(state, 0.08):.6f} mn USD")


if __name__ == "__main__":
    main()
