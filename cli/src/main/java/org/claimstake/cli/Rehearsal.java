package org.claimstake.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimstake.studio.Studio;

/**
 * What a page asks first, asked by nobody: the launcher has a new studio do it once, so that Java keeps what it loads for that.
 * What is answered is not looked at.
 */
final class Rehearsal {
    private static final List<String> PAGES = List.of(
            "/",
            "/charts.css",
            "/api/cases",
            "/api/case/one-mine",
            "/api/sources/one-mine",
            "/api/text/one-mine",
            "/api/openapi.json");
    private static final String WHY = "{\"case\":\"one-mine\",\"name\":\"state_value\"}";

    private Rehearsal() {}

    static void of(Studio studio) {
        PAGES.forEach(page -> ask(studio, page, ""));
        ask(studio, "/api/run", run("one-mine", 1_000));
        ask(studio, "/api/run", run("reference-model", 50_000));
        ask(studio, "/api/why", WHY);
    }

    private static String run(String theCase, int futures) {
        return "{\"case\":\"" + theCase + "\",\"settings\":{},\"futures\":" + futures + ",\"charts\":[\"cash\"]}";
    }

    private static void ask(Studio studio, String path, String body) {
        try {
            var http = (HttpURLConnection) studio.root().resolve(path).toURL().openConnection();
            http.setRequestProperty("Authorization", "Bearer " + studio.token());
            if (!body.isEmpty()) {
                http.setDoOutput(true);
                http.setRequestProperty("Content-Type", "application/json");
                try (OutputStream out = http.getOutputStream()) {
                    out.write(body.getBytes(StandardCharsets.UTF_8));
                }
            }
            try (InputStream in = http.getResponseCode() < 400 ? http.getInputStream() : http.getErrorStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
