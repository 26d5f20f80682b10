# Copyright 2026 the Claimstake contributors. Apache-2.0.
"""Asks a Claimstake studio from Python: one file, nothing but the standard library.

    import stake

    deal = stake.Case("one-mine")                    # starts a studio on this machine, if none is named
    answer = deal.run(royalty_rate="8%")             # what `stake run one-mine --set royalty_rate=8%` computes
    answer["values"]["state_value"]["mean"]          # the object of --json: same names, same digits
    answer.table()                                   # a pandas DataFrame, or a list of dicts where pandas is not installed
    deal.ask("value", royalty_rate="8%").sentence    # one of the questions that the case brings
    print(deal.why("state_value"))                   # where a figure comes from, down to sources and assumptions

In a notebook an answer shows its sentence, its chart, its values and what they rest on. What is wrong raises `stake.Wrong`, with
the findings that a person would see.

A studio is found by CLAIMSTAKE_STUDIO, the address that `stake studio` prints, with its token. Else one is started: the command of
CLAIMSTAKE_COMMAND, `stake` on the path, or the checkout that this file lies in. It ends with this program.
"""

import atexit
import html
import json
import os
import re
import shutil
import subprocess
import threading
import urllib.error
import urllib.parse
import urllib.request

__all__ = ["Answer", "Case", "Studio", "Why", "Wrong", "studio"]

_TIMEOUT = 600


class Wrong(Exception):
    """What is wrong and can be mended: `findings`, each with name, message, file, line, column, why and try."""

    def __init__(self, status, findings):
        self.status = status
        self.findings = findings
        super().__init__("\n".join(map(_told, findings)) or "the studio answered %d" % status)


def _told(finding):
    lines = ["error[%s]: %s" % (finding.get("name", ""), finding.get("message", ""))]
    if finding.get("file"):
        lines.append("  %s:%s:%s" % (finding["file"], finding.get("line"), finding.get("column")))
    elif finding.get("where"):
        lines.append("  " + finding["where"])
    lines += ["  = " + why for why in finding.get("why", [])]
    lines += ["  = try: " + attempt for attempt in finding.get("try", [])]
    return "\n".join(lines)


