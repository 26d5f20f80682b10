package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers and places a generated class reads: each array once, one behind the other. */
final class Numbers {
    private final List<double[]> tables = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final Map<Integer, Integer> atTable = new HashMap<>();
    private final Map<String, Integer> atPlaces = new HashMap<>();
    private int tableEnd;
    private int placesEnd;

    /**
     * Where the numbers begin. Whose they are decides, not what they are: another number must not change the code.
     *
     * @param value in whose table they stand
     */
    int of(Value value) {
        double[] table = value.known().values();
        return atTable.computeIfAbsent(value.id, k -> {
            int at = tableEnd;
            tables.add(table);
            tableEnd = Math.addExact(tableEnd, table.length);
            return at;
        });
    }

    int of(int[] indices) {
        return atPlaces.computeIfAbsent(Arrays.toString(indices), k -> {
            int at = placesEnd;
            places.add(indices);
            placesEnd = Math.addExact(placesEnd, indices.length);
            return at;
        });
    }

    double[] doubles() {
        double[] all = new double[tableEnd];
        int at = 0;
        for (double[] table : tables) {
            System.arraycopy(table, 0, all, at, table.length);
            at += table.length;
        }
        return all;
    }

    int[] ints() {
        return places.stream().flatMapToInt(Arrays::stream).toArray();
    }
}
