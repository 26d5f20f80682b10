// RM-1 by AVX-512 intrinsics, eight futures a vector.
#pragma once

#include <immintrin.h>

#include "rm1.h"
#include "rm1_irr.h"

namespace vectors {

using V = __m512d;
using I = __m512i;
constexpr int LANES = 8;
static_assert(TILE % LANES == 0);

inline V all(double x) { return _mm512_set1_pd(x); }
inline I all(int64_t x) { return _mm512_set1_epi64(x); }
inline V load(const double* from) { return _mm512_load_pd(from); }
inline void store(double* to, V x) { _mm512_store_pd(to, x); }
inline V fma(V a, V b, V c) { return _mm512_fmadd_pd(a, b, c); }
inline V fma(V a, double b, double c) { return _mm512_fmadd_pd(a, all(b), all(c)); }
// The processor's minimum is a < b ? a : b, the language's own rule: the second where they are equal or not numbers.
inline V least(V a, V b) { return _mm512_min_pd(a, b); }
inline V most(V a, V b) { return _mm512_max_pd(a, b); }
inline V minus(V x) { return _mm512_xor_pd(x, all(-0.0)); }

inline V exp_of(V x) {
  const double* c = FACTORIAL;
  V t = _mm512_fmadd_pd(x, all(LOG2_E), all(ROUNDER));
  V n = t - all(ROUNDER);
  V r = _mm512_fnmadd_pd(n, all(EXP_LN2_LOW), _mm512_fnmadd_pd(n, all(EXP_LN2_HIGH), x));
  V r2 = r * r, r4 = r2 * r2, r8 = r4 * r4;
  V a = fma(r, c[3], c[2]), b = fma(r, c[5], c[4]), d = fma(r, c[7], c[6]);
  V e = fma(r, c[9], c[8]), f = fma(r, c[11], c[10]), g = fma(r, c[13], c[12]);
  a = fma(b, r2, a);
  d = fma(e, r2, d);
  f = fma(g, r2, f);
  a = fma(d, r4, a);
  a = fma(f, r8, a);
  V p = fma(a, r2, r) + all(1.0);
  I scale = _mm512_slli_epi64(_mm512_castpd_si512(t), 52);
  return _mm512_castsi512_pd(_mm512_add_epi64(_mm512_castpd_si512(p), scale));
}

inline V log_of(V x) {
  I bits = _mm512_castpd_si512(x);
  I k = _mm512_srai_epi64(_mm512_sub_epi64(bits, all(LOG_STEP)), 52);
  V f = _mm512_castsi512_pd(_mm512_sub_epi64(bits, _mm512_slli_epi64(k, 52))) - all(1.0);
  V dk = _mm512_cvtepi64_pd(k);
  V s = f / (all(2.0) + f), z = s * s, h = all(0.5) * f * f;
  V p = fma(z, LG[7], LG[6]);
  for (int i = 5; i >= 1; i--) p = fma(z, p, all(LG[i]));
  return dk * all(LOG_LN2_HIGH) - ((h - (s * (h + z * p) + dk * all(LOG_LN2_LOW))) - f);
}

inline V estrin(const double (&c)[8], V x) {
  V x2 = x * x, x4 = x2 * x2;
  V a = fma(x, c[1], c[0]), b = fma(x, c[3], c[2]), d = fma(x, c[5], c[4]), e = fma(x, c[7], c[6]);
  a = fma(b, x2, a);
  d = fma(e, x2, d);
  return fma(d, x4, a);
}

inline V quantile_middle(V q) {
  V r = _mm512_fnmadd_pd(q, q, all(AS_MIDDLE_SQUARED));
  return (q * estrin(AS_A, r)) / estrin(AS_B, r);
}

// ---- draws -----------------------------------------------------------------------------------------------------------

// What Philox's first two rounds make of the key, the upper half of the future's number and the years: the same for all
// futures, so that it is computed once a call and only eight rounds are left for the lanes.
struct Schedule {
  uint64_t b0, b2, b3;  // to be mixed in before the third round
};

struct Stream {
  uint32_t k0[10], k1[10];
  Schedule pairs[YEARS / 2];

