package org.claimstake.studio.serving;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request at the JDK's own server. */
final class JdkExchange implements Exchange {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int PIECE = 1 << 16;
    // what a sender goes on sending is read and thrown away up to here, so that it comes to read the answer
    private static final long PATIENCE = 100_000_000;

    private final HttpExchange http;
    private final long mostBytes;
    private final String below;
    private byte @Nullable [] body;
    private boolean answered;

    /** @param below see {@link Exchange#path} */
    JdkExchange(HttpExchange http, String below, long mostBytes) {
        this.http = http;
        this.below = below;
        this.mostBytes = mostBytes;
    }

    boolean isAnswered() {
        return answered;
    }

    @Override
    public String method() {
        return http.getRequestMethod();
    }

    @Override
    public String path() {
        return below;
    }

    @Override
    public Map<String, String> query() {
        var all = new LinkedHashMap<String, String>();
        String query = http.getRequestURI().getRawQuery();
        if (query != null && !query.isEmpty()) {
            for (String part : query.split("&", -1)) {
                String[] both = part.split("=", 2);
                all.put(Guard.plain(both[0]), both.length == 2 ? Guard.plain(both[1]) : "");
            }
        }
        return Collections.unmodifiableMap(all);
    }

    @Override
    public String header(String name) {
        String value = http.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public byte[] body() throws IOException {
        if (body == null) {
            body = read();
        }
        return body.clone();
    }

    private byte[] read() throws IOException {
        InputStream in = http.getRequestBody();
        byte[] most = in.readNBytes((int) mostBytes);
        if (in.read() >= 0) {
            in.skip(PATIENCE);
            throw new Refused(413, StudioFindings.tooLarge(mostBytes));
        }
        return most;
    }

    @Override
    public void json(int status, Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            writing.to(json);
        }
        bytes.write('\n');
        bytes(status, "application/json", bytes.toByteArray(), Map.of());
    }

    @Override
    public OutputStream stream(String contentType) throws IOException {
        begin(contentType, Map.of());
        http.sendResponseHeaders(200, 0);
        return http.getResponseBody();
    }

    @Override
    public void bytes(int status, String contentType, byte[] bytes, Map<String, String> headers) throws IOException {
        begin(contentType, headers);
        boolean none = bytes.length == 0 || method().equals("HEAD");
        http.sendResponseHeaders(status, none ? -1 : bytes.length);
        if (!none) {
            try (OutputStream out = http.getResponseBody()) {
                for (int from = 0; from < bytes.length; from += PIECE) {
                    out.write(bytes, from, Math.min(PIECE, bytes.length - from));
                }
            }
        }
    }

    private void begin(String contentType, Map<String, String> headers) {
        answered = true;
        Headers all = http.getResponseHeaders();
        AnswerHeaders.ALL.forEach(all::set);
        all.set("Content-Type", contentType);
        headers.forEach(all::set);
    }
}
