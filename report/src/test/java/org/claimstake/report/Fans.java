package org.claimstake.report;

import java.util.List;
import java.util.stream.IntStream;

/** Fans made by hand: ten years in which the futures part evenly, from nothing to 200 mn. */
final class Fans {
    private Fans() {}

    static FanChart.Fan of(String label, int singles) {
        List<String> periods =
                IntStream.range(0, 10).mapToObj(t -> String.valueOf(2025 + t)).toList();
        List<List<Double>> bands = IntStream.range(0, 10)
                .mapToObj(t -> Outcome.Many.LEVELS.stream()
                        .map(level -> Double.valueOf(100e6 + (level - 0.5) * 200e6 * t / 9))
                        .toList())
                .toList();
        List<FanChart.Single> few = IntStream.range(0, singles)
                .mapToObj(i -> new FanChart.Single(
                        7 + 100L * i,
                        IntStream.range(0, 10)
                                .mapToObj(t -> 100e6 + (i - 2) * 9e6 * t)
                                .toList()))
                .toList();
        return new FanChart.Fan(label, Sample.MONEY, periods, bands, List.of(), few);
    }

    /** Five futures that end in one place, with long numbers. */
    static FanChart.Fan meeting(String label) {
        FanChart.Fan fan = of(label, 5);
        List<FanChart.Single> singles = fan.singles().stream()
                .map(single -> new FanChart.Single(
                        single.future() + 19_000,
                        IntStream.range(0, 10)
                                .mapToObj(t -> t == 9 ? 0.0 : single.values().get(t))
                                .toList()))
                .toList();
        return new FanChart.Fan(label, fan.type(), fan.periods(), fan.bands(), List.of(), singles);
    }
}
