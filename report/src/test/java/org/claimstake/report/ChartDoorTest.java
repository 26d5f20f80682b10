package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Every picture in every setting. The pictures themselves are kept as text: {@code -Dcharts.accept=NAME}, or {@code all},
 * writes them anew once a person has looked at them.
 */
final class ChartDoorTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/claimstake/report/charts");
    private static final List<Integer> WIDTHS = List.of(390, 768, 1120);

    @Test
    void everyPictureIsAsItWasAccepted() throws Exception {
        for (Chart chart : PictureGallery.of(setting("en", 768, Setting.Theme.SCREEN))) {
            same(chart.id(), chart);
        }
        for (Chart chart : PictureGallery.of(setting("uk", 390, Setting.Theme.PRINT))) {
            same(chart.id() + "-uk-narrow-print", chart);
        }
    }

    @Test
    void everyPictureIsWellFormedNamedAndSaysItsSource() throws Exception {
        for (Setting setting : settings()) {
            for (Chart chart : PictureGallery.of(setting)) {
                Document svg = Pictured.parsed(chart);
                assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                        .isEqualTo(chart.title());
                assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                        .isEqualTo(chart.summary());
                String text = text(svg);
                assertThat(text).contains("3f9c00aa11bb", "2025-05-31");
                assertThat(text).as("%s says its own sentence", chart.id()).contains(chart.summary());
                assertThat(Pictured.plain(text)).contains("USD").contains("2025");
            }
        }
    }

    @Test
    void noTextOverlapsAnotherAndNoneIsCutAtTheEdge() throws Exception {
        for (Setting setting : settings()) {
            for (Chart chart : PictureGallery.of(setting)) {
                List<Box> boxes = boxes(Pictured.parsed(chart));
                for (int i = 0; i < boxes.size(); i++) {
                    Box box = boxes.get(i);
                    assertThat(box.area().getMinX())
                            .as(box.where(chart, setting))
                            .isGreaterThanOrEqualTo(-1.5);
                    assertThat(box.area().getMaxX())
                            .as(box.where(chart, setting))
                            .isLessThanOrEqualTo(setting.width() + 1.5);
                    for (Box other : boxes.subList(i + 1, boxes.size())) {
                        assertThat(box.area().intersects(other.area()))
                                .as("%s and “%s”", box.where(chart, setting), other.text())
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void aBoxThatOverlapsIsFound() {
        Box left = new Box("left", new Rectangle2D.Double(0, 0, 20, 10));
        assertThat(left.area().intersects(new Rectangle2D.Double(19, 5, 20, 10)))
                .isTrue();
    }

    @Test
    void theIdsOfAPictureAreItsOwn() throws Exception {
        var ids = new HashSet<String>();
        for (Chart chart : PictureGallery.of(setting("en", 768, Setting.Theme.PRINT))) {
            if (!chart.id().equals("ghost")) {
                Document svg = Pictured.parsed(chart);
                for (String tag : List.of("svg", "g", "pattern", "title", "desc")) {
                    for (Element element : Pictured.elements(svg, tag, "")) {
                        String id = element.getAttribute("id");
                        assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void aPictureThatStandsAloneCarriesItsStyleAndAsksForNothing() {
        Chart chart =
                PictureGallery.of(setting("en", 768, Setting.Theme.SCREEN)).getFirst();
        assertThat(chart.alone()).contains("<style>", "light-dark(").doesNotContain("url(http", "@import", "<script");
        assertThat(chart.svg()).doesNotContain("style");
    }

    @Test
    void otherPicturesHaveADecimalCommaAndNoEnglishOfOurs() throws Exception {
        for (Chart chart : PictureGallery.of(setting("uk", 768, Setting.Theme.SCREEN))) {
            String text = text(Pictured.parsed(chart));
            assertThat(text).doesNotContainPattern("\\d\\.\\d");
            assertThat(text).doesNotContain("futures", "not known", "median", "Source", "between", " bn ", " mn ");
        }
    }

    private static List<Setting> settings() {
        var all = new ArrayList<Setting>();
        for (String language : Wording.LANGUAGES) {
            for (int width : WIDTHS) {
                for (Setting.Theme theme : Setting.Theme.values()) {
                    all.add(setting(language, width, theme));
                }
            }
        }
        return all;
    }

    private static Setting setting(String language, int width, Setting.Theme theme) {
        Wording words = Wording.of(language);
        return new Setting(words, width, Pictured.foot(words), theme);
    }

    private record Box(String text, Rectangle2D.Double area) {
        String where(Chart chart, Setting setting) {
            return String.format(
                    Locale.ROOT,
                    "%s %d %s: “%s”",
                    chart.id(),
                    setting.width(),
                    setting.words().language(),
                    text);
        }
    }

    private static List<Box> boxes(Document svg) {
        return Pictured.elements(svg, "text", "").stream()
                // a picture within a picture has its places from its own corner, and tests of its own
                .filter(text -> text.getParentNode() == svg.getDocumentElement()
                        || text.getParentNode().getNodeName().equals("g"))
                .map(text -> box(text))
                .toList();
    }

    /** As wide as letters of that size are thought to be, as high as a small letter: lines may come close. */
    private static Box box(Element text) {
        double size = size(text.getAttribute("class"));
        double wide = Lettering.width(text.getTextContent(), size);
        double x = Double.parseDouble(text.getAttribute("x"));
        double y = Double.parseDouble(text.getAttribute("y"));
        double from = switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - wide / 2;
            case "end" -> x - wide;
            default -> x;
        };
        return new Box(text.getTextContent(), new Rectangle2D.Double(from, y - size * 0.7, wide, size * 0.75));
    }

    private static double size(String classes) {
        return switch (classes) {
            case "title" -> 15 * 14 / 13.0;
            case "tick", "unit", "foot", "number", "told small" -> 12;
            case "said", "row", "told" -> 13;
            default -> classes.startsWith("label") ? 14 : 13;
        };
    }

    private static String text(Document svg) {
        return String.join(
                " ",
                Pictured.elements(svg, "text", "").stream()
                        .map(Element::getTextContent)
                        .toList());
    }

    private static void same(String name, Chart chart) throws IOException {
        Path file = GOLDEN.resolve("door-" + name + ".svg");
        String accepted = System.getProperty("charts.accept", "");
        if (accepted.equals(name) || accepted.equals("all")) {
            Files.writeString(file, chart.svg());
        }
        assertThat(chart.svg()).as(name).isEqualTo(Files.readString(file));
    }
}
