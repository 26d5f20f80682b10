package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimstake.report.claims.ClaimsView;
import org.junit.jupiter.api.Test;

final class ClaimsJsonTest {
    private static String json(ClaimsView view) throws IOException {
        var out = new ByteArrayOutputStream();
        ClaimsJson.write(view, List.of(), Wording.ENGLISH, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Without blanks, so that a test sees keys and values alone. */
    private static String bare(ClaimsView view) throws IOException {
        return json(view).replaceAll("\\s*\\n\\s*", "").replace(" : ", ":");
    }

    @Test
    void aStatementHasTheKeysThatProgramsRelyOn() throws IOException {
        assertThat(bare(ClaimsSample.found()))
                .contains("\"id\":\"s1\",\"speaker\":\"Ada Holm\",\"attributed_to\":null,"
                        + "\"place\":{\"exact\":\"worth nearly $90 billion\",\"prefix\":\"e is there?")
                .contains(
                        "\"text\":\"The ore is worth nearly $90 billion, said <b>Lund & Sons</b>.\",\"kind\":\"amount\","
                                + "\"quantity\":{\"value\":9e10,\"low\":null,\"high\":9e10,\"unit\":\"USD\",\"hedge\":\"nearly\"")
                .contains("\"about\":\"ore\",\"worth_checking\":0.8,\"grid\":null,\"sentence\":null,\"verdict\":null");
    }

    @Test
    void whatIsWorthMostComesFirstAndWhatIsOutsideLast() throws IOException {
        assertThat(bare(ClaimsSample.found()))
                .containsSubsequence("\"id\":\"s3\"", "\"id\":\"s1\"", "\"id\":\"s2\"", "\"id\":\"s4\"");
    }

    @Test
    void theWayBackIntoTheOriginalIsToldBesideTheTextThatWasRead() throws IOException {
        int from = ClaimsSample.TEXT.indexOf("the road");
        int to = from + "the road would take 30 months".length();
        assertThat(bare(ClaimsSample.found()))
                .contains("\"span\":{\"from\":" + from + ",\"to\":" + to + "},\"original\":{\"page\":null,\"from\":"
                        + (from + 3) + ",\"to\":" + (to + 3) + "}");
    }

    @Test
    void aGridHasACellForEachReadingWithWhatIsKnownOfIt() throws IOException {
        assertThat(bare(ClaimsSample.checked()))
                .contains(
                        "\"grid\":{\"readings\":[ \"what\", \"by\" ],\"cells\":[ {\"reading\":{\"what\":\"rare\","
                                + "\"by\":\"by_count\"},\"answer\":\"holds\",\"coverage\":{\"known\":4,\"of\":4,\"by_weight\":null}")
                .contains("\"reading\":{\"what\":\"all\",\"by\":\"by_tonne\"},\"answer\":\"unknown\","
                        + "\"coverage\":{\"known\":1,\"of\":4,\"by_weight\":0.25},\"words\":[ \"all\", \"by tonne\" ],\"missing\":[ {\"table\":\"quarries\","
                        + "\"what\":\"ore\",\"missing\":3,\"of\":4} ]");
    }

    @Test
    void theNewestVerdictCountsAndTheOlderOneIsKept() throws IOException {
        assertThat(bare(ClaimsSample.checked()))
                .contains("\"verdict\":{\"verdict\":\"contradicted\",\"by\":\"C. D.\",\"on\":\"2031-05-01\"")
                .contains("\"speaker_asked\":false")
                .contains("\"earlier_verdicts\":[ {\"verdict\":\"partly\",\"by\":\"A. B.\",\"on\":\"2031-04-01\"");
    }

    @Test
    void whatIsOutsideHasNeitherQuantityNorGrid() throws IOException {
        String json = bare(ClaimsSample.checked());
        String outside = json.substring(json.indexOf("\"id\":\"s4\""));
        assertThat(outside)
                .contains("\"quantity\":null", "\"grid\":null", "\"worth_checking\":0,", "\"standing\":\"outside\"");
    }

    @Test
    void documentsAndCountsStandBesideTheStatements() throws IOException {
        assertThat(bare(ClaimsSample.found()))
                .contains(
                        "\"documents\":[ {\"name\":\"talk.txt\",\"title\":\"The quarry & its price\",\"date\":\"2031-03-14\","
                                + "\"language\":\"en\",\"address\":null,\"turns\":3,\"questions\":1,\"answers\":2,\"sentences\":5} ]")
                .contains(
                        "\"sentence\":\"2 statements worth checking, 1 opinion or forecast, 1 outside what is checked here\"")
                .contains("\"notes\":[ \"Left out, as part of the page around the text: + 18 px\" ]");
    }
}
