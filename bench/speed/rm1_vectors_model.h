// The 71 lines of RM-1 by AVX-512 intrinsics.
//
// Layouts tried, ns a future on an AMD EPYC of family 26, model 2 (512 bits whole, two multiplications and two additions a
// cycle, 4.1 GHz), the model alone:
//
//   rows of a tile, a year of all futures after the other, one body a year           144
//   the same, prices in a loop of their own                                          144
//   two or four vectors side by side in it                                           153 to 165
//   groups of one vector through all years, one body                                 152 to 163
//   groups of two, three, four vectors                                               137, 133, 142
//   the same, prices of all years first, of two vectors side by side                 136, 133, 132
//   that with four vectors, and gcc told to order instructions before it gives       118 <- this file
//   out registers
//
// What the processor could do at best is about 70: 100 additions, minima and comparisons a year and vector by two a cycle.
#pragma once

#include "rm1_vectors.h"

// Only with these does gcc keep the four apart, as they are written.
#pragma GCC push_options
#pragma GCC optimize("schedule-insns", "sched-pressure")

namespace vectors {

// Several vectors of futures side by side, each operation done for all of them before the next: what one waits for, the
// other fills. The processor looks ahead, but not as far as the next hundred instructions.
template <int N>
struct Side {
  V of[N];
};

#define EACH(expression)                    \
  Side<N> r;                                \
  _Pragma("GCC unroll 4")                   \
  for (int i = 0; i < N; i++) r.of[i] = expression; \
  return r

#define INLINE template <int N> inline __attribute__((always_inline)) Side<N>

INLINE operator+(const Side<N>& a, const Side<N>& b) { EACH(a.of[i] + b.of[i]); }
INLINE operator-(const Side<N>& a, const Side<N>& b) { EACH(a.of[i] - b.of[i]); }
INLINE operator*(const Side<N>& a, const Side<N>& b) { EACH(a.of[i] * b.of[i]); }
INLINE operator+(const Side<N>& a, double b) { EACH(a.of[i] + all(b)); }
INLINE operator-(const Side<N>& a, double b) { EACH(a.of[i] - all(b)); }
INLINE operator+(double a, const Side<N>& b) { EACH(all(a) + b.of[i]); }
INLINE operator-(double a, const Side<N>& b) { EACH(all(a) - b.of[i]); }
INLINE operator*(double a, const Side<N>& b) { EACH(all(a) * b.of[i]); }
INLINE operator*(const Side<N>& a, double b) { EACH(a.of[i] * all(b)); }
INLINE operator-(const Side<N>& a) { EACH(minus(a.of[i])); }
INLINE fma(const Side<N>& a, const Side<N>& b, const Side<N>& c) { EACH(fma(a.of[i], b.of[i], c.of[i])); }
INLINE fma(const Side<N>& a, double b, double c) { EACH(fma(a.of[i], b, c)); }
// The processor's minimum is a < b ? a : b, the language's own rule: the second where they are equal or not numbers.
INLINE least(const Side<N>& a, const Side<N>& b) { EACH(_mm512_min_pd(a.of[i], b.of[i])); }
INLINE least(double a, const Side<N>& b) { EACH(_mm512_min_pd(all(a), b.of[i])); }
INLINE most(double a, const Side<N>& b) { EACH(_mm512_max_pd(all(a), b.of[i])); }

template <int N>
inline __attribute__((always_inline)) Side<N> row(const double* from) {
  EACH(load(from + i * LANES));
}

template <int N>
inline __attribute__((always_inline)) void keep(double* to, const Side<N>& x) {
#pragma GCC unroll 4
  for (int i = 0; i < N; i++) store(to + i * LANES, x.of[i]);
}

INLINE reduced(const Side<N>& x, const Side<N>& n) {
  EACH(_mm512_fnmadd_pd(n.of[i], all(EXP_LN2_LOW), _mm512_fnmadd_pd(n.of[i], all(EXP_LN2_HIGH), x.of[i])));
}
INLINE scaled(const Side<N>& p, const Side<N>& t) {
  EACH(_mm512_castsi512_pd(
      _mm512_add_epi64(_mm512_castpd_si512(p.of[i]), _mm512_slli_epi64(_mm512_castpd_si512(t.of[i]), 52))));
}

INLINE exp_of(const Side<N>& x) {
  const double* c = FACTORIAL;
  auto t = fma(x, LOG2_E, ROUNDER);
  auto r = reduced(x, t - ROUNDER);
  auto r2 = r * r, r4 = r2 * r2, r8 = r4 * r4;
  auto a = fma(r, c[3], c[2]), b = fma(r, c[5], c[4]), d = fma(r, c[7], c[6]);
  auto e = fma(r, c[9], c[8]), f = fma(r, c[11], c[10]), g = fma(r, c[13], c[12]);
  a = fma(b, r2, a);
  d = fma(e, r2, d);
  f = fma(g, r2, f);
  a = fma(d, r4, a);
  a = fma(f, r8, a);
  return scaled(fma(a, r2, r) + 1.0, t);
}

INLINE whole_part(const Side<N>& x) {
  EACH(_mm512_roundscale_pd(x.of[i], _MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC));
}
// a where x is above 0, otherwise 0
INLINE where_above(const Side<N>& x, double a) {
  EACH(_mm512_maskz_mov_pd(_mm512_cmp_pd_mask(x.of[i], _mm512_setzero_pd(), _CMP_GT_OQ), all(a)));
}
// a * b in the three years before the first of production, otherwise 0
INLINE while_building(const Side<N>& age, const Side<N>& a, const Side<N>& b) {
  EACH(_mm512_maskz_mul_pd(
      _mm512_mask_cmp_pd_mask(_mm512_cmp_pd_mask(age.of[i], all(-3.0), _CMP_GE_OQ), age.of[i], _mm512_setzero_pd(), _CMP_LT_OQ),
      a.of[i], b.of[i]));
}
INLINE least_once_open(const Side<N>& age, const Side<N>& a, const Side<N>& b) {
  EACH(_mm512_maskz_min_pd(_mm512_cmp_pd_mask(age.of[i], _mm512_setzero_pd(), _CMP_GE_OQ), a.of[i], b.of[i]));
}
INLINE where_below(const Side<N>& x, double a, const Side<N>& otherwise) {
  EACH(_mm512_mask_mov_pd(otherwise.of[i], _mm512_cmp_pd_mask(x.of[i], _mm512_setzero_pd(), _CMP_LT_OQ), all(a)));
}

// What a future keeps from year to year, besides its spending.
template <int N>
struct Past {
  Side<N> ore_left, debt, drawn, loss_pool, rrt_acc, fund_bal, pref_bal, cum, payback;
  Side<N> investor, state, partner, lender;
};

template <int N>
struct Constants {
  Side<N> capex_mult, grade_mult, start;
};

INLINE level(double x) { EACH(all(x)); }

template <int N>
inline Past<N> opening() {
  auto no = level<N>(0);
  return {level<N>(220), no, no, no, no, no, no, no, no, no, no, no, no};
}

template <int N>
inline Constants<N> constants(const Tile& tile, int j) {
  auto zc = row<N>(tile.draws[ROW_ZC] + j), zg = row<N>(tile.draws[ROW_ZG] + j), u = row<N>(tile.draws[ROW_U] + j);
  return {exp_of(0.25 * zc - 0.03125), exp_of(0.15 * zg - 0.01125), 4.0 + whole_part(5.0 * u)};
}

// What the walks of the prices keep.
template <int N>
struct Walks {
  Side<N> xa, xb, xc;
};

template <int N>
struct Prices {
  Side<N> pa, pb, ci;
};

template <int N>
inline __attribute__((always_inline)) Prices<N> prices(Walks<N>& w, const Side<N>& z1, const Side<N>& z2, const Side<N>& z3) {
  auto wb = 0.6 * z1 + 0.8 * z2;
  auto wc = 0.3 * z1 + 0.275 * z2 + 0.9134412953222555 * z3;
  w.xa = 4.0 + (w.xa - 4.0) * 0.8 + 0.20 * z1;
  w.xb = 2.0 + (w.xb - 2.0) * 0.85 + 0.25 * wb;
  w.xc = w.xc + 0.005 + 0.06 * wc;
  return {exp_of(w.xa), exp_of(w.xb), exp_of(w.xc)};
}

// spent is a place for this year's capex; those of the seven years before lie `stride` numbers apart below it.
INLINE year(int t, const Year& y, Past<N>& p, const Constants<N>& c, const Prices<N>& prices, double* spent, int stride) {
  const double number = t + 1.0;
  auto pa = prices.pa, pb = prices.pb, ci = prices.ci;
  // mine
  auto age = number - c.start;
  auto ramp = least(1.0, most(0.0, 0.25 * (age + 1.0)));
  auto ore_mined = least(10.0 * ramp, p.ore_left);
  p.ore_left = p.ore_left - ore_mined;
  auto metal_a = 0.5 * ore_mined * c.grade_mult;
  auto metal_b = 1.2 * ore_mined * c.grade_mult;
  auto gross = metal_a * pa + metal_b * pb;
  auto net = gross - 0.04 * gross;
  auto roy_rate = least(0.12, most(0.02, 0.03 + 0.001 * (pa - 50.0)));
  auto royalty = roy_rate * net;
  auto opex = (where_above(ore_mined, 30.0) + 8.0 * ore_mined) * ci;
  // capital
  auto capex_dev = while_building(age, 340.0 * c.capex_mult, ci);
  auto capex_sus = 1.5 * ore_mined * ci;
  auto capex = capex_dev + capex_sus;
  auto eight = capex;
#pragma GCC unroll 7
  for (int k = 1; k <= 7; k++) eight = eight + row<N>(spent - k * stride);
  keep(spent, capex);
  auto dep = 0.125 * eight;
  auto closure = 0.01 * net;
  // debt, opening
  auto debt_draw = 0.6 * capex_dev;
  auto interest = 0.08 * p.debt;
  auto debt_open = p.debt + debt_draw;
  p.drawn = p.drawn + debt_draw;
  // income tax with loss carry-forward
  auto before_dep = net - royalty - opex;
  auto profit = before_dep - dep - closure - interest;
  auto profit_pos = most(0.0, profit);
  auto loss_new = most(0.0, -profit);
  auto loss_used = least(p.loss_pool, 0.8 * profit_pos);
  p.loss_pool = p.loss_pool - loss_used + loss_new;
  auto cit = 0.18 * (profit_pos - loss_used);
  // resource rent tax
  auto op_cash = before_dep - closure;
  auto rrt_flow = op_cash - capex - cit;
  auto rrt_bal = 1.15 * p.rrt_acc + rrt_flow;
  auto rrt = 0.25 * most(0.0, rrt_bal);
  p.rrt_acc = least(0.0, rrt_bal);
  // debt service with sweep
  auto cfads = op_cash - capex_sus - cit - rrt;
  auto mandatory = least_once_open(age, debt_open, 0.1 * p.drawn);
  auto sweep_base = most(0.0, cfads - interest - mandatory);
  auto owed = debt_open - mandatory;
  auto sweep = least(owed, 0.5 * sweep_base);
  p.debt = owed - sweep;
  // equity and withholding
  auto equity_cf = cfads - capex_dev + debt_draw - interest - mandatory - sweep;
  auto distributable = most(0.0, equity_cf);
  auto injection = most(0.0, -equity_cf);
  auto carried = 0.2 * distributable;
  auto dividend = distributable - carried;
  auto wht = 0.05 * dividend;
  auto investor_cf = dividend - wht - injection;
  // fund and waterfall
  auto half_royalty = 0.5 * royalty;
  auto fund_in = half_royalty + carried + y.partner_in;
  auto fund_avail = 1.06 * p.fund_bal + fund_in;
  auto fund_dist = y.payout_rate * fund_avail;
  p.fund_bal = fund_avail - fund_dist;
  auto pref_due = 1.05 * p.pref_bal + y.partner_in;
  auto tier1 = least(fund_dist, pref_due);
  p.pref_bal = pref_due - tier1;
  auto half_tier2 = 0.5 * (fund_dist - tier1);
  // parties
  auto partner_cf = tier1 + half_tier2 - y.partner_in;
  auto state_cf = cit + rrt + half_royalty + wht + half_tier2;
  auto lender_cf = interest + mandatory + sweep - debt_draw;
  p.cum = p.cum + investor_cf;
  p.payback = where_below(p.cum, number, p.payback);

  p.investor = p.investor + investor_cf * y.investor;
  p.state = p.state + state_cf * y.state;
  p.partner = p.partner + partner_cf * y.partner;
  p.lender = p.lender + lender_cf * y.lender;
  return investor_cf;
}

// Groups of lanes: FOUR vectors of futures walk through all years, what they keep staying in registers; first, two by two,
// the prices of all years, which wait for nothing but the year before, then the rest.
constexpr int FOUR = 4, TWO = 2;

inline void group(Tile& tile, int j) {
  alignas(64) double spent[YEARS + 7][FOUR * LANES] = {};
  alignas(64) double pa[YEARS][FOUR * LANES], pb[YEARS][FOUR * LANES], ci[YEARS][FOUR * LANES];
  for (int k = 0; k < FOUR * LANES; k += TWO * LANES) {
    Walks<TWO> w{level<TWO>(4.2), level<TWO>(2.3), level<TWO>(0)};
    for (int t = 0; t < YEARS; t++) {
      auto p = prices(w, row<TWO>(tile.draws[t] + j + k), row<TWO>(tile.draws[YEARS + t] + j + k),
          row<TWO>(tile.draws[2 * YEARS + t] + j + k));
      keep(pa[t] + k, p.pa);
      keep(pb[t] + k, p.pb);
      keep(ci[t] + k, p.ci);
    }
  }
  auto past = opening<FOUR>();
  auto c = constants<FOUR>(tile, j);
  for (int t = 0; t < YEARS; t++) {
    Prices<FOUR> p{row<FOUR>(pa[t]), row<FOUR>(pb[t]), row<FOUR>(ci[t])};
    keep(tile.flows[t] + j, year(t, YEAR.of[t], past, c, p, spent[t + 7], FOUR * LANES));
  }
  keep(tile.measures[INVESTOR] + j, past.investor);
  keep(tile.measures[STATE] + j, past.state);
  keep(tile.measures[PARTNER] + j, past.partner);
  keep(tile.measures[LENDER] + j, past.lender);
  keep(tile.measures[PAYBACK] + j, past.payback);
}

__attribute__((noinline)) inline void model(Tile& tile) {
  static_assert(VECTORS % FOUR == 0);
  for (int j = 0; j < TILE; j += FOUR * LANES) group(tile, j);
}
}  // namespace vectors

#pragma GCC pop_options
