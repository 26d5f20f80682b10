#!/usr/bin/env python3
"""Ring fence tax, supplementary charge, levy and decommissioning, computed apart from Claimstake. Plain Python, standard library.

Written from the law as cases/trials/ring-fence-decommissioning/README.md tells it; of the case it reads data/field.csv alone.
Taxes are first assessed year by year as if nothing were ever taken back. Then each decommissioning loss claims its way back
through the assessments, the latest first, and lessens them. Money in mn GBP of the day.
"""

import csv
import datetime
import pathlib

DATA = pathlib.Path(__file__).resolve().parents[2] / "cases/trials/ring-fence-decommissioning/data/field.csv"
CHARGE = ((datetime.date(2011, 1, 1), 0.20), (datetime.date(2011, 3, 24), 0.32), (datetime.date(2015, 1, 1), 0.20),
          (datetime.date(2016, 1, 1), 0.10))
#        from, rate, capital counts for so much more
LEVY = ((datetime.date(2022, 5, 26), 0.25, 0.80), (datetime.date(2023, 1, 1), 0.35, 0.29),
        (datetime.date(2024, 11, 1), 0.38, 0.0), (datetime.date(2030, 4, 1), 0.0, 0.0))
OWNER, TREASURY = 0.10, 0.035


def parts(year, dates):
    """The parts of a year between changes of law: index of the law in force, None before the first, and share of days."""
    days = {}
    day = datetime.date(year, 1, 1)
    length = (datetime.date(year + 1, 1, 1) - day).days
    while day.year == year:
        law = max((n for n, date in enumerate(dates) if date <= day), default=None)
        days[law] = days.get(law, 0) + 1
        day += datetime.timedelta(days=1)
    return [(law, count / length) for law, count in days.items()]


def rows(price_from_2026):
    with open(DATA, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            year = int(row["year"])
            price = float(row["price_gbp_boe"]) if year < 2026 else price_from_2026
            yield (year, float(row["output_mn_boe"]) * price, *(float(row[name + "_gbp_mn"]) for name in (
                "running", "capital", "finance", "decommissioning")))


def assess(price_from_2026, back):
    tax_loss = charge_loss = allowance = levy_credit = 0.0
    assessed = {}  # year: [profit under tax, profit under the charge, rate of relief from the charge]
    out = {}
    for year, sales, running, capital, finance, clearing in rows(price_from_2026):
        earned = sales - running - capital
        result = earned - finance - clearing
        going_back = min(clearing, max(0.0, -result)) if back else 0.0
        # back through the assessments
        repaid = []
        for column, rate_of in ((0, lambda row: 0.30), (1, lambda row: row[2])):
            left, money = going_back, 0.0
            for earlier in sorted(assessed, reverse=True):
                taken = min(left, assessed[earlier][column])
                assessed[earlier][column] -= taken
                left -= taken
                money += taken * rate_of(assessed[earlier])
            repaid.append((going_back - left, money))
        # tax
        tax_loss += max(0.0, -result) - repaid[0][0]
        profit = max(0.0, result)
        profit, tax_loss = profit - min(profit, tax_loss), tax_loss - min(profit, tax_loss)
        # charge
        base = result + finance
        charge_loss += max(0.0, -base) - repaid[1][0]
        base = max(0.0, base)
        base, charge_loss = base - min(base, charge_loss), charge_loss - min(base, charge_loss)
        first = datetime.date(2015, 4, 1)
        allowance += 0.625 * capital * sum(share for law, share in parts(year, (first,)) if law == 0)
        activated = min(allowance, sales, base)
        allowance -= activated
        base -= activated
        rate = sum(CHARGE[law][1] * share for law, share in parts(year, [date for date, _ in CHARGE]))
        assessed[year] = [profit, base, min(rate, 0.20)]
        # levy
        levy = sum(LEVY[law][1] * (earned - LEVY[law][2] * capital) * share
                   for law, share in parts(year, [date for date, _, _ in LEVY]) if law is not None)
        levy_credit += max(0.0, -levy)
        levy = max(0.0, levy)
        levy, levy_credit = levy - min(levy, levy_credit), levy_credit - min(levy, levy_credit)
        owed = 0.30 * profit + rate * base + levy
        back_money = repaid[0][1] + repaid[1][1]
        out[year] = dict(tax=0.30 * profit, charge=rate * base, levy=levy, repaid=back_money, relieved=repaid[0][0],
                         losses=tax_loss, allowance=allowance, activated=activated, waiting=levy_credit,
                         owner=earned - finance - clearing - owed + back_money, treasury=owed - back_money, clearing=clearing)
    return out


def worth(values, rate):
    total = 0.0
    for value in reversed(list(values)):
        total = (total + value) / (1 + rate)
    return total


def report(title, price_from_2026, back=True):
    out = assess(price_from_2026, back)
    column = lambda name: [row[name] for row in out.values()]
    cleared, repaid = sum(column("clearing")), sum(column("repaid"))
    print(f"{title}: owner {worth(column('owner'), OWNER):.6f}, Treasury {worth(column('treasury'), TREASURY):.6f}, cleared "
          f"{cleared:.6f}, repaid {repaid:.6f}, borne {repaid / cleared:.8%}, levy {sum(column('levy')):.6f}, "
          f"owed {sum(map(sum, zip(column('tax'), column('charge'), column('levy')))):.6f}, lost {column('losses')[-1]:.6f}")
    for name in ("tax", "charge", "levy", "activated", "allowance", "relieved", "repaid", "losses", "waiting"):
        print(f"  {name}: " + ", ".join(f"{year} {row[name]:.6f}" for year, row in out.items()))


def main():
    report("as it is", 52.0)
    report("no way back", 52.0, back=False)
    report("oil at 35", 35.0)


if __name__ == "__main__":
    main()
