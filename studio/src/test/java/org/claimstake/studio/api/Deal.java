package org.claimstake.studio.api;

import java.nio.file.Path;

/** The texts of a small case with chance in it. */
final class Deal {
    static final String CASE = """
            case "A deal" { time 2026 .. 2029 by year  money USD(2026) }

            # ---- Who ----
            party state  "the State"  level "national"
            outside owner

            # ---- The terms ----
            term royalty : percent = 10% in 0% .. 50% step 5%  "Of sales, to the State"  source law:art_3
            term kind : choice {net, gross} = gross  "Of which sales"  assumed "the usual"
            term begins : date = 2027  "When it begins"  assumed
            input cost : mn USD = 10 mn USD  "Of a year"  assumed
            table sites { id : key  name : text  ore : t } rows {
              north  "The northern one"  3 t
              south  "The southern one"  5 t
            }
            term site : key of sites = north  "Where"  assumed

            # ---- What comes of it ----
            random price = uniform(low: 50 mn USD, high: 150 mn USD)
            line sales = if now >= begins then price else 0 USD
            pay royalty * sales from owner to state  "Royalty"  code "1415E1"

            measure received : USD = sum(net(state))     "Received by the State"
            measure ore      : t   = sites[site].ore     "Ore there"
            figure high_price      = chance(price > 100 mn USD)  "The price is high"

            scenario "As drafted" { royalty = 20%  source law:art_2 }
            """;

    static final String SOURCES = """
            id,title,publisher,author,date,address,address_exact,kind,licence,quote
            law,The law on subsoil,Parliament,,2025-05-01,https://example.org/law,yes,law,,a share of sales
            """;

    static final String QUESTION = """
            id: take
            text: "At {royalty}, what does the State receive?"
            for: [official]
            needs: [received]
            sentence: "At {royalty} it receives {received}, as drafted {received.drafted}."
            compare:
              now: {label: now}
              drafted: {label: as drafted, scenario: As drafted}
            chart: {kind: lines, series: [sales]}
            """;

    private Deal() {}

    static Served serve(Path here) {
        return Served.in(here)
                .write("deal/case.stake", CASE)
                .write("deal/sources.csv", SOURCES)
                .write("deal/stake.yaml", "title: The deal\nlicence: CC-BY-4.0\ncontrols: [royalty, begins, cost]\n")
                .write("deal/questions/take.yaml", QUESTION);
    }
}
