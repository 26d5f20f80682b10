package org.claimstake.world.reading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Gathers the troubles of one import for its receipt; of those that name no row it keeps the first of each kind and counts all. */
public final class Tally implements Consumer<Trouble> {
    private static final int KEPT_OF_A_KIND = 200;

    private record Sort(Trouble.Kind kind, Trouble.Outcome became) implements Comparable<Sort> {
        @Override
        public int compareTo(Sort other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? became.compareTo(other.became) : byKind;
        }
    }

    private final List<Trouble> named = new ArrayList<>();
    private final List<Trouble> told = new ArrayList<>();
    private final TreeMap<Sort, Long> counts = new TreeMap<>();

    @Override
    public void accept(Trouble trouble) {
        long times = counts.merge(new Sort(trouble.kind(), trouble.became()), 1L, Long::sum);
        if (trouble.isRowNamed()) {
            named.add(trouble);
        } else if (times <= KEPT_OF_A_KIND) {
            told.add(trouble);
        }
    }

    /** What was imported. */
    public record Imported(String file, byte[] bytes, LocalDate date, String as, String mapping, String form) {}

    public Receipt receipt(Imported of, long rowsIn, long rowsOut) {
        List<Receipt.Count> counted = counts.entrySet().stream()
                .map(entry ->
                        new Receipt.Count(entry.getKey().kind(), entry.getKey().became(), entry.getValue()))
                .toList();
        return new Receipt(
                of.file(),
                sha256(of.bytes()),
                of.bytes().length,
                of.date(),
                of.as(),
                of.mapping(),
                of.form(),
                rowsIn,
                rowsOut,
                named,
                told,
                counted);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java has SHA-256", none);
        }
    }
}
