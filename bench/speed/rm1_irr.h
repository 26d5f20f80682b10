// The rate of return of one future by the judge's rule, org.claimstake.engine.reference.Irrs, for flows once a year.
#pragma once

#include "rm1.h"

constexpr double NONE = std::numeric_limits<double>::quiet_NaN();
constexpr int MOST_STEPS = 60;
constexpr double CLOSE = 1e-10;
constexpr int FINE = 150, COARSE = 90, GRID = FINE + COARSE + 1;

inline double sign_of(double x) { return x > 0 ? 1 : x < 0 ? -1 : 0; }

struct Flows {
  const double* of;
  int count;

  double sign(double v) const {
    double g = 0;
    for (int t = count - 1; t >= 0; t--) g = fused(g, v, of[t]);
    return sign_of(g);
  }

  double newton(double lo, double hi, double v) const {
    double sign_low = sign(lo);
    for (int i = 0; i < MOST_STEPS; i++) {
      double g = 0, slope = 0;
      for (int t = count - 1; t >= 0; t--) {
        slope = fused(slope, v, g);
        g = fused(g, v, of[t]);
      }
      if (g == 0) return v;
      (sign_of(g) == sign_low ? lo : hi) = v;
      double next = v - g / slope;
      if (!(lo <= next && next <= hi)) next = (lo + hi) / 2;
      double step = std::fabs(next - v);
      v = next;
      if (step <= CLOSE * v) break;
    }
    return v;
  }

  // The highest root between 0 and 0.5.
  double near() const {
    double high = 0.5, at_high = sign(high);
    for (int i = 0; i < MOST_STEPS; i++) {
      double low = high / 2;
      if (sign(low) != at_high) return newton(low, high, (low + high) / 2);
      high = low;
    }
    return high;
  }
};

// From -50 % by 1 point to 100 %, then by 10 points to 1000 %.
inline double grid_rate(int i) { return i <= FINE ? (i - 50) / 100.0 : (100 + 10 * (i - FINE)) / 100.0; }

struct Grid {
  double v[GRID];
  Grid() {
    for (int i = 0; i < GRID; i++) v[i] = 1 / (1 + grid_rate(i));
  }
};
inline const Grid GRID_OF;

// How often the sign changes; -1 where a flow is not a number.
inline int changes_of(const double* flow) {
  int changes = 0;
  double before = 0;
  for (int t = 0; t < YEARS; t++) {
    if (flow[t] != flow[t]) return -1;
    if (flow[t] == 0) continue;
    changes += before != 0 && (flow[t] > 0) != (before > 0);
    before = flow[t];
  }
  return changes;
}

// The one root of flows that change their sign once.
inline double only_root(const double* flow) {
  Flows flows{flow, YEARS};
  double low = flows.sign(0.5), high = flows.sign(2);
  if (low == 0 || high == 0) return 1 / (low == 0 ? 0.5 : 2.0) - 1;
  if (low != high) {
    double v = flows.sign(1) == low ? flows.newton(1, 2, 1.1) : flows.newton(0.5, 1, 0.9);
    return 1 / v - 1;
  }
  int first = 0, last = YEARS - 1;
  while (flow[first] == 0) first++;
  while (flow[last] == 0) last--;
  if (low != sign_of(flow[first])) return 1 / flows.near() - 1;
  double back[YEARS];
  for (int i = 0; i <= last - first; i++) back[i] = flow[last - i];
  return Flows{back, last - first + 1}.near() - 1;
}

// The one root on the grid, none where there are several.
inline double counted_root(const double* flow) {
  Flows flows{flow, YEARS};
  int found = 0;
  double rate = NONE, before = 0, sign_before = 0;
  for (int i = 0; i < GRID; i++) {
    double v = GRID_OF.v[i];
    double sign = flows.sign(v);
    if (sign == 0) {
      rate = grid_rate(i);
      found++;
    } else if (sign_before != 0 && sign != sign_before) {
      if (found == 0) rate = 1 / flows.newton(v, before, (v + before) / 2) - 1;
      found++;
    }
    if (found > 1) return NONE;
    before = v;
    sign_before = sign;
  }
  return rate;
}

inline double irr_of(const double* flow) {
  int changes = changes_of(flow);
  return changes <= 0 ? NONE : changes == 1 ? only_root(flow) : counted_root(flow);
}
