package org.claimstake.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseAnswerTest {
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
    void aCaseTellsWhatItIs() {
        Body deal = served.get("/api/case/deal").body();
        assertThat(deal.text("title")).isEqualTo("The deal");
        assertThat(deal.text("licence")).isEqualTo("CC-BY-4.0");
        assertThat(deal.text("date")).as("of the newest source").isEqualTo("2025-05-01");
        assertThat(deal.text("money")).isEqualTo("USD(2026)");
        assertThat(deal.body("time").list("periods")).containsExactly("2026", "2027", "2028", "2029");
        assertThat(deal.list("scenarios")).containsExactly("As drafted");
        assertThat(deal.list("controls")).containsExactly("royalty", "begins", "cost");
        assertThat(names(deal, "parties")).containsExactly("state", "owner");
        assertThat(names(deal, "measures")).containsExactlyInAnyOrder("received", "ore", "high_price");
        assertThat(names(deal, "lines")).containsExactly("sales");
        assertThat(deal.bodies("files"))
                .extracting(file -> file.text("path") + " " + file.text("kind"))
                .containsExactly(
                        "case.stake case",
                        "questions/take.yaml question",
                        "sources.csv sources",
                        "stake.yaml settings");
        assertThat(deal.bodies("findings")).isEmpty();
    }

    @Test
    void aTermTellsItsValueRangeSourceAndTopic() {
        Body royalty = term("royalty", "");
        assertThat(royalty.text("title")).isEqualTo("Of sales, to the State");
        assertThat(royalty.text("kind")).isEqualTo("number");
        assertThat(royalty.text("value")).isEqualTo("10%");
        assertThat(List.of(royalty.text("number"), royalty.text("low"), royalty.text("high"), royalty.text("step")))
                .containsExactly("0.1", "0", "0.5", "0.05");
        assertThat(royalty.body("form").text("text")).isEqualTo("%");
        assertThat(royalty.text("topic")).isEqualTo("The terms");
        assertThat(royalty.truth("input")).isFalse();
        Body ground = royalty.body("ground");
        assertThat(ground.text("kind")).isEqualTo("sourced");
        assertThat(ground.text("at")).isEqualTo("art_3");
        assertThat(ground.body("source").text("title")).isEqualTo("The law on subsoil");
        assertThat(ground.body("source").text("quote")).isEqualTo("a share of sales");
    }

    @Test
    void aScenarioHasItsOwnValuesAndSources() {
        Body royalty = term("royalty", "?scenario=As%20drafted");
        assertThat(royalty.text("value")).isEqualTo("20%");
        assertThat(royalty.body("ground").text("at")).isEqualTo("art_2");
    }

    @Test
    void choicesDatesAndKeysTellWhatCanBeChosen() {
        assertThat(term("kind", "").bodies("choices"))
                .extracting(one -> one.text("name"))
                .containsExactly("net", "gross");
        assertThat(term("begins", "").text("kind")).isEqualTo("date");
        assertThat(term("begins", "").text("number")).isEqualTo("2027-01-01");
        Body site = term("site", "");
        assertThat(site.text("kind")).isEqualTo("key");
        assertThat(site.text("value")).isEqualTo("north");
        assertThat(site.bodies("choices"))
                .extracting(one -> one.text("name") + ": " + one.text("title"))
                .containsExactly("north: The northern one", "south: The southern one");
        assertThat(term("cost", "").truth("input")).isTrue();
        assertThat(term("kind", "").body("ground").text("reason")).isEqualTo("the usual");
    }

    @Test
    void aQuestionKeepsItsBlanks() {
        Body take = served.get("/api/case/deal").body().bodies("questions").getFirst();
        assertThat(take.text("text")).isEqualTo("At {royalty}, what does the State receive?");
        assertThat(take.body("blanks").body("royalty").text("value")).isEqualTo("10%");
        assertThat(take.list("for")).containsExactly("official");
    }

    @Test
    void aCaseWithAMistakeTellsItAndItsFiles() {
        served.write("deal/case.stake", Deal.CASE + "\nline wrong = sales + 1 t\n");
        Served.Told told = served.get("/api/case/deal");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.findings()).containsExactly("units/differ");
        assertThat(told.body().bodies("files")).hasSize(4);
    }

    @Test
    void anUnknownCaseIsNotFoundAndNoPathIsFollowed() {
        for (String id : List.of("deals", "..%2Fdeal", "%2Fetc", ".")) {
            Served.Told told = served.get("/api/case/" + id);
            assertThat(told.status()).as(id).isEqualTo(404);
            assertThat(told.findings()).as(id).containsExactly("case/not-a-case");
        }
    }

    @Test
    void theListHasEveryCaseWithWhatItComesTo() {
        served.write("deal/stake.yaml", "title: The deal\nquestion: take\n");
        served.write("broken/case.stake", "case");
        Body all = served.get("/api/cases?wait=20").body();
        assertThat(all.text("pending")).isEqualTo("0");
        assertThat(names(all, "cases")).isEmpty();
        List<Body> cases = all.bodies("cases");
        assertThat(cases).extracting(one -> one.text("id")).containsExactlyInAnyOrder("deal", "broken");
        Body deal = cases.stream()
                .filter(one -> one.text("id").equals("deal"))
                .findFirst()
                .orElseThrow();
        assertThat(deal.text("line")).startsWith("At 10% it receives ");
        assertThat(deal.bodies("questions")
                        .getFirst()
                        .body("blanks")
                        .body("royalty")
                        .text("number"))
                .isEqualTo("0.1");
        Body broken = cases.stream()
                .filter(one -> one.text("id").equals("broken"))
                .findFirst()
                .orElseThrow();
        assertThat(broken.bodies("findings")).isNotEmpty();
    }

    private Body term(String name, String query) {
        return served.get("/api/case/deal" + query).body().bodies("terms").stream()
                .filter(term -> term.text("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Body body, String list) {
        return body.bodies(list).stream()
                .map(one -> one.text("name"))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
