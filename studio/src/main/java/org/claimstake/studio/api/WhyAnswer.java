package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimstake.advice.Quantity;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Plan;
import org.claimstake.report.Branch;
import org.claimstake.report.Computed;
import org.claimstake.report.Grounds;
import org.claimstake.report.Look;
import org.claimstake.report.Named;
import org.claimstake.report.Setting;
import org.claimstake.report.Shown;
import org.claimstake.report.Why;
import org.claimstake.report.WhyText;
import org.claimstake.report.Wording;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.cases.OpenCase;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Handler;
import org.claimstake.studio.serving.Refused;

/**
 * {@code POST /api/why}: where a value comes from, as {@code stake why} tells it. {@code name} as the case calls it, {@code period}
 * and {@code future} where the reader names them, {@code question} and {@code column} where the value is one of an answer's runs
 * side by side. With {@code drivers} or {@code swings} what moves it over the futures comes too: see {@link DriversAnswer}.
 */
final class WhyAnswer implements Handler {
    private static final long MOST_FUTURES = 1L << 32;
    /** A run for the panel ends no run for the board, only that of the panel's former number. */
    private static final String APART = " why";

    private static final String CASH = "cash.";

    private final Cases cases;
    private final Runs runs;
    private final Flights flights;

    WhyAnswer(Cases cases, Runs runs, Flights flights) {
        this.cases = cases;
        this.runs = runs;
        this.flights = flights;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Body body = Body.read(exchange.body());
        Asked asked = Asked.of(body);
        OpenCase open = Opening.of(cases, asked.id());
        Compiler.Ready ready = Opening.done(runs.lean(open, request(open, asked, body)));
        Named named = named(ready.plan(), body.text("name"));
        int period = period(ready.plan().axis(), named, body.text("period"));
        OptionalLong future = body.whole("future", 0, MOST_FUTURES - 1);
        String reader = exchange.reader().isEmpty() ? "" : exchange.reader() + APART;
        try (Flights.Flight flight = flights.begin(reader);
                Runs.Growth growth = runs.growth(open, asked, List.of(), flight)) {
            var one = new One(asked, open, ready, named, future);
            one.answer(period, growth, request(open, asked, body), new Driven(body, flight), exchange);
        } catch (Flights.Cancelled cancelled) {
            throw new Refused(409, ApiFindings.cancelled());
        }
    }

    private Request request(OpenCase open, Asked asked, Body body) {
        String question = body.has("question") ? body.text("question") : "";
        var answering = Opening.done(Answering.of(open, runs.facts(open).questions(), asked, question));
        return body.has("column") ? answering.column(body.text("column")) : answering.base();
    }

    private static Named named(Plan plan, String name) {
        return Named.find(plan, name)
                .or(() -> cash(plan, name))
                .orElseThrow(() -> new Refused(422, unknown(plan, name)));
    }

    /** What a party receives less what it pays, by the name that answers and pictures give it. */
    private static Optional<Named> cash(Plan plan, String name) {
        return plan.parties().stream()
                .filter(party -> party.net() >= 0 && name.equals(CASH + party.name()))
                .findFirst()
                .map(party -> new Named(plan.step(party.net()), 0));
    }

    private static Finding unknown(Plan plan, String name) {
        List<String> names =
                Named.all(plan).stream().map(named -> named.name(plan)).toList();
        return ApiFindings.noValue(name, Nearest.of(name, names));
    }

