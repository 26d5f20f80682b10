package org.claimstake.studio.api;

import java.util.List;
import org.claimstake.casefile.file.Reading;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.cases.OpenCase;
import org.claimstake.studio.serving.Routes;

/** What answers below {@code /api/}. */
public final class Api {
    private Api() {}

    /**
     * @param cases those that the studio can open
     * @param first ids of those that will be asked for first: they are read before a page has come to ask
     */
    public static Routes routes(Cases cases, List<String> first) {
        var runs = new Runs();
        var flights = new Flights();
        var searches = new Searches();
        var warmUp = new WarmUp(runs, flights);
        first.forEach(id -> Thread.ofPlatform().daemon().name("reading " + id).start(() -> read(cases, id, warmUp)));
        return new Routes()
                .on("GET", "/api/cases", new CasesAnswer(cases, runs, new Summaries(runs, flights)))
                .on("GET", "/api/case/", new CaseAnswer(cases, runs, warmUp))
                .on("POST", "/api/run", new RunAnswer(cases, runs, flights))
                .on("POST", "/api/diff", new DiffAnswer(cases, runs, flights))
                .on("POST", "/api/bargain", new BargainAnswer(cases, runs, flights, searches))
                .on("POST", "/api/bargain/stop", searches::stop)
                .on("POST", "/api/bargain/points", new PointsAnswer())
                .on("POST", "/api/why", new WhyAnswer(cases, runs, flights))
                .on("POST", "/api/drop", new DropAnswer(cases))
                .on("POST", "/api/claims", new ClaimsAnswer(cases, runs))
                .on("POST", "/api/claims/draft", new ClaimsDraft(cases, runs))
                .on("GET", "/api/claims/example", new ClaimsExample())
                .on("GET", "/api/map/", new MapAnswer(cases))
                .on("GET", "/api/sources/", new SourcesAnswer(cases));
    }

    // what is wrong with it is told to who asks for it
    private static void read(Cases cases, String id, WarmUp warmUp) {
        if (cases.open(id) instanceof Reading.Done<OpenCase>(OpenCase open)) {
            warmUp.read(open);
        }
    }
}
