package org.claimstake.evidence.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.claimstake.evidence.document.Document;
import org.junit.jupiter.api.Test;

/** Documents that want to do something: nothing in them is executed and nothing is fetched. */
class ActingPagesTest {

    @Test
    void aPageWithScriptsHandlersAndPicturesIsReadAndCallsNobody() {
        try (var listener = new Listener()) {
            Document document = Sound.read(page("acting.html", listener), "acting.html");

            assertThat(document.text())
                    .contains("a royalty of 4 percent", "runs for 20 years")
                    .doesNotContain(
                            "scripted words",
                            "handled words",
                            "clicked words",
                            "linked words",
                            "error words",
                            "svg words",
                            "templated words",
                            "typed words",
                            "pressed words",
                            "commented words",
                            "javascript:",
                            listener.address());
            assertThat(listener.wasCalled()).isFalse();
        }
    }

    @Test
    void whoCallsIsHeard() throws java.io.IOException {
        try (var listener = new Listener()) {
            var address = java.net.URI.create(listener.address());
            try (var caller = new java.net.Socket(address.getHost(), address.getPort())) {
                assertThat(caller.isConnected()).isTrue();
                assertThat(listener.wasCalled()).isTrue();
            }
        }
    }

    @Test
    void aPageThatIsAllNavigationIsSaidToHaveNoWords() {
        Document document = Sound.read(Files.of("navigation.html"), "index.html");

        assertThat(document.troubles()).anySatisfy(trouble -> {
            assertThat(trouble.kind()).isIn("empty", "chrome");
            assertThat(trouble.stops()).isTrue();
        });
    }

    private static byte[] page(String name, Listener listener) {
        return new String(Files.of(name), StandardCharsets.UTF_8)
                .replace("HERE", listener.address())
                .getBytes(StandardCharsets.UTF_8);
    }
}
