package org.claimstake.studio.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.claimstake.casefile.file.Reading;
import org.claimstake.studio.Options;
import org.claimstake.studio.Studio;
import org.openqa.selenium.json.Json;

/** One studio on a copy of the shipped cases, so that a test may spoil them. */
final class Sitting implements AutoCloseable {
    private static final Path CASES =
            Path.of(System.getProperty("claimstake.root", "..")).resolve("cases");
    private static final String TOKEN = "a-token-that-tests-have-agreed-on";

    private final Path folder;
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private Studio studio;

    private Sitting(Path folder) throws IOException {
        this.folder = folder;
        this.studio = open(0, TOKEN);
    }

    static Sitting begin() {
        try {
            Path folder = Files.createTempDirectory("claimstake-pages-");
            copy(CASES, folder.resolve("shipped"));
            Files.createDirectory(folder.resolve("here"));
            return new Sitting(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException("no studio could be opened", refused);
        }
    }

    private Studio open(int port, String token) throws IOException {
        var options = Options.of(here(), shipped())
                .withToken(token)
                .withPort(port)
                .withVersion("test")
                .withFaults(faults::add);
        return switch (Studio.open(options)) {
            case Reading.Done<Studio>(Studio opened) -> opened;
            case Reading.Failed<Studio> failed -> throw new IllegalStateException("no studio: " + failed);
        };
    }

    /** The folder of the copied cases. */
    Path shipped() {
        return folder.resolve("shipped");
    }

    /** The folder in which the studio was started, empty at first. */
    Path here() {
        return folder.resolve("here");
    }

    /** A copy of a shipped case under another name, for a test to spoil. */
    Path copyOf(String id, String name) throws IOException {
        Path to = here().resolve(name);
        copy(shipped().resolve(id), to);
        return to;
    }

    /** A folder with all that is in it. */
    void delete(Path some) {
        try (Stream<Path> all = Files.walk(some)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            throw new IllegalStateException("cannot clear " + some, gone);
        }
    }

    URI root() {
        return studio.root();
    }

    int port() {
        return studio.port();
    }

    String token() {
        return TOKEN;
    }

    /** Ends the studio; its page stays open. */
    void end() {
        studio.close();
    }

    /** Starts it again, for the same page: same port, same token. */
    void again() throws IOException {
        studio = open(studio.port(), TOKEN);
    }

    /** Another studio on the same port: it does not know the page. */
    void anotherOne() throws IOException {
        studio = open(studio.port(), "another-token-than-the-first-one");
    }

    /** What the studio itself did wrong. */
    List<Throwable> faults() {
        return List.copyOf(faults);
    }

    /** An answer of the API, as a program gets it. */
    Map<String, Object> get(String path) throws IOException, InterruptedException {
        return json(HttpRequest.newBuilder(root().resolve(path)).GET());
    }

    /** The same with a question. */
    Map<String, Object> post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return json(HttpRequest.newBuilder(root().resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(new Json().toJson(body))));
    }

    private Map<String, Object> json(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request.header("Authorization", "Bearer " + TOKEN)
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Json().toType(answer.body(), Json.MAP_TYPE);
    }

    @Override
    public void close() {
        studio.close();
        delete(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path there = to.resolve(from.relativize(each).toString());
                Files.createDirectories(there.getParent());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                }
            }
        }
    }
}