class Studio:
    """A studio on this machine.

    address  as `stake studio` prints it, with its token; else CLAIMSTAKE_STUDIO; else one is started
    command  what starts one, a word or a list; else CLAIMSTAKE_COMMAND, `stake` on the path, or the checkout of this file
    folder   in which it is started: cases are looked for there first; else the current one
    """

    def __init__(self, address=None, command=None, folder=None):
        self._command = command
        self._folder = folder
        self._process = None
        self._lock = threading.Lock()
        self._style = None
        address = address or os.environ.get("CLAIMSTAKE_STUDIO")
        if address:
            self._take(address)
        else:
            self._start()

    # what is asked for

    def cases(self):
        """All cases that can be opened: a list with id, title, version, one line each, and their questions."""
        return self._get("/api/cases?wait=30")["cases"]

    def case(self, name):
        """What a case holds: terms with values, ranges and grounds, scenarios, measures, lines, questions, files."""
        return self._get("/api/case/" + _part(name))

    def sources(self, name):
        """The sources that a case lists, a list of dicts."""
        return self._get("/api/sources/" + _part(name))["sources"]

    def run(self, case, settings=None, *, question=None, scenario="", futures=None, seed=None, go_on=False, charts=("cash",), **more):
        """What the terms of a case mean: an Answer. Settings as the language writes them: share="40%", aid="123bn".

        A case that names a question of its own is answered by it, as `stake run` does; with question="" by its measures.
        """
        return self._answer(case, question, settings, more, scenario, futures, seed, go_on, charts)

    def ask(self, case, question, settings=None, *, scenario="", futures=None, seed=None, go_on=False, charts=("cash",), **more):
        """The answer to one of the questions that a case brings."""
        return self._answer(case, question, settings, more, scenario, futures, seed, go_on, charts)

    def why(self, case, name, settings=None, *, scenario="", futures=None, seed=None, go_on=False, future=None, period=None, **more):
        """Where a value comes from: a Why. `future` and `period` choose one; else the future nearest the middle."""
        asked = _asked(case, settings, more, scenario, futures, seed, go_on)
        asked.update(name=name)
        if future is not None:
            asked["future"] = future
        if period is not None:
            asked["period"] = str(period)
        return Why(self._post("/api/why", asked))

    def diff(self, left, right, *, futures=None, seed=None, **more):
        """How two sides differ, each a case's name or a dict of case, scenario, settings."""
        asked = {"left": _side(left), "right": _side(right), **more}
        if futures is not None:
            asked["futures"] = futures
        if seed is not None:
            asked["seed"] = seed
        return self._post("/api/diff", asked)

    def bargain(self, case, settings=None, *, offer=None, offers=(), terms=(), parties=(), scenario="", no_deal="", deals=None,
                futures=None, seed=None, **more):
        """Which deal all would sign, and what each term is worth to whom: the object of `stake bargain --json`, with `sides`, `chosen` and a chart.

        offer   on the table: a dict of terms, or a scenario of the case by its name; offers: those made before it, oldest first
        terms   what is bargained over, parties who bargains, the own side first; else all that can be, and those with a profile
        """
        asked = _asked(case, settings, more, scenario, futures, seed, False)
        asked.update(offers=[_offer(each) for each in [*offers, *([] if offer is None else [offer])]], terms=list(terms), parties=list(parties))
        if no_deal:
            asked["no_deal"] = no_deal
        if deals is not None:
            asked["deals"] = deals
        return self._post("/api/bargain", asked)

    def points(self, issues):
        """Divides a list of issues by points, before there is a model: {"rent": (own points, theirs)}, scaled to a hundred for each side."""
        return self._post("/api/bargain/points", {"issues": [{"name": name, "own": own, "other": other} for name, (own, other) in issues.items()]})

    def style(self):
        """How its charts look, CSS; kept once it was asked for."""
        if self._style is None:
            self._style = self._send("GET", "/charts.css").decode("utf-8")
        return self._style

    def close(self):
        """Ends the studio, if it was started here."""
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            process.wait()
            process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    # how it is asked

    def _answer(self, case, question, settings, more, scenario, futures, seed, go_on, charts):
        asked = _asked(case, settings, more, scenario, futures, seed, go_on)
        # left out it is as `stake run` takes it: the case's own first question, else its measures
        if question is not None:
            asked["question"] = question
        asked["charts"] = list(charts)
        return Answer(self._post("/api/run", asked), self)

    def _get(self, path):
        return json.loads(self._send("GET", path))

    def _post(self, path, body):
        return json.loads(self._send("POST", path, json.dumps(body).encode("utf-8")))

    def _send(self, method, path, body=None):
        try:
            return self._send_once(method, path, body)
        except (urllib.error.URLError, ConnectionError):
            # one that was started here ends by itself when nobody asks for a while
            if self._process is None:
                raise
            with self._lock:
                if self._process.poll() is None:
                    raise
                self._start()
            return self._send_once(method, path, body)

    def _send_once(self, method, path, body):
        request = urllib.request.Request(self._root + path, data=body, method=method)
        request.add_header("Authorization", "Bearer " + self._token)
        if body is not None:
            request.add_header("Content-Type", "application/json")
        try:
            with _OPENER.open(request, timeout=_TIMEOUT) as answer:
                return answer.read()
        except urllib.error.HTTPError as refused:
            with refused:
                raise Wrong(refused.code, _findings(refused.read())) from None

    def _take(self, address):
        parts = urllib.parse.urlsplit(address)
        token = urllib.parse.parse_qs(parts.query).get("token")
        if not parts.netloc or not token:
            raise ValueError("the address of a studio has its token: http://127.0.0.1:PORT/?token=...")
        self._root = "http://" + parts.netloc
        self._token = token[0]

    def _start(self):
        words = _command(self._command) + ["studio", "--no-browser"]
        try:
            self._process = subprocess.Popen(
                words, cwd=self._folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        except OSError as absent:
            raise RuntimeError("no studio could be started: %s\n%s" % (absent, _HOW)) from None
        # what it says to a person is kept for the case that it says nothing else
        said = []
        threading.Thread(target=_drain, args=(self._process.stderr, said), daemon=True).start()
        address = self._process.stdout.readline().strip()
        if not address.startswith("http"):
            self._process.wait()
            raise RuntimeError("no studio could be started\n%s%s" % ("".join(said), _HOW))
        atexit.register(self.close)
        self._take(address)


_HOW = "name one that runs: CLAIMSTAKE_STUDIO=ADDRESS, or say what starts one: CLAIMSTAKE_COMMAND=/path/to/stake"

# a studio is on this machine: nobody's proxy is asked
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def _drain(stream, said):
    with stream:
        for line in stream:
            said.append(line)


def _command(given):
    if isinstance(given, (list, tuple)):
        return list(given)
    word = given or os.environ.get("CLAIMSTAKE_COMMAND") or shutil.which("stake")
    if not word:
        checkout = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "stake")
        word = os.path.normpath(checkout) if os.path.isfile(checkout) else "stake"
    return [word]


def _part(name):
    return urllib.parse.quote(name, safe="")


def _findings(body):
    try:
        return json.loads(body)["findings"]
    except (ValueError, KeyError, TypeError):
        return []


def _asked(case, settings, more, scenario, futures, seed, go_on):
    asked = {"case": case, "settings": _settings({**(settings or {}), **more}), "scenario": scenario}
    if futures is not None:
        asked["futures"] = futures
    if seed is not None:
        asked["seed"] = seed
    if go_on:
        asked["goOn"] = True
    return asked


def _settings(values):
    return {name: value if isinstance(value, (bool, str)) else repr(value) for name, value in values.items()}


def _offer(offer):
    if isinstance(offer, str):
        return {"scenario": offer}
    return {"terms": _settings(offer)}


