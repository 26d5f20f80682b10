package org.claimstake.studio.serving;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Listens on this machine alone, until it is closed or its lifetime is over. */
public final class Server implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int WAITING = 128;
    private static final Duration PARTING = Duration.ofMillis(100);

    private final HttpServer http;
    private final ExecutorService readers;
    private final Tickets tickets;
    private final Events events;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean idle;

    /**
     * What a server is told.
     *
     * @param port   0 for one of its own choosing
     * @param token  that requests bring
     * @param edit   whether anything may be written
     * @param idle   how long it lives without a page; zero for no end
     * @param faults is told what a handler threw and should not have
     */
    public record Settings(int port, Token token, boolean edit, Duration idle, Consumer<Throwable> faults) {}

    private Server(HttpServer http, ExecutorService readers, Tickets tickets, Events events) {
        this.http = http;
        this.readers = readers;
        this.tickets = tickets;
        this.events = events;
    }

    /**
     * Starts to listen.
     *
     * @param routes what answers, below {@code /api/} and wherever else
     * @param pages  answers a {@code GET} of all that has no route and lies not below {@code /api/}
     * @param events answers {@code GET /api/events}
     * @throws IOException the port is taken, or this machine lets nobody listen
     */
    public static Server open(Settings settings, Routes routes, Handler pages, Events events) throws IOException {
        JdkLimits.set();
        HttpServer http =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), settings.port()), WAITING);
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
        var tickets = new Tickets(System::nanoTime);
        var guard = new Guard(settings.token(), tickets, http.getAddress().getPort());
        var lifetime = new Lifetime(settings.idle(), events::pages, System::nanoTime);
        var server = new Server(http, readers, tickets, events);
        http.setExecutor(readers);
        http.createContext("/", new Door(guard, routes, pages, events, lifetime, settings));
        http.start();
        Thread.ofVirtual().name("lifetime").start(() -> server.endAfter(lifetime));
        return server;
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** Takes the place of the token in one address, once, within a minute. */
    public Token ticket() {
        return tickets.give();
    }

    /**
     * Waits until it has ended.
     *
     * @return whether it ended by itself, for want of pages
     */
    public boolean await() throws InterruptedException {
        end.await();
        return idle;
    }

    private void endAfter(Lifetime lifetime) {
        try {
            while (!end.await(250, TimeUnit.MILLISECONDS)) {
                if (lifetime.isOver()) {
                    idle = true;
                    close();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says goodbye to its pages and ends, within a tenth of a second, whatever is being answered. */
    @Override
    public void close() {
        events.bye();
        events.awaitNone(PARTING);
        http.stop(0);
        readers.shutdownNow();
        end.countDown();
    }
}
