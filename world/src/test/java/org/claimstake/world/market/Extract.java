package org.claimstake.world.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The rows of {@code pinksheet_extract.csv} and its neighbours, read by the plainest means there are. */
public final class Extract {
    private Extract() {}

    /** A monthly series of the extract, in nominal money or of an index. */
    public static Series series(String file, String id, String from, String to, Set<String> without) {
        List<String[]> rows = lines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> row[1].equals(id) && row[0].compareTo(from) >= 0 && row[0].compareTo(to) <= 0)
                .filter(row -> !without.contains(row[0]))
                .toList();
        List<Quote> quotes = rows.stream()
                .map(row -> Quote.of(LocalDate.parse(row[0] + "-01"), Double.parseDouble(row[2])))
                .toList();
        MarketUnit unit = MarketUnit.parse(rows.getFirst()[3]);
        Basis basis = unit.meaning() instanceof MarketUnit.Price ? new Basis.Nominal() : new Basis.None();
        return new Series(id, id, "", unit, basis, Frequency.MONTH, quotes, rows.getFirst()[4]);
    }

    /** The lines of a file beside this class. */
    public static List<String> lines(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8).lines().toList();
    }

    /** Its bytes. */
    public static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(Extract.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
