package org.claimstake.studio.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Handler;

/**
 * The editor's own modules, from the jars that carry them: {@code /lib/@codemirror/view.js} is what their code imports as
 * {@code @codemirror/view}. Each jar says in its import map where its module lies. A browser knows no such names, so they
 * are written as addresses here; see {@code docs/decisions}.
 */
final class EditorModules implements Handler {
    static final String PATH = "/lib/";

    private static final String ENDING = ".js";
    private static final String MAPS = "META-INF/importmap.json";
    private static final String RESOURCES = "META-INF/resources";
    private static final JsonFactory JSON = new JsonFactory();

    /** {@code import x from 'y'}, over several lines too, and {@code export … from 'y'}; not what strings hold. */
    static final Pattern IMPORT =
            Pattern.compile("(?m)^((?:import|export)\\b(?:[^'\";]*?\\bfrom)?\\s*)(['\"])([^'\"]+)\\2");

    private final ClassLoader loader = EditorModules.class.getClassLoader();
    private final Map<String, Module> made = new ConcurrentHashMap<>();
    private volatile Map<String, String> places = Map.of();

    private record Module(byte[] bytes, String etag) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        String name = exchange.path();
        String module = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : "";
        if (!places().containsKey(module)) {
            exchange.bytes(404, "text/plain; charset=utf-8", new byte[0], Map.of());
            return;
        }
        Module found = made.computeIfAbsent(module, this::make);
        String tag = "\"" + found.etag() + "\"";
        boolean same = exchange.header("If-None-Match").equals(tag);
        exchange.bytes(
                same ? 304 : 200,
                "text/javascript; charset=utf-8",
                same ? new byte[0] : found.bytes(),
                Map.of("ETag", tag, "Cache-Control", "no-cache"));
    }

    /** By the names that code imports: where in the jars a module lies. */
    Map<String, String> places() {
        Map<String, String> known = places;
        if (known.isEmpty()) {
            known = read();
            places = known;
        }
        return known;
    }

    private Map<String, String> read() {
        var all = new TreeMap<String, String>();
        try {
            for (URL map : Collections.list(loader.getResources(MAPS))) {
                try (InputStream in = map.openStream();
                        JsonParser json = JSON.createParser(in)) {
                    add(json, all);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("an import map of the editor's jars", broken);
        }
        return Collections.unmodifiableMap(all);
    }

    private static void add(JsonParser json, Map<String, String> into) throws IOException {
        while (json.nextToken() != null) {
            // the only texts of such a map are its places; a name that ends in a stroke means all of a folder
            if (json.currentToken() == JsonToken.VALUE_STRING
                    && !json.currentName().endsWith("/")) {
                into.put(json.currentName(), RESOURCES + json.getText());
            }
        }
    }

    private Module make(String name) {
        String text = addressed(text(name));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Module(bytes, TextFiles.etag(bytes));
    }

    String text(String name) {
        try (InputStream in = loader.getResourceAsStream(places().getOrDefault(name, ""))) {
            if (in == null) {
                throw new IllegalStateException("no module " + name + " at " + places().get(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the module " + name, broken);
        }
    }

    /** The text with addresses in the place of names. */
    String addressed(String text) {
        return IMPORT.matcher(text).replaceAll(found -> {
            String name = found.group(3);
            String to = places().containsKey(name) ? PATH + name + ENDING : name;
            return Matcher.quoteReplacement(found.group(1) + found.group(2) + to + found.group(2));
        });
    }
}
