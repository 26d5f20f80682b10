package org.claimstake.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.claimstake.casefile.file.Reading;
import org.claimstake.studio.Options;
import org.claimstake.studio.Studio;

/** A studio over a folder of its own, asked as a program asks it. */
final class Served implements AutoCloseable {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final Path here;
    private final Studio studio;
    private final HttpClient client = HttpClient.newHttpClient();

    private Served(Path here, Studio studio) {
        this.here = here;
        this.studio = studio;
    }

    static Served in(Path here) {
        try {
            var opened = Studio.open(Options.of(here, null).withToken(TOKEN));
            assertThat(opened).isInstanceOf(Reading.Done.class);
            return new Served(here, ((Reading.Done<Studio>) opened).value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file of a case. */
    Served write(String path, String text) {
        try {
            Path file = here.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. */
    record Told(int status, String text) {
        Body body() {
            try {
                return Body.read(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The lines of a stream, each an answer. */
        List<Body> lines() {
            return text.lines().map(line -> new Told(status, line).body()).toList();
        }

        /** The names of the findings. */
        List<String> findings() {
            return body().bodies("findings").stream()
                    .map(one -> one.text("name"))
                    .toList();
        }
    }

    Told get(String path) {
        return send(request(path).GET().build()).join();
    }

    Told post(String path, String json) {
        return send(request(path)
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build())
                .join();
    }

    Told stream(String path, String json) {
        return send(request(path)
                        .header("Accept", RunAnswer.LINES)
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build())
                .join();
    }

    /** Asks as the page of this name, and does not wait. */
    CompletableFuture<Told> ask(String reader, String path, String json) {
        return send(request(path)
                .header("X-Reader", reader)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Asks as the page of this name for a stream of answers; its lines are read as they come. */
    BufferedReader lines(String reader, String path, String json) {
        HttpRequest request = request(path)
                .header("X-Reader", reader)
                .header("Accept", RunAnswer.LINES)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                .thenApply(answer -> new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)))
                .join();
    }

    private HttpRequest.Builder request(String path) {
        URI address = studio.address();
        return HttpRequest.newBuilder(URI.create("http://" + address.getAuthority() + path))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private CompletableFuture<Told> send(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> new Told(answer.statusCode(), answer.body()));
    }

    @Override
    public void close() {
        client.close();
        studio.close();
    }
}
