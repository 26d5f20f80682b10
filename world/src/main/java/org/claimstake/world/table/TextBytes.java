package org.claimstake.world.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;

/**
 * The bytes of a text, as UTF-8 without a mark. UTF-8 and UTF-16 are found by what only they can be; another encoding is
 * either told by the user or recognised by its letters, and then told with a word to judge by. A file of which some lines
 * are UTF-8 and some are not is read line by line, and each line that is not is named.
 *
 * @param utf8 the text
 * @param encoding the name of what the file was in
 */
record TextBytes(byte[] utf8, String encoding, List<Trouble> troubles) {
    TextBytes {
        troubles = List.copyOf(troubles);
    }

    static TextBytes of(byte[] bytes, String name, Optional<Charset> told) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return lines(Arrays.copyOfRange(bytes, 3, bytes.length), name);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return whole(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return whole(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (told.isPresent()) {
            return whole(bytes, 0, told.get());
        }
        int odd = zeros(bytes, 1);
        int even = zeros(bytes, 0);
        if (odd + even > 0) {
            return whole(bytes, 0, odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return lines(bytes, name);
    }

    private static TextBytes whole(byte[] bytes, int from, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return new TextBytes(bytes, charset.name(), List.of());
        }
        String text = new String(bytes, from, bytes.length - from, charset);
        return new TextBytes(text.getBytes(StandardCharsets.UTF_8), charset.name(), List.of());
    }

    private static TextBytes lines(byte[] bytes, String name) {
        if (isUtf8(bytes, 0, bytes.length)) {
            return new TextBytes(bytes, "UTF-8", List.of());
        }
        var troubles = new ArrayList<Trouble>();
        var utf8 = new ByteArrayOutputStream(bytes.length + bytes.length / 4);
        Charset guess = Alphabet.of(bytes);
        boolean anyUtf8 = false;
        int line = 1;
        for (int from = 0; from < bytes.length; line++) {
            int to = lineEnd(bytes, from);
            boolean plain = isAscii(bytes, from, to);
            if (plain || isUtf8(bytes, from, to)) {
                anyUtf8 |= !plain;
                utf8.write(bytes, from, to - from);
            } else {
                utf8.writeBytes(new String(bytes, from, to - from, guess).getBytes(StandardCharsets.UTF_8));
                troubles.add(read(name, line, Alphabet.word(bytes, from, to, guess), guess));
            }
            from = to;
        }
        // one encoding throughout is one thing to tell
        List<Trouble> told = anyUtf8 ? troubles : List.of(troubles.getFirst());
        return new TextBytes(utf8.toByteArray(), anyUtf8 ? "UTF-8 and " + guess.name() : guess.name(), told);
    }

    private static Trouble read(String name, int line, String word, Charset guess) {
        return Trouble.of(Kind.ENCODING, Where.row(name, line), word, guess.name(), Outcome.MENDED)
                .withMend("if the word looks wrong, say the encoding of the file, or save it as UTF-8");
    }

    private static int lineEnd(byte[] bytes, int from) {
        int to = from;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        return Math.min(to + 1, bytes.length);
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException no) {
            return false;
        }
    }

    private static int zeros(byte[] bytes, int parity) {
        int count = 0;
        for (int i = parity; i < Math.min(bytes.length, 1000); i += 2) {
            count += bytes[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
