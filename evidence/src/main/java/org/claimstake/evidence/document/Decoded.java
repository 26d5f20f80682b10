package org.claimstake.evidence.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.evidence.document.Document.Trouble;

/**
 * Bytes as characters. What is not said is taken to be UTF-8; what is no UTF-8 is taken for windows-1251 where most of its letters
 * are beyond ASCII and for windows-1252 else, and that is told.
 *
 * @param troubles {@code encoding}: a guess, two encodings in one file, or bytes that are no characters
 */
record Decoded(String text, List<Trouble> troubles) {
    /** A file where fewer than one byte in so many of those beyond ASCII is no UTF-8 is UTF-8 with strange bytes in it. */
    private static final int MIXED = 2;

    static Decoded of(byte[] bytes, Optional<Charset> declared) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            return new Decoded(withoutMark(new String(bytes, marked.get())), broken(bytes, marked.get()));
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return new Decoded(new String(bytes, wide.get()), told(wide.get().name()));
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), List.of());
        }
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return new Decoded(new String(bytes, declared.get()), broken(bytes, declared.get()));
        }
        return guessed(bytes);
    }

    /** By the mark of byte order at its front. */
    private static Optional<Charset> marked(byte[] bytes) {
        int first = at(bytes, 0) << 8 | at(bytes, 1);
        if (first == 0xEFBB && at(bytes, 2) == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (first == 0xFFFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return first == 0xFEFF ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** UTF-16 without a mark: every other byte of the front is nought. */
    private static Optional<Charset> wide(byte[] bytes) {
        int[] noughts = new int[2];
        int front = Math.min(bytes.length, 2000) & ~1;
        for (int at = 0; at < front; at++) {
            noughts[at & 1] += bytes[at] == 0 ? 1 : 0;
        }
        if (front < 8 || noughts[0] + noughts[1] < front / 4) {
            return Optional.empty();
        }
        if (noughts[0] * 10 < noughts[1]) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return noughts[1] * 10 < noughts[0] ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Decoded guessed(byte[] bytes) {
        int sound = 0;
        int strange = 0;
        for (int at = 0; at < bytes.length; ) {
            int length = sequence(bytes, at);
            sound += length > 1 ? 1 : 0;
            strange += length == 0 ? 1 : 0;
            at += Math.max(1, length);
        }
        Charset old = old(bytes);
        return sound > strange / MIXED ? mixed(bytes, old) : new Decoded(new String(bytes, old), told(old.name()));
    }

    /** Each sequence that is UTF-8 as such, each other byte in the old encoding. */
    private static Decoded mixed(byte[] bytes, Charset old) {
        var text = new StringBuilder(bytes.length);
        int from = 0;
        boolean utf8 = true;
        for (int at = 0; at <= bytes.length; ) {
            int length = at == bytes.length ? 0 : sequence(bytes, at);
            boolean sound = length > 0;
            if (at == bytes.length || sound != utf8) {
                text.append(new String(bytes, from, at - from, utf8 ? StandardCharsets.UTF_8 : old));
                from = at;
                utf8 = sound;
            }
            at += Math.max(1, length);
        }
        return new Decoded(text.toString(), told("UTF-8 + " + old.name()));
    }

    /** Cyrillic writes most letters beyond ASCII, the languages of the west a few. */
    private static Charset old(byte[] bytes) {
        int latin = 0;
        int beyond = 0;
        for (int at = 0; at < bytes.length; ) {
            int length = sequence(bytes, at);
            int letter = bytes[at] & 0xFF;
            latin += letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z' ? 1 : 0;
            beyond += length == 0 && letter >= 0xC0 ? 1 : 0;
            at += Math.max(1, length);
        }
        return Charset.forName(beyond > latin ? "windows-1251" : "windows-1252");
    }

    /** How many bytes the character of UTF-8 at a place has; 0 where there is none. */
    private static int sequence(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xF0 && first < 0xF5
                ? 4
                : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xC2 && first < 0xE0 ? 2 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        for (int next = 1; next < length; next++) {
            if ((bytes[at + next] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return strictly(java.util.Arrays.copyOfRange(bytes, at, at + length), StandardCharsets.UTF_8)
                        .isPresent()
                ? length
                : 0;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException notIt) {
            return Optional.empty();
        }
    }

    private static List<Trouble> broken(byte[] bytes, Charset charset) {
        return strictly(bytes, charset).isPresent() ? List.of() : told(charset.name());
    }

    private static List<Trouble> told(String encoding) {
        return new ArrayList<>(List.of(new Trouble("encoding", encoding, false)));
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }
}
