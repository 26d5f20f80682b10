package org.claimstake.casefile.source;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from: one line of {@code sources.csv}. An empty cell is null, never an empty text.
 *
 * @param id           how texts name it
 * @param date         as the source gives it; may be a year or a month
 * @param addressExact whether the address leads to the very document; null when nobody has said
 * @param kind         law, agreement, report, dataset, news, ...
 * @param licence      under which it may be passed on
 * @param quote        the words that carry the figure; null when the case keeps none
 * @param extra        further columns of the file by name, empty cells left out
 */
public record Source(
        String id,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable String date,
        @Nullable String address,
        @Nullable Boolean addressExact,
        @Nullable String kind,
        @Nullable String licence,
        @Nullable String quote,
        Map<String, String> extra) {

    /** A quotation has fewer words: what carries the figure, and no more of what others wrote. */
    public static final int LONGEST_QUOTE = 30;

    public Source {
        extra = Map.copyOf(extra);
    }

    /** The words of the source, where the case keeps them. */
    public Optional<String> words() {
        return Optional.ofNullable(quote);
    }

    /** How a reader is told of it: the title, else the id. */
    public String name() {
        return title == null ? id : title;
    }
}
