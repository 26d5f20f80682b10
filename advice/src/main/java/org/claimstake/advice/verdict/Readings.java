package org.claimstake.advice.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.claimstake.advice.verdict.Grid.Cell;

/**
 * Cells of a grid in few words: a row or a column that is whole is named once. Cells are joined into boxes, along one reading after
 * another; of the orders in which that can be done the one that leaves fewest boxes is taken, of those the one that names fewest values, of
 * those the first.
 */
final class Readings {
    /** Of more readings only the order of the text is tried: 24 orders of four. */
    private static final int MOST_ORDERED = 4;

    private final Grid grid;

    Readings(Grid grid) {
        this.grid = grid;
    }

    /** @param sides for each reading the places of its values */
    private record Box(List<SortedSet<Integer>> sides) {
        Box with(int side, SortedSet<Integer> values) {
            var all = new ArrayList<>(sides);
            all.set(side, values);
            return new Box(all);
        }

        int cells() {
            return sides.stream().mapToInt(SortedSet::size).reduce(1, Math::multiplyExact);
        }
    }

    /** @param cells how many */
    record Named(String words, int cells) {}

    /** Those cells, in the order of the grid. */
    List<Named> named(Predicate<Cell> wanted) {
        List<Box> single = grid.cells().stream()
                .filter(wanted)
                .map(cell -> new Box(cell.at().stream()
                        .<SortedSet<Integer>>map(at -> new TreeSet<>(Collections.singleton(at)))
                        .toList()))
                .toList();
        List<Box> best = single;
        for (List<Integer> order : orders()) {
            List<Box> joined = single;
            for (int side : order) {
                joined = join(joined, side);
            }
            if (joined.size() < best.size() || joined.size() == best.size() && told(joined) < told(best)) {
                best = joined;
            }
        }
        return best.stream().map(box -> new Named(words(box), box.cells())).toList();
    }

    /** How many values are named. */
    private int told(List<Box> boxes) {
        int told = 0;
        for (Box box : boxes) {
            for (int i = 0; i < box.sides().size(); i++) {
                int values = box.sides().get(i).size();
                told += values < grid.readings().get(i).values().size() ? values : 0;
            }
        }
        return told;
    }

    private List<List<Integer>> orders() {
        var orders = new ArrayList<List<Integer>>();
        var sides = new ArrayList<Integer>();
        for (int i = 0; i < grid.readings().size(); i++) {
            sides.add(i);
        }
        if (sides.size() > MOST_ORDERED) {
            return List.of(sides);
        }
        order(List.of(), sides, orders);
        return orders;
    }

    private static void order(List<Integer> begun, List<Integer> left, List<List<Integer>> into) {
        if (left.isEmpty()) {
            into.add(begun);
        }
        for (Integer next : left) {
            var longer = new ArrayList<>(begun);
            longer.add(next);
            order(longer, left.stream().filter(one -> !one.equals(next)).toList(), into);
        }
    }

    /** Boxes that differ along one reading alone become one. */
    private static List<Box> join(List<Box> boxes, int side) {
        var joined = new LinkedHashMap<List<SortedSet<Integer>>, Box>();
        for (Box box : boxes) {
            List<SortedSet<Integer>> others =
                    box.with(side, Collections.emptySortedSet()).sides();
            joined.merge(others, box, (one, other) -> {
                var values = new TreeSet<>(one.sides().get(side));
                values.addAll(other.sides().get(side));
                return one.with(side, values);
            });
        }
        return List.copyOf(joined.values());
    }

    private String words(Box box) {
        var words = new ArrayList<String>();
        for (int i = 0; i < box.sides().size(); i++) {
            List<String> titles = grid.readings().get(i).titles();
            SortedSet<Integer> side = box.sides().get(i);
            if (side.size() < titles.size() || titles.size() == 1) {
                List<String> told = side.stream().map(titles::get).toList();
                String between = told.stream().anyMatch(title -> title.contains(",")) ? "; " : ", ";
                words.add(String.join(words.isEmpty() ? between : " or ", told));
            }
        }
        return words.isEmpty() ? "each" : String.join(" ", words);
    }

    /** {@code by_count} as people read it; a number with its unit stays as it is written. */
    static String plain(String value) {
        return value.matches("[A-Za-z_][A-Za-z0-9_]*") ? value.replace('_', ' ').strip() : value;
    }
}
