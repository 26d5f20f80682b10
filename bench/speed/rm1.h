// What the forms of RM-1 share: the shape of a tile, and scalar twins of the engine's own functions.
//
// The model is cases/reference-model; its page says what each line means. Bits are those of the reference evaluator:
// every operation stands in the judge's order, a fused multiply-add only where the engine has one, so that this must be
// compiled with -ffp-contract=off. Years count from 0 here.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

constexpr int YEARS = 40;
constexpr int NORMALS = 3 * YEARS + 2;  // z1, z2, z3 by year, then zc, zg
constexpr int ROW_ZC = 3 * YEARS, ROW_ZG = ROW_ZC + 1, ROW_U = ROW_ZC + 2;
constexpr int DRAWS = ROW_ZC + 3;
constexpr int STREAMS = 6;  // z1, z2, z3, zc, zg, u

// Futures computed together, a row being one value of all of them. Rows lie an odd number of cache lines apart: were it
// a power of two, they would fall on the same lines of the cache.
constexpr int TILE = 128, STRIDE = TILE + 8;

// The order of the measures.
enum { INVESTOR, STATE, PARTNER, LENDER, IRR, PAYBACK, MEASURES };

struct alignas(64) Tile {
  double draws[DRAWS][STRIDE];
  double flows[YEARS][STRIDE];  // the investor's
  double measures[MEASURES][STRIDE];
};

// What every year has, whatever the future: f[t] = f[t-1] / (1 + rate), flows at the end of their year.
struct Year {
  double investor, state, partner, lender, partner_in, payout_rate;
};

struct Years {
  Year of[YEARS];
  Years() {
    double investor = 1, state = 1, partner = 1, lender = 1;
    for (int t = 0; t < YEARS; t++) {
      investor /= 1 + 0.10;
      state /= 1 + 0.06;
      partner /= 1 + 0.04;
      lender /= 1 + 0.05;
      of[t] = {investor, state, partner, lender, t < 10 ? 20.0 : 0.0, t < 10 ? 0.0 : t < 39 ? 0.25 : 1.0};
    }
  }
};
inline const Years YEAR;

// ---- e^x, log, the normal quantile: org.claimstake.engine.exact ------------------------------------------------------

constexpr double LOG2_E = 1.4426950408889634, ROUNDER = 6755399441055744.0;
constexpr double EXP_LN2_HIGH = 0x1.62e42fefap-1, EXP_LN2_LOW = 0x1.cf79abc9e3b3ap-40;
constexpr double FACTORIAL[14] = {1, 1, 1 / 2.0, 1 / 6.0, 1 / 24.0, 1 / 120.0, 1 / 720.0, 1 / 5040.0, 1 / 40320.0,
    1 / 362880.0, 1 / 3628800.0, 1 / 39916800.0, 1 / 479001600.0, 1 / 6227020800.0};

constexpr double LOG_LN2_HIGH = 6.93147180369123816490e-01, LOG_LN2_LOW = 1.90821492927058770002e-10;
constexpr int64_t LOG_STEP = 0x3FE6A09E667F3BCD;
constexpr double LG[8] = {0, 6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01,
    2.222219843214978396e-01, 1.818357216161805012e-01, 1.531383769920937332e-01, 1.479819860511658591e-01};

constexpr double AS_A[8] = {3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
    1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4,
    2.5090809287301226727e3};
constexpr double AS_B[8] = {1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
    2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3};
constexpr double AS_C[8] = {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
    3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2,
    7.74545014278341407640e-4};
constexpr double AS_D[8] = {1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
    1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9};
constexpr double AS_E[8] = {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5,
    2.01033439929228813265e-7};
constexpr double AS_F[8] = {1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
    7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15};
constexpr double AS_MIDDLE = 0.425, AS_MIDDLE_SQUARED = 0.180625, AS_NEAR = 1.6, AS_FAR = 5;

inline double fused(double a, double b, double c) { return __builtin_fma(a, b, c); }

