import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a window and one page in it, spoken to in its own protocol: nothing lies between it and the clock. */
final class Page implements AutoCloseable {
    private static final Pattern LISTENS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+)");
    private static final int PATIENCE = 120; // seconds

    private final Process process;
    private final Map<Integer, CompletableFuture<String>> asked = new ConcurrentHashMap<>();
    private final WebSocket socket;
    private final String session;
    private int last;

    Page(String browser, String folder) throws IOException {
        process = new ProcessBuilder(
                        browser,
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-extensions",
                        "--no-first-run",
                        "--lang=en-GB",
                        "--window-size=1280,900",
                        "--user-data-dir=" + folder + "/profile",
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(listening()), new Hearing())
                .join();
        String target = word("targetId", ask("Target.createTarget", "{\"url\":\"about:blank\"}", ""));
        session = word("sessionId", ask("Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}", ""));
    }

    private String listening() throws IOException {
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = LISTENS.matcher(line);
            if (found.find()) {
                Thread.ofVirtual().start(() -> passOver(said));
                return found.group(1);
            }
        }
        throw new IOException("the browser ended before it listened");
    }

    // a browser whose words nobody reads stands still once the pipe is full
    private static void passOver(BufferedReader said) {
        try {
            said.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // with the browser
        }
    }

    /** Puts the pieces of an answer together and gives it to who asked. */
    private final class Hearing implements WebSocket.Listener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean isLast) {
            heard.append(piece);
            if (isLast) {
                String whole = heard.toString();
                heard.setLength(0);
                Matcher id = ID.matcher(whole);
                if (id.find()) {
                    asked.remove(Integer.parseInt(id.group(1))).complete(whole);
                }
            }
            from.request(1);
            return null;
        }
    }

    private String ask(String method, String values, String inSession) {
        int id = ++last;
        var answer = new CompletableFuture<String>();
        asked.put(id, answer);
        String of = inSession.isEmpty() ? "" : ",\"sessionId\":\"" + inSession + "\"";
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + values + of + "}", true).join();
        try {
            return answer.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException none) {
            throw new IllegalStateException("the browser does not answer " + method, none);
        }
    }

    void go(String address) {
        ask("Page.navigate", "{\"url\":" + quoted(address) + "}", session);
    }

    /**
     * Runs a script in the page, which may wait.
     *
     * @param script the body of an async function whose value is a number
     */
    double number(String script) {
        String answer = ask(
                "Runtime.evaluate",
                "{\"awaitPromise\":true,\"returnByValue\":true,\"userGesture\":true,\"expression\":"
                        + quoted("(async () => { " + script + " })().then((x) => '' + x, (e) => 'failed ' + (e && e.stack || e))") + "}",
                session);
        String value = word("value", answer);
        if (value.isEmpty() || value.startsWith("failed")) {
            throw new IllegalStateException("a script in the page: " + answer);
        }
        return Double.parseDouble(value);
    }

    /** The text that stands behind a key, anywhere in an answer; empty where it does not. */
    private static String word(String key, String answer) {
        Matcher found = Pattern.compile("\"" + key + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(answer);
        return found.find() ? found.group(1) : "";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
