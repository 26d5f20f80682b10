package org.claimstake.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunAnswerTest {
    @TempDir
    Path here;

    private Served served;

    @BeforeEach
    void serve() {
        served = Deal.serve(here);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void anAnswerIsThatOfTheCommandWithWhatAPageWants() {
        Body answer = run("{\"case\":\"deal\",\"settings\":{\"royalty\":\"20%\"},\"futures\":500,\"seed\":3}");
        assertThat(answer.text("case")).isEqualTo("deal");
        assertThat(answer.text("futures")).isEqualTo("500");
        assertThat(answer.text("seed")).isEqualTo("3");
        assertThat(answer.list("set")).containsExactly("royalty = 20%");
        assertThat(answer.body("values").body("received").has("mean")).isTrue();
        assertThat(answer.body("dots").list("received")).hasSize(50);
        assertThat(answer.truth("done")).isTrue();
    }

    @Test
    void aScenarioAndAQuestionAreAsked() {
        assertThat(run("{\"case\":\"deal\",\"scenario\":\"As drafted\"}").text("scenario"))
                .isEqualTo("As drafted");
        assertThat(run("{\"case\":\"deal\",\"scenario\":\"base\"}").text("scenario"))
                .isEqualTo("base");
        Body take = run("{\"case\":\"deal\",\"question\":\"take\",\"settings\":{\"royalty\":\"15%\"}}");
        assertThat(take.text("question")).isEqualTo("take");
        assertThat(take.text("sentence")).startsWith("At 15% it receives ").contains(", as drafted ");
        assertThat(take.body("columns").body("drafted").text("scenario")).isEqualTo("As drafted");
    }

    @Test
    void withoutAQuestionTheUsualOneIsAskedAndAnEmptyOneAsksNone() {
        served.write("deal/stake.yaml", "question: take\n");
        assertThat(run("{\"case\":\"deal\"}").text("question")).isEqualTo("take");
        assertThat(run("{\"case\":\"deal\",\"question\":\"\"}").has("question")).isFalse();
    }

    @Test
    void aStreamHasMoreAndMoreFuturesAndEndsWithAll() {
        Served.Told told = served.stream("/api/run", "{\"case\":\"deal\",\"futures\":20000}");
        assertThat(told.lines())
                .extracting(line -> line.text("futures"))
                .containsExactly("1000", "4000", "16000", "20000");
        assertThat(told.lines()).extracting(line -> line.truth("done")).containsExactly(false, false, false, true);
        Body whole = run("{\"case\":\"deal\",\"futures\":20000}");
        assertThat(told.lines().getLast().body("values").body("received").text("mean"))
                .isEqualTo(whole.body("values").body("received").text("mean"));
    }

    @Test
    void whereNothingIsLeftToChanceTheStreamHasOneAnswer() {
        served.write(
                "deal/case.stake",
                Deal.CASE
                        .replace("random price = uniform(low: 50 mn USD, high: 150 mn USD)", "line price = 100 mn USD")
                        .replaceAll("figure high_price.*", ""));
        Served.Told told = served.stream("/api/run", "{\"case\":\"deal\"}");
        assertThat(told.lines()).extracting(line -> line.text("futures")).containsExactly("1");
    }

    @Test
    void whatIsSetWronglyIsRefusedAndNamesTheSetting() {
        Served.Told told =
                served.post("/api/run", "{\"case\":\"deal\",\"settings\":{\"royalty\":\"60%\",\"cost\":\"5 t\"}}");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body().bodies("findings"))
                .extracting(one -> one.text("name") + " " + one.text("setting"))
                .containsExactlyInAnyOrder("term/range royalty", "units/declared cost");
        assertThat(served.post("/api/run", "{\"case\":\"deal\",\"settings\":{\"royalti\":\"6%\"}}")
                        .findings())
                .containsExactly("set/unknown");
        assertThat(served.post("/api/run", "{\"case\":\"deal\",\"question\":\"takes\"}")
                        .findings())
                .containsExactly("question/unknown");
        assertThat(served.post("/api/run", "{\"case\":\"deal\",\"scenario\":\"As draftet\"}")
                        .findings())
                .containsExactly("scenario/unknown");
    }

    @Test
    void aRequestThatCannotBeReadIsRefusedInWords() {
        for (String body : List.of("", "[]", "{\"case\"", "{\"case\":\"deal\"} x", "\u0000\u0001")) {
            Served.Told told = served.post("/api/run", body);
            assertThat(told.status()).as(body).isEqualTo(400);
            assertThat(told.findings()).as(body).containsExactly("studio/no-json");
        }
        for (String body : List.of(
                "{\"case\":[]}",
                "{\"case\":\"deal\",\"futures\":0}",
                "{\"case\":\"deal\",\"futures\":1.5}",
                "{\"case\":\"deal\",\"futures\":1e300}",
                "{\"case\":\"deal\",\"settings\":[]}",
                "{\"case\":\"deal\",\"goOn\":1}")) {
            Served.Told told = served.post("/api/run", body);
            assertThat(told.status()).as(body).isEqualTo(400);
            assertThat(told.findings()).as(body).containsExactly("studio/value");
        }
    }

    @Test
    void aLaterRequestOfTheSamePageEndsTheFormerAndNobodyElses() throws IOException {
        String much = "{\"case\":\"deal\",\"futures\":1000000}";
        try (BufferedReader former = served.lines("page", "/api/run", much);
                BufferedReader other = served.lines("another page", "/api/run", much)) {
            assertThat(former.readLine()).contains("\"futures\":1000,");
            assertThat(served.ask("page", "/api/run", "{\"case\":\"deal\",\"futures\":10}")
                            .join()
                            .status())
                    .isEqualTo(200);
            assertThat(former.lines().toList()).noneMatch(line -> line.contains("\"done\":true"));
            assertThat(other.lines().toList().getLast()).contains("\"done\":true");
        }
    }

    @Test
    void aRunThatStopsSaysWhyAndGoesOnWhenAsked() {
        served.write(
                "deal/case.stake",
                Deal.CASE + "line share = 1 / floor(price / 60 mn USD)\nmeasure shares = sum(share)\n");
        Served.Told told = served.post("/api/run", "{\"case\":\"deal\"}");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.findings()).containsExactly("run/zero");
        Body goesOn = run("{\"case\":\"deal\",\"goOn\":true}");
        assertThat(goesOn.body("left_out").text("of")).isEqualTo("1000");
    }

    private Body run(String json) {
        Served.Told told = served.post("/api/run", json);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        return told.body();
    }

    @Test
    void theUsualPicturesAreThoseOfTheQuestionThenTheMoneyOfTheParties() {
        Body take = run("{\"case\":\"deal\",\"question\":\"take\"}");
        assertThat(take.bodies("charts"))
                .extracting(one -> one.text("id"))
                .last()
                .isEqualTo("cash");
        assertThat(take.bodies("charts")).hasSizeGreaterThan(1);
        Body named = run(
                "{\"case\":\"deal\",\"charts\":[\"fan:sales\",\"dots:received\",\"fan:nothing\",\"cash\"],\"width\":390,\"lang\":\"uk\"}");
        assertThat(named.bodies("charts"))
                .extracting(one -> one.text("id"))
                .containsExactly("fan-sales", "dots-received", "cash");
        for (Body chart : named.bodies("charts")) {
            assertThat(chart.text("svg")).startsWith("<svg").doesNotContain("style=");
            assertThat(chart.text("summary")).isNotEmpty();
            assertThat(chart.body("table").list("head")).isNotEmpty();
        }
    }

    @Test
    void aPictureChangesNoNumberOfTheAnswerBesideIt() {
        String plain = run("{\"case\":\"deal\",\"question\":\"\"}").toString();
        String drawn = run("{\"case\":\"deal\",\"question\":\"\",\"charts\":[\"fan:sales\"]}")
                .toString();
        assertThat(withoutCharts(drawn)).isEqualTo(withoutCharts(plain));
    }

    private static String withoutCharts(String fields) {
        return fields.replaceAll("(?s)charts=\\[.*], done", "done");
    }

    @Test
    void aChangeThatMovesNothingSaysWhy() {
        served.write("deal/case.stake", Deal.CASE + """
                term bonus : USD = 1 mn USD  "If sales are high"  assumed
                term stake : percent = 10%  "Of what is left"  assumed
                line paid_bonus = if sales > 900 mn USD then bonus else 0 USD
                line left = 0 * sales
                line taken = stake * left
                measure bonuses : USD = sum(paid_bonus)
                measure take : USD = sum(taken)
                """);
        assertThat(unchanged("cost", "20 mn USD")).isEqualTo("No change. No value of the case reads `cost`.");
        assertThat(unchanged("bonus", "2 mn USD"))
                .isEqualTo(
                        "No change. It is read by `paid_bonus` only where a condition on `sales` holds, and it holds in no"
                                + " period, in each of the 12 futures that were looked at.");
        assertThat(unchanged("stake", "20%"))
                .isEqualTo(
                        "No change. It is read by `taken` only times `left`, which comes to 0 in every period, in each of"
                                + " the 12 futures that were looked at.");
        assertThat(unchanged("royalty", "20%")).isEmpty();
        assertThat(unchanged("royalty", "10%")).isEqualTo("No change. `royalty` has the value that it had.");
    }

    private String unchanged(String name, String value) {
        return run("{\"case\":\"deal\",\"baseline\":{},\"settings\":{\"" + name + "\":\"" + value + "\"}}")
                .text("unchanged");
    }
}
