package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType;
import org.junit.jupiter.api.Test;

final class JsonAnswerTest {

    @Test
    void oneFutureGivesOneValueInPlainUnits() throws IOException {
        assertThat(json(Sample.answer())).isEqualTo("""
                {
                  "case" : "one-mine",
                  "version" : "3f9c00aa11bb",
                  "scenario" : "base",
                  "seed" : 7,
                  "futures" : 1,
                  "sentence" : "On these terms the deal is worth 1.2 bn USD(2025) to Arcadia.",
                  "values" : {
                    "arcadia_value" : {
                      "value" : 1.2e9,
                      "unit" : "USD(2025)",
                      "shape" : "measure"
                    },
                    "irr" : {
                      "value" : null,
                      "none" : "several",
                      "roots" : [ 0.1, 0.2 ],
                      "unit" : "number",
                      "shape" : "measure"
                    }
                  },
                  "series" : {
                    "cash.arcadia" : {
                      "unit" : "USD(2025)",
                      "periods" : [ "2025", "2026", "2027" ],
                      "values" : [ -5e6, 0, 12.5e6 ]
                    }
                  },
                  "rests_on" : {
                    "sourced" : 1,
                    "assumed" : 1,
                    "missing" : 0
                  },
                  "findings" : [ ]
                }
                """.replace("12.5e6", "1.25e7"));
    }

    @Test
    void manyFuturesGiveMeanErrorQuantilesAndHowManyHaveNone() throws IOException {
        String json = json(Sample.many());
        assertThat(json)
                .contains(
                        "\"mean\" : 1.2e9,\n      \"error\" : 3.1e6,\n      \"quantiles\" : {\n        \"0.05\" : 9e8,")
                .contains("\"none\" : 0,\n      \"unit\" : \"USD(2025)\",\n      \"shape\" : \"measure\"")
                .contains(
                        "\"odds\" : {\n      \"value\" : 0.13,\n      \"unit\" : \"number\",\n      \"shape\" : \"figure\",\n"
                                + "      \"error\" : 0.011,\n      \"coverage\" : {\n        \"known\" : 13,\n        \"of\" : 98\n");
    }

    @Test
    void whatIsWrongStandsInPlaceOfTheValues() throws IOException {
        assertThat(json(Sample.refused())).contains("""
                          "findings" : [ {
                            "name" : "units/differ",
                            "message" : "cannot subtract a mass from money",
                            "file" : "case.stake",
                            "line" : 2,
                            "column" : 1
                          } ]
                        """).doesNotContain("values", "sentence", "rests_on");
    }

    @Test
    void aDateThatNeverComesIsNullWithItsReason() throws IOException {
        var date = ValueType.date(ValueType.Grain.YEAR);
        var never = Sample.entry("payback", "", date, new Outcome.One(Calendar.FOREVER, 0));
        var spread = Sample.entry(
                "first",
                "",
                date,
                new Outcome.Many(
                        Double.NaN,
                        Double.NaN,
                        List.of(
                                Calendar.of(2031, 1, 1),
                                Calendar.of(2033, 1, 1),
                                Calendar.of(2040, 1, 1),
                                Calendar.FOREVER,
                                Calendar.FOREVER),
                        List.of(),
                        300,
                        0));
        String json = json(Sample.answer(1000, List.of(never, spread)));
        assertThat(json).contains("\"payback\" : {\n      \"value\" : null,\n      \"none\" : \"never\",");
        assertThat(json)
                .contains("\"mean\" : null,", "\"0.05\" : \"2031-01-01\",", "\"0.95\" : \"never\"", "\"none\" : 300");
    }

    @Test
    void hostileTextsAreStillOneObject() throws IOException {
        String text = "\"quoted\" \\ \u0000 \u2028 </script> Київ \ud83d\ude00";
        var entry = new Answer.Entry(text, text, false, Sample.MONEY, new Outcome.One(1, 0), Optional.empty());
        try (JsonParser parser = new JsonFactory().createParser(json(Sample.answer(1, List.of(entry))))) {
            boolean found = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                found |= token == JsonToken.FIELD_NAME && text.equals(parser.currentName());
            }
            assertThat(found).isTrue();
        }
    }

    private static String json(Answer answer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        JsonAnswer.write(answer, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
