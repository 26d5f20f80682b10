package org.claimstake.casefile.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.claimstake.casefile.finding.TableFindings;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.SourceText;

/** Bytes to text: UTF-8 and nothing else, its mark removed, CRLF and CR as LF. */
final class Encoding {
    private static final String MARK = "\uFEFF";
    private static final char REPLACEMENT = '\uFFFD';

    private Encoding() {}

    static Reading<SourceText> text(String name, byte[] bytes) {
        var kind = FileKind.of(bytes);
        if (kind.isPresent()) {
            return Reading.failed(TableFindings.notText(name, kind.get()));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // What is no UTF-8 becomes this sign; a text that holds the sign itself is read once more.
        int fault = text.indexOf(REPLACEMENT) < 0 ? -1 : firstFault(bytes);
        if (fault >= 0) {
            return Reading.failed(encoding(name, bytes, fault));
        }
        int zero = indexOfZero(bytes);
        if (zero >= 0) {
            return Reading.failed(encoding(name, bytes, zero));
        }
        return new Reading.Done<>(new SourceText(name, lineEnds(text.startsWith(MARK) ? text.substring(1) : text)));
    }

    /** The first byte that is no UTF-8, or -1. */
    private static int firstFault(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CharBuffer letters = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(left, letters, true);
        return result.isError() ? left.position() : -1;
    }

    /** No text holds a zero byte; UTF-16 read as UTF-8 is full of them. */
    private static int indexOfZero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Finding encoding(String name, byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return TableFindings.encoding(name, line, at + 1, bytes[at] & 0xFF, Guess.of(bytes, at));
    }

    private static String lineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