  Stream() = default;
  Stream(uint64_t key, uint32_t future_high) {
    k0[0] = (uint32_t)key;
    k1[0] = (uint32_t)(key >> 32);
    for (int i = 1; i < 10; i++) {
      k0[i] = k0[i - 1] + PHILOX_W0;
      k1[i] = k1[i - 1] + PHILOX_W1;
    }
    for (uint32_t p = 0; p < YEARS / 2; p++) {
      uint64_t p1 = (uint64_t)PHILOX_M1 * p;
      uint32_t a0 = (uint32_t)(p1 >> 32) ^ future_high ^ k0[0];
      uint64_t p0 = (uint64_t)PHILOX_M0 * a0;
      pairs[p] = {(uint32_t)p1 ^ k0[1], (uint32_t)(p0 >> 32) ^ k1[1], (uint32_t)p0};
    }
  }
};

// Lanes hold 32 bits in 64; what lies above is never looked at.
inline I hi(I product) { return _mm512_srli_epi64(product, 32); }
inline I mix(I a, I b, I c) { return _mm512_ternarylogic_epi64(a, b, c, 0x96); }

struct Words {
  I even, odd;  // 64 bits for each of two years
};

inline Words philox(const Stream& s, int pair, I future) {
  const I m0 = all((int64_t)PHILOX_M0), m1 = all((int64_t)PHILOX_M1);
  const Schedule& known = s.pairs[pair];
  I p0 = _mm512_mul_epu32(m0, future);
  I p1 = _mm512_mul_epu32(m1, _mm512_xor_si512(hi(p0), all((int64_t)s.k1[0])));
  I c0 = _mm512_xor_si512(hi(p1), all((int64_t)known.b0)), c1 = p1;
  I c2 = _mm512_xor_si512(p0, all((int64_t)known.b2)), c3 = all((int64_t)known.b3);
#pragma GCC unroll 8
  for (int round = 2; round < 10; round++) {
    I q0 = _mm512_mul_epu32(m0, c0), q1 = _mm512_mul_epu32(m1, c2);
    c0 = mix(hi(q1), c1, all((int64_t)s.k0[round]));
    c2 = mix(hi(q0), c3, all((int64_t)s.k1[round]));
    c1 = q1;
    c3 = q0;
  }
  // the upper half of a lane from the earlier word, the lower from the later
  return {_mm512_mask_shuffle_epi32(c1, 0xAAAA, c0, (_MM_PERM_ENUM)0xA0),
      _mm512_mask_shuffle_epi32(c3, 0xAAAA, c2, (_MM_PERM_ENUM)0xA0)};
}

inline V uniform_of(I word) {
  I bits = _mm512_or_si512(_mm512_srli_epi64(word, 12), all((int64_t)0x3FF0000000000000));
  return _mm512_castsi512_pd(bits) - all(1 - 0x1p-53);
}

constexpr int VECTORS = TILE / LANES;

// The tails of a stream, gathered in the order they are met: one vector in seven is left of them.
struct Tails {
  alignas(64) double q[YEARS * TILE + LANES];
  __mmask8 where[YEARS * VECTORS];
  int count, vectors;
};

inline void middle(V u, double* to, Tails& tails) {
  V q = u - all(0.5);
  __mmask8 tail = _mm512_cmp_pd_mask(_mm512_abs_pd(q), all(AS_MIDDLE), _CMP_GT_OQ);
  // compressed in the register and stored whole: compressing into memory is slow here
  _mm512_storeu_pd(tails.q + tails.count, _mm512_maskz_compress_pd(tail, q));
  tails.where[tails.vectors++] = tail;
  tails.count += __builtin_popcount(tail);
  store(to, quantile_middle(q));
}

inline void finish(Tails& tails) {
  for (int i = 0; i < tails.count; i += LANES) {
    V q = load(tails.q + i);
    V r = _mm512_sqrt_pd(minus(log_of(all(0.5) - _mm512_abs_pd(q))));
    V x = r - all(AS_NEAR);
    V z = _mm512_or_pd(estrin(AS_C, x) / estrin(AS_D, x), _mm512_and_pd(q, all(-0.0)));
    store(tails.q + i, z);
    __mmask8 far = _mm512_cmp_pd_mask(r, all(AS_FAR), _CMP_GT_OQ);
    if (__builtin_expect(far, 0)) {
      alignas(64) double qs[LANES];
      store(qs, q);
      for (int lane = 0; lane < LANES; lane++) {
        if (far >> lane & 1) tails.q[i + lane] = quantile_of_tail(qs[lane]);
      }
    }
  }
}

inline const double* expanded(const double* next, __mmask8 tail, double* to) {
  store(to, _mm512_mask_expand_pd(load(to), tail, _mm512_loadu_pd(next)));
  return next + __builtin_popcount(tail);
}

inline I lanes_from(uint64_t future) {
  return _mm512_add_epi64(all((int64_t)future), _mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0));
}

