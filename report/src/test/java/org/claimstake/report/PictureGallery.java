package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimstake.engine.Values;
import org.claimstake.language.plan.ValueType;

/** One of every picture, made by hand, with the long names and the odd numbers that people have. */
final class PictureGallery {
    static final ValueType MONEY = Sample.MONEY;
    static final ValueType YEAR = ValueType.date(ValueType.Grain.YEAR);
    private static final int FUTURES = 1000;

    private PictureGallery() {}

    static List<Chart> of(Setting setting) {
        var all = new ArrayList<Chart>();
        all.add(Charts.cash(answer(1), Optional.empty(), setting));
        all.add(renamed(Charts.cash(answer(1.25), Optional.of(answer(1)), setting), "ghost"));
        all.add(FanPicture.of("fan", Fans.of("Price of a tonne of lithium carbonate", 5), setting));
        all.add(FanPicture.of("fan-one-end", Fans.meeting("Cash of the investor"), setting));
        all.add(Charts.waterfall(fall(), setting));
        all.add(Charts.waterfall(small(), setting));
        all.add(Charts.waterfall(years(), setting));
        all.add(WaterfallPicture.left(little(), setting));
        all.add(Charts.tornado(tornado(), setting));
        all.add(DotPicture.of("dots", worth(), setting));
        all.add(DotPicture.of("dates", paidBack(), setting));
        all.add(DotPicture.of("words", control(), setting));
        all.add(Charts.deals(Planes.agreed(), "deals", setting));
        all.add(Charts.deals(Planes.refused(), "deals-refused", setting));
        all.add(Charts.deals(Planes.growing(), "deals-growing", setting));
        all.addAll(Charts.own(asked(), setting));
        all.addAll(absences(setting));
        return all;
    }

    /** Answers that are none, each in its own design. */
    static List<Chart> absences(Setting setting) {
        var one = new Waterfall.End("Before", new Outcome.One(2e6, 0));
        var date = new Waterfall.End("Before", new Outcome.One(2031 * 12, 0));
        return List.of(
                Charts.waterfall(new Waterfall("missing", "Paid", MONEY, one, List.of(), none("missing")), setting),
                Charts.waterfall(new Waterfall("never", "Paid back", YEAR, date, List.of(), none("never")), setting),
                Charts.waterfall(new Waterfall("none", "Paid", MONEY, one, List.of(), none("several")), setting),
                Charts.waterfall(
                        new Waterfall(
                                "same",
                                "Paid",
                                MONEY,
                                one,
                                List.of(),
                                new Waterfall.End("After", new Outcome.One(2e6, 0))),
                        setting),
                DotPicture.of("certain", new Dots.Certain("Paid", MONEY, new Outcome.One(2e6, 0)), setting));
    }

    private static Waterfall.End none(String reason) {
        return new Waterfall.End("After", new Outcome.None(reason, List.of()));
    }

    private static Chart renamed(Chart chart, String id) {
        return new Chart(id, chart.title(), chart.svg(), chart.summary(), chart.table());
    }

    static Answer answer(double factor) {
        List<String> years =
                IntStream.range(2025, 2065).mapToObj(String::valueOf).toList();
        var state = series(
                "cash.state", "the State and all of its budgets", years, t -> t < 8 ? 0 : factor * (30e6 - t * 3e5));
        var investor =
                series("cash.investor", "the investor", years, t -> t < 4 ? -80e6 : (60e6 - factor * (t - 4) * 1e6));
        Answer sample = Sample.answer(1000, List.of());
        return new Answer(
                sample.subject(),
                sample.sentence(),
                List.of(),
                List.of(),
                List.of(state, investor),
                List.of(),
                Answer.Chart.CASH,
                List.of(),
                List.of(),
                sample.basis(),
                List.of(),
                List.of());
    }

    private static Answer.Series series(
            String name, String label, List<String> years, java.util.function.IntToDoubleFunction value) {
        List<Double> values = IntStream.range(0, years.size())
                .mapToObj(t -> Double.valueOf(value.applyAsDouble(t)))
                .toList();
        return new Answer.Series(name, label, MONEY, years, values, List.of());
    }

    /** What a question draws: parts of a bar, lines over time, bars side by side. */
    private static Answer asked() {
        List<String> texts = List.of("February", "March", "As signed on 30 April");
        List<String> years = List.of("2025", "2026", "2027", "2028");
        var parts = new Picture(
                Picture.Kind.STACKED,
                "Share of a tonne that the State takes",
                Sample.SHARE,
                texts,
                false,
                List.of(
                        new Picture.Row("Product", List.of(0.012, 0.028, 0.04)),
                        new Picture.Row("Rent", List.of(0.05, 0.05, ValueType.MISSING))));
        var lines = new Picture(
                Picture.Kind.LINES,
                "Paid in",
                MONEY,
                years,
                true,
                List.of(
                        new Picture.Row("The text of 7 February, half of everything", List.of(1e6, 2e6, 3e6, 5e6)),
                        new Picture.Row("As signed", List.of(0.0, 0.0, 1e6, 1e6))));
        var bars = new Picture(
                Picture.Kind.BARS,
                "To the State",
                MONEY,
                texts,
                false,
                List.of(new Picture.Row("To the State", List.of(5.7e8, 2.4e7, -1e8))));
        return answer(1).with(List.of(), List.of(parts, lines, bars));
    }

