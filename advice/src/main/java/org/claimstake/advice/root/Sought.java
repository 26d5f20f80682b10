package org.claimstake.advice.root;

import java.util.List;

/**
 * What a search came to.
 *
 * @param looked    the scan, lowest first
 * @param found     lowest first
 * @param flat      where the difference does not move at all, away from zero
 * @param tolerance the widest bracket of a root
 * @param runs      how many places were computed
 */
public record Sought(List<Point> looked, List<Found> found, List<Flat> flat, double tolerance, int runs) {

    /** From one place of the scan to another the difference is one and the same. */
    public record Flat(double from, double to, Probe.Value there) {}

    /** The whole in one word. */
    public enum Kind {
        /** At least one root or stretch. */
        FOUND,
        /** The difference is the same at every place. */
        NO_EFFECT,
        ALWAYS_ABOVE,
        ALWAYS_BELOW,
        /** Above at one place and below at another, without a root: a jump, or a gap between them. */
        PASSED_OVER,
        /** At no place of the scan is there a value. */
        NOWHERE
    }

    public Sought {
        looked = List.copyOf(looked);
        found = List.copyOf(found);
        flat = List.copyOf(flat);
    }

    public Kind kind() {
        List<Point> values = looked.stream().filter(Point::isValue).toList();
        if (values.isEmpty()) {
            return Kind.NOWHERE;
        }
        if (isFlat()) {
            return Kind.NO_EFFECT;
        }
        if (found.stream().anyMatch(one -> one instanceof Found.Root || one instanceof Found.Stretch)) {
            return Kind.FOUND;
        }
        boolean above = values.stream().anyMatch(point -> point.difference() > 0);
        boolean below = values.stream().anyMatch(point -> point.difference() < 0);
        return above && below ? Kind.PASSED_OVER : above ? Kind.ALWAYS_ABOVE : Kind.ALWAYS_BELOW;
    }

    private boolean isFlat() {
        List<Point> values = looked.stream().filter(Point::isValue).toList();
        return values.size() > 1 && values.stream().allMatch(point -> Flats.isSame(values.getFirst(), point));
    }

    /** In their order. */
    public List<Found.Root> roots() {
        return found.stream()
                .filter(Found.Root.class::isInstance)
                .map(Found.Root.class::cast)
                .toList();
    }
}
