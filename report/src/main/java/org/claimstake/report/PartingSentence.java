package org.claimstake.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimstake.advice.parting.Parting;
import org.claimstake.advice.parting.Split;

/** What differs between two deals and why, in one sentence or two. */
final class PartingSentence {
    /** More are told together. */
    private static final int MOST_NAMED = 3;

    private final Parting parting;
    private final String from;
    private final String to;

    /** @param from what the left deal is called @param to the right one */
    PartingSentence(Parting parting, String from, String to) {
        this.parting = parting;
        this.from = called(from);
        this.to = called(to);
    }

    static String called(String name) {
        return name.equals(Regime.BASE) ? "the case as it stands" : "\"" + name + "\"";
    }

    /** Of a difference that has parts. */
    String of(Steps steps) {
        String title = Titled.plain(steps.title(), steps.name());
        String left = steps.side(steps.leftWords());
        if (parting.changes().isEmpty()) {
            return same() + " " + title + ": " + left + ".";
        }
        if (steps.difference() == 0 && steps.steps().stream().allMatch(step -> step.value() == 0)) {
            return title + " is the same in " + from + " and in " + to + ", " + left
                    + ": none of what differs touches it.";
        }
        if (steps.difference() == 0) {
            return title + " is the same in " + from + " and in " + to + ", " + left
                    + "; what differs makes up for each other: " + amounts(steps) + ".";
        }
        double size = Math.abs(steps.difference());
        String moves = steps.difference() < 0 ? " less in " : " more in ";
        String words = steps.differenceWords().replace("-", "");
        return title + ": " + steps.with(words) + moves + to + " than in " + from + ", "
                + steps.side(steps.rightWords()) + " instead of " + left + noise(steps, size) + "; " + why(steps) + ".";
    }

    private static String noise(Steps steps, double size) {
        return steps.error() > 0 && size < 2 * steps.error()
                ? ", which other draws could make nothing (± " + steps.errorWords() + ")"
                : "";
    }

    /** In shares where all parts go one way, else in amounts. */
    private static String why(Steps steps) {
        boolean oneWay = steps.steps().stream().allMatch(step -> step.value() * steps.difference() >= 0);
        return oneWay
                        && steps.steps().stream()
                                .noneMatch(step -> step.shareText().isEmpty())
                ? shares(steps)
                : amounts(steps);
    }

    private static String shares(Steps steps) {
        List<Steps.Step> bySize = bySize(steps);
        if (bySize.size() == 1) {
            return "all of it by " + named(bySize.getFirst());
        }
        String parts = bySize.stream()
                .limit(MOST_NAMED)
                .map(step -> step.shareText() + " of it by " + named(step))
                .collect(Collectors.joining(", "));
        return parts + (bySize.size() > MOST_NAMED ? ", the rest by " + others(bySize.size() - MOST_NAMED) : "");
    }

    private static String amounts(Steps steps) {
        List<Steps.Step> bySize = bySize(steps);
        String parts = bySize.stream()
                .limit(MOST_NAMED)
                .map(step -> steps.with((step.value() > 0 ? "+" : "") + step.words()) + " by " + named(step))
                .collect(Collectors.joining(", "));
        return parts + (bySize.size() > MOST_NAMED ? ", the rest by " + others(bySize.size() - MOST_NAMED) : "");
    }

    private static String others(int count) {
        return count == 1 ? "one other" : count + " others";
    }

    private static List<Steps.Step> bySize(Steps steps) {
        return steps.steps().stream()
                .filter(step -> step.value() != 0)
                .sorted(Comparator.comparingDouble((Steps.Step step) -> -Math.abs(step.value())))
                .toList();
    }

    private static String named(Steps.Step step) {
        return SolveSentence.joined(Arrays.stream(step.label().split(", "))
                .map(name -> "`" + name + "`")
                .toList());
    }

    private String same() {
        return from.equals(to) ? "Both are " + from + "." : "Nothing differs between " + from + " and " + to + ".";
    }

    /** Of a difference that has none. @param left what came out on the left @param right on the right */
    String of(Split.None none, Answer.Entry left, Answer.Entry right) {
        String title = Titled.plain(left.title(), left.name());
        String sides = title + ": " + Told.of(left.outcome(), left.type()) + " in " + from + ", "
                + Told.of(right.outcome(), right.type()) + " in " + to;
        return sides + "; " + words(none.why()) + (parting.changes().isEmpty() ? " " + same() : "");
    }

    /** For programs. */
    static String word(Split.Why why) {
        return switch (why) {
            case LEFT -> "none on the left";
            case RIGHT -> "none on the right";
            case BOTH -> "none on both sides";
            case BETWEEN -> "none between";
            case STOPPED -> "stopped between";
            case WORD -> "no number";
        };
    }

    private static String words(Split.Why why) {
        return switch (why) {
            case LEFT, RIGHT, BOTH -> "where there is no value there is no difference, and nothing is counted as zero.";
            case BETWEEN ->
                "in no future it has a value in every combination of what differs, so that the difference has no parts.";
            case STOPPED -> "some combination of what differs cannot be computed, so that the difference has no parts.";
            case WORD -> "what is no number and no date has no difference.";
        };
    }

    /** What a reader must know besides. */
    List<String> notes(Optional<Steps> steps, Split split) {
        var notes = new ArrayList<String>();
        steps.filter(one -> !one.steps().isEmpty()).ifPresent(one -> {
            List<String> idle = one.steps().stream()
                    .filter(step -> step.value() == 0)
                    .map(PartingSentence::named)
                    .toList();
            if (!idle.isEmpty() && idle.size() < one.steps().size()) {
                notes.add("No part is made by " + SolveSentence.joined(idle) + ".");
            }
            notes.add(method());
        });
        if (split instanceof Split.Parts parts && parts.without() > 0) {
            notes.add("In " + Digits.significant(parts.without(), 9) + " of "
                    + Digits.significant((double) parts.futures() + parts.without(), 9)
                    + " futures some combination has no value: these have no part in the difference that is split.");
        }
        parting.stopped().ifPresent(finding -> notes.add("What stops a combination: " + finding.what() + "."));
        return notes;
    }

    private String method() {
        int groups = parting.groups().size();
        if (groups == 1) {
            return "Nothing else differs.";
        }
        return switch (parting.method()) {
            case ALL_ORDERS ->
                "A part is what the change adds, on average over all orders in which the " + groups
                        + " could be made one after another (their Shapley value): " + parting.runs()
                        + " combinations on the same futures.";
            case ONE_ORDER ->
                "There are " + groups
                        + " changes, too many to try all orders: a part is what the change adds in the order"
                        + " of the text, on top of those before it, and in another order it would be another.";
        };
    }
}