__attribute__((noinline)) inline void by_year(const Stream& stream, uint64_t future, double (*rows)[TILE], Tails& tails) {
  tails.count = tails.vectors = 0;
  for (int t = 0; t < YEARS; t += 2) {
    I number = lanes_from(future);
    for (int j = 0; j < TILE; j += LANES) {
      Words w = philox(stream, t / 2, number);
      number = _mm512_add_epi64(number, all((int64_t)LANES));
      middle(uniform_of(w.even), rows[t] + j, tails);
      middle(uniform_of(w.odd), rows[t + 1] + j, tails);
    }
  }
  finish(tails);
  const double* next = tails.q;
  const __mmask8* where = tails.where;
  for (int t = 0; t < YEARS; t += 2) {
    for (int j = 0; j < TILE; j += LANES) {
      next = expanded(next, *where++, rows[t] + j);
      next = expanded(next, *where++, rows[t + 1] + j);
    }
  }
}

inline void once(const Stream& zc, const Stream& zg, const Stream& u, uint64_t future, Tile& tile, Tails& tails) {
  tails.count = tails.vectors = 0;
  I number = lanes_from(future);
  for (int j = 0; j < TILE; j += LANES) {
    middle(uniform_of(philox(zc, 0, number).even), tile.draws[ROW_ZC] + j, tails);
    middle(uniform_of(philox(zg, 0, number).even), tile.draws[ROW_ZG] + j, tails);
    store(tile.draws[ROW_U] + j, uniform_of(philox(u, 0, number).even));
    number = _mm512_add_epi64(number, all((int64_t)LANES));
  }
  finish(tails);
  const double* next = tails.q;
  for (int j = 0; j < TILE; j += LANES) {
    next = expanded(next, tails.where[2 * j / LANES], tile.draws[ROW_ZC] + j);
    next = expanded(next, tails.where[2 * j / LANES + 1], tile.draws[ROW_ZG] + j);
  }
}

inline void draws(const Stream* streams, uint64_t future, Tile& tile) {
  static thread_local Tails tails;
  for (int s = 0; s < 3; s++) by_year(streams[s], future, tile.draws + s * YEARS, tails);
  once(streams[3], streams[4], streams[5], future, tile, tails);
}

// ---- the 71 lines of a year ------------------------------------------------------------------------------------------

// What a future keeps from year to year, besides its spending.
struct Past {
  V xa, xb, xc, ore_left, debt, drawn, loss_pool, rrt_acc, fund_bal, pref_bal, cum, payback;
  V investor, state, partner, lender;
};

struct Constants {
  V capex_mult, grade_mult, start;
};

inline Past opening() {
  V no = _mm512_setzero_pd();
  return {all(4.2), all(2.3), no, all(220.0), no, no, no, no, no, no, no, no, no, no, no, no};
}

inline Constants constants(const Tile& tile, int j) {
  V zc = load(tile.draws[ROW_ZC] + j), zg = load(tile.draws[ROW_ZG] + j), u = load(tile.draws[ROW_U] + j);
  V floor = _mm512_roundscale_pd(all(5.0) * u, _MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC);
  return {exp_of(all(0.25) * zc - all(0.03125)), exp_of(all(0.15) * zg - all(0.01125)), all(4.0) + floor};
}

