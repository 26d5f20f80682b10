package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.advice.Solution;
import org.claimstake.advice.root.Found;
import org.claimstake.advice.root.Point;
import org.claimstake.advice.root.Probe;
import org.claimstake.advice.root.Sought;

/** What a search came to, in sentences. */
final class SolveSentence {
    private final Solution solution;
    private final Sought sought;
    private final SolveWords words;

    private SolveSentence(Solution solution) {
        this.solution = solution;
        this.sought = solution.sought();
        this.words = new SolveWords(solution);
    }

    static String of(Solution solution) {
        var sentence = new SolveSentence(solution);
        return switch (solution.sought().kind()) {
            case FOUND -> sentence.found();
            case NO_EFFECT -> sentence.noEffect();
            case ALWAYS_ABOVE -> sentence.always("above");
            case ALWAYS_BELOW -> sentence.always("below");
            case PASSED_OVER -> sentence.passedOver();
            case NOWHERE -> sentence.nowhere();
        };
    }

    private String found() {
        List<Found.Root> roots = sought.roots();
        List<String> stretches = sought.found().stream()
                .filter(Found.Stretch.class::isInstance)
                .map(stretch -> "anything " + words.stretch(stretch.from(), stretch.to()))
                .toList();
        if (roots.size() == 1 && stretches.isEmpty()) {
            Found.Root root = roots.getFirst();
            return words.term() + " at " + words.place(root.at(), root.spread()) + " " + words.makes() + "."
                    + around(root) + jumps();
        }
        var places = new ArrayList<String>();
        if (!roots.isEmpty()) {
            String count = roots.size() == 1 ? "at " : "at " + roots.size() + " values, ";
            places.add(count
                    + joined(roots.stream()
                            .map(root -> words.place(root.at(), root.spread()))
                            .toList()));
        }
        if (!stretches.isEmpty()) {
            places.add("for " + joined(stretches));
        }
        return words.term() + " " + words.makes() + " " + String.join(" and ", places) + "." + jumps();
    }

    /** Of one root alone: which side is higher. */
    private String around(Found.Root root) {
        int before = sign(root.from(), -1);
        int after = sign(root.to(), 1);
        if (before == 0 || after == 0) {
            return "";
        }
        String first = words.isNumber() ? "it" : "the first";
        return root.touches() || before == after
                ? " There it only touches: on both sides " + first + " is " + higher(before) + "."
                : " Below that " + first + " is " + higher(before) + ", beyond it " + higher(after) + ".";
    }

    private static String higher(int sign) {
        return sign > 0 ? "higher" : "lower";
    }

    /** The sign of the difference at the nearest place of the scan on one side; 0 where there is none. */
    private int sign(double place, int side) {
        double nearest = 0;
        double distance = Double.POSITIVE_INFINITY;
        for (Point point : sought.looked()) {
            double away = (point.at() - place) * side;
            if (away > sought.tolerance() && away < distance && point.probe() instanceof Probe.Value value) {
                nearest = value.difference();
                distance = away;
            }
        }
        return (int) Math.signum(nearest);
    }

    private String noEffect() {
        Probe.Value there = value(end(sought.looked()));
        String same = words.isNumber()
                ? words.term() + " has no effect on " + words.measure() + ": it is " + words.value(there)
                : words.term() + " has no effect on " + words.measure() + " and " + words.other() + ": the first is "
                        + words.value(there);
        boolean holds = sought.found().stream().anyMatch(Found.Stretch.class::isInstance);
        String asked = holds
                ? " So what is asked for holds everywhere."
                : words.isNumber() ? "" : " They differ by " + words.difference(there) + ".";
        long values = sought.looked().stream()
                .filter(point -> point.probe() instanceof Probe.Value)
                .count();
        return same + " at each of " + values + " values " + words.range() + "." + asked;
    }

    private String always(String side) {
        Point first = end(sought.looked());
        Point last = end(sought.looked().reversed());
        String ends = words.isNumber()
                ? words.value(value(first)) + " at " + words.place(first.at()) + " and " + words.value(value(last))
                        + " at " + words.place(last.at())
                : "by " + words.difference(value(first)) + " at " + words.place(first.at()) + " and by "
                        + words.difference(value(last)) + " at " + words.place(last.at());
        boolean everywhere = sought.looked().stream().allMatch(point -> point.probe() instanceof Probe.Value);
        String is = (everywhere ? "is always " : "is, wherever it can be given, ") + side;
        String what = words.isNumber() ? "it " + is : "the first " + is + " the second";
        return none() + ": " + what + ", " + ends + ".";
    }

    private String none() {
        return "No value of " + words.term() + " " + words.range() + " " + words.makes();
    }

    private static Point end(List<Point> looked) {
        return looked.stream()
                .filter(point -> point.probe() instanceof Probe.Value)
                .findFirst()
                .orElseThrow();
    }

    private static Probe.Value value(Point point) {
        return (Probe.Value) point.probe();
    }

    private String passedOver() {
        var ways = new ArrayList<String>();
        for (Found one : sought.found()) {
            if (one instanceof Found.Gap gap && gap.turns()) {
                ways.add(words.stretch(gap.from(), gap.to()) + ", where it changes sides, it cannot be given ("
                        + SolveWords.blank(gap.why()) + ")");
            }
        }
        String gaps = ways.isEmpty() ? "" : " It is above at one value and below at another: " + joined(ways) + ".";
        return none() + "." + gaps + jumps();
    }

    private String jumps() {
        List<String> jumps = sought.found().stream()
                .filter(Found.Jump.class::isInstance)
                .map(Found.Jump.class::cast)
                .map(jump -> "at " + words.place(jump.to()) + " from " + words.value(jump.before()) + " to "
                        + words.value(jump.after()))
                .toList();
        String over = words.isNumber() ? solution.goal().right().replace(' ', '\u00a0') : words.other();
        return jumps.isEmpty() ? "" : " It jumps over " + over + " " + joined(jumps) + ".";
    }

    private String nowhere() {
        return words.measure() + " cannot be given at any of " + sought.looked().size() + " values of " + words.term()
                + " " + words.range() + ": "
                + SolveWords.blank(sought.looked().getFirst().probe()) + ".";
    }

    static String joined(List<String> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
