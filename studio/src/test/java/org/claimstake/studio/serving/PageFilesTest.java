package org.claimstake.studio.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.claimstake.studio.serving.Asker.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed out of the page's folder, and that nothing else is. */
final class PageFilesTest {
    private Served served;

    @BeforeEach
    void open() throws IOException {
        served = Served.with(new Routes());
    }

    @AfterEach
    void close() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/one-mine", "/one-mine@3f9c12/board?share=40%25", "/a/b/c", "/%D1%81"})
    void whatIsNoFileIsThePageItself(String path) throws IOException {
        Told told = served.program().get(path);

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(told.body()).startsWith("<!doctype html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing.js", "/lib/nothing.mjs", "/words/xx.json", "/favicon.png"})
    void aFileThatIsNotThereIsToldAsMissing(String path) throws IOException {
        Told told = served.program().get(path);

        assertThat(told.status()).isEqualTo(404);
        assertThat(told.body()).contains("studio/no-such-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../serving/refused.en.html",
                "/x/../../serving/refused.en.html",
                "/%2e%2e/serving/refused.en.html",
                "/..%2fserving%2frefused.en.html",
                "/..%5cserving%5crefused.en.html",
                "/%252e%252e/serving/refused.en.html",
                "/./../serving/refused.en.html",
                "//serving/refused.en.html",
                "/index.html%00.js",
                "/../Studio.class",
                "/../../../../META-INF/MANIFEST.MF",
                "/..;/serving/refused.en.html",
                "/etc/passwd"
            })
    void noPathLeadsOutOfThePagesFolder(String path) throws IOException {
        Told told = served.program().get(path);

        assertThat(told.status()).isIn(200, 400, 404);
        if (told.status() == 200) {
            assertThat(told.body()).isEqualTo(served.program().get("/").body());
        } else {
            assertThat(told.body()).doesNotContain("This page is closed", "Manifest");
        }
    }

    @Test
    void whatABrowserHasIsNotSentAgain() throws IOException {
        Told first = served.program().get("/index.html");
        String tag = first.header("ETag").orElseThrow();

        Told again = served.program().with("If-None-Match: \"other\", W/" + tag).get("/index.html");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).contains(tag);
        assertThat(served.program()
                        .with("If-None-Match: \"other\"")
                        .get("/index.html")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoAsksForTheHeadGetsNoBody() throws IOException {
        Told told = served.program().ask("HEAD", "/", "");

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body()).isEmpty();
        assertThat(told.header("Content-Type")).contains("text/html; charset=utf-8");
    }
}
