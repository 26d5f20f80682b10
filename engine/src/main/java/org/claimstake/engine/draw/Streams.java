package org.claimstake.engine.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;

/** Makes a stream of a seed and a name, so that chance belongs to a name and not to who draws first. */
public final class Streams {

    /** Below this no character combines with another: such text is in normal form C as it is. */
    private static final int FIRST_COMBINING = 0x300;

    private Streams() {}

    /**
     * The stream of one random or unknown value. Its key is the first 8 bytes, lowest first, of the SHA-256 of the
     * seed (8 bytes, lowest first) and the name (UTF-8, normal form C).
     *
     * @param seed the case's
     * @param fullName with instances and rows by key as the file has it: {@code a[key].b}; keys of several parts by
     *     commas, dates as ISO has them
     */
    public static Stream of(long seed, String fullName) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(seed)
                .array());
        digest.update(composed(fullName).getBytes(UTF_8));
        return new Stream(
                ByteBuffer.wrap(digest.digest()).order(ByteOrder.LITTLE_ENDIAN).getLong());
    }

    // The normalizer's tables take longer to load than a small case to run, and almost no name needs them.
    private static String composed(String name) {
        return name.chars().allMatch(c -> c < FIRST_COMBINING) ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256; this one does not", e);
        }
    }
}
