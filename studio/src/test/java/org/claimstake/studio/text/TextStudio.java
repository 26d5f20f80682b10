package org.claimstake.studio.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.file.Reading;
import org.claimstake.studio.Options;
import org.claimstake.studio.Studio;
import org.jspecify.annotations.Nullable;

/** A studio over a folder of its own, asked as its page asks. */
final class TextStudio implements AutoCloseable {
    static final String CASE = """
            case "A mine" { time 2026 .. 2030 by year  money USD(2026) }
            party state "the State"  discount 5%/year real  assumed
            outside buyers
            term rate : percent = 10%  "What the State takes"  assumed
            line sales : USD = 100 mn USD  "What is sold"  assumed
            pay rate * sales from buyers to state "royalty"
            measure worth = npv(net(state))  "What it is worth to the State"
            """;
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final JsonFactory JSON = new JsonFactory();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Studio studio;
    final Path folder;

    /** What came back. */
    record Answer(int status, Map<String, @Nullable Object> json, String body) {
        String text(String name) {
            return String.valueOf(json.get(name));
        }

        /** A field of each object of a list. */
        List<String> all(String list, String field) {
            var all = new ArrayList<String>();
            for (Object item : (List<?>) json.getOrDefault(list, List.of())) {
                all.add(String.valueOf(((Map<?, ?>) item).get(field)));
            }
            return all;
        }

        Map<?, ?> first(String list) {
            return (Map<?, ?>) ((List<?>) json.get(list)).getFirst();
        }
    }

    /** With one case, {@code deal}. */
    static TextStudio of(Path here) throws IOException {
        Path folder = Files.createDirectories(here.resolve("deal"));
        Files.writeString(folder.resolve("case.stake"), CASE);
        Options options = Options.of(here, null).withToken(TOKEN);
        if (Studio.open(options) instanceof Reading.Done<Studio>(Studio studio)) {
            return new TextStudio(studio, folder);
        }
        throw new AssertionError("no studio over " + here);
    }

    private TextStudio(Studio studio, Path folder) {
        this.studio = studio;
        this.folder = folder;
    }

    Answer get(String file) {
        return send("GET", "/api/text/deal?file=" + URLEncoder.encode(file, StandardCharsets.UTF_8), null);
    }

    Answer put(String file, String text, String etag) {
        return send("PUT", "/api/text/deal", body(Map.of("file", file, "text", text, "etag", etag)));
    }

    Answer post(String what, String text, int at) {
        return send("POST", "/api/text/deal/" + what, body(Map.of("file", "case.stake", "text", text, "at", at)));
    }

    Answer post(String what, Map<String, ?> fields) {
        return send("POST", "/api/text/deal/" + what, body(fields));
    }

    Answer send(String method, String address, @Nullable String body) {
        HttpResponse<String> answer = raw(method, address, body);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        Map<String, @Nullable Object> json = type.startsWith("application/json") ? object(answer.body()) : Map.of();
        return new Answer(answer.statusCode(), json, answer.body());
    }

    HttpResponse<String> raw(String method, String address, @Nullable String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(studio.root() + address))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(method + " " + address, failure);
        }
    }

    @Override
    public void close() {
        client.close();
        studio.close();
    }

    // ---- JSON

    static String body(Map<String, ?> fields) {
        var words = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(words)) {
            object(fields, json);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return words.toString();
    }

    private static void object(Map<?, ?> fields, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            json.writeFieldName(String.valueOf(field.getKey()));
            switch (field.getValue()) {
                case Map<?, ?> inner -> object(inner, json);
                case Integer number -> json.writeNumber(number);
                default -> json.writeString(String.valueOf(field.getValue()));
            }
        }
        json.writeEndObject();
    }

    private static Map<String, @Nullable Object> object(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            return object(json);
        } catch (IOException malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser json) throws IOException {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            fields.put(name, value(json));
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> {
                var items = new ArrayList<@Nullable Object>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(json));
                }
                yield items;
            }
            case VALUE_NULL -> null;
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            default -> json.getText();
        };
    }
}
