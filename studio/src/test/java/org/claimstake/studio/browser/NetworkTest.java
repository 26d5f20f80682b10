package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebDriverException;

/** The network is off: what the other tests of this room show, they show without it. */
@ExtendWith(InBrowser.class)
final class NetworkTest {
    private static final byte[] WORD = "reached".getBytes(StandardCharsets.UTF_8);

    @Test
    void aServerThatThisMachineReachesByItsOwnAddressIsOutOfReachForTheBrowser(Tab tab)
            throws IOException, InterruptedException {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                .findFirst();
        assumeTrue(outside.isPresent(), "this machine has no address but the loopback: there is no network to be off");
        HttpServer server = serverAt(outside.orElseThrow());
        try {
            assertThat(bodyOf(address(server))).isEqualTo("reached");
            assertThatThrownBy(() -> tab.driver().get(address(server)))
                    .isInstanceOf(WebDriverException.class)
                    .hasMessageContaining("ERR_PROXY_CONNECTION_FAILED");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theSameServerOnTheLoopbackIsReached(Tab tab) throws IOException {
        HttpServer server = serverAt(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        try {
            tab.complaints().expect("favicon");
            tab.driver().get(address(server));

            assertThat(tab.text("body")).isEqualTo("reached");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aNameOfTheWideWorldIsNotFound(Tab tab) {
        assertThatThrownBy(() -> tab.driver().get("http://example.org/"))
                .isInstanceOf(WebDriverException.class)
                .hasMessageContaining("net::ERR_");
    }

    private static HttpServer serverAt(InetAddress place) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(place, 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, WORD.length);
            exchange.getResponseBody().write(WORD);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/";
    }

    private static String bodyOf(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
