package org.claimstake.casefile.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as files write them: {@code 2025-02-05}, where less is known {@code 2025-02} or {@code 2025}. */
final class Dates {
    private Dates() {}

    static boolean isDate(String text) {
        return switch (text.length()) {
            case 4 -> text.matches("[12][0-9]{3}");
            case 7 -> day(text + "-01").isPresent();
            default -> day(text).isPresent();
        };
    }

    static Optional<LocalDate> day(String text) {
        if (!text.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
