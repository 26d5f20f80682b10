package org.claimstake.checks.docs;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of the language, read out of the code that reads them: whatever word the parser or the checker asks for by its
 * spelling is a word of the language. So no list has to be kept, and a new word is missed on the day it comes.
 */
final class LanguageWords {
    private static final Path ROOM = Checkout.ROOT.resolve("language/src/main/java/org/claimstake/language");
    private static final Path SYNTAX = ROOM.resolve("syntax");
    private static final Path MODEL = ROOM.resolve("model");

    private static final String WORD = "\"[a-z_0-9]+\"";
    private static final String LIST = WORD + "(?:\\s*,\\s*" + WORD + ")*";

    /** {@code cursor.isWord("near")}, {@code acceptWords("may", "overdraw")}, {@code case "below", "up" ->}. */
    private static final Pattern ASKED = Pattern.compile("(?:isWord|acceptWords?)\\(\\s*(" + LIST + ")\\s*\\)");

    private static final Pattern CASE = Pattern.compile("case (" + LIST + ")\\s*(?:->|:)");

    /** {@code List.of("end", "mid", "start")}: lists of nothing but words. */
    private static final Pattern LISTED =
            Pattern.compile("(?:(?:List|Set)\\.of\\(|new String\\[\\] \\{)\\s*(" + LIST + ")\\s*[)}]");

    private static final Pattern LABEL = Pattern.compile("labelled\\(\\s*(" + WORD + ")\\)");
    private static final Pattern FUNCTION = Pattern.compile("known\\.put\\(\\s*(" + WORD + ")");
    private static final Pattern NAMED = Pattern.compile("name\\.equals\\((" + WORD + ")\\)");

    /** What a text in place of a word is told by, and what only messages say. */
    private static final Set<String> BESIDE = Set.of("Words.java");

    private static final Pattern SPELLED = Pattern.compile("(?<=\")[a-z_]\\w*");

    private LanguageWords() {}

    /** Words that the parser asks for, where they count and where they are free. */
    static Set<String> ofTheGrammar() {
        return found(SYNTAX, ASKED, CASE);
    }

    /** Keywords, words of formulas, names of the axis. */
    static Set<String> reservedAndKeywords() {
        return words(Checkout.text(SYNTAX.resolve("Words.java")), LISTED);
    }

    /** Functions, distributions, their labels and options (the months too), members of accounts and waterfalls. */
    static Set<String> ofTheChecker() {
        Set<String> found = found(MODEL, CASE, LISTED, LABEL, FUNCTION, NAMED);
        found.addAll(words(Checkout.text(SYNTAX.resolve("Vocabulary.java")), LISTED));
        return found;
    }

    /** What is refused today because it comes later: the first words of each finding. */
    static Set<String> notYet() {
        var found = new TreeSet<String>();
        Pattern call = Pattern.compile("notYet\\(\\s*(?:cursor\\.here\\(\\), |place, )?\"((?:[^\"\\\\]|\\\\.)+)\"");
        for (Path file : Checkout.files(ROOM, ".java")) {
            call.matcher(Checkout.text(file)).results().forEach(hit -> found.add(hit.group(1)));
        }
        return found;
    }

    /** How large a text may be, written as a reader would. */
    static Set<String> limits() {
        return Pattern.compile("static final int \\w+ = ([0-9_]+);")
                .matcher(Checkout.text(SYNTAX.resolve("Limits.java")))
                .results()
                .map(hit -> hit.group(1).replace('_', ','))
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Path folder, Pattern... patterns) {
        var found = new TreeSet<String>();
        for (Path file : Checkout.files(folder, ".java")) {
            String name = file.getFileName().toString();
            if (!BESIDE.contains(name) && !name.endsWith("Findings.java")) {
                found.addAll(words(Checkout.text(file), patterns));
            }
        }
        return found;
    }

    private static Set<String> words(String text, Pattern... patterns) {
        var found = new TreeSet<String>();
        for (Pattern pattern : patterns) {
            pattern.matcher(text)
                    .results()
                    .flatMap(hit -> SPELLED.matcher(hit.group(1)).results())
                    .forEach(word -> found.add(word.group()));
        }
        return found;
    }
}
