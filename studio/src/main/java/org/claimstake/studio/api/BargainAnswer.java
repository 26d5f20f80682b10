package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.advice.bargain.deals.Ask;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Bargaining;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Settings;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.report.DealPlane;
import org.claimstake.report.JsonFindings;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.cases.OpenCase;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Handler;
import org.claimstake.studio.serving.Refused;
import org.claimstake.studio.serving.Writing;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/bargain}: which deal all would sign, as {@code stake bargain --json} tells it, and behind it what only a page wants. As lines
 * it is told how far the search is while it goes on, and the last line is the answer.
 */
final class BargainAnswer implements Handler {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int UNPROCESSABLE = 422;

    private final Cases cases;
    private final Runs runs;
    private final Flights flights;
    private final Searches searches;

    BargainAnswer(Cases cases, Runs runs, Flights flights, Searches searches) {
        this.cases = cases;
        this.runs = runs;
        this.flights = flights;
        this.searches = searches;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Body body = Body.read(exchange.body());
        Asked asked = Asked.of(body);
        OpenCase open = Opening.of(cases, asked.id());
        String reader = exchange.reader().isEmpty() ? "" : exchange.reader() + " bargain";
        try (Flights.Flight flight = flights.begin(reader);
                Searches.Search search = searches.begin(exchange.reader())) {
            switch (BargainAsk.of(body).then(ask -> read(open, asked, ask))) {
                case Reading.Failed<Bargaining>(List<Finding> findings) ->
                    exchange.json(UNPROCESSABLE, json -> withOffers(asked, body).refused(findings, json));
                case Reading.Done<Bargaining>(Bargaining bargaining) ->
                    answer(exchange, bargaining, telling(open, asked, body, bargaining), flight, search);
            }
        } catch (Flights.Cancelled cancelled) {
            throw new Refused(409, ApiFindings.cancelled());
        }
    }

    /** What is wrong with a value is told beside its term, also where the offer says it. */
    private static Asked withOffers(Asked asked, Body body) {
        var all = new ArrayList<>(asked.settings());
        body.bodies("offers").forEach(offer -> all.addAll(Asked.settings(offer.texts("terms"))));
        return asked.with(all);
    }

    private Reading<Bargaining> read(OpenCase open, Asked asked, Ask ask) {
        var engine = new org.claimstake.advice.Runs(runs.runner(), plan -> runs.settings(asked, plan));
        return Bargaining.of(open.theCase(), asked.request(), ask, engine);
    }

    private BargainTelling telling(OpenCase open, Asked asked, Body body, Bargaining bargaining) {
        Plan plan = bargaining.ready().plan();
        Settings settings = runs.settings(asked, plan);
        return new BargainTelling(open, asked, body, plan, settings);
    }

    private static void answer(
            Exchange exchange,
            Bargaining bargaining,
            BargainTelling telling,
            Flights.Flight flight,
            Searches.Search search)
            throws IOException {
        if (!exchange.header("Accept").contains(RunAnswer.LINES)) {
            Reading<Bargained> reading = done(bargaining.bargain(flight, search));
            switch (reading) {
                case Reading.Failed<Bargained>(List<Finding> findings) -> exchange.findings(UNPROCESSABLE, findings);
                case Reading.Done<Bargained>(Bargained bargained) ->
                    exchange.json(200, json -> telling.write(bargained, search.isEnough(), json));
            }
            return;
        }
        OutputStream out = exchange.stream(RunAnswer.LINES);
        var lines = new Lines(out, bargaining, telling, search, flight);
        try {
            switch (done(bargaining.bargain(flight, lines))) {
                case Reading.Failed<Bargained>(List<Finding> findings) ->
                    line(out, json -> {
                        json.writeStartObject();
                        JsonFindings.write(findings, json);
                        json.writeEndObject();
                    });
                case Reading.Done<Bargained>(Bargained bargained) ->
                    line(out, json -> telling.write(bargained, search.isEnough(), json));
            }
        } catch (Flights.Cancelled cancelled) {
            if (lines.broken != null) {
                throw lines.broken;
            }
            // a status is sent: who asked again since then sees the stream end
        }
    }

    private static Reading<Bargained> done(Optional<Reading<Bargained>> reading) {
        return reading.orElseThrow(Flights.Cancelled::new);
    }

    private static void line(OutputStream out, Writing writing) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            writing.to(json);
            json.writeRaw('\n');
        }
        out.flush();
    }

    /** Tells who waits how far the search is, a few times a second. */
    private static final class Lines implements Bargaining.Told {
        private static final long EVERY = 250_000_000L;

        private final OutputStream out;
        private final Bargaining bargaining;
        private final BargainTelling telling;
        private final Searches.Search search;
        private final Flights.Flight flight;
        private final long begun = System.nanoTime();
        private long last = begun - EVERY;
        private int deals;
        private int zone;
        private boolean begunToFind;
        private Optional<DealPlane> plane = Optional.empty();
        private @Nullable IOException broken;

        Lines(
                OutputStream out,
                Bargaining bargaining,
                BargainTelling telling,
                Searches.Search search,
                Flights.Flight flight) {
            this.out = out;
            this.bargaining = bargaining;
            this.telling = telling;
            this.search = search;
            this.flight = flight;
        }

        @Override
        public void of(int deals, int zone) {
            this.deals = deals;
            this.zone = zone;
            if (System.nanoTime() - last >= EVERY) {
                tell();
            }
        }

        @Override
        public void found(List<Bargaining.Point> frontier) {
            boolean first = !begunToFind;
            begunToFind = true;
            plane = Optional.of(telling.growing(bargaining.sides(), frontier, deals, zone));
            // the first points are worth a line of their own
            if (first) {
                tell();
            }
        }

        private void tell() {
            if (broken != null) {
                return;
            }
            last = System.nanoTime();
            double seconds = (last - begun) / 1e9;
            Optional<DealPlane> now = plane;
            plane = Optional.empty();
            try {
                line(out, json -> telling.writeSoFar(deals, zone, bargaining.most(), seconds, now, json));
            } catch (IOException gone) {
                // the page has gone: nobody wants the rest
                broken = gone;
                flight.cancel();
            }
        }

        @Override
        public boolean isEnough() {
            return search.isEnough();
        }
    }
}