// spent is a place for this year's capex; those of the seven years before lie `stride` numbers apart below it.
inline __attribute__((always_inline)) V year(int t, const Year& y, Past& p, const Constants& c, V z1, V z2, V z3,
    double* spent, int stride) {
  const V no = _mm512_setzero_pd(), number = all(t + 1.0);
  // prices
  V wb = all(0.6) * z1 + all(0.8) * z2;
  V wc = all(0.3) * z1 + all(0.275) * z2 + all(0.9134412953222555) * z3;
  p.xa = all(4.0) + (p.xa - all(4.0)) * all(0.8) + all(0.20) * z1;
  p.xb = all(2.0) + (p.xb - all(2.0)) * all(0.85) + all(0.25) * wb;
  p.xc = p.xc + all(0.005) + all(0.06) * wc;
  V pa = exp_of(p.xa), pb = exp_of(p.xb), ci = exp_of(p.xc);
  // mine
  V age = number - c.start;
  V ramp = least(all(1.0), most(no, all(0.25) * (age + all(1.0))));
  V ore_mined = least(all(10.0) * ramp, p.ore_left);
  p.ore_left = p.ore_left - ore_mined;
  V metal_a = all(0.5) * ore_mined * c.grade_mult;
  V metal_b = all(1.2) * ore_mined * c.grade_mult;
  V gross = metal_a * pa + metal_b * pb;
  V net = gross - all(0.04) * gross;
  V roy_rate = least(all(0.12), most(all(0.02), all(0.03) + all(0.001) * (pa - all(50.0))));
  V royalty = roy_rate * net;
  // 30 * on, on being 1 or 0
  V fixed = _mm512_maskz_mov_pd(_mm512_cmp_pd_mask(ore_mined, no, _CMP_GT_OQ), all(30.0));
  V opex = (fixed + all(8.0) * ore_mined) * ci;
  // capital
  __mmask8 building = _mm512_mask_cmp_pd_mask(
      _mm512_cmp_pd_mask(age, all(-3.0), _CMP_GE_OQ), age, no, _CMP_LT_OQ);
  V capex_dev = _mm512_maskz_mul_pd(building, all(340.0) * c.capex_mult, ci);
  V capex_sus = all(1.5) * ore_mined * ci;
  V capex = capex_dev + capex_sus;
  V eight = capex;
#pragma GCC unroll 7
  for (int k = 1; k <= 7; k++) eight = eight + load(spent - k * stride);
  store(spent, capex);
  V dep = all(0.125) * eight;
  V closure = all(0.01) * net;
  // debt, opening
  V debt_draw = all(0.6) * capex_dev;
  V interest = all(0.08) * p.debt;
  V debt_open = p.debt + debt_draw;
  p.drawn = p.drawn + debt_draw;
  // income tax with loss carry-forward
  V before_dep = net - royalty - opex;
  V profit = before_dep - dep - closure - interest;
  V profit_pos = most(no, profit);
  V loss_new = most(no, minus(profit));
  V loss_used = least(p.loss_pool, all(0.8) * profit_pos);
  p.loss_pool = p.loss_pool - loss_used + loss_new;
  V cit = all(0.18) * (profit_pos - loss_used);
  // resource rent tax
  V op_cash = before_dep - closure;
  V rrt_flow = op_cash - capex - cit;
  V rrt_bal = all(1.15) * p.rrt_acc + rrt_flow;
  V rrt = all(0.25) * most(no, rrt_bal);
  p.rrt_acc = least(no, rrt_bal);
  // debt service with sweep
  V cfads = op_cash - capex_sus - cit - rrt;
  __mmask8 repaying = _mm512_cmp_pd_mask(age, no, _CMP_GE_OQ);
  V mandatory = _mm512_maskz_min_pd(repaying, debt_open, all(0.1) * p.drawn);
  V sweep_base = most(no, cfads - interest - mandatory);
  V owed = debt_open - mandatory;
  V sweep = least(owed, all(0.5) * sweep_base);
  p.debt = owed - sweep;
  // equity and withholding
  V equity_cf = cfads - capex_dev + debt_draw - interest - mandatory - sweep;
  V distributable = most(no, equity_cf);
  V injection = most(no, minus(equity_cf));
  V carried = all(0.2) * distributable;
  V dividend = distributable - carried;
  V wht = all(0.05) * dividend;
  V investor_cf = dividend - wht - injection;
  // fund and waterfall
  V half_royalty = all(0.5) * royalty, partner_in = all(y.partner_in);
  V fund_in = half_royalty + carried + partner_in;
  V fund_avail = all(1.06) * p.fund_bal + fund_in;
  V fund_dist = all(y.payout_rate) * fund_avail;
  p.fund_bal = fund_avail - fund_dist;
  V pref_due = all(1.05) * p.pref_bal + partner_in;
  V tier1 = least(fund_dist, pref_due);
  p.pref_bal = pref_due - tier1;
  V half_tier2 = all(0.5) * (fund_dist - tier1);
  // parties
  V partner_cf = tier1 + half_tier2 - partner_in;
  V state_cf = cit + rrt + half_royalty + wht + half_tier2;
  V lender_cf = interest + mandatory + sweep - debt_draw;
  p.cum = p.cum + investor_cf;
  p.payback = _mm512_mask_mov_pd(p.payback, _mm512_cmp_pd_mask(p.cum, no, _CMP_LT_OQ), number);

  p.investor = p.investor + investor_cf * all(y.investor);
  p.state = p.state + state_cf * all(y.state);
  p.partner = p.partner + partner_cf * all(y.partner);
  p.lender = p.lender + lender_cf * all(y.lender);
  return investor_cf;
}

