// RM-1 as plain loops over rows of a tile, for the compiler to vectorise. No line knows how wide the machine is.
//
// One loop a year holds all 71 lines: the compiler takes it whole. What the year before left stays in rows.
#pragma once

#include "rm1.h"
#include "rm1_irr.h"

namespace loops {

using Row = double[STRIDE];

struct alignas(64) State {
  Row capex_mult, grade_mult, start;
  Row xa, xb, xc, ore_left, debt, drawn, loss_pool, rrt_acc, fund_bal, pref_bal, cum;
  Row capex[YEARS + 7];  // seven years of nothing first
};

inline double least(double a, double b) { return a < b ? a : b; }
inline double most(double a, double b) { return a > b ? a : b; }

inline void open(State& s, Tile& tile) {
  for (int j = 0; j < TILE; j++) {
    s.capex_mult[j] = exp_of(0.25 * tile.draws[ROW_ZC][j] - 0.03125);
    s.grade_mult[j] = exp_of(0.15 * tile.draws[ROW_ZG][j] - 0.01125);
    s.start[j] = 4 + __builtin_floor(5 * tile.draws[ROW_U][j]);
    s.xa[j] = 4.2;
    s.xb[j] = 2.3;
    s.xc[j] = 0;
    s.ore_left[j] = 220;
    s.debt[j] = s.drawn[j] = s.loss_pool[j] = s.rrt_acc[j] = s.fund_bal[j] = s.pref_bal[j] = s.cum[j] = 0;
    for (int t = 0; t < 7; t++) s.capex[t][j] = 0;
    for (int m = 0; m < MEASURES; m++) tile.measures[m][j] = 0;
  }
}

inline void year(int t, State& s, Tile& tile) {
  const Year& y = YEAR.of[t];
  const double number = t + 1;
  const double *z1s = tile.draws[t], *z2s = tile.draws[YEARS + t], *z3s = tile.draws[2 * YEARS + t];
  double* flows = tile.flows[t];
  Row* m = tile.measures;
  const Row* past = s.capex + t;  // of seven years ago; this year's is past[7]
  double* spent = s.capex[t + 7];
#pragma GCC ivdep
  for (int j = 0; j < TILE; j++) {
    double z1 = z1s[j], z2 = z2s[j], z3 = z3s[j];
    // prices
    double wb = 0.6 * z1 + 0.8 * z2;
    double wc = 0.3 * z1 + 0.275 * z2 + 0.9134412953222555 * z3;
    double xa = 4 + (s.xa[j] - 4) * 0.8 + 0.20 * z1;
    double xb = 2 + (s.xb[j] - 2) * 0.85 + 0.25 * wb;
    double xc = s.xc[j] + 0.005 + 0.06 * wc;
    double pa = exp_of(xa), pb = exp_of(xb), ci = exp_of(xc);
    // mine
    double age = number - s.start[j];
    double ramp = least(1, most(0, 0.25 * (age + 1)));
    double ore_mined = least(10 * ramp, s.ore_left[j]);
    double ore_left = s.ore_left[j] - ore_mined;
    double metal_a = 0.5 * ore_mined * s.grade_mult[j];
    double metal_b = 1.2 * ore_mined * s.grade_mult[j];
    double gross = metal_a * pa + metal_b * pb;
    double net = gross - 0.04 * gross;
    double roy_rate = least(0.12, most(0.02, 0.03 + 0.001 * (pa - 50)));
    double royalty = roy_rate * net;
    double on = ore_mined > 0 ? 1.0 : 0.0;
    double opex = (30 * on + 8 * ore_mined) * ci;
    // capital
    double develop = 340 * s.capex_mult[j] * ci;
    develop = age < 0 ? develop : 0;
    double capex_dev = age >= -3 ? develop : 0;
    double capex_sus = 1.5 * ore_mined * ci;
    double capex = capex_dev + capex_sus;
    double dep = 0.125 * (capex + past[6][j] + past[5][j] + past[4][j] + past[3][j] + past[2][j] + past[1][j] + past[0][j]);
    double closure = 0.01 * net;
    // debt, opening
    double debt_draw = 0.6 * capex_dev;
    double interest = 0.08 * s.debt[j];
    double debt_open = s.debt[j] + debt_draw;
    double drawn = s.drawn[j] + debt_draw;
    // income tax with loss carry-forward
    double profit = net - royalty - opex - dep - closure - interest;
    double profit_pos = most(0, profit);
    double loss_new = most(0, -profit);
    double loss_used = least(s.loss_pool[j], 0.8 * profit_pos);
    double loss_pool = s.loss_pool[j] - loss_used + loss_new;
    double cit = 0.18 * (profit_pos - loss_used);
    // resource rent tax
    double op_cash = net - royalty - opex - closure;
    double rrt_flow = op_cash - capex - cit;
    double rrt_bal = 1.15 * s.rrt_acc[j] + rrt_flow;
    double rrt = 0.25 * most(0, rrt_bal);
    double rrt_acc = least(0, rrt_bal);
    // debt service with sweep
    double cfads = op_cash - capex_sus - cit - rrt;
    double instalment = least(debt_open, 0.1 * drawn);
    double mandatory = age >= 0 ? instalment : 0;
    double sweep_base = most(0, cfads - interest - mandatory);
    double sweep = least(debt_open - mandatory, 0.5 * sweep_base);
    double debt = debt_open - mandatory - sweep;
    // equity and withholding
    double equity_cf = cfads - capex_dev + debt_draw - interest - mandatory - sweep;
    double distributable = most(0, equity_cf);
    double injection = most(0, -equity_cf);
    double carried = 0.2 * distributable;
    double dividend = distributable - carried;
    double wht = 0.05 * dividend;
    double investor_cf = dividend - wht - injection;
    // fund and waterfall
    double fund_in = 0.5 * royalty + carried + y.partner_in;
    double fund_avail = 1.06 * s.fund_bal[j] + fund_in;
    double fund_dist = y.payout_rate * fund_avail;
    double fund_bal = fund_avail - fund_dist;
    double pref_due = 1.05 * s.pref_bal[j] + y.partner_in;
    double tier1 = least(fund_dist, pref_due);
    double pref_bal = pref_due - tier1;
    double tier2 = fund_dist - tier1;
    // parties
    double partner_cf = tier1 + 0.5 * tier2 - y.partner_in;
    double state_cf = cit + rrt + 0.5 * royalty + wht + 0.5 * tier2;
    double lender_cf = interest + mandatory + sweep - debt_draw;
    double cum = s.cum[j] + investor_cf;

    s.xa[j] = xa;
    s.xb[j] = xb;
    s.xc[j] = xc;
    s.ore_left[j] = ore_left;
    spent[j] = capex;
    s.debt[j] = debt;
    s.drawn[j] = drawn;
    s.loss_pool[j] = loss_pool;
    s.rrt_acc[j] = rrt_acc;
    s.fund_bal[j] = fund_bal;
    s.pref_bal[j] = pref_bal;
    s.cum[j] = cum;
    flows[j] = investor_cf;
    m[INVESTOR][j] += investor_cf * y.investor;
    m[STATE][j] += state_cf * y.state;
    m[PARTNER][j] += partner_cf * y.partner;
    m[LENDER][j] += lender_cf * y.lender;
    m[PAYBACK][j] = cum < 0 ? number : m[PAYBACK][j];
  }
}

inline void model(Tile& tile) {
  State s;
  open(s, tile);
  for (int t = 0; t < YEARS; t++) year(t, s, tile);
}

// ---- draws -----------------------------------------------------------------------------------------------------------

// One block gives two years.
inline void pair(uint64_t key, uint64_t future, uint32_t pair, double* even, double* odd) {
  for (int j = 0; j < TILE; j++) {
    Block b = philox(key, future + j, pair);
    even[j] = uniform_of(b.r0, b.r1);
    odd[j] = uniform_of(b.r2, b.r3);
  }
}

// In place: from uniform to normal. The tails, a seventh of all, are gathered and done by themselves.
inline void normals(double* row) {
  alignas(64) double tail[TILE], z[TILE];
  int place[TILE];
  int tails = 0;
  for (int j = 0; j < TILE; j++) {
    double q = row[j] - 0.5;
    tail[tails] = q;
    place[tails] = j;
    tails += std::fabs(q) > AS_MIDDLE;
  }
  for (int j = 0; j < TILE; j++) row[j] = quantile_middle(row[j] - 0.5);
  for (int i = 0; i < tails; i++) z[i] = quantile_tail(tail[i]);
  for (int i = 0; i < tails; i++) {
    if (0.5 - std::fabs(tail[i]) < FAR_TAIL) z[i] = quantile_of_tail(tail[i]);
  }
  for (int i = 0; i < tails; i++) row[place[i]] = z[i];
}

inline void draws(const uint64_t* keys, uint64_t future, Tile& tile) {
  alignas(64) double unused[TILE];
  for (int stream = 0; stream < 3; stream++) {
    Row* rows = tile.draws + stream * YEARS;
    for (int t = 0; t < YEARS; t += 2) pair(keys[stream], future, t / 2, rows[t], rows[t + 1]);
  }
  for (int stream = 3; stream < STREAMS; stream++) pair(keys[stream], future, 0, tile.draws[ROW_ZC + stream - 3], unused);
  for (int row = 0; row < NORMALS; row++) normals(tile.draws[row]);
}

// ---- rates of return -------------------------------------------------------------------------------------------------

// A row of what Newton's method knows of each future; flags are as wide as numbers.
struct alignas(64) Search {
  Row low, high, v, sign_low;
  int64_t active[TILE], found[TILE];
};

// Of flows with several changes of sign: the bracket of the one root on the grid, or the answer, which may be none.
inline void counted(Tile& tile, int j, Search& s) {
  alignas(64) double g[GRID] = {}, column[YEARS];
  for (int t = YEARS - 1; t >= 0; t--) {
    double flow = column[t] = tile.flows[t][j];
    for (int i = 0; i < GRID; i++) g[i] = fused(g[i], GRID_OF.v[i], flow);
  }
  int zeros = 0, changes = 0, at = 0;
  for (int i = 0; i < GRID; i++) zeros += g[i] == 0;
  for (int i = 1; i < GRID; i++) changes += (g[i] > 0) != (g[i - 1] > 0);
  if (zeros > 0) {
    tile.measures[IRR][j] = counted_root(column);
  } else if (changes == 1) {
    while ((g[at] > 0) == (g[0] > 0)) at++;
    s.low[j] = GRID_OF.v[at];
    s.high[j] = GRID_OF.v[at - 1];
    s.v[j] = (s.low[j] + s.high[j]) / 2;
    s.sign_low[j] = sign_of(g[at]);
    s.active[j] = s.found[j] = 1;
  }
}

// Which futures have one change of sign, and their brackets; those with more are counted.
inline void brackets(Tile& tile, Search& s) {
  alignas(64) Row half = {}, one = {}, two = {}, last = {};
  alignas(64) int64_t changes[TILE] = {};
  for (int t = YEARS - 1; t >= 0; t--) {
    const double* flows = tile.flows[t];
    for (int j = 0; j < TILE; j++) {
      double flow = flows[j], before = last[j];
      half[j] = fused(half[j], 0.5, flow);
      one[j] += flow;
      two[j] = fused(two[j], 2, flow);
      int64_t some = flow != 0, both = some & (before != 0);
      changes[j] += both & ((flow > 0) != (before > 0));
      last[j] = some ? flow : before;
    }
  }
  for (int j = 0; j < TILE; j++) {
    double sign_half = sign_of(half[j]), sign_one = sign_of(one[j]), sign_two = sign_of(two[j]);
    bool upper = sign_one == sign_half;
    s.low[j] = upper ? 1 : 0.5;
    s.high[j] = upper ? 2 : 1;
    s.v[j] = upper ? 1.1 : 0.9;
    s.sign_low[j] = sign_half;
    s.active[j] = s.found[j] = changes[j] == 1 && sign_half * sign_two == -1;
    tile.measures[IRR][j] = NONE;
  }
  for (int j = 0; j < TILE; j++) {
    bool finite = half[j] - half[j] == 0 && two[j] - two[j] == 0;
    if (finite && changes[j] > 1) {
      counted(tile, j, s);
    } else if (!finite || (changes[j] == 1 && !s.found[j])) {
      double column[YEARS];
      for (int t = 0; t < YEARS; t++) column[t] = tile.flows[t][j];
      tile.measures[IRR][j] = irr_of(column);
      s.active[j] = s.found[j] = 0;
    }
  }
}

// Each future stops for itself, so that its answer does not depend on its neighbours.
inline void rates(Tile& tile) {
  Search s;
  brackets(tile, s);
  int64_t left = 1;
  for (int step = 0; step < MOST_STEPS && left; step++) {
    alignas(64) Row g = {}, slope = {};
    for (int t = YEARS - 1; t >= 0; t--) {
      const double* flows = tile.flows[t];
      for (int j = 0; j < TILE; j++) {
        slope[j] = fused(slope[j], s.v[j], g[j]);
        g[j] = fused(g[j], s.v[j], flows[j]);
      }
    }
    left = 0;
    for (int j = 0; j < TILE; j++) {
      double v = s.v[j], sign = g[j] > 0 ? 1.0 : -1.0;
      double low = sign == s.sign_low[j] ? v : s.low[j];
      double high = sign == s.sign_low[j] ? s.high[j] : v;
      double next = v - g[j] / slope[j], middle = (low + high) / 2;
      next = low <= next ? next : middle;
      next = next <= high ? next : middle;
      int64_t goes = s.active[j] & (g[j] != 0);
      double moved = std::fabs(next - v);
      s.low[j] = low;
      s.high[j] = high;
      v = goes ? next : v;
      s.v[j] = v;
      s.active[j] = goes & !(moved <= CLOSE * v);
      left |= s.active[j];
    }
  }
  for (int j = 0; j < TILE; j++) tile.measures[IRR][j] = s.found[j] ? 1 / s.v[j] - 1 : tile.measures[IRR][j];
}
}  // namespace loops
