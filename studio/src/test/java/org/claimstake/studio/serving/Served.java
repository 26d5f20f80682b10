package org.claimstake.studio.serving;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.claimstake.studio.Studio;

/** A server of a test, with routes of its own. */
record Served(Server server, Events events, List<Throwable> faults) implements AutoCloseable {
    static final String TOKEN = "a-token-for-tests-0123456789";

    static {
        // a test cannot wait half a minute; read once, by the first server of this process
        System.setProperty("sun.net.httpserver.maxReqTime", "6");
    }

    static Served with(Routes routes) throws IOException {
        return with(routes, true);
    }

    static Served with(Routes routes, boolean edit) throws IOException {
        return with(routes, edit, 0, Duration.ofMinutes(2));
    }

    static Served with(Routes routes, boolean edit, int port, Duration idle) throws IOException {
        var faults = new CopyOnWriteArrayList<Throwable>();
        var events = new Events(json -> json.writeString("hello"), Duration.ofMillis(100));
        var settings = new Server.Settings(port, new Token(TOKEN), edit, idle, faults::add);
        var server = Server.open(settings, routes, new PageFiles(Studio.class, "page/"), events);
        return new Served(server, events, faults);
    }

    int port() {
        return server.port();
    }

    Asker stranger() {
        return Asker.stranger(port());
    }

    Asker program() {
        return Asker.program(port(), TOKEN);
    }

    /** A page that has the cookie. */
    Asker visitor() {
        return stranger().with("Cookie: claimstake-" + port() + "=" + TOKEN);
    }

    /** Ends while pages still listen. */
    void end() {
        close();
    }

    @Override
    public void close() {
        server.close();
    }
}
