package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimstake.checks.docs.ErrorPage.Example;
import org.claimstake.language.finding.Rendering;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every finding has an example, and every example raises exactly its finding, word for word as its page says; mended
 * it raises none.
 *
 * <p>New words are accepted by name: {@code -Derrors.accept=units/differ}, those of a group with {@code units/}, none but
 * the page made of all with {@code page}.
 */
final class ErrorExamplesTest {
    private static final Pattern RAISED = Pattern.compile("(?m)^error\\[([^]]+)]");
    private static final String ACCEPT = System.getProperty("errors.accept", "");

    @TempDir
    private Path temporary;

    @Test
    void everyFindingHasAnExampleAndEveryExampleAFinding() {
        assertThat(ErrorsPage.pages().stream().map(ErrorPage::name))
                .containsExactlyInAnyOrderElementsOf(ErrorNames.all());
    }

    @Test
    void findingsAreWordedInCataloguesOnly() {
        assertThat(ErrorNames.catalogues()).hasSizeGreaterThan(10);
        assertThat(ErrorNames.strayWordings()).isEmpty();
    }

    @Test
    void everyPageLiesWhereItsNameSays() {
        assertThat(ErrorsPage.pages()).allSatisfy(page -> {
            assertThat(ErrorsPage.file(page.name())).exists();
            assertThat(page.examples()).as(page.name()).isNotEmpty();
            assertThat(page.when()).as(page.name()).isNotEmpty();
        });
    }

    @Test
    void theCommandExplainsEachOfThem() {
        for (ErrorPage page : ErrorsPage.pages()) {
            Command.Ended ended = Command.run("stake explain " + page.name(), temporary);
            assertThat(ended.exit()).as(ended.printed()).isZero();
            assertThat(ended.printed().replace("\n", " ")).startsWith(page.name() + "  " + page.when());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleRaisesExactlyItsFinding() {
        return ErrorsPage.pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> raisesExactlyItsFinding(page)));
    }

    private void raisesExactlyItsFinding(ErrorPage page) throws IOException {
        List<String> printed =
                page.examples().stream().map(example -> printed(page, example)).toList();
        boolean accepted = ACCEPT.equals("all") || ACCEPT.equals(page.name()) || ACCEPT.equals(page.group() + "/");
        if (accepted) {
            Files.writeString(ErrorsPage.file(page.name()), page.with(printed));
        }
        for (int i = 0; i < page.examples().size(); i++) {
            Example example = page.examples().get(i);
            assertThat(RAISED.matcher(printed.get(i)).results().map(found -> found.group(1)))
                    .as(ErrorFiles.shown(example.files()) + "\n" + printed.get(i))
                    .containsExactly(page.name());
            if (!accepted) {
                assertThat(printed.get(i)).isEqualTo(example.printed());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyMendedExampleRaisesNothing() {
        return ErrorsPage.pages().stream()
                .flatMap(page -> page.examples().stream()
                        .filter(Example::isMended)
                        .map(example ->
                                DynamicTest.dynamicTest(page.name(), () -> raisesNothing(page.name(), example))));
    }

    private void raisesNothing(String name, Example example) {
        Command.Ended ended = run(name, example.mendedFiles(), example.instead());
        String all = ErrorFiles.shown(example.mendedFiles()) + "\n" + ended.printed();
        assertThat(ended.printed()).as(all).doesNotContain("error[");
        assertThat(ended.exit()).as(all).isZero();
    }

    @Test
    void thePageIsMadeOfThem() throws IOException {
        String page = ErrorsPage.of(ErrorsPage.pages());
        if (!ACCEPT.isEmpty()) {
            Files.writeString(ErrorsPage.PAGE, page);
        }
        assertThat(Checkout.text(ErrorsPage.PAGE)).isEqualTo(page);
    }

    private String printed(ErrorPage page, Example example) {
        if (example.isOfMachine()) {
            return Rendering.PLAIN.of(Objects.requireNonNull(MachineFaults.BY_NAME.get(page.name()), page.name()));
        }
        Command.Ended ended = run(page.name(), example.files(), example.command());
        assertThat(ended.exit()).as(ended.printed()).isIn(1, 2);
        return ended.printed();
    }

    private Command.Ended run(String name, List<Page.Block> files, String command) {
        try {
            Path here = Files.createTempDirectory(temporary, name.replace('/', '-'));
            ErrorFiles.lay(files, Files.createDirectory(here.resolve("deal")));
            return Command.run(command, here);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
