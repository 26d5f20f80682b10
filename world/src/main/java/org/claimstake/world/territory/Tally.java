package org.claimstake.world.territory;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How many sites stand how, and how much they weigh as far as their weights are known. A weight that is not known stays
 * so: it counts as a site and adds nothing to any sum, and no share of weight is given while one is missing.
 *
 * @param parts by standing, each of them there
 */
public record Tally(Map<Standing, Part> parts) {

    /**
     * A site and what it weighs.
     *
     * @param weight in one unit for all (tonnes, money), 0 or more; empty where it is not known
     */
    public record Weighed(Standing standing, OptionalDouble weight) {
        public Weighed {
            Objects.requireNonNull(standing);
            if (weight.isPresent() && !(weight.getAsDouble() >= 0)) {
                throw new IllegalArgumentException("a weight is 0 or more, not " + weight.getAsDouble());
            }
        }
    }

    /**
     * The sites of one standing.
     *
     * @param count how many there are
     * @param weighed of how many the weight is known
     * @param weight what these weigh together
     */
    public record Part(int count, int weighed, double weight) {
        static final Part NONE = new Part(0, 0, 0);

        Part plus(OptionalDouble more) {
            return more.isPresent()
                    ? new Part(count + 1, weighed + 1, weight + more.getAsDouble())
                    : new Part(count + 1, weighed, weight);
        }

        Part plus(Part other) {
            return new Part(count + other.count, weighed + other.weighed, weight + other.weight);
        }

        /** What all of them weigh; empty while the weight of one is not known. */
        public OptionalDouble wholeWeight() {
            return weighed == count ? OptionalDouble.of(weight) : OptionalDouble.empty();
        }

        /** The part of them whose weight is known, 0 to 1; empty where there is none of them. */
        public OptionalDouble coverage() {
            return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) weighed / count);
        }
    }

    public Tally {
        var all = new EnumMap<Standing, Part>(Standing.class);
        for (Standing standing : Standing.values()) {
            all.put(standing, parts.getOrDefault(standing, Part.NONE));
        }
        parts = Collections.unmodifiableMap(all);
    }

    /** Counts sites. */
    public static Tally of(List<Weighed> sites) {
        var parts = new EnumMap<Standing, Part>(Standing.class);
        for (Weighed site : sites) {
            parts.put(
                    site.standing(),
                    parts.getOrDefault(site.standing(), Part.NONE).plus(site.weight()));
        }
        return new Tally(parts);
    }

    /** The sites of one standing. */
    public Part part(Standing standing) {
        return parts.getOrDefault(standing, Part.NONE);
    }

    /** All sites. */
    public Part all() {
        return parts.values().stream().reduce(Part.NONE, Part::plus);
    }

    /** The part of all sites that stands so, 0 to 1; empty where there is no site. */
    public OptionalDouble shareOfCount(Standing standing) {
        int all = all().count();
        return all == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) part(standing).count() / all);
    }

    /**
     * The part of all weight that stands so, 0 to 1; empty while the weight of a site is not known, or where all is
     * nothing.
     */
    public OptionalDouble shareOfWeight(Standing standing) {
        Part all = all();
        return all.weighed() < all.count() || all.weight() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(part(standing).weight() / all.weight());
    }
}