inline void measured(const Past& p, Tile& tile, int j) {
  store(tile.measures[INVESTOR] + j, p.investor);
  store(tile.measures[STATE] + j, p.state);
  store(tile.measures[PARTNER] + j, p.partner);
  store(tile.measures[LENDER] + j, p.lender);
  store(tile.measures[PAYBACK] + j, p.payback);
}

// Groups of lanes: a few vectors of futures walk through all years, what they keep staying in registers.
template <int GROUP>
inline void model_by_groups(Tile& tile) {
  for (int j = 0; j < TILE; j += GROUP * LANES) {
    alignas(64) double spent[YEARS + 7][GROUP * LANES];
    Past p[GROUP];
    Constants c[GROUP];
    for (int g = 0; g < GROUP; g++) {
      p[g] = opening();
      c[g] = constants(tile, j + g * LANES);
      for (int k = 0; k < 7; k++) store(spent[k] + g * LANES, _mm512_setzero_pd());
    }
    for (int t = 0; t < YEARS; t++) {
      for (int g = 0; g < GROUP; g++) {
        int at = j + g * LANES;
        V flow = year(t, YEAR.of[t], p[g], c[g], load(tile.draws[t] + at), load(tile.draws[YEARS + t] + at),
            load(tile.draws[2 * YEARS + t] + at), spent[t + 7] + g * LANES, GROUP * LANES);
        store(tile.flows[t] + at, flow);
      }
    }
    for (int g = 0; g < GROUP; g++) measured(p[g], tile, j + g * LANES);
  }
}

// Rows of a tile: a year of all futures, then the next; what they keep lies in the nearest cache.
inline void model_by_rows(Tile& tile) {
  static thread_local Past past[VECTORS];
  static thread_local Constants c[VECTORS];
  alignas(64) static thread_local double spent[YEARS + 7][TILE];
  for (int v = 0; v < VECTORS; v++) {
    past[v] = opening();
    c[v] = constants(tile, v * LANES);
    for (int k = 0; k < 7; k++) store(spent[k] + v * LANES, _mm512_setzero_pd());
  }
  for (int t = 0; t < YEARS; t++) {
    for (int v = 0; v < VECTORS; v++) {
      int at = v * LANES;
      Past p = past[v];
      V flow = year(t, YEAR.of[t], p, c[v], load(tile.draws[t] + at), load(tile.draws[YEARS + t] + at),
          load(tile.draws[2 * YEARS + t] + at), spent[t + 7] + at, TILE);
      past[v] = p;
      store(tile.flows[t] + at, flow);
    }
  }
  for (int v = 0; v < VECTORS; v++) measured(past[v], tile, v * LANES);
}
}  // namespace vectors
