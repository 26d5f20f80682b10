package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimstake.engine.Run;
import org.claimstake.language.plan.ValueType;

/**
 * What the State receives under each regime over the whole life, by kind of payment: by its code of government finance and
 * its label. Of what it pays back the minus is told.
 */
record Receipts(List<String> regimes, List<Kind> kinds, boolean chance) {

    /** @param sums one a regime, in plain units; 0 where it pays none */
    record Kind(String party, String label, String code, ValueType type, List<Double> sums) {
        Kind {
            sums = List.copyOf(sums);
        }
    }

    private record Key(String party, String label, String code, ValueType type) {}

    Receipts {
        regimes = List.copyOf(regimes);
        kinds = List.copyOf(kinds);
    }

    static Receipts of(List<Regime> regimes) {
        Set<String> states = states(regimes);
        var sums = new LinkedHashMap<Key, double[]>();
        for (int i = 0; i < regimes.size(); i++) {
            for (Flow flow : Flow.of(regimes.get(i).computed().run())) {
                boolean received = states.contains(flow.to());
                boolean back = states.contains(flow.from());
                if (flow.total() != 0 && received != back) {
                    String party = received ? flow.receiver() : flow.payer();
                    String label = back ? flow.label() + " (paid)" : flow.label();
                    double[] row = sums.computeIfAbsent(
                            new Key(party, label, flow.code(), flow.type()), any -> new double[regimes.size()]);
                    row[i] += back ? -flow.total() : flow.total();
                }
            }
        }
        return new Receipts(
                regimes.stream().map(Regime::name).toList(),
                sums.entrySet().stream().map(Receipts::kind).toList(),
                regimes.stream()
                        .anyMatch(regime -> regime.computed().run().settings().futures() > 1));
    }

    private static Kind kind(Map.Entry<Key, double[]> sum) {
        Key key = sum.getKey();
        var sums = new ArrayList<Double>();
        for (double one : sum.getValue()) {
            sums.add(one);
        }
        return new Kind(key.party(), key.label(), key.code(), key.type(), sums);
    }

    /** Those with a level of government; where no party has one, those who receive more under codes than they pay. */
    private static Set<String> states(List<Regime> regimes) {
        var states = new LinkedHashSet<String>();
        var coded = new LinkedHashMap<String, Double>();
        for (Regime regime : regimes) {
            Run run = regime.computed().run();
            run.plan().parties().stream()
                    .filter(party -> !party.level().isEmpty())
                    .forEach(party -> states.add(party.name()));
            for (Flow flow : Flow.of(run)) {
                if (!flow.code().isEmpty()) {
                    coded.merge(flow.to(), flow.total(), Double::sum);
                    coded.merge(flow.from(), -flow.total(), Double::sum);
                }
            }
        }
        if (states.isEmpty()) {
            coded.forEach((party, received) -> {
                if (received > 0) {
                    states.add(party);
                }
            });
        }
        return states;
    }

    /** A table for each unit of money. */
    List<Sheet> sheets() {
        Map<ValueType, List<Kind>> byType =
                kinds.stream().collect(Collectors.groupingBy(Kind::type, LinkedHashMap::new, Collectors.toList()));
        var sheets = new ArrayList<Sheet>();
        byType.forEach((type, of) -> sheets.add(sheet(type, of, sheets.isEmpty() ? "" : " " + type.unit())));
        return sheets;
    }

    private Sheet sheet(ValueType type, List<Kind> of, String which) {
        Scale scale = Scale.of(
                type,
                of.stream()
                        .flatMap(kind -> kind.sums().stream())
                        .mapToDouble(Math::abs)
                        .max()
                        .orElse(0));
        boolean several = of.stream().map(Kind::party).distinct().count() > 1;
        var heads = new ArrayList<Sheet.Head>();
        heads.add(Sheet.Head.words("payment"));
        heads.add(Sheet.Head.words("to"));
        heads.add(Sheet.Head.words("code"));
        regimes.forEach(regime -> heads.add(Sheet.Head.of(regime, regime, type)));
        heads.add(Sheet.Head.words("unit"));
        var rows = new ArrayList<List<Sheet.Cell>>();
        for (Kind kind : of) {
            rows.add(row(kind.label(), several ? kind.party() : "", kind.code(), kind.sums(), scale));
        }
        if (of.size() > 1) {
            var totals = new ArrayList<Double>();
            for (int i = 0; i < regimes.size(); i++) {
                int regime = i;
                totals.add(
                        of.stream().mapToDouble(kind -> kind.sums().get(regime)).sum());
            }
            rows.add(row("all together", "", "", totals, scale));
        }
        String caption =
                "What the State receives over the whole life, not discounted" + (chance ? ", mean of the futures" : "");
        return new Sheet("receipts" + which, caption, heads, rows, Sheet.Shown.EVERYWHERE);
    }

    private static List<Sheet.Cell> row(String label, String party, String code, List<Double> sums, Scale scale) {
        var row = new ArrayList<Sheet.Cell>();
        row.add(Sheet.Cell.words(label));
        row.add(Sheet.Cell.words(party));
        row.add(Sheet.Cell.words(code));
        sums.forEach(sum -> row.add(new Sheet.Cell(scale.number(sum), sum)));
        row.add(Sheet.Cell.words(scale.words()));
        return row;
    }

    /** The kinds of the first unit on top of one another, a bar for each regime. */
    Optional<Picture> picture() {
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        ValueType type = kinds.getFirst().type();
        var rows = kinds.stream()
                .filter(kind -> kind.type().equals(type))
                .map(kind -> new Picture.Row(kind.label(), kind.sums()))
                .toList();
        return Optional.of(new Picture(
                Picture.Kind.STACKED,
                "What the State receives over the whole life, by kind of payment",
                type,
                regimes,
                false,
                rows));
    }
}
