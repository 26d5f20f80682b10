package org.claimstake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.question.Question;
import org.claimstake.casefile.question.QuestionReader;
import org.claimstake.casefile.statement.DocumentReader;
import org.claimstake.casefile.statement.StatedDocument;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlNode.Entry;
import org.claimstake.casefile.yaml.YamlNode.Keys;
import org.claimstake.casefile.yaml.YamlReader;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors are told of the files is what the readers take. JSON is YAML, so the reader of YAML reads the schemas. */
class SchemaTest {
    private static final String UNKNOWN = "zzzzzzzzzzzzzzzzzz";

    @Test
    void theKeysOfAQuestionAreThoseOfItsSchema() {
        Keys schema = schema("question");
        assertThat(known("", "a question")).isEqualTo(properties(schema));
        assertThat(known("sentence:\n  default: a\n  ", "a sentence")).isEqualTo(definition(schema, "sentences"));
        assertThat(known("chart:\n  kind: bars\n  ", "a chart")).isEqualTo(definition(schema, "chart"));
        assertThat(known("table:\n  rows: [a]\n  ", "a table")).isEqualTo(definition(schema, "table"));
        assertThat(known("grid:\n  settings: {a: b}\n  ", "a grid")).isEqualTo(definition(schema, "grid"));
        assertThat(known("languages:\n  uk:\n    text: a\n    ", "a language"))
                .isEqualTo(definition(schema, "language"));
        assertThat(known("expect:\n  a:\n    equals: 1\n    ", "an expectation"))
                .isEqualTo(definition(schema, "expectation"));
    }

    @Test
    void theKeysOfStatementsAreThoseOfTheirSchema() {
        Keys schema = schema("statements");
        String unknown = UNKNOWN + ": 1";
        String statement = "statements:\n- {id: s1, speaker: a, kind: amount, place: {exact: words}, ";
        assertThat(stated(unknown)).isEqualTo(properties(schema));
        assertThat(stated("document: {id: talk, title: t, " + unknown + "}")).isEqualTo(definition(schema, "document"));
        assertThat(stated(statement + unknown + "}")).isEqualTo(definition(schema, "statement"));
        assertThat(stated(statement.replace("exact: words", "exact: words, " + unknown) + "}"))
                .isEqualTo(definition(schema, "place"));
        assertThat(stated(statement + "quantity: {value: 1, " + unknown + "}}"))
                .isEqualTo(definition(schema, "quantity"));
        assertThat(stated(statement + "review: {verdict: partly, by: a, on: 2026-01-01, reason: r, " + unknown + "}}"))
                .isEqualTo(definition(schema, "review"));
    }

    @Test
    void everyExampleOfAStatementIsTaken() {
        Keys definitions = (Keys) schema("statements").find("definitions").orElseThrow();
        for (Entry property : ((Keys) ((Keys) definitions.find("statement").orElseThrow())
                        .find("properties")
                        .orElseThrow())
                .entries()) {
            for (YamlNode example :
                    ((YamlNode.Items) ((Keys) property.value()).find("examples").orElseThrow()).items()) {
                String key = property.key().text();
                String others = "id: s1\nspeaker: a\nkind: amount\nplace: {exact: words}\n"
                        .lines()
                        .filter(line -> !line.startsWith(key + ":"))
                        .collect(Collectors.joining("\n  "));
                String yaml = "document: {id: talk, title: t}\nstatements:\n- " + others + "\n  " + key + ": "
                        + source(example) + "\n";
                assertThat(saysOfStatements(yaml)).as(yaml).isEmpty();
            }
        }
    }

    private static Set<String> stated(String yaml) {
        String said =
                saysOfStatements((yaml.startsWith("document") ? "" : "document: {id: talk, title: t}\n") + yaml + "\n");
        assertThat(said).as(yaml).contains("`" + UNKNOWN + "` is no key of ");
        return names(said);
    }

