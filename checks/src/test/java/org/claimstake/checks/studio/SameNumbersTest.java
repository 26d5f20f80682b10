package org.claimstake.checks.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.casefile.file.Reading;
import org.claimstake.cli.Stake;
import org.claimstake.studio.Options;
import org.claimstake.studio.Studio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The studio answers with the very digits that the commands print, whatever is kept, left out or drawn on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SameNumbersTest {
    private static final Path ROOT = Path.of(System.getProperty("claimstake.root", ".."));
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final JsonFactory JSON = new JsonFactory();

    private Studio studio;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void open() throws IOException {
        var opened = Studio.open(Options.of(ROOT, ROOT.resolve("cases")).withToken(TOKEN));
        assertThat(opened).isInstanceOf(Reading.Done.class);
        studio = ((Reading.Done<Studio>) opened).value();
    }

    @AfterAll
    void close() {
        client.close();
        studio.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run dobra-psa                                        | {'case':'dobra-psa'}",
                "run dobra-psa --set state_split=7%                   | {'case':'dobra-psa','settings':{'state_split':'7%'}}",
                "run one-mine --set royalty_rate=9%                   | {'case':'one-mine','settings':{'royalty_rate':'9%'},'charts':['cash']}",
                "ask one-mine value --futures 300 --seed 5            | {'case':'one-mine','question':'value','futures':300,'seed':5}",
                "run reference-model-in-money --futures 700           | {'case':'reference-model-in-money','futures':700,'charts':['fan:royalty']}",
                "run reference-model                                  | {'case':'reference-model'}",
                "run regimes --scenario 'Royalty and tax'             | {'case':'regimes','scenario':'Royalty and tax','question':''}",
                "ask sicomines q17                                    | {'case':'sicomines','question':'q17'}",
                "ask shale-gas gas                                    | {'case':'shale-gas','question':'gas'}",
                "run ukraine-2025 --futures 400 --set share=40%       | {'case':'ukraine-2025','futures':400,'settings':{'share':'40%'},'baseline':{}}",
                "ask ukraine-2025 q12 --futures 500 --set free_from=2031 | {'case':'ukraine-2025','question':'q12','futures':500,'settings':{'free_from':'2031'}}",
                "ask ukraine-2025 q22 --futures 500 --scenario 'Licensing two years faster' | {'case':'ukraine-2025','question':'q22','futures':500,'scenario':'Licensing two years faster'}",
                "run ukraine-2025 --futures 300 --scenario 'March 2025' --set past_aid=kiel_123 | {'case':'ukraine-2025','futures':300,'scenario':'March 2025','settings':{'past_aid':'kiel_123'}}"
            })
    void aRunOfTheStudioHasTheDigitsOfTheCommand(String command, String request) throws Exception {
        String json = request.strip().replace('\'', '"');
        List<String> printed = numbers(command(command.strip() + " --json"));
        // the second time with what the first has left behind
        assertThat(numbers(asked(json))).as(command).startsWith(printed.toArray(String[]::new));
        assertThat(numbers(asked(json))).as(command).startsWith(printed.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"share, 45%", "share, 55%", "rank, equal", "free_from, 2030", "delay, 1 year"})
    void aTermThatIsMovedAgainAndAgainHasTheDigitsOfAFreshCommand(String name, String value) throws Exception {
        String command = "run ukraine-2025 --futures 200 --set '" + name + "=" + value + "'";
        String json = "{\"case\":\"ukraine-2025\",\"futures\":200,\"settings\":{\"" + name + "\":\"" + value + "\"}}";
        assertThat(numbers(asked(json)))
                .startsWith(numbers(command(command + " --json")).toArray(String[]::new));
    }

    private String asked(String json) throws Exception {
        URI address = studio.address();
        var request = HttpRequest.newBuilder(URI.create("http://" + address.getAuthority() + "/api/run"))
                .header("Authorization", "Bearer " + TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String command(String line) {
        var words = new ArrayList<String>();
        java.util.regex.Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(line)
                .results()
                .forEach(word -> words.add(word.group(1) == null ? word.group(2) : word.group(1)));
        var out = new ByteArrayOutputStream();
        var talk = new ByteArrayOutputStream();
        int exit = Stake.run(
                words,
                ROOT.toAbsolutePath().normalize(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(talk, true, StandardCharsets.UTF_8));
        assertThat(exit).as(talk.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Every token up to the end of the findings, numbers as they are written. */
    private static List<String> numbers(String json) throws IOException {
        var tokens = new ArrayList<String>();
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens.add(token + " " + parser.getText());
            }
        }
        int end = tokens.indexOf("FIELD_NAME findings");
        assertThat(end).as(json).isPositive();
        return tokens.subList(0, end + 3);
    }
}
