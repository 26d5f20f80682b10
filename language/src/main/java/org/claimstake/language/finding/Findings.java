package org.claimstake.language.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The findings of one reading, collected while it goes on. The same finding at the same place is kept
 * once; at most {@link #MOST} are kept, since a person mends a screenful at a time.
 */
public final class Findings {
    public static final int MOST = 200;
    private final LinkedHashSet<Finding> found = new LinkedHashSet<>();

    public void add(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        }
    }

    public void addAll(Iterable<Finding> findings) {
        findings.forEach(this::add);
    }

    public boolean any() {
        return !found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    /** All, by file in the order of reading, then by place; what has no place comes first. */
    public List<Finding> all() {
        var files = new ArrayList<String>();
        for (Finding finding : found) {
            String file = file(finding);
            if (!files.contains(file)) {
                files.add(file);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt((Finding f) -> files.indexOf(file(f)))
                        .thenComparingInt(
                                f -> f.place().map(p -> p.span().from()).orElse(-1)))
                .toList();
    }

    private static String file(Finding finding) {
        return finding.place().map(p -> p.file().name()).orElse("");
    }
}
