package org.claimstake.world.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.claimstake.evidence.Fact;
import org.claimstake.world.reading.Receipt;
import org.claimstake.world.reading.SheetOptions;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepositImportTest {
    private static final String WORLD = "usgs_world_200.csv";

    private static List<Deposit> deposits(byte[] bytes, ReadSettings settings) {
        var all = new ArrayList<Deposit>();
        DepositReader.open(bytes, "register.csv", settings)
                .deposits()
                .orElseThrow()
                .each(all::add, trouble -> {});
        return all;
    }

    private static List<Deposit> deposits(String text) {
        return deposits(text.getBytes(StandardCharsets.UTF_8), ReadSettings.FOUND);
    }

    private static long times(Receipt receipt, Kind kind) {
        return receipt.counts().stream()
                .filter(count -> count.kind() == kind)
                .mapToLong(Receipt.Count::times)
                .sum();
    }

    @ParameterizedTest
    @CsvSource({WORLD + ", USGS world deposits", "mrds_200.csv, USGS MRDS"})
    void aRegisterIsRecognisedByItsHeaderAndAllItsRowsComeOut(String file, String mapping) {
        var done = Registers.imported(Registers.bytes(file), ReadSettings.FOUND);

        assertThat(done.receipt().mapping()).isEqualTo(mapping);
        assertThat(done.receipt().rowsIn()).isEqualTo(200);
        assertThat(done.receipt().rowsOut()).isEqualTo(200);
        assertThat(times(done.receipt(), Kind.SWAPPED)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {WORLD, "mrds_200.csv"})
    void theTableThatComesOutGivesTheSameTableWhenReadAgain(String file) {
        byte[] once =
                Registers.imported(Registers.bytes(file), ReadSettings.FOUND).csv();
        byte[] twice = Registers.imported(once, ReadSettings.FOUND).csv();

        assertThat(withoutRegister(twice)).isEqualTo(withoutRegister(once));
    }

    /** Without the last two cells, the file and the row. */
    private static String withoutRegister(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8).replaceAll("(?m),register.csv,\\d+$", "");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "whole-registers.csv")
    void theWholeRegistersAreReadWithoutALoss(String file, long rows) throws IOException {
        Optional<byte[]> bytes = Registers.shared(file);
        assumeTrue(bytes.isPresent(), () -> "NOT TESTED: the whole register " + file + " is not here");

        var done = Registers.imported(bytes.get(), ReadSettings.FOUND);

        assertThat(done.receipt().rowsIn()).isEqualTo(rows);
        assertThat(done.receipt().rowsOut()).isEqualTo(rows);
    }

    @Test
    void ofAWholeRegisterWithSomeSwappedRowsThoseAreFoundAndNoOthers() throws IOException {
        Optional<byte[]> bytes = Registers.shared("minerals/usgs_world_deposits.csv");
        assumeTrue(bytes.isPresent(), "NOT TESTED: swapped coordinates in the whole register, which is not here");
        var spoiler = new Spoiler(bytes.get(), 1).swap(5, 3, 4, 14);

        var kept = Registers.imported(spoiler.bytes(), ReadSettings.FOUND).receipt();
        var mended = Registers.imported(spoiler.bytes(), ReadSettings.FOUND.withMendsSwapped(true));

        assertThat(kept.told().stream().filter(trouble -> trouble.kind() == Kind.SWAPPED))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.found()).startsWith("14 points lie outside of "));
        assertThat(mended.csv())
                .isEqualTo(Registers.imported(bytes.get(), ReadSettings.FOUND).csv());
    }

    @Test
    void swappedRowsOfACountryAreToldWithAnOfferAndMendedWhenAsked() {
        byte[] whole = Registers.bytes(WORLD);
        var spoiler = new Spoiler(whole, 4).swap(5, 3, 4, 5);

        var kept = Registers.imported(spoiler.bytes(), ReadSettings.FOUND);
        var mended = Registers.imported(spoiler.bytes(), ReadSettings.FOUND.withMendsSwapped(true));

        var told = kept.receipt().told().stream()
                .filter(trouble -> trouble.kind() == Kind.SWAPPED)
                .toList();
        assertThat(told).singleElement().satisfies(trouble -> {
            assertThat(trouble.found()).startsWith("5 points lie outside of ");
            assertThat(trouble.mend()).isPresent();
            assertThat(trouble.became()).isEqualTo(Outcome.KEPT);
        });
        assertThat(mended.csv())
                .isEqualTo(Registers.imported(whole, ReadSettings.FOUND).csv());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void ofARegisterSpoiledOnPurposeRowsInAreRowsOutAndRowsNamed(long seed) {
        var spoiler = new Spoiler(Registers.bytes(WORLD), seed)
                .swap(5, 3, 4, 4)
                .split(9)
                .repeat(7)
                .recode(6);

        Receipt receipt =
                Registers.imported(spoiler.bytes(), ReadSettings.FOUND).receipt();

        // a split row is two lines, of which one is named as joined to the other; a repeated key is left out
        assertThat(receipt.rowsIn()).isEqualTo(spoiler.rows() + 9);
        assertThat(receipt.rowsOut()).isEqualTo(200);
        assertThat(times(receipt, Kind.SPLIT)).isEqualTo(9);
        assertThat(times(receipt, Kind.DUPLICATE)).isEqualTo(7);
        assertThat(times(receipt, Kind.ENCODING)).isEqualTo(6);
        assertThat(receipt.named()).hasSize(16);
        assertThat(new HashSet<>(
                        receipt.named().stream().map(one -> one.at().row()).toList()))
                .hasSize(16);
    }

    @Test
    void rowsThatAreCutShortAreNamedAndTakeNoOthersWithThem() {
        var spoiler = new Spoiler(Registers.bytes("mrds_200.csv"), 3).cut(8);

        Receipt receipt =
                Registers.imported(spoiler.bytes(), ReadSettings.FOUND).receipt();

        assertThat(receipt.rowsIn()).isEqualTo(200);
        assertThat(receipt.rowsOut()).isEqualTo(192);
        assertThat(times(receipt, Kind.WIDTH)).isEqualTo(8);
    }

    @Test
    void blankIsMissingAndInferredIsAssumed() {
        var all = deposits("""
                id,name,latitude,longitude,coordinate_precision_km,commodities,resource_tonnage_mt,control_status,control_date,control_basis,source_ids
                a,One,48.5,31.25,25,lithium;tantalum,13.8,held,2025-02-28,stated,s1
                b,Two,,,,gold,,held,2025-02-28,inferred from the region,s1;s2
                """);

        assertThat(all.getFirst().place()).isInstanceOf(Fact.Sourced.class);
        assertThat(all.getFirst().place().value().orElseThrow().km()).isEqualTo(25);
        assertThat(all.getFirst().commodities()).containsExactly("lithium", "tantalum");
        assertThat(all.getFirst().tonnage().value().orElseThrow().oreMt()).isEqualTo(13.8);
        assertThat(all.getFirst().facts(DepositField.CONTROL))
                .singleElement()
                .isInstanceOfSatisfying(Fact.Sourced.class, fact -> {
                    assertThat(fact.citation().source()).isEqualTo("s1");
                    assertThat(fact.citation().on()).contains(java.time.LocalDate.of(2025, 2, 28));
                });
        assertThat(all.getLast().place()).isEqualTo(new Fact.Missing<>("blank in the register"));
        assertThat(all.getLast().tonnage()).isEqualTo(new Fact.Missing<>("blank in the register"));
        assertThat(all.getLast().facts(DepositField.CONTROL))
                .containsExactly(new Fact.Assumed<>("held", "inferred from the region"));
    }

    @Test
    void tonnesBecomeMillionTonnesToTheLastDigitAndDigitsOfAPlaceSayHowWellItIsKnown() {
        var all = deposits("""
                source_db,record_id,name,latitude,longitude,country,state,commodities,deposit_type,tonnage_t,grade_percent,grade_commodity,flags
                x,1,One,48.5,31.2,,,Graphite,,178335000.0,2.285,Graphite,
                """);

        assertThat(all.getFirst().key()).isEqualTo("x:1");
        assertThat(all.getFirst().tonnage().value().orElseThrow().oreMt()).isEqualTo(178.335);
        assertThat(all.getFirst().text(DepositField.GRADE)).contains("2.285 % Graphite");
        assertThat(all.getFirst().place().value().orElseThrow().km()).isEqualTo(7.863);
    }

    @Test
    void whatCannotBeReadIsLeftBlankAndTold() {
        var done = Registers.imported("""
                id,name,latitude,longitude,coordinate_precision_km,commodities,resource_tonnage_mt,control_status,control_date
                a,One,48.5,north,25,lithium,some,held,last year
                b,Two,395.5,31.5,-1,lithium,-3,held,
                c,Three,0,0,,lithium,,,
                d,Four,48.5,,,lithium,,,
                ,Five,48.5,31.5,,lithium,,,
                """.getBytes(StandardCharsets.UTF_8), ReadSettings.FOUND);

        assertThat(done.receipt().told())
                .extracting(one -> one.at().row() + " " + one.at().column() + " " + one.kind())
                .containsExactly(
                        "2 longitude NUMBER",
                        "2 resource_tonnage_mt NUMBER",
                        "2 control_date DATE",
                        "3 latitude RANGE",
                        "3 resource_tonnage_mt RANGE",
                        "4 latitude PLACE",
                        "5 longitude BLANK");
        assertThat(done.receipt().named()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.BLANK);
            assertThat(one.at().row()).isEqualTo(6);
        });
    }

    @Test
    void aTableThatNobodyKnowsIsRefusedWithItsColumns() {
        var result = DepositImport.of(
                "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "t.csv", ReadSettings.FOUND, Registers.DAY);

        assertThat(result).isInstanceOfSatisfying(DepositImport.Refused.class, refused -> {
            Trouble trouble = refused.troubles().getFirst();
            assertThat(trouble.kind()).isEqualTo(Kind.HEADER);
            assertThat(trouble.found()).isEqualTo("a, b");
            assertThat(trouble.mend()).isPresent();
        });
    }

    @Test
    void aHundredMegabytesAndMoreAreRefusedBeforeTheyAreLookedAt() {
        var result = DepositImport.of(new byte[100_000_001], "t.csv", ReadSettings.FOUND, Registers.DAY);

        assertThat(result)
                .isInstanceOfSatisfying(
                        DepositImport.Refused.class,
                        refused -> assertThat(refused.troubles())
                                .extracting(Trouble::kind)
                                .containsExactly(Kind.TOO_LARGE));
    }

    @Test
    void aReceiptSaysWhatBecameOfEachRowAndIsTheSameForTheSameFile() {
        byte[] bytes = new Spoiler(Registers.bytes(WORLD), 2).split(2).repeat(2).bytes();

        byte[] once = Registers.imported(bytes, ReadSettings.FOUND).receipt().toJson();
        String json = new String(once, StandardCharsets.UTF_8);

        assertThat(Registers.imported(bytes, ReadSettings.FOUND).receipt().toJson())
                .isEqualTo(once);
        assertThat(json)
                .contains("\"rows_in\" : 204", "\"rows_out\" : 200", "\"rows_named\" : 4", "\"date\" : \"2026-11-26\"")
                .contains("\"kind\" : \"duplicate\"", "\"became\" : \"joined\"")
                .containsPattern("\"sha256\" : \"[0-9a-f]{64}\"")
                .endsWith("}\n");
    }

    @Test
    void aFileOfWhichTheNumbersMayMeanTwoThingsIsAskedAbout() {
        var text =
                "id;name;latitude;longitude;coordinate_precision_km;commodities;resource_tonnage_mt\na;x;48;31;5;gold;1.234\n";

        var done = Registers.imported(text.getBytes(StandardCharsets.UTF_8), ReadSettings.FOUND);
        var told = deposits(
                text.getBytes(StandardCharsets.UTF_8),
                ReadSettings.FOUND.withOptions(
                        SheetOptions.FOUND.withDecimal(org.claimstake.world.reading.DecimalMark.COMMA)));

        assertThat(done.receipt().told())
                .extracting(Trouble::kind)
                .containsExactly(Kind.UNCLEAR_NUMBER, Kind.UNCLEAR_NUMBER);
        assertThat(told.getFirst().tonnage().value().orElseThrow().oreMt()).isEqualTo(1234);
    }

    @Test
    void pointsOfAShapeFileAreReadWithTheirAttributes() {
        String text = """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"id":"a","name":"One","commodities":"gold","coordinate_precision_km":"5"},
                 "geometry":{"type":"Point","coordinates":[31.25,48.5]}},
                {"type":"Feature","properties":{"id":"b","name":"Two","commodities":"zinc","coordinate_precision_km":"5"},
                 "geometry":null}]}
                """;
        var all = new ArrayList<Deposit>();

        long rows = DepositReader.open(text.getBytes(StandardCharsets.UTF_8), "points.geojson", ReadSettings.FOUND)
                .deposits()
                .orElseThrow()
                .each(all::add, trouble -> {});

        assertThat(rows).isEqualTo(2);
        assertThat(all.getFirst().place().value().orElseThrow().centre())
                .isEqualTo(new org.claimstake.world.place.Point(48.5, 31.25));
        assertThat(all.getLast().place()).isInstanceOf(Fact.Missing.class);
    }
}
