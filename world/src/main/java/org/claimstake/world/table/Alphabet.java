package org.claimstake.world.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Which encoding of one byte a letter the bytes seem to be in. Cyrillic words are runs of high bytes, western ones have an
 * accent here and there; small letters, of which a text has most, lie in different halves in the Cyrillic encodings.
 */
final class Alphabet {
    private static final int WORD = 24;

    private Alphabet() {}

    static Charset of(byte[] bytes) {
        int high = 0;
        int runs = 0;
        int[] sixteenths = new int[8]; // count of high bytes by 16: 0x80.., 0x90.., ... 0xF0..
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                runs += i > 0 && bytes[i - 1] < 0 ? 1 : 0;
                sixteenths[(bytes[i] & 0x7F) >> 4]++;
            }
        }
        if (runs * 2 < high) {
            return named("windows-1252");
        }
        int smallOf1251 = sixteenths[6] + sixteenths[7];
        int smallOfKoi8 = sixteenths[4] + sixteenths[5];
        int smallOf866 = sixteenths[2] + sixteenths[6];
        if (smallOfKoi8 > smallOf1251 && smallOfKoi8 > smallOf866) {
            return named("KOI8-U");
        }
        return named(smallOf866 > smallOf1251 ? "IBM866" : "windows-1251");
    }

    private static Charset named(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }

    /** The first word with a letter beyond ASCII, as the charset has it: a person sees at once whether it is right. */
    static String word(byte[] bytes, int from, int to, Charset charset) {
        int at = from;
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        int start = at;
        while (start > from && at - start < WORD && isWord(bytes[start - 1])) {
            start--;
        }
        int end = at;
        while (end < to && end - at < WORD && isWord(bytes[end])) {
            end++;
        }
        return new String(bytes, start, end - start, charset);
    }

    private static boolean isWord(byte b) {
        return b < 0 || Character.isLetterOrDigit(b);
    }
}
