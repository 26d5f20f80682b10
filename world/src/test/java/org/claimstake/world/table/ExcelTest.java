package org.claimstake.world.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.world.table.Reads.kinds;
import static org.claimstake.world.table.Reads.texts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimstake.world.reading.SheetOptions;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.junit.jupiter.api.Test;

class ExcelTest {
    static {
        ExcelBook.quiet(); // the library is first met here when it writes
    }

    private static byte[] book(Consumer<XSSFWorkbook> fill) throws IOException {
        try (var book = new XSSFWorkbook()) {
            fill.accept(book);
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void row(XSSFSheet sheet, int number, Object... values) {
        var row = sheet.createRow(number - 1);
        for (int column = 0; column < values.length; column++) {
            switch (values[column]) {
                case String text -> row.createCell(column).setCellValue(text);
                case Number value -> row.createCell(column).setCellValue(value.doubleValue());
                default -> throw new IllegalArgumentException("a text or a number");
            }
        }
    }

    private static SheetReader.Read read(byte[] bytes) {
        return SheetReader.read(bytes, "book.xlsx", SheetOptions.FOUND);
    }

    @Test
    void aSheetOfPricesWithTitlesAboveAndUnitsBelowTheHeaderIsRead() throws IOException {
        var read = SheetReader.read(
                book(book -> {
                    book.createSheet("Description").createRow(0).createCell(0).setCellValue("About");
                    var sheet = book.createSheet("Monthly Prices");
                    row(sheet, 1, "World Commodity Price Data");
                    row(sheet, 2, "monthly prices in nominal US dollars, 1960 to present");
                    row(sheet, 3, "(monthly series are available only in nominal US dollar terms)");
                    row(sheet, 4, "Updated on a day");
                    row(sheet, 5, "", "Crude oil, average", "Zinc");
                    row(sheet, 6, "", "($/bbl)", "($/mt)");
                    row(sheet, 7, "1960M01", 1.63, "..");
                    row(sheet, 8, "1960M02", 45.600000000000001, 251.4);
                }),
                "CMO.xlsx",
                SheetOptions.FOUND.withSheet("Monthly Prices"));

        var sheet = read.sheet().orElseThrow();
        assertThat(sheet.columns()).containsExactly("column A", "Crude oil, average", "Zinc");
        assertThat(sheet.unit(1)).isEqualTo("$/bbl");
        assertThat(texts(read)).containsExactly(List.of("1960M01", "1.63", ".."), List.of("1960M02", "45.6", "251.4"));
        assertThat(sheet.number(sheet.rows().getFirst(), 1)).isEqualTo(new NumberText.Known(1.63));
        assertThat(sheet.where(sheet.rows().getFirst(), 2))
                .isEqualTo(new Trouble.Where("CMO.xlsx", "Monthly Prices", 7, "Zinc"));
        assertThat(kinds(read)).containsExactly(Kind.SHEET, Kind.HEADER_CELLS);
    }

    @Test
    void daysTruthsAndTextsKeepTheirKind() throws IOException {
        var read = read(book(book -> {
            var sheet = book.createSheet("s");
            row(sheet, 1, "day", "truth", "text");
            var row = sheet.createRow(1);
            var style = book.createCellStyle();
            style.setDataFormat((short) 14);
            row.createCell(0).setCellValue(LocalDate.of(2025, 4, 30));
            row.getCell(0).setCellStyle(style);
            row.createCell(1).setCellValue(true);
            row.createCell(2).setCellValue("  x ");
        }));

        assertThat(read.sheet().orElseThrow().rows().getFirst().cells())
                .containsExactly(
                        new Cell(Cell.Kind.DAY, "2025-04-30"),
                        new Cell(Cell.Kind.TRUTH, "true"),
                        new Cell(Cell.Kind.TEXT, "x"));
    }

    @Test
    void aHeaderOfMergedCellsGivesOneNameFromBothRows() throws IOException {
        var read = read(book(book -> {
            var sheet = book.createSheet("s");
            row(sheet, 1, "Table 4. Reserves and resources");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:E1"));
            row(sheet, 2, "Name", "Reserves", "", "Resources", "");
            row(sheet, 3, "", "A", "B", "C1", "C2");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("B2:C2"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("D2:E2"));
            row(sheet, 4, "one", 1, 2, 3, 4);
            row(sheet, 5, "two", 5, 6, 7, 8);
        }));

        assertThat(read.sheet().orElseThrow().columns())
                .containsExactly("Name", "Reserves / A", "Reserves / B", "Resources / C1", "Resources / C2");
        assertThat(texts(read)).hasSize(2);
        assertThat(kinds(read)).containsExactly(Kind.HEADER_CELLS);
    }

    @Test
    void whatAPersonWouldNotSeeIsTold() throws IOException {
        var read = read(book(book -> {
            var hidden = book.createSheet("old");
            row(hidden, 1, "a", "b");
            book.setSheetHidden(0, true);
            var sheet = book.createSheet("s");
            row(sheet, 1, "key", "tonnes", "sum");
            row(sheet, 2, "a", 5, 1);
            row(sheet, 3, "b", "1 250", 1);
            row(sheet, 4, "c", 7, 1);
            sheet.getRow(2).getCell(2).setCellFormula("B2+1");
            sheet.getRow(2).getCell(2).setCellValue(6);
            sheet.getRow(3).getCell(2).setCellErrorValue(FormulaError.REF);
            sheet.getRow(3).setZeroHeight(true);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A3:A4"));
            book.setActiveSheet(1);
        }));

        assertThat(kinds(read))
                .containsExactly(Kind.SHEET, Kind.TEXT_NUMBER, Kind.MERGED, Kind.FAULT, Kind.FORMULA, Kind.SHEET);
        assertThat(read.troubles().getFirst().found()).isEqualTo("hidden, not read");
        var sheet = read.sheet().orElseThrow();
        assertThat(sheet.number(sheet.rows().get(1), 1)).isEqualTo(new NumberText.Known(1250));
        assertThat(sheet.number(sheet.rows().get(1), 2)).isEqualTo(new NumberText.Known(6));
        assertThat(sheet.rows().get(2).cell(2)).isEqualTo(new Cell(Cell.Kind.FAULT, "#REF!"));
    }

    @Test
    void aSheetThatIsNotThereIsRefusedWithThoseThatAre() throws IOException {
        byte[] bytes = book(book -> row(book.createSheet("one"), 1, "a"));

        var read = SheetReader.read(bytes, "book.xlsx", SheetOptions.FOUND.withSheet("two"));

        assertThat(read.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.kind()).isEqualTo(Kind.SHEET);
            assertThat(trouble.expected()).contains("one");
        });
    }

