package org.claimstake.world.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Sorts the rings of a Shapefile's polygon into outer rings and their holes. The format tells them apart by the way
 * they run, and many files have that wrong; so they are told apart by how they lie: a ring in an odd number of others
 * is a hole.
 */
final class RingNest {
    private final List<Ring> rings;
    private final int[] depth;
    /** Made when a ring is first asked what lies in it. */
    private final @Nullable IndexedPointInAreaLocator[] locators;

    private final List<List<Ring>> polygons = new ArrayList<>();

    RingNest(List<Ring> given) {
        rings = IntStream.range(0, given.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer i) -> -Math.abs(given.get(i).signedArea()))
                        .thenComparing(Comparator.naturalOrder()))
                .map(given::get)
                .toList();
        depth = new int[rings.size()];
        locators = new IndexedPointInAreaLocator[rings.size()];
        sort();
    }

    /** Each a list of its outer ring and its holes. */
    List<List<Ring>> polygons() {
        return polygons;
    }

    /** Rings that run another way than the format says: outer ones clockwise, holes counterclockwise. */
    int wrongWay() {
        return (int) IntStream.range(0, rings.size())
                .filter(i -> rings.get(i).signedArea() > 0 == (depth[i] % 2 == 0))
                .count();
    }

    private void sort() {
        var index = new STRtree();
        for (int i = 0; i < rings.size(); i++) {
            index.insert(rings.get(i).envelope(), i);
        }
        var ofRing = new ArrayList<List<Ring>>();
        for (int i = 0; i < rings.size(); i++) {
            int around = smallestAround(i, index);
            depth[i] = around < 0 ? 0 : depth[around] + 1;
            List<Ring> polygon;
            if (depth[i] % 2 == 0) {
                polygon = new ArrayList<>();
                polygons.add(polygon);
            } else {
                polygon = ofRing.get(around);
            }
            polygon.add(rings.get(i));
            ofRing.add(polygon);
        }
    }

    private int smallestAround(int inner, STRtree index) {
        Envelope box = rings.get(inner).envelope();
        int smallest = -1;
        for (Object found : index.query(box)) {
            int outer = (Integer) found;
            if (outer < inner
                    && outer > smallest
                    && rings.get(outer).envelope().contains(box)
                    && contains(outer, rings.get(inner))) {
                smallest = outer;
            }
        }
        return smallest;
    }

    private boolean contains(int outer, Ring inner) {
        IndexedPointInAreaLocator made = locators[outer];
        IndexedPointInAreaLocator locator =
                made == null ? new IndexedPointInAreaLocator(rings.get(outer).line(Mending.FACTORY)) : made;
        locators[outer] = locator;
        double[] xy = inner.xy();
        for (int i = 0; i < xy.length; i += 2) {
            int location = locator.locate(new Coordinate(xy[i], xy[i + 1]));
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return false;
    }
}
