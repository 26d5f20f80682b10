package org.claimstake.studio.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.casefile.question.Questions;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Parser;
import org.claimstake.language.syntax.SyntaxTree;
import org.claimstake.language.syntax.TypeText;
import org.claimstake.language.text.Span;
import org.claimstake.studio.cases.OpenCase;

/**
 * What is read off the text of a case once, however often it is asked.
 *
 * @param questions of the case
 * @param settable  its terms and inputs, in the order of the text
 */
record Facts(Questions questions, Map<String, Settable> settable) {
    // a line of dashes with words in it: # ---- The terms ----
    private static final Pattern HEADING = Pattern.compile("#\\s*-{2,}\\s*(\\S.*?)\\s*-*");

    /**
     * Something that a reader may set.
     *
     * @param input it is an input, and no term
     * @param topic the heading among the comments of the text below which it stands; may be empty
     * @param table whose rows it chooses among, where it is a key
     */
    record Settable(String name, boolean input, String topic, Optional<String> table) {}

    Facts {
        settable = Collections.unmodifiableMap(settable);
    }

    static Facts of(OpenCase open) {
        SyntaxTree tree = Parser.parse(open.theCase().folder().main(), new Findings());
        return new Facts(open.theCase().questions(), settable(tree));
    }

    private static Map<String, Settable> settable(SyntaxTree tree) {
        var all = new LinkedHashMap<String, Settable>();
        List<SyntaxTree.Comment> headings = tree.comments().stream()
                .filter(comment -> HEADING.matcher(comment.text().strip()).matches())
                .toList();
        for (Declaration declaration : tree.declarations()) {
            switch (declaration) {
                case Declaration.Term term ->
                    add(term.name().name(), false, term.span(), Optional.of(term.type()), headings, all);
                case Declaration.Input input ->
                    input.names()
                            .forEach(name ->
                                    add(name.name(), true, input.span(), Optional.of(input.type()), headings, all));
                default -> {
                    // nothing that can be set
                }
            }
        }
        return all;
    }

    private static void add(
            String name,
            boolean input,
            Span at,
            Optional<TypeText> type,
            List<SyntaxTree.Comment> headings,
            Map<String, Settable> all) {
        all.put(name, new Settable(name, input, topic(at, headings), type.flatMap(Facts::table)));
    }

    private static Optional<String> table(TypeText type) {
        return type.kind() instanceof TypeText.OfKey key ? Optional.ofNullable(key.table()) : Optional.empty();
    }

    private static String topic(Span at, List<SyntaxTree.Comment> headings) {
        String topic = "";
        for (SyntaxTree.Comment heading : headings) {
            Matcher words = HEADING.matcher(heading.text().strip());
            if (heading.span().from() < at.from() && words.matches()) {
                topic = words.group(1);
            }
        }
        return topic;
    }
}
