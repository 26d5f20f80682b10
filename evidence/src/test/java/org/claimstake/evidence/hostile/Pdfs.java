package org.claimstake.evidence.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;

/** PDFs made where they are needed. */
final class Pdfs {
    private static final int BLOCK = 1 << 16;
    private static final float SIZE = 12;
    private static final float LEFT = 50;
    private static final float TOP = 700;

    static {
        // what is broken on purpose is not told in the log of the tests
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    }

    private Pdfs() {}

    /** What fills a document. */
    @FunctionalInterface
    interface Fill {
        void fill(PDDocument document, PDPage page) throws IOException;
    }

    static byte[] of(Fill fill) {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            fill.fill(document, page);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] words(String words) {
        return of((document, page) -> write(document, page, words));
    }

    /** A page that is a picture of a page. */
    static byte[] scanned() {
        return of((document, page) -> {
            var picture =
                    LosslessFactory.createFromImage(document, new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB));
            try (var stream = new PDPageContentStream(document, page)) {
                stream.drawImage(
                        picture,
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
            }
        });
    }

    static byte[] locked(String words) {
        return of((document, page) -> {
            write(document, page, words);
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
    }

    /** Words, and actions that a viewer would follow when it opens the document. */
    static byte[] acting(String words, String address) {
        return of((document, page) -> {
            write(document, page, words);
            var action = new PDActionURI();
            action.setURI(address);
            document.getDocumentCatalog().setOpenAction(action);
            var script = new PDActionJavaScript("app.launchURL('" + address + "');");
            action.setNext(List.of(script));
        });
    }

    /** A page whose drawing is a few kilobytes packed and very many bytes unpacked. */
    static byte[] bomb(long bytes) {
        byte[] packed = packed(bytes);
        String head =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>endobj\n"
                        + "4 0 obj<</Filter/FlateDecode/Length " + packed.length + ">>stream\n";
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(packed);
        out.writeBytes(
                "\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] packed(long bytes) {
        byte[] block = "q Q ".repeat(BLOCK / 4).getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (long done = 0; done < bytes; done += block.length) {
                packing.write(block);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static void write(PDDocument document, PDPage page, String words) throws IOException {
        try (var stream = new PDPageContentStream(document, page)) {
            stream.beginText();
            stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), SIZE);
            stream.newLineAtOffset(LEFT, TOP);
            stream.showText(words);
            stream.endText();
        }
    }
}
