#!/usr/bin/env python3
"""The mine financed by banks computed apart from Claimstake. Plain Python, standard library.

Written from the words of cases/trials/quarterly-project-finance/README.md. Otherwise than there the loan that the banks'
case can carry is found backwards from its last day, repayments are the differences of that balance, and reserve, lock and
sweep are levels topped up and drawn on in turn instead of one pot shared out anew each quarter. Money in mn USD.
"""

START, QUARTERS = 2027.0, 68
BUILD, MINING, REPAYING, WRITE_OFF = 8, 56, 40, 32  # quarters
COST, OUTPUT, UNIT_COST, BANKS_PRICE = 300.0, 5.0, 4500.0, 7500.0  # kt a quarter, USD/t
RATE, TAX = 0.08, 0.25
Q = (1 + RATE) ** 0.25 - 1


def name(n):
    return f"{int(START + n / 4)}-Q{n % 4 + 1}"


def index(text):
    year, quarter = text.split("-Q")
    return (int(year) - int(START)) * 4 + int(quarter) - 1


def mining(n):
    return BUILD <= n < BUILD + MINING


class YearlyTax:
    """Tax years end with June; what is assessed then is paid in the quarter after."""

    def __init__(self):
        self.books, self.written, self.year, self.loss, self.owed = [], 0.0, 0.0, 0.0, 0.0

    def pays(self):
        paid, self.owed = self.owed, 0.0
        return paid

    def quarter_ends(self, n, profit, spent):
        self.books.append(spent)
        write_off = sum(self.books[max(0, n - WRITE_OFF + 1): n + 1]) / WRITE_OFF
        self.year += profit - write_off
        if n % 4 == 1:  # the quarter that ends with June
            if self.year < 0:
                self.loss -= self.year
            else:
                relieved = min(self.loss, self.year)
                self.loss -= relieved
                self.owed = TAX * (self.year - relieved)
            self.year = 0.0


def margin(n, price):
    return OUTPUT * (price - UNIT_COST) / 1000 if mining(n) else 0.0


def spending(n):
    return COST / BUILD if n < BUILD else 0.0


def banks_case():
    tax, flows = YearlyTax(), []
    for n in range(QUARTERS):
        earned = margin(n, BANKS_PRICE)
        flows.append(earned - tax.pays())
        tax.quarter_ends(n, earned, spending(n))
    return flows


def size(gearing, target):
    """Banks' part of the cost, cover, service by quarter, planned balance at the end of each quarter."""
    flows = banks_case()
    last = BUILD + REPAYING
    carried = 0.0
    for n in reversed(range(BUILD, last)):
        carried = (carried + flows[n] / target) / (1 + Q)
    grown = 0.0
    for n in range(BUILD):
        grown = grown * (1 + Q) + spending(n)
    part = min(gearing, carried / grown)
    cover = target * carried / (part * grown)
    service = [flows[n] / cover if BUILD <= n < last else 0.0 for n in range(QUARTERS)]
    balance = [0.0] * QUARTERS
    for n in reversed(range(BUILD, last)):
        balance[n - 1] = (balance[n] + service[n]) / (1 + Q)
    return carried, grown, part, cover, service, balance


def take(pots, amount, *order):
    """What can be taken of the amount, from one pot after the other."""
    got = 0.0
    for pot in order:
        part = min(amount - got, pots[pot])
        pots[pot] -= part
        got += part
    return got


