#!/usr/bin/env python3
"""Writes statements/newsaz-2025-02-05.yaml from the reviewed statements: statements.py FOLDER.

FOLDER holds statements.yaml: 26 statements of one interview, each with the words it hangs on, a verdict and its evidence. What is
added here was typed by a person: who is said to have said it, how much it says, what of, and the claims of case.stake on which it is
checked. The text of the interview is not part of this case. Needs PyYAML; it ran once, and the file it wrote is what the case reads.
"""

import pathlib
import sys

import yaml

CASE = pathlib.Path(__file__).resolve().parent.parent.parent

SPEAKERS = {"kovalenko": "Alexander Kovalenko, Information Resistance", "trump": "Donald Trump, quoted in the lead", "interviewer": "News.Az, who asks",
            "zelensky": "Volodymyr Zelensky"}
ATTRIBUTED = {"c06": "trump", "c08": "zelensky", "c16": "trump"}
ABOUT = {"c01": "rare earths", "c02": "rare earths", "c03": "strontium, tantalum, lithium, zirconium, niobium, vanadium", "c04": "deposits, occupied territory",
         "c06": "the war", "c09": "rare earths", "c10": "reserves in Europe", "c12": "reconstruction", "c13": "shale gas", "c14": "borders of 1991", "c16": "energy, Europe",
         "c17": "oil, gas", "c25": "energy market"}
QUANTITY = {
    "c03": dict(value=6, hedge="none"),
    "c04": dict(low=0.5, high=1, unit="share", hedge="vague"),
    "c06": dict(high=100, unit="day", hedge="at_most"),
    "c09": dict(value=15e12, high=15e12, unit="USD", hedge="nearly", basis="unstated"),
    "c12": dict(low=1e10, high=1e12, unit="USD", hedge="vague", basis="unstated"),
}
CHECK = {"c02": ["there_are_rare_earths"], "c03": ["six_are_rare_earths"], "c04": ["mostly_occupied", "most_as_counted"], "c06": ["in_hundred_days"],
         "c09": ["fifteen_trillion"], "c10": ["largest_in_europe"], "c12": ["reconstruction_billions"], "c13": ["much_shale_gas"], "c17": ["low_prices"]}
# what the machine said of it when the review was taken over
MACHINE = {"c02": "depends", "c03": "fails", "c04": "depends", "c06": "depends", "c09": "depends", "c10": "depends", "c12": "holds", "c13": "depends", "c17": "depends"}
TAKEN_OVER = "2026-11-26"
REVIEWER = "the compilers of this case's data"


def text(words):
    return " ".join(str(words).split())


def quoted(words):
    return raw(text(words))


def raw(words):
    """As it stands, with the blanks of the original: by them a quotation is found again."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def number(value):
    return f"{value:.0f}" if isinstance(value, float) and value >= 1 else f"{value}"


def flow(fields):
    return "{" + ", ".join(f"{name}: {value}" for name, value in fields.items()) + "}"


def lines(one):
    id = one["id"]
    verdict = one["verdict"]
    standing = "outside" if verdict == "outside" else ("forecast" if one["kind"] == "forecast" else "opinion") if verdict == "opinion" else "checkable"
    place = {name: raw(one["place"][name]) for name in ("exact", "prefix", "suffix")}
    yield f"- id: {id}"
    yield f"  speaker: {one['speaker']}"
    if id in ATTRIBUTED:
        yield f"  attributed_to: {ATTRIBUTED[id]}"
    yield f"  place: {flow(place)}"
    if id in QUANTITY:
        yield "  quantity: " + flow({name: number(value) for name, value in QUANTITY[id].items()})
    if id in ABOUT:
        yield f"  about: {quoted(ABOUT[id])}"
    yield f"  kind: {one['kind']}"
    yield f"  standing: {standing}"
    if id in CHECK:
        yield f"  check: [{', '.join(CHECK[id])}]"
    yield f"  statement: {quoted(one['statement'])}"
    if one.get("confirm_or_refute_with"):
        yield f"  confirm_or_refute_with: [{', '.join(quoted(way) for way in one['confirm_or_refute_with'])}]"
    yield "  review:"
    yield f"    verdict: {verdict}"
    yield f"    by: {REVIEWER}"
    yield f"    on: {TAKEN_OVER}"
    reason = text(one["evidence"]) + (" " + text(one["verdict_note"]) if "verdict_note" in one else "")
    yield f"    reason: {quoted(reason)}"
    yield "    speaker_asked: no"
    if one.get("confidence"):
        yield f"    confidence: {one['confidence']}"
    if one["source"]:
        yield f"    sources: [{', '.join(one['source'])}]"
    if id in MACHINE:
        yield f"    machine: {MACHINE[id]}"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    read = yaml.safe_load((pathlib.Path(sys.argv[1]) / "statements.yaml").read_text(encoding="utf-8"))
    out = [
        "# What was said in one interview of 5 February 2025: short quotations with what stands around them, our words for them, and what",
        "# people made of them. Statements on forces, weapons and the conduct of war are listed and not checked. Written once by",
        "# data/make/statements.py; edited by hand since: a new verdict is added below the old one, which stays.",
        "document:",
        "  id: newsaz-2025-02-05",
        '  title: "Interview with Alexander Kovalenko on a deal between the United States and Ukraine on minerals, News.Az"',
        "  date: 2025-02-05",
        "  language: en",
        "speakers:",
        *(f"  {word}: {quoted(title)}" for word, title in SPEAKERS.items()),
        "statements:",
    ]
    for one in read["statements"]:
        out.extend(lines(one))
    folder = CASE / "statements"
    folder.mkdir(exist_ok=True)
    (folder / "newsaz-2025-02-05.yaml").write_text("\n".join(out) + "\n", encoding="utf-8")
    print(" ".join(sorted({source for one in read["statements"] for source in one["source"]})))


if __name__ == "__main__":
    main()
