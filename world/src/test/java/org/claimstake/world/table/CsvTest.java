package org.claimstake.world.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.world.table.Reads.kinds;
import static org.claimstake.world.table.Reads.texts;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.world.reading.DecimalMark;
import org.claimstake.world.reading.SheetOptions;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static final String CYRILLIC =
            "key,name\n1,\u041F\u043E\u043B\u043E\u0445\u0456\u0432\u0441\u044C\u043A\u0435\n2,b\n";

    private static SheetReader.Read read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), SheetOptions.FOUND);
    }

    private static SheetReader.Read read(byte[] bytes, SheetOptions options) {
        return SheetReader.read(bytes, "table.csv", options);
    }

    @Test
    void aMarkQuotesAndLineEndsOfEveryKindAreRead() {
        var read = read("\uFEFFkey;name\r\n1;\"a \"\"b\"\"; c\"\r2;\"two\nlines\"\n");

        assertThat(read.sheet().orElseThrow().columns()).containsExactly("key", "name");
        assertThat(texts(read)).containsExactly(List.of("1", "a \"b\"; c"), List.of("2", "two\nlines"));
        assertThat(read.sheet().orElseThrow().rows()).extracting(Row::number).containsExactly(2L, 3L);
        assertThat(read.troubles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFoundEvenWhenTextsHoldOthers(String sign) {
        var read = read(String.join(sign, "key", "note") + "\n" + String.join(sign, "1", "\"a, b; c\"") + "\n");

        assertThat(texts(read)).containsExactly(List.of("1", "a, b; c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1251", "KOI8-U"})
    void anEncodingIsFoundByItsLetters(String charset) {
        var read = read(CYRILLIC.getBytes(Charset.forName(charset)), SheetOptions.FOUND);

        assertThat(texts(read).getFirst())
                .containsExactly("1", "\u041F\u043E\u043B\u043E\u0445\u0456\u0432\u0441\u044C\u043A\u0435");
    }

    @Test
    void aGuessedEncodingIsToldWithAWordToJudgeBy() {
        var read = read("name\nTr\u00E6len\n".getBytes(Charset.forName("windows-1252")), SheetOptions.FOUND);

        assertThat(read.troubles())
                .containsExactly(new Trouble(
                        Kind.ENCODING,
                        Trouble.Where.row("table.csv", 2),
                        "Tr\u00E6len",
                        "windows-1252",
                        Outcome.MENDED,
                        read.troubles().getFirst().mend()));
    }

    @Test
    void aToldEncodingIsTaken() {
        var read = read(
                "name\nTr\u00E6len\n".getBytes(Charset.forName("IBM850")),
                SheetOptions.FOUND.withEncoding(Charset.forName("IBM850")));

        assertThat(texts(read)).containsExactly(List.of("Tr\u00E6len"));
        assertThat(read.troubles()).isEmpty();
    }

    @Test
    void linesInAnotherEncodingThanTheRestAreReadAndNamedOneByOne() {
        byte[] utf8 = "name\n\u00D8rland\n".getBytes(StandardCharsets.UTF_8);
        byte[] other = "Tr\u00E6len\nMalm\u00F6\n".getBytes(Charset.forName("windows-1252"));
        byte[] both = new byte[utf8.length + other.length];
        System.arraycopy(utf8, 0, both, 0, utf8.length);
        System.arraycopy(other, 0, both, utf8.length, other.length);

        var read = read(both, SheetOptions.FOUND);

        assertThat(texts(read)).containsExactly(List.of("\u00D8rland"), List.of("Tr\u00E6len"), List.of("Malm\u00F6"));
        assertThat(read.troubles()).extracting(trouble -> trouble.at().row()).containsExactly(3L, 4L);
    }

    @Test
    void aRowSplitOverLinesIsOneRowAndItsOtherPartsAreNamed() {
        var read = read("a,b,c\n1,long\nname,2\n3,4,5\n");

        assertThat(texts(read)).containsExactly(List.of("1", "long name", "2"), List.of("3", "4", "5"));
        assertThat(read.troubles())
                .containsExactly(
                        Trouble.of(Kind.SPLIT, Trouble.Where.row("table.csv", 3), "name", "row 2", Outcome.JOINED));
    }

    @Test
    void aRowOfAnotherWidthIsLeftOutAndNamed() {
        var read = read("a,b,c\n1,2\n3,4,5\n6,7,8,9\n6,7,8,,\n");

        assertThat(texts(read)).containsExactly(List.of("3", "4", "5"), List.of("6", "7", "8"));
        assertThat(kinds(read)).containsExactly(Kind.WIDTH, Kind.WIDTH);
        assertThat(read.troubles()).extracting(trouble -> trouble.at().row()).containsExactly(2L, 4L);
    }

    @Test
    void anOpenQuotationMarkCostsItsOwnLineOnly() {
        var read = read("a,b\n1,\"open\n2,x\n3,\"good, one\"\n4,y\n");

        assertThat(texts(read))
                .containsExactly(List.of("1", "open"), List.of("2", "x"), List.of("3", "good, one"), List.of("4", "y"));
        assertThat(kinds(read)).containsExactly(Kind.QUOTE);
    }

    @Test
    void rowsInAreRowsOutAndRowsNamedWhateverTheRows() {
        var random = new java.util.Random(8);
        String[] pieces = {"a", "1", ",", ",", ",", "\"", "\n", "\r\n", "\u00E9", " ", "1,5"};
        for (int round = 0; round < 2000; round++) {
            var text = new StringBuilder("x,y,z\n");
            for (int i = 0; i < 40; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var opened = SheetReader.open(
                    text.toString().getBytes(StandardCharsets.UTF_8),
                    "t",
                    SheetOptions.FOUND.withDelimiter(',').withHeaderRow(1));
            var out = new ArrayList<Row>();
            var named = new ArrayList<Trouble>();
            long in = opened.sheet().orElseThrow().each(out::add, named::add);
            assertThat(in)
                    .as(text.toString())
                    .isEqualTo(out.size()
                            + named.stream().filter(Trouble::isRowNamed).count());
            assertThat(out).allMatch(row -> row.cells().size() == 3);
        }
    }

    @Test
    void titlesAboveTheHeaderArePassedOverAndUnitsInBracketsBelowItKept() {
        var read = read("A table\n\nperiod,oil,zinc\n,($/bbl),($/mt)\n1960M01,1.63,251.4\n");

        var sheet = read.sheet().orElseThrow();
        assertThat(sheet.columns()).containsExactly("period", "oil", "zinc");
        assertThat(sheet.unit(1)).isEqualTo("$/bbl");
        assertThat(sheet.rows()).hasSize(1);
    }

    @Test
    void blankAndDoubledNamesOfColumnsGetNamesOfTheirOwnAndThatIsTold() {
        var read = read("a,,a\n1,2,3\n");

        assertThat(read.sheet().orElseThrow().columns()).containsExactly("a", "column B", "a (2)");
        assertThat(kinds(read)).containsExactly(Kind.HEADER_CELLS, Kind.HEADER_CELLS);
    }

    @Test
    void oneThousandOrOneAndABitIsNotGuessed() {
        var read = read("a;b\n1.234;5\n");
        var sheet = read.sheet().orElseThrow();

        assertThat(sheet.number(sheet.rows().getFirst(), 0)).isEqualTo(new NumberText.Unclear("1.234"));
        assertThat(kinds(read)).containsExactly(Kind.UNCLEAR_NUMBER);
        assertThat(read.troubles().getFirst().mend()).isPresent();
    }

    @Test
    void otherNumbersOfTheFileSayWhichMarkItUses() {
        var comma = read("a;b\n1.234;5,5\n").sheet().orElseThrow();
        var point = read("a;b\n1.234;5.5\n").sheet().orElseThrow();

        assertThat(comma.number(comma.rows().getFirst(), 0)).isEqualTo(new NumberText.Known(1234));
        assertThat(point.number(point.rows().getFirst(), 0)).isEqualTo(new NumberText.Known(1.234));
    }

    @Test
    void numbersThatDisagreeOnTheMarkAreAskedAbout() {
        var read = read("a;b\n1.234;5,5\n2.5;1\n");

        assertThat(read.sheet().orElseThrow().decimal()).isEmpty();
        assertThat(kinds(read)).containsExactly(Kind.UNCLEAR_NUMBER);
    }

    @Test
    void aToldMarkIsTaken() {
        var sheet = read(
                        "a\n1.234\n1,234\n".getBytes(StandardCharsets.UTF_8),
                        SheetOptions.FOUND.withDelimiter(';').withDecimal(DecimalMark.COMMA))
                .sheet()
                .orElseThrow();

        assertThat(sheet.number(sheet.rows().get(0), 0)).isEqualTo(new NumberText.Known(1234));
        assertThat(sheet.number(sheet.rows().get(1), 0)).isEqualTo(new NumberText.Known(1.234));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 234 567,5",
                "1\u00A0234\u00A0567,5",
                "1\u2009234\u2009567,5",
                "1\u202F234\u202F567,5",
                "1'234'567,5",
                "1.234.567,5"
            })
    void blanksBetweenThousandsAreRead(String text) {
        assertThat(NumberText.of(text, java.util.Optional.empty())).isEqualTo(new NumberText.Known(1_234_567.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12 34", "1.2.3", "1,23,456", "12-14", "NaN", "Infinity", "0x10", "1d", "1f", "1e999", "--1"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(NumberText.of(text, java.util.Optional.of(DecimalMark.POINT)))
                .isInstanceOf(NumberText.None.class);
    }

    @Test
    void emptyFilesOtherFormatsAndLargeFilesAreRefusedInOneTrouble() {
        byte[] pdf = "%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8);
        byte[] binary = {1, 2, 3, 0, 5, 6, 7, 8, 9, 10};

        assertThat(kinds(read(new byte[0], SheetOptions.FOUND))).containsExactly(Kind.EMPTY);
        assertThat(kinds(read(" \n\n".getBytes(StandardCharsets.UTF_8), SheetOptions.FOUND)))
                .containsExactly(Kind.EMPTY);
        assertThat(kinds(read(pdf, SheetOptions.FOUND))).containsExactly(Kind.FORMAT);
        assertThat(kinds(read(binary, SheetOptions.FOUND))).containsExactly(Kind.FORMAT);
        assertThat(kinds(read(new byte[100_000_001], SheetOptions.FOUND))).containsExactly(Kind.TOO_LARGE);
        var few = SheetOptions.FOUND.withLimits(new SheetOptions.Limits(1000, 1000, 2, 2));
        assertThat(kinds(read("a\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8), few)))
                .containsExactly(Kind.TOO_LARGE);
        assertThat(kinds(read("a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8), few)))
                .containsExactly(Kind.TOO_LARGE);
    }
}