def run(price, gearing=0.75, target=1.35, sweep=0.30, lock_below=1.15, cure=2):
    carried, grown, part, cover, service, planned = size(gearing, target)
    tax = YearlyTax()
    debt = reserve = held = early = 0.0
    shut, good_for = False, 0
    rows = []
    for n in range(QUARTERS):
        row = {"cash": margin(n, price(n)), "tax": tax.pays()}
        row["cash"] -= row["tax"]
        interest, opened = Q * debt, n >= BUILD
        drawn = part * spending(n)
        due = 0.0
        if opened:
            target_debt = max(planned[n] - early, 0.0)
            due = max(debt - target_debt, 0.0)
        row.update(drawn=drawn, interest=interest, due=due)
        row["service"] = interest + due if opened else 0.0
        year = rows[-3:] + [row]
        owed = sum(r["service"] for r in year)
        ratio = sum(r["cash"] for r in year) / owed if owed > 1e-9 else None
        enough = ratio is None or ratio >= lock_below
        good_for = good_for + 1 if enough else 0
        shut = not enough or (shut and good_for < cure)

        # Cash of the quarter first, then what is held, then the reserve; the owners bear what is left of a loss.
        support = max(0.0, -(row["cash"] + held + reserve))
        pots = {"cash": max(row["cash"], 0.0), "held": held, "reserve": reserve}
        take(pots, min(max(-row["cash"], 0.0), held + reserve), "held", "reserve")
        paid_interest = take(pots, interest, "cash", "held", "reserve") if opened else 0.0
        repaid = take(pots, due, "cash", "held", "reserve")
        left = debt - repaid
        wanted = min(sum(service[n + 1: n + 3]), left)
        if pots["reserve"] > wanted:
            pots["cash"] += take(pots, pots["reserve"] - wanted, "reserve")
        else:
            pots["reserve"] += take(pots, wanted - pots["reserve"], "cash", "held")
        reserve, free = pots["reserve"], pots["cash"] + pots["held"]
        held = free if shut else 0.0
        swept = 0.0 if shut else min(left, sweep * free)
        dividend = free - held - swept
        debt = left + drawn + interest - paid_interest - swept
        early += swept
        spent = spending(n) + interest - paid_interest
        tax.quarter_ends(n, margin(n, price(n)) - paid_interest, spent)
        row.update(repaid=repaid, swept=swept, dividend=dividend, debt=debt, reserve=reserve, held=held, support=support,
                   cover=ratio, shut=shut, paid_interest=paid_interest, missed=due - repaid,
                   owner=dividend - support - (spending(n) - drawn), bank=paid_interest + repaid + swept - drawn)
        rows.append(row)
    return {"carried": carried, "grown": grown, "part": part, "cover": cover, "rows": rows}


def npv(flows, rate):
    return sum(f / (1 + rate) ** ((n + 1) / 4) for n, f in enumerate(flows))


def irr(flows):
    low, high = -0.9, 10.0
    for _ in range(200):
        middle = (low + high) / 2
        if npv(flows, middle) > 0:
            low = middle
        else:
            high = middle
    return middle


def show(title, price, quarters, **terms):
    out = run(price, **terms)
    rows = out["rows"]
    print(f"\n{title}: carried {out['carried']:.6f}, grown {out['grown']:.6f}, part {out['part']:.8%}, cover {out['cover']:.8f}")
    owner, bank = [r["owner"] for r in rows], [r["bank"] for r in rows]
    print(f"  owner {npv(owner, 0.14):.6f}, {irr(owner):.8%}; banks {irr(bank):.8%}; state {npv([r['tax'] for r in rows], 0.09):.6f}")
    print(f"  largest {max(r['debt'] for r in rows):.6f}, least cover {min(r['cover'] for r in rows if r['cover'] is not None):.8f}, "
          f"shut {sum(r['shut'] for r in rows)}, missed {max(r['missed'] for r in rows):.6f}")
    done = next(n for n, r in enumerate(rows) if n >= BUILD and r["debt"] < 1e-6)
    print(f"  repaid in {name(done)}, support {sum(r['support'] for r in rows):.6f}")
    for q in quarters:
        r = rows[index(q)]
        cells = ", ".join(f"{k} {r[k]:.6f}" for k in
                          ("drawn", "interest", "due", "repaid", "swept", "dividend", "debt", "reserve", "held", "tax", "cash"))
        print(f"  {q}: {cells}, cover {r['cover'] if r['cover'] is None else round(r['cover'], 8)}, {'shut' if r['shut'] else 'open'}")


def bad(until, low):
    return lambda n: low if 2032 <= START + n / 4 < until else 8000.0


def main():
    show("As the banks assume", lambda n: 7500.0, ["2027-Q1", "2027-Q2", "2028-Q4", "2029-Q1", "2029-Q2", "2029-Q3", "2030-Q3", "2036-Q3", "2036-Q4", "2037-Q1", "2043-Q1", "2043-Q3"])
    show("As the owners expect", lambda n: 9000.0, ["2029-Q1", "2029-Q3", "2034-Q1", "2034-Q2"])
    show("Two bad years", bad(2034, 5600.0), [f"{y}-Q{q}" for y in range(2032, 2036) for q in (1, 2, 3, 4)])
    show("Four bad years", bad(2036, 5400.0), ["2032-Q4", "2033-Q3", "2034-Q4", "2035-Q4", "2036-Q1", "2037-Q4"])
    show("More cover", lambda n: 9000.0, ["2029-Q1"], target=1.9)


if __name__ == "__main__":
    main()
