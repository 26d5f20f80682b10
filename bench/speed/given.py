"""What the programs in other languages share: published points, draws given from outside, and how a speed is said.

A file of draws is written by `bench/speed/against --given FILE --futures N`: 123 rows of N doubles, lowest byte first (z1
by year, z2, z3, zc, zg, u), then the judge's six measures, N each.
"""

import array
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from reference_model import MEASURES, POINTS, PUBLISHED, YEARS  # noqa: E402

ROWS = 3 * YEARS + 3
NEAR = 1e-9


def point_rows():
    """The fixed points as rows: [draw][point]."""
    points = list(POINTS.values())
    rows = [[point[z][t] for point in points] for z in ("z1", "z2", "z3") for t in range(YEARS)]
    return rows + [[point[name] for point in points] for name in ("zc", "zg", "u")]


def point_misses(measures):
    """What differs from the published twelve digits; measures as [measure][point]."""
    return [
        f"{name} at {point}: {measures[m][p]!r}, published {text}"
        for p, point in enumerate(POINTS)
        for m, (name, text) in enumerate(zip(MEASURES, PUBLISHED[point].split()))
        if f"{measures[m][p]:.12g}" != text
    ]


def read(path):
    """Draws and the judge's measures, each as rows of futures."""
    values = array.array("d")
    data = pathlib.Path(path).read_bytes()
    values.frombytes(data)
    if sys.byteorder == "big":
        values.byteswap()
    count = len(values) // (ROWS + len(MEASURES))
    rows = [values[row * count:(row + 1) * count] for row in range(ROWS + len(MEASURES))]
    return rows[:ROWS], rows[ROWS:]


def differ(got, judged):
    """What lies further from the judge than one part in 1e9, or is none where the other is not."""
    wrong = []
    for name, ours, theirs in zip(MEASURES, got, judged):
        far = [k for k, (a, b) in enumerate(zip(ours, theirs)) if not (a != a and b != b or abs(a - b) <= NEAR * max(1, abs(b)))]
        if far:
            k = far[0]
            wrong.append(f"{name} differs in {len(far)} of {len(theirs)} futures, first in {k}: {ours[k]!r}, the judge {theirs[k]!r}")
    return wrong


def end_if_wrong(program, wrong):
    for line in wrong:
        print(f"{program}: {line}", file=sys.stderr)
    if wrong:
        sys.exit(1)


def say_speed(what, futures, compute, rounds):
    """Median speed of some rounds, by the processor's seconds, as a line that bench/speed/others reads."""
    taken = []
    for _ in range(rounds):
        begin = time.process_time()
        compute()
        taken.append(time.process_time() - begin)
    print(f"{what}: {futures / sorted(taken)[len(taken) // 2]:.1f} futures/s")
