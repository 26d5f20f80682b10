package org.claimstake.advice.bargain.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A candidate and where it stands among others.
 *
 * @param front 0 where no other beats it, 1 where only those of front 0 do, and so on
 * @param room  how far its neighbours of the same front are: the sum, over the ends, of the distance between the two beside it as a part
 *     of the front's range; infinite at an end of the front; below 0 for the second and further ones that are worth exactly the same
 */
record Ranked(Candidate candidate, int front, double room) {
    /** The better first: of the earlier front, then where there is more room. */
    static final Comparator<Ranked> BETTER = Comparator.comparingInt(Ranked::front)
            .thenComparing(Comparator.comparingDouble(Ranked::room).reversed());

    /** The best of them, the better first; of equals in the order given. */
    static List<Ranked> best(List<Candidate> all, int size) {
        var best = new ArrayList<Ranked>();
        List<List<Candidate>> fronts = fronts(all);
        for (int front = 0; front < fronts.size() && best.size() < size; front++) {
            best.addAll(spread(fronts.get(front), front));
        }
        best.sort(BETTER);
        return List.copyOf(best.subList(0, Math.min(size, best.size())));
    }

    /** Fast non-dominated sorting: each candidate with how many beat it and whom it beats. */
    static List<List<Candidate>> fronts(List<Candidate> all) {
        var beaten = new int[all.size()];
        var under = new ArrayList<List<Integer>>();
        for (int one = 0; one < all.size(); one++) {
            under.add(new ArrayList<>());
        }
        for (int one = 0; one < all.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (all.get(one).beats(all.get(other))) {
                    under.get(one).add(other);
                    beaten[other]++;
                } else if (all.get(other).beats(all.get(one))) {
                    under.get(other).add(one);
                    beaten[one]++;
                }
            }
        }
        var fronts = new ArrayList<List<Candidate>>();
        List<Integer> front = IntStream.range(0, all.size())
                .filter(one -> beaten[one] == 0)
                .boxed()
                .toList();
        while (!front.isEmpty()) {
            fronts.add(front.stream().map(all::get).toList());
            var next = new ArrayList<Integer>();
            for (int one : front) {
                for (int other : under.get(one)) {
                    if (--beaten[other] == 0) {
                        next.add(other);
                    }
                }
            }
            front = next.stream().sorted().toList();
        }
        return fronts;
    }

    /**
     * With discrete places many are worth exactly the same; each but the first would take the place of something new. So it has less than
     * no room (after F.-A. Fortin, M. Parizeau, Revisiting the NSGA-II crowding-distance computation, 2013).
     */
    private static List<Ranked> spread(List<Candidate> front, int rank) {
        var seen = new HashSet<List<Double>>();
        int[] once = IntStream.range(0, front.size())
                .filter(one -> seen.add(front.get(one).worth()))
                .toArray();
        var room = new double[front.size()];
        Arrays.fill(room, -1);
        for (int one : once) {
            room[one] = 0;
        }
        for (int end = 0; end < front.getFirst().worth().size(); end++) {
            along(front, once, end, room);
        }
        return IntStream.range(0, front.size())
                .mapToObj(one -> new Ranked(front.get(one), rank, room[one]))
                .toList();
    }

    private static void along(List<Candidate> front, int[] once, int end, double[] room) {
        List<Integer> rising = Arrays.stream(once)
                .boxed()
                .sorted(Comparator.comparingDouble(one -> front.get(one).worth().get(end)))
                .toList();
        double least = front.get(rising.getFirst()).worth().get(end);
        double most = front.get(rising.getLast()).worth().get(end);
        if (most <= least) {
            return;
        }
        room[rising.getFirst()] = Double.POSITIVE_INFINITY;
        room[rising.getLast()] = Double.POSITIVE_INFINITY;
        for (int place = 1; place < rising.size() - 1; place++) {
            double before = front.get(rising.get(place - 1)).worth().get(end);
            double after = front.get(rising.get(place + 1)).worth().get(end);
            room[rising.get(place)] += (after - before) / (most - least);
        }
    }
}
