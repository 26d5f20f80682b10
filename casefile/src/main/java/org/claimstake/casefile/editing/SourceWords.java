package org.claimstake.casefile.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimstake.casefile.source.Source;
import org.claimstake.language.text.SourceText;

/** The ids behind {@code source}: what the case's list says of them, and which there are. */
final class SourceWords {
    private static final Pattern NAMED = Pattern.compile("\\bsource\\s+([^\\s:#\"]+)(?::\\S*)?");
    private static final Pattern BEGUN = Pattern.compile("(?:^|\\s)source\\s+[^\\s:#\"]*$");

    private SourceWords() {}

    static Optional<String> at(Spot spot, int offset) {
        int from = spot.text().text().lastIndexOf('\n', offset - 1) + 1;
        Matcher named = NAMED.matcher(line(spot.text(), from));
        while (named.find()) {
            if (from + named.start(1) <= offset && offset <= from + named.end()) {
                return Optional.ofNullable(spot.view().sources().get(named.group(1)))
                        .map(SourceWords::words);
            }
        }
        return Optional.empty();
    }

    private static String line(SourceText text, int from) {
        int end = text.text().indexOf('\n', from);
        return text.text().substring(from, end < 0 ? text.text().length() : end);
    }

    private static String words(Source source) {
        String about = Stream.of(source.publisher(), source.date(), source.address())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        return "**" + source.id() + "**: " + source.name() + (about.isEmpty() ? "" : "\n\n" + about)
                + source.words().map(words -> "\n\n> " + words).orElse("");
    }

    /** The ids, where one is being written; none elsewhere. */
    static List<Offer> begun(Spot spot, int offset) {
        String text = spot.text().text();
        var offers = new ArrayList<Offer>();
        if (BEGUN.matcher(text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset))
                .find()) {
            spot.view()
                    .sources()
                    .forEach((id, source) -> offers.add(new Offer(Offer.Kind.SOURCE, id, source.name(), "", null)));
        }
        return offers;
    }
}
