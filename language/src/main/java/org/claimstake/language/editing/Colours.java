package org.claimstake.language.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimstake.language.syntax.Vocabulary;

/**
 * How editors colour a text that ask no server: rules for one line at a time, made from the words of the language. At
 * each place of a line the rule that fits first wins, of several at one place the one that stands first here.
 *
 * <p>A keyword counts where a declaration may begin, a word of {@link Vocabulary#placed} at its place only; a rule knows
 * no tree, so it looks at what stands beside the word: a name that is given a value, called or counted with keeps the
 * colour of a name.
 */
public final class Colours {

    /**
     * @param scope    what the whole is, in the words editors share; empty when only its parts are something
     * @param pattern  a regular expression that Java and Oniguruma read alike
     * @param captures what its groups are, by their numbers
     */
    public record Rule(String scope, String pattern, Map<Integer, String> captures) {
        public Rule {
            captures = Collections.unmodifiableMap(new TreeMap<>(captures));
        }

        private Rule(String scope, String pattern) {
            this(scope, pattern, Map.of());
        }
    }

    public static final String COMMENT = "comment.line.number-sign.stake";
    public static final String TEXT = "string.quoted.double.stake";
    public static final String NUMBER = "constant.numeric.stake";
    public static final String DATE = "constant.other.date.stake";
    public static final String KEYWORD = "keyword.control.stake";
    public static final String OF_FORMULAS = "keyword.operator.word.stake";
    public static final String BUILT_IN = "constant.language.stake";
    public static final String FUNCTION = "support.function.stake";
    public static final String UNIT = "support.type.unit.stake";
    public static final String SCALE = "keyword.other.scale.stake";
    public static final String PLACED = "keyword.other.stake";
    public static final String MODEL = "entity.name.class.stake";
    public static final String SIGN = "keyword.operator.stake";
    private static final String SOURCE = "string.unquoted.source.stake";

    /** Nothing that makes a word a name stands behind it. */
    private static final String NO_NAME = "(?!\\w)(?!\\s*(?:[-+*/^<>.,(\\[:)\\]]|\\+=|\\*=|=|!=))";

    private static final String NO_MEMBER = "(?<![\\w.])";

    private Colours() {}

    public static List<Rule> rules() {
        String number = "\\d[\\d_]*(?:\\.\\d[\\d_]*)?(?:[eE][-+]?\\d+)?";
        String unit = unit();
        String scale = anyOf(Vocabulary.scales());
        var rules = new ArrayList<Rule>();
        rules.add(new Rule(COMMENT, "#.*$"));
        rules.add(new Rule(TEXT, "\"[^\"]*(?:\"|$)"));
        rules.add(new Rule("", NO_MEMBER + "(source)\\s+([^\\s#\"=]+)", Map.of(1, PLACED, 2, SOURCE)));
        rules.add(new Rule(DATE, "(?<![\\w.])\\d{4}-(?:Q[1-4]|\\d\\d(?:-\\d\\d)?)(?!\\w)"));
        rules.add(new Rule(
                "",
                "(?<![A-Za-z_0-9.])(" + number + ")(?:(%)|[ \\t]+(" + scale + ")(?![\\w(]))?(?:[ \\t]+(" + unit
                        + ")|(?<=%)(/" + unit + "))?",
                Map.of(1, NUMBER, 2, UNIT, 3, SCALE, 4, UNIT, 5, UNIT)));
        rules.add(new Rule(
                "",
                "(?:(?<=:)|(?<=->))[ \\t]*(?:(" + scale + ")[ \\t]+)?(" + unit + ")(?!\\s*\\()",
                Map.of(1, SCALE, 2, UNIT)));
        rules.add(new Rule("", "(?<!\\w)(to)[ \\t]+(" + unit + ")", Map.of(1, OF_FORMULAS, 2, UNIT)));
        rules.add(new Rule("", "(^|[{};]|\\S {2,})\\s*(model|use)\\s+([A-Z]\\w*)", Map.of(2, KEYWORD, 3, MODEL)));
        // behind a keyword stands one space; behind a bare name in a list of bindings two
        rules.add(new Rule(
                "",
                "(?:^|(?<=[{};])|(?<=\\S {2}))[ \\t]*(" + anyOf(Vocabulary.keywords())
                        + ")(?!\\w)(?= ?(?:[{]|$)| [^\\s=:.+*])",
                Map.of(1, KEYWORD)));
        rules.add(new Rule("", "(?<![\\w.])([A-Z]\\w*)(?=\\s*\\{)", Map.of(1, MODEL)));
        rules.add(new Rule(FUNCTION, NO_MEMBER + anyOf(called()) + "(?=\\()"));
        rules.add(new Rule(OF_FORMULAS, NO_MEMBER + anyOf(Vocabulary.ofFormulas()) + "(?!\\w)(?!\\s*:)"));
        rules.add(new Rule(BUILT_IN, NO_MEMBER + anyOf(Vocabulary.builtIns()) + "(?!\\w)(?!\\s*:)"));
        rules.add(new Rule(PLACED, NO_MEMBER + anyOf(Vocabulary.placed()) + NO_NAME));
        // a word that is none of these is passed over whole
        rules.add(new Rule("", "[A-Za-z_]\\w*"));
        rules.add(new Rule(SIGN, "\\+=|\\*=|==|!=|<=|>=|->|\\.\\.|[-+*/^=<>?%]"));
        return List.copyOf(rules);
    }

    /** The functions, and what is written like one in a profile alone. */
    private static List<String> called() {
        return Stream.concat(Help.functions().stream(), Help.risks().stream()).toList();
    }

    /** {@code t(a)/year}, {@code percent/year^0.5}; a currency is any three capitals. */
    private static String unit() {
        String word = anyOf(Stream.concat(Vocabulary.units().stream(), Stream.of("[A-Z]{3}"))
                        .toList()) + "(?!\\w)(?:\\([^()]*\\))?(?:\\^[\\d.]+)?";
        return "(?:" + word + "(?:/" + word + ")*)";
    }

    /** The longest first, since the first that fits is taken. */
    private static String anyOf(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
