package org.claimstake.casefile.finding;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;

/**
 * What the catalogues of this room share.
 */
final class CaseWording {
    /** As many keys as the largest of our files has, so that a wrong one is told all that there are. */
    private static final int LISTED = 16;

    private CaseWording() {}

    /** The nearest of the names; else all of them, when they are few. */
    static Finding withNames(Finding finding, String are, String word, Collection<String> names) {
        Optional<String> nearest = Nearest.of(word, names);
        if (nearest.isPresent()) {
            return finding.attempt(nearest.get());
        }
        return names.isEmpty() ? finding : finding.why(are + " " + some(names));
    }

    static String some(Collection<String> names) {
        String first = names.stream().limit(LISTED).map(n -> "`" + n + "`").collect(Collectors.joining(", "));
        return names.size() <= LISTED ? first : first + " and " + (names.size() - LISTED) + " more";
    }

    static String line(String path, int line) {
        return path + ", line " + line;
    }

    static String bytes(long bytes) {
        return bytes % 1_000_000 == 0 ? bytes / 1_000_000 + " MB" : bytes + " bytes";
    }

    static String count(int count) {
        return count % 1_000_000 == 0
                ? count / 1_000_000 + " mn"
                : String.format(Locale.ROOT, "%,d", count).replace(",", " ");
    }
}
