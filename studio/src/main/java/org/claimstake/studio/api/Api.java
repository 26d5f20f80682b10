package org.claimstake.studio.api;

import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.serving.Routes;

/** What answers below {@code /api/}. */
public final class Api {
    private Api() {}

    /** @param cases those that the studio can open */
    public static Routes routes(Cases cases) {
        var runs = new Runs();
        var flights = new Flights();
        return new Routes()
                .on("GET", "/api/cases", new CasesAnswer(cases, runs, new Summaries(runs, flights)))
                .on("GET", "/api/case/", new CaseAnswer(cases, runs, new WarmUp(runs, flights)))
                .on("POST", "/api/run", new RunAnswer(cases, runs, flights))
                .on("POST", "/api/diff", new DiffAnswer(cases, runs, flights))
                .on("POST", "/api/why", new WhyAnswer(cases, runs, flights))
                .on("POST", "/api/drop", new DropAnswer(cases))
                .on("GET", "/api/sources/", new SourcesAnswer(cases));
    }
}
