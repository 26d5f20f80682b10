package org.claimstake.studio.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.report.Computed;

/**
 * Why a value that was moved moves nothing: from the value along those that read it, as far as they differ, to the first that
 * are the same with it as without, and what in their formula makes them so. Looked at are the first futures of both runs with
 * all their values; what is said of them is said of no others.
 */
final class NullResult {
    private static final int LOOKED_AT = 12;
    private static final int NAMED = 3;

    private final Plan plan;
    private final List<Trace> traces;
    private final List<Trace> tracesBefore;
    private final boolean chance;
    private final Map<String, Step> before = new HashMap<>();
    private final List<List<Integer>> readers = new ArrayList<>();

    NullResult(Computed was, Computed is, Runner runner) {
        plan = is.run().plan();
        long futures = is.run().settings().futures();
        chance = futures > 1;
        traces = traces(is, futures, runner);
        tracesBefore = traces(was, futures, runner);
        was.run().plan().steps().forEach(step -> before.putIfAbsent(step.name(), step));
        plan.steps().forEach(step -> readers.add(new ArrayList<>()));
        for (Step step : plan.steps()) {
            for (int read : reads(step)) {
                readers.get(read).add(step.id());
            }
        }
    }

    private static List<Trace> traces(Computed computed, long futures, Runner runner) {
        return LongStream.range(0, Math.min(futures, LOOKED_AT))
                .mapToObj(future -> runner.trace(
                        computed.run().plan(), computed.run().settings().withFutures(1), future))
                .toList();
    }

    private Set<Integer> reads(Step step) {
        var read = new LinkedHashSet<Integer>();
        collect(step.formula(), read);
        return read;
    }

    private void collect(Node formula, Set<Integer> read) {
        Operands.walk(formula, node -> {
            read.addAll(Operands.steps(node));
            if (node instanceof Node.AtSchedule at) {
                Operands.of(plan.schedules().get(at.schedule())).forEach(inner -> collect(inner, read));
            }
        });
    }

    /** A value that reads another and does not differ for it. */
    private record Stop(Step read, Step reader) {}

    /** One sentence, or two. */
    String why(String name) {
        Optional<Step> set = TermJson.step(plan, name);
        if (set.isEmpty()) {
            return "";
        }
        if (!differs(set.get())) {
            return "`" + name + "` has the value that it had.";
        }
        if (readers.get(set.get().id()).isEmpty()) {
            return "No value of the case reads `" + name + "`.";
        }
        List<Stop> stops = stops(set.get());
        return stops.isEmpty()
                ? "What `" + name + "` moves enters nothing that is told here."
                : "It is " + told(stops.getFirst(), name) + looked() + ".";
    }

    private String looked() {
        return chance ? ", in each of the " + traces.size() + " futures that were looked at" : "";
    }

    /** The first in the order of the text first. */
    private List<Stop> stops(Step set) {
        var stops = new ArrayList<Stop>();
        var seen = new BitSet();
        var open = new ArrayDeque<>(List.of(set.id()));
        seen.set(set.id());
        while (!open.isEmpty()) {
            int moved = open.remove();
            for (int reader : readers.get(moved)) {
                if (!differs(plan.step(reader))) {
                    stops.add(new Stop(plan.step(moved), plan.step(reader)));
                } else if (!seen.get(reader)) {
                    seen.set(reader);
                    open.add(reader);
                }
            }
        }
        stops.sort(Comparator.comparing((Stop stop) -> reason(stop).isEmpty())
                .thenComparing(stop -> !stop.reader().shown())
                .thenComparing(stop -> stop.reader().id()));
        return stops;
    }

