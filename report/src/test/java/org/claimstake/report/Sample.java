package org.claimstake.report;

import java.util.List;
import java.util.Optional;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitForm;

/** Answers made by hand. */
final class Sample {
    static final ValueType MONEY = ValueType.number(UnitForm.plain(Unit.money("USD", "2025")));
    static final ValueType SHARE = ValueType.number(new UnitForm("%", 0.01, Unit.NUMBER));
    static final ValueType RATE = ValueType.number(new UnitForm("%/year", 0.01, Unit.NUMBER));

    private Sample() {}

    static Answer.Subject subject(long futures) {
        return new Answer.Subject(
                "one-mine",
                "A mine in twenty lines",
                "3f9c00aa11bb",
                "base",
                7,
                futures,
                "",
                "",
                "CC-BY-4.0",
                "USD(2025)");
    }

    static Answer answer() {
        var value = entry("arcadia_value", "Value to Arcadia", MONEY, new Outcome.One(1.2e9, 0));
        var irr = entry("irr", "Rate of return", RATE, new Outcome.None("several", List.of(0.1, 0.2)));
        return answer(1, List.of(value, irr));
    }

    static Answer many() {
        var value = entry(
                "arcadia_value",
                "Value to Arcadia",
                MONEY,
                new Outcome.Many(1.2e9, 3.1e6, List.of(0.9e9, 1.1e9, 1.2e9, 1.3e9, 1.5e9), List.of(), 0, 0));
        var odds = new Answer.Entry(
                "odds",
                "Paid back by 2045",
                true,
                SHARE,
                new Outcome.Chance(0.13, 0.011, 1000),
                Optional.of(new Answer.Coverage(13, 98)));
        return answer(1000, List.of(value, odds));
    }

    static Answer answer(long futures, List<Answer.Entry> entries) {
        var cash = new Answer.Series(
                "cash.arcadia",
                "Arcadia",
                MONEY,
                List.of("2025", "2026", "2027"),
                List.of(-5e6, 0.0, 12.5e6),
                List.of());
        return new Answer(
                subject(futures),
                "On these terms the deal is worth 1.2 bn USD(2025) to Arcadia.",
                entries,
                List.of(),
                List.of(cash),
                List.of(),
                Answer.Chart.CASH,
                List.of(),
                List.of(),
                basis(),
                List.of(),
                List.of());
    }

    static Answer.Entry entry(String name, String title, ValueType type, Outcome outcome) {
        return new Answer.Entry(name, title, false, type, outcome, Optional.empty());
    }

    static Basis basis() {
        Cited sourced = new Cited(
                ground("price", Plan.Ground.Kind.SOURCED, "14_000 USD/t", "usgs", false),
                "Mineral commodity summaries",
                "USGS",
                "",
                "2025-01",
                "https://example.org/usgs",
                "lithium carbonate averaged 14,000 dollars");
        return Basis.of(List.of(
                sourced,
                Cited.alone(ground("share", Plan.Ground.Kind.ASSUMED, "40%", "", false)),
                Cited.alone(ground("days", Plan.Ground.Kind.ASSUMED, "365", "", true))));
    }

    static Plan.Ground ground(String name, Plan.Ground.Kind kind, String words, String source, boolean library) {
        return new Plan.Ground(name, kind, words, source, "", "a round figure", place(), library);
    }

    static Place place() {
        return new Place(new SourceText("case.stake", "line a = 1\nline b = 2\n"), new Span(11, 15));
    }

    static Answer refused() {
        return Answer.refused(
                subject(0),
                List.of(Finding.of("units/differ", "cannot subtract a mass from money")
                        .at(place())));
    }
}
