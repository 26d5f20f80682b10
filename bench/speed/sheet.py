#!/usr/bin/env python3
"""RM-1 as a workbook of formulas, 71 lines by 40 years a future, recalculated by LibreOffice.

    python3 bench/speed/sheet.py --given FILE [--rounds N] [--keep FOLDER]

Writes OpenDocument workbooks of the published points and of 4 and 40 futures of the draws given, lets LibreOffice load,
calculate and write what they come to, and holds it to the published digits and to the judge (1e-9; rates of return where the
judge has one: the sheet's own function knows no grid). The time of a future is the difference of 40 and 4 futures over 36,
so that no start is in it; it is the processor's, so that a busy machine does not lengthen it. Needs soffice (on Debian: libreoffice-calc-nogui).
"""

import argparse
import csv
import math
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape, quoteattr

import given
from given import YEARS

FIRST = 8  # column of the first year; the seven before it are the years when nothing was spent
FEW, MANY = 4, 40

# Lines of the model: a name, what it is, and what it was the year before the first. x' is x of the year before.
LINES = [
    ("wa", "z1", None),
    ("wb", "0.6*z1+0.8*z2", None),
    ("wc", "0.3*z1+0.275*z2+0.9134412953222555*z3", None),
    ("xa", "4+(xa'-4)*0.8+0.2*wa", 4.2),
    ("xb", "2+(xb'-2)*0.85+0.25*wb", 2.3),
    ("xc", "xc'+0.005+0.06*wc", 0),
    ("pa", "EXP(xa)", None),
    ("pb", "EXP(xb)", None),
    ("ci", "EXP(xc)", None),
    ("age", "t-start", None),
    ("ramp", "MIN(1;MAX(0;0.25*(age+1)))", None),
    ("ore_mined", "MIN(10*ramp;ore_left')", None),
    ("ore_left", "ore_left'-ore_mined", 220),
    ("metal_a", "0.5*ore_mined*grade_mult", None),
    ("metal_b", "1.2*ore_mined*grade_mult", None),
    ("gross", "metal_a*pa+metal_b*pb", None),
    ("selling", "0.04*gross", None),
    ("net", "gross-selling", None),
    ("roy_rate", "MIN(0.12;MAX(0.02;0.03+0.001*(pa-50)))", None),
    ("royalty", "roy_rate*net", None),
    ("on", "IF(ore_mined>0;1;0)", None),
    ("opex", "(30*on+8*ore_mined)*ci", None),
    ("capex_dev", "IF(AND(age>=-3;age<0);340*capex_mult*ci;0)", None),
    ("capex_sus", "1.5*ore_mined*ci", None),
    ("capex", "capex_dev+capex_sus", None),
    ("dep", "0.125*SUM(capex:8)", None),
    ("closure", "0.01*net", None),
    ("debt_draw", "0.6*capex_dev", None),
    ("interest", "0.08*debt'", None),
    ("debt_open", "debt'+debt_draw", None),
    ("drawn", "drawn'+debt_draw", 0),
    ("profit", "net-royalty-opex-dep-closure-interest", None),
    ("profit_pos", "MAX(0;profit)", None),
    ("loss_new", "MAX(0;-profit)", None),
    ("loss_used", "MIN(loss_pool';0.8*profit_pos)", None),
    ("loss_pool", "loss_pool'-loss_used+loss_new", 0),
    ("taxable", "profit_pos-loss_used", None),
    ("cit", "0.18*taxable", None),
    ("op_cash", "net-royalty-opex-closure", None),
    ("rrt_flow", "op_cash-capex-cit", None),
    ("rrt_bal", "1.15*rrt_acc'+rrt_flow", None),
    ("rrt_base", "MAX(0;rrt_bal)", None),
    ("rrt_acc", "MIN(0;rrt_bal)", 0),
    ("rrt", "0.25*rrt_base", None),
    ("cfads", "op_cash-capex_sus-cit-rrt", None),
    ("mandatory", "IF(age>=0;MIN(debt_open;0.1*drawn);0)", None),
    ("sweep_base", "MAX(0;cfads-interest-mandatory)", None),
    ("sweep", "MIN(debt_open-mandatory;0.5*sweep_base)", None),
    ("debt", "debt_open-mandatory-sweep", 0),
    ("equity_cf", "cfads-capex_dev+debt_draw-interest-mandatory-sweep", None),
    ("distributable", "MAX(0;equity_cf)", None),
    ("injection", "MAX(0;-equity_cf)", None),
    ("carried", "0.2*distributable", None),
    ("dividend", "distributable-carried", None),
    ("wht", "0.05*dividend", None),
    ("investor_cf", "dividend-wht-injection", None),
    ("partner_in", "IF(t<=10;20;0)", None),
    ("fund_in", "0.5*royalty+carried+partner_in", None),
    ("fund_avail", "1.06*fund_bal'+fund_in", None),
    ("payout_rate", "IF(t<=10;0;IF(t<40;0.25;1))", None),
    ("fund_dist", "payout_rate*fund_avail", None),
    ("fund_bal", "fund_avail-fund_dist", 0),
    ("pref_due", "1.05*pref_bal'+partner_in", None),
    ("tier1", "MIN(fund_dist;pref_due)", None),
    ("pref_bal", "pref_due-tier1", 0),
    ("tier2", "fund_dist-tier1", None),
    ("partner_cf", "tier1+0.5*tier2-partner_in", None),
    ("state_cf", "cit+rrt+0.5*royalty+wht+0.5*tier2", None),
    ("lender_cf", "interest+mandatory+sweep-debt_draw", None),
    ("cum", "cum'+investor_cf", 0),
    ("payback", "IF(cum<0;t;payback')", 0),
]
INPUTS = ["t", "z1", "z2", "z3"]  # a row of numbers each
ONCE = [  # one cell each, in the column of the first year
    ("capex_mult", "EXP(0.25*zc-0.03125)"),
    ("grade_mult", "EXP(0.15*zg-0.01125)"),
    ("start", "4+INT(5*u)"),
]
DRAWN_ONCE = ["zc", "zg", "u"]
ROWS = INPUTS + DRAWN_ONCE + [name for name, _ in ONCE] + [name for name, _, _ in LINES]
PLACE = {name: row for row, name in enumerate(ROWS)}
CONSTANT = set(DRAWN_ONCE) | {name for name, _ in ONCE}
# without a style of their own the answers would be written as money and percent
STYLED = 'table:style-name="digits" '
WORD = re.compile(r"\b([a-z][a-z0-9_]*)(:8|'?)")
# as spreadsheet functions, of the rows of the lines
# the sheet's IRR finds no rate below 2.5 % from its usual start of 10 %
MEASURES = ["NPV(0.1;{investor_cf})", "NPV(0.06;{state_cf})", "NPV(0.04;{partner_cf})", "NPV(0.05;{lender_cf})",
            "IFERROR(IRR({investor_cf};0.1);IRR({investor_cf};0))", "{payback_last}"]


