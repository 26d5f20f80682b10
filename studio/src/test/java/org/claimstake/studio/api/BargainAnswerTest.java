package org.claimstake.studio.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import org.claimstake.advice.bargain.deals.Ask;
import org.claimstake.advice.bargain.deals.Bargaining;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.report.DealJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BargainAnswerTest {
    private static final String HEAD = """
            case "A lease" { time 2026 .. 2026 by year  money USD(2026) }
            party owner  "Owner"  discount 0%/year real  assumed
            party tenant "Tenant" discount 0%/year real  assumed
            outside buyers
            term rent : percent = 50% in 0% .. 100% step 10%  assumed
            term road : percent = 50% in 0% .. 100% step 10%  assumed
            input bonus : percent = 0%  assumed
            pay 3 * rent * 100 USD       from buyers to owner  "Rent"
            pay (1 - rent) * 100 USD     from buyers to tenant "No rent"
            pay road * 100 USD           from buyers to owner  "Road"
            pay 3 * (1 - road) * 100 USD from buyers to tenant "No road"
            pay bonus * 100 USD          from buyers to owner  "Bonus"
            scenario "Draft" { rent = 80%  road = 20% }
            """;

    private static final String NO_DEAL = "scenario \"None\" is impasse { rent = 0%  road = 100% }\n";
    private static final String ASKED = "{\"case\":\"lease\",\"offers\":[{\"terms\":{\"rent\":\"70%\"}}]}";

    @TempDir
    Path here;

    private Served served;

    @BeforeEach
    void serve() {
        served = Served.in(here).write("lease/case.stake", HEAD + NO_DEAL).write("open/case.stake", HEAD);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void allThatTheCommandTellsIsToldWithTheSameDigits() throws IOException {
        Body answer = answer(ASKED);
        Body command = new Served.Told(200, command()).body();

        for (String key : List.of("zone", "surplus")) {
            assertThat(answer.body(key)).as(key).hasToString(command.body(key).toString());
        }
        for (String key : List.of("parties", "terms", "texts", "prices", "trade", "counter_offers", "asks", "split")) {
            List<String> told = told(answer, key);
            // how an offer is called is the asker's business
            assertThat(told).as(key).isEqualTo(told(command, key));
        }
        assertThat(answer.bodies("prices")).isNotEmpty();
        assertThat(answer.body("zone").text("deals")).isNotEqualTo("0");
    }

    private static List<String> told(Body body, String key) {
        return body.bodies(key).stream().map(Body::toString).toList();
    }

    /** As {@code stake bargain lease --offer rent=70% --json}. */
    private String command() throws IOException {
        if (!(CaseFolder.open(here.resolve("lease").toString(), here, null)
                instanceof CaseFolder.Open(CaseFolder folder))) {
            throw new AssertionError("the case cannot be opened");
        }
        var offer = new Ask.Offered("offer 1", "", List.of(new Setting("rent", "70%", "--offer")), "", "");
        var ask = new Ask(List.of(), List.of(), "", List.of(offer), Ask.MOST);
        Runner runner = ServiceLoader.load(Runner.class).findFirst().orElseThrow();
        var bargaining = Bargaining.of(
                new RunnableCase(folder), Request.BASE, ask, new org.claimstake.advice.Runs(runner, Settings::of));
        var bargained = ((Reading.Done<Bargaining>) bargaining)
                .value()
                .bargain(Watch.NOBODY, (deals, zone) -> {})
                .orElseThrow();
        var out = new ByteArrayOutputStream();
        DealJson.write(((Reading.Done<org.claimstake.advice.bargain.deals.Bargained>) bargained).value(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void thePictureAndTheWordsOfItComeWithIt() {
        Body answer = answer(ASKED);

        assertThat(answer.text("no_deal")).isEqualTo("None");
        assertThat(answer.bodies("sides"))
                .extracting(side -> side.text("title"))
                .containsExactly("Owner", "Tenant");
        assertThat(answer.bodies("charts")).hasSize(1);
        Body chart = answer.bodies("charts").getFirst();
        assertThat(chart.text("svg")).contains("class=\"named nash\"", "class=\"agreed\"");
        assertThat(chart.text("summary")).contains("Owner", "Tenant", "Nash");
        assertThat(answer.bodies("chosen"))
                .extracting(one -> one.text("concept"))
                .containsExactly("nash", "kalai_smorodinsky", "egalitarian", "utilitarian");
        assertThat(answer.bodies("chosen").getFirst().texts("terms")).containsEntry("rent", "100%");
    }

    @Test
    void ofThreeSidesThePictureShowsTwo() {
        served.write(
                "three/case.stake",
                HEAD + "party guild \"Guild\" discount 0%/year real assumed\n"
                        + "pay (1 - road) * 100 USD from buyers to guild \"Work\"\n" + NO_DEAL);

        Body first = answer("{\"case\":\"three\"}");
        Body asked = answer("{\"case\":\"three\",\"plane\":[\"guild\",\"tenant\"]}");

        assertThat(first.bodies("sides")).hasSize(3);
        assertThat(first.bodies("charts").getFirst().text("title"))
                .isEqualTo("What each deal is worth to Owner and to Tenant");
        assertThat(asked.bodies("charts").getFirst().text("title"))
                .isEqualTo("What each deal is worth to Guild and to Tenant");
    }

    @Test
    void aTextOfTheCaseAndAFileOfOnesOwnLieOnTheTable() {
        Body text = answer("{\"case\":\"lease\",\"offers\":[{\"scenario\":\"Draft\"}]}");
        assertThat(text.bodies("texts").getLast().texts("terms")).containsEntry("rent", "80%");

        Body file = answer("{\"case\":\"lease\",\"offers_file\":{\"name\":\"mine.yaml\",\"text\":"
                + "\"- {date: 2026-01-02, by: tenant, terms: {rent: 20%}, note: by word of mouth}\\n"
                + "- {date: 2026-02-03, by: owner, terms: {rent: 60%}}\\n\"}}");
        assertThat(file.bodies("texts"))
                .extracting(one -> one.text("label"))
                .containsExactly("as the case stands", "2026-01-02", "2026-02-03");
        assertThat(file.bodies("texts").getLast().texts("terms")).containsEntry("rent", "60%");
        assertThat(served.get("/api/case/lease").text()).doesNotContain("by word of mouth");
    }

    @Test
    void aFileThatIsWrongIsToldByItsLine() {
        Served.Told told = served.post(
                "/api/bargain",
                "{\"case\":\"lease\",\"offers_file\":{\"name\":\"mine.yaml\",\"text\":\"- {date: 2026-01-02, terms: {}}\"}}");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body().bodies("findings").getFirst().text("file")).isEqualTo("mine.yaml");
    }

    @Test
    void whatIsWrongOfATermOfTheOfferIsToldBesideIt() {
        Served.Told told =
                served.post("/api/bargain", "{\"case\":\"lease\",\"offers\":[{\"terms\":{\"rent\":\"seventy\"}}]}");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body().bodies("findings").getFirst().text("setting")).isEqualTo("rent");
    }

    @Test
    void aCaseThatDoesNotSayWhatComesWithoutADealSaysHowItCould() {
        Served.Told told = served.post("/api/bargain", "{\"case\":\"open\"}");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.findings()).containsExactly("deal/no-deal");
        assertThat(served.post("/api/bargain", "{\"case\":\"open\",\"no_deal\":\"Draft\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void inLinesTheSearchSaysHowFarItIsAndTheLastLineIsTheAnswer() {
        List<Body> lines = served.stream("/api/bargain", ASKED).lines();

        assertThat(lines).hasSizeGreaterThan(1);
        Body first = lines.getFirst();
        assertThat(first.truth("done")).isFalse();
        assertThat(first.body("progress").whole("most", 1, 1000)).hasValue(121);
        assertThat(lines.getLast().truth("done")).isTrue();
        assertThat(lines.getLast().bodies("texts")).hasSize(2);
    }

    @Test
    void aSearchThatIsStoppedKeepsWhatItFound() throws IOException {
        String long1 = "{\"case\":\"lease\",\"futures\":1000000,\"deals\":100000}";
        try (BufferedReader lines = served.lines("page", "/api/bargain", long1)) {
            assertThat(lines.readLine()).contains("\"done\":false");
            CompletableFuture<Served.Told> stop = served.ask("page", "/api/bargain/stop", "{}");
            String last = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
            assertThat(stop.join().status()).isEqualTo(200);
            Body answer = new Served.Told(200, last).body();
            assertThat(answer.truth("done")).isTrue();
            assertThat(answer.bodies("texts")).isNotEmpty();
        }
        assertThat(served.ask("page", "/api/bargain/stop", "{}").join().body().truth("stopped"))
                .as("nothing is under way any more")
                .isFalse();
    }

    @Test
    void pointsGoToWhoLaidMoreAndBothEndEven() {
        Body answer = served.post(
                        "/api/bargain/points",
                        "{\"issues\":[{\"name\":\"Rent\",\"own\":30,\"other\":10},{\"name\":\"Road\",\"own\":30,\"other\":50}]}")
                .body();

        assertThat(Double.parseDouble(answer.text("own")))
                .isCloseTo(Double.parseDouble(answer.text("other")), within(1e-9));
        Body rent = answer.bodies("issues").getFirst();
        assertThat(rent.text("own")).as("60 points are a hundred").isEqualTo("50.0");
        assertThat(rent.text("share")).isEqualTo("1.0");
        assertThat(answer.bodies("issues").getLast().text("share")).startsWith("0.25");
    }

    @Test
    void pointsThatNobodyLaidAreAskedFor() {
        for (String issues : List.of("[]", "[{\"name\":\"Rent\",\"own\":1}]", "[{\"own\":-1,\"other\":2}]")) {
            Served.Told told = served.post("/api/bargain/points", "{\"issues\":" + issues + "}");
            assertThat(told.status()).as(issues).isEqualTo(400);
            assertThat(told.findings()).containsExactly("studio/value");
        }
    }

    private Body answer(String json) {
        Served.Told told = served.post("/api/bargain", json);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        return told.body();
    }
}
