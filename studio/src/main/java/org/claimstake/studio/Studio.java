package org.claimstake.studio;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Charts;
import org.claimstake.report.JsonFindings;
import org.claimstake.studio.api.Api;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.cases.Change;
import org.claimstake.studio.cases.Watching;
import org.claimstake.studio.serving.Events;
import org.claimstake.studio.serving.PageFiles;
import org.claimstake.studio.serving.Routes;
import org.claimstake.studio.serving.Server;
import org.claimstake.studio.serving.Token;
import org.claimstake.studio.serving.Writing;
import org.claimstake.studio.text.Texts;

/** A studio that listens. Ends by itself when its last page has gone for a while, or when it is closed. */
public final class Studio implements AutoCloseable {
    private static final Map<String, String> UNCHANGED = Map.of("Cache-Control", "no-cache");

    private final Server server;
    private final Watching watching;
    private final Token token;
    private final String first;

    private Studio(Server server, Watching watching, Token token, String first) {
        this.server = server;
        this.watching = watching;
        this.token = token;
        this.first = first;
    }

    /**
     * Starts one.
     *
     * @return or what is wrong with a case that it was to open
     * @throws IOException the port is taken, or this machine lets nobody listen
     * @throws IllegalArgumentException the token is none
     */
    public static Reading<Studio> open(Options options) throws IOException {
        Cases cases = Cases.of(options.here(), options.shipped());
        var ids = new ArrayList<String>();
        for (String word : options.cases()) {
            switch (cases.name(word)) {
                case Reading.Done<String>(String id) -> ids.add(id);
                case Reading.Failed<String>(List<Finding> findings) -> {
                    return new Reading.Failed<>(findings);
                }
            }
        }
        Token token = options.token().isEmpty() ? Token.random() : new Token(options.token());
        return new Reading.Done<>(open(options, cases, token, ids));
    }

    private static Studio open(Options options, Cases cases, Token token, List<String> ids) throws IOException {
        var events = new Events(hello(options), options.beat());
        cases.onChange(change -> events.tell("case", told(change)));
        var settings = new Server.Settings(options.port(), token, options.edit(), options.idle(), options.faults());
        Server server =
                Server.open(settings, routes(cases, ids, options.edit()), new PageFiles(Studio.class, "page/"), events);
        return new Studio(server, Watching.start(cases), token, address(ids, options.language()));
    }

    /**
     * @param first ids of cases that a page will ask for first
     * @param edit whether a page may change files
     */
    static Routes routes(Cases cases, List<String> first, boolean edit) {
        return new Routes()
                .on(
                        "GET",
                        "/api/openapi.json",
                        exchange -> exchange.bytes(200, "application/json", description(), Map.of()))
                // pictures are drawn by the report; so is how they look
                .on(
                        "GET",
                        "/charts.css",
                        exchange -> exchange.bytes(200, "text/css; charset=utf-8", style(), UNCHANGED))
                .and(Api.routes(cases, first))
                .and(Texts.routes(cases, edit));
    }

    private static byte[] style() {
        return Charts.css().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] description() throws IOException {
        try (InputStream in = Studio.class.getResourceAsStream("openapi.json")) {
            return Objects.requireNonNull(in, "openapi.json").readAllBytes();
        }
    }

    private static Writing hello(Options options) {
        return json -> {
            json.writeStartObject();
            json.writeStringField("version", options.version());
            json.writeStringField("allow", options.edit() ? "edit" : "view");
            json.writeEndObject();
        };
    }

    private static Writing told(Change change) {
        return json -> {
            json.writeStartObject();
            json.writeStringField("id", change.id());
            json.writeStringField("version", change.version());
            JsonFindings.write(change.findings(), json);
            json.writeEndObject();
        };
    }

    private static String address(List<String> ids, String language) {
        String path = ids.isEmpty() ? "/" : "/" + escaped(ids.getFirst()) + "/board";
        return language.isEmpty() ? path : path + "?.lang=" + escaped(language);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public int port() {
        return server.port();
    }

    /** Where it listens, without the token. */
    public URI root() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** What a browser opens: the first case or the start, with the token. */
    public URI address() {
        return address(token);
    }

    /** As {@link #address}, for one visit within a minute: other users of a machine see with what a program was started. */
    public URI addressForOnce() {
        return address(server.ticket());
    }

    /** What a program sends behind {@code Authorization: Bearer}. */
    public String token() {
        return token.text();
    }

    private URI address(Token one) {
        String and = first.indexOf('?') < 0 ? "?" : "&";
        return URI.create(root() + first + and + "token=" + one.text());
    }

    /**
     * Waits until it has ended.
     *
     * @return whether it ended by itself, for want of pages
     */
    public boolean await() throws InterruptedException {
        return server.await();
    }

    @Override
    public void close() {
        watching.close();
        server.close();
    }
}