def column(number):
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def formula(text, top, year_column):
    """A line's text with cells for names; top is the first row of its future, from 1."""

    def cell(match):
        name, mark = match.groups()
        row = top + PLACE[name]
        if name in CONSTANT:
            return f"[.${column(FIRST)}${row}]"
        if mark == ":8":
            return f"[.{column(year_column - 7)}{row}:.{column(year_column)}{row}]"
        return f"[.{column(year_column - (mark == chr(39)))}{row}]"

    return "of:=" + WORD.sub(cell, text)


def number(value):
    return f'<table:table-cell office:value-type="float" office:value="{value!r}"/>'


def calculated(text, style=""):
    return f"<table:table-cell {style}table:formula={quoteattr(text)}/>"


def row(name, cells):
    return f'<table:table-row><table:table-cell office:value-type="string"><text:p>{escape(name)}</text:p></table:table-cell>{"".join(cells)}</table:table-row>\n'


def empty(count):
    return f'<table:table-cell table:number-columns-repeated="{count}"/>' if count else ""


def future_rows(draws, top):
    """One future: its draws, then its lines, a row each."""
    series = {"t": range(1, YEARS + 1)} | {f"z{k + 1}": draws[k * YEARS:(k + 1) * YEARS] for k in range(3)}
    for name in INPUTS:
        yield row(name, [empty(FIRST - 1)] + [number(float(x)) for x in series[name]])
    for k, name in enumerate(DRAWN_ONCE):
        yield row(name, [empty(FIRST - 1), number(draws[3 * YEARS + k])])
    for name, text in ONCE:
        yield row(name, [empty(FIRST - 1), calculated(formula(text, top, FIRST))])
    years = range(FIRST, FIRST + YEARS)
    for name, text, before in LINES:
        lead = [number(0.0)] * 7 if name == "capex" else [empty(FIRST - 2), empty(1) if before is None else number(float(before))]
        yield row(name, lead + [calculated(formula(text, top, year)) for year in years])


