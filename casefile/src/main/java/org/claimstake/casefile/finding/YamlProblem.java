package org.claimstake.casefile.finding;

import java.util.List;

/** What the YAML parser complains of, in the words of a person who typed the file. */
final class YamlProblem {
    private record Said(String beginning, String words) {}

    private static final List<Said> SAID = List.of(
            new Said("mapping values are not allowed", "`: ` makes a key, and it stands here where no key can begin"),
            new Said("found character '\\t(TAB)'", "lines begin with spaces, not with tabs"),
            new Said("expected ',' or '}'", "`{` is opened and not closed by `}`"),
            new Said("expected ',' or ']'", "`[` is opened and not closed by `]`"),
            new Said("expected <block end>", "this line begins further left or right than those it belongs to"),
            new Said("could not find expected ':'", "a key has no `: ` behind it"),
            new Said("found unexpected end of stream", "a quote is opened and never closed"),
            new Said("special characters are not allowed", "a sign stands here that is no letter, digit or mark"),
            new Said(
                    "found unknown escape character",
                    "within double quotes `\\` has a meaning of its own: use single quotes"));

    private YamlProblem() {}

    static String inWords(String problem) {
        return SAID.stream()
                .filter(said -> problem.startsWith(said.beginning()))
                .map(Said::words)
                .findFirst()
                .orElse("the YAML reader says: " + problem);
    }
}