    static Waterfall fall() {
        List<Waterfall.Part> parts = List.of(
                new Waterfall.Part("Base: all licences or new ones alone (c2)", 9.9e9, 1.1e8),
                new Waterfall.Part("Share of what is due (c2)", 1.2e9, 3e7),
                new Waterfall.Part("Aid of the past that counts as capital, at four percent a year (c5)", 0.612e9, 0),
                new Waterfall.Part("Whose money goes first", -0.17e9, 1e7),
                new Waterfall.Part("Clock", 2e5, 0));
        double sum = parts.stream().mapToDouble(Waterfall.Part::value).sum();
        return new Waterfall(
                "fall",
                "Paid by the State to 2045",
                MONEY,
                new Waterfall.End("Draft of 27 March", new Outcome.One(-12.34e9, 0)),
                parts,
                new Waterfall.End("Signed on 30 April", new Outcome.One(-12.34e9 + sum, 0)));
    }

    /** Of a whole so little is left that it could not be seen beside it; and that differs between futures. */
    static Waterfall little() {
        List<Waterfall.Part> parts = List.of(
                new Waterfall.Part("Less: nothing at all", 0, 0),
                new Waterfall.Part("Less: what lies too deep, too thin or too far from anything to be dug", -9.8e12, 0),
                new Waterfall.Part("Less: lost in the plant", -3.96e12, 0),
                new Waterfall.Part("And what is found beside it", 1e11, 0),
                new Waterfall.Part("Less: the wait", -1.098e12, 0),
                new Waterfall.Part("Less: whoever builds the mines", -3.05e10, 0));
        var state = new Outcome.Many(1.15e10, 1e8, List.of(2.5e9, 6e9, 9.4e9, 1.5e10, 2.9e10), List.of(), 0, 0);
        return new Waterfall(
                "left",
                "From the ground to the State",
                MONEY,
                new Waterfall.End("All that is said to lie in the ground", new Outcome.One(14.8e12, 0)),
                parts,
                new Waterfall.End("The State's", state));
    }

    /** A difference that could not be seen beside the values. */
    private static Waterfall small() {
        return new Waterfall(
                "small",
                "Worth to the State",
                MONEY,
                new Waterfall.End("Before", new Outcome.One(1000e6, 0)),
                List.of(new Waterfall.Part("Royalty", 12e6, 0), new Waterfall.Part("Profit tax", -5e6, 1e6)),
                new Waterfall.End("After", new Outcome.One(1007e6, 0)));
    }

    private static Waterfall years() {
        return new Waterfall(
                "years",
                "When it is paid back",
                YEAR,
                new Waterfall.End("Before", new Outcome.One(2031 * 12, 0)),
                List.of(new Waterfall.Part("Rank", 36, 0), new Waterfall.Part("Clock", -12, 0)),
                new Waterfall.End("After", new Outcome.One(2033 * 12, 0)));
    }

    static Tornado tornado() {
        return new Tornado(
                "tornado",
                "What moves the worth to the State",
                MONEY,
                180e6,
                List.of(
                        new Tornado.Row("Clause of language", Tornado.Ground.CHOICE, "one", 180e6, "two", 180e6),
                        new Tornado.Row("Royalty rate", Tornado.Ground.CHOICE, "0%", 120e6, "15%", 260e6),
                        new Tornado.Row(
                                "Ore in the ground", Tornado.Ground.GAP, "40 Mt(ore)", 95e6, "80 Mt(ore)", 230e6),
                        new Tornado.Row(
                                "Price of a tonne of copper, delivered to the smelter",
                                Tornado.Ground.CHANCE,
                                "6000 USD/t",
                                40e6,
                                "12 000 USD/t",
                                420e6),
                        new Tornado.Row("Rate of the State", Tornado.Ground.CHOICE, "4%", 260e6, "6%", 200e6),
                        new Tornado.Row("Start", Tornado.Ground.CHOICE, "2026", 180e6, "not at all", Double.NaN)));
    }

    static Dots.Along worth() {
        var random = new Random(3);
        double[] values = random.doubles(FUTURES, -100e6, 220e6).toArray();
        return Dots.along("Worth to the investor", MONEY, new Values(values, MONEY, 1));
    }

    /** In one future of eight it never comes. */
    static Dots.Along paidBack() {
        var random = new Random(3);
        double[] values = IntStream.range(0, FUTURES)
                .mapToDouble(i -> i % 8 == 0 ? ValueType.MISSING : 12.0 * (2033 + random.nextInt(12)))
                .toArray();
        return Dots.along("When the fund has paid it back", YEAR, new Values(values, YEAR, 1));
    }

    static Dots.Words control() {
        return new Dots.Words(
                "Who holds the ground in 2031",
                List.of("held", "contested", "no_source_says"),
                List.of(30, 15, 5),
                List.of(
                        new Outcome.Chance(0.6, 0.01, FUTURES),
                        new Outcome.Chance(0.3, 0.01, FUTURES),
                        new Outcome.Chance(0.1, 0.01, FUTURES)));
    }
}
