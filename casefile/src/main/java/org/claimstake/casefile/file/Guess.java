package org.claimstake.casefile.file;

import java.nio.charset.Charset;
import org.claimstake.casefile.finding.TableFindings.LooksLike;

/**
 * Which encoding a text that is no UTF-8 seems to have. A guess is said to the reader and never used to
 * read on: 1.234 euros and 1,234 tonnes have been made of such guesses.
 */
final class Guess {
    private static final int WORD = 24;

    private Guess() {}

    /** @param at the first byte that is no UTF-8 */
    static LooksLike of(byte[] bytes, int at) {
        if (FileKind.startsWith(bytes, "\u00FF\u00FE") || zeros(bytes, 1) > zeros(bytes, 0)) {
            return new LooksLike("UTF-16, little end first", "UTF-16LE", "");
        }
        if (FileKind.startsWith(bytes, "\u00FE\u00FF") || zeros(bytes, 0) > 0) {
            return new LooksLike("UTF-16, big end first", "UTF-16BE", "");
        }
        return singleByte(bytes, at);
    }

    /**
     * Cyrillic words are runs of high bytes, western ones have an accent here and there. Small letters, of
     * which a text has most, lie in different halves in the Cyrillic encodings.
     */
    private static LooksLike singleByte(byte[] bytes, int at) {
        int high = 0;
        int runs = 0;
        int[] eighths = new int[8]; // count of high bytes by 16: 0x80.., 0x90.., ... 0xF0..
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                runs += i > 0 && bytes[i - 1] < 0 ? 1 : 0;
                eighths[(bytes[i] & 0x7F) >> 4]++;
            }
        }
        if (runs * 2 < high) {
            return looks("Windows-1252 (western)", "WINDOWS-1252", bytes, at);
        }
        int smallOf1251 = eighths[6] + eighths[7];
        int smallOfKoi8 = eighths[4] + eighths[5];
        int smallOf866 = eighths[2] + eighths[6];
        if (smallOfKoi8 > smallOf1251 && smallOfKoi8 > smallOf866) {
            return looks("KOI8-U (Cyrillic)", "KOI8-U", bytes, at);
        }
        return smallOf866 > smallOf1251
                ? looks("code page 866 (Cyrillic)", "IBM866", bytes, at)
                : looks("Windows-1251 (Cyrillic)", "WINDOWS-1251", bytes, at);
    }

    private static LooksLike looks(String words, String charset, byte[] bytes, int at) {
        String word = Charset.isSupported(charset) ? word(bytes, at, Charset.forName(charset)) : "";
        return new LooksLike(words, charset, word);
    }

    /** The word around the byte, read as the guess has it: a person sees at once whether the guess is right. */
    private static String word(byte[] bytes, int at, Charset charset) {
        int from = at;
        while (from > 0 && at - from < WORD && isWord(bytes[from - 1])) {
            from--;
        }
        int to = at;
        while (to < bytes.length && to - at < WORD && isWord(bytes[to])) {
            to++;
        }
        String word = new String(bytes, from, to - from, charset);
        return word.chars().allMatch(Character::isLetterOrDigit) ? word : "";
    }

    private static boolean isWord(byte b) {
        return b < 0 || Character.isLetterOrDigit(b);
    }

    /** Zero bytes at even (0) or odd (1) places: plain letters of UTF-16. */
    private static int zeros(byte[] bytes, int parity) {
        int count = 0;
        for (int i = parity; i < Math.min(bytes.length, 1000); i += 2) {
            count += bytes[i] == 0 ? 1 : 0;
        }
        return count;
    }
}
