package org.claimstake.studio.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.advice.parting.Parter;
import org.claimstake.advice.parting.Parting;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.engine.Settings;
import org.claimstake.language.Compiler;
import org.claimstake.report.Answer;
import org.claimstake.report.Chart;
import org.claimstake.report.Charts;
import org.claimstake.report.Computed;
import org.claimstake.report.Grounds;
import org.claimstake.report.JsonAnswer;
import org.claimstake.report.LeftOuts;
import org.claimstake.report.Outcome;
import org.claimstake.report.PartingAnswer;
import org.claimstake.report.Regime;
import org.claimstake.report.Setting;
import org.claimstake.report.Steps;
import org.claimstake.report.TwoCasesAnswer;
import org.claimstake.report.Waterfall;
import org.claimstake.report.Wording;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.cases.OpenCase;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Handler;
import org.claimstake.studio.serving.Refused;

/**
 * {@code POST /api/diff}: what two deals differ by, as {@code stake diff} tells it, with a waterfall of the measure that is split.
 * {@code left} and {@code right} have a case, a scenario and settings each.
 */
final class DiffAnswer implements Handler {
    private final Cases cases;
    private final Runs runs;
    private final Flights flights;

    DiffAnswer(Cases cases, Runs runs, Flights flights) {
        this.cases = cases;
        this.runs = runs;
        this.flights = flights;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Body body = Body.read(exchange.body());
        Side left = side(body, "left");
        Side right = side(body, "right");
        String reader = exchange.reader().isEmpty() ? "" : exchange.reader() + " diff";
        try (Flights.Flight flight = flights.begin(reader)) {
            boolean same = left.open().id().equals(right.open().id());
            Told told = same ? parted(left, right, body, flight) : beside(left, right, body, flight);
            exchange.json(
                    200,
                    json -> JsonAnswer.write(told.answer(), json, more -> {
                        more.writeArrayFieldStart("charts");
                        for (Chart chart : told.charts()) {
                            ChartJson.write(chart, more);
                        }
                        more.writeEndArray();
                    }));
        } catch (Flights.Cancelled cancelled) {
            throw new Refused(409, ApiFindings.cancelled());
        }
    }

    /** One of the two deals. @param name what it is called in the answer */
    private record Side(OpenCase open, Asked asked, String name) {}

    private record Told(Answer answer, List<Chart> charts) {
        Told {
            charts = List.copyOf(charts);
        }
    }

    /** Seed and futures are those of the whole request: only on common futures is a difference one. */
    private Side side(Body body, String name) {
        Asked own = Asked.of(body.body(name));
        Asked both = Asked.of(body);
        var asked = new Asked(own.id(), own.settings(), own.scenario(), both.seed(), both.futures(), both.goOn());
        OpenCase open = Opening.of(cases, asked.id());
        return new Side(open, asked, called(asked));
    }

    /** As the command calls it: its scenario, and what is changed in it. */
    private static String called(Asked asked) {
        String changed = String.join(", ", asked.changes());
        if (changed.isEmpty()) {
            return asked.scenario().isEmpty() ? Regime.BASE : asked.scenario();
        }
        return asked.scenario().isEmpty() ? changed : asked.scenario() + " with " + changed;
    }

    private Told parted(Side left, Side right, Body body, Flights.Flight flight) {
        RunnableCase theCase = left.open().theCase();
        var engine = new org.claimstake.advice.Runs(runs.runner(), plan -> runs.settings(left.asked(), plan));
        Parter parter = Opening.done(
                Parter.of(theCase, left.asked().request(), right.asked().request(), List.of(), engine));
        String measure = body.text("measure");
        Parting parting = Opening.done(parter.part(
                        (here, there) -> measure.isEmpty() ? PartingAnswer.usual(here, there) : List.of(measure),
                        flight,
                        flight::check)
                .orElseThrow(Flights.Cancelled::new));
        var leftOuts = new LeftOuts();
        leftOuts.add(parting.left().run());
        leftOuts.add(parting.right().run());
        Answer.Subject subject = Answer.Subject.of(
                        theCase,
                        left.open().version(),
                        parting.left().run().plan(),
                        parting.left().run().settings())
                .in(left.name() + " | " + right.name());
        Answer answer = PartingAnswer.of(
                        parting, left.name(), right.name(), subject, List.of(), Grounds.of(theCase), theCase.clauses())
                .without(leftOuts.all());
        var titles = new ClauseTitles(parting.left().run(), parting.right().run());
        return new Told(
                answer, charts(PartingAnswer.steps(parting, left.name(), right.name()), titles, answer, left, body));
    }

    private static List<Chart> charts(Optional<Steps> steps, ClauseTitles titles, Answer answer, Side side, Body body) {
        Beside beside = Beside.of(body);
        Wording words = Wording.of(beside.language());
        var foot = Setting.Foot.of(answer.subject(), words, CaseAnswer.date(side.open()));
        var setting = new Setting(words, beside.width(), foot, beside.theme());
        return steps.map(one -> waterfall(one, titles, words)).stream()
                .map(fall -> Charts.waterfall(fall, setting))
                .toList();
    }

    private static Waterfall waterfall(Steps steps, ClauseTitles titles, Wording words) {
        var parts = new ArrayList<Waterfall.Part>();
        for (Steps.Step step : steps.steps()) {
            parts.add(new Waterfall.Part(titles.of(step.label()), step.value(), step.error()));
        }
        return new Waterfall(
                "waterfall",
                steps.title(),
                steps.type(),
                new Waterfall.End(called(steps.from(), words), new Outcome.One(steps.left(), 0)),
                parts,
                new Waterfall.End(called(steps.to(), words), new Outcome.One(steps.right(), 0)));
    }

    private static String called(String side, Wording words) {
        return side.equals(Regime.BASE) ? words.text() : side;
    }

    /** Two cases: with as many futures from the same seed, so that draws of the same name are the same. */
    private Told beside(Side left, Side right, Body body, Flights.Flight flight) {
        Settings here = runs.settings(left.asked(), ready(left));
        Settings there = runs.settings(right.asked(), ready(right));
        long futures = Math.max(here.futures(), there.futures());
        var leftOuts = new LeftOuts();
        TwoCasesAnswer.Deal one = deal(left, here.seed(), futures, leftOuts, flight);
        TwoCasesAnswer.Deal other = deal(right, here.seed(), futures, leftOuts, flight);
        String measure = body.text("measure");
        Answer answer = TwoCasesAnswer.of(one, other, measure.isEmpty() ? null : measure, List.of());
        return new Told(answer.without(leftOuts.all()), List.of());
    }

    private Compiler.Ready ready(Side side) {
        return Opening.done(runs.lean(side.open(), side.asked().request()));
    }

    private TwoCasesAnswer.Deal deal(Side side, long seed, long futures, LeftOuts leftOuts, Flights.Flight flight) {
        Compiler.Ready ready = ready(side);
        Settings settings = runs.settings(side.asked(), ready).withSeed(seed).withFutures(futures);
        Computed computed = Opening.done(runs.computed(ready, settings, flight));
        leftOuts.add(computed.run());
        String scenario = side.name().equals(Regime.BASE) ? "" : " " + side.name();
        Answer.Subject subject = Answer.Subject.of(
                        side.open().theCase(),
                        side.open().version(),
                        computed.run().plan(),
                        settings)
                .in(side.name());
        return new TwoCasesAnswer.Deal(
                new Regime(side.open().id() + scenario, computed),
                subject,
                Grounds.of(side.open().theCase()));
    }
}
