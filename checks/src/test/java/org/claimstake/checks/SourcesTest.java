package org.claimstake.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laws that only the texts can show. */
final class SourcesTest {

    private static final Set<String> WORDS_OF_THE_FIELD = Set.of(
            "mine",
            "mines",
            "mined",
            "mining",
            "miner",
            "miners",
            "mineral",
            "minerals",
            "ore",
            "ores",
            "orebody",
            "royalty",
            "royalties",
            "lithium",
            "spodumene",
            "titanium",
            "graphite",
            "uranium",
            "copper",
            "gold",
            "oil",
            "gas",
            "petroleum",
            "deposit",
            "deposits",
            "concession",
            "concessions",
            "tenement",
            "smelter",
            "tax",
            "taxes",
            "taxed",
            "taxation",
            "fiscal",
            "rent",
            "rents",
            "licence",
            "licences",
            "ministry",
            "minister",
            "government",
            "governments",
            "investor",
            "investors",
            "capex",
            "opex",
            "deal",
            "deals");

    private static final Set<String> WORDS_OF_ONE_COUNTRY = Set.of(
            "ukraine", "ukraines", "ukrainian", "ukrainians", "kyiv", "kiev", "donbas", "donetsk", "luhansk", "crimea");

    /** Put together here so that this file does not name what it looks for. */
    private static final Pattern REGISTRY_OR_MACHINE = Pattern.compile(String.join(
            "|",
            "repo1?[.]maven",
            "maven[.]org/maven2",
            "registry[.]npm" + "js",
            "(?:deb|security|snapshot)[.]debian[.]org",
            "proxy[.]golang",
            "pypi[.]org",
            "python" + "hosted[.]org",
            "jit" + "pack[.]io",
            "plugins[.]gradle[.]org",
            "(?<![\\w.~)}$*])/(?:root|home|Users|work|tmp/h)/\\w",
            "[A-Z]:\\\\Users"));

    @Test
    void languageAndEngineMentionNoWordOfTheField() {
        var sources = Stream.of("language", "engine")
                .flatMap(room -> Tree.javaFiles(Tree.ROOT.resolve(room).resolve("src/main")));

        assertThat(mentions(sources, Words::withoutComments, WORDS_OF_THE_FIELD))
                .isEmpty();
    }

    @Test
    void aPlantedWordOfTheFieldIsFound() {
        assertThat(mentions(planted("words"), Words::withoutComments, WORDS_OF_THE_FIELD))
                .anyMatch(mention -> mention.endsWith("royalty"))
                .anyMatch(mention -> mention.endsWith("ore"))
                .noneMatch(mention -> mention.endsWith("petroleum"));
    }

    @Test
    void noRoomWritesANumberInTheLocaleOfTheUser() {
        var sources = Stream.of(Room.values())
                .flatMap(room -> Tree.javaFiles(Tree.ROOT.resolve(room.folder()).resolve("src/main")));

        assertThat(sources.flatMap(SourcesTest::formatsOfTheUser)).isEmpty();
    }

    @Test
    void plantedFormatsOfTheUserAreFound() {
        assertThat(planted("formats").flatMap(SourcesTest::formatsOfTheUser)).hasSize(3);
    }

    @Test
    void noJavaFileKnowsUkraine() {
        var sources = Tree.javaFiles(Tree.ROOT).filter(file -> !file.startsWith(Tree.ROOT.resolve("checks")));

        assertThat(mentions(sources, UnaryOperator.identity(), WORDS_OF_ONE_COUNTRY))
                .isEmpty();
    }

    @Test
    void aPlantedCountryIsFoundInACommentToo() {
        assertThat(mentions(planted("words"), UnaryOperator.identity(), WORDS_OF_ONE_COUNTRY))
                .hasSize(1);
    }

    @Test
    void noJavaFileOfARoomNamesACountryOrAPartyOrPlaceOfACase() {
        var names = ProperNames.of(Tree.ROOT.resolve("cases"));
        var sources = Tree.javaFiles(Tree.ROOT).filter(file -> !file.startsWith(Tree.ROOT.resolve("checks")));

        assertThat(sources.flatMap(names::in)).isEmpty();
    }

    @Test
    void aPlantedCountryPartyOrPlaceIsFound() {
        var names = ProperNames.of(Tree.ROOT.resolve("cases"));

        assertThat(names.in(
                        "String who = \"Zambia\";\n// as at Kolwezi\n/** Gécamines pays. */ int state; // the State's"))
                .containsExactly("1: Zambia", "2: Kolwezi", "3: Gécamines");
    }

    @Test
    void noFileNamesARegistryOrAPathOfOneMachine() {
        assertThat(Tree.files(Tree.ROOT).stream().flatMap(SourcesTest::registriesAndMachines))
                .isEmpty();
    }

    @Test
    void aPlantedRegistryOrPathIsFound(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("settings.txt");
        Files.writeString(file, """
                url = https://repo1.%s/x
                cases = "/home/%s/cases"
                also = "~/home/cases" and ${root}/work/here
                """.formatted("maven.org", "anna"));

        assertThat(registriesAndMachines(file)).hasSize(2);
    }

    private static Stream<Path> planted(String folder) {
        return Tree.javaFiles(Tree.ROOT
                .resolve("checks/src/test/java/org/claimstake/checks/planted")
                .resolve(folder));
    }

    private static List<String> mentions(Stream<Path> sources, UnaryOperator<String> kept, Set<String> words) {
        return sources.flatMap(file -> Words.found(kept.apply(text(file)), words).stream()
                        .map(found -> Tree.ROOT.relativize(file) + ":" + found))
                .toList();
    }

    private static Stream<String> formatsOfTheUser(Path file) {
        return Formats.ofTheUser(text(file)).stream().map(found -> Tree.ROOT.relativize(file) + ":" + found);
    }

    private static Stream<String> registriesAndMachines(Path file) {
        return REGISTRY_OR_MACHINE
                .matcher(text(file))
                .results()
                .map(MatchResult::group)
                .map(found -> file + ": " + found);
    }

    /** Bytes as letters one to one: some files are broken on purpose, and every word looked for is ASCII. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
