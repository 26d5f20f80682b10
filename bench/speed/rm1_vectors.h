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
inline V minus(V x) { return _mm512_xor_pd(x, all(-0.0)); }

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

// Blocks computed side by side: one alone is a chain of eight times multiply, shift, mix, in which the processor would
// wait (58 ns a future one by one, 39 four by four).
constexpr int BLOCKS = 4;

struct Words {
  I even[BLOCKS], odd[BLOCKS];  // 64 bits for each of two years
};

// The blocks of pairs of years from `pair` on.
inline Words philox(const Stream& s, int pair, I future) {
  const I m0 = all((int64_t)PHILOX_M0), m1 = all((int64_t)PHILOX_M1);
  I p0 = _mm512_mul_epu32(m0, future);
  I p1 = _mm512_mul_epu32(m1, _mm512_xor_si512(hi(p0), all((int64_t)s.k1[0])));
  I h1 = hi(p1), c0[BLOCKS], c1[BLOCKS], c2[BLOCKS], c3[BLOCKS];
#pragma GCC unroll 4
  for (int i = 0; i < BLOCKS; i++) {
    const Schedule& known = s.pairs[pair + i];
    c0[i] = _mm512_xor_si512(h1, all((int64_t)known.b0));
    c1[i] = p1;
    c2[i] = _mm512_xor_si512(p0, all((int64_t)known.b2));
    c3[i] = all((int64_t)known.b3);
  }
#pragma GCC unroll 8
  for (int round = 2; round < 10; round++) {
    const I k0 = all((int64_t)s.k0[round]), k1 = all((int64_t)s.k1[round]);
#pragma GCC unroll 4
    for (int i = 0; i < BLOCKS; i++) {
      I q0 = _mm512_mul_epu32(m0, c0[i]), q1 = _mm512_mul_epu32(m1, c2[i]);
      c0[i] = mix(hi(q1), c1[i], k0);
      c2[i] = mix(hi(q0), c3[i], k1);
      c1[i] = q1;
      c3[i] = q0;
    }
  }
  // the upper half of a lane from the earlier word, the lower from the later
  Words w;
#pragma GCC unroll 4
  for (int i = 0; i < BLOCKS; i++) {
    w.even[i] = _mm512_mask_shuffle_epi32(c1[i], 0xAAAA, c0[i], (_MM_PERM_ENUM)0xA0);
    w.odd[i] = _mm512_mask_shuffle_epi32(c3[i], 0xAAAA, c2[i], (_MM_PERM_ENUM)0xA0);
  }
  return w;
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
  int count;
};

// Where the next tail and its mask go; kept in registers.
struct Gathering {
  double* q;
  __mmask8* where;
};

inline void middle(V u, double* to, Gathering& tails) {
  V q = u - all(0.5);
  __mmask8 tail = _mm512_cmp_pd_mask(_mm512_abs_pd(q), all(AS_MIDDLE), _CMP_GT_OQ);
  // compressed in the register and stored whole: compressing into memory is slow here
  _mm512_storeu_pd(tails.q, _mm512_maskz_compress_pd(tail, q));
  *tails.where++ = tail;
  tails.q += __builtin_popcount(tail);
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

__attribute__((noinline)) inline void by_year(const Stream& stream, uint64_t future, double (*rows)[STRIDE], Tails& tails) {
  Gathering gathering{tails.q, tails.where};
  for (int t = 0; t < YEARS; t += 2 * BLOCKS) {
    I number = lanes_from(future);
    for (int j = 0; j < TILE; j += LANES) {
      Words w = philox(stream, t / 2, number);
      number = _mm512_add_epi64(number, all((int64_t)LANES));
#pragma GCC unroll 4
      for (int i = 0; i < BLOCKS; i++) {
        middle(uniform_of(w.even[i]), rows[t + 2 * i] + j, gathering);
        middle(uniform_of(w.odd[i]), rows[t + 2 * i + 1] + j, gathering);
      }
    }
  }
  tails.count = gathering.q - tails.q;
  finish(tails);
  const double* next = tails.q;
  const __mmask8* where = tails.where;
  for (int t = 0; t < YEARS; t += 2 * BLOCKS) {
    for (int j = 0; j < TILE; j += LANES) {
      for (int i = 0; i < 2 * BLOCKS; i++) next = expanded(next, *where++, rows[t + i] + j);
    }
  }
}

inline void once(const Stream& zc, const Stream& zg, const Stream& u, uint64_t future, Tile& tile, Tails& tails) {
  Gathering gathering{tails.q, tails.where};
  I number = lanes_from(future);
  for (int j = 0; j < TILE; j += LANES) {
    middle(uniform_of(philox(zc, 0, number).even[0]), tile.draws[ROW_ZC] + j, gathering);
    middle(uniform_of(philox(zg, 0, number).even[0]), tile.draws[ROW_ZG] + j, gathering);
    store(tile.draws[ROW_U] + j, uniform_of(philox(u, 0, number).even[0]));
    number = _mm512_add_epi64(number, all((int64_t)LANES));
  }
  tails.count = gathering.q - tails.q;
  finish(tails);
  const double* next = tails.q;
  const __mmask8* where = tails.where;
  for (int j = 0; j < TILE; j += LANES) {
    next = expanded(next, *where++, tile.draws[ROW_ZC] + j);
    next = expanded(next, *where++, tile.draws[ROW_ZG] + j);
  }
}

inline void draws(const Stream* streams, uint64_t future, Tile& tile) {
  static thread_local Tails tails;
  for (int s = 0; s < 3; s++) by_year(streams[s], future, tile.draws + s * YEARS, tails);
  once(streams[3], streams[4], streams[5], future, tile, tails);
}
}  // namespace vectors
