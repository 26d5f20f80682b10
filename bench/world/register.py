"""A register of 300,000 rows made of a real one: its rows again and again, each time with other keys and moved a little.

The rows are not real. They have the widths, the blanks and the letters of the real ones, which is what reading takes time for.

    python3 bench/world/register.py usgs_world_deposits.csv 300000 > big.csv
    /usr/bin/time -v stake import big.csv --as deposits --into a-case
"""

import csv
import random
import sys


def main(source: str, wanted: int) -> None:
    with open(source, encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    key, latitude, longitude = (header.index(name) for name in ("record_id", "latitude", "longitude"))
    lot = random.Random(8)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(header)
    for number in range(wanted):
        row = list(rows[number % len(rows)])
        row[key] = f"{row[key]}-{number // len(rows)}"
        if row[latitude]:
            row[latitude] = f"{max(-90, min(90, float(row[latitude]) + lot.uniform(-0.2, 0.2))):.5f}"
            row[longitude] = f"{max(-180, min(180, float(row[longitude]) + lot.uniform(-0.2, 0.2))):.5f}"
        out.writerow(row)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main(sys.argv[1], int(sys.argv[2]))
