package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.engine.Run;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;

/**
 * Every payment of a run, who pays what to whom and when; and what those parties receive that are of some level of
 * government, by code. Sums are over time, without discounting; the mean over the futures.
 */
public final class Ledger {
    private final Answer.Subject subject;
    private final List<String> periods;
    private final List<Flow> flows;
    private final List<Received> received;

    /** What a party receives under one code. @param level the party's own; empty where the text says none */
    record Received(String party, String level, String code, List<String> labels, ValueType type, double total) {
        Received {
            labels = List.copyOf(labels);
        }
    }

    private Ledger(Answer.Subject subject, List<String> periods, List<Flow> flows, List<Received> received) {
        this.subject = subject;
        this.periods = List.copyOf(periods);
        this.flows = List.copyOf(flows);
        this.received = List.copyOf(received);
    }

    public static Ledger of(Run run, Answer.Subject subject) {
        Plan plan = run.plan();
        List<Flow> flows = together(Flow.of(run));
        return new Ledger(subject, Answers.periods(plan), flows, received(plan, flows));
    }

    // instances of one model pay under the same label between the same parties: one line
    private static List<Flow> together(List<Flow> flows) {
        var sums = new LinkedHashMap<List<Object>, Flow>();
        for (Flow flow : flows) {
            sums.merge(List.of(flow.from(), flow.to(), flow.label(), flow.code(), flow.type()), flow, Flow::plus);
        }
        return List.copyOf(sums.values());
    }

    private static List<Received> received(Plan plan, List<Flow> flows) {
        var byCode = new LinkedHashMap<List<Object>, Received>();
        for (Plan.Party party : plan.parties()) {
            for (Flow flow : flows) {
                boolean coded = !flow.code().isEmpty() || !party.level().isEmpty();
                if (flow.to().equals(party.name()) && coded && flow.moves()) {
                    var line = new Received(
                            flow.receiver(),
                            party.level(),
                            flow.code(),
                            List.of(flow.label()),
                            flow.type(),
                            flow.total());
                    byCode.merge(List.of(flow.to(), flow.code(), flow.type()), line, Ledger::plus);
                }
            }
        }
        return List.copyOf(byCode.values());
    }

    private static Received plus(Received a, Received b) {
        var labels = new ArrayList<>(a.labels());
        b.labels().stream().filter(label -> !labels.contains(label)).forEach(labels::add);
        return new Received(a.party(), a.level(), a.code(), labels, a.type(), a.total() + b.total());
    }

    Answer.Subject subject() {
        return subject;
    }

    List<String> periods() {
        return periods;
    }

    List<Flow> flows() {
        return flows;
    }

    List<Received> received() {
        return received;
    }

    /** The scale in which all totals of one unit are told. */
    Map<ValueType, Scale> scales() {
        var values = new LinkedHashMap<ValueType, List<Double>>();
        flows.forEach(flow ->
                values.computeIfAbsent(flow.type(), unit -> new ArrayList<>()).add(flow.total()));
        var scales = new LinkedHashMap<ValueType, Scale>();
        values.forEach((unit, totals) -> scales.put(unit, Scale.of(unit, totals)));
        return scales;
    }
}
