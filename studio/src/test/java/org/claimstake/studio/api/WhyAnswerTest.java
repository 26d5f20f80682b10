package org.claimstake.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyAnswerTest {
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
    void aMeasureIsExplainedInTheFutureNearestTheMedianDownToTheQuotedWords() {
        String why = why("{\"case\":\"deal\",\"name\":\"received\",\"futures\":200}");
        assertThat(field("name", why)).isEqualTo("received");
        assertThat(field("title", why)).isEqualTo("Received by the State");
        assertThat(Integer.parseInt(field("future", why))).isBetween(0, 199);
        assertThat(field("shown", why))
                .isEqualTo("in future " + field("future", why) + " of 200, the one nearest the median");
        String tree = why.substring(why.indexOf("\"tree\":"));
        assertThat(field("kind", tree)).isEqualTo("value");
        assertThat(field("value", tree)).isEqualTo(field("value", why));
        assertThat(field("formula", tree)).isEqualTo("sum(net(state))");
        String source = tree.substring(tree.indexOf("\"kind\":\"source\""));
        assertThat(field("title", source)).contains("The law on subsoil").contains("art_3");
        assertThat(field("address", source)).isEqualTo("https://example.org/law");
        assertThat(field("quote", source)).isEqualTo("a share of sales");
        assertThat(field("text", why.substring(why.lastIndexOf("\"text\":"))))
                .startsWith("received = ")
                .contains("“a share of sales”");
    }

    @Test
    void whatDrivesAMeasureComesWhereItIsAskedForWithItsPictureAndNotOtherwise() {
        String asked = "{\"case\":\"deal\",\"name\":\"received\",\"futures\":200,\"%s\":true}";
        String shares = why(asked.formatted("drivers"));
        String drivers = shares.substring(shares.indexOf("\"drivers\":["));
        assertThat(field("kind", drivers)).isIn("random", "unsure");
        assertThat(Double.parseDouble(field("share", drivers))).isBetween(0.0, 1.2);
        assertThat(Double.parseDouble(field("error", drivers))).isBetween(0.0, 1.0);
        assertThat(drivers).contains("\"driven\":{\"futures\":200,\"known\":200}");
        assertThat(shares).contains("\"charts\":[{\"id\":\"drivers\"");
        assertThat(why(asked.formatted("swings"))).contains("\"charts\":[{\"id\":\"swings\"");
        assertThat(why("{\"case\":\"deal\",\"name\":\"received\",\"futures\":200}"))
                .doesNotContain("\"drivers\"");
        assertThat(why("{\"case\":\"deal\",\"name\":\"royalty\",\"drivers\":true}"))
                .doesNotContain("\"drivers\"");
    }

    @Test
    void oneFutureIsExplainedWhereTheReaderNamesIt() {
        String one = why("{\"case\":\"deal\",\"name\":\"received\",\"future\":7}");
        String other = why("{\"case\":\"deal\",\"name\":\"received\",\"future\":8}");
        assertThat(field("future", one)).isEqualTo("7");
        assertThat(field("value", one)).isNotEqualTo(field("value", other));
        assertThat(field("shown", one)).isEmpty();
    }

    @Test
    void aLineIsExplainedInThePeriodThatIsNamedElseInThatWhereItIsLargest() {
        String early = why("{\"case\":\"deal\",\"name\":\"sales\",\"period\":\"2026\"}");
        assertThat(field("value", early)).startsWith("0");
        assertThat(early).contains("\"periods\":[\"2026\",\"2027\",\"2028\",\"2029\"]");
        assertThat(field("period", why("{\"case\":\"deal\",\"name\":\"sales\"}")))
                .isEqualTo("2027");
        Served.Told wrong = served.post("/api/why", "{\"case\":\"deal\",\"name\":\"sales\",\"period\":\"1999\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("one of 2026 to 2029");
    }

    @Test
    void aTermIsExplainedAsItIsSet() {
        assertThat(field("value", why("{\"case\":\"deal\",\"name\":\"royalty\"}")))
                .isEqualTo("10%");
        String set = "{\"case\":\"deal\",\"name\":\"royalty\",\"settings\":{\"royalty\":\"15%\"}}";
        assertThat(field("value", why(set))).isEqualTo("15%");
        String drafted = "{\"case\":\"deal\",\"name\":\"royalty\",\"scenario\":\"As drafted\"}";
        assertThat(field("value", why(drafted))).isEqualTo("20%");
    }

    @Test
    void aValueOfARunThatAQuestionComparesIsExplainedInThatRun() {
        String asked = "{\"case\":\"deal\",\"name\":\"royalty\",\"question\":\"take\",\"column\":\"%s\"}";
        assertThat(field("value", why(asked.replace("%s", "drafted")))).isEqualTo("20%");
        assertThat(field("value", why(asked.replace("%s", "now")))).isEqualTo("10%");
        assertThat(served.post("/api/why", asked.replace("%s", "nothing")).status())
                .isEqualTo(422);
    }

    @Test
    void theMoneyOfAPartyIsExplainedByTheNameThatPicturesGiveIt() {
        String why = why("{\"case\":\"deal\",\"name\":\"cash.state\",\"period\":\"2028\"}");
        assertThat(field("period", why)).isEqualTo("2028");
        assertThat(why).contains("Royalty");
        assertThat(served.post("/api/why", "{\"case\":\"deal\",\"name\":\"cash.nobody\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aNameThatThereIsNotIsRefusedWithTheNearest() {
        Served.Told told = served.post("/api/why", "{\"case\":\"deal\",\"name\":\"recieved\"}");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.findings()).containsExactly("name/unknown");
        assertThat(told.text()).contains("received");
    }

    @Test
    void theSentenceComesInPartsAndJoinedTheyAreTheSentence() {
        Served.Told told = served.post("/api/run", "{\"case\":\"deal\",\"question\":\"take\"}");
        Body answer = told.body();
        List<Body> said = answer.bodies("said");
        assertThat(said.stream().map(part -> part.text("text")).collect(Collectors.joining()))
                .isEqualTo(answer.text("sentence"));
        assertThat(said)
                .filteredOn(part -> part.has("name"))
                .extracting(part -> part.text("name") + "/" + part.text("column"))
                .containsExactly("royalty/", "received/", "received/drafted");
    }

    @Test
    void aShareOfTheFuturesSaysThatItIsOne() {
        assertThat(served.get("/api/case/deal").body().bodies("measures"))
                .filteredOn(measure -> measure.truth("chance"))
                .extracting(measure -> measure.text("name"))
                .containsExactly("high_price");
    }

    private String why(String json) {
        Served.Told told = served.post("/api/why", json);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        return told.text();
    }

    /** The first field of that name: those of the whole stand before its tree. */
    private static String field(String name, String json) {
        Matcher found = Pattern.compile("\"" + name + "\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}]*))")
                .matcher(json);
        assertThat(found.find()).as(name + " in " + json).isTrue();
        return found.group(1) != null ? found.group(1) : found.group(2);
    }
}
