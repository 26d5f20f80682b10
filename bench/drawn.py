"""What the programs that draw library cases share: random flows, how values are written, and the case that expects them.

It knows nothing of the program it tests, and nothing of any instrument: what each should give stands beside its arithmetic.
"""

import pathlib
import random
import sys

YEARS = 12
FIRST = 2026


def flows(low, high, idle=0.2):
    """A value a year, and none in some years."""
    return [0.0 if random.random() < idle else round(random.uniform(low, high), 3) for _ in range(YEARS)]


def text(values, unit="USD"):
    return "[" + ", ".join(repr(round(value, 9)) for value in values) + "] " + unit


class Case:
    """A case being written, line by line; every use is bound to `always` besides what it is given."""

    def __init__(self, title, *declared, time=f"{FIRST} .. {FIRST + YEARS - 1} by year", always=""):
        self.lines = [f'case "{title}" {{ time {time}  money USD(nominal) }}', *declared, ""]
        self.always = always

    def use(self, model, name, pays=False, **given):
        bound = "  ".join(f"{key} = {value}" for key, value in given.items())
        self.lines.append(f"use {model} as {name}{'' if pays else ' unpaid'} {{ {self.always}{bound} }}")

    def expect(self, what, values, unit="USD", within="1e-6"):
        self.lines.append(f"expect {what} near {text(values, unit)} within {within} {unit}")


def write(case, instruments, usage):
    """Draws each instrument from the seed the command names, and writes the case into the folder it names."""
    if len(sys.argv) < 3:
        sys.exit(usage)
    random.seed(int(sys.argv[1]))
    for instrument in instruments:
        instrument(case)
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "case.stake").write_text("\n".join(case.lines) + "\n", encoding="utf-8")
    return folder
