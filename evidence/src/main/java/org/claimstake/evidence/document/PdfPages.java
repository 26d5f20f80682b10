package org.claimstake.evidence.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.claimstake.evidence.document.Document.Trouble;

/** A PDF, page by page, in the order in which its file sets the words. */
final class PdfPages {
    private PdfPages() {}

    /** Pages as text, or why there are none. */
    static Sheet read(byte[] bytes) {
        quiet();
        try {
            PdfBounds.check(bytes);
            try (PDDocument file = Loader.loadPDF(bytes)) {
                return read(file);
            }
        } catch (InvalidPasswordException locked) {
            return stopped("encrypted", "");
        } catch (PdfBounds.TooMuch much) {
            return stopped("large", much.said());
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return stopped("broken", "PDF");
        }
    }

    /**
     * PDFBox speaks through Log4j's API where there is one, which without a logger prints a complaint of its own. A broken PDF
     * is told as a trouble.
     */
    private static void quiet() {
        if (System.getProperty("log4j2.loggerContextFactory") == null) {
            System.setProperty(
                    "log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
            System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        }
    }

    private static Sheet read(PDDocument file) throws IOException {
        var stripper = new Pages();
        stripper.writeText(file, stripper.words);
        if (stripper.pages.stream().allMatch(String::isBlank)) {
            return stopped(stripper.images.isEmpty() ? "empty" : "scanned", numbers(stripper.images));
        }
        List<Integer> pictures = stripper.images.stream()
                .filter(page -> stripper.pages.get(page - 1).isBlank())
                .toList();
        List<Trouble> troubles =
                pictures.isEmpty() ? List.of() : List.of(new Trouble("scanned", numbers(pictures), false));
        Traced raw = PdfLines.of(stripper.pages);
        Traced words = PlainText.even(raw.text()).through(raw);
        return new Sheet(
                words, Sheet.lines(words.text()), Optional.empty(), Optional.empty(), Optional.empty(), troubles);
    }

    private static String numbers(List<Integer> pages) {
        String all = pages.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
        return pages.size() > 20 ? all + " …" : all;
    }

    private static Sheet stopped(String kind, String said) {
        return new Sheet(
                Traced.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Trouble(kind, said, true)));
    }

    /** The words of each page; each paragraph has an empty line before it. */
    private static final class Pages extends PDFTextStripper {
        private final List<String> pages = new ArrayList<>();
        private final List<Integer> images = new ArrayList<>();
        private final Words words = new Words();
        private long contents;
        private int operators;
        private int letters;

        Pages() {
            setLineSeparator("\n");
            setParagraphStart("\n");
            setPageEnd("");
        }

        @Override
        protected void endPage(PDPage page) {
            while (pages.size() < getCurrentPageNo() - 1) {
                pages.add("");
            }
            pages.add(words.take());
            PDResources resources = page.getResources();
            if (resources != null && resources.getXObjectNames().iterator().hasNext()) {
                images.add(getCurrentPageNo());
            }
        }

        @Override
        public void processPage(PDPage page) throws IOException {
            contents += PdfBounds.contents(page, PdfBounds.MOST_CONTENTS - contents);
            if (contents > PdfBounds.MOST_CONTENTS) {
                throw new PdfBounds.TooMuch(PdfBounds.MOST_CONTENTS + " bytes of contents");
            }
            super.processPage(page);
        }

        @Override
        protected void startPage(PDPage page) {
            letters = 0;
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            if (++letters > PdfBounds.MOST_LETTERS) {
                throw new PdfBounds.TooMuch(letters + " letters on page " + getCurrentPageNo());
            }
            super.processTextPosition(letter);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++operators > PdfBounds.MOST_OPERATORS || getGraphicsStackSize() > PdfBounds.MOST_STATES) {
                throw new PdfBounds.TooMuch(operators + " operators");
            }
            super.processOperator(operator, operands);
        }
    }

    /** What a page writes; no more than is read of a text. */
    private static final class Words extends java.io.Writer {
        private StringBuilder page = new StringBuilder();
        private int all;

        String take() {
            String taken = page.toString();
            page = new StringBuilder();
            return taken;
        }

        @Override
        public void write(char[] letters, int from, int count) {
            all += count;
            if (all > DocumentReader.MOST_CHARACTERS) {
                throw new PdfBounds.TooMuch(DocumentReader.MOST_CHARACTERS + " characters");
            }
            page.append(letters, from, count);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing to close
        }
    }
}
