#!/usr/bin/env python3
"""Counts and bounds of cases/trials/deposits-of-unknown-size, from the table alone. Plain Python, standard library.

A share of tonnes is bounded by letting every unknown tonnage be nothing or a given most, and every unknown holder be either.
The share is least when what is surely occupied weighs least and all else weighs most; the other way round it is largest.
"""

import csv
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "cases/trials/deposits-of-unknown-size/data/deposits.csv"
HOLDER = {"government": "government", "occupied": "occupied"}
SIX = {"strontium", "tantalum", "lithium", "zirconium", "niobium", "vanadium"}


def metals(row):
    return {metal.strip() for metal in row["commodities"].split(";")}


def tonnes(row):
    return float(row["resource_tonnage_mt"]) if row["resource_tonnage_mt"] else None


def bounds(rows, least, most):
    """Least and largest share of the occupied, each row weighing between least(row) and most(row)."""
    low = [0.0, 0.0]
    high = [0.0, 0.0]
    for row in rows:
        holder = HOLDER.get(row["control_status"])
        if holder == "occupied":
            low[0] += least(row)
        else:
            low[1] += most(row)
        if holder == "government":
            high[1] += least(row)
        else:
            high[0] += most(row)
    return low[0] / sum(low), high[0] / sum(high)


def main():
    with open(TABLE, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    both = [row for row in rows if tonnes(row) is not None and row["control_status"] in HOLDER]
    occupied = [row for row in rows if row["control_status"] == "occupied"]
    print("entries", len(rows))
    print("sized", sum(tonnes(row) is not None for row in rows))
    print("placed", sum(row["control_status"] in HOLDER for row in rows))
    print("held", sum(row["control_status"] == "government" for row in rows))
    print("occupied", len(occupied))
    print("rare", sum("rare earths" in metals(row) for row in rows))
    print("six", sum(bool(metals(row) & SIX) for row in rows))
    print("six_occupied", sum(bool(metals(row) & SIX) for row in occupied))
    print("rare_occupied", sum("rare earths" in metals(row) for row in occupied))
    print("tonnes Mt", round(sum(tonnes(row) or 0 for row in rows), 3))
    of_the_13 = sum(tonnes(row) for row in both if row["control_status"] == "occupied") / sum(map(tonnes, both))
    print("of_the_13 %", round(100 * of_the_13, 4))
    groups = {
        "all": rows,
        "six_named": [row for row in rows if metals(row) & SIX],
        "rare_ones": [row for row in rows if "rare earths" in metals(row)],
    }
    for name, group in groups.items():
        low, high = bounds(group, lambda row: 1, lambda row: 1)
        print(f"{name} by_entry: between {low:.4%} and {high:.4%}")
    for most in (1, 10, 100, 1000):
        low, high = bounds(rows, lambda row: tonnes(row) or 0, lambda row: most if tonnes(row) is None else tonnes(row))
        print(f"all by_tonne, none unknown above {most} Mt: between {low:.4%} and {high:.4%}")


if __name__ == "__main__":
    main()
