package org.claimstake.studio.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be said of the page's files without a browser. */
final class PageTest {
    private static final Path PAGE = Path.of("src/main/resources/org/claimstake/studio/page");
    private static final Path SCRIPTS = Path.of("src/test/js");
    private static final int MOST_LINES = 500;

    /** What each language needs: the second one counts 1 година, 2 години, 5 годин, 1,5 години. */
    private static final Map<String, Set<String>> PLURALS =
            Map.of("en", Set.of("one", "other"), "uk", Set.of("one", "few", "many", "other"));

    @Test
    void everyMessageIsInBothLanguagesWithTheSameBlanks() {
        for (String part : parts()) {
            Map<String, Map<String, String>> english = words(part + "en");
            Map<String, Map<String, String>> inUk = words(part + "uk");
            assertThat(inUk.keySet()).isEqualTo(english.keySet());
            english.forEach(
                    (key, forms) -> assertThat(blanks(inUk.get(key))).as(key).isEqualTo(blanks(forms)));
        }
    }

    @Test
    void aMessageThatCountsHasEveryPluralFormOfItsLanguage() {
        for (String part : parts()) {
            PLURALS.forEach((language, forms) -> words(part + language).forEach((key, message) -> {
                if (!message.keySet().equals(Set.of(""))) {
                    assertThat(message.keySet()).as(language + " " + key).isEqualTo(forms);
                }
            }));
        }
    }

    @Test
    void theScriptsAskForNoMessageThatThereIsNot() {
        Set<String> known = new TreeSet<>();
        parts().forEach(part -> known.addAll(words(part + "en").keySet()));
        Set<String> asked = new TreeSet<>();
        Pattern asking = Pattern.compile("\\bt\\(\\s*'([a-z0-9-]*[a-z0-9])'");
        scripts().forEach(script -> asking.matcher(read(script)).results().forEach(found -> asked.add(found.group(1))));
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(known).containsAll(asked);
    }

    @Test
    void noMessageIsWithoutAScriptThatSaysIt() {
        String all = scripts().map(PageTest::read).reduce("", String::concat);
        Set<String> unsaid = new TreeSet<>(words("en").keySet());
        unsaid.removeIf(key -> all.contains("'" + key + "'"));
        // put together from a prefix: t('screen-' + name)
        unsaid.removeIf(key -> Stream.of(
                        "screen-",
                        "theme-",
                        "language-",
                        "ground-",
                        "trouble-",
                        "standing-",
                        "kind-",
                        "state-",
                        "verdict-",
                        "cell-",
                        "role-",
                        "who-",
                        "why-not-",
                        "by-")
                .anyMatch(key::startsWith));
        assertThat(unsaid).isEmpty();
    }

    @Test
    void nothingOfThePageIsInlineOrFromElsewhere() {
        Pattern forbidden = Pattern.compile(
                "style=\"|[{,]\\s*style: |\\.style\\b|<script>|<style|\\son[a-z]+=\"|javascript:|eval\\(|innerHTML|outerHTML =|https?://(?!www\\.w3\\.org/)");
        files().forEach(file -> assertThat(
                        forbidden.matcher(read(file)).results().map(found -> found.group()))
                .as(file.toString())
                .isEmpty());
    }

    @Test
    void whatIsForbiddenIsFound() {
        // the sister of the law above: it fails on what it is meant for
        Pattern style = Pattern.compile("style=\"");
        assertThat(style.matcher("<p style=\"color: red\">").find()).isTrue();
    }

    @Test
    void noFileIsLongerThanFiveHundredLines() {
        files().forEach(file ->
                assertThat(read(file).lines().count()).as(file.toString()).isLessThan(MOST_LINES));
    }

    @Test
    void everyScriptSaysThatItsTypesAreChecked() {
        scripts()
                .forEach(
                        script -> assertThat(read(script)).as(script.toString()).startsWith("// @ts-check\n"));
    }

    @Test
    void thePureModulesPassTheirOwnTestsWhereNodeIsInstalled() throws IOException, InterruptedException {
        assumeTrue(hasNode(), "node is not installed: the scripts under src/test/js were not run");
        Process node = new ProcessBuilder(
                        Stream.concat(Stream.of("node", "--test"), tests()).toList())
                .redirectErrorStream(true)
                .start();
        String told = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(told).isZero();
        assertThat(told).contains("fail 0").doesNotContain("tests 0");
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static Stream<String> tests() {
        return list(SCRIPTS).map(Path::toString).filter(name -> name.endsWith(".test.mjs"));
    }

    /** The message files, by what stands before the language: "" and {@code text.}. */
    private static List<String> parts() {
        return list(PAGE.resolve("words"))
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith("en.json"))
                .map(name -> name.substring(0, name.length() - "en.json".length()))
                .toList();
    }

    private static Stream<Path> scripts() {
        return files().filter(file -> file.toString().endsWith(".js"));
    }

    private static Stream<Path> files() {
        return list(PAGE);
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<String> blanks(Map<String, String> forms) {
        var blanks = new TreeSet<String>();
        forms.values()
                .forEach(form -> Pattern.compile("\\{(\\w+)}")
                        .matcher(form)
                        .results()
                        .forEach(found -> blanks.add(found.group(1))));
        return blanks;
    }

    /** Message by key; a plain one has the form "". */
    private static Map<String, Map<String, String>> words(String name) {
        var words = new TreeMap<String, Map<String, String>>();
        var path = new ArrayList<String>();
        try (JsonParser json = new JsonFactory().createParser(read(PAGE.resolve("words/" + name + ".json")))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    path.add(json.currentName());
                } else if (token == JsonToken.VALUE_STRING) {
                    String form = path.size() > 1 ? path.getLast() : "";
                    String before = words.computeIfAbsent(path.getFirst(), key -> new TreeMap<>())
                            .put(form, json.getText());
                    assertThat(before).as("twice: " + path).isNull();
                    path.removeLast();
                } else if (token == JsonToken.END_OBJECT && !path.isEmpty()) {
                    path.removeLast();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }
}
