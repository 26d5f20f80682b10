package org.claimstake.casefile.file;

import java.util.List;
import java.util.function.Function;
import org.claimstake.language.finding.Finding;

/** What came of reading something: the thing, or why it could not be had. */
public sealed interface Reading<T> {

    record Done<T>(T value) implements Reading<T> {}

    record Failed<T>(List<Finding> findings) implements Reading<T> {
        public Failed {
            findings = List.copyOf(findings);
        }
    }

    static <T> Reading<T> failed(Finding finding) {
        return new Failed<>(List.of(finding));
    }

    /** Goes on with what was read; what failed stays failed. */
    default <U> Reading<U> then(Function<T, Reading<U>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Failed<T>(List<Finding> findings) -> new Failed<>(findings);
        };
    }
}
