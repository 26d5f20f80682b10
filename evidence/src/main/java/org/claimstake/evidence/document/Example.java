package org.claimstake.evidence.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** An interview that was made up, about a country that does not exist: to see what is found in a text. */
public final class Example {
    private static final String INTERVIEW = "/org/claimstake/evidence/example/interview.txt";

    private Example() {}

    /** Its words. */
    public static String interview() {
        try (InputStream in = Objects.requireNonNull(Example.class.getResourceAsStream(INTERVIEW), INTERVIEW)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