    /** Its place; -1 where none is named and there are several. */
    private static int period(Axis axis, Named named, String label) {
        if (!named.step().byPeriod()) {
            return 0;
        }
        if (label.isEmpty()) {
            return -1;
        }
        return IntStream.range(0, axis.count())
                .filter(period -> axis.label(period).equals(label))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        422,
                        ApiFindings.wrongKind(
                                "period", "one of " + axis.label(0) + " to " + axis.label(axis.count() - 1))));
    }

    /**
     * What moves the value, where that is asked for beside its explanation.
     *
     * @param body   {@code drivers} for shares of the variance, {@code swings} for one input at a time; {@code lang},
     *               {@code width}, {@code theme} of their pictures
     * @param flight until it is no longer wanted
     */
    private record Driven(Body body, Flights.Flight flight) {
        private static final int WIDTH = 420;

        DriversAnswer of(Plan plan, Quantity quantity, Settings settings, Runner runner) {
            int width = (int) body.whole("width", Setting.LEAST, 2_000).orElse(WIDTH);
            Setting setting = Setting.of(Wording.of(body.text("lang")), width, Setting.Foot.NONE);
            DriversAnswer answer = body.truth("swings")
                    ? DriversAnswer.swings(plan, quantity, settings, runner, flight, setting)
                    : body.truth("drivers")
                            ? DriversAnswer.shares(plan, quantity, settings, runner, flight, setting)
                            : DriversAnswer.none();
            flight.check();
            return answer;
        }
    }

    /** One value that is explained. */
    private final class One {
        private final Asked asked;
        private final OpenCase open;
        private final Plan plan;
        private final Named named;
        private final OptionalLong future;
        private final Settings settings;

        One(Asked asked, OpenCase open, Compiler.Ready ready, Named named, OptionalLong future) {
            this.asked = asked;
            this.open = open;
            this.plan = ready.plan();
            this.named = named;
            this.future = future;
            this.settings = runs.settings(asked, ready);
        }

        void answer(int asked, Runs.Growth growth, Request request, Driven driven, Exchange exchange)
                throws IOException {
            long futures = future.isPresent() ? 1 : settings.futures();
            Reading<Computed> computed = growth.compute(request, futures);
            // a future that stops is what somebody may want to see
            Run run = future.isPresent() && computed instanceof Reading.Failed<Computed>
                    ? runs.runner().run(plan, settings.withFutures(1), Set.of())
                    : Opening.done(computed).run();
            int period = asked < 0 ? largest(future.orElse(0)) : asked;
            Shown shown = future.isPresent()
                    ? new Shown(future.getAsLong(), "")
                    : Shown.of(run, runs.runner(), named, period);
            Trace trace = runs.runner().trace(plan, settings, shown.future());
            Branch tree = Why.of(run, trace, Grounds.of(open.theCase()), named, period, command(), Why.Limits.SCREEN);
            DriversAnswer drivers = future.isPresent()
                    ? DriversAnswer.none()
                    : driven.of(plan, new Quantity(named.step(), named.row(), period), settings, runs.runner());
            exchange.json(200, json -> write(tree, shown, run, trace, period, drivers, json));
        }

        // of a value over time the period in which it is largest is the one worth explaining first
        private int largest(long future) {
            Trace trace = runs.runner().trace(plan, settings, future);
            int largest = 0;
            double most = -1;
            for (int t = 0; t < plan.axis().count(); t++) {
                double size = Math.abs(trace.value(named.step().id(), named.row(), t));
                if (size > most) {
                    most = size;
                    largest = t;
                }
            }
            return largest;
        }

        private String command() {
            return "stake why " + open.id();
        }

        private void write(
                Branch tree, Shown shown, Run run, Trace trace, int period, DriversAnswer drivers, JsonGenerator json)
                throws IOException {
            json.writeStartObject();
            json.writeStringField("case", open.id());
            json.writeStringField("version", open.version());
            json.writeStringField("name", named.name(plan));
            json.writeStringField("title", tree.title());
            json.writeStringField("value", tree.value());
            json.writeNumberField("seed", settings.seed());
            json.writeNumberField("futures", settings.futures());
            boolean chance = named.step().byFuture() || !shown.words().isEmpty();
            if (chance) {
                json.writeNumberField("future", shown.future());
            } else {
                json.writeNullField("future");
            }
            periods(period, json);
            json.writeStringField("shown", future.isPresent() ? "" : shown.where(run, named));
            json.writeStringField("spread", shown.words());
            json.writeStringField(
                    "stopped", trace.stop().map(stop -> stop.finding().what()).orElse(""));
            json.writeFieldName("tree");
            WhyJson.write(tree, json);
            json.writeStringField("text", WhyText.of(tree, Look.PLAIN));
            QuestionJson.texts("set", asked.changes(), json);
            drivers.write(json);
            json.writeEndObject();
        }

        private void periods(int period, JsonGenerator json) throws IOException {
            Axis axis = plan.axis();
            boolean several = named.step().byPeriod();
            if (several) {
                json.writeStringField("period", axis.label(period));
            } else {
                json.writeNullField("period");
            }
            json.writeArrayFieldStart("periods");
            for (int t = 0; several && t < axis.count(); t++) {
                json.writeString(axis.label(t));
            }
            json.writeEndArray();
        }
    }
}