def workbook(futures):
    first, last = column(FIRST), column(FIRST + YEARS - 1)
    blocks, results = [], []
    for k, draws in enumerate(futures):
        top = 1 + k * len(ROWS)
        blocks += future_rows(draws, top)
        ranges = {name: f"[$futures.${first}${top + r}:.${last}${top + r}]" for name, r in PLACE.items()}
        ranges["payback_last"] = f"[$futures.${last}${top + PLACE['payback']}]"
        results.append(row(f"future {k}", [calculated("of:=" + measure.format(**ranges), STYLED) for measure in MEASURES]))
    # 1 + 1 with a stale answer: what says 99 was not recalculated
    tripwire = row("tripwire", ['<table:table-cell table:style-name="digits" table:formula="of:=1+1" office:value-type="float" office:value="99"/>'])
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="{NAMES}office:1.0" xmlns:table="{NAMES}table:1.0" xmlns:text="{NAMES}text:1.0"
 xmlns:of="{NAMES}of:1.2" xmlns:style="{NAMES}style:1.0" xmlns:number="{NAMES}datastyle:1.0" office:version="1.3">
<office:automatic-styles>
<number:number-style style:name="N"><number:scientific-number number:decimal-places="16" number:min-integer-digits="1"
 number:min-exponent-digits="2"/></number:number-style>
<style:style style:name="digits" style:family="table-cell" style:data-style-name="N"/>
</office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="results">
{tripwire}{"".join(results)}</table:table>
<table:table table:name="futures">
{"".join(blocks)}</table:table>
</office:spreadsheet></office:body></office:document-content>
"""


NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
KIND = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="{NAMES}manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"""


def write(file, futures):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("mimetype", KIND, zipfile.ZIP_STORED)
        parts.writestr("content.xml", workbook(futures))
        parts.writestr("META-INF/manifest.xml", MANIFEST)


RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


class Office:
    """LibreOffice with a profile of its own, in a folder that goes away."""

    def __init__(self, folder):
        self.folder = folder
        self.program = shutil.which("soffice") or shutil.which("libreoffice")
        profile = folder / "profile" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(RECALCULATE, encoding="utf-8")

    def results(self, name):
        """What the first sheet of NAME.ods comes to, [future][measure], and the seconds it took."""
        command = [self.program, "--headless", "--norestore", f"-env:UserInstallation={(self.folder / 'profile').as_uri()}",
                   # comma, quote, UTF-8, from line 1
                   "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1",
                   "--outdir", str(self.folder), str(self.folder / f"{name}.ods")]
        begin = processor_seconds()
        done = subprocess.run(command, capture_output=True, text=True)
        took = processor_seconds() - begin
        file = self.folder / f"{name}.csv"
        if done.returncode != 0 or not file.exists():
            sys.exit(f"sheet: {' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        with open(file, encoding="utf-8", newline="") as lines:
            table = list(csv.reader(lines))
        file.unlink()
        if value(table[0][1]) != 2:
            sys.exit(f"sheet: LibreOffice did not recalculate; 1 + 1 is still {table[0][1]}")
        return [[value(text) for text in line[1:7]] for line in table[1:]], took


def processor_seconds():
    """Of all programs that were started and have ended."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def value(text):
    try:
        return float(text)
    except ValueError:
        return math.nan  # Err:523 and the like: the sheet found no rate


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--given", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keep", help="a folder to put the workbooks in as well")
    options = parser.parse_args()
    rows, judged = given.read(options.given)
    if len(rows[0]) < MANY:
        sys.exit(f"sheet: {options.given} has {len(rows[0])} futures; {MANY} are needed")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        office = Office(folder)
        if office.program is None:
            print("sheet: no soffice on the path (on Debian and Ubuntu: apt-get install libreoffice-calc-nogui)", file=sys.stderr)
            return 2
        futures = [[row[k] for row in rows] for k in range(MANY)]
        for name, these in ("points", list(zip(*given.point_rows()))), ("few", futures[:FEW]), ("many", futures):
            write(folder / f"{name}.ods", these)
            if options.keep:
                shutil.copy(folder / f"{name}.ods", options.keep)

        points, _ = office.results("points")
        wrong = given.point_misses(list(zip(*points)))
        found, _ = office.results("many")
        got = [list(measure) for measure in zip(*found)]
        for k, judge in enumerate(judged[4][:MANY]):
            if math.isnan(judge):
                got[4][k] = math.nan
        wrong += given.differ(got, [measure[:MANY] for measure in judged])
        given.end_if_wrong("sheet", wrong)

        taken = []
        for _ in range(options.rounds):
            few, many = office.results("few")[1], office.results("many")[1]
            taken.append((many - few) / (MANY - FEW))
    median = sorted(taken)[len(taken) // 2]
    print(f"whole: {1 / median:.3f} futures/s")
    print(f"{median * 1e3:.1f} ms a future of {len(LINES)} x {YEARS} formulas, loaded, calculated and written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
