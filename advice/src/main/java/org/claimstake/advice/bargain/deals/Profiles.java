package org.claimstake.advice.bargain.deals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Drawn profiles, the same every time. Inputs that move money take eight values each, together in no more worlds than that; all others
 * take as many values as there are profiles. Values lie in the middles of equal parts of a range, each part once (M. McKay, R. Beckman,
 * W. Conover 1979), in the order of points that fill the space evenly (I. M. Sobol 1967).
 *
 * @param values [profile][input], plain
 * @param worlds [profile], from 0
 */
record Profiles(double[][] values, int[] worlds) {
    static final int MOST = 200;
    static final int WORLDS = 8;

    static Profiles of(List<Doubted> inputs) {
        List<Integer> money = IntStream.range(0, inputs.size())
                .filter(input -> inputs.get(input).money())
                .boxed()
                .toList();
        int light = inputs.size() - money.size();
        int count = light == 0 ? WORLDS : MOST;
        double[][] world = middles(WORLDS, Math.max(1, money.size()));
        double[][] point = middles(count, light + 1);
        var values = new double[count][inputs.size()];
        var worlds = new int[count];
        for (int profile = 0; profile < count; profile++) {
            // the last coordinate says the world, so that no other goes along with it
            worlds[profile] = money.isEmpty() ? 0 : (int) (point[profile][light] * WORLDS);
            int next = 0;
            for (int input = 0; input < inputs.size(); input++) {
                double part = inputs.get(input).money()
                        ? world[worlds[profile]][money.indexOf(input)]
                        : point[profile][next++];
                values[profile][input] = inputs.get(input).at(part);
            }
        }
        return new Profiles(values, worlds);
    }

    int count() {
        return values.length;
    }

    int worldCount() {
        return 1 + Arrays.stream(worlds).max().orElse(0);
    }

    /** Of a world, in which what moves no money stands in the middle of its range. */
    double[] world(int world, List<Doubted> inputs) {
        int profile = IntStream.range(0, count())
                .filter(one -> worlds[one] == world)
                .findFirst()
                .orElseThrow();
        var all = new double[inputs.size()];
        for (int input = 0; input < all.length; input++) {
            all[input] = inputs.get(input).money()
                    ? values[profile][input]
                    : inputs.get(input).at(0.5);
        }
        return all;
    }

    /** [point][coordinate], the middles of parts between 0 and 1. */
    private static double[][] middles(int points, int coordinates) {
        var sobol = new SobolSequenceGenerator(coordinates);
        var raw = new double[points][];
        Arrays.setAll(raw, point -> sobol.nextVector());
        var middles = new double[points][coordinates];
        for (int coordinate = 0; coordinate < coordinates; coordinate++) {
            int one = coordinate;
            List<Integer> rising = IntStream.range(0, points)
                    .boxed()
                    .sorted((a, b) -> Double.compare(raw[a][one], raw[b][one]))
                    .toList();
            for (int rank = 0; rank < points; rank++) {
                middles[rising.get(rank)][coordinate] = (rank + 0.5) / points;
            }
        }
        return middles;
    }
}
