package org.claimstake.studio.serving;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What stands in the address of a studio and in no other place: who has it may ask.
 *
 * @param text at least 16 letters, digits, {@code -} and {@code _}, so that it stands in an address as it is
 */
public record Token(String text) {
    private static final int BYTES = 24;

    public Token {
        if (!text.matches("[A-Za-z0-9_-]{16,200}")) {
            throw new IllegalArgumentException("a token has 16 to 200 letters, digits, - and _, not " + text.length());
        }
    }

    /** One that nobody can guess: 192 bits of the system's chance. */
    public static Token random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Takes as long for a near miss as for any other. */
    boolean is(String said) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}
