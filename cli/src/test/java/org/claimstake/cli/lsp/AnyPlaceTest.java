package org.claimstake.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimstake.casefile.editing.Hovers;
import org.claimstake.casefile.editing.Spot;
import org.claimstake.language.editing.Occurrence;
import org.eclipse.lsp4j.CompletionItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever one asks, and however broken a text is, there is an answer and no fault. */
final class AnyPlaceTest {
    private static final Path ROOT = Path.of(System.getProperty("claimstake.root", ".."));
    private static final int TEXTS = Integer.getInteger("claimstake.broken", 60);
    private static final int PLACES = 25;
    private static final List<String> PUT = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "\"",
            "#",
            " = ",
            ".",
            ":",
            "\n",
            "use M as m {",
            "line x = ",
            "for d in ",
            " 5 mn ",
            "model M {",
            "scenario \"A\" {",
            "5 t(",
            " if ",
            "table t {",
            "pay 1 USD from ",
            "]",
            " -> ",
            "\u00e9",
            "dated {");

    @TempDir
    private Path folder;

    private static List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        for (String below : List.of("cases", "library/src/main/resources/library")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(below))) {
                files.filter(f -> f.toString().endsWith(".stake")).sorted().forEach(f -> texts.add(Editor.read(f)));
            }
        }
        return texts;
    }

    @Test
    void brokenTextsAreAnsweredAtAnyPlace() throws IOException {
        List<String> texts = texts();
        var random = new Random(20260701);
        int answered = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = broken(texts.get(i % texts.size()), random);
            boolean lone = i % 3 == 0;
            Path file = folder.resolve(lone ? "lone" + i + ".stake" : "case" + i + "/case.stake");
            Files.createDirectories(file.getParent());
            Editor.write(file, text);
            var desk = new Desk(LIBRARY);
            String uri = Editor.uri(file);
            desk.open(uri, text);
            Spot spot = desk.spot(uri).orElseThrow();
            new Diagnostics(desk, spot.view()).byFile();
            Outline.of(spot.view().index().tree(spot.name()).orElseThrow());
            for (int k = 0; k < PLACES; k++) {
                answered +=
                        answers(desk, spot, random.nextInt(spot.text().text().length() + 1));
            }
        }
        assertThat(answered).isGreaterThan(TEXTS);
    }

    private static final LibraryFiles LIBRARY = new LibraryFiles(null);

    private static int answers(Desk desk, Spot spot, int offset) {
        List<CompletionItem> items = Completions.at(spot, offset);
        var words = new TreeSet<String>();
        assertThat(items)
                .allSatisfy(item -> assertThat(words.add(item.getLabel())).isTrue());
        List<Occurrence> here = spot.view().index().at(spot.name(), offset);
        assertThat(here)
                .allSatisfy(o -> assertThat(o.symbol().place().span().to())
                        .isLessThanOrEqualTo(o.symbol().place().file().text().length()));
        try {
            new Renames(desk, spot).begin(offset);
        } catch (Renames.Refusal sentence) {
            assertThat(sentence.getMessage()).isNotBlank();
        }
        return Hovers.at(spot, offset).isPresent() || !items.isEmpty() ? 1 : 0;
    }

    private static String broken(String text, Random random) {
        var broken = new StringBuilder(text);
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(broken.length());
            switch (random.nextInt(3)) {
                case 0 -> broken.insert(at, PUT.get(random.nextInt(PUT.size())));
                case 1 -> broken.delete(at, Math.min(broken.length(), at + 1 + random.nextInt(30)));
                default -> broken.setLength(Math.max(40, at));
            }
        }
        return broken.toString();
    }
}
