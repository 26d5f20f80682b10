package org.claimstake.language.syntax;

import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogues of this room share. Each words what can be wrong with one part of the spelling of a text: what,
 * where, why, how to mend it. The lasting names:
 *
 * <ul>
 *   <li>{@code syntax/character}, {@code syntax/text}, {@code syntax/number}, {@code syntax/date},
 *       {@code syntax/name}, {@code syntax/unit}: a word or sign is wrong in itself
 *   <li>{@code syntax/expected}: something else must stand here; {@code syntax/unknown-word},
 *       {@code syntax/place}, {@code syntax/reserved}, {@code syntax/type}, {@code syntax/sign},
 *       {@code syntax/space}, {@code syntax/twice}: a word stands where it may not
 *   <li>{@code syntax/unclosed}, {@code syntax/unopened}: brackets
 *   <li>{@code syntax/equals}, {@code syntax/chain}, {@code syntax/else}, {@code syntax/otherwise},
 *       {@code syntax/brackets}, {@code syntax/lag}: formulas
 *   <li>{@code layout/gap}, {@code layout/comma}: what parts entries
 *   <li>{@code limit/...}: too large
 *   <li>{@code syntax/not-yet}: reserved for later
 * </ul>
 */
final class SyntaxFindings {

    private SyntaxFindings() {}

    static Finding at(String name, String what, Place place) {
        return Finding.of(name, what).at(place);
    }

    /** The nearest of some words, or null. */
    static @Nullable String nearest(String word, List<String> words) {
        return Nearest.of(word, words).orElse(null);
    }

    /** How a message calls what stands at a place. */
    static String found(Token token) {
        return switch (token.kind()) {
            case END -> "the end of the file";
            case TEXT -> "a text";
            case NUMBER, DATE -> "`" + shortened(token.text()) + "`";
            default -> "`" + shortened(token.text()) + "`";
        };
    }

    static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }

    static String lower(String word) {
        return word.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
