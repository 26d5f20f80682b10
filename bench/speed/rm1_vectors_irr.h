// The rate of return of a tile by AVX-512 intrinsics; the rule is rm1_irr.h's.
#pragma once

#include "rm1_vectors_model.h"

namespace vectors {

// What Newton's method knows of each future: its bracket, where it stands, and whether the worth is above 0 at the
// bracket's lower end.
struct alignas(64) Brackets {
  double low[TILE], high[TILE], v[TILE];
  __mmask8 above[VECTORS], active[VECTORS];
};

constexpr int GRID_VECTORS = (GRID + LANES - 1) / LANES;
constexpr int GRID_HALF = 16;  // 128 points, to 77 %: registers for no more

// That the worth keeps one sign at all rates from 77 % on can often be shown by one sum. Be S_j = sum of flow[k] a^k for
// k = 0 .. j with a = 1/1.77. Then g(v) = sum of S_j (x^j - x^(j+1)) and a last term of S's sign, with x = v/a from 0 to
// 1: where all S_j are below 0, so is g, and it is at least flow[f] v^f (1 - x) in size, f being the first flow that is not
// 0. At the next point of the grid, 1.78, 1 - x is 0.0056. The error of Horner's rule is below 4.6e-15 v^f sum |flow[k]|
// a^(k-f). So a margin of 1e-12 of the sum of sizes decides the computed sign as well.
constexpr double MARGIN = 1e-12;

struct Powers {
  double of[YEARS];
  Powers() {
    double a = GRID_OF.v[GRID_HALF * LANES - 1], power = 1;
    for (int t = 0; t < YEARS; t++, power *= a) of[t] = power;
  }
};
inline const Powers POWERS;

struct alignas(64) GridLanes {
  double v[2 * GRID_HALF * LANES];  // the last point again and again behind the end: no sign changes there
  GridLanes() {
    for (int i = 0; i < 2 * GRID_HALF * LANES; i++) v[i] = GRID_OF.v[i < GRID ? i : GRID - 1];
  }
};
inline const GridLanes GRID_LANES;

// A bit a grid point: whether the worth is above 0. False where one is 0 or no number.
template <int COUNT>
inline bool signs(const double* flow, const double* v, uint64_t* above) {
  V g[COUNT];
#pragma GCC unroll 16
  for (int i = 0; i < COUNT; i++) g[i] = _mm512_setzero_pd();
  for (int t = YEARS - 1; t >= 0; t--) {
    V c = all(flow[t * STRIDE]);
#pragma GCC unroll 16
    for (int i = 0; i < COUNT; i++) g[i] = fma(g[i], load(v + i * LANES), c);
  }
  __mmask8 known = 0xFF;
  above[0] = above[1] = 0;
#pragma GCC unroll 16
  for (int i = 0; i < COUNT; i++) {
    __mmask8 more = _mm512_cmp_pd_mask(g[i], _mm512_setzero_pd(), _CMP_GT_OQ);
    known &= more | _mm512_cmp_pd_mask(g[i], _mm512_setzero_pd(), _CMP_LT_OQ);
    above[i / LANES] |= (uint64_t)more << (i % LANES * LANES);
  }
  return known == 0xFF;
}

// Of flows with several changes of sign: the bracket of the one root on the grid, or the answer, which may be none.
inline void counted(Tile& tile, int j, bool none_above, Brackets& b) {
  const double* flow = &tile.flows[0][j];
  uint64_t above[4];
  bool known = signs<GRID_HALF>(flow, GRID_LANES.v, above);
  int found = 0, at = 0;
  uint64_t before = above[0] & 1;
  for (int half = 0; half < 2 && known; half++) {
    if (half == 1) known = signs<GRID_HALF>(flow, GRID_LANES.v + GRID_HALF * LANES, above + 2);
    for (int w = 2 * half; w < 2 * half + 2 && known; w++) {
      uint64_t change = above[w] ^ (above[w] << 1 | before);
      before = above[w] >> 63;
      if (change) at = w * 64 + std::countr_zero(change);
      found += std::popcount(change);
    }
    if (found > 1) return;
    if (none_above) break;
  }
  if (!known) {
    double column[YEARS];
    for (int t = 0; t < YEARS; t++) column[t] = flow[t * STRIDE];
    tile.measures[IRR][j] = counted_root(column);
  } else if (found == 1) {
    b.low[j] = GRID_OF.v[at];
    b.high[j] = GRID_OF.v[at - 1];
    b.v[j] = (b.low[j] + b.high[j]) / 2;
    __mmask8 lane = 1 << j % LANES;
    b.active[j / LANES] |= lane;
    b.above[j / LANES] &= ~lane;
    if (above[at / 64] >> (at % 64) & 1) b.above[j / LANES] |= lane;
  }
}

// Which futures have one change of sign, and their brackets; those with more are counted.
inline void brackets(Tile& tile, int vector, Brackets& b) {
  int j = vector * LANES;
  const V no = _mm512_setzero_pd();
  const I sign = all(INT64_MIN);
  V half = no, one = no, two = no, last = no;
  V tail = no, least_tail = no, size = no;
  I changes = _mm512_setzero_si512();
  for (int t = YEARS - 1; t >= 0; t--) {
    V flow = load(tile.flows[t] + j);
    half = fma(half, all(0.5), flow);
    one = fma(one, all(1.0), flow);
    two = fma(two, all(2.0), flow);
    I differs = _mm512_castpd_si512(_mm512_xor_pd(flow, last));
    __mmask8 some = _mm512_cmp_pd_mask(flow, no, _CMP_NEQ_UQ);
    __mmask8 both = _mm512_mask_cmp_pd_mask(some, last, no, _CMP_NEQ_UQ);
    changes = _mm512_mask_add_epi64(changes, _mm512_mask_test_epi64_mask(both, differs, sign), changes, all((int64_t)1));
    last = _mm512_mask_mov_pd(last, some, flow);
    const V power = all(POWERS.of[t]);
    least_tail = _mm512_mask_min_pd(least_tail, some, least_tail, tail);
    tail = fma(flow, power, tail);
    size = fma(_mm512_abs_pd(flow), power, size);
  }
  // all of the sum less the least tail is the greatest S
  __mmask8 none_above = _mm512_mask_cmp_pd_mask(_mm512_cmp_pd_mask(last, no, _CMP_LT_OQ), tail - least_tail,
      all(-MARGIN) * size, _CMP_LT_OQ);
  __mmask8 once = _mm512_cmpeq_epi64_mask(changes, all((int64_t)1));
  __mmask8 more = _mm512_cmpgt_epi64_mask(changes, all((int64_t)1));
  __mmask8 finite = _mm512_cmp_pd_mask(half - half, two - two, _CMP_EQ_OQ);
  __mmask8 half_above = _mm512_cmp_pd_mask(half, no, _CMP_GT_OQ), two_above = _mm512_cmp_pd_mask(two, no, _CMP_GT_OQ);
  __mmask8 half_below = _mm512_cmp_pd_mask(half, no, _CMP_LT_OQ), two_below = _mm512_cmp_pd_mask(two, no, _CMP_LT_OQ);
  __mmask8 inside = once & finite & ((half_above & two_below) | (half_below & two_above));
  // one sign at 0.5 and at 1: the root lies above
  __mmask8 upper = (half_above & _mm512_cmp_pd_mask(one, no, _CMP_GT_OQ)) |
      (half_below & _mm512_cmp_pd_mask(one, no, _CMP_LT_OQ));
  store(b.low + j, _mm512_mask_blend_pd(upper, all(0.5), all(1.0)));
  store(b.high + j, _mm512_mask_blend_pd(upper, all(1.0), all(2.0)));
  store(b.v + j, _mm512_mask_blend_pd(upper, all(0.9), all(1.1)));
  b.above[vector] = half_above;
  b.active[vector] = inside;
  store(tile.measures[IRR] + j, all(NONE));
  for (unsigned left = more & finite; left; left &= left - 1) {
    int lane = std::countr_zero(left);
    counted(tile, j + lane, none_above >> lane & 1, b);
  }
  for (unsigned left = (once & ~inside) | (uint8_t)~finite; left; left &= left - 1) {
    double column[YEARS];
    int lane = j + std::countr_zero(left);
    for (int t = 0; t < YEARS; t++) column[t] = tile.flows[t][lane];
    tile.measures[IRR][lane] = irr_of(column);
  }
}

// Each future stops for itself, so that its answer does not depend on its neighbours.
template <int COUNT>
inline void newton(Tile& tile, int first, Brackets& b) {
  V v[COUNT];
  __mmask8 active[COUNT], any = 0, found[COUNT];
  for (int i = 0; i < COUNT; i++) {
    v[i] = load(b.v + (first + i) * LANES);
    found[i] = active[i] = b.active[first + i];
    any |= active[i];
  }
  const V no = _mm512_setzero_pd();
  for (int step = 0; step < MOST_STEPS && any; step++) {
    V g[COUNT], slope[COUNT];
#pragma GCC unroll 8
    for (int i = 0; i < COUNT; i++) g[i] = slope[i] = no;
    for (int t = YEARS - 1; t >= 0; t--) {
#pragma GCC unroll 8
      for (int i = 0; i < COUNT; i++) {
        slope[i] = fma(slope[i], v[i], g[i]);
        g[i] = fma(g[i], v[i], load(tile.flows[t] + (first + i) * LANES));
      }
    }
    any = 0;
#pragma GCC unroll 8
    for (int i = 0; i < COUNT; i++) {
      double *low = b.low + (first + i) * LANES, *high = b.high + (first + i) * LANES;
      active[i] = _mm512_mask_cmp_pd_mask(active[i], g[i], no, _CMP_NEQ_UQ);
      __mmask8 as_low = ~(_mm512_cmp_pd_mask(g[i], no, _CMP_GT_OQ) ^ b.above[first + i]);
      V lo = _mm512_mask_mov_pd(load(low), as_low, v[i]);
      V hi = _mm512_mask_mov_pd(v[i], as_low, load(high));
      store(low, lo);
      store(high, hi);
      V next = v[i] - g[i] / slope[i];
      __mmask8 within = _mm512_mask_cmp_pd_mask(_mm512_cmp_pd_mask(lo, next, _CMP_LE_OQ), next, hi, _CMP_LE_OQ);
      next = _mm512_mask_mov_pd((lo + hi) / all(2.0), within, next);
      V moved = _mm512_abs_pd(next - v[i]);
      v[i] = _mm512_mask_mov_pd(v[i], active[i], next);
      active[i] = _mm512_mask_cmp_pd_mask(active[i], moved, all(CLOSE) * v[i], _CMP_NLE_UQ);
      any |= active[i];
    }
  }
  for (int i = 0; i < COUNT; i++) {
    _mm512_mask_store_pd(tile.measures[IRR] + (first + i) * LANES, found[i], all(1.0) / v[i] - all(1.0));
  }
}

inline void rates(Tile& tile) {
  static thread_local Brackets b;
  for (int i = 0; i < VECTORS; i++) brackets(tile, i, b);
  constexpr int TOGETHER = 4;
  static_assert(VECTORS % TOGETHER == 0);
  for (int i = 0; i < VECTORS; i += TOGETHER) newton<TOGETHER>(tile, i, b);
}
}  // namespace vectors
