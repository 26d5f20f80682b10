package org.claimstake.evidence.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language whose numbers are read. Statements are found in the first two; of the others the quantities alone. */
public enum Tongue {
    EN,
    UK,
    FR,
    ES,
    DE,
    PT;

    /** As in ISO 639: {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a document or a case calls its language, "en" or "en-GB". */
    public static Optional<Tongue> of(String code) {
        String first = code.split("[-_]", 2)[0].toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.name().equals(first)).findFirst();
    }
}
