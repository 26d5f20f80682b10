package org.claimstake.studio.serving;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of the page, from the class path. What is no file there is the page itself, that finds its way by the address; what
 * looks like a file and is none is told as missing, since a script that turns out to be a page is hard to understand.
 */
public final class PageFiles implements Handler {
    private static final String INDEX = "index.html";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("woff2", "font/woff2"));
    // no name begins with a dot, so none leads upwards
    private static final Pattern PATH =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private final Class<?> beside;
    private final String folder;
    private final Map<String, PageFile> kept = new ConcurrentHashMap<>();

    /** A file and what tells its bytes from others. */
    private record PageFile(String type, byte[] bytes, String tag) {}

    /**
     * @param beside the class beside whose package the files lie
     * @param folder as {@code page/}
     */
    public PageFiles(Class<?> beside, String folder) {
        this.beside = beside;
        this.folder = folder;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        String path = exchange.path();
        Optional<PageFile> file = find(path);
        if (file.isEmpty() && TYPES.containsKey(ending(path))) {
            throw new Refused(404, StudioFindings.noSuchAddress("/" + path));
        }
        PageFile found = file.or(() -> find(INDEX)).orElseThrow();
        var headers = Map.of("ETag", found.tag(), "Cache-Control", "no-cache");
        boolean known = Arrays.stream(exchange.header("If-None-Match").split(",", -1))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(found.tag()::equals);
        exchange.bytes(known ? 304 : 200, found.type(), known ? new byte[0] : found.bytes(), headers);
    }

    private Optional<PageFile> find(String path) {
        PageFile before = kept.get(path);
        if (before != null) {
            return Optional.of(before);
        }
        String type = TYPES.get(ending(path));
        URL place = type == null || !PATH.matcher(path).matches() ? null : beside.getResource(folder + path);
        if (place == null) {
            return Optional.empty();
        }
        try {
            PageFile file = read(place, TYPES.getOrDefault(ending(path), ""));
            // while the page is worked on its files change; those in a jar do not
            if (place.getProtocol().equals("jar")) {
                kept.put(path, file);
            }
            return Optional.of(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read the page's file " + path, unreadable);
        }
    }

    private static PageFile read(URL place, String type) throws IOException {
        URLConnection connection = place.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            return new PageFile(type, bytes, tag(bytes));
        }
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String ending(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.indexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.') + 1);
    }
}
