package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

final class TornadoTest {

    @Test
    void theLongestBarComesFirstAndWhatHasNoEffectLast() {
        Chart chart = Charts.tornado(PictureGallery.tornado(), Pictured.setting(768));
        assertThat(chart.table().rows().stream().map(List::getFirst))
                .containsExactly(
                        "Price of a tonne of copper, delivered to the smelter",
                        "Royalty rate",
                        "Ore in the ground",
                        "Rate of the State",
                        "Start",
                        "Clause of language");
        assertThat(Pictured.plain(chart.summary()))
                .isEqualTo("“Price of a tonne of copper, delivered to the smelter” moves it most: 40 mn USD at"
                        + " 6000 USD/t, 420 mn USD at 12 000 USD/t.");
    }

    @Test
    void chanceChoiceAndIgnoranceNeverLookAlike() throws Exception {
        Document svg = Pictured.parsed(Charts.tornado(PictureGallery.tornado(), Pictured.setting(768)));
        assertThat(Pictured.elements(svg, "rect", "bar chance")).hasSize(2);
        assertThat(Pictured.elements(svg, "rect", "bar gap")).hasSize(2);
        assertThat(svg.getElementsByTagName("pattern").getLength())
                .as("on a screen only a gap is hatched")
                .isEqualTo(1);
    }

    @Test
    void anEndWithoutAValueSaysSoAndIsNotCalledWithoutEffect() throws Exception {
        Document svg = Pictured.parsed(Charts.tornado(PictureGallery.tornado(), Pictured.setting(768)));
        List<String> texts = Pictured.elements(svg, "text", "told small").stream()
                .map(element -> element.getTextContent())
                .toList();
        assertThat(texts).contains("not at all: none");
        assertThat(texts.stream().filter("no effect"::equals)).hasSize(1);
    }

    @Test
    void nothingThatMovesItIsAnAnswer() {
        var still = new Tornado(
                "t",
                "What moves it",
                Sample.MONEY,
                5e6,
                List.of(new Tornado.Row("Share", Tornado.Ground.CHOICE, "0%", 5e6, "100%", 5e6)));
        assertThat(Pictured.plain(Charts.tornado(still, Pictured.setting(390)).summary()))
                .isEqualTo("Nothing moves it: it stays at 5 mn USD.");
    }

    @Test
    void whatDoesNotFitStandsInTheTableAndIsCounted() {
        List<Tornado.Row> rows = IntStream.range(1, 20)
                .mapToObj(i ->
                        new Tornado.Row("Input " + i, Tornado.Ground.CHANCE, "low", 100e6 - i * 1e6, "high", 100e6))
                .toList();
        Chart chart =
                Charts.tornado(new Tornado("t", "What moves it", Sample.MONEY, 100e6, rows), Pictured.setting(390));
        assertThat(chart.svg()).contains("7 more that move it less");
        assertThat(chart.table().rows()).hasSize(19);
    }

    @Test
    void aValueThatIsNoneHasNoTornado() {
        assertThatThrownBy(() -> new Tornado("t", "What moves it", Sample.MONEY, Double.NaN, List.of()))
                .hasMessageContaining("What moves it");
    }
}
