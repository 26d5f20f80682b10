package org.claimstake.world.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.claimstake.world.reading.SheetOptions;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook of Excel 2007 or later, read through Apache POI's parts. Document types are refused, formulas not computed. */
final class ExcelBook {
    private ExcelBook() {}

    /** A sheet as the workbook lists it. */
    private record Listed(String name, String part, boolean hidden) {}

    static SheetReader.Opened open(byte[] bytes, String name, SheetOptions options) {
        quiet();
        try {
            Optional<Trouble> refusal = Unpacking.refusal(bytes, name, options.limits());
            return refusal.isPresent() ? SheetReader.Opened.refused(refusal.get()) : unpacked(bytes, name, options);
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException failure) {
            // what POI throws at a broken file is of a dozen unchecked kinds; the spoiled files of the tests met most
            // of them
            return SheetReader.Opened.refused(broken(name, failure));
        }
    }

    /**
     * POI speaks through Log4j's API, which without a logger prints a complaint of its own. The one class that it has for
     * this is chosen here and not at the start, so that only those who read a workbook pay for it.
     */
    static void quiet() {
        if (System.getProperty("log4j2.loggerContextFactory") == null) {
            System.setProperty(
                    "log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
            System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        }
        // the same bound once more inside the library; its ratio is per part and stricter than a sheet of equal numbers
        ZipSecureFile.setMinInflateRatio(1.0 / Unpacking.RATIO);
    }

    private static Trouble broken(String name, Exception failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        if (message.contains("DOCTYPE")) {
            return SheetReader.refusal(Kind.ENTITY, name, "a document type", "a workbook without one");
        }
        return SheetReader.refusal(
                Kind.BROKEN, name, message.lines().findFirst().orElse(""), "a whole .xlsx file");
    }

    private static SheetReader.Opened unpacked(byte[] bytes, String name, SheetOptions options)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes));
        var reader = new XSSFReader(parts);
        var book = new Book();
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, book);
        }
        Optional<Listed> chosen = book.choose(options.sheet());
        if (chosen.isEmpty()) {
            return SheetReader.Opened.refused(
                    SheetReader.refusal(Kind.SHEET, name, options.sheet().orElse(""), book.names()));
        }
        var at = new Where(name, chosen.get().name(), 0, "");
        var shared = new SheetXml.Shared(
                new ReadOnlySharedStringsTable(parts, false), reader.getStylesTable(), book.from1904);
        var spans = new Spans();
        try (InputStream sheet = reader.getSheet(chosen.get().part())) {
            parse(sheet, spans);
        }
        var rows = new ExcelRows(reader, chosen.get().part(), at, shared);
        var table = new SheetReader.Table(
                at, rows, false, "Excel, sheet " + chosen.get().name(), spans.spans);
        return SheetReader.open(table, options, book.others(chosen.get(), name));
    }

    private static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.parse(new InputSource(xml));
    }

    /** What went wrong inside a sheet that had been opened well. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    private record ExcelRows(XSSFReader reader, String part, Where at, SheetXml.Shared shared) implements RowSource {
        @Override
        public void each(Sink rows, Consumer<Trouble> troubles) {
            try (InputStream sheet = reader.getSheet(part)) {
                parse(sheet, new SheetXml(at, shared, rows, troubles));
            } catch (SheetXml.Enough enough) {
                // the sink wanted no more
            } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException failure) {
                throw new Broken(failure);
            }
        }
    }

    /** The list of sheets in the workbook's own part. */
    private static final class Book extends DefaultHandler {
        private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        private final List<Listed> sheets = new ArrayList<>();
        private boolean from1904;

        @Override
        public void startElement(String space, String name, String qualified, Attributes attributes) {
            if (name.equals("workbookPr")) {
                from1904 = SheetXml.isTrue(attributes.getValue("date1904"));
            } else if (name.equals("sheet")) {
                String part = attributes.getValue(RELATIONS, "id");
                String state = attributes.getValue("state");
                sheets.add(new Listed(
                        text(attributes.getValue("name")),
                        text(part == null ? attributes.getValue(STRICT, "id") : part),
                        state != null && !state.equals("visible")));
            }
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }

        Optional<Listed> choose(Optional<String> wanted) {
            return sheets.stream()
                    .filter(sheet -> wanted.map(name ->
                                    name.strip().equalsIgnoreCase(sheet.name().strip()))
                            .orElse(!sheet.hidden()))
                    .findFirst();
        }

        String names() {
            return "one of the sheets: "
                    + String.join(", ", sheets.stream().map(Listed::name).toList());
        }

        /** The sheets that are not read, and whether the one read is hidden: nothing is passed over in silence. */
        List<Trouble> others(Listed chosen, String file) {
            var told = new ArrayList<Trouble>();
            for (Listed sheet : sheets) {
                if (!sheet.equals(chosen) || sheet.hidden()) {
                    String found =
                            (sheet.hidden() ? "hidden" : "visible") + (sheet.equals(chosen) ? ", read" : ", not read");
                    told.add(Trouble.of(Kind.SHEET, new Where(file, sheet.name(), 0, ""), found, "", Outcome.KEPT));
                }
            }
            return told;
        }
    }

    /** The merged cells of a sheet; they stand behind its rows. */
    private static final class Spans extends DefaultHandler {
        private final List<Span> spans = new ArrayList<>();

        @Override
        public void startElement(String space, String name, String qualified, Attributes attributes)
                throws SAXException {
            String reference = attributes.getValue("ref");
            if (name.equals("mergeCell") && reference != null) {
                spans.add(span(reference));
            }
        }

        private static Span span(String reference) throws SAXException {
            try {
                var range = CellRangeAddress.valueOf(reference);
                return new Span(
                        range.getFirstRow() + 1L,
                        range.getLastRow() + 1L,
                        range.getFirstColumn(),
                        range.getLastColumn());
            } catch (IllegalArgumentException none) {
                throw new SAXException("merged cells at " + reference, none);
            }
        }
    }
}
