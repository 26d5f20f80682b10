package org.claimstake.checks.planted.formats.engine;

import java.util.Locale;

/** Breaks a law on purpose, in the methods whose name begins with users. */
final class Offender {

    String usersDigits(int periods) {
        return "after %d periods".formatted(periods);
    }

    String usersPoint(double share) {
        return String.format("a share of %.2f", share);
    }

    String usersPointInLines(double share) {
        return """
                a share
                of %8.3e
                """.formatted(share);
    }

    String plainWords(String name, int periods) {
        return "%s after %s periods, 50 %% of them for free".formatted(name, periods);
    }

    String namedLocale(double share) {
        return String.format(Locale.ROOT, "a share of %.2f", share);
    }
}
