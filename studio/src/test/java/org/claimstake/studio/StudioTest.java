package org.claimstake.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.claimstake.studio.serving.Asker;
import org.claimstake.studio.serving.Listener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole studio over cases of its own. */
@Timeout(120)
final class StudioTest {
    private static final String TOKEN = "a-token-for-tests-0123456789";
    private static final Path ROOT = Path.of(System.getProperty("claimstake.root", ".."));

    @TempDir
    private Path folder;

    private Path text;

    @BeforeEach
    void lay() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        text = Files.copy(ROOT.resolve("cases/one-mine/case.stake"), mine.resolve("case.stake"));
    }

    @Test
    void itsAddressShowsTheFirstCaseInTheLanguageAskedFor() throws IOException {
        try (Studio studio = open(options().withCases(List.of("mine")).withLanguage("uk"))) {
            assertThat(studio.address())
                    .hasToString("http://127.0.0.1:" + studio.port() + "/mine/board?.lang=uk&token=" + TOKEN);
            assertThat(studio.addressForOnce().toString())
                    .startsWith(studio.root() + "/mine/board")
                    .doesNotContain(TOKEN);
        }
        try (Studio studio = open(options())) {
            assertThat(studio.address()).hasToString(studio.root() + "/?token=" + TOKEN);
        }
    }

    @Test
    void aCaseThatIsNotThereIsRefusedInTheWordsOfAllCommands() throws IOException {
        assertThat(Studio.open(options().withCases(List.of("mien"))))
                .isInstanceOfSatisfying(Reading.Failed.class, failed -> {
                    Finding finding = (Finding) failed.findings().getFirst();
                    assertThat(finding.name()).isEqualTo("case/not-a-case");
                    assertThat(finding.tries()).contains("mine");
                });
    }

    @Test
    void twoPagesHearOfAFileThatAnEditorChanged() throws Exception {
        try (Studio studio = open(options().withCases(List.of("mine")));
                Listener one = Listener.to(Asker.program(studio.port(), TOKEN));
                Listener two = Listener.to(Asker.program(studio.port(), TOKEN))) {
            assertThat(one.next("hello")).contains("\"version\":\"stake tested\"", "\"allow\":\"edit\"");
            two.next("hello");

            Path next = folder.resolve("mine/.case.stake.new");
            Files.writeString(next, Files.readString(text).replace("= 5% in", "= 6% in"));
            Files.move(next, text, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            for (Listener page : List.of(one, two)) {
                assertThat(page.next("case")).contains("\"id\":\"mine\"", "\"findings\":[]");
            }

            Files.writeString(text, Files.readString(text).replace("= 6% in", "= 6 USD in"));
            assertThat(one.next("case")).contains("\"file\":\"case.stake\"", "\"line\":");
            assertThat(one.within(Duration.ofSeconds(1))).isEmpty();
        }
    }

    @Test
    void whereOneMayOnlyLookThePageIsToldSo() throws Exception {
        try (Studio studio = open(options().withEdit(false));
                Listener page = Listener.to(Asker.program(studio.port(), TOKEN))) {
            assertThat(page.next("hello")).contains("\"allow\":\"view\"");
        }
    }

    private Options options() {
        return Options.of(folder, null)
                .withToken(TOKEN)
                .withVersion("stake tested")
                .withBeat(Duration.ofMillis(200));
    }

    private static Studio open(Options options) throws IOException {
        return switch (Studio.open(options)) {
            case Reading.Done<Studio>(Studio studio) -> studio;
            case Reading.Failed<Studio>(List<Finding> findings) -> throw new AssertionError(findings);
        };
    }
}