    private static String saysOfStatements(String yaml) {
        return switch (DocumentReader.read(Fixture.text("statements/talk.yaml", yaml), Limits.DEFAULT)) {
            case Reading.Done<StatedDocument> done -> "";
            case Reading.Failed<StatedDocument>(List<Finding> findings) -> Fixture.words(findings);
        };
    }

    @Test
    void theKeysOfTheSettingsAreThoseOfTheirSchema(@TempDir Path here) {
        String said =
                Fixture.ofCase(here).write("deal/stake.yaml", UNKNOWN + ": 1\n").says("deal");
        assertThat(names(said)).isEqualTo(properties(schema("stake")));
    }

    @Test
    void everyExampleOfAQuestionIsTaken() {
        for (Entry property : ((Keys) schema("question").find("properties").orElseThrow()).entries()) {
            for (YamlNode example :
                    ((YamlNode.Items) ((Keys) property.value()).find("examples").orElseThrow()).items()) {
                String key = property.key().text();
                String others = "id: q16\ntext: t\nsentence: s\ngrid: {settings: {mine: [north, south]}}\n"
                        .lines()
                        .filter(line -> !line.startsWith(key + ":"))
                        .collect(Collectors.joining("\n"));
                String yaml = others + "\n" + key + ": " + source(example) + "\n";
                assertThat(words(yaml)).as(yaml).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"question", "stake", "statements"})
    void everyKeyIsExplainedAndHasAnExample(String name) {
        Keys schema = schema(name);
        assertThat(schema.find("$schema").map(SchemaTest::text)).contains("http://json-schema.org/draft-07/schema#");
        explained(schema);
        schema.find("definitions")
                .ifPresent(all -> ((Keys) all).entries().forEach(one -> explained((Keys) one.value())));
    }

    private static void explained(Keys schema) {
        schema.find("properties")
                .ifPresent(properties -> ((Keys) properties).entries().forEach(property -> {
                    Keys says = (Keys) property.value();
                    assertThat(says.find("description"))
                            .as(property.key().text())
                            .isPresent();
                    assertThat(says.find("examples")).as(property.key().text()).isPresent();
                }));
    }

    /** The keys that are named when one is unknown. */
    private static Set<String> known(String before, String of) {
        String said = words("id: q16\ntext: t\n" + (before.startsWith("sentence") ? "" : "sentence: s\n") + before
                + UNKNOWN + ": 1\n");
        assertThat(said).contains("`" + UNKNOWN + "` is no key of " + of);
        return names(said);
    }

    private static Set<String> names(String said) {
        String list = said.substring(said.indexOf("the keys are "));
        return Pattern.compile("`([a-z_0-9]+)`")
                .matcher(list)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> definition(Keys schema, String name) {
        return properties((Keys)
                ((Keys) schema.find("definitions").orElseThrow()).find(name).orElseThrow());
    }

    private static Set<String> properties(Keys schema) {
        return ((Keys) schema.find("properties").orElseThrow())
                .entries().stream().map(entry -> entry.key().text()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(String yaml) {
        return switch (QuestionReader.read(Fixture.text("questions/q16.yaml", yaml), Limits.DEFAULT)) {
            case Reading.Done<Question> done -> "";
            case Reading.Failed<Question>(List<Finding> findings) -> Fixture.words(findings);
        };
    }

    private static String text(YamlNode node) {
        return ((YamlNode.Words) node).text();
    }

    /** The example as it stands in the schema; lists and keys are written in one line there. */
    private static String source(YamlNode node) {
        return switch (node) {
            case YamlNode.Words words -> "\"" + words.text() + "\"";
            case YamlNode.Items items ->
                items.items().stream().map(SchemaTest::source).collect(Collectors.joining(", ", "[", "]"));
            case Keys keys ->
                keys.entries().stream()
                        .map(entry -> source(entry.key()) + ": " + source(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static Keys schema(String name) {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            var text = Fixture.text(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return (Keys) ((Reading.Done<YamlNode>) YamlReader.read(text, Limits.DEFAULT)).value();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
