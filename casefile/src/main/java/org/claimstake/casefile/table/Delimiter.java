package org.claimstake.casefile.table;

import java.util.List;
import java.util.Optional;

/** Recognises files whose cells are parted by something else than commas, by their header. */
final class Delimiter {
    private static final List<Character> OTHERS = List.of(';', '\t', '|');

    private Delimiter() {}

    /** The other mark, when it parts the header into more columns than the comma does. */
    static Optional<Character> insteadOfComma(List<String> header) {
        return OTHERS.stream()
                .filter(mark ->
                        header.stream().mapToLong(name -> count(name, mark)).sum() >= header.size())
                .findFirst();
    }

    private static long count(String name, char mark) {
        return name.chars().filter(c -> c == mark).count();
    }
}
