package org.claimstake.advice.bargain.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as a file writes it, kept to its last digit. */
final class Decimal {
    private static final Pattern WRITTEN =
            Pattern.compile("[+-]?(?:\\d{1,100}\\.?\\d{0,100}|\\.\\d{1,100})(?:[eE]([+-]?\\d{1,4}))?");
    private static final int LARGEST_POWER = 300;
    private static final int SHOWN = 40;

    private Decimal() {}

    /** Empty for what is no number, and for one with a power of ten beyond 300. */
    static Optional<BigDecimal> of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String power = matcher.group(1);
        return power != null && Math.abs(Integer.parseInt(power)) > LARGEST_POWER
                ? Optional.empty()
                : Optional.of(new BigDecimal(written));
    }

    /** As a message repeats it. */
    static String shown(String written) {
        return written.length() > SHOWN ? written.substring(0, SHOWN) + "…" : written;
    }
}
