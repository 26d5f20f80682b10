package org.claimstake.studio.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.claimstake.studio.serving.Asker.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, request by request. */
final class GuardTest {
    private Served served;

    @BeforeEach
    void open() throws IOException {
        served = Served.with(new Routes()
                .on("GET", "/api/word", exchange -> exchange.json(200, json -> json.writeString("the word")))
                .on(
                        "POST",
                        "/api/word",
                        exchange -> exchange.json(200, json -> json.writeNumber(exchange.body().length)))
                .on("PUT", "/api/word", exchange -> exchange.json(200, json -> json.writeString("kept"))));
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void aProgramWithTheTokenIsAnswered() throws IOException {
        assertThat(served.program().get("/api/word"))
                .matches(told -> told.status() == 200 && told.body().equals("\"the word\"\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT"})
    void theMachineHasThreeNames(String host) throws IOException {
        assertThat(served.program().with("Host: " + port(host)).get("/api/word").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "studio.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost.example:PORT",
                "0.0.0.0:PORT",
                "127.0.0.1:PORT.example",
                ""
            })
    void aNameThatWasTurnedToThisMachineIsNone(String host) throws IOException {
        refused(served.program().with("Host: " + port(host)), "studio/strange-page", 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:PORT", "http://localhost:PORT", "http://[::1]:PORT"})
    void itsOwnPagesMayAsk(String origin) throws IOException {
        assertThat(served.program()
                        .with("Origin: " + port(origin))
                        .get("/api/word")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://studio.example",
                "https://127.0.0.1:PORT",
                "http://127.0.0.1",
                "http://127.0.0.1:1",
                "http://127.0.0.1:PORT.example",
                "file://"
            })
    void noPageOfAnotherSiteMayAsk(String origin) throws IOException {
        refused(served.program().with("Origin: " + port(origin)), "studio/strange-page", 403);
        refused(served.visitor().with("Origin: " + port(origin)), "studio/strange-page", 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "same-origin"})
    void whatTheReaderTypedAndWhatThePageAsksIsLetIn(String site) throws IOException {
        assertThat(served.visitor()
                        .with("Sec-Fetch-Site: " + site)
                        .get("/api/word")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void whatAnotherPageHasABrowserAskIsNot(String site) throws IOException {
        refused(served.visitor().with("Sec-Fetch-Site: " + site), "studio/strange-page", 403);
        Asker navigation = served.visitor()
                .with("Sec-Fetch-Site: " + site)
                .with("Sec-Fetch-Mode: navigate")
                .with("Sec-Fetch-Dest: document");
        assertThat(navigation.get("/").status()).isEqualTo(403);
        // a picture or a frame with the token in its address
        Asker picture = served.stranger().with("Sec-Fetch-Site: " + site).with("Sec-Fetch-Mode: no-cors");
        assertThat(picture.get("/?token=" + Served.TOKEN).status()).isEqualTo(403);
    }

    @Test
    void aClickOnTheWholeAddressInAnotherPageGoesOnByAPageOfItsOwn() throws IOException {
        Told told = served.stranger()
                .with("Sec-Fetch-Site: cross-site")
                .with("Sec-Fetch-Mode: navigate")
                .with("Sec-Fetch-Dest: document")
                .get("/one/board?a=1&token=" + Served.TOKEN);

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body()).contains("url=/one/board?a=1\"").doesNotContain(Served.TOKEN);
        assertThat(told.header("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("claimstake-" + served.port() + "=" + Served.TOKEN + ";")
                        .contains("HttpOnly", "SameSite=Strict"));
    }

    @Test
    void theTokenInTheAddressIsKeptByTheBrowserAndLeavesTheAddress() throws IOException {
        Told told = served.stranger().get("/one/board?share=40%25&token=" + Served.TOKEN + "&.seed=7");

        assertThat(told.status()).isEqualTo(303);
        assertThat(told.header("Location")).contains("/one/board?share=40%25&.seed=7");
        String cookie = told.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        assertThat(served.stranger()
                        .with("Cookie: other=1; " + cookie)
                        .get("/api/word")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//studio.example/", "///studio.example", "////studio.example", "/\\studio.example"})
    void noAddressLeadsToAnotherMachine(String path) throws IOException {
        Told told;
        try {
            told = served.stranger().get(path + "?token=" + Served.TOKEN);
        } catch (IOException closed) {
            return; // what is no address at all gets no answer
        }
        assertThat(told.header("Location").orElse("/"))
                .doesNotStartWith("//")
                .doesNotStartWith("/\\")
                .startsWith("/");
    }

    @Test
    void whoHasNoTokenIsToldSoInHisOwnWay() throws IOException {
        refused(served.stranger(), "studio/no-token", 401);
        refused(served.stranger().with("Authorization: Bearer " + "x".repeat(20)), "studio/no-token", 401);
        refused(served.stranger().with("Authorization: Basic " + Served.TOKEN), "studio/no-token", 401);
        refused(served.stranger().with("Cookie: claimstake-1=" + Served.TOKEN), "studio/no-token", 401);
        refused(served.stranger().with("Cookie: claimstake-" + served.port() + "="), "studio/no-token", 401);

        Told page = served.stranger().get("/one/board");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("This page is closed", "stake studio");
        assertThat(served.stranger()
                        .with("Accept-Language: uk-UA,uk;q=0.9,en;q=0.8")
                        .get("/")
                        .body())
                .contains("lang=\"uk\"", "stake studio");
    }

    @Test
    void aTokenInTheAddressOpensPagesAndNothingElse() throws IOException {
        assertThat(served.stranger().get("/api/word?token=" + Served.TOKEN).status())
                .isEqualTo(401);
        assertThat(served.stranger().ask("POST", "/?token=" + Served.TOKEN, "").status())
                .isEqualTo(403);
        assertThat(served.stranger().get("/?token=" + "x".repeat(20)).status()).isEqualTo(403);
        // what the browser keeps does not make up for a wrong one
        assertThat(served.visitor().get("/?token=" + "x".repeat(20)).status()).isEqualTo(403);
    }

    @Test
    void aTicketIsGoodForOneVisit() throws IOException {
        String ticket = served.server().ticket().text();

        assertThat(served.stranger().get("/?token=" + ticket).status()).isEqualTo(303);
        assertThat(served.stranger().get("/?token=" + ticket).status()).isEqualTo(403);
        assertThat(served.stranger()
                        .with("Authorization: Bearer " + ticket)
                        .get("/api/word")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "DELETE", "PATCH", "TRACE"})
    void whatAnAddressDoesNotTakeIsSaidWithWhatItTakes(String method) throws IOException {
        Told told = served.program().ask(method, "/api/word", "");

        assertThat(told.status()).isEqualTo(405);
        assertThat(told.body()).contains("studio/no-such-method", "GET, POST, PUT");
        assertThat(told.headers()).noneMatch(header -> header.startsWith("Access-Control"));
    }

    @Test
    void whereOneMayOnlyLookNothingIsWritten() throws IOException {
        try (Served view = Served.with(
                new Routes().on("PUT", "/api/word", exchange -> exchange.json(200, json -> json.writeString("kept"))),
                false)) {
            Told told = view.program().ask("PUT", "/api/word", "x");

            assertThat(told.status()).isEqualTo(403);
            assertThat(told.body()).contains("studio/view-only");
        }
        assertThat(served.program().ask("PUT", "/api/word", "x").body()).contains("kept");
    }

    @Test
    void whatIsTooLargeIsSaidInWordsHoweverItIsSent() throws IOException {
        int most = (int) Door.MOST_BYTES;
        assertThat(served.program().ask("POST", "/api/word", "x".repeat(most)).body())
                .startsWith("" + most);

        Told told = served.program().ask("POST", "/api/word", "x".repeat(most + 1));
        assertThat(told.status()).isEqualTo(413);
        assertThat(told.body()).contains("studio/too-large", "larger than 8 MB");

        Asker pieces = served.program().with("Transfer-Encoding: chunked");
        String piece = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
        Told inPieces = pieces.send(pieces.head("POST", "/api/word") + piece.repeat(9) + "0\r\n\r\n");
        assertThat(inPieces.status()).isEqualTo(413);
    }

    @Test
    void everyAnswerForbidsWhatComesFromElsewhere() throws IOException {
        for (Told told : List.of(
                served.program().get("/api/word"),
                served.program().get("/"),
                served.program().get("/api/nothing"),
                served.stranger().get("/"),
                served.stranger().get("/api/word"),
                served.stranger().get("/?token=" + Served.TOKEN))) {
            assertThat(told.header("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(told.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(told.header("Referrer-Policy")).contains("no-referrer");
        }
        assertThat(served.program().get("/api/word").header("Cache-Control")).contains("no-store");
    }

    @Test
    void nobodyReachesItFromAnotherMachine() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        for (InetAddress address : others) {
            assertThat(Stream.of(address).filter(this::answers)).isEmpty();
        }
    }

    private boolean answers(InetAddress address) {
        try (Socket socket = new Socket(address, served.port())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static void refused(Asker asker, String name, int status) throws IOException {
        Told told = asker.get("/api/word");
        assertThat(told.status()).as(told.body()).isEqualTo(status);
        assertThat(told.body()).contains("\"name\":\"" + name + "\"");
    }

    private String port(String text) {
        return text.replace("PORT", String.valueOf(served.port()));
    }
}
