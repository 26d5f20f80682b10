package org.claimstake.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimstake.language.editing.Colouring;
import org.claimstake.language.editing.Colours;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.text.SourceText;
import org.junit.jupiter.api.Test;

/** What editors colour is what the lexer and the parser read, on every text that ships. */
final class ColoursTest {
    private static final Path ROOT = Path.of(System.getProperty("claimstake.root", ".."));

    @Test
    void commentsTextsNumbersAndDatesAreColouredAsTheLexerReadsThem() throws IOException {
        for (SourceText text : texts()) {
            String[] scopes = scopes(text);
            Lexer.Tokens tokens = Lexer.read(text);
            tokens.comments()
                    .forEach(c ->
                            assertScope(text, scopes, c.span().from(), c.span().to(), Colours.COMMENT));
            for (Token token : tokens.tokens()) {
                switch (token.kind()) {
                    case TEXT -> assertScope(text, scopes, token.from(), token.to(), Colours.TEXT);
                    case NUMBER -> assertScope(text, scopes, token.from(), token.to(), Colours.NUMBER);
                    case DATE -> assertScope(text, scopes, token.from(), token.to(), Colours.DATE);
                    default -> {
                        // words and signs are asked for below
                    }
                }
            }
        }
    }

    @Test
    void aKeywordIsColouredWhereADeclarationBeginsAndNowhereElse() throws IOException {
        for (SourceText text : texts()) {
            String[] scopes = scopes(text);
            Set<Integer> begins = new HashSet<>();
            begins(Parser.parse(text, new Findings()).declarations(), begins);
            begins.forEach(at -> assertScope(text, scopes, at, at + 1, Colours.KEYWORD));
            for (Token token : Lexer.read(text).tokens()) {
                if (token.is(Token.Kind.WORD) && Colours.KEYWORD.equals(scopes[token.from()])) {
                    assertThat(begins).as(place(text, token.from())).contains(token.from());
                }
            }
        }
    }

    @Test
    void wordsOfFormulasAndFunctionsAreColoured() throws IOException {
        for (SourceText text : texts()) {
            String[] scopes = scopes(text);
            List<Token> tokens = Lexer.read(text).tokens();
            Set<Integer> begins = new HashSet<>();
            begins(Parser.parse(text, new Findings()).declarations(), begins);
            for (int i = 1; i + 1 < tokens.size(); i++) {
                Token token = tokens.get(i);
                boolean free = tokens.get(i - 1).is(Token.Kind.DOT)
                        || tokens.get(i + 1).is(Token.Kind.COLON)
                        || tokens.get(i - 1).isWord("source")
                        || begins.contains(token.from())
                        || SOURCE.equals(scopes[token.from()]);
                if (!free && token.is(Token.Kind.WORD) && Words.EXPRESSION.contains(token.text())) {
                    assertScope(text, scopes, token.from(), token.to(), Colours.OF_FORMULAS);
                }
                boolean known = org.claimstake.language.editing.Help.functions().contains(token.text());
                if (!free && known && tokens.get(i + 1).is(Token.Kind.BRACKET_OPEN)) {
                    assertScope(text, scopes, token.from(), token.to(), Colours.FUNCTION);
                }
            }
        }
    }

    @Test
    void aNameThatLooksLikeAPlacedWordIsANameWhereItIsCountedWith() {
        SourceText text = new SourceText("a.stake", "line opening = first + 2 * level\nline x = opening / 2\n");
        String[] scopes = scopes(text);

        assertThat(scopes[text.text().indexOf("opening")]).isEmpty();
        assertThat(scopes[text.text().indexOf("first")]).isEmpty();
        assertThat(scopes[text.text().indexOf("opening /")]).isEmpty();
    }

    @Test
    void coloursStandInOrderAndALineByItselfHasThoseOfTheWhole() throws IOException {
        for (SourceText text : texts()) {
            List<Colouring.Stretch> all = Colouring.of(text.text());
            for (int i = 1; i < all.size(); i++) {
                assertThat(all.get(i).from())
                        .isGreaterThanOrEqualTo(all.get(i - 1).to());
            }
            int second = text.text().indexOf('\n') + 1;
            List<Colouring.Stretch> moved = Colouring.of(text.text().substring(second)).stream()
                    .map(s -> new Colouring.Stretch(s.from() + second, s.to() + second, s.scope()))
                    .toList();
            assertThat(all.subList(all.size() - moved.size(), all.size())).isEqualTo(moved);
        }
    }

    @Test
    void aLineOfFiveMegabytesHasNoColoursAndCostsNoTime() {
        assertThat(Colouring.of("x ".repeat(2_500_000) + "\nline a = 1"))
                .extracting(Colouring.Stretch::scope)
                .containsExactly(Colours.KEYWORD, Colours.SIGN, Colours.NUMBER);
    }

    @Test
    void everyWordThatTheParserAsksForIsInItsTables() throws IOException {
        var known = new TreeSet<>(Words.KEYWORDS);
        known.addAll(Words.EXPRESSION);
        known.addAll(Words.PLACED);
        known.addAll(Words.BUILT_IN);
        Vocabulary.units().forEach(known::add);
        var asked = new TreeSet<String>();
        try (Stream<Path> files = Files.list(ROOT.resolve("language/src/main/java/org/claimstake/language/syntax"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Pattern.compile("(?:acceptWords?|isWord)\\(\\s*((?:\"\\w+\"(?:,\\s*)?)+)\\)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(call -> Pattern.compile("\\w+")
                                .matcher(call.group(1))
                                .results()
                                .forEach(word -> asked.add(word.group())));
            }
        }

        assertThat(asked).contains("from", "by", "sliced");
        assertThat(known).containsAll(asked);
    }

    private static final String SOURCE = "string.unquoted.source.stake";

    private static String[] scopes(SourceText text) {
        String[] scopes = new String[text.text().length() + 1];
        Arrays.fill(scopes, "");
        for (Colouring.Stretch stretch : Colouring.of(text.text())) {
            Arrays.fill(scopes, stretch.from(), stretch.to(), stretch.scope());
        }
        return scopes;
    }

    private static void assertScope(SourceText text, String[] scopes, int from, int to, String scope) {
        for (int i = from; i < to; i++) {
            // a place in a source may hold any signs, and the year of a money belongs to its unit
            boolean within =
                    SOURCE.equals(scopes[i]) || (scope.equals(Colours.NUMBER) && Colours.UNIT.equals(scopes[i]));
            assertThat(within ? scope : scopes[i]).as(place(text, i)).isEqualTo(scope);
        }
    }

    private static String place(SourceText text, int at) {
        return text.name() + ":" + text.line(at) + ":" + text.column(at) + " " + text.lineText(text.line(at));
    }

    private static void begins(List<Declaration> declarations, Set<Integer> into) {
        for (Declaration declaration : declarations) {
            into.add(declaration.span().from());
            switch (declaration) {
                case Declaration.Model model -> begins(model.parts(), into);
                case Declaration.For loop -> begins(loop.parts(), into);
                case Declaration.Test test -> {
                    begins(new ArrayList<>(test.schedules()), into);
                    begins(new ArrayList<>(test.expects()), into);
                }
                default -> {
                    // holds no others
                }
            }
        }
    }

    private static List<SourceText> texts() throws IOException {
        var texts = new ArrayList<SourceText>();
        for (String folder : List.of("cases", "library/src/main/resources/library")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".stake"))
                        .sorted()
                        .toList()) {
                    texts.add(new SourceText(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(8);
        return texts;
    }
}
