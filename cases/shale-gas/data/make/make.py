"""Makes gas.csv of the World Bank's monthly prices: the mean of each year's months.

    python3 make.py FOLDER_OF_THE_MARKET_TABLES

The folder holds pinksheet_monthly.csv (columns date, series, value, unit, source).
"""

import csv
import pathlib
import sys

FIRST, LAST = 2015, 2026


def main(folder):
    months = {}
    with open(pathlib.Path(folder) / "pinksheet_monthly.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["series"] == "gas_europe":
                assert row["unit"] == "USD/mmbtu", row
                months.setdefault(int(row["date"][:4]), []).append(row["value"])
    here = pathlib.Path(__file__).resolve().parent.parent
    with open(here / "gas.csv", "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["year", "usd_mmbtu", "usd_mmbtu_source", "usd_mmbtu_words", "note"])
        for year in range(FIRST, LAST + 1):
            values = months[year]
            mean = sum(map(float, values)) / len(values)
            out.writerow([year, round(mean, 4), "wb_pinksheet_2026_06", " ".join(values),
                          "" if len(values) == 12 else f"{len(values)} months"])


main(sys.argv[1])
