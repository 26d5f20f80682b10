package org.claimstake.evidence.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimstake.evidence.text.Tongue;

/** Who asks and who answers, from what is told before the first question: "X interviewed Y", "Y told X". */
final class Leads {
    /** A full stop only behind initials and short titles: else a name would begin in the sentence before. */
    private static final String WORD =
            "(?:\\p{Lu}[\\p{L}\\p{M}]{0,2}\\.(?=\\h\\p{Lu})|\\p{Lu}[\\p{L}\\p{M}\\p{N}'’ʼ.\\-]*[\\p{L}\\p{M}\\p{N}]|\\p{Lu})";

    private static final String PERSON =
            WORD + "(?:\\h+(?:(?:de|da|do|dos|del|della|la|le|van|von|der|den|al|el|bin|ibn)\\h+)*" + WORD + "){0,5}";
    /** Also a paper's name in its quotation marks. */
    private static final String NAME = "(?:[«“„\"][^«»“”„\"\\n]{2,60}[»”\"]|" + PERSON + ")";
    /** A few words or none. */
    private static final String GAP = "\\E\\s+(?:[^.,;:!?\\s]+\\s+){0,5}?\\Q";
    /** What may stand before a name: "the geologist". */
    private static final String BEFORE = "(?:[\\p{Ll}][\\p{L}\\p{M}'’ʼ\\-]*\\s+){0,6}";

    private static final int LONGEST = 4000;

    private static final Map<Tongue, Leads> ALL = all();

    private final List<Pattern> patterns;
    private final Set<String> honorifics;
    private final Set<String> starts;
    private final List<String[]> endings;

    private Leads(Tongue tongue) {
        Lexicon words = Lexicon.of(tongue);
        String interviewed = any(words.of(Lexicon.INTERVIEWED));
        String told = any(words.of(Lexicon.TOLD));
        String within = any(words.of(Lexicon.IN_INTERVIEW_WITH));
        String said = any(words.of(Lexicon.SAID));
        patterns = List.of(
                compile("(?:(?<asks>" + NAME + ")\\s+)?" + interviewed + "\\s+" + BEFORE + "(?<answers>" + NAME + ")"),
                compile(within + "\\s+" + BEFORE + "(?<asks>" + NAME + ")[^.!?]{0,80}?,\\s+" + BEFORE + "(?<answers>"
                        + NAME + ")\\s+" + said),
                compile("(?<answers>" + NAME + ")(?:,[^.!?,]{1,120},)?\\s+" + said + "\\s+" + within + "\\s+" + BEFORE
                        + "(?<asks>" + NAME + ")"),
                compile("(?<answers>" + NAME + ")(?:,[^.!?,]{1,120},)?\\s+" + told + "\\s+" + BEFORE + "(?<asks>" + NAME
                        + ")"));
        honorifics = words.of(Lexicon.HONORIFIC);
        starts = words.of(Lexicon.STARTS);
        endings = words.of(Lexicon.WITH_ENDING).stream()
                .map(one -> one.split(">", -1))
                .toList();
    }

    /** Who asks and who answers, where the text says; empty where not. */
    record Names(String asks, String answers) {
        static final Names NONE = new Names("", "");
    }

    /** The first the text tells, in its language or in one of the others. */
    static Names of(String lead, String whole, Optional<Tongue> tongue) {
        String said = lead.substring(0, Math.min(lead.length(), LONGEST));
        var tongues = new ArrayList<Tongue>();
        tongue.ifPresent(tongues::add);
        if (tongue.isEmpty()) {
            tongues.addAll(List.of(Tongue.values()));
        }
        return tongues.stream()
                .map(one -> Objects.requireNonNull(ALL.get(one)).in(said, whole))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Names.NONE);
    }

    private static Map<Tongue, Leads> all() {
        var all = new EnumMap<Tongue, Leads>(Tongue.class);
        for (Tongue tongue : Tongue.values()) {
            all.put(tongue, new Leads(tongue));
        }
        return all;
    }

    private Optional<Names> in(String lead, String whole) {
        for (Pattern pattern : patterns) {
            Matcher found = pattern.matcher(lead);
            while (found.find()) {
                String answers = name(found.group("answers"));
                if (!answers.isEmpty()) {
                    return Optional.of(new Names(name(found.group("asks")), nominative(answers, whole)));
                }
            }
        }
        return Optional.empty();
    }

    /** A name without what stands before it; empty for a pronoun. */
    private String name(@org.jspecify.annotations.Nullable String found) {
        if (found == null) {
            return "";
        }
        List<String> words = new ArrayList<>(
                List.of(found.strip().replaceAll("[«»“”„\"]", "").split("\\s+")));
        while (words.size() > 1 && honorifics.contains(bare(words.getFirst()))) {
            words.removeFirst();
        }
        return words.size() == 1 && starts.contains(bare(words.getFirst())) ? "" : String.join(" ", words);
    }

    private static String bare(String word) {
        String small = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }

    /** "Олександром Коваленком": as it stands elsewhere in the text, or by the commonest endings. */
    private String nominative(String name, String whole) {
        if (endings.isEmpty()) {
            return name;
        }
        return java.util.Arrays.stream(name.split(" "))
                .map(word -> nominativeWord(word, whole))
                .collect(Collectors.joining(" "));
    }

    private String nominativeWord(String word, String whole) {
        List<String> candidates = endings.stream()
                .filter(ending -> word.length() > ending[0].length() + 2 && word.endsWith(ending[0]))
                .map(ending -> word.substring(0, word.length() - ending[0].length()) + ending[1])
                .toList();
        return candidates.stream()
                .filter(one -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(one) + "(?!\\p{L})")
                        .matcher(whole)
                        .find())
                .findFirst()
                .orElse(candidates.isEmpty() ? word : candidates.getFirst());
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern);
    }

    private static String any(Collection<String> phrases) {
        return phrases.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(phrase -> Pattern.quote(phrase)
                        .replace(" … ", GAP)
                        .replace(" ", "\\E\\s+\\Q")
                        .replace("'", "\\E['’ʼ]\\Q"))
                .collect(Collectors.joining("|", "(?iu:", ")"));
    }
}
