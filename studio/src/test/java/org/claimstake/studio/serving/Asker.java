package org.claimstake.studio.serving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A client that sends whatever it is told, headers that no library lets one set among them. */
public record Asker(int port, List<String> headers) {
    private static final int PATIENCE_MILLIS = 60_000;

    /** What came back. */
    public record Told(int status, List<String> headers, String body) {
        public Told {
            headers = List.copyOf(headers);
        }

        public Optional<String> header(String name) {
            String begin = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(begin))
                    .map(header -> header.substring(begin.length()).strip())
                    .findFirst();
        }
    }

    public Asker {
        headers = List.copyOf(headers);
    }

    /** One that is addressed to the server by its own name, and brings nothing. */
    public static Asker stranger(int port) {
        return new Asker(port, List.of("Host: 127.0.0.1:" + port));
    }

    /** One with the token, as a program brings it. */
    public static Asker program(int port, String token) {
        return stranger(port).with("Authorization: Bearer " + token);
    }

    /** Another value for a header, or one header more. */
    public Asker with(String header) {
        var all = new ArrayList<>(headers);
        String name = header.substring(0, header.indexOf(':') + 1);
        all.removeIf(each -> each.startsWith(name));
        all.add(header);
        return new Asker(port, all);
    }

    public Told get(String path) throws IOException {
        return ask("GET", path, "");
    }

    public Told ask(String method, String path, String body) throws IOException {
        Asker all = method.equals("GET") || method.equals("HEAD")
                ? this
                : with("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
        return all.send(all.head(method, path) + body);
    }

    /** The lines before the body, for who sends the rest himself. */
    public String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
    }

    /** Sends and reads to the end. */
    public Told send(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        }
    }

    public Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    public static Told read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            throw new IOException("closed without an answer");
        }
        var headers = new ArrayList<String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new Told(Integer.parseInt(first.split(" ", 3)[1]), headers, body);
    }

    public static String line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                bytes.write(b);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