    private boolean differs(Step step) {
        Step was = before.get(step.name());
        if (was == null || step.kind() == Step.Kind.FIGURE) {
            return was == null;
        }
        for (int future = 0; future < traces.size(); future++) {
            for (int row = 0; row < rows(step); row++) {
                for (int period = 0; period < periods(step); period++) {
                    double now = traces.get(future).value(step.id(), row, period);
                    double then = tracesBefore.get(future).value(was.id(), row, period);
                    if (Double.compare(now, then) != 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int rows(Step step) {
        return step.rows() < 0 ? 1 : plan.rowSets().get(step.rows()).rows().size();
    }

    private int periods(Step step) {
        return step.byPeriod() ? plan.axis().count() : 1;
    }

    // ---- what in the formula of a reader makes it the same

    private String told(Stop stop, String name) {
        String read = stop.read().name().equals(name) ? "read" : "felt in `" + owner(stop.read()) + "`, which is read";
        String reader = "`" + owner(stop.reader()) + "`";
        return reason(stop)
                .map(reason -> read + " by " + reader + " " + reason)
                .orElseGet(() ->
                        read + " by " + reader + ", which comes to the same with it as without: " + formula(stop));
    }

    private static String formula(Stop stop) {
        return stop.reader().words().strip().replaceAll("\\s+", " ");
    }

    /** A helper of the plan is called by the value it is made for. */
    private static String owner(Step step) {
        int mark = step.name().indexOf(" ~ ");
        return (mark < 0 ? step.name() : step.name().substring(0, mark)).replace("[*]", "");
    }

    private Optional<String> reason(Stop stop) {
        var found = new ArrayList<String>();
        Operands.walk(stop.reader().formula(), node -> {
            switch (node) {
                case Node.Choose choose -> branch(choose, stop).ifPresent(found::add);
                case Node.Binary(var op, var left, var right)
                when op == Node.BinaryOp.MULTIPLY -> factor(left, right, stop).ifPresent(found::add);
                default -> {
                    // nothing that hides a value
                }
            }
        });
        return found.stream().findFirst();
    }

    /** It stands in a branch that is never taken. */
    private Optional<String> branch(Node.Choose choose, Stop stop) {
        boolean inThen = holds(choose.then(), stop.read());
        boolean inElse = holds(choose.otherwise(), stop.read());
        if (inThen == inElse || holds(choose.condition(), stop.read())) {
            return Optional.empty();
        }
        boolean never = everywhere(choose.condition(), stop.reader(), value -> (value != 0) != inThen);
        return never
                ? Optional.of("only where " + (inThen ? "" : "the opposite of ") + condition(choose.condition())
                        + " holds, and it holds in no period")
                : Optional.empty();
    }

    private String condition(Node condition) {
        List<String> names = named(condition);
        return names.isEmpty() ? "a condition" : "a condition on " + String.join(", ", names);
    }

    /** It is multiplied by nothing. */
    private Optional<String> factor(Node left, Node right, Stop stop) {
        boolean inLeft = holds(left, stop.read());
        if (inLeft == holds(right, stop.read())) {
            return Optional.empty();
        }
        Node other = inLeft ? right : left;
        if (!everywhere(other, stop.reader(), value -> value == 0)) {
            return Optional.empty();
        }
        List<String> names = named(other);
        String by = names.isEmpty() ? "a number" : String.join(" and ", names);
        return Optional.of("only times " + by + ", which comes to 0 in every period");
    }

    private boolean holds(Node part, Step step) {
        var read = new LinkedHashSet<Integer>();
        collect(part, read);
        return read.contains(step.id());
    }

    private boolean everywhere(Node part, Step of, DoublePredicate holds) {
        for (Trace trace : traces) {
            for (int row = 0; row < rows(of); row++) {
                for (int period = 0; period < periods(of); period++) {
                    if (!holds.test(value(trace, part, of, row, period))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    // what cannot be computed alone decides nothing
    private static double value(Trace trace, Node part, Step of, int row, int period) {
        try {
            return trace.value(part, of.id(), row, of.byPeriod() ? period : -1);
        } catch (IllegalStateException stopped) {
            return Double.NaN;
        }
    }

    /** The values with a name that a part reads; those that were typed with what they are. */
    private List<String> named(Node part) {
        var read = new LinkedHashSet<Integer>();
        collect(part, read);
        return read.stream()
                .map(plan::step)
                .map(step -> step.kind() == Step.Kind.INPUT && step.formula() instanceof Node.Constant
                        ? "`" + owner(step) + "` (" + step.words().strip() + ")"
                        : "`" + owner(step) + "`")
                .distinct()
                .limit(NAMED)
                .collect(Collectors.toList());
    }
}
