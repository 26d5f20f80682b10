package org.claimstake.evidence.document;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.evidence.document.Document.Role;

/** How a paragraph shows that another speaks: a dash, a name and a colon, a letter and a colon. */
final class Marks {
    private static final Pattern DASH = Pattern.compile("^[-–—―‒•]\\s+(?=\\S)|^[–—―](?=[\\p{L}\"“«„])");
    private static final Pattern LABEL = Pattern.compile("^\\*{0,2}(?<name>\\p{Lu}[\\p{L}\\p{M}\\p{N}'’ʼ.\\-]{0,30}"
            + "(?:\\s+(?:[\\p{Lu}][\\p{L}\\p{M}\\p{N}'’ʼ.\\-]{0,30}|(?:de|da|do|dos|del|della|la|le|van|von|der|den|al|el|bin|ibn|y|e)(?=\\s))){0,5})"
            + "(?:\\s*\\((?<aside>[^)\\n]{1,80})\\))?(?:,\\s*[^:.!?\\n]{1,60})?\\s?\\*{0,2}:\\*{0,2}\\s+(?=\\S)");
    private static final Pattern LETTER =
            Pattern.compile("^\\*{0,2}(?<name>[\\p{L}'’]{1,16})\\*{0,2}:\\*{0,2}\\s+(?=\\S)");

    private static final Set<String> ASKS = Lexicon.ofAll(Lexicon.ASKS);
    private static final Set<String> ANSWERS = Lexicon.ofAll(Lexicon.ANSWERS);
    private static final Set<String> ASKER = Lexicon.ofAll(Lexicon.ASKER);
    private static final Set<String> ANSWERER = Lexicon.ofAll(Lexicon.ANSWERER);

    private Marks() {}

    /**
     * A label and where the words behind it begin.
     *
     * @param name  of who speaks; empty for a "Q"
     * @param aside what stands in brackets behind the name, "AK"; may be empty
     * @param role  where the label itself says it, as "Q" does
     */
    record Label(String name, String aside, Optional<Role> role, int words) {}

    static boolean isDash(String said) {
        return DASH.matcher(said).find();
    }

    /** Where the words behind the dash begin; 0 where there is none. */
    static int behindDash(String said) {
        Matcher dash = DASH.matcher(said);
        return dash.find() ? dash.end() : 0;
    }

    static boolean isLetterLabel(String said) {
        return letterLabel(said).isPresent();
    }

    static Optional<Label> label(String said) {
        Optional<Label> letter = letterLabel(said);
        if (letter.isPresent()) {
            return letter;
        }
        Matcher label = LABEL.matcher(said.substring(0, Math.min(said.length(), 240)));
        if (!label.find()) {
            return Optional.empty();
        }
        String aside = label.group("aside");
        return Optional.of(new Label(label.group("name"), aside == null ? "" : aside, Optional.empty(), label.end()));
    }

    /** "Q:", "Answer:", in any of our languages. */
    private static Optional<Label> letterLabel(String said) {
        Matcher letter = LETTER.matcher(said.substring(0, Math.min(said.length(), 40)));
        if (!letter.find() || !Character.isUpperCase(letter.group("name").charAt(0))) {
            return Optional.empty();
        }
        String name = letter.group("name");
        Optional<Role> role = role(name, ASKS, ANSWERS);
        return role.isPresent()
                ? Optional.of(new Label("", "", role, letter.end()))
                : role(name, ASKER, ANSWERER).map(what -> new Label(name, "", Optional.of(what), letter.end()));
    }

    private static Optional<Role> role(String name, Set<String> ask, Set<String> answer) {
        String word = name.toLowerCase(Locale.ROOT).replace('’', '\'');
        boolean asks = ask.contains(word);
        boolean answers = answer.contains(word);
        if (asks == answers) {
            return Optional.empty();
        }
        return Optional.of(asks ? Role.ASKS : Role.ANSWERS);
    }
}
