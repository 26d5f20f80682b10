package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The studio goes away under the page: the page says so, loses nothing, and goes on when it comes back. */
@ExtendWith(InBrowser.class)
@OwnStudio
final class RestartTest {
    private static final String GONE = "net::ERR_|Failed to load resource|EventSource";

    @Test
    void aStudioThatEndsIsSaidAndWhatIsTypedMeanwhileIsAnsweredWhenItIsBack(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        Term term = Term.sliders(sitting, "one-mine").getFirst();
        tab.goAndRest("/one-mine/board");
        String before = tab.text(".measures");
        tab.complaints().expect(GONE);

        sitting.end();
        tab.untilShown("#notices [data-kind=offline]");
        assertThat(tab.text("#notices")).contains("stake");
        tab.tabTo(term.field());
        tab.type(term.at(0.8));
        tab.press(Keys.ENTER);
        assertThat(tab.address()).contains(term.name() + "=");
        assertThat(tab.text(".measures")).as("old values stay").isEqualTo(before);
        sitting.again();

        tab.until("the notice is gone", "document.querySelector('#notices [data-kind=offline]') === null");
        tab.rest();
        assertThat(tab.text(".measures")).isNotEqualTo(before);
        assertThat(tab.<String>js("return document.querySelector(arguments[0]).value", term.field()))
                .isEqualTo(term.at(0.8));
    }

    @Test
    void aStudioThatIsKilledInTheMiddleOfARunAndStartedAgainIsFollowed(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        sitting.end();
        Process alone = alone(sitting);
        try {
            tab.goAndRest("/one-mine/board");
            tab.complaints().expect(GONE);
            tab.go("/one-mine/board?.futures=20000");
            tab.untilShown(".board");
            alone.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

            tab.untilShown("#notices [data-kind=offline]");
        } finally {
            alone.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            sitting.again();
        }
        tab.until("the notice is gone", "document.querySelector('#notices [data-kind=offline]') === null");
        tab.rest();
        assertThat(tab.text("#foot")).contains("20,000");
    }

    /** A studio in a process of its own, on the port and with the token of this one. */
    private static Process alone(Sitting sitting) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StudioAlone.class.getName(),
                sitting.here().toString(),
                sitting.shipped().toString(),
                String.valueOf(sitting.port()),
                sitting.token());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).isEqualTo("listens");
        return process;
    }

    @Test
    void aPageOfAStudioThatWasReplacedByAnotherSaysThatItIsStaleAndWhatToDo(Tab tab, Sitting sitting)
            throws IOException {
        tab.goAndRest("/one-mine/board");
        String before = tab.text(".measures");
        tab.complaints().expect(GONE);

        sitting.end();
        sitting.anotherOne();
        try {
            tab.until(
                    "it says so",
                    "/stale|another studio|started anew|terminal/i.test(document.querySelector('#notices').textContent)");
            assertThat(tab.text("#notices")).contains("terminal");
            assertThat(tab.text(".measures")).isEqualTo(before);
        } finally {
            sitting.end();
            sitting.again();
        }
    }

    @Test
    void aClockThatJumpsAndAPageThatSleptChangeNothing(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        tab.before("""
                (() => {
                  const Real = Date; let by = 0; window.jump = (ms) => { by = ms; };
                  window.Date = class extends Real {
                    constructor(...a) { a.length ? super(...a) : super(Real.now() + by); }
                    static now() { return Real.now() + by; }
                  };
                })();
                """);
        Term term = Term.sliders(sitting, "one-mine").getFirst();
        tab.goAndRest("/one-mine/board");
        for (long jump : new long[] {-86_400_000L * 400, 86_400_000L * 4000}) {
            tab.js("jump(arguments[0]); document.activeElement.blur()", jump);
            String before = tab.text(".measures");
            tab.tabTo(term.slider());
            tab.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
            tab.rest();
            assertThat(tab.text(".measures")).isNotEqualTo(before);
        }
        assertThat(tab.text("#notices")).isEmpty();
    }
}
