# Copyright 2026 the Claimstake contributors. Apache-2.0.
"""What three royalties are worth to the State, and where the figure comes from: python3 clients/python/example.py"""

import stake

deal = stake.Case("one-mine")
print(deal.run(charts=()).sentence)

print()
for rate in ("0%", "5%", "10%"):
    value = deal.run(royalty_rate=rate, charts=())["values"]["state_value"]
    print("royalty %4s: the State %5.0f mn USD \u00b1 %.0f" % (rate, value["mean"] / 1e6, value["error"] / 1e6))

print()
print("\n".join(str(deal.why("state_value")).splitlines()[:4]))

try:
    deal.run(royalty_rate="12 USD")
except stake.Wrong as wrong:
    print()
    print(wrong.findings[0]["message"])
