package org.claimstake.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.claimstake.engine.Run;
import org.claimstake.engine.Values;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/** A fan of a run with its sentence and its table. */
final class FanPicture {
    private static final int SINGLES = 5;
    private static final double[] LEVELS =
            Outcome.Many.LEVELS.stream().mapToDouble(level -> level).toArray();

    private FanPicture() {}

    static Chart of(Computed computed, String name, List<Long> futures, Setting setting) {
        Named named = named(computed.run(), name);
        String label = Lines.label(computed, named, name, setting.words());
        return of(Frame.id("fan", name), fan(computed.run(), named, label, futures), setting);
    }

    private static Named named(Run run, String name) {
        return Lines.find(run.plan(), name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is no line of numbers over time"));
    }

    private static FanChart.Fan fan(Run run, Named named, String label, List<Long> futures) {
        Plan plan = run.plan();
        Step step = named.step();
        List<String> periods = Answers.periods(plan);
        ValueType type = Types.told(step, plan);
        if (!isChance(run, step)) {
            List<Double> values = IntStream.range(0, periods.size())
                    .mapToObj(t -> Double.valueOf(run.mean(step.id(), named.row(), t)))
                    .toList();
            return new FanChart.Fan(label, type, periods, List.of(), values, List.of());
        }
        List<Values> values = kept(run, named);
        List<List<Double>> bands = values.stream().map(FanPicture::bands).toList();
        List<FanChart.Single> singles =
                futures.stream().map(future -> single(values, future)).toList();
        return new FanChart.Fan(label, type, periods, bands, List.of(), singles);
    }

    private static boolean isChance(Run run, Step step) {
        return step.byFuture() && run.settings().futures() > 1;
    }

    /** [period] */
    private static List<Values> kept(Run run, Named named) {
        int step = named.step().id();
        if (!run.keeps(step)) {
            throw new IllegalArgumentException(
                    named.name(run.plan()) + " was not kept in every future: run with Charts.kept");
        }
        return IntStream.range(0, run.plan().axis().count())
                .mapToObj(t -> run.values(step, named.row(), t))
                .toList();
    }

    private static List<Double> bands(Values values) {
        var band = new ArrayList<Double>();
        for (OptionalDouble quantile : values.quantiles(LEVELS)) {
            band.add(quantile.orElse(ValueType.MISSING));
        }
        return band;
    }

    private static FanChart.Single single(List<Values> values, long future) {
        int count = values.stream().mapToInt(Values::futures).max().orElse(0);
        if (future < 0 || future >= count) {
            throw new IllegalArgumentException("future " + future + " is none of the " + count + " that were run");
        }
        return new FanChart.Single(
                future, values.stream().map(one -> at(one, (int) future)).toList());
    }

    private static double at(Values values, int future) {
        return values.at(values.futures() == 1 ? 0 : future);
    }

    static List<Long> five(Computed computed, String name) {
        Run run = computed.run();
        Named named = named(run, name);
        if (!isChance(run, named.step())) {
            return List.of();
        }
        double[] sums = sums(kept(run, named));
        int[] order = IntStream.range(0, sums.length)
                .boxed()
                .sorted(Comparator.comparingDouble(future -> sums[future]))
                .mapToInt(future -> future)
                .toArray();
        int singles = Math.min(SINGLES, order.length);
        return IntStream.range(0, singles)
                .mapToObj(i -> Long.valueOf(order[(int) ((2L * i + 1) * order.length / (2L * singles))]))
                .toList();
    }

    /** [future]; what is none in a period counts as nothing here, since all that matters is an order. */
    private static double[] sums(List<Values> values) {
        double[] sums =
                new double[values.stream().mapToInt(Values::futures).max().orElse(0)];
        for (Values one : values) {
            for (int future = 0; future < sums.length; future++) {
                double value = at(one, future);
                sums[future] += Double.isNaN(value) ? 0 : value;
            }
        }
        return sums;
    }

    /** The picture of a fan, however it was made. */
    static Chart of(String id, FanChart.Fan fan, Setting setting) {
        Wording words = setting.words();
        boolean known = IntStream.range(0, fan.periods().size()).anyMatch(fan::isKnown);
        if (!known) {
            String sentence = words.say("fan.missing", "line", fan.label());
            return Notice.of(setting, id, fan.label(), Notice.Kind.MISSING, sentence);
        }
        String summary = summary(fan, words);
        var frame = new Frame(setting, id, "group", fan.label(), summary, FanChart.height(setting.room()));
        FanChart.draw(frame, fan);
        return frame.chart(table(fan, words));
    }

    private static String summary(FanChart.Fan fan, Wording words) {
        OptionalInt widest = fan.widest();
        if (widest.isEmpty()) {
            int last = IntStream.range(0, fan.periods().size())
                    .filter(fan::isKnown)
                    .max()
                    .orElseThrow();
            int first = IntStream.range(0, last + 1)
                    .filter(fan::isKnown)
                    .findFirst()
                    .orElse(last);
            return words.say(
                    "fan.certain",
                    "from",
                    fan.periods().get(first),
                    "first",
                    words.amount(fan.middle().get(first), fan.type()),
                    "to",
                    fan.periods().get(last),
                    "last",
                    words.amount(fan.middle().get(last), fan.type()));
        }
        List<Double> band = fan.bands().get(widest.getAsInt());
        Scale scale = Scale.of(
                fan.type(),
                Arrays.stream(new double[] {band.get(0), band.get(4)})
                        .map(Math::abs)
                        .max()
                        .orElse(0));
        return words.say(
                "fan.summary",
                "period",
                fan.periods().get(widest.getAsInt()),
                "low",
                words.number(band.get(0), scale),
                "high",
                words.told(band.get(4), scale),
                "lower",
                words.number(band.get(1), scale),
                "upper",
                words.told(band.get(3), scale));
    }

    private static Chart.Twin table(FanChart.Fan fan, Wording words) {
        Scale scale = fan.scale();
        var head = new ArrayList<String>();
        head.add(words.say("table.period", "unit", words.unitAlone(scale)));
        if (fan.isChance()) {
            for (String level : List.of("5%", "25%", "50%", "75%", "95%")) {
                head.add(level);
            }
        } else {
            head.add(fan.label());
        }
        fan.singles().forEach(single -> head.add(words.say("fan.future", "future", single.future())));
        var rows = new ArrayList<List<String>>();
        for (int t = 0; t < fan.periods().size(); t++) {
            var row = new ArrayList<>(List.of(fan.periods().get(t)));
            if (fan.isChance()) {
                fan.bands().get(t).forEach(value -> row.add(words.number(value, scale)));
            } else {
                row.add(words.number(fan.values().get(t), scale));
            }
            for (FanChart.Single single : fan.singles()) {
                row.add(words.number(single.values().get(t), scale));
            }
            rows.add(row);
        }
        return new Chart.Twin(head, rows);
    }
}
