package org.claimstake.casefile;

import java.util.List;
import java.util.regex.Pattern;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;

/**
 * Which models a text defines, by a look at the beginnings of its lines: names have to be known before
 * anything is read, and most texts of a folder or the library are not wanted. The language judges the rest.
 */
final class ModelScan {
    private static final Pattern MODEL =
            Pattern.compile("^[ \\t]*model[ \\t]+([A-Za-z][A-Za-z0-9_]*)", Pattern.MULTILINE);

    record Found(String name, Place place) {}

    private ModelScan() {}

    static List<Found> of(SourceText text) {
        return MODEL.matcher(text.text())
                .results()
                .map(match -> new Found(match.group(1), new Place(text, new Span(match.start(1), match.end(1)))))
                .toList();
    }
}
