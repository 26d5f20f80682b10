package org.claimstake.studio.serving;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** What every request goes through: the guard, the limits, then the handler of its route, and words for what fails. */
final class Door implements HttpHandler {
    static final int AT_ONCE = 64;
    static final long MOST_BYTES = 8_000_000;
    private static final String EVENTS = "/api/events";
    private static final Set<String> READING = Set.of("GET", "HEAD", "POST");

    private final Guard guard;
    private final Routes routes;
    private final Handler pages;
    private final Lifetime lifetime;
    private final Server.Settings settings;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Door(Guard guard, Routes routes, Handler pages, Events events, Lifetime lifetime, Server.Settings settings) {
        this.guard = guard;
        this.routes = routes.on("GET", EVENTS, events);
        this.pages = pages;
        this.lifetime = lifetime;
        this.settings = settings;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            String query = http.getRequestURI().getRawQuery();
            var asked = new Guard.Asked(
                    http.getRequestMethod(),
                    http.getRequestURI().getRawPath() == null
                            ? "/"
                            : http.getRequestURI().getRawPath(),
                    query == null ? "" : query,
                    name -> first(http, name));
            switch (guard.judge(asked)) {
                case Guard.Welcome welcome -> welcome(http, asked);
                case Guard.Keep keep -> keep(keep, plain(http));
                case Guard.Turned turned -> turn(turned, asked, plain(http));
            }
        }
    }

    private static String first(HttpExchange http, String name) {
        String value = http.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static JdkExchange plain(HttpExchange http) {
        return new JdkExchange(http, "", MOST_BYTES);
    }

    private void keep(Guard.Keep keep, Exchange exchange) throws IOException {
        String cookie = guard.cookie() + "=" + settings.token().text() + "; Path=/; HttpOnly; SameSite=Strict";
        if (keep.byPage()) {
            byte[] page = RefusalPage.goOn(keep.address()).getBytes(StandardCharsets.UTF_8);
            exchange.bytes(200, RefusalPage.TYPE, page, Map.of("Set-Cookie", cookie));
        } else {
            exchange.bytes(303, "text/plain", new byte[0], Map.of("Set-Cookie", cookie, "Location", keep.address()));
        }
    }

    private static void turn(Guard.Turned turned, Guard.Asked asked, Exchange exchange) throws IOException {
        if (Guard.isApi(asked)) {
            exchange.findings(turned.status(), List.of(turned.finding()));
        } else {
            byte[] page = RefusalPage.of(turned.finding(), exchange.header("Accept-Language"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.bytes(turned.status(), RefusalPage.TYPE, page, Map.of());
        }
    }

    private void welcome(HttpExchange http, Guard.Asked asked) throws IOException {
        lifetime.touch();
        // who only listens takes no place from who asks
        boolean listens = asked.path().equals(EVENTS);
        if (!listens && !places.tryAcquire()) {
            plain(http).findings(503, List.of(StudioFindings.tooBusy(AT_ONCE)));
            return;
        }
        try {
            answer(http, asked);
        } finally {
            if (!listens) {
                places.release();
            }
            lifetime.touch();
        }
    }

    private void answer(HttpExchange http, Guard.Asked asked) throws IOException {
        String path = http.getRequestURI().getPath();
        Called called = called(asked, path);
        var exchange = new JdkExchange(http, called.below(), MOST_BYTES);
        try {
            if (!settings.edit() && !READING.contains(asked.method())) {
                throw new Refused(403, StudioFindings.viewOnly());
            }
            if (!isReading(asked)) {
                exchange.body();
            }
            called.handler().handle(exchange);
        } catch (Refused refused) {
            refuse(refused, exchange);
        } catch (RuntimeException | Error ours) {
            settings.faults().accept(ours);
            refuse(new Refused(500, StudioFindings.ourFault(ours.getClass().getSimpleName())), exchange);
        }
    }

    /** Who answers, and what stands below his path. */
    private record Called(Handler handler, String below) {}

    private Called called(Guard.Asked asked, String path) {
        var route = routes.find(isReading(asked) ? "GET" : asked.method(), path);
        if (route.isPresent()) {
            return new Called(
                    route.get().handler(), path.substring(route.get().path().length()));
        }
        if (!Guard.isApi(asked) && isReading(asked)) {
            return new Called(pages, path.replaceFirst("^/", ""));
        }
        List<String> takes = Guard.isApi(asked) ? routes.methods(path) : List.of("GET");
        var refused = takes.isEmpty()
                ? new Refused(404, StudioFindings.noSuchAddress(path))
                : new Refused(405, StudioFindings.noSuchMethod(asked.method(), path, takes));
        return new Called(
                exchange -> {
                    throw refused;
                },
                "");
    }

    private static boolean isReading(Guard.Asked asked) {
        return asked.method().equals("GET") || asked.method().equals("HEAD");
    }

    // where an answer has begun nothing can be said any more: the reader sees that it breaks off
    private static void refuse(Refused refused, JdkExchange exchange) throws IOException {
        if (!exchange.isAnswered()) {
            exchange.findings(refused.status(), refused.findings());
        }
    }
}