    /** The workbook with one part rewritten. */
    private static byte[] rewritten(byte[] book, String part, UnaryOperator<String> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(book));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write((entry.getName().equals(part) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void anEntityOfAnotherFileIsRefusedWhereverItStands() throws IOException {
        byte[] plain = book(book -> {
            row(book.createSheet("s"), 1, "a", "b");
            row(book.getSheetAt(0), 2, "c", 1);
        });
        String entity = "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><";
        for (String part : List.of(
                "xl/worksheets/sheet1.xml",
                "xl/workbook.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "[Content_Types].xml")) {
            byte[] spoiled = rewritten(plain, part, xml -> xml.replaceFirst("\\?>\\s*<", entity));

            var read = read(spoiled);

            assertThat(read.sheet()).as(part).isEmpty();
            assertThat(kinds(read))
                    .as(part)
                    .containsAnyOf(Kind.ENTITY, Kind.BROKEN)
                    .hasSize(1);
        }
    }

    @Test
    void aFewBytesThatUnpackToVeryManyAreRefused() throws IOException {
        byte[] plain = book(book -> row(book.createSheet("s"), 1, "a", "b"));
        byte[] bomb = rewritten(plain, "xl/styles.xml", xml -> " ".repeat(50_000_000) + xml);

        assertThat(kinds(read(bomb))).containsExactly(Kind.BOMB);
        var few = SheetOptions.FOUND.withLimits(new SheetOptions.Limits(100_000, 1000, 10, 10));
        assertThat(kinds(SheetReader.read(plain, "b.xlsx", few))).containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void brokenWorkbooksAreRefusedInOneTrouble() throws IOException {
        byte[] plain = book(book -> row(book.createSheet("s"), 1, "a", "b"));

        assertThat(kinds(read(java.util.Arrays.copyOf(plain, plain.length / 2))))
                .containsExactly(Kind.BROKEN);
        assertThat(kinds(read(rewritten(plain, "xl/worksheets/sheet1.xml", xml -> xml.substring(0, 300)))))
                .containsExactly(Kind.BROKEN);
        assertThat(kinds(read(
                        rewritten(plain, "xl/worksheets/sheet1.xml", xml -> xml.replace("r=\"A1\"", "r=\"ZZZZZZ1\"")))))
                .containsExactly(Kind.BROKEN);
        assertThat(kinds(read(rewritten(
                        plain, "xl/worksheets/sheet1.xml", xml -> xml.replace("<v>0</v>", "<v>99999999</v>")))))
                .containsExactly(Kind.BROKEN);
        assertThat(kinds(read("PK\u0003\u0004 no archive".getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly(Kind.BROKEN);
        assertThat(kinds(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})))
                .containsExactly(Kind.FORMAT);
    }

    @Test
    void anEmptySheetHasNoHeader() throws IOException {
        assertThat(kinds(read(book(book -> book.createSheet("s"))))).containsExactly(Kind.HEADER);
    }

    @Test
    void spoiledXmlIsReadOrRefusedAndNeverThrows() throws IOException {
        byte[] plain = book(book -> {
            var sheet = book.createSheet("s");
            row(sheet, 1, "a", "b");
            row(sheet, 2, "c", 1);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A3:A4"));
        });
        var random = new java.util.Random(3);
        for (String part : List.of(
                "xl/worksheets/sheet1.xml",
                "xl/workbook.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels")) {
            for (int round = 0; round < 40; round++) {
                byte[] spoiled = rewritten(plain, part, xml -> {
                    int from = random.nextInt(xml.length());
                    int to = Math.min(xml.length(), from + 1 + random.nextInt(12));
                    String piece = "\"<>/ 9-Az".repeat(2).substring(random.nextInt(5), 5 + random.nextInt(8));
                    return xml.substring(0, from) + piece + xml.substring(to);
                });
                var read = read(spoiled);
                assertThat(read.sheet().isPresent() || !read.troubles().isEmpty())
                        .isTrue();
            }
        }
    }
}
