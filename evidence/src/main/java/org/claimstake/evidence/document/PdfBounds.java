package org.claimstake.evidence.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** What a PDF asks of its reader: a few kilobytes may unpack to gigabytes. Counted before PDFBox unpacks it. */
final class PdfBounds {
    /** Of all that is packed in a file and no image, unpacked, in bytes. */
    static final long MOST_UNPACKED = 300_000_000;
    /** Of all pages' contents, unpacked, in bytes. A page of print has twenty thousand. */
    static final long MOST_CONTENTS = 50_000_000;
    /** Of what draws the pages: operators. */
    static final int MOST_OPERATORS = 5_000_000;
    /** States saved and not restored. Writers of PDF nest a dozen. */
    static final int MOST_STATES = 10_000;

    /** Letters on one page, kept until it is whole. A page of a newspaper has thirty thousand. */
    static final int MOST_LETTERS = 300_000;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    /** So far before its stream a dictionary begins. */
    private static final int DICTIONARY = 1000;

    private PdfBounds() {}

    /** More than is read of a file. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String said;

        TooMuch(String said) {
            super(said, null, false, false);
            this.said = said;
        }

        String said() {
            return said;
        }
    }

    /** Streams packed by deflate, each unpacked into nothing. One that is packed twice is seen once: its page is counted again. */
    static void check(byte[] bytes) {
        long all = 0;
        byte[] nothing = new byte[1 << 16];
        Inflater inflater = new Inflater();
        try {
            for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
                if (!isImage(bytes, at)) {
                    inflater.reset();
                    inflater.setInput(bytes, at, bytes.length - at);
                    all = unpacked(inflater, nothing, all);
                }
            }
        } finally {
            inflater.end();
        }
    }

    private static long unpacked(Inflater inflater, byte[] nothing, long before) {
        long all = before;
        try {
            for (int count = inflater.inflate(nothing); count > 0; count = inflater.inflate(nothing)) {
                all += count;
                if (all > MOST_UNPACKED) {
                    throw new TooMuch(MOST_UNPACKED + " bytes unpacked");
                }
            }
            return all;
        } catch (DataFormatException otherwise) {
            return all;
        }
    }

    /** Where the bytes behind the next word "stream" begin; -1 where there is none. */
    private static int next(byte[] bytes, int from) {
        for (int at = from; at + STREAM.length + 2 < bytes.length; at++) {
            if (bytes[at] == 's' && isWord(bytes, at) && (at == 0 || bytes[at - 1] != 'd')) {
                int behind = at + STREAM.length;
                behind += bytes[behind] == '\r' ? 1 : 0;
                return behind + (bytes[behind] == '\n' ? 1 : 0);
            }
        }
        return -1;
    }

    private static boolean isWord(byte[] bytes, int at) {
        for (int letter = 1; letter < STREAM.length; letter++) {
            if (bytes[at + letter] != STREAM[letter]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isImage(byte[] bytes, int at) {
        int from = Math.max(0, at - DICTIONARY);
        String before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf(" obj"))).contains("/Image");
    }

    /** How many bytes a page's contents have unpacked, counted no further than {@code most}. */
    static long contents(PDPage page, long most) throws IOException {
        long all = 0;
        byte[] nothing = new byte[1 << 16];
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext() && all <= most; ) {
            try (InputStream in = streams.next().createInputStream()) {
                for (int count = in.read(nothing); count > 0 && all <= most; count = in.read(nothing)) {
                    all += count;
                }
            }
        }
        return all;
    }
}