// The argument lies from -708 to 709: normals here are below 8.21 in size, so that xa stays below 13, xb below 16, xc
// below 30.
inline double exp_of(double x) {
  const double* c = FACTORIAL;
  double t = fused(x, LOG2_E, ROUNDER);
  double n = t - ROUNDER;
  double r = fused(n, -EXP_LN2_LOW, fused(n, -EXP_LN2_HIGH, x));
  double r2 = r * r, r4 = r2 * r2, r8 = r4 * r4;
  double a = fused(c[3], r, c[2]), b = fused(c[5], r, c[4]), d = fused(c[7], r, c[6]);
  double e = fused(c[9], r, c[8]), f = fused(c[11], r, c[10]), g = fused(c[13], r, c[12]);
  a = fused(b, r2, a);
  d = fused(e, r2, d);
  f = fused(g, r2, f);
  a = fused(d, r4, a);
  a = fused(f, r8, a);
  double p = fused(a, r2, r) + 1;
  return std::bit_cast<double>(std::bit_cast<uint64_t>(p) + (std::bit_cast<uint64_t>(t) << 52));
}

// Of a normal number above 0.
inline double log_of(double x) {
  int64_t bits = std::bit_cast<int64_t>(x);
  int64_t k = (bits - LOG_STEP) >> 52;
  double f = std::bit_cast<double>(bits - (int64_t)((uint64_t)k << 52)) - 1;
  double dk = (double)k;
  double s = f / (2 + f), z = s * s, h = 0.5 * f * f;
  double p = fused(z, LG[7], LG[6]);
  for (int i = 5; i >= 1; i--) p = fused(z, p, LG[i]);
  return dk * LOG_LN2_HIGH - ((h - (s * (h + z * p) + dk * LOG_LN2_LOW)) - f);
}

inline double estrin(const double (&c)[8], double x) {
  double x2 = x * x, x4 = x2 * x2;
  double a = fused(x, c[1], c[0]), b = fused(x, c[3], c[2]), d = fused(x, c[5], c[4]), e = fused(x, c[7], c[6]);
  a = fused(b, x2, a);
  d = fused(e, x2, d);
  return fused(d, x4, a);
}

inline double horner(const double (&c)[8], double x) {
  double p = fused(x, c[7], c[6]);
  for (int i = 5; i >= 0; i--) p = fused(x, p, c[i]);
  return p;
}

// q is the uniform less one half, exact.
inline double quantile_middle(double q) {
  double r = fused(-q, q, AS_MIDDLE_SQUARED);
  return (q * estrin(AS_A, r)) / estrin(AS_B, r);
}

inline double quantile_tail(double q) {
  double r = __builtin_sqrt(-log_of(0.5 - std::fabs(q)));
  double size = estrin(AS_C, r - AS_NEAR) / estrin(AS_D, r - AS_NEAR);
  return std::copysign(size, q);
}

constexpr double FAR_TAIL = 1.4e-11;  // e^-25 is 1.389e-11: above this the square root is below 5

// With the part beyond e^-25, where lie three draws of a hundred thousand million.
inline double quantile_of_tail(double q) {
  double r = __builtin_sqrt(-log_of(0.5 - std::fabs(q)));
  if (r <= AS_FAR) return quantile_tail(q);
  return std::copysign(horner(AS_E, r - AS_FAR) / horner(AS_F, r - AS_FAR), q);
}

// ---- Philox4x32-10 ---------------------------------------------------------------------------------------------------

constexpr uint32_t PHILOX_M0 = 0xD2511F53, PHILOX_M1 = 0xCD9E8D57, PHILOX_W0 = 0x9E3779B9, PHILOX_W1 = 0xBB67AE85;

struct Block {
  uint32_t r0, r1, r2, r3;
};

inline Block philox(uint64_t key, uint64_t future, uint32_t pair) {
  uint32_t c0 = (uint32_t)future, c1 = (uint32_t)(future >> 32), c2 = pair, c3 = 0;
  uint32_t k0 = (uint32_t)key, k1 = (uint32_t)(key >> 32);
  for (int round = 0; round < 10; round++) {
    uint64_t p0 = (uint64_t)PHILOX_M0 * c0, p1 = (uint64_t)PHILOX_M1 * c2;
    c0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0;
    c1 = (uint32_t)p1;
    c2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
    c3 = (uint32_t)p0;
    k0 += PHILOX_W0;
    k1 += PHILOX_W1;
  }
  return {c0, c1, c2, c3};
}

inline double uniform_of(uint32_t high, uint32_t low) {
  uint64_t word = ((uint64_t)high << 32) | low;
  return std::bit_cast<double>((word >> 12) | 0x3FF0000000000000u) - (1 - 0x1p-53);
}
