package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimstake.language.unit.UnitWords;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The reference of the language says what runs: every block of it is run. */
final class LanguagePageTest {
    private static final List<Page> PAGES = LanguagePages.all();
    /** The block that shows what the layout leaves free begins so. */
    private static final String ANY_LAYOUT = "# a comment";

    private static final Pattern FINDING = Pattern.compile("`([a-z]+/[a-z-]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    @TestFactory
    Stream<DynamicTest> everyBlockDoesWhatItSays() {
        return examples()
                .map(example -> DynamicTest.dynamicTest(
                        example.place(),
                        () -> assertThat(example.differs())
                                .as(example.text().main().text())
                                .isEmpty()));
    }

    @Test
    void everyExampleShowsAValueOrARefusal() {
        assertThat(examples().filter(example -> !example.showsAValue()).map(Example::place))
                .isEmpty();
        assertThat(examples().count()).isGreaterThan(100);
    }

    @Test
    void whatRunsStandsInTheCanonicalForm() {
        assertThat(examples()
                        .filter(example -> !example.wants().startsWith("refused"))
                        .filter(example -> !example.block().contains(ANY_LAYOUT))
                        .filter(example -> !example.canonical().equals(example.block()))
                        .map(example -> example.place() + " should be\n" + example.canonical()))
                .isEmpty();
    }

    @Test
    void thePageShowsTheCaseAroundItsBlocks() {
        assertThat(PAGES.getFirst().text()).contains("\n" + Example.HEAD + "\n");
    }

    @Test
    void noBlockIsLeftUnread() {
        assertThat(PAGES.stream().flatMap(page -> page.blocks().stream()).map(Page.Block::language))
                .containsOnly("stake", "csv", "grammar");
    }

    @Test
    void everyLinkLeadsToAPageAndAHeading() {
        for (Page page : PAGES) {
            Path folder = Checkout.ROOT.resolve(page.name()).getParent();
            LINK.matcher(page.text()).results().map(link -> link.group(1)).forEach(link -> {
                String[] parts = link.split("#");
                Path target = parts[0].isEmpty()
                        ? Checkout.ROOT.resolve(page.name())
                        : folder.resolve(parts[0]).normalize();
                assertThat(target).as(page.name()).isRegularFile();
                if (parts.length > 1) {
                    assertThat(headings(target)).as(page.name() + ": " + link).contains(parts[1]);
                }
            });
        }
    }

    @Test
    void everyFindingThatThePagesNameIsOneThatCanBeMade() {
        String code = Checkout.files(Checkout.ROOT.resolve("language/src/main"), ".java").stream()
                        .map(Checkout::text)
                        .collect(Collectors.joining())
                + Checkout.files(Checkout.ROOT.resolve("engine/src/main"), ".java").stream()
                        .map(Checkout::text)
                        .collect(Collectors.joining());
        assertThat(PAGES.stream()
                        .flatMap(page -> FINDING.matcher(page.text()).results())
                        .map(name -> name.group(1))
                        .filter(name -> !UnitWords.isUnit(name.substring(0, name.indexOf('/'))))
                        .filter(name -> !code.contains('"' + name + '"')))
                .isEmpty();
    }

    /** As they are named in links. */
    private static List<String> headings(Path page) {
        return Checkout.text(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @Test
    void aWrongExampleIsFound() {
        assertThat(example("stake", "line a = 2\nexpect a == 3").differs()).contains("should be: holds", "is: fails");
        assertThat(example("stake refused units/differ", "line a = 1 t + 1 m").differs())
                .isEmpty();
        assertThat(example("stake", "line a = 1 t + 1 m").differs()).contains("is: refused units/differ");
        assertThat(example("stake stops run/zero", "line a = 1 / (period_number - 1)")
                        .differs())
                .isEmpty();
        assertThat(example("stake", "line a = 2").showsAValue()).isFalse();
        assertThat(example("stake", """
                model M "A model" {
                  input a : number
                  test "wrong" { time 2026 .. 2026 by year  money USD(2026)
                    a = 2
                    expect a == 3
                  }
                }
                """).differs()).contains("is: fails");
    }

    private static Stream<Example> examples() {
        return PAGES.stream().flatMap(page -> Example.of(page).stream());
    }

    private static Example example(String info, String text) {
        return Example.of(Page.of("page.md", "```" + info + "\n" + text + "\n```\n"))
                .getFirst();
    }
}
