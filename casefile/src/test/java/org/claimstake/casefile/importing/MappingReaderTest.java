package org.claimstake.casefile.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.SourceText;
import org.claimstake.world.reading.DecimalMark;
import org.claimstake.world.reading.Mapping;
import org.junit.jupiter.api.Test;

class MappingReaderTest {

    private static Reading<Mapping> read(String text) {
        return MappingReader.read(new SourceText("a.map.yaml", text));
    }

    private static Mapping mapping(String text) {
        return switch (read(text)) {
            case Reading.Done<Mapping>(Mapping mapping) -> mapping;
            case Reading.Failed<Mapping>(List<Finding> findings) -> throw new AssertionError(findings);
        };
    }

    private static List<String> findings(String text) {
        return switch (read(text)) {
            case Reading.Done<Mapping>(Mapping mapping) -> throw new AssertionError(mapping);
            case Reading.Failed<Mapping>(List<Finding> findings) ->
                findings.stream().map(Finding::name).toList();
        };
    }

    @Test
    void allThatAMappingMaySayIsRead() {
        Mapping mapping = mapping("""
                name: State register
                sheet: Deposits
                header_row: 3
                units_row: 4
                decimal: comma
                encoding: windows-1251
                delimiter: tab
                precision_km: 2.5
                columns:
                  id: [Region, Number]
                  name: Site
                  commodities: { column: Minerals, between: "|" }
                  resource_tonnage_mt: { column: Reserves, unit: kt }
                fixed:
                  country: Freedonia
                """);

        assertThat(mapping.name()).isEqualTo("State register");
        assertThat(mapping.options().sheet()).contains("Deposits");
        assertThat(mapping.options().headerRow()).hasValue(3);
        assertThat(mapping.options().unitsRow()).hasValue(4);
        assertThat(mapping.options().decimal()).contains(DecimalMark.COMMA);
        assertThat(mapping.options().encoding()).contains(Charset.forName("windows-1251"));
        assertThat(mapping.options().delimiter()).contains('\t');
        assertThat(mapping.precisionKm()).hasValue(2.5);
        assertThat(mapping.columns())
                .extracting(Mapping.Column::field)
                .containsExactly("id", "name", "commodities", "resource_tonnage_mt");
        assertThat(mapping.columns().getFirst().names()).containsExactly("Region", "Number");
        assertThat("a|b".split(mapping.columns().get(2).between().orElseThrow(), -1))
                .containsExactly("a", "b");
        assertThat(mapping.columns().get(3).unit()).isEqualTo(Optional.of("kt"));
        assertThat(mapping.fixed("country")).contains("Freedonia");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(findings("""
                decimal: dot
                encoding: latin-of-sorts
                delimiter: ";;"
                header_row: first
                precision_km: near
                colums: 3
                columns:
                  id: Code
                  name: { unit: t }
                fixed:
                  country: [a, b]
                """))
                .containsExactlyInAnyOrder(
                        "yaml/word",
                        "import/mapping",
                        "import/mapping",
                        "import/mapping",
                        "import/mapping",
                        "import/mapping",
                        "import/mapping",
                        "yaml/key");
    }

    @Test
    void aMappingOfNothingIsRefused() {
        assertThat(findings("name: x\n")).containsExactly("import/mapping");
        assertThat(findings("- a\n")).containsExactly("yaml/kind");
    }
}
