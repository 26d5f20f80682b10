package org.claimstake.advice.root;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/**
 * Scans a range, encloses every change of sign and closes in on it. A root that lies between two places of the scan which
 * have one sign is found only where the scan shows a lowest point beside it; {@code Range.parts} says how fine it looks.
 */
public final class RootSearch {
    /** Of the range: the widest bracket of a root. */
    private static final double TOLERANCE = 1e-12;

    /** Of the range: how exactly the end of a gap or a stretch is known. */
    private static final double EDGE = 1e-6;

    /** Of the largest difference seen: what is below it is rounding. */
    private static final double ROUNDING = 1e-13;

    /** A gap of gaps is not followed further. */
    private static final int DEEPEST = 4;

    private final DoubleFunction<Probe> function;
    private final Range range;
    private final Map<Double, Point> seen = new TreeMap<>();
    private final TreeMap<Double, Point> line = new TreeMap<>();
    private final List<Found> found = new ArrayList<>();
    private double largest;

    private RootSearch(DoubleFunction<Probe> function, Range range) {
        this.function = function;
        this.range = range;
    }

    /** @param function called once for each place */
    public static Sought of(DoubleFunction<Probe> function, Range range) {
        return new RootSearch(function, range).search();
    }

    private Sought search() {
        for (double place : range.places()) {
            line.put(place, at(place));
        }
        List<Point> looked = List.copyOf(line.values());
        largest = looked.stream()
                .filter(Point::isValue)
                .mapToDouble(point -> Math.abs(point.difference()))
                .max()
                .orElse(0);
        List<Sought.Flat> flat = Flats.of(looked);
        for (int i = 1; i < looked.size(); i++) {
            between(looked.get(i - 1), looked.get(i), DEEPEST);
        }
        zeros();
        dips(looked);
        gaps();
        found.sort(java.util.Comparator.comparingDouble(Found::from));
        return new Sought(looked, found, flat, range.width() * TOLERANCE, seen.size());
    }

    private Point at(double place) {
        return seen.computeIfAbsent(place, where -> new Point(where, function.apply(where)));
    }

    private int sign(Point point) {
        double difference = point.difference();
        return Math.abs(difference) <= largest * ROUNDING ? 0 : difference > 0 ? 1 : -1;
    }

    private void between(Point low, Point high, int depth) {
        if (low.isValue() && high.isValue()) {
            if (sign(low) * sign(high) < 0) {
                enclosed(low, high, depth);
            }
        } else if (low.isValue()) {
            edge(low, high, depth);
        } else if (high.isValue()) {
            edge(high, low, depth);
        }
    }

    private void enclosed(Point low, Point high, int depth) {
        switch (Bracket.close(this::at, low, high, range.width() * TOLERANCE)) {
            case Bracket.Closed(Point from, Point to) ->
                found.add(Turning.of(this::at, low, high, from, to, range, largest));
            case Bracket.Blank(Point blank) -> {
                line.put(blank.at(), blank);
                if (depth > 0) {
                    edge(low, blank, depth - 1);
                    edge(high, blank, depth - 1);
                }
            }
        }
    }

    /** Walks from a value towards a blank up to the last place that has one, and looks for a change of sign on the way. */
    private void edge(Point value, Point blank, int depth) {
        Point last = value;
        Point first = blank;
        while (Math.abs(first.at() - last.at()) > range.width() * EDGE) {
            Point middle = at((first.at() + last.at()) / 2);
            if (middle.isValue()) {
                turned(last, middle, depth);
                last = middle;
            } else {
                first = middle;
            }
        }
        line.put(last.at(), last);
        line.put(first.at(), first);
    }

    private void turned(Point one, Point other, int depth) {
        if (sign(one) * sign(other) < 0 && depth > 0) {
            enclosed(one.at() < other.at() ? one : other, one.at() < other.at() ? other : one, depth - 1);
        }
    }

    /** Places of the scan that are zero: one is a root, several side by side are a stretch. */
    private void zeros() {
        List<Point> all = List.copyOf(line.values());
        for (int i = 0; i < all.size(); i++) {
            int first = i;
            while (i < all.size() && all.get(i).isValue() && sign(all.get(i)) == 0) {
                i++;
            }
            if (i - first == 1) {
                found.add(Turning.zero(this::at, all, first, range));
            } else if (i > first) {
                found.add(stretch(all, first, i - 1));
            }
        }
    }

    private Found stretch(List<Point> all, int first, int last) {
        double from = first == 0 ? all.getFirst().at() : end(all.get(first), all.get(first - 1));
        double to = last == all.size() - 1 ? all.getLast().at() : end(all.get(last), all.get(last + 1));
        return new Found.Stretch(from, to, (Probe.Value) all.get(first).probe());
    }

    private double end(Point zero, Point other) {
        double inside = zero.at();
        double outside = other.at();
        while (Math.abs(outside - inside) > range.width() * EDGE) {
            Point middle = at((inside + outside) / 2);
            if (middle.isValue() && sign(middle) == 0) {
                inside = middle.at();
            } else {
                outside = middle.at();
            }
        }
        return inside;
    }

    /** Where three places of one sign have the middle one nearest to zero, a pair of roots or a single one may hide. */
    private void dips(List<Point> looked) {
        for (int i = 1; i + 1 < looked.size(); i++) {
            Point before = looked.get(i - 1);
            Point here = looked.get(i);
            Point after = looked.get(i + 1);
            if (before.isValue() && here.isValue() && after.isValue() && isDip(before, here, after)) {
                dip(before, here, after);
            }
        }
    }

    private boolean isDip(Point before, Point here, Point after) {
        int sign = sign(here);
        double middle = Math.abs(here.difference());
        double sides = Math.max(Math.abs(before.difference()), Math.abs(after.difference()));
        return sign != 0
                && sign(before) == sign
                && sign(after) == sign
                && middle <= Math.abs(before.difference())
                && middle <= Math.abs(after.difference())
                && middle < sides;
    }

    private void dip(Point before, Point here, Point after) {
        Point lowest = Lowest.between(this::at, before, here, after, sign(here), largest);
        if (!lowest.isValue()) {
            line.put(lowest.at(), lowest);
        } else if (sign(lowest) * sign(here) < 0) {
            enclosed(before, lowest, DEEPEST);
            enclosed(lowest, after, DEEPEST);
        } else if (Math.abs(lowest.difference()) <= largest * Lowest.TOUCHES) {
            found.add(Turning.touching(this::at, lowest, range));
        }
    }

    private void gaps() {
        List<Point> all = List.copyOf(line.values());
        for (int i = 0; i < all.size(); i++) {
            Point first = all.get(i);
            if (first.isValue()) {
                continue;
            }
            int last = i;
            while (last + 1 < all.size()
                    && first.probe().isBlankAs(all.get(last + 1).probe())) {
                last++;
            }
            found.add(new Found.Gap(first.at(), all.get(last).at(), first.probe(), turns(all, i - 1, last + 1)));
            i = last;
        }
    }

    private boolean turns(List<Point> all, int before, int after) {
        return before >= 0
                && after < all.size()
                && all.get(before).isValue()
                && all.get(after).isValue()
                && sign(all.get(before)) * sign(all.get(after)) < 0;
    }
}
