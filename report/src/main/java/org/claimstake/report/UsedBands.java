package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;

/** The bands or knots of a schedule that made one answer: what it was read at decides which. */
final class UsedBands {
    private final Plan.Schedule schedule;
    private final List<Plan.Band> used;
    private final ToDoubleFunction<Node> value;

    private UsedBands(Plan.Schedule schedule, List<Plan.Band> used, ToDoubleFunction<Node> value) {
        this.schedule = schedule;
        this.used = List.copyOf(used);
        this.value = value;
    }

    /**
     * @param x     where the schedule was read
     * @param value of a bound or rate, in the period in which it was read
     */
    static UsedBands of(Plan.Schedule schedule, Node.ScheduleKind kind, double x, ToDoubleFunction<Node> value) {
        List<Plan.Band> bands = schedule.bands();
        int holding = 0;
        while (holding < bands.size() - 1 && !isBelow(x, bands.get(holding), value)) {
            holding++;
        }
        List<Plan.Band> used = switch (kind) {
            case RATE -> List.of(bands.get(holding));
            case CHARGE -> charging(bands, holding);
            case BETWEEN -> around(bands, x, value);
        };
        return new UsedBands(schedule, used, value);
    }

    private static boolean isBelow(double x, Plan.Band band, ToDoubleFunction<Node> value) {
        if (band.bound() == null) {
            return true;
        }
        double bound = value.applyAsDouble(band.bound());
        return x < bound || band.upTo() && x == bound;
    }

    // a whole band that holds x charges alone; sliced ones charge together, whole ones left behind not at all
    private static List<Plan.Band> charging(List<Plan.Band> bands, int holding) {
        return bands.get(holding).whole()
                ? List.of(bands.get(holding))
                : bands.subList(0, holding + 1).stream()
                        .filter(band -> !band.whole())
                        .toList();
    }

    private static List<Plan.Band> around(List<Plan.Band> knots, double x, ToDoubleFunction<Node> value) {
        int right = 0;
        while (right < knots.size() && bound(knots.get(right), value) < x) {
            right++;
        }
        boolean flat = right == 0 || right == knots.size() || bound(knots.get(right), value) == x;
        return flat
                ? List.of(knots.get(Math.min(right, knots.size() - 1)))
                : List.of(knots.get(right - 1), knots.get(right));
    }

    private static double bound(Plan.Band band, ToDoubleFunction<Node> value) {
        return band.bound() == null ? Double.POSITIVE_INFINITY : value.applyAsDouble(band.bound());
    }

    /** The formulas of the bounds and of what holds there, in the order of the text. */
    List<Node> formulas() {
        var formulas = new ArrayList<Node>();
        for (Plan.Band band : used) {
            if (band.bound() != null) {
                formulas.add(band.bound());
            }
            formulas.add(band.value());
        }
        return formulas;
    }

    /** {@code below 4000 USD/t: 4%; above 4000 USD/t: 6.5%}, as a text writes it. */
    String words() {
        return used.stream().map(this::words).collect(Collectors.joining("; "));
    }

    private String words(Plan.Band band) {
        String holds =
                Amount.of(value.applyAsDouble(band.value()), schedule.to()) + (band.whole() ? " of the whole" : "");
        if (band.bound() != null) {
            String end = schedule.knots() ? "at " : band.upTo() ? "up to " : "below ";
            return end + bound(band) + ": " + holds;
        }
        int place = schedule.bands().indexOf(band);
        return place <= 0 ? holds : "above " + bound(schedule.bands().get(place - 1)) + ": " + holds;
    }

    private String bound(Plan.Band band) {
        return band.bound() == null ? "all" : Amount.of(value.applyAsDouble(band.bound()), schedule.from());
    }
}
