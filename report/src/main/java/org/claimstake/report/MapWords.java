package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimstake.report.map.Ground;
import org.claimstake.report.map.Register;
import org.claimstake.report.map.Situation;
import org.claimstake.report.map.Spot;
import org.claimstake.world.place.Box;
import org.claimstake.world.territory.Stand;
import org.claimstake.world.territory.Standing;
import org.claimstake.world.territory.Tally;

/** What is said of a situation, in the language of a reader; pictures, lists and the page say it with the same words. */
public final class MapWords {
    /** As legends and totals have them. */
    static final List<Standing> ORDER =
            List.of(Standing.HELD, Standing.UNCERTAIN, Standing.OCCUPIED, Standing.UNSTATED);

    private MapWords() {}

    /** How many stand how, as one sentence. */
    public static String summary(Situation situation, Wording words) {
        Tally counts = situation.counts();
        return words.say(
                "map.summary",
                "all",
                (long) counts.all().count(),
                "by",
                situation.by(),
                "date",
                situation.on().toString(),
                "held",
                count(counts, Standing.HELD),
                "occupied",
                count(counts, Standing.OCCUPIED),
                "uncertain",
                count(counts, Standing.UNCERTAIN),
                "unstated",
                count(counts, Standing.UNSTATED));
    }

    private static Long count(Tally counts, Standing standing) {
        return (long) counts.part(standing).count();
    }

    /** What is burned in below a map: whose numbers they are. */
    public static String foot(String id, String version, String by, Wording words) {
        return words.say("map.foot", "case", id, "version", version, "by", by);
    }

    /** The name of a standing. */
    public static String name(Standing standing, Wording words) {
        return words.say("map." + standing.name().toLowerCase(Locale.ROOT));
    }

    static String counted(Situation situation, Standing standing, Wording words) {
        return words.say("map.counted", "standing", name(standing, words), "n", count(situation.counts(), standing));
    }

    /** What sizes and crosses mean. */
    public static String marks(Register register, Wording words) {
        var largest = register.spots().stream()
                .filter(spot -> spot.mass().isPresent())
                .mapToDouble(spot -> spot.mass().getAsDouble())
                .max();
        return largest.isPresent() && register.mass().isPresent()
                ? words.say(
                        "map.marks",
                        "largest",
                        words.amount(
                                largest.getAsDouble(), register.mass().get().type()))
                : words.say("map.marks.none");
    }

    /** By what the land was made flat. */
    public static String projection(Ground ground, Wording words) {
        Box box = ground.box();
        double third = (box.north() - box.south()) / 3;
        double middle = (box.north() + box.south()) / 2;
        return words.say(
                "map.projection", "south", degrees(middle - third, words), "north", degrees(middle + third, words));
    }

    private static String degrees(double degrees, Wording words) {
        return words.number(String.format(Locale.ROOT, "%.1f", degrees)) + "°";
    }

    /**
     * How much of a weight stands how, and of how much of it that can be said.
     *
     * @param weights tally by that weight
     * @param weight  of which it is
     */
    public static String weighed(Tally weights, Register.Weight weight, Wording words) {
        Tally.Part all = weights.all();
        String column = weight.column().replace('_', ' ');
        if (all.weighed() == 0) {
            return words.say("map.weight.none", "column", column, "all", (long) all.count());
        }
        String parts = ORDER.stream()
                .filter(standing -> weights.part(standing).count() > 0)
                .map(standing -> part(weights.part(standing), standing, weight, words))
                .collect(Collectors.joining("; "));
        return all.weighed() == all.count()
                ? words.say("map.weight.all", "column", column, "parts", parts)
                : words.say(
                        "map.weight.some",
                        "column",
                        column,
                        "parts",
                        parts,
                        "without",
                        (long) (all.count() - all.weighed()),
                        "all",
                        (long) all.count());
    }

    private static String part(Tally.Part part, Standing standing, Register.Weight weight, Wording words) {
        return part.weighed() == 0
                ? words.say("map.weight.unknown", "standing", name(standing, words), "count", (long) part.count())
                : words.say(
                        "map.weight.part",
                        "standing",
                        name(standing, words),
                        "sum",
                        words.amount(part.weight(), weight.type()),
                        "weighed",
                        (long) part.weighed(),
                        "count",
                        (long) part.count());
    }

    /** What of the country the source draws as occupied; empty where it draws nothing. */
    public static String area(Situation situation, Wording words) {
        return situation
                .areas()
                .map(areas -> words.say(
                        "map.area",
                        "by",
                        situation.by(),
                        "date",
                        areas.asOf().toString(),
                        "occupied",
                        Math.round(areas.occupiedKm2()),
                        "share",
                        percent(areas.share(), words),
                        "all",
                        Math.round(areas.outlineKm2()),
                        "open",
                        Math.round(areas.openKm2())))
                .orElse("");
    }

    static String percent(double share, Wording words) {
        return words.number(String.format(Locale.ROOT, "%.2f", share * 100)) + "%";
    }

    /** The rows as a table, in their order. */
    static Chart.Twin table(Situation situation, Wording words) {
        Register register = situation.register();
        var head = new ArrayList<String>();
        for (String column : List.of("name", "commodities", "standing", "as-of", "source")) {
            head.add(words.say("map.column." + column));
        }
        register.mass().ifPresent(mass -> head.add(mass.column().replace('_', ' ')));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < situation.stands().size(); i++) {
            rows.add(row(register.spots().get(i), situation.stands().get(i), register, words));
        }
        return new Chart.Twin(head, rows);
    }

    private static List<String> row(Spot spot, Stand stand, Register register, Wording words) {
        var row = new ArrayList<String>();
        row.add(spot.name(words.language()));
        row.add(spot.commodities().stream()
                .map(commodity -> commodity.replace('_', ' '))
                .collect(Collectors.joining(", ")));
        row.add(name(stand.standing(), words));
        row.add(stand.asOf().map(Object::toString).orElse(""));
        row.add(stand.source());
        register.mass()
                .ifPresent(mass -> row.add(
                        spot.mass().isPresent()
                                ? words.amount(spot.mass().getAsDouble(), mass.type())
                                : words.say("gap")));
        return row;
    }
}
