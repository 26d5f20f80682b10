package org.claimstake.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes of memory as people type them after an option: {@code 512MB}, {@code 1.5 GB}. A GB is 1024 MB. */
final class Size {
    private static final Pattern FORM = Pattern.compile("([0-9][0-9_]{0,18}(?:\\.[0-9]{1,9})?) ?([KMGT])(?:I?B)?");
    private static final BigDecimal STEP = BigDecimal.valueOf(1024);
    private static final String UNITS = "KMGT";
    /** Less would hold no run. */
    private static final long LEAST = 1L << 20;

    private static final long MOST = 1L << 50;

    private Size() {}

    /**
     * In bytes.
     *
     * @param option how the option is called
     */
    static long of(String option, String text) {
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            throw new WrongUse(
                    option + " wants a size of memory, and `" + text + "` is none",
                    "a size has its unit behind it: MB or GB",
                    "try: " + option + " 2GB");
        }
        BigDecimal bytes = new BigDecimal(form.group(1).replace("_", ""))
                .multiply(STEP.pow(UNITS.indexOf(form.group(2)) + 1))
                .setScale(0, RoundingMode.DOWN);
        if (bytes.compareTo(BigDecimal.valueOf(LEAST)) < 0 || bytes.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new WrongUse(option + " is " + text + ", but must be from 1MB to 1024TB", "try: " + option + " 2GB");
        }
        return bytes.longValueExact();
    }
}
