package org.claimstake.studio.serving;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page that listens to the events of a server. */
public final class Listener implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket;
    private final LinkedBlockingQueue<Event> heard = new LinkedBlockingQueue<>();

    /** One event. */
    public record Event(String name, String data) {}

    private Listener(Socket socket) {
        this.socket = socket;
    }

    public static Listener to(Asker asker) throws IOException {
        Socket socket = asker.connect();
        socket.getOutputStream().write(asker.head("GET", "/api/events").getBytes(StandardCharsets.UTF_8));
        var listener = new Listener(socket);
        Thread.ofVirtual().start(listener::read);
        return listener;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    heard.add(new Event(name, line.substring("data: ".length())));
                }
            }
        } catch (IOException gone) {
            // what was heard before stays heard
        }
    }

    /** Waits for the next event, which has to be of that name. */
    public String next(String name) throws InterruptedException {
        Event event = heard.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (event == null || !event.name().equals(name)) {
            throw new AssertionError("expected " + name + ", heard " + event);
        }
        return event.data();
    }

    /** What is heard within so long. */
    public List<Event> within(Duration time) throws InterruptedException {
        Thread.sleep(time);
        var all = new ArrayList<Event>();
        heard.drainTo(all);
        return all;
    }

    /** Goes away in the middle of what is told. */
    void leave() throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
