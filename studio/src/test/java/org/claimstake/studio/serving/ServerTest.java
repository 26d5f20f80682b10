package org.claimstake.studio.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.claimstake.studio.serving.Asker.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How it bears many, slow and faulty ones, and how it ends. */
@Timeout(120)
final class ServerTest {
    private static final Handler WORD = exchange -> exchange.json(200, json -> json.writeString("the word"));

    @Test
    void sixtyFourAreAnsweredAtOnceAndTheNextIsToldToWait() throws Exception {
        var all = new CountDownLatch(Door.AT_ONCE);
        var go = new CountDownLatch(1);
        Handler waiting = exchange -> {
            all.countDown();
            await(go);
            exchange.json(200, json -> json.writeString("answered"));
        };
        try (Served served =
                        Served.with(new Routes().on("GET", "/api/wait", waiting).on("GET", "/api/word", WORD));
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = new ArrayList<Future<Told>>();
            for (int i = 0; i < Door.AT_ONCE; i++) {
                told.add(readers.submit(() -> served.program().get("/api/wait")));
            }
            assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();

            Told next = served.program().get("/api/word");
            assertThat(next.status()).isEqualTo(503);
            assertThat(next.body()).contains("studio/too-busy");

            go.countDown();
            for (Future<Told> one : told) {
                assertThat(one.get().body()).contains("answered");
            }
            assertThat(served.program().get("/api/word").status()).isEqualTo(200);
        }
    }

    @Test
    void whoSendsSlowlyHoldsUpNobodyAndIsLetGo() throws Exception {
        try (Served served =
                Served.with(new Routes().on("GET", "/api/word", WORD).on("POST", "/api/word", WORD))) {
            var slow = new ArrayList<Socket>();
            for (int i = 0; i < 100; i++) {
                Socket socket = served.program().connect();
                String head = served.program().with("Content-Length: 1000").head("POST", "/api/word");
                // some stop within their headers, some within their body
                String begun = i % 2 == 0 ? head.substring(0, 20) : head + "x";
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
                slow.add(socket);
            }

            // those that stopped within their headers take no place; the others take fifty of sixty-four
            assertThat(served.program().get("/api/word").body()).contains("the word");
            for (Socket socket : slow) {
                assertThat(endOf(socket)).isTrue();
            }
            assertThat(served.program().get("/api/word").body()).contains("the word");
        }
    }

    private static boolean endOf(Socket socket) {
        try (socket) {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (java.net.SocketTimeoutException stillThere) {
            return false;
        } catch (IOException cutOff) {
            return true;
        }
    }

    @Test
    void whatAHandlerThrowsEndsInWordsAndIsTold() throws Exception {
        Handler faulty = exchange -> {
            throw new IllegalStateException("step 7 has no row");
        };
        Handler late = exchange -> {
            try (OutputStream out = exchange.stream("text/plain")) {
                out.write('a');
                out.flush();
                throw new IllegalStateException("too late for words");
            }
        };
        try (Served served =
                Served.with(new Routes().on("GET", "/api/faulty", faulty).on("GET", "/api/late", late))) {
            Told told = served.program().get("/api/faulty");

            assertThat(told.status()).isEqualTo(500);
            assertThat(told.body())
                    .contains("studio/our-fault", "IllegalStateException")
                    .doesNotContain("step 7", "\\tat ");
            assertThat(served.program().get("/api/late").status()).isEqualTo(200);
            assertThat(served.faults())
                    .extracting(Throwable::getMessage)
                    .containsExactly("step 7 has no row", "too late for words");
        }
    }

    @Test
    void aHandlerSeesWhatWasAsked() throws Exception {
        Handler echo = exchange -> exchange.json(200, json -> {
            json.writeStartArray();
            json.writeString(exchange.method());
            json.writeString(exchange.path());
            json.writeString(exchange.query().toString());
            json.writeString(exchange.reader());
            json.writeString(new String(exchange.body(), StandardCharsets.UTF_8));
            json.writeEndArray();
        });
        try (Served served =
                Served.with(new Routes().on("POST", "/api/echo/", echo).on("POST", "/api/", WORD))) {
            assertThat(served.program()
                            .with("X-Reader: page-1")
                            .ask("POST", "/api/echo/a%20b?x=1%2B1&y&x=2", "тіло")
                            .body())
                    .isEqualTo("[\"POST\",\"a b\",\"{x=2, y=}\",\"page-1\",\"тіло\"]\n");
            // the longest path that fits is taken
            assertThat(served.program().ask("POST", "/api/other", "").body()).contains("the word");
        }
    }

    @Test
    void itEndsByItselfWhenNobodyIsThere() throws Exception {
        try (Served served = Served.with(new Routes(), true, 0, Duration.ofMillis(600))) {
            assertThat(served.server().await()).isTrue();
            assertThatThrownBy(() -> served.program().get("/")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void itLivesAsLongAsAPageListens() throws Exception {
        try (Served served = Served.with(new Routes(), true, 0, Duration.ofMillis(600));
                Listener page = Listener.to(served.visitor())) {
            page.next("hello");
            Thread.sleep(2_000);
            assertThat(served.program().get("/").status()).isEqualTo(200);

            page.leave();
            served.server().await();
        }
    }

    @Test
    void whereItIsToStayItStays() throws Exception {
        try (Served served = Served.with(new Routes(), true, 0, Duration.ZERO)) {
            Thread.sleep(1_000);
            assertThat(served.program().get("/").status()).isEqualTo(200);
        }
    }

    @Test
    void startedAnewAtTheSamePlaceWithTheSameTokenItsPagesGoOn() throws Exception {
        int port;
        try (Served served = Served.with(new Routes());
                Listener page = Listener.to(served.visitor())) {
            port = served.port();
            page.next("hello");
            served.end();
            page.next("bye");
        }
        try (Served again = Served.with(new Routes(), true, port, Duration.ofMinutes(2));
                Listener page = Listener.to(again.visitor())) {
            page.next("hello");
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        try (Served served = Served.with(new Routes())) {
            assertThatThrownBy(() -> Served.with(new Routes(), true, served.port(), Duration.ZERO))
                    .isInstanceOf(BindException.class);
        }
    }

    @Test
    void endingTakesNoLongerThanAMomentWhateverIsUnderWay() throws Exception {
        var begun = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        Handler endless = exchange -> {
            begun.countDown();
            await(never);
        };
        Served served = Served.with(new Routes().on("GET", "/api/endless", endless));
        List<Thread> asking = List.of(Thread.ofVirtual().start(() -> {
            try {
                served.program().get("/api/endless");
            } catch (IOException cutOff) {
                // that is what is wanted
            }
        }));
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        long start = System.nanoTime();
        served.close();

        assertThat(served.server().await()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        asking.getFirst().join(Duration.ofSeconds(60));
        assertThat(asking.getFirst().isAlive()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
