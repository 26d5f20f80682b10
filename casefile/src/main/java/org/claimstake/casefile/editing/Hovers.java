package org.claimstake.casefile.editing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimstake.language.editing.Help;
import org.claimstake.language.editing.Known;
import org.claimstake.language.editing.Occurrence;
import org.claimstake.language.editing.Symbol;

/** What is said of the word under the pointer, in Markdown. */
public final class Hovers {
    /** A model used in many ways has a unit for each: so many are told. */
    private static final int MOST = 3;

    private Hovers() {}

    /** @param offset into the text; empty where nothing is known of what stands there */
    public static Optional<String> at(Spot spot, int offset) {
        List<Occurrence> here = spot.view().index().at(spot.name(), offset);
        if (!here.isEmpty()) {
            return Optional.of(here.stream()
                    .map(occurrence -> name(spot.view(), occurrence))
                    .collect(Collectors.joining("\n\n---\n\n")));
        }
        Optional<String> source = SourceWords.at(spot, offset);
        if (source.isPresent()) {
            return source;
        }
        return Help.at(spot.text(), offset).map(entry -> "`" + entry.usage() + "`\n\n" + entry.means());
    }

    private static String name(View view, Occurrence occurrence) {
        Symbol symbol = occurrence.symbol();
        List<Known> known = view.known(occurrence);
        var words = new StringBuilder(
                "**" + occurrence.path() + "**: " + symbol.kind().words());
        if (!symbol.of().isEmpty() && symbol.kind() != Symbol.Kind.ROW) {
            words.append(" of ").append(symbol.of());
        }
        known.stream()
                .limit(MOST)
                .forEach(one ->
                        words.append("\n\n`").append(one.type()).append("`, ").append(one.shape()));
        String title = symbol.title().isEmpty()
                ? known.stream()
                        .map(Known::title)
                        .filter(t -> !t.isEmpty())
                        .findFirst()
                        .orElse("")
                : symbol.title();
        if (!title.isEmpty()) {
            words.append("\n\n").append(title);
        }
        if (!symbol.detail().isEmpty()) {
            words.append("\n\n```stake\n")
                    .append(symbol.name())
                    .append(' ')
                    .append(symbol.detail())
                    .append("\n```");
        }
        known.stream()
                .flatMap(one -> one.origins().stream())
                .distinct()
                .limit(MOST)
                .forEach(origin -> words.append("\n\n").append(origin));
        return words.append("\n\n").append(symbol.place()).toString();
    }
}
