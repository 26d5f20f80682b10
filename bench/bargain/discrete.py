"""How long `stake bargain` takes for discrete domains, and whether another program agrees.

    python3 bench/bargain/discrete.py [STAKE]

Domains of up to ten million deals are drawn (nothing of others' is shipped), the command is run on each, wall clock from start to end with
its start, its reading and its writing, the best of three; beside it what it took of the processors, which moves less where other work
runs. Domains of up to 20,000 deals are also solved here by looking at every deal, in fractions, and compared point by point. Writes a
table as text.
"""

import itertools
import json
import math
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from fractions import Fraction

STAKE = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(__file__), "..", "..", "stake")
CONCEPTS = ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")
TIE = 1e-9


def drawn(seed, parties, issues, values, coarse=False):
    """Weights that sum to 1; evaluations with three digits, or in quarters so that many deals tie."""
    rnd = random.Random(seed)

    def weights():
        raw = [rnd.randint(1, 9) for _ in range(issues)]
        whole = [round(1000 * one / sum(raw)) for one in raw]
        whole[0] += 1000 - sum(whole)
        return [one / 1000 for one in whole]

    def evaluation():
        return rnd.randint(0, 4) / 4 if coarse else rnd.randint(0, 1000) / 1000

    return {
        "issues": [{"name": f"issue {i}", "values": [f"value {v}" for v in range(values)]} for i in range(issues)],
        "parties": [
            {
                "name": f"party {p}",
                "weights": weights(),
                "evaluations": [[evaluation() for _ in range(values)] for _ in range(issues)],
                "no_deal": rnd.randint(0, 4) / 10,
            }
            for p in range(parties)
        ],
    }


def processors():
    """Seconds of the processors that commands which have ended took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(domain, folder):
    file = os.path.join(folder, "domain.json")
    with open(file, "w", encoding="utf-8") as out:
        json.dump(domain, out)
    best = (math.inf, math.inf)
    for _ in range(3):
        begun = time.perf_counter()
        before = processors()
        done = subprocess.run([STAKE, "bargain", file, "--json"], capture_output=True, text=True, check=False)
        best = (min(best[0], time.perf_counter() - begun), min(best[1], processors() - before))
        if done.returncode != 0:
            return best, None, next(line for line in done.stderr.splitlines() if line.startswith("error"))
    return best, json.loads(done.stdout), ""


def leximin(vectors):
    left = list(range(len(vectors)))
    rising = [sorted(one) for one in vectors]
    for rank in range(len(vectors[0])):
        most = max(rising[i][rank] for i in left)
        left = [i for i in left if rising[i][rank] >= most - TIE]
    return left


def by_looking(domain):
    """Every deal, in fractions."""
    parties = domain["parties"]
    exact = lambda number: Fraction(str(number))
    adds = [
        [[exact(p["weights"][i]) * exact(one) for one in row] for i, row in enumerate(p["evaluations"])] for p in parties
    ]
    ranges = [range(len(issue["values"])) for issue in domain["issues"]]
    all_deals = [
        tuple(sum(party[i][v] for i, v in enumerate(deal)) for party in adds) for deal in itertools.product(*ranges)
    ]
    points = sorted(set(all_deals), reverse=True)
    front = []
    for one in points:  # what dominates comes before
        if not any(all(a >= b for a, b in zip(other, one)) for other in front):
            front.append(one)
    least = [exact(p["no_deal"]) for p in parties]
    accepted = [one for one in all_deals if all(a >= b for a, b in zip(one, least))]
    zone = [one for one in front if all(a >= b for a, b in zip(one, least))]
    answer = {"zone": {"empty": not accepted, "deals": len(accepted)}, "frontier": front}
    if not zone:
        return answer | {concept: [] for concept in CONCEPTS}
    gains = [[float(a - b) for a, b in zip(one, least)] for one in zone]
    ideal = [max(one[i] for one in gains) for i in range(len(parties))]
    logs = [sum(math.log(g) if g > 0 else -math.inf for g in one) / len(parties) for one in gains]
    sums = [sum(one) for one in gains]
    shares = [[g / i if i > 0 else 1 for g, i in zip(one, ideal)] for one in gains]
    chosen = {
        "nash": [i for i, one in enumerate(logs) if one >= max(logs) - TIE],
        "kalai_smorodinsky": leximin(shares),
        "egalitarian": leximin(gains),
        "utilitarian": [i for i, one in enumerate(sums) if one >= max(sums) - TIE],
    }
    return answer | {concept: [zone[i] for i in places] for concept, places in chosen.items()}


def same(found, wanted):
    near = lambda a, b: all(abs(float(x) - float(y)) < TIE for x, y in zip(a, b))
    return len(found) == len(wanted) and all(
        near(a, b) for a, b in zip(sorted(found), sorted([float(x) for x in one] for one in wanted))
    )


def main():
    print("parties  issues x values      deals  points on the frontier  seconds  of processors")
    with tempfile.TemporaryDirectory() as folder:
        for parties, issues, values in (
            (2, 3, 10), (2, 6, 10), (2, 20, 2), (2, 7, 10), (3, 6, 10), (4, 6, 10), (5, 6, 10), (12, 6, 5), (12, 6, 10),
        ):
            seconds, answer, trouble = run(drawn(7, parties, issues, values), folder)
            told = len(answer["frontier"]) if answer else "refused: " + trouble.split("]")[0].split("[")[1]
            print(f"{parties:7}  {issues:6} x {values:<6}  {values**issues:10}  {told:>22}  {seconds[0]:7.2f}  {seconds[1]:13.2f}", flush=True)
        compared = 0
        for seed in range(int(os.environ.get("SEEDS", "40"))):
            rnd = random.Random(seed)
            domain = drawn(seed, rnd.choice((2, 2, 3, 4)), rnd.randint(1, 6), rnd.randint(1, 4), seed % 2 == 0)
            _, answer, trouble = run(domain, folder)
            wanted = by_looking(domain)
            differs = [
                key
                for key, points in wanted.items()
                if (answer[key] != points if key == "zone" else not same(answer[key], points))
            ] if answer else [trouble]
            if differs:
                print(f"seed {seed} differs in {differs}")
                sys.exit(1)
            compared += 1
        print(f"{compared} drawn domains compared point by point with every deal looked at: the same")


main()
