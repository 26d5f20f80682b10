package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.claimstake.casefile.question.Answer.Chart;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.plan.ValueType;

/**
 * Finds in one run what a chart names: a value, a line over time, {@code cash.PARTY}, or the payments {@code
 * received.PARTY} and {@code paid.PARTY}. A minus before a name draws it below the axis.
 */
final class Drawing {
    private final Computed computed;
    private final Map<String, Answer.Entry> values;
    private final String by;
    private final Labels labels;

    private Drawing(Computed computed, Map<String, Answer.Entry> values, Chart chart, Labels labels) {
        this.computed = computed;
        this.values = values;
        this.labels = labels;
        this.by = chart.by() == null ? Chart.BY.getFirst() : chart.by();
    }

    /** @param values of the run by name */
    static List<Drawn> of(Computed computed, Map<String, Answer.Entry> values, Chart chart, Labels labels) {
        var drawing = new Drawing(computed, values, chart, labels);
        return chart.series().stream()
                .flatMap(name -> drawing.find(name.text()).stream())
                .toList();
    }

    /** The names of a chart that this run has not. */
    static List<Words> unknown(Computed computed, Map<String, Answer.Entry> values, Chart chart, Labels labels) {
        var drawing = new Drawing(computed, values, chart, labels);
        return chart.series().stream()
                .filter(name -> !drawing.isKnown(name.text()))
                .toList();
    }

    // a party that pays nothing draws nothing, and is known all the same
    private boolean isKnown(String name) {
        String bare = Chart.bare(name);
        return isPayments(bare)
                ? computed.run().plan().parties().stream()
                        .anyMatch(party -> party.name().equals(bare.substring(bare.indexOf('.') + 1)))
                : !find(bare).isEmpty();
    }

    static boolean isPayments(String name) {
        return name.startsWith("received.") || name.startsWith("paid.");
    }

    private List<Drawn> find(String name) {
        if (name.startsWith("-")) {
            return find(name.substring(1)).stream().map(Drawn::negative).toList();
        }
        if (isPayments(name)) {
            return payments(name.substring(name.indexOf('.') + 1), name.startsWith("paid."));
        }
        Answer.Entry entry = values.get(name);
        return entry == null ? lines(name) : List.of(value(entry));
    }

    private static Drawn value(Answer.Entry entry) {
        String label = entry.title().isEmpty() ? entry.name() : entry.title();
        double middle = Outcomes.middle(entry.outcome(), entry.type());
        List<List<Double>> bands = entry.outcome() instanceof Outcome.Many many ? List.of(many.quantiles()) : List.of();
        return new Drawn(label, entry.type(), Drawn.Sort.VALUE, List.of(middle), bands);
    }

    private List<Drawn> lines(String name) {
        return Answers.series(computed.run(), computed.first(), Set.of(name)).stream()
                .filter(one -> one.name().equals(name))
                .map(one -> new Drawn(
                        labels.line(name, one.isCash() ? "Cash of " + one.label() : one.label()),
                        one.type(),
                        Drawn.Sort.LINE,
                        one.values(),
                        one.bands()))
                .toList();
    }

    private List<Drawn> payments(String party, boolean paid) {
        Function<Flow, String> key = switch (by) {
            case "payer" -> Flow::payer;
            case "receiver" -> Flow::receiver;
            default -> Flow::label;
        };
        var sums = new LinkedHashMap<Map.Entry<String, ValueType>, List<Double>>();
        for (Flow flow : Flow.of(computed.run())) {
            if ((paid ? flow.from() : flow.to()).equals(party)) {
                sums.merge(Map.entry(key.apply(flow), flow.type()), flow.values(), Drawing::sum);
            }
        }
        var drawn = new ArrayList<Drawn>();
        sums.forEach(
                (of, sum) -> drawn.add(new Drawn(of.getKey(), of.getValue(), Drawn.Sort.PAYMENTS, sum, List.of())));
        return drawn;
    }

    private static List<Double> sum(List<Double> a, List<Double> b) {
        var sum = new ArrayList<Double>();
        for (int i = 0; i < a.size(); i++) {
            sum.add(a.get(i) + b.get(i));
        }
        return sum;
    }
}
