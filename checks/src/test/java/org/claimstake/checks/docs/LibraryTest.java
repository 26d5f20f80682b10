package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimstake.casefile.Library;
import org.claimstake.language.Compiler;
import org.claimstake.language.source.CaseText.ModelFile;
import org.claimstake.language.text.SourceText;
import org.claimstake.report.ModelDoc;
import org.claimstake.report.ModelDocs;
import org.claimstake.report.ModelExample;
import org.claimstake.report.ShelfPage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every model of the library says of itself what a user must know before he trusts it. {@code -Dlibrary.accept=all} writes
 * the pages of the shelves anew.
 */
final class LibraryTest {
    private static final Library LIBRARY = Library.shipped();
    private static final Pattern NO_SOURCE = Pattern.compile(
            "forum|homework|quizlet|chegg|coursehero|reddit|stackexchange|stackoverflow|quora",
            Pattern.CASE_INSENSITIVE);

    private static Stream<ModelDoc> docs() {
        return LIBRARY.files().stream().flatMap(file -> ModelDocs.of(file.text()).stream());
    }

    @TestFactory
    Stream<DynamicTest> everyModelDocumentsItself() {
        return docs().map(doc -> DynamicTest.dynamicTest(
                doc.name(), () -> assertThat(missing(doc)).as(doc.file()).isEmpty()));
    }

    private static List<String> missing(ModelDoc doc) {
        var missing = new ArrayList<String>();
        if (!doc.file().equals(doc.shelf() + "/" + lower(doc.name()) + ".stake")) {
            missing.add("the file is not named as its model: " + doc.file());
        }
        if (doc.about().isEmpty()) {
            missing.add("the head says nothing of what it is");
        }
        ModelDoc.KEYS.stream()
                .filter(key -> doc.paragraphs().getOrDefault(key, "").isBlank())
                .forEach(key -> missing.add("the head has no paragraph `" + key + ":`"));
        doc.paragraphs().forEach((key, words) -> {
            if (NO_SOURCE.matcher(words).find()) {
                missing.add("`" + key + ":` names a page that is no source: " + words);
            }
        });
        doc.inputs().stream()
                .filter(input -> input.words().isBlank())
                .forEach(input -> missing.add("the input `" + input.name() + "` has no sentence"));
        doc.payments().stream()
                // what a State takes out of its own fund is no new receipt
                .filter(pay -> pay.to().equals("state")
                        && !pay.from().equals("fund")
                        && pay.code().isEmpty())
                .forEach(pay -> missing.add("the payment “" + pay.label() + "” to the state has no code"));
        if (doc.tests().isEmpty()) {
            missing.add("it has no test");
        }
        doc.tests().stream()
                .filter(test -> test.kind().isEmpty())
                .forEach(test -> missing.add(
                        "the comment above the test “" + test.title() + "” begins with none of " + ModelDoc.KINDS));
        return missing;
    }

    private static String lower(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void atLeastHalfOfTheModelsHaveAPublishedTest() {
        List<ModelDoc> all = docs().toList();
        List<String> without = all.stream()
                .filter(doc -> !doc.isPublished())
                .map(ModelDoc::name)
                .toList();
        assertThat(without.size()).as("without: %s", without).isLessThanOrEqualTo(all.size() / 2);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleCanBePastedIntoACase() {
        return LIBRARY.files().stream()
                .flatMap(file -> ModelDocs.of(file.text()).stream()
                        .map(doc -> DynamicTest.dynamicTest(doc.name(), () -> compiles(file, doc))));
    }

    private static void compiles(ModelFile file, ModelDoc doc) {
        String text = ModelExample.wholeCase(file.text(), doc);
        var compiled = Compiler.compile(LIBRARY.asText(new SourceText("case.stake", text)), Compiler.Request.BASE);
        assertThat(compiled).as(text + "\n" + compiled).isInstanceOf(Compiler.Ready.class);
    }

    @TestFactory
    Stream<DynamicTest> thePageOfEachShelfIsMadeOfItsTexts() {
        var shelves = new TreeMap<String, List<ModelDoc>>();
        docs().forEach(doc ->
                shelves.computeIfAbsent(doc.shelf(), shelf -> new ArrayList<>()).add(doc));
        return shelves.entrySet().stream()
                .map(shelf ->
                        DynamicTest.dynamicTest(shelf.getKey(), () -> isUpToDate(shelf.getKey(), shelf.getValue())));
    }

    private static void isUpToDate(String shelf, List<ModelDoc> docs) throws IOException {
        Path file = Checkout.ROOT.resolve("docs/library").resolve(shelf + ".md");
        String page = ShelfPage.of(shelf, docs);
        String accepted = System.getProperty("library.accept", "");
        if (accepted.equals("all") || accepted.equals(shelf)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        }
        assertThat(Checkout.text(file)).isEqualTo(page);
    }
}
