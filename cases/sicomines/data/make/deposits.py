#!/usr/bin/env python3
"""Writes deposits.csv from a register of the U.S. Geological Survey: deposits.py REGISTER.csv (columns as in its releases, joined).

A country is chosen by the words of the register, of which there are three; a neighbour that bears the same name is left out, and
what is left out is printed. Nothing is corrected: a place that cannot be right stays empty, and says why. Standard library only.
"""

import csv
import pathlib
import sys

DATA = pathlib.Path(__file__).resolve().parent.parent
SPELLINGS = ("Congo (Kinshasa)", "Congo (Zaire)", "Democratic Republic of Congo")
NEIGHBOUR = "Congo (Brazzaville)"
# The country lies between these; a point elsewhere is no place in it.
SOUTH, NORTH, WEST, EAST = -13.5, 5.5, 12.0, 31.5
NOTES = {
    "major-deposits:2242": "the register gives 26.0 S, which is in another country",
    "ree:749": "another record of the register, with a place, puts it in the neighbour that bears the same name",
}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        register = list(csv.DictReader(file))
    kept = [row for row in register if row["country"] in SPELLINGS]
    for row in register:
        if row["country"] == NEIGHBOUR:
            print(f"left out, in the neighbour: {row['name']}")
    wide = []
    for row in kept:
        id = f"{row['source_db']}:{row['record_id']}"
        placed = bool(row["latitude"]) and SOUTH < float(row["latitude"]) < NORTH and WEST < float(row["longitude"]) < EAST
        wide.append(dict(
            id=id.replace("-", "_").replace(":", "_"), name=row["name"], latitude=row["latitude"] if placed else "", longitude=row["longitude"] if placed else "",
            coordinate_precision_km=precision(row) if placed else "", commodities=row["commodities"].lower().replace("; ", ";"), deposit_type=row["deposit_type"],
            ore_mt=f"{float(row['tonnage_t']) / 1e6:g}" if row["tonnage_t"] else "", country_as_written=row["country"], record=id,
            source="usgs_" + row["source_db"].replace("-", "_"), note=NOTES.get(id, "" if placed or not row["latitude"] else "the place lies outside the country")))
    with open(DATA / "deposits.csv", "w", encoding="utf-8", newline="") as text:
        out = csv.DictWriter(text, list(wide[0]), lineterminator="\n")
        out.writeheader()
        out.writerows(wide)
    print(f"{len(wide)} of {len(register)} rows; {sum(not row['latitude'] for row in wide)} without a place")


def precision(row):
    """Half of the last digit of the latitude, in km, as far as its writing shows; 2 km where it shows more than it can know."""
    digits = len(row["latitude"].partition(".")[2])
    return {0: "60", 1: "10", 2: "2"}.get(digits, "2")


if __name__ == "__main__":
    main()