def _side(side):
    if isinstance(side, str):
        return {"case": side}
    return {**side, "settings": _settings(side.get("settings", {}))}


class Case:
    """One case of a studio; the one that this program uses, unless another is given."""

    def __init__(self, name, at=None):
        self.name = name
        self.studio = at or studio()

    def run(self, settings=None, **more):
        return self.studio.run(self.name, settings, **more)

    def ask(self, question, settings=None, **more):
        return self.studio.ask(self.name, question, settings, **more)

    def why(self, name, settings=None, **more):
        return self.studio.why(self.name, name, settings, **more)

    def bargain(self, settings=None, **more):
        return self.studio.bargain(self.name, settings, **more)

    def about(self):
        """What the case holds."""
        return self.studio.case(self.name)

    def sources(self):
        return self.studio.sources(self.name)


_OWN = None
_OWN_LOCK = threading.Lock()


def studio():
    """The studio that this program uses; found or started when it is asked for first."""
    global _OWN
    with _OWN_LOCK:
        if _OWN is None:
            _OWN = Studio()
        return _OWN


class Answer(dict):
    """The object of `--json`, with what a reader wants of it."""

    def __init__(self, values, at):
        super().__init__(values)
        self.studio = at

    @property
    def sentence(self):
        return self.get("sentence", "")

    def table(self):
        """Measures and figures, a row each: name, value or mean, error, quantiles, unit."""
        rows = []
        for name, value in self.get("values", {}).items():
            row = {"name": name, "value": value.get("value", value.get("mean")), "error": value.get("error")}
            row.update({"q" + level: at for level, at in value.get("quantiles", {}).items()})
            row.update(unit=value.get("unit", ""), shape=value.get("shape", ""), none=value.get("none"))
            rows.append(row)
        return _frame(rows, "name")

    def series(self, *names):
        """Lines over time, a row for each period; all of them unless some are named."""
        rows = {}
        for name, series in self.get("series", {}).items():
            if not names or name in names:
                for period, value in zip(series["periods"], series["values"]):
                    rows.setdefault(period, {"period": period})[name] = value
        return _frame(list(rows.values()), "period")

    def chart(self, name="cash"):
        """A chart by its id: dict with title, svg, summary, table; None where there is none."""
        return next((chart for chart in self.get("charts", []) if chart["id"] == name), None)

    def __str__(self):
        return self.sentence

    def _repr_html_(self):
        charts = self.get("charts", [])
        style = "<style>%s</style>" % self.studio.style().replace("</", "<\\/") if charts else ""
        return '<div class="claimstake">%s<p style="font-family:serif;font-size:1.2em">%s</p>%s%s<p><small>%s</small></p></div>' % (
            style,
            html.escape(self.sentence),
            "".join(chart["svg"] for chart in charts),
            self._html_table(),
            html.escape(self._basis()))

    def _html_table(self):
        rows = []
        for name, value in self.get("values", {}).items():
            shown = value.get("value", value.get("mean"))
            rows.append("<tr><th style=\"text-align:left\">%s</th><td style=\"text-align:right\">%s</td><td>%s</td></tr>" % (
                html.escape(name), html.escape(_shown(shown, value)), html.escape(value.get("unit", ""))))
        return "<table>%s</table>" % "".join(rows)

    def _basis(self):
        rests = self.get("rests_on", {})
        words = "%s at %s" % (self.get("case", ""), self.get("version", ""))
        if self.get("futures"):
            words += "; %s futures, seed %s" % (self["futures"], self["seed"])
        if rests:
            words += "; rests on %d sourced, %d assumed, %d missing" % (rests["sourced"], rests["assumed"], rests["missing"])
        return words


def _shown(value, whole):
    """As a person reads it: digits by the error, large amounts in mn and bn, shares in percent."""
    if value is None:
        return str(whole.get("none", "none"))
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value)
    error = whole.get("error") or 0
    by, word = next((each for each in _SCALES if max(abs(value), abs(error)) >= each[0]), (1, ""))
    if str(whole.get("unit", "")).startswith("percent"):
        by, word = 0.01, "\u00a0%"
    text = _digits(value / by)
    return text + (" \u00b1\u00a0%.2g" % (error / by) if error else "") + word


_SCALES = ((1e9, "\u00a0bn"), (1e6, "\u00a0mn"))


def _digits(value):
    return "%.3g" % value if abs(value) < 1000 else "{:,.0f}".format(value).replace(",", "\u202f")


class Why(dict):
    """Where a value comes from: `tree`, and `text` as the command prints it."""

    def __str__(self):
        return self.get("text", "")

    def _repr_html_(self):
        return "<pre>%s</pre>" % html.escape(str(self))


def _frame(rows, index):
    try:
        import pandas
    except ImportError:
        return rows
    frame = pandas.DataFrame(rows)
    return frame.set_index(index) if rows else frame


if __name__ == "__main__":
    print(re.sub(r"(?m)^    ", "", __doc__))
