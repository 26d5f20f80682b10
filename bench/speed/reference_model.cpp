// RM-1, the reference model of cases/reference-model, in C++: the yardstick of the engine's speed.
//
// Two forms: by AVX-512 intrinsics (rm1_vectors.h), and as plain loops for the compiler to vectorise (rm1_loops.h).
// Built by bench/speed/build, measured and held to the judge's bits by bench/speed/Against.java.
//
// A processor without AVX-512 has no intrinsics form: rm1_has_vectors answers 0, rm1_whole and its like do nothing, and
// only the plain loops are measured there.
#include <algorithm>
#include <cstring>

#include "rm1_loops.h"
#ifdef __AVX512DQ__
#include "rm1_vectors_irr.h"
#endif

namespace {

thread_local Tile tile;

// Calls `compute` for tiles of a run, none across a multiple of 2^32, where the upper word of the counters steps.
template <class Compute>
void tiled(uint64_t first, int64_t count, double* const* out, Compute compute) {
  for (int64_t done = 0; done < count;) {
    uint64_t future = first + done;
    int64_t n = std::min<int64_t>({TILE, count - done, (int64_t)(0x100000000 - (future & 0xFFFFFFFF))});
    compute(future);
    for (int m = 0; m < MEASURES && out; m++) std::memcpy(out[m] + done, tile.measures[m], n * sizeof(double));
    done += n;
  }
}

// Draws given from outside, [draw][future]; a tile that is not full repeats its last future.
template <class Model, class Rates>
void given(const double* draws, int64_t count, double* const* out, Model model, Rates rates) {
  for (int64_t done = 0; done < count; done += TILE) {
    int64_t n = std::min<int64_t>(TILE, count - done);
    for (int row = 0; row < DRAWS; row++) {
      const double* from = draws + row * count + done;
      std::memcpy(tile.draws[row], from, n * sizeof(double));
      std::fill(tile.draws[row] + n, tile.draws[row] + TILE, from[n - 1]);
    }
    model(tile);
    rates(tile);
    for (int m = 0; m < MEASURES; m++) std::memcpy(out[m] + done, tile.measures[m], n * sizeof(double));
  }
}

// Flows given from outside, [year][future].
template <class Rates>
void rated(const double* flows, int64_t count, double* out, Rates rates) {
  for (int64_t done = 0; done < count; done += TILE) {
    int64_t n = std::min<int64_t>(TILE, count - done);
    for (int t = 0; t < YEARS; t++) {
      const double* from = flows + t * count + done;
      std::memcpy(tile.flows[t], from, n * sizeof(double));
      std::fill(tile.flows[t] + n, tile.flows[t] + TILE, from[n - 1]);
    }
    rates(tile);
    std::memcpy(out + done, tile.measures[IRR], n * sizeof(double));
  }
}

#ifdef __AVX512DQ__
struct Streams {
  vectors::Stream of[STREAMS];
  uint64_t high = ~0ull;
  const vectors::Stream* at(const uint64_t* keys, uint64_t future) {
    if (future >> 32 != high) {
      high = future >> 32;
      for (int s = 0; s < STREAMS; s++) of[s] = vectors::Stream(keys[s], (uint32_t)high);
    }
    return of;
  }
};
#endif
}  // namespace

// keys: of z1, z2, z3, zc, zg, u, by name and seed as docs/numbers.md says. out: investor, state, partner, lender, rate
// of return (a quiet NaN where there is none), payback, each `count` numbers.
extern "C" {

int rm1_tile() { return TILE; }

#ifdef __AVX512DQ__
int rm1_has_vectors() { return 1; }

void rm1_whole(const uint64_t* keys, uint64_t first, int64_t count, double* const* out) {
  Streams streams;
  tiled(first, count, out, [&](uint64_t future) {
    vectors::draws(streams.at(keys, future), future, tile);
    vectors::model(tile);
    vectors::rates(tile);
  });
}

// Its parts, each on what the part before left in the tile of this thread.
void rm1_draws(const uint64_t* keys, uint64_t first, int64_t count) {
  Streams streams;
  tiled(first, count, nullptr, [&](uint64_t future) { vectors::draws(streams.at(keys, future), future, tile); });
}

void rm1_model(int64_t count) {
  tiled(0, count, nullptr, [](uint64_t) { vectors::model(tile); });
}

void rm1_rates(int64_t count) {
  tiled(0, count, nullptr, [](uint64_t) { vectors::rates(tile); });
}

void rm1_given(const double* draws, int64_t count, double* const* out) {
  given(draws, count, out, vectors::model, vectors::rates);
}

void rm1_rated(const double* flows, int64_t count, double* out) { rated(flows, count, out, vectors::rates); }

// The model as plain loops, draws and rates of return by intrinsics: what the model's form alone is worth.
void rm1_whole_mixed(const uint64_t* keys, uint64_t first, int64_t count, double* const* out) {
  Streams streams;
  tiled(first, count, out, [&](uint64_t future) {
    vectors::draws(streams.at(keys, future), future, tile);
    loops::model(tile);
    vectors::rates(tile);
  });
}
#else
int rm1_has_vectors() { return 0; }
void rm1_whole(const uint64_t*, uint64_t, int64_t, double* const*) {}
void rm1_draws(const uint64_t*, uint64_t, int64_t) {}
void rm1_model(int64_t) {}
void rm1_rates(int64_t) {}
void rm1_given(const double*, int64_t, double* const*) {}
void rm1_rated(const double*, int64_t, double*) {}
void rm1_whole_mixed(const uint64_t*, uint64_t, int64_t, double* const*) {}
#endif

void rm1_whole_auto(const uint64_t* keys, uint64_t first, int64_t count, double* const* out) {
  tiled(first, count, out, [&](uint64_t future) {
    loops::draws(keys, future, tile);
    loops::model(tile);
    loops::rates(tile);
  });
}

void rm1_draws_auto(const uint64_t* keys, uint64_t first, int64_t count) {
  tiled(first, count, nullptr, [&](uint64_t future) { loops::draws(keys, future, tile); });
}

void rm1_model_auto(int64_t count) {
  tiled(0, count, nullptr, [](uint64_t) { loops::model(tile); });
}

void rm1_rates_auto(int64_t count) {
  tiled(0, count, nullptr, [](uint64_t) { loops::rates(tile); });
}

void rm1_given_auto(const double* draws, int64_t count, double* const* out) {
  given(draws, count, out, loops::model, loops::rates);
}

void rm1_rated_auto(const double* flows, int64_t count, double* out) { rated(flows, count, out, loops::rates); }
}
