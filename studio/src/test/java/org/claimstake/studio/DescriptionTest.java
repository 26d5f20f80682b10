package org.claimstake.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.serving.Asker;
import org.claimstake.studio.serving.Routes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What programs may ask is described, and what is described is answered so. */
@Timeout(300)
final class DescriptionTest {
    private static final String TOKEN = "a-token-for-tests-0123456789";
    private static final Path ROOT = Path.of(System.getProperty("claimstake.root", ".."));

    /** Described, and answered in a commit of its own. */
    private static final Set<String> COMING = Set.of("POST /api/diff");

    /** The case has no scenario for what comes without a deal; one of its own stands for it. */
    private static final String BARGAIN =
            "{\"case\":\"one-mine\",\"no_deal\":\"A steady price\",\"terms\":[\"royalty_rate\"],\"futures\":50,\"offers\":[{\"terms\":{\"royalty_rate\":\"8%\"}}]}";

    private static Studio studio;
    private static Described described;

    @BeforeAll
    static void open() throws IOException {
        described = Described.read();
        var options = Options.of(ROOT.resolve("cases"), ROOT.resolve("cases")).withToken(TOKEN);
        studio = switch (Studio.open(options)) {
            case Reading.Done<Studio>(Studio open) -> open;
            case Reading.Failed<Studio>(List<Finding> findings) -> throw new AssertionError(findings);
        };
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @Test
    void everyRouteIsDescribedAndWhatIsDescribedHasARoute() {
        List<Routes.Route> routes = Studio.routes(Cases.of(ROOT, null), List.of(), true).all().stream()
                .filter(route -> route.path().startsWith("/api/"))
                .toList();
        Set<String> answered = new TreeSet<>(Set.of("GET /api/events"));
        routes.forEach(route -> answered.add(route.method() + " " + route.path()));
        Set<String> told = new TreeSet<>();
        described
                .paths()
                .forEach((path, methods) -> Json.map(methods)
                        .keySet()
                        .forEach(method -> told.add(String.valueOf(method).toUpperCase(Locale.ROOT) + " "
                                + String.valueOf(path).replaceFirst("\\{.*", ""))));

        assertThat(told).containsAll(answered);
        told.removeAll(COMING);
        assertThat(answered).containsAll(told);
    }

    @Test
    void theDescriptionIsHandedOut() throws IOException {
        Asker.Told told = asker().get("/api/openapi.json");

        assertThat(told.status()).isEqualTo(200);
        assertThat(Json.object(told.body()).get("openapi")).isEqualTo("3.1.0");
        assertThat(told.header("Content-Type")).contains("application/json");
    }

    @Test
    void answersAreAsDescribed() throws IOException {
        var faults = new ArrayList<String>();
        faults.addAll(got("/api/cases", "/api/cases?wait=30"));
        for (String id : List.of("one-mine", "sicomines", "dobra-psa")) {
            faults.addAll(got("/api/case/{id}", "/api/case/" + id));
            faults.addAll(got("/api/sources/{id}", "/api/sources/" + id));
            faults.addAll(
                    posted("/api/run", "/api/run", "{\"case\":\"" + id + "\",\"futures\":50,\"charts\":[\"cash\"]}"));
            faults.addAll(got("/api/text/{id}", "/api/text/" + id));
        }
        faults.addAll(posted("/api/run", "/api/run", "{\"case\":\"one-mine\",\"question\":\"value\",\"futures\":50}"));
        faults.addAll(
                posted("/api/why", "/api/why", "{\"case\":\"one-mine\",\"name\":\"state_value\",\"futures\":50}"));
        faults.addAll(postedWhereThere(
                "/api/diff",
                "{\"left\":{\"case\":\"one-mine\"},\"right\":{\"case\":\"one-mine\",\"settings\":{\"royalty_rate\":\"8%\"}},"
                        + "\"futures\":50}"));
        String typed = "{\"file\":\"case.stake\",\"text\":\"case \\\"A\\\" { time 2026 .. 2028 by year }\",\"at\":2}";
        for (String what : List.of("check", "hover", "complete", "colours")) {
            faults.addAll(posted("/api/text/{id}/" + what, "/api/text/one-mine/" + what, typed));
        }
        faults.addAll(got("/api/claims/example", "/api/claims/example"));
        faults.addAll(posted("/api/claims", "/api/claims", "{\"case\":\"one-mine\"}"));
        faults.addAll(posted(
                "/api/claims",
                "/api/claims",
                "{\"case\":\"one-mine\",\"text\":\"The mine is worth $5 billion, the minister said.\"}"));
        faults.addAll(posted("/api/bargain", "/api/bargain", BARGAIN));
        faults.addAll(posted("/api/bargain/stop", "/api/bargain/stop", "{}"));
        faults.addAll(
                posted(
                        "/api/bargain/points",
                        "/api/bargain/points",
                        "{\"issues\":[{\"name\":\"rent\",\"own\":60,\"other\":20},{\"name\":\"road\",\"own\":40,\"other\":80}]}"));
        faults.addAll(posted(
                "/api/claims/draft",
                "/api/claims/draft",
                "{\"case\":\"one-mine\",\"claim\":\"worth\",\"title\":\"It is worth 5 bn\",\"by\":\"A minister\",\"of\":\"figure\","
                        + "\"name\":\"loses\",\"compare\":\"more\",\"bounds\":[\"10%\"]}"));
        String text = Base64.getEncoder()
                .encodeToString("case \"A\" { time 2026 .. 2028 by year }\n".getBytes(StandardCharsets.UTF_8));
        faults.addAll(posted(
                "/api/drop",
                "/api/drop",
                "{\"name\":\"mine\",\"files\":[{\"path\":\"case.stake\",\"base64\":\"" + text + "\"}]}"));

        assertThat(faults).isEmpty();
    }

    @Test
    void anAnswerThatIsOtherThanDescribedIsFound() {
        assertThat(described.faults(
                        "get", "/api/sources/{id}", Map.of("case", 1, "sources", List.of(Map.of("id", "a")))))
                .contains("/api/sources/{id}: version is missing", "/api/sources/{id}.sources[0]: quote is missing")
                .anyMatch(fault -> fault.startsWith("/api/sources/{id}.case: 1 is not of"));
    }

    private static List<String> got(String path, String address) throws IOException {
        return faults("get", path, address, asker().get(address));
    }

    private static List<String> posted(String path, String address, String body) throws IOException {
        return faults("post", path, address, asker().ask("POST", address, body));
    }

    private static List<String> postedWhereThere(String path, String body) throws IOException {
        Asker.Told told = asker().ask("POST", path, body);
        return told.body().contains("studio/no-such-address") ? List.of() : faults("post", path, path, told);
    }

    private static List<String> faults(String method, String path, String address, Asker.Told told) throws IOException {
        return told.status() == 200
                ? described.faults(method, path, Json.object(told.body()))
                : List.of(address + " is answered with " + told.status() + " " + told.body());
    }

    private static Asker asker() {
        return Asker.program(studio.port(), TOKEN);
    }
}
