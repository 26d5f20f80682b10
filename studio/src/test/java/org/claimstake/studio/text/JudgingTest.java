package org.claimstake.studio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimstake.language.editing.Colours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page is told of a text while it is typed is what the compiler says of it. */
final class JudgingTest {
    @TempDir
    private Path here;

    private TextStudio studio;

    @BeforeEach
    void open() throws IOException {
        studio = TextStudio.of(here);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aTextWithoutMistakesIsValid() {
        TextStudio.Answer answer = studio.post("check", TextStudio.CASE, 0);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsEntry("valid", true).containsEntry("findings", List.of());
    }

    @Test
    void aMistakeIsToldAtItsPlaceThoughTheFileOnTheDiskIsRight() {
        String text = TextStudio.CASE.replace("rate * sales", "rate * sails");

        TextStudio.Answer answer = studio.post("check", text, 0);
        Map<?, ?> first = answer.first("findings");
        int from = Integer.parseInt(String.valueOf(first.get("from")));
        int to = Integer.parseInt(String.valueOf(first.get("to")));

        assertThat(answer.json()).containsEntry("valid", false);
        assertThat(text.substring(from, to)).isEqualTo("sails");
        assertThat(first.get("file")).isEqualTo("case.stake");
        assertThat(first.get("line")).isEqualTo("6");
        assertThat(first.get("message")).asString().contains("`sails`");
    }

    @Test
    void textsOfOtherFilesThatAreNotSavedCountToo() throws IOException {
        String model = """
                model Half {
                  input whole : USD
                  line half = whole / 2
                }
                """;
        Files.writeString(studio.folder.resolve("half.stake"), model);
        String text = TextStudio.CASE + "use Half as part { whole = sales }\n";

        TextStudio.Answer right = studio.post("check", text, 0);
        TextStudio.Answer wrong = studio.post(
                "check",
                Map.of(
                        "file",
                        "case.stake",
                        "text",
                        text,
                        "texts",
                        Map.of("half.stake", model.replace("whole /", "hole /"))));

        assertThat(right.json()).containsEntry("valid", true);
        assertThat(wrong.json()).containsEntry("valid", false);
        assertThat(wrong.all("findings", "file")).contains("half.stake");
    }

    @Test
    void aTextIsComputedAsItIsTypedAndNothingIsSaved() throws IOException {
        String text = TextStudio.CASE.replace("= 10%", "= 20%");

        TextStudio.Answer saved = studio.send("POST", "/api/run", TextStudio.body(Map.of("case", "deal")));
        TextStudio.Answer typed = studio.send(
                "POST", "/api/run", TextStudio.body(Map.of("case", "deal", "texts", Map.of("case.stake", text))));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(worth(typed)).isCloseTo(2 * worth(saved), within(1e-6));
        assertThat(typed.text("version")).isNotEqualTo(saved.text("version"));
        assertThat(Files.readString(studio.folder.resolve("case.stake"))).isEqualTo(TextStudio.CASE);
    }

    private static double worth(TextStudio.Answer answer) {
        Map<?, ?> values = (Map<?, ?>) answer.json().get("values");
        Map<?, ?> worth = (Map<?, ?>) values.get("worth");
        return Double.parseDouble(String.valueOf(worth.get("value")));
    }

    @Test
    void aTypedTextWithMistakesGivesFindingsAndNoValues() {
        TextStudio.Answer answer = studio.send(
                "POST", "/api/run", TextStudio.body(Map.of("case", "deal", "texts", Map.of("case.stake", "line"))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.all("findings", "file")).contains("case.stake");
    }

    @Test
    void aWordIsExplainedWhereItStands() {
        TextStudio.Answer name = studio.post("hover", TextStudio.CASE, TextStudio.CASE.indexOf("rate * sales") + 2);
        TextStudio.Answer none = studio.post("hover", TextStudio.CASE, 0);

        assertThat(name.text("markdown")).contains("**rate**: a term").contains("What the State takes");
        assertThat(none.status()).isEqualTo(200);
    }

    @Test
    void wordsThatMayFollowComeWithTheBeginningOfTheWord() {
        String text = TextStudio.CASE.replace("rate * sales", "rate * sa");
        int at = text.indexOf("rate * sa") + "rate * sa".length();

        TextStudio.Answer answer = studio.post("complete", text, at);

        assertThat(text.substring(Integer.parseInt(answer.text("from")), at)).isEqualTo("sa");
        assertThat(answer.all("offers", "word")).contains("sales", "rate", "max");
        assertThat(answer.all("offers", "kind")).startsWith("name").contains("function");
    }

    @Test
    void someLinesAreColouredAsTheyAreInTheWhole() {
        TextStudio.Answer answer = studio.post("colours", "line a = 12 mn USD  # twelve\n", 0);

        assertThat(answer.json().get("scopes"))
                .isEqualTo(List.of(
                        Colours.KEYWORD, Colours.SIGN, Colours.NUMBER, Colours.SCALE, Colours.UNIT, Colours.COMMENT));
        List<?> stretches = (List<?>) answer.json().get("stretches");
        assertThat(stretches).hasSize(18);
        assertThat(stretches.subList(0, 3)).isEqualTo(List.of("0", "4", "0"));
    }

    @Test
    void aTextThatIsNoModelHasNoColoursAndNoOffers() {
        var asked = Map.of("file", "notes.md", "text", "line a = 12", "at", 4);

        assertThat(studio.post("colours", asked).json().get("stretches")).isEqualTo(List.of());
        assertThat(studio.post("complete", asked).json().get("offers")).isEqualTo(List.of());
    }

    @Test
    void offsetsBeyondTheTextAreItsEnds() {
        for (int at : new int[] {-5, Integer.MAX_VALUE}) {
            assertThat(studio.post("hover", TextStudio.CASE, at).status()).isEqualTo(200);
            assertThat(studio.post("complete", TextStudio.CASE, at).status()).isEqualTo(200);
        }
    }

    @Test
    void pastedRubbishIsJudgedInWordsAndBounded() {
        var random = new Random(7);
        var rubbish = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            rubbish.append((char) (random.nextInt(20) == 0 ? '\n' : 33 + random.nextInt(0x500)));
        }

        TextStudio.Answer answer = studio.post("check", rubbish.toString(), 0);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsEntry("valid", false);
        assertThat((List<?>) answer.json().get("findings")).hasSizeBetween(1, 200);
        assertThat(answer.all("findings", "message"))
                .allSatisfy(said -> assertThat(said).isNotBlank());
        assertThat(studio.post("colours", rubbish.toString(), 0).status()).isEqualTo(200);
    }

    @Test
    void bracketsAHundredThousandDeepAreJudgedToo() {
        String deep = TextStudio.CASE + "line deep = " + "(".repeat(100_000);

        TextStudio.Answer answer = studio.post("check", deep, deep.length());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsEntry("valid", false);
    }

    @Test
    void anotherQuestionIsRefusedInWords() {
        TextStudio.Answer answer = studio.post("guess", TextStudio.CASE, 0);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.all("findings", "message").getFirst()).contains("check, hover, complete");
    }

    @Test
    void aCaseThatIsNotThereIsTold() {
        for (String address : List.of("/api/text/nothing", "/api/text/..%2Fdeal", "/api/text/")) {
            TextStudio.Answer answer = studio.send("GET", address, null);

            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.all("findings", "name")).as(address).containsExactly("case/not-a-case");
        }
    }
}
