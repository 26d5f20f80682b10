package org.claimstake.advice.bargain.deals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Nodes;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.jspecify.annotations.Nullable;

/** Finds the values that each term of a case can take. */
final class TermReader {
    /** A range without a step is gone through in so many parts. */
    private static final int PARTS = 20;

    /** A step that makes more values is taken several at a time. */
    private static final int MOST = 200;

    private final Plan plan;
    private final Trace first;

    /** @param first a future, for what is the same in all */
    TermReader(Plan plan, Trace first) {
        this.plan = plan;
        this.first = first;
    }

    /** Empty where the term has no end on one side, is a date, or differs from period to period. */
    Optional<DealTerm> read(Plan.Term term) {
        Step step = plan.step(term.step());
        if (step.byPeriod() || step.byFuture() || step.rows() >= 0) {
            return Optional.empty();
        }
        List<DealTerm.Value> values = switch (step.type().sort()) {
            case NUMBER -> numbers(term, step);
            case TRUTH, CHOICE -> words(step.type().words());
            case TEXT -> keys(step);
            case DATE -> List.of();
        };
        if (values.size() < 2) {
            return Optional.empty();
        }
        boolean ordered = step.type().sort() == ValueType.Sort.NUMBER;
        var read = new DealTerm(term.name(), term.title(), step.type(), values, 0, ordered, source(plan, step));
        double now = first.value(step.id(), 0, 0);
        DealTerm whole = ordered ? read.with(number(now, step.type())) : read;
        int place = whole.place(now);
        return place < 0
                ? Optional.empty()
                : Optional.of(new DealTerm(
                        whole.name(), whole.title(), whole.type(), whole.values(), place, ordered, whole.source()));
    }

    /** Where the case says that it takes a value from: {@code signed:c2}; empty where it says none. */
    static String source(Plan plan, Step step) {
        return step.grounds().stream()
                .map(plan.grounds()::get)
                .filter(ground ->
                        ground.name().equals(step.name()) && !ground.source().isEmpty())
                .map(ground -> ground.source() + (ground.at().isEmpty() ? "" : ":" + ground.at()))
                .findFirst()
                .orElse("");
    }

    private static List<DealTerm.Value> words(List<String> words) {
        var values = new ArrayList<DealTerm.Value>();
        words.forEach(word -> values.add(new DealTerm.Value(word, values.size())));
        return values;
    }

    /** The rows of the table in which the term finds one. */
    private List<DealTerm.Value> keys(Step term) {
        for (Step step : plan.steps()) {
            var table = new int[] {-1};
            Operands.walk(
                    step.formula(),
                    node -> Nodes.rows(node).forEach(row -> {
                        if (row instanceof Row.ByKey(var of, var key)
                                && key instanceof Node.Ref ref
                                && ref.step() == term.id()) {
                            table[0] = of;
                        }
                    }));
            if (table[0] >= 0) {
                return plan.tables().get(table[0]).keys().stream()
                        .flatMap(key -> text(key))
                        .toList();
            }
        }
        return List.of();
    }

    private Stream<DealTerm.Value> text(String key) {
        int place = plan.texts().indexOf(key);
        String words = key.matches("[a-z_][a-z0-9_]*") ? key : "\"" + key + "\"";
        return place < 0 ? Stream.of() : Stream.of(new DealTerm.Value(words, place));
    }

    private List<DealTerm.Value> numbers(Plan.Term term, Step step) {
        Double low = end(term.low(), step);
        Double high = end(term.high(), step);
        if (low == null || high == null || !(low < high)) {
            return List.of();
        }
        Double by = end(term.by(), step);
        double width = by == null || !(by > 0) ? (high - low) / PARTS : by;
        while ((high - low) / width > MOST) {
            width *= 2;
        }
        var values = new ArrayList<DealTerm.Value>();
        int parts = (int) Math.floor((high - low) / width * (1 + 1e-12));
        for (int i = 0; i <= parts; i++) {
            values.add(number(round(low, width, i), step.type()));
        }
        if (values.getLast().plain() < high * (1 - Math.signum(high) * 1e-12)) {
            values.add(number(high, step.type()));
        }
        return values;
    }

    /** 0.15 and not 0.15000000000000002. */
    private static double round(double low, double width, int i) {
        return BigDecimal.valueOf(low)
                .add(BigDecimal.valueOf(width).multiply(BigDecimal.valueOf(i)))
                .round(new MathContext(14))
                .doubleValue();
    }

    private @Nullable Double end(@Nullable Node node, Step step) {
        if (node == null) {
            return null;
        }
        double plain = first.value(node, step.id(), 0, -1);
        return Double.isNaN(plain) ? null : plain;
    }

    static DealTerm.Value number(double plain, ValueType type) {
        return new DealTerm.Value(words(plain, type), plain);
    }

    /** As a case writes it: {@code 45%}, {@code 50 bn USD}; it reads back as the same number. */
    static String words(double plain, ValueType type) {
        BigDecimal written =
                BigDecimal.valueOf(plain).divide(BigDecimal.valueOf(type.form().size()), new MathContext(15));
        String unit = type.form().text();
        if (type.form().isPercent() || unit.isEmpty()) {
            return digits(written) + unit;
        }
        String[] scales = {"tn", "bn", "mn"};
        double[] sizes = {1e12, 1e9, 1e6};
        for (int i = 0; i < scales.length; i++) {
            // a scale stands once: mn USD has one
            if (type.form().size() == 1 && Math.abs(plain) >= sizes[i]) {
                return digits(written.divide(BigDecimal.valueOf(sizes[i]), new MathContext(15))) + " " + scales[i] + " "
                        + unit;
            }
        }
        return digits(written) + " " + unit;
    }

    private static String digits(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.signum() == 0 ? "0" : bare.toPlainString();
    }
}
